"""Rules for a promised figure that no reported one answers: what the report says of it in words.

As those of ``by_words``: each gives what it found in a case, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.aims import is_expected, told_together
from tracker.language.quantity.units import is_counted
from tracker.language.tables import judging as lexicon
from tracker.language.tables import stages, tone
from tracker.language.tables.civic import CIVIC_LIST
from tracker.model import Clause, Quantity
from tracker.score import shared
from tracker.score.answering import SAME_THING_ELSEWHERE
from tracker.score.arithmetic import is_rate
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.mention import list_done_in
from tracker.score.no_figure_needed import are_named, only_a_size
from tracker.score.same_noun import agreement, different
from tracker.score.same_thing import is_qualified
from tracker.score.shared import first_of
from tracker.score.spelling import FULL_NOUN, aggregate, head, names, plain, spellings_of
from tracker.score.wording import written

ALIKE = 0.3
"""The least agreement of two nouns by which a word of change is said of both: 小麦 and 粮食最低收购价."""

_SPANS = ("年", "个月", "天", "日", "小时", "个小时", "分钟")


def admitted(case: Case) -> Told | None:
    """The report itself says that the target was missed."""
    return Told.of(first_of(tone.ADMISSIONS, case.sentence) or _admitted_of_it(case))


def _admitted_of_it(case: Case) -> str:
    """「未达年初预期」 where another sentence says it of the measured thing, in a list or alone."""
    nouns = [noun for target in case.commitment.targets if len(noun := plain(target.noun)) >= FULL_NOUN]
    if any(not answer.comparison.met for answer in case.compared):
        return ""
    for candidate in case.evidence[1:]:
        for part in re.split("[,;:]", candidate.statement.folded):
            word = first_of(tone.ADMISSIONS, part)
            told = part[: part.find(word)] if word else ""
            if any(one in told for noun in nouns for one in spellings_of(noun)):
                return word
    return ""


def not_all(case: Case) -> Told | None:
    """Everything was promised (全覆盖), and the report says nearly all, or gives the share: less than all."""
    everything = _OF_ALL.search(case.promise)
    if case.commitment.targets or not everything:
        return None
    nearly = _NEARLY_ALL.search(case.clause)
    if nearly and not _NEARLY_ALL.search(case.promise):
        return Told((everything.group(), nearly.group()))
    shares = (one for one in case.evidence[0].clause.quantities if one.unit == "%" and one.measure == "level")
    short = [one for one in shares if one.value < _ALL and _SHARE_OF_ALL.search(one.noun)]
    return Told((everything.group(), short[0].text)) if short else None


_OF_ALL = re.compile(lexicon.OF_ALL)
_NEARLY_ALL = re.compile(f"基本(?:上?(?:实现|达到))?[^,;。]{{0,6}}(?:{lexicon.OF_ALL})")
_SHARE_OF_ALL = re.compile("(?:覆盖|普及|通[^,;。]{0,6})[率面]$")
"""Not 参保率: of all who are to be insured 97 % are counted as all."""
_ALL = 100
"""Per cent."""


def list_done(case: Case) -> Told | None:
    """The whole civic list is reported as done, and alignment knows the promise for one of its items."""
    is_item = case.evidence[0].of_list and not _LIST.search(case.promise)
    done = list_done_in(case) if is_item else None
    return Told.of(done.group()) if done else None


_LIST = re.compile(CIVIC_LIST)


def achieved(case: Case) -> Told | None:
    """A target without an answering figure, of which the report says that it was reached."""
    together = told_together(case.promise, case.clause)
    if not case.commitment.targets and case.commitment.kind != "target" and not together:
        return None
    if together and is_expected(case.clause):
        return None
    words = together or _kept_low(case) or _reached(case)
    return Told.of(words or first_of(lexicon.COMPLETE, case.clause))


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
    "(?:了|省|市|区|县|上级|年初|年度|全年|当年|既定|预定|预期|下达|各项|考核|规划|主要|确定|约束性|的|“十[一二三四五]五”)*"
    "(?:目标|任务|指标|计划|$)"
)


def _kept_low(case: Case) -> str:
    """「总体平稳」 where it is said of a thing of which less is better: prices, unemployment."""
    nouns = [
        target.noun for target in case.commitment.targets if first_of(lexicon.LOWER_IS_BETTER, target.noun)
    ]
    parts = [
        part for part in re.split("[,;]", case.clause) if any(names(plain(noun), part) for noun in nouns)
    ]
    return next((word for part in parts if (word := first_of(lexicon.KEPT_LOW, part))), "")


def _with_next(case: Case) -> str:
    """The best clause with what its sentence says next, where that names nobody else: ,超额完成目标."""
    behind = case.sentence.partition(case.clause)[2].lstrip(",")
    return case.clause + (behind.split(",")[0] if behind.startswith(lexicon.ACHIEVED) else "")


def fell(case: Case) -> Told | None:
    """More was promised, with a figure, and the report says without one that it fell."""
    rising = [target.noun for target in case.commitment.targets if target.measure == "up"]
    word = next((decline for noun in rising if (decline := _decline_of(noun, case.clause))), "")
    return None if first_of(lexicon.LOWER_IS_BETTER, case.promise) else Told.of(word)


def _decline_of(noun: str, clause: str) -> str:
    """「下降」 where it is said of the thing itself, not of another item of the clause."""
    for part in re.split("[,;、]", clause):
        word = first_of(lexicon.DECLINES, part)
        if word and agreement(noun, part[: part.find(word)]) >= SAME_THING_ELSEWHERE:
            return word
    return ""


def partly(case: Case) -> Told | None:
    """A number of things was promised, and the report says that a part of them is done."""
    word = first_of(lexicon.PARTLY, case.clause)
    targets = case.commitment.targets
    return Told((written(targets[0]), word)) if word and targets else None


def figure_withheld_more(case: Case) -> Told | None:
    """A number was promised; the report says of the thing that it grew or fell as promised, without one."""
    target = next((one for one in case.commitment.targets if one.unit not in _SPANS), None)
    if target is None or (target.measure == "level" and _is_of_works(target)):
        return None
    for direction, against in ((lexicon.GROWTHS, lexicon.SLOWED), (lexicon.DECLINES, ())):
        word = _said_of(target.noun, direction, against, case)
        if word and first_of(direction, case.promise) and _tells_enough(target, case.evidence[0].clause):
            return Told((word,))
    return None


def _is_of_works(target: Quantity) -> bool:
    """Whether so many or so much was to be made: 改造提升公路200公里, of which no word of growth tells."""
    return is_counted(target.unit) or target.unit.lstrip("万").endswith(_MADE)


_MADE = ("公里", "米", "亩", "公顷", "平方米", "平方公里")


def _tells_enough(target: Quantity, clause: Clause) -> bool:
    """Whether a word of direction answers a target; a rate (增长20%) only by much, or with a figure."""
    of_a_rate = target.measure != "level" and is_rate(target)
    nouns = [figure.noun for figure in clause.quantities]
    told = any(not different(target.noun, one) and not is_qualified(target.noun, one) for one in nouns)
    return not of_a_rate or told or bool(first_of(lexicon.BY_MUCH, clause.folded))


def figure_withheld(case: Case) -> Told | None:
    """A number was promised, the report speaks of the thing and gives no number for it.

    Not where the number only tells how large a thing is that the report calls done, and where so few were
    promised that the report names them.
    """
    target = next((one for one in case.commitment.targets if one.unit not in _SPANS), None)
    if target is None or only_a_size(case, target) or are_named(case, target):
        return None
    return Told((written(target),))


def _said_of(noun: str, direction: Sequence[str], against: Sequence[str], case: Case) -> str:
    """「增长」 where it is said of something like the thing (M2增速下降 is no growth of M2), else ""."""
    for part in re.split("[,;]", case.clause):
        word = first_of(direction, part)
        of_a_share = ("占" in part) != ("占" in noun)
        if word and not (of_a_share or first_of(against, part) or _AHEAD.search(part)):
            alike = max(agreement(noun, words) for words in part.split(word, 1))
            common = shared.longest_telling(case.promise, part.replace(word, ","))
            told = common and not common.startswith(lexicon.OF_THE_SAME)
            if told or alike >= ALIKE or aggregate(noun) in part:
                return word
    return ""


_AHEAD = re.compile(stages.AHEAD)
