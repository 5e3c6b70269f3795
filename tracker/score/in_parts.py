"""A count that a review tells in parts: by what was done (新建, 改建), or by rank (国家级, 省级)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.language.tables.ranks import RANK
from tracker.model import Candidate, Clause, Quantity, Stands
from tracker.score.answer import Answer
from tracker.score.arithmetic import compare
from tracker.score.same_noun import agreement
from tracker.score.stands import Setting, stands
from tracker.score.sums import SAME_PART, summed


def of_deeds(
    promise: Clause, target: Quantity, candidates: Sequence[Candidate], setting: Setting
) -> Answer | None:
    """What was built and what was rebuilt of a thing together, where the promise names both or neither.

    新建改建公厕50座 is met by 新建公厕30座、改建公厕22座, and so is 建成公厕50座; whether what was only
    improved counts there too (建成高标准农田10万亩, 新建6万亩、改造提升5万亩) is not known.
    """
    before = _before(promise, target)
    if _DEED.search(before) and not _SEVERAL_DEEDS.search(before):
        return None
    for candidate in candidates:
        told = [one for one in _alike(promise, target, candidate, setting) if _deed(one)]
        deeds = {_deed(one) for one in told}
        if len(told) > 1 and len(deeds) == len(told):
            others = set() if _SEVERAL_DEEDS.search(before) else deeds - _BUILDING
            return _unsure_of(others, summed(target, told))
    return None


def of_ranks(promise: Clause, target: Quantity, missed: Answer, setting: Setting) -> Answer | None:
    """What there is of every rank together, where no rank was promised and the figure of one would miss.

    专精特新企业8家 is not missed by 省级7家 beside 国家级2家; that those of one rank are not counted in the
    other as well is not known, so the sum is no sure success.
    """
    if _RANK.search(target.noun) or not _rank(missed):
        return None
    told = [one for one in _alike(promise, target, missed.candidate, setting) if _rank(one)]
    ranks = {_rank(one) for one in told}
    if len(told) < 2 or len(ranks) < len(told):
        return None
    total = summed(target, told)
    return _unsure_of(ranks, total) if total and total.comparison.met else total


def of_own_deed(promise: Clause, target: Quantity, met: Answer, setting: Setting) -> Answer:
    """What was newly built, where that was promised and the figure chosen counts what was rebuilt as well.

    新建高标准农田10万亩 is not met by 建设高标准农田12万亩(新建8万亩、改造提升4万亩); where only the rebuilt
    part is told (新建改建32座,其中改建5座), the answer is no sure one if the rest would be too few.
    """
    promised = _PROMISED_NEW.search(_before(promise, target))
    both = _SEVERAL_DEEDS.search(_before(met.clause, met.comparison.reported))
    if not promised or (_deed(met) == promised.group() and not both):
        return met
    beside = [one for one in _alike(promise, target, met.candidate, setting) if _is_beside(one, met)]
    own = [one for one in beside if _deed(one) == promised.group()]
    if len(own) == 1 and not own[0].comparison.met:
        return replace(own[0], stands=met.stands)
    rebuilt = [one for one in beside if _deed(one) and _deed(one) not in _NEW]
    short = [one for one in rebuilt if met.comparison.reached - one.comparison.reached < met.comparison.goal]
    return _unsure_of({_deed(one) for one in short}, met) or met


def _unsure_of(words: set[str], answer: Answer | None) -> Answer | None:
    """The answer as one of another thing, which the words name; as it is where there are none."""
    if answer is None or not words:
        return answer
    return replace(answer, stands=Stands("of another", "、".join(sorted(words))))


def _before(clause: Clause, figure: Quantity) -> str:
    """What stands before a figure since the last comma."""
    return re.split("[,;]", clause.folded[: figure.start])[-1]


def _alike(promise: Clause, target: Quantity, candidate: Candidate, setting: Setting) -> Iterator[Answer]:
    """The figures of a sentence that are of the promised thing, of whatever rank."""
    for clause in candidate.statement.clauses:
        for figure in clause.quantities:
            comparison = compare(target, figure)
            same = agreement(target.noun, figure.noun)
            if comparison and same >= SAME_PART:
                told = stands(promise, clause, candidate.statement, comparison, setting)
                yield Answer(comparison, candidate, clause, same, told)


def _is_beside(one: Answer, other: Answer) -> bool:
    """Whether a figure is another one of the same clause, or of a part that is told behind it."""
    told_there = one.clause == other.clause or one.clause.folded.startswith("其中")
    return told_there and one.comparison.reported != other.comparison.reported


def _deed(answer: Answer) -> str:
    """What is done to so much: 新建, 改建; "" where the words before a figure do not begin with such."""
    before = answer.clause.folded[: answer.comparison.reported.start]
    done = _DEED.match(re.split("[,;、和(]|其中|含|包括", before)[-1])
    return done.group() if done else ""


def _rank(answer: Answer) -> str:
    rank = _RANK.search(answer.comparison.reported.noun)
    return rank.group() if rank else ""


_RANK = re.compile(f"(?:{RANK})级")
_DEED = re.compile("新建|改建|扩建|改造|改扩建|提升|修缮|维修|续建|新增")
_NEW = {"新建", "新增"}
_PROMISED_NEW = re.compile("新建(?![和及、/]?[改扩续提])")
_BUILDING = {"新建", "改建", "扩建", "改扩建", "续建", "新增"}
_SEVERAL_DEEDS = re.compile("新改?建?[、和及]?(?:改|扩)|改扩建|新建[、和及]?(?:改造|提升|续建)")
