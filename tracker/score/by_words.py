"""Rules of words, for mentions that no figure decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.tables import judging as lexicon
from tracker.model import Clause, Quantity
from tracker.score import lists, shared
from tracker.score.answers import SAME_THING_ELSEWHERE
from tracker.score.arithmetic import is_rate
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.mention import is_bound_to
from tracker.score.nouns import FULL_NOUN, aggregate, agreement, different, head, names, plain, spellings_of
from tracker.score.same_thing import is_qualified
from tracker.score.wording import quoted, written

SAYS_LITTLE = 0.1
"""Share of a promise's letter pairs below which the evidence speaks of it only in passing."""

SAME_WORDS = 0.4
"""Share of a promise's letter pairs from which the evidence says the same in other words."""

FEW_WORDS = 0.3
"""The same for a general promise, of whose list a report seldom names every item."""

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
_SPANS = ("年", "个月", "天", "日", "小时", "个小时", "分钟")
_SHOWN = 3
_A_PAIR = 2
_OPENING = 6


def among_problems(case: Case) -> Told | None:
    """A mention among shortcomings is no fulfilment."""
    return Told() if case.evidence[0].statement.tone == "problem" else None


def admitted(case: Case) -> Told | None:
    """The report itself says that the target was missed."""
    return _word(_first(lexicon.ADMISSIONS, case.sentence) or _admitted_of_it(case))


def _admitted_of_it(case: Case) -> str:
    """「未达年初预期」 where another sentence says it of the measured thing, in a list or alone."""
    nouns = [noun for target in case.commitment.targets if len(noun := plain(target.noun)) >= FULL_NOUN]
    if any(not answer.comparison.met for answer in case.compared):
        return ""
    for candidate in case.evidence[1:]:
        for part in re.split("[,;:]", candidate.statement.folded):
            word = _first(lexicon.ADMISSIONS, part)
            told = part[: part.find(word)] if word else ""
            if any(one in told for noun in nouns for one in spellings_of(noun)):
                return word
    return ""


def unsolved(case: Case) -> Told | None:
    """The report says of the thing, among what was done, that it is still wanting: 尚未有效缓解."""
    word = _UNSOLVED.search(case.clause)
    return _word(word.group()) if word and word.group() not in case.promise else None


_UNSOLVED = re.compile(lexicon.UNSOLVED)


def achieved(case: Case) -> Told | None:
    """A target without an answering figure, of which the report says that it was reached."""
    if not case.commitment.targets and case.commitment.kind != "target" and not is_bound_to(case):
        return None
    return _word(_kept_low(case) or _reached(case) or _first(lexicon.COMPLETE, case.clause))


def _reached(case: Case) -> str:
    """「圆满完成」 where no other thing is what was completed (顺利完成机构改革)."""
    text = _with_next(case)
    heads = {head(target.noun) for target in case.commitment.targets}
    for word in lexicon.ACHIEVED:
        behind = re.split("[,;、。]", text.partition(word)[2])[0] if word.endswith(("完成", "实现")) else ""
        if word in text and (_OF_THE_AIM.match(behind) or any(one in behind for one in heads)):
            return word
    return ""


_OF_THE_AIM = re.compile(
    "(?:了|省|市|区|县|上级|年初|年度|全年|当年|既定|预期|下达|各项|考核|规划|主要|确定|约束性|的|“十[一二三四五]五”)*"
    "(?:目标|任务|指标|计划|$)"
)


def _kept_low(case: Case) -> str:
    """「总体平稳」 where it is said of a thing of which less is better: prices, unemployment."""
    nouns = [
        target.noun for target in case.commitment.targets if _first(lexicon.LOWER_IS_BETTER, target.noun)
    ]
    parts = [
        part for part in re.split("[,;]", case.clause) if any(names(plain(noun), part) for noun in nouns)
    ]
    return next((word for part in parts if (word := _first(lexicon.KEPT_LOW, part))), "")


def _with_next(case: Case) -> str:
    """The best clause with what its sentence says next, where that names nobody else: ,超额完成目标."""
    behind = case.sentence.partition(case.clause)[2].lstrip(",")
    return case.clause + (behind.split(",")[0] if behind.startswith(lexicon.ACHIEVED) else "")


def fell(case: Case) -> Told | None:
    """More was promised, with a figure, and the report says without one that it fell."""
    rising = [target.noun for target in case.commitment.targets if target.measure == "up"]
    word = next((decline for noun in rising if (decline := _decline_of(noun, case.clause))), "")
    return None if _first(lexicon.LOWER_IS_BETTER, case.promise) else _word(word)


def _decline_of(noun: str, clause: str) -> str:
    """「下降」 where it is said of the thing itself, not of another item of the clause."""
    for part in re.split("[,;、]", clause):
        word = _first(lexicon.DECLINES, part)
        if word and agreement(noun, part[: part.find(word)]) >= SAME_THING_ELSEWHERE:
            return word
    return ""


def partly(case: Case) -> Told | None:
    """A number of things was promised, and the report says that a part of them is done."""
    word = _first(lexicon.PARTLY, case.clause)
    targets = case.commitment.targets
    return Told((written(targets[0]), word)) if word and targets else None


def figure_withheld_more(case: Case) -> Told | None:
    """A number was promised; the report says of the thing that it grew or fell as promised, without one."""
    target = next((one for one in case.commitment.targets if one.unit not in _SPANS), None)
    if target is None:
        return None
    for direction, against in ((lexicon.GROWTHS, lexicon.SLOWED), (lexicon.DECLINES, ())):
        word = _said_of(target.noun, direction, against, case)
        if word and _first(direction, case.promise) and _tells_enough(target, case.evidence[0].clause):
            return Told((word,))
    return None


def _tells_enough(target: Quantity, clause: Clause) -> bool:
    """Whether a word of direction answers a target; a rate (增长20%) only by much, or with a figure."""
    of_a_rate = target.measure != "level" and is_rate(target)
    nouns = [figure.noun for figure in clause.quantities]
    told = any(not different(target.noun, one) and not is_qualified(target.noun, one) for one in nouns)
    return not of_a_rate or told or bool(_first(lexicon.BY_MUCH, clause.folded))


def figure_withheld(case: Case) -> Told | None:
    """A number was promised, the report speaks of the thing and gives no number for it."""
    target = next((one for one in case.commitment.targets if one.unit not in _SPANS), None)
    return Told((written(target),)) if target else None


def _said_of(noun: str, direction: Sequence[str], against: Sequence[str], case: Case) -> str:
    """「增长」 where it is said of something like the thing (M2增速下降 is no growth of M2), else ""."""
    for part in re.split("[,;]", case.clause):
        word = _first(direction, part)
        of_a_share = ("占" in part) != ("占" in noun)
        if word and not of_a_share and not _first(against, part):
            alike = max(agreement(noun, words) for words in part.split(word, 1))
            common = shared.longest_telling(case.promise, part.replace(word, ","))
            told = common and not common.startswith(lexicon.OF_THE_SAME)
            if told or alike >= ALIKE or aggregate(noun) in part:
                return word
    return ""


def prepared(case: Case) -> Told | None:
    """What should be issued is being prepared."""
    word, issuing = _first(lexicon.PREPARING, case.clause), _first(lexicon.ISSUING, case.promise)
    return Told((issuing, word)) if word and issuing and word not in case.promise else None


def document_only(case: Case) -> Told | None:
    """What should be done has its plan issued."""
    deed = _first(lexicon.DEEDS, case.promise[:_OPENING])
    if not deed or not case.clause.endswith(lexicon.DOCUMENTS) or case.promise.endswith(lexicon.DOCUMENTS):
        return None
    issued = _first(lexicon.ISSUING, case.clause)
    return Told((deed, issued)) if issued else None


def earlier_stage(case: Case) -> Told | None:
    """The stage reported comes before the stage promised."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    if promised.stage < LATE_STAGE or not 0 <= said.stage < LATE_STAGE or case.coverage >= SAME_WORDS:
        return None
    return Told(_stages(case))


def listed(case: Case) -> Told | None:
    """A list of named things, of which the report names at most half; shown in the report's own words."""
    items = lists.items_of(case.promise)
    named = _named(items, case)
    enough = FEW_WORDS if case.commitment.kind == "general" else SAME_WORDS
    if not named or 2 * len(named) > len(items) or case.coverage >= enough:
        return None
    return _items_told(items, named)


def some_listed(case: Case) -> Told | None:
    """Of named things that were to be done one at least is passed over without a word.

    Of two it counts only where completion was promised: elsewhere the one often stands for both.
    """
    items = lists.items_of(case.promise)
    named, done = case.commitment.kind != "general", case.commitment.clause.stage > LATE_STAGE
    if not done and not (named and len(items) > _A_PAIR):
        return None
    named_ones = _named(items, case)
    return _items_told(items, named_ones) if named_ones and lists.missing(items, case.said) else None


def _named(items: Sequence[lists.Item], case: Case) -> list[str]:
    return [words for item in items if (words := lists.spoken(item, case.said))]


def _items_told(items: Sequence[lists.Item], named: Sequence[str]) -> Told:
    return Told((str(len(items)), str(len(named)), quoted(list(dict.fromkeys(named))[:_SHOWN])))


def indirect(case: Case) -> Told | None:
    """Something is taken for a mention, and it is doubtful: no sentence is likely to be the one."""
    return None if is_direct(case) or _in_its_words(case) else Told()


def is_direct(case: Case) -> bool:
    """Whether one sentence is likely to be the one that answers; facts are linked by more than that."""
    likely = max(one.score for one in case.evidence) >= DIRECT and case.mention >= PLAIN
    return case.scope == "outcomes" or likely


def _in_its_words(case: Case) -> bool:
    """Whether the evidence says most of a promise, in words that can be shown."""
    return case.coverage >= PLAIN_WORDS and bool(shared.runs(case.promise, case.said))


def in_passing(case: Case) -> Told | None:
    """The evidence repeats next to nothing of what was promised: the matter is touched, not reported."""
    return _word(common(case)) if case.coverage < SAYS_LITTLE else None


def in_passing_without_words(case: Case) -> Told | None:
    """The evidence repeats next to nothing of what was promised, and no words of it can be shown."""
    return Told() if case.coverage < SAYS_LITTLE else None


def stage_reached(case: Case) -> Told | None:
    """The stage reported is the one promised or a later one."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    works = promised.stage >= 1 and (promised.stage != UNDER_WAY or promised.action in lexicon.WORKS)
    needed = LATE_STAGE if promised.stage == UNDER_WAY else promised.stage
    if not works or said.stage < needed or case.coverage < SAME_WORDS or promised.action == said.action:
        return None
    return Told(_stages(case))


def said_without_words(case: Case) -> Told | None:
    """What remains is reported as done, here in other words altogether."""
    return None if common(case) else Told()


def said_in_its_words(case: Case) -> Told | None:
    """The evidence says most of the promise, and no sentence is likely to be the one."""
    return None if is_direct(case) else Told((common(case),))


def said_without_head(case: Case) -> Told | None:
    """The evidence repeats less than half, without the last thing that the promise names (统计, 大灾保险)."""
    last = head(re.split("[,;。]", case.promise)[0])
    without = case.coverage < HALF_SAID and last not in case.said
    return Told((common(case),)) if without and len(last) >= len("保险") else None


def said(case: Case) -> Told | None:
    """What remains is reported as done."""
    return Told((common(case),))


def common(case: Case) -> str:
    """What promise and evidence have in common, in quotes."""
    return quoted(shared.runs(case.promise, case.said))


def _stages(case: Case) -> tuple[str, str]:
    promised, said = case.commitment.clause, case.evidence[0].clause
    return promised.action or _STAGES[promised.stage], said.action or _STAGES[said.stage]


def _word(word: str) -> Told | None:
    return Told((word,)) if word else None


def _first(words: Sequence[str], text: str) -> str:
    return next((word for word in words if word in text), "")
