"""Quantities as screens show them: 「≥90%」, 「+5%」; a target beside its report, its share and gap."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tracker.language.quantity.notation import OF_A_FALL, SIGNS, percentage
from tracker.language.safe import safe
from tracker.model import Entry, PlanChange, Quantity
from tracker.render.entries import since_last_year
from tracker.render.look import Look

MET = "达到"
"""What is said of a figure that meets its target where another one of its commitment falls short."""

OF_SOMETHING_ELSE = ("stock", "total", "average", "of another")
"""Standings of a figure whose share of the target would tell nothing: 66家 in all beside 2家 that are new."""


@dataclass(frozen=True)
class Figures:
    """A target and the figure reported of it; ``change`` compares it with ``last``, last year's outcome.

    ``alike`` is False where the figure is known to count something else: all there is, or several years.
    """

    entry: Entry
    target: Quantity
    reported: Quantity | None = None
    last: Quantity | None = None
    change: str = ""
    alike: bool = True

    @property
    def share(self) -> Decimal | None:
        """The reported value divided by the promised one (1 = exactly); None where they do not compare."""
        from tracker.language.quantity.convert import common

        one_sign = self.reported is None or {self.target.unit, self.reported.unit} != {"%", "‰"}
        pair = common(self.target, self.reported) if self.reported and self.alike and one_sign else None
        return self._way * pair[1] / pair[0] if pair and pair[0] else None

    @property
    def _way(self) -> int:
        """-1 where a rise was promised and a fall is reported, or the other way round."""
        told = self.reported.measure if self.reported else ""
        return -1 if {self.target.measure, told} == {"up", "down"} else 1

    @property
    def reached(self) -> Decimal | None:
        """How far the target was reached, for a bar (1 or more = fully); None where that is not known."""
        if self.share is None:
            return None
        if self.share < 0:
            return Decimal(0)
        if self.entry.status == "fulfilled":
            return max(self.share, Decimal(1))
        return 1 / self.share if self.target.op == "<=" and self.share > 1 else self.share

    @property
    def met_beside_a_miss(self) -> bool:
        """Whether this figure meets its target where another one of the commitment falls short."""
        from tracker.language.quantity.convert import common, more_is_better

        pair = common(self.target, self.reported) if self.entry.missed and self.reported else None
        if pair is None or not self.alike or self._way < 0:
            return False
        much = more_is_better(self.target) is not (self.target.measure == "down")  # falls have no sign here
        return pair[1] >= pair[0] if much else pair[1] <= pair[0]

    @property
    def points(self) -> Decimal | None:
        """How many percentage points a reported rate is above the target; None where either is no rate."""
        if self.reported is None or not self.alike or {self.target.unit, self.reported.unit} != {"%"}:
            return None
        return self._way * self.reported.value - self.target.value


def figures(entry: Entry) -> list[Figures]:
    """The entry's targets, each with the figure that the verdict compared it to and last year's outcome."""
    rows = []
    answered = dated(entry)
    for target in entry.targets:
        answering = next((one for one in entry.verdict.figures if _same(one.target, target)), None)
        reported = answering.reported if answering else None
        alike = answering is None or answering.standing not in OF_SOMETHING_ELSE
        base = entry.baseline if target is answered else None
        last = base.quantity if base else None
        change = since_last_year(entry) if base else ""
        rows.append(Figures(entry, target, reported, last, change, alike))
    return rows


def dated(entry: Entry) -> Quantity | None:
    """The target that last year's outcome belongs to, by its unit and then its noun; else the first target.

    Last year's 24.35亿元 belongs to 18.5亿元, not to 14个, in 「14个省市重点项目,完成投资18.5亿元」.
    """
    from tracker.language.quantity.convert import beside

    last = entry.baseline.quantity if entry.baseline else None
    alike = beside(last, entry.targets) if last else None
    return alike or next(iter(entry.targets), None)


def told_together(one: PlanChange) -> tuple[Quantity, Quantity] | None:
    """The targets of two plans that can stand in one line: those whose nouns agree best.

    None where none convert, or where no change was found and no noun is the same: 11个重点城市 do not become
    10件民生实事.
    """
    from tracker.language.quantity.convert import beside
    from tracker.score.same_noun import agreement

    if one.old is None or one.new is None:
        return None
    found = ((old, beside(old, one.new.targets)) for old in one.old.targets)
    pairs = [(old, new) for old, new in found if new and (old.noun == new.noun or one.change != "continued")]
    return max(pairs, key=lambda pair: agreement(pair[0].noun, pair[1].noun), default=None)


def _same(a: Quantity, b: Quantity) -> bool:
    return (a.noun, a.value, a.unit, a.measure) == (b.noun, b.value, b.unit, b.measure)


PLAIN_LIMITS = SIGNS | {">=": ">=", "<=": "<="}


def number(value: Decimal) -> str:
    """A decimal as text with its digits as written, never with an exponent."""
    return format(value, "f")


def amount(quantity: Quantity | None, look: Look) -> str:
    """A quantity without its noun; a dash where there is none."""
    if quantity is None:
        return "-" if look.plain else "—"
    if quantity.measure == "rank":
        return safe(f"{'前' if quantity.op == '<=' else '第'}{number(quantity.value)}{quantity.unit}")
    op = OF_A_FALL.get(quantity.op, quantity.op) if quantity.measure == "down" else quantity.op
    words = [(PLAIN_LIMITS if look.plain else SIGNS)[op]]
    words.append({"up": "+", "down": "-"}.get(quantity.measure, "") if quantity.value else "")
    words.append(number(quantity.value))
    if quantity.high is not None:
        words.append("~" + number(quantity.high))
    words.append(quantity.unit)
    return safe(("累计" if quantity.total else "") + "".join(words))


def ratio_words(figures: Figures) -> str:
    """How the reported figure stands to the target: 「110%」, empty where they do not compare.

    For rates it is the distance in percentage points (「低4.3点」), for ranks that in places (「低4位」).
    """
    if figures.target.measure == "rank" and figures.reported:
        places = figures.reported.value - figures.target.value
        return f"{'低' if places > 0 else '高'}{number(abs(places))}位" if places else "相等"
    if (points := figures.points) is not None:
        if points == 0:
            return "相等"
        return f"{'高' if points > 0 else '低'}{number(abs(points))}点"
    if figures.share is None:
        return ""
    return percentage(figures.share)
