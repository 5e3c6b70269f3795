"""What one who quotes a deciding figure must know besides it: an estimate, its basis, works only begun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tracker.language.tables.reported import AT_PRICES_OF_BEFORE, BASIS, BEGUN, COMPLETED, REAL
from tracker.model import Doubt, Quantity
from tracker.model.words import DoubtKind
from tracker.score import period
from tracker.score.answer import Answer
from tracker.score.arithmetic import compare
from tracker.score.case import Case, plan_year
from tracker.score.in_one_unit import is_misprint
from tracker.score.whose import around, is_worked_on

_AT_PRICES_OF_BEFORE = re.compile(AT_PRICES_OF_BEFORE)
_ABOVE_SIZE = re.compile("规上|规模以上|规模工业")
_BEGUN, _COMPLETED, _BASIS, _REAL = map(re.compile, (BEGUN, COMPLETED, BASIS, REAL))


def remarks(case: Case) -> tuple[Doubt, ...]:
    """The remarks on the figures of ``case`` that decide, the first of each kind, in the order of figures."""
    found: dict[DoubtKind, Doubt] = {}
    for one in (*(one for answer in case.compared for one in _of(case, answer)), *_of_each_year(case)):
        found.setdefault(one.kind, one)
    return tuple(found.values())


def _of(case: Case, answer: Answer) -> Iterator[Doubt]:
    promised, reported = answer.comparison.promised, answer.comparison.reported
    wanted, told = around(case.commitment.clause, promised), around(answer.clause, reported)
    if answer.stands.standing == "estimated":
        yield Doubt("estimated", answer.stands.words)
    begun = None if _BEGUN.search(wanted) or is_worked_on(wanted) else _BEGUN.search(told)
    if begun and not _COMPLETED.search(told) and not _is_all_done(answer):
        yield Doubt("begun", begun.group())
    real = _REAL.search(told) and not _REAL.search(wanted) and not _AT_PRICES_OF_BEFORE.search(promised.noun)
    if real and not answer.comparison.met:
        yield Doubt("real")
    basis = None if _BASIS.search(wanted) else _BASIS.search(told)
    if basis:
        yield Doubt("basis", basis.group())
    size = None if _ABOVE_SIZE.search(wanted) else _ABOVE_SIZE.search(reported.noun)
    if size and promised.measure == "up":  # 规上工业增加值 is what most reports tell of 工业增加值
        yield Doubt("basis", size.group())
    if is_misprint(promised, reported):
        as_written = replace(reported, value=reported.value * _scale(reported) / _scale(promised))
        said = compare(promised, replace(as_written, unit=promised.unit))
        alike = said is not None and said.met == answer.comparison.met
        yield Doubt("misprint" if alike else "misprint decides")


def _scale(rate: Quantity) -> int:
    return 10 if rate.unit == "%" else 1


def _is_all_done(answer: Answer) -> bool:
    """Whether the sentence goes on to say that all of them are done: 开工改造老旧小区26个,全部竣工."""
    statement = answer.candidate.statement
    end = statement.start_of(answer.clause) + answer.comparison.reported.end
    return bool(_ALL_DONE.match(statement.folded, end))


_ALL_DONE = re.compile(rf"(?:(?!其中)[^;。\d]){{0,12}}(?:全部|均|全面|如期)已?(?:{COMPLETED})(?!\d)")


def _of_each_year(case: Case) -> list[Doubt]:
    """A promise of each of several years, of which the review tells one (五年内每年新增就业1万人)."""
    if not case.compared or _EACH_YEAR not in case.promise:
        return []
    ahead = period.due_later(case.commitment, plan_year(case.commitment))
    return [Doubt("not due", ahead)] if ahead else []


_EACH_YEAR = "每年"

MOST: Mapping[DoubtKind, float] = {"begun": 0.89, "not due": 0.89, "misprint decides": 0.5, "real": 0.5}
"""Kind of a remark → the highest confidence, 0 to 1, of a verdict with it: these are for a person to read.

Readers took what was begun (新开工改造4402个) for what was promised (改造4000个以上) in 4 of 4 labels.
"""


def most(remarked: Iterable[Doubt]) -> float:
    """The highest confidence, 0 to 1, that the remarks on a verdict leave it."""
    return min((MOST.get(one.kind, 1.0) for one in remarked), default=1.0)
