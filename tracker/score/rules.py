"""The rules that judge a mention, first that applies; each gives a status and its reason in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.language.tables import judging as lexicon
from tracker.model import Quantity, Status
from tracker.score import lists, period, shared
from tracker.score.answers import SAME_THING, SAME_THING_ELSEWHERE
from tracker.score.arithmetic import Comparison, show, written
from tracker.score.case import Case, plan_year
from tracker.score.nouns import aggregate, agreement, head

SAYS_LITTLE = 0.1
"""Share of a promise's letter pairs below which the evidence speaks of it only in passing."""

SAME_WORDS = 0.4
"""Share of a promise's letter pairs from which the evidence says the same in other words."""

HALF_SAID = 0.5
"""Share of a promise's letter pairs from which its last word may be missing."""

ALIKE = 0.3
"""Agreement of two things from which a word of change may be said of both: 小麦 and 粮食最低收购价."""

DIRECT = 0.4
"""Alignment's probability from which a sentence may be the one that answers."""

PLAIN = 0.6
"""Alignment's probability of a mention from which one without figures may be a whole one: of those below, as
many are of a part of the matter as of the whole."""

PLAIN_WORDS = 0.6
"""Share of a promise's letter pairs from which the evidence says it in its own words (4 of 5 are whole)."""

LATE_STAGE = 3
"""The stage from which a promise is one of completion, and below which a report is one of progress."""

UNDER_WAY = 2
"""The stage of 推进 and of many verbs that tell of no works at all (优化, 支持)."""

_STAGES = ("谋划", "启动", "推进", "基本完成", "建成", "投用")
_PART_OF_YEAR = re.compile(lexicon.PART_OF_YEAR)
_SPANS = ("年", "个月", "天", "日", "小时", "个小时", "分钟")
_SHOWN = 3
_OPENING = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says; ``rule`` is its name, by which its reliability was measured."""

    status: Status
    reason: str
    rule: str


Rule = Callable[[Case], Finding | None]


def among_problems(case: Case) -> Finding | None:
    """A mention among shortcomings is no fulfilment."""
    if case.evidence[0].statement.tone != "problem":
        return None
    return Finding("partial", "报告把它列为问题或不足", "among_problems")


def admitted(case: Case) -> Finding | None:
    """The report itself says that the target was missed."""
    word = _first(lexicon.ADMISSIONS, case.sentence)
    return Finding("partial", f"{case.speaker}承认「{word}」", "admitted") if word else None


def figures(case: Case) -> Finding | None:
    """Arithmetic: every target that has an answering figure must be met, and every thing must have one.

    In a list of facts a figure of part of the year that does not reach the target yet decides nothing.
    """
    compared = [answer.comparison for answer in case.compared]
    if not compared:
        return None
    missed = [comparison for comparison in compared if not comparison.met]
    early = _early(case)
    silent = _silent(case)
    rest = f";另{len(silent)}个数字未见{case.speaker}" if silent else ""
    words = _figures_in_words(case, missed or compared) + rest
    if missed and early and case.scope == "outcomes":
        return Finding("pending", f"{words},尚不能定", "figures_early")
    ahead = period.due_later(case.commitment, plan_year(case.commitment)) if missed else ""
    if ahead:
        words = words.replace(",未达到", "")
        return Finding("partial", f"{words};目标期是「{ahead}」,还没有到期", "figures_under_way")
    if missed:
        return Finding("partial", words, "figures_missed")
    if len(silent) > len(compared):
        return Finding("partial", words, "figures_some")
    if case.scope != "outcomes" and any(not _follows(target, compared) for target in silent):
        return Finding("partial", words, "figures_of_one")
    if silent:
        return Finding("fulfilled", words, "figures_but_rest")
    return Finding("fulfilled", words, "figures_met_early" if early else "figures_met")


def _silent(case: Case) -> list[Quantity]:
    """The promised figures that no comparable figure answers."""
    promised = zip(case.commitment.clause.quantities, case.answers, strict=True)
    return [
        target
        for target, answer in promised
        if (answer is None or answer.years) and target.unit not in lexicon.NOT_COUNTED
    ]


def _follows(target: Quantity, compared: Sequence[Comparison]) -> bool:
    """Whether a figure is of a thing whose other figure is answered: 棚户区改造580万套,增加110万套."""
    if target.noun.startswith(lexicon.OF_THE_SAME):
        return True
    return any(agreement(target.noun, one.promised.noun) >= SAME_THING for one in compared)


def several_years(case: Case) -> Finding | None:
    """A yearly target whose only figure is a total or an average of several years: no arithmetic."""
    found = next((answer for answer in case.answered if answer.years), None)
    if found is None or case.compared:
        return None
    promised, reported = found.comparison.promised, found.comparison.reported
    words = f"{promised.noun} {written(promised)} → {found.years}{written(reported)},当年数未给"
    return Finding("fulfilled", words, "several_years")


def achieved(case: Case) -> Finding | None:
    """A target without an answering figure, of which the report says that it was reached."""
    if not case.commitment.targets and case.commitment.kind != "target":
        return None
    word = _first(lexicon.ACHIEVED, case.sentence) or _first(lexicon.COMPLETE, case.clause)
    return Finding("fulfilled", f"{case.speaker}称「{word}」,未找到可比的数字", "achieved") if word else None


def fell(case: Case) -> Finding | None:
    """More was promised, with a figure, and the report says without one that it fell."""
    rising = [target.noun for target in case.commitment.targets if target.measure == "up"]
    word = next((found for noun in rising if (found := _decline_of(noun, case.clause))), "")
    if not word or _first(lexicon.LOWER_IS_BETTER, case.promise):
        return None
    return Finding("partial", f"承诺增长,{case.speaker}称「{word}」", "fell")


def _decline_of(noun: str, clause: str) -> str:
    """「下降」 where it is said of the thing itself, not of another item of the clause."""
    for part in re.split("[,;、]", clause):
        word = _first(lexicon.DECLINES, part)
        if word and agreement(noun, part[: part.find(word)]) >= SAME_THING_ELSEWHERE:
            return word
    return ""


def partly(case: Case) -> Finding | None:
    """A number of things was promised, and the report says that a part of them is done."""
    word = _first(lexicon.PARTLY, case.clause)
    if not word or not case.commitment.targets:
        return None
    return Finding(
        "partial", f"承诺{written(case.commitment.targets[0])},{case.speaker}称「{word}」", "partly"
    )


def figure_withheld(case: Case) -> Finding | None:
    """A number was promised, the report speaks of the thing and gives no number for it."""
    target = next((one for one in case.commitment.targets if one.unit not in _SPANS), None)
    if target is None:
        return None
    for direction, against in ((lexicon.GROWTHS, lexicon.SLOWED), (lexicon.DECLINES, ())):
        word = _said_of(target.noun, direction, against, case)
        if word and _first(direction, case.promise):
            return Finding(
                "fulfilled", f"{case.speaker}称「{word}」,未找到可比的数字", "figure_withheld_more"
            )
    return Finding("partial", f"承诺{written(target)},未找到可比的数字", "figure_withheld")


def _said_of(noun: str, direction: Sequence[str], against: Sequence[str], case: Case) -> str:
    """「增长」 where it is said of something like the thing (M2增速下降 is no growth of M2), else ""."""
    for part in re.split("[,;]", case.clause):
        word = _first(direction, part)
        if word and not _first(against, part):
            alike = max(agreement(noun, words) for words in part.split(word, 1))
            common = shared.longest_telling(case.promise, part.replace(word, ","))
            told = common and not common.startswith(lexicon.OF_THE_SAME)
            if told or alike >= ALIKE or aggregate(noun) in part:
                return word
    return ""


def prepared(case: Case) -> Finding | None:
    """What should be issued is being prepared; what should be done has its plan issued."""
    word = _first(lexicon.PREPARING, case.clause)
    if word and _first(lexicon.ISSUING, case.promise) and word not in case.promise:
        return Finding(
            "partial", f"承诺{_first(lexicon.ISSUING, case.promise)},报告只说「{word}」", "prepared"
        )
    deed = _first(lexicon.DEEDS, case.promise[:_OPENING])
    if not deed or not case.clause.endswith(lexicon.DOCUMENTS) or case.promise.endswith(lexicon.DOCUMENTS):
        return None
    issued = _first(lexicon.ISSUING, case.clause)
    return Finding("partial", f"承诺{deed},报告为{issued}有关文件", "prepared") if issued else None


def earlier_stage(case: Case) -> Finding | None:
    """The stage reported comes before the stage promised."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    if promised.stage < LATE_STAGE or not 0 <= said.stage < LATE_STAGE or case.coverage >= SAME_WORDS:
        return None
    return Finding("partial", _stages_in_words(case), "earlier_stage")


def listed(case: Case) -> Finding | None:
    """A list of named things, of which the report names at most half; shown in the report's own words."""
    items = lists.items_of(case.promise)
    found = [words for item in items if (words := lists.spoken(item, case.said))]
    if not found or 2 * len(found) > len(items) or case.coverage >= SAME_WORDS:
        return None
    shown = _quoted(list(dict.fromkeys(found))[:_SHOWN])
    return Finding("partial", f"列举{len(items)}项,在{case.speaker}中认出{len(found)}项:{shown}", "listed")


def indirect(case: Case) -> Finding | None:
    """Something is taken for a mention, and it is doubtful: no sentence is likely to be the one."""
    if _is_direct(case) or _in_its_words(case):
        return None
    return Finding("partial", "报告有相近的说法,不能肯定说的是同一件事", "indirect")


def _is_direct(case: Case) -> bool:
    """Whether one sentence is likely to be the one that answers; facts are linked by more than that."""
    likely = max(one.score for one in case.evidence) >= DIRECT and case.mention >= PLAIN
    return case.scope == "outcomes" or likely


def _in_its_words(case: Case) -> bool:
    """Whether the evidence says most of a promise, in words that can be shown."""
    return case.coverage >= PLAIN_WORDS and bool(shared.runs(case.promise, case.said))


def in_passing(case: Case) -> Finding | None:
    """The evidence repeats next to nothing of what was promised: the matter is touched, not reported."""
    if case.coverage >= SAYS_LITTLE:
        return None
    common = _quoted(shared.runs(case.promise, case.said))
    words = f"{case.speaker}只笼统提到{common}" if common else f"{case.speaker}说到相关的事,没有直接说这一项"
    return Finding("partial", words, "in_passing")


def stage_reached(case: Case) -> Finding | None:
    """The stage reported is the one promised or a later one."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    works = promised.stage >= 1 and (promised.stage != UNDER_WAY or promised.action in lexicon.WORKS)
    needed = LATE_STAGE if promised.stage == UNDER_WAY else promised.stage
    if not works or said.stage < needed or case.coverage < SAME_WORDS:
        return None
    if promised.action == said.action:
        return None
    return Finding("fulfilled", _stages_in_words(case), "stage_reached")


def said(case: Case) -> Finding | None:
    """What remains is reported as done."""
    common = _quoted(shared.runs(case.promise, case.said))
    if not common:
        words = f"{case.speaker}说到相近的事,没有足以说明的相同用词"
        return Finding("fulfilled", words, "said_without_words")
    words = f"{case.speaker}写到{common}"
    if not _is_direct(case):
        return Finding("fulfilled", words, "said_in_its_words")
    if case.scope != "outcomes" and case.coverage < HALF_SAID and not _head_said(case):
        return Finding("fulfilled", words, "said_without_head")
    return Finding("fulfilled", words, "said")


def _head_said(case: Case) -> bool:
    """Whether the evidence speaks of the last thing the promise names (统计, 大灾保险)."""
    last = head(re.split("[,;。]", case.promise)[0])
    return len(last) < len("保险") or last in case.said


RULES: tuple[Rule, ...] = (
    admitted,
    figures,
    among_problems,
    several_years,
    achieved,
    fell,
    partly,
    figure_withheld,
    prepared,
    earlier_stage,
    listed,
    indirect,
    in_passing,
    stage_reached,
    said,
)
"""Tried in this order; the last one always applies."""


def apply(case: Case) -> Finding:
    """The finding of the first rule that applies."""
    return next(finding for rule in RULES if (finding := rule(case)))


def _figures_in_words(case: Case, compared: Sequence[Comparison]) -> str:
    words = ";".join(show(comparison) for comparison in compared[:_SHOWN])
    early = _early(case)
    if early:
        return f"{words}({early},不是全年数)"
    return f"{words}(预计数)" if lexicon.ESTIMATED in case.compared[0].clause.text else words


def _early(case: Case) -> str:
    """「前三季度」 where the sentence with the first figure speaks of a part of the year only."""
    found = _PART_OF_YEAR.search(case.compared[0].candidate.statement.text)
    return found.group() if found else ""


def _stages_in_words(case: Case) -> str:
    promised, said = case.commitment.clause, case.evidence[0].clause
    verbs = promised.action or _STAGES[promised.stage], said.action or _STAGES[said.stage]
    return f"承诺{verbs[0]},{case.speaker}为{verbs[1]}"


def _quoted(words: Sequence[str]) -> str:
    return "".join(f"「{word}」" for word in words)


def _first(words: Sequence[str], text: str) -> str:
    return next((word for word in words if word in text), "")
