"""What a report says of indicators, as researchers code it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tracker.language.indicators import Indicator, indicator_called
from tracker.model import Quantity

Where = Literal["goals", "tasks"]
Period = Literal["year", "years", "part", "expected"]
PanelOp = Literal[">=", "<=", "=", "~", "range"]
Stated = Literal["figure", "words", "not stated", "not read"]


def as_float(value: Decimal | None) -> float | None:
    """A decimal as a float, for JSON and tables; None stays None."""
    return None if value is None else float(value)


@dataclass(frozen=True, slots=True)
class Passage:
    """Where something is said: the clause itself, its sentence, both verbatim, and the sentence's line."""

    text: str
    sentence: str
    line: int


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as coded: ``value`` and ``high`` in ``unit``, both as written; a fall is negative (-3.3 %).

    ``quantity`` is the figure as it was read, for arithmetic.
    """

    op: PanelOp
    value: Decimal
    high: Decimal | None
    unit: str
    quantity: Quantity

    @property
    def low_end(self) -> Decimal | None:
        """The least value that the figure allows; None for a ceiling (<=)."""
        return None if self.op == "<=" else self.value

    @property
    def high_end(self) -> Decimal | None:
        """The greatest value that the figure allows; None for a floor (>=)."""
        return None if self.op == ">=" else self.value if self.high is None else self.high

    @property
    def middle(self) -> Decimal:
        """The middle of a range, else the value itself."""
        return self.value if self.high is None else (self.value + self.high) / 2


@dataclass(frozen=True, slots=True)
class Target:
    """A target of the plan's year.

    ``where`` tells whether it stands in the paragraph of goals or later. ``tone`` are the words by which it
    is meant (力争、以上), ``firmness`` is hard (a floor, a ceiling, 确保), soft (左右, 力争, a range) or
    empty for a bare number. ``stretch`` is a second, higher figure (力争达到8%).
    """

    number: Number
    passage: Passage
    where: Where
    tone: str = ""
    firmness: Literal["hard", "soft", ""] = ""
    like_for_like: bool = False
    stretch: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reported figure; only one whose ``period`` is the year answers a target of the year."""

    number: Number
    passage: Passage
    period: Period
    like_for_like: bool = False


@dataclass(frozen=True, slots=True)
class Sayings:
    """What one report says of the indicator ``name``; a part that is None was not stated.

    ``wording`` is a target without a fitting number (与经济增长同步), ``account`` an outcome without one.
    ``alike`` is a like-for-like (同口径) outcome, kept apart from the plain ``outcome``.
    """

    name: str
    target: Target | None = None
    wording: Passage | None = None
    outcome: Outcome | None = None
    alike: Outcome | None = None
    account: Passage | None = None

    @property
    def indicator(self) -> Indicator:
        """The indicator of this name."""
        return indicator_called(self.name)


@dataclass(frozen=True, slots=True)
class ReportPanel:
    """What one report says of indicators.

    Its targets are of ``year``, its outcomes of the year before. ``has_plan`` and ``has_review`` tell whether
    the report has these parts at all: without one its silence means nothing. ``pages`` are as in ``Report``.
    """

    report: str
    place: str
    jurisdiction: str
    year: int
    source: str
    has_plan: bool
    has_review: bool
    sayings: tuple[Sayings, ...] = ()
    pages: tuple[int, ...] = ()

    def of(self, name: str) -> Sayings:
        """What it says of the indicator of this name; nothing at all where it is not stated."""
        return next((one for one in self.sayings if one.name == name), Sayings(name))
