"""The outcomes that a report's review gives: for its year, several years, a part of the year, or expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.extract.passages import running
from tracker.extract.sentences import sentences
from tracker.language.fold import fold
from tracker.language.indicators import Indicator, may_speak_of
from tracker.language.tables import panel as words
from tracker.model import Quantity, Report, Section
from tracker.panel import times
from tracker.panel.periods import Spoken, period_of
from tracker.panel.said import said
from tracker.panel.targets import passage, wordings
from tracker.panel.values import Number, Outcome, Passage, Period

BEST: tuple[Period, ...] = ("year", "expected", "part", "years")
"""Periods by preference: of several figures for an indicator the one whose period comes first is taken."""

_LOOKS_BACK = re.compile("成就|成效|成绩|回顾|总结|回望")
_NO_CHANGE = re.compile(words.NO_CHANGE)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a review says of one indicator: ``outcome`` is a plain figure, ``alike`` a like-for-like one.

    ``account`` is a passage that speaks of the indicator without its usual figure.
    """

    indicator: Indicator
    outcome: Outcome | None = None
    alike: Outcome | None = None
    account: Passage | None = None


def reported(report: Report, own: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> dict[str, Reported]:
    """What the review says of each indicator for the year before the report's, by the indicator's name."""
    by_name: dict[str, Reported] = {}
    doubtful: list[tuple[Outcome, Indicator]] = []
    for section in report.sections:
        for one in _spoken(section, report.year):
            if not may_speak_of(one.sentence.text, names):
                continue
            for outcome, indicator, near_part in _outcomes(one, report.year, own, names):
                known = by_name.get(indicator.name, Reported(indicator))
                by_name[indicator.name] = known if near_part else _with(known, outcome)
                doubtful += [(outcome, indicator)] if near_part else []
            for indicator, account in _accounts(one, own):
                known = by_name.setdefault(indicator.name, Reported(indicator))
                by_name[indicator.name] = replace(known, account=known.account or account)
    told = {name for name, known in by_name.items() if known.outcome or known.alike}
    for outcome, indicator in doubtful:  # of the whole only where nothing else is
        if indicator.name not in told:
            by_name[indicator.name] = _with(by_name[indicator.name], outcome)
    return by_name


def _spoken(section: Section, year: int) -> Iterator[Spoken]:
    """The sentences that look back, with the time that they speak of."""
    if section.kind != "review" and not (section.kind == "other" and _LOOKS_BACK.search(section.title)):
        return
    span = times.of_heading(section.title, year)
    for paragraph, _ in running(section.paragraphs):
        run, goes_on = 0, False
        for sentence in sentences(paragraph.folded, cut=False):
            run = run if goes_on else sentence.start
            goes_on = not sentence.full_stop
            span = times.of_opening(sentence.text, year) or span
            marked = span in ("years", "year")
            if marked or (section.kind == "review" and not span):
                yield Spoken(paragraph, sentence, span, run)


def _with(known: Reported, new: Outcome) -> Reported:
    """``known`` with ``new`` in place of its figure if the period of ``new`` comes earlier in ``BEST``."""
    old = known.alike if new.like_for_like else known.outcome
    better = old is None or BEST.index(new.period) < BEST.index(old.period)
    if not better:
        return known
    return replace(known, alike=new) if new.like_for_like else replace(known, outcome=new)


def _outcomes(
    one: Spoken, year: int, own: tuple[str, ...], names: tuple[str, ...]
) -> Iterator[tuple[Outcome, Indicator, bool]]:
    """The outcomes of a sentence; True marks one that may be of a part of the place named earlier in it."""
    text = one.sentence.text
    for figure in filter(lambda one: one.usual, said(text, own, names)):
        counted = period_of(one, figure, year, own)
        if counted:
            told = passage(one.paragraph, one.sentence, figure.start, figure.end)
            outcome = Outcome(figure.number, told, counted, figure.like_for_like)
            yield outcome, figure.indicator, figure.near_part
    yield from ((outcome, indicator, False) for outcome, indicator in _unchanged(one, own))


def _accounts(one: Spoken, own: tuple[str, ...]) -> Iterator[tuple[Indicator, Passage]]:
    """What a sentence says of indicators without a figure that is usually told of them."""
    for figure in said(one.sentence.text, own):
        if not figure.usual:
            yield figure.indicator, passage(one.paragraph, one.sentence, figure.start, figure.end)
    yield from wordings(one.paragraph, one.sentence, own)


def _unchanged(one: Spoken, own: tuple[str, ...]) -> Iterator[tuple[Outcome, Indicator]]:
    """Outcomes of 0% for growth that is said in words not to have changed: 居民消费价格与上年持平."""
    for indicator, said_so in wordings(one.paragraph, one.sentence, own):
        if indicator.measure == "growth" and one.span != "years" and _NO_CHANGE.search(fold(said_so.text)):
            figure = Quantity(indicator.name, "=", Decimal(0), "%", said_so.text, measure="up")
            yield Outcome(Number("=", Decimal(0), None, "%", figure), said_so, "year"), indicator
