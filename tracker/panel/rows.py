"""The panel's rows, one a place, year and indicator: the plan's target and the outcome in the next review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.indicators import Indicator, indicator_called, indicators
from tracker.language.places import Code, code_of
from tracker.language.quantity.units import base_unit
from tracker.model import Quantity, ReportName
from tracker.panel.values import Number, Outcome, Passage, ReportPanel, Sayings, Stated, Target
from tracker.score.arithmetic import compare


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of one place in one year.

    ``plan`` and ``review`` are the reports (广东@2025, 广东@2026) with their files, empty where the workspace
    has none, and the lines with which these files' pages begin. ``target_stated`` and ``outcome_stated`` tell
    whether there is a figure, only words, nothing, or no report to read. ``met`` is None where the two cannot
    be compared: one is missing, the outcome is not of the whole year, or only one is like for like (同口径).
    """

    place: str
    jurisdiction: str
    code: Code
    indicator: Indicator
    year: int
    plan: str = ""
    plan_source: str = ""
    plan_pages: tuple[int, ...] = ()
    review: str = ""
    review_source: str = ""
    review_pages: tuple[int, ...] = ()
    target: Target | None = None
    wording: Passage | None = None
    outcome: Outcome | None = None
    alike: Outcome | None = None
    account: Passage | None = None
    target_stated: Stated = "not read"
    outcome_stated: Stated = "not read"
    met: bool | None = None

    @property
    def answer(self) -> Outcome | None:
        """The outcome to show beside the target: a like-for-like (同口径) target prefers a like-for-like one.

        Any other target prefers the plain outcome; where the preferred one is missing, the other is taken.
        """
        alike = self.target is not None and self.target.like_for_like
        return (self.alike or self.outcome) if alike else (self.outcome or self.alike)

    @property
    def aims(self) -> list[Decimal]:
        """The target's value, or both ends of its range, in the indicator's usual unit; for drawing."""
        number = self.target.number if self.target else None
        return self._usual(number, number.value, number.high) if number else []

    @property
    def reached(self) -> list[Decimal]:
        """The outcome of the year, final or expected, in the usual unit: a list of one value or none."""
        answer = self.answer
        there = answer is not None and answer.period in ("year", "expected")
        return self._usual(answer.number, answer.number.value) if answer and there else []

    def _usual(self, number: Number, *values: Decimal | None) -> list[Decimal]:
        usual = (in_usual_unit(self.indicator, one, number.unit) for one in values if one is not None)
        return [one for one in usual if one is not None]


def rows(panels: Iterable[ReportPanel], names: Sequence[str] = ()) -> tuple[Row, ...]:
    """The rows of these indicators (none: all of the table), by indicator, then place as given, then year.

    A year has a row where its plan or the review of it was read.
    """
    by_name = {one.report: one for one in panels}
    places: dict[str, set[int]] = {}
    for one in by_name.values():
        years = places.setdefault(one.place, set())
        years |= {one.year} if one.has_plan else set()
        years |= {one.year - 1} if one.has_review else set()
    wanted = [indicator_called(name) for name in names] or list(indicators())
    return tuple(
        _row(
            indicator,
            year,
            by_name.get(str(ReportName(place, year))),
            by_name.get(str(ReportName(place, year + 1))),
        )
        for indicator in wanted
        for place, years in places.items()
        for year in sorted(years)
    )


def _row(indicator: Indicator, year: int, plan: ReportPanel | None, review: ReportPanel | None) -> Row:
    known = plan or review
    assert known is not None  # a year has a row only where one of the two was read
    plan = plan if plan and plan.has_plan else None
    review = review if review and review.has_review else None
    wanted = plan.of(indicator.name) if plan else Sayings(indicator.name)
    told = review.of(indicator.name) if review else Sayings(indicator.name)
    row = Row(
        place=known.place,
        jurisdiction=known.jurisdiction,
        code=code_of(known.jurisdiction, year),
        indicator=indicator,
        year=year,
        plan=plan.report if plan else "",
        plan_source=plan.source if plan else "",
        plan_pages=plan.pages if plan else (),
        review=review.report if review else "",
        review_source=review.source if review else "",
        review_pages=review.pages if review else (),
        target=wanted.target,
        wording=wanted.wording,
        outcome=told.outcome,
        alike=told.alike,
        account=told.account,
        target_stated=_stated(plan, wanted.target, wanted.wording),
        outcome_stated=_stated(review, told.outcome or told.alike, told.account),
    )
    return replace(row, met=_met(indicator, row.target, row.answer))


def _stated(report: ReportPanel | None, figure: object, words: Passage | None) -> Stated:
    if report is None:
        return "not read"
    return "figure" if figure else "words" if words else "not stated"


def _met(indicator: Indicator, target: Target | None, outcome: Outcome | None) -> bool | None:
    """Whether the year's outcome meets the target; None where they cannot be compared.

    A like-for-like (同口径) target is compared with a like-for-like outcome only, a plain with a plain one.
    """
    if target is None or outcome is None or outcome.period != "year":
        return None
    if target.like_for_like != outcome.like_for_like:
        return None
    comparison = compare(_as_change(indicator, target.number), _as_change(indicator, outcome.number))
    return None if comparison is None else comparison.met


def _as_change(indicator: Indicator, number: Number) -> Quantity:
    """A figure for arithmetic; a level of an indicator of growth is taken as a rise (涨幅控制在2%左右)."""
    figure = replace(number.quantity, noun=indicator.name)
    change = indicator.measure == "growth" and figure.measure == "level"
    return replace(figure, measure="up") if change else figure


def in_usual_unit(indicator: Indicator, value: Decimal, unit: str) -> Decimal | None:
    """A value in the indicator's usual unit (3200人 is 0.32 万人); None where it does not convert.

    An indicator that has no usual unit keeps the value as it is.
    """
    if unit == indicator.unit or not indicator.unit:
        return value
    (factor, dimension, _), (usual, wanted, _) = base_unit(unit), base_unit(indicator.unit)
    return value * factor / usual if dimension == wanted else None
