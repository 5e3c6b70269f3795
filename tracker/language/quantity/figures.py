"""Numerals with what belongs to them: unit, range, half, fraction, sign, 以上 and 余.

``amounts`` and ``names`` tell whether a figure is an amount or part of a name, ``nouns`` what it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.language.quantity import patterns
from tracker.language.quantity.numerals import Numeral, numerals, size_of
from tracker.language.quantity.units import TO_ONE, UNIT
from tracker.model import Measure, Op


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit at ``start:end``; ``value`` is None where a numeral cannot be read.

    ``magnitude`` stands before ``unit``, and ``value`` counts in both (2.5, 万 and 平方米). ``high`` is the
    upper end of a range, ``after`` the comparator behind the unit (以上). ``op`` is the comparator that the
    wording of the number implies (``>=`` for 上百家), ``measure`` the change (``up`` for 零增长); each is
    None where it implies none. For ``rough``, ``more``, ``bare`` and ``chinese`` see ``Numeral``.
    """

    start: int
    end: int
    value: Decimal | None
    magnitude: str = ""
    unit: str = ""
    high: Decimal | None = None
    after: str = ""
    op: Op | None = None
    measure: Measure | None = None
    rough: bool = False
    more: bool = False
    bare: bool = False
    chinese: bool = False


def figures(text: str) -> list[Figure]:
    """The figures of a folded text, in order; they do not overlap."""
    phrases = list(_phrases(text))
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    apart = [one for one in numerals(text) if not any(s < one.end and one.start < e for s, e in taken)]
    return sorted([*phrases, *_numbers(text, apart)], key=lambda figure: figure.start)


def _phrases(text: str) -> Iterator[Figure]:
    """The figures that are written in words of their own: 减半, 半天, 零增长, 两位数增长, 翻番."""
    if not _MAY_BE.search(text):
        return
    end = 0
    matches = [(match, rule) for rule in _PHRASES for match in rule.pattern.finditer(text)]
    for match, rule in sorted(matches, key=lambda one: one[0].span("figure")):
        if match.start("figure") >= end:
            start, end = match.span("figure")
            unit = rule.unit or match["unit"]
            figure = Figure(start, end, rule.value, "", unit, op=rule.op, measure=rule.measure)
            yield _with_limit(text, figure)


_MAY_BE = re.compile("[半翻]|倍增|零[增新]|正增长|由[负降]|两位数|[首榜][位首]")
"""One of these stands in every such phrase, so that most texts need not be searched for each pattern."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    pattern: re.Pattern[str]
    value: Decimal
    unit: str = ""
    op: Op | None = None
    measure: Measure | None = None


_PHRASES = (
    _Phrase(patterns.CUT_BY_HALF, Decimal(50), "%", measure="down"),
    _Phrase(patterns.ONE_HALF, Decimal(50), "%"),
    _Phrase(patterns.OVER_HALF, Decimal(50), "%", op=">="),
    _Phrase(patterns.HALF_A_UNIT, Decimal("0.5")),
    _Phrase(patterns.ZERO_GROWTH, Decimal(0), "%", measure="up"),
    _Phrase(patterns.ABOVE_ZERO, Decimal(0), "%", op=">=", measure="up"),
    _Phrase(patterns.TWO_DIGITS, Decimal(10), "%", op=">=", measure="up"),
    _Phrase(patterns.FIRST, Decimal(1), "位", measure="rank"),
    _Phrase(patterns.DOUBLED, Decimal(1), "番", measure="up"),
    _Phrase(patterns.TIMES_TWO, Decimal(1), "倍", measure="up"),
)


def _numbers(text: str, numbers: Sequence[Numeral]) -> Iterator[Figure]:
    index, last = 0, 0
    while index < len(numbers):
        figure, index = _number(text, numbers, index)
        ranged, index = _ranged(text, numbers, index, figure)
        if ranged is not None:
            yield _signed(text, ranged, last)
            last = ranged.end


def _number(text: str, numbers: Sequence[Numeral], index: int) -> tuple[Figure, int]:
    """The figure that begins with ``numbers[index]``, and the index of the first numeral behind it."""
    numeral = numbers[index]
    over = numbers[index + 1] if index + 1 < len(numbers) else None
    if over is not None and text[numeral.end : over.start] == "分之":
        return _fraction(text, numeral, over), index + 2
    if numeral.value is None and (written := _SLASHED.fullmatch(text, numeral.start, numeral.end)):
        figure = Figure(numeral.start, numeral.end, Decimal(written["over"]), "", f"/{written['under']}")
        return _with_limit(text, figure), index + 1
    if numeral.value is None and (ratio := _TO_ONE.fullmatch(text, numeral.start, numeral.end)):
        figure = Figure(numeral.start, numeral.end, Decimal(ratio["over"]), "", TO_ONE)
        return _with_limit(text, figure), index + 1
    figure = _with_unit(text, numeral)
    if figure.unit == "成" and over is not None and over.start == figure.end and over.end == over.start + 1:
        return _with_limit(text, replace(_tenths(figure, over.value), end=over.end, after="")), index + 2
    return (_tenths(figure, Decimal(0)) if figure.unit == "成" else figure), index + 1


_TO_ONE = re.compile(rf"(?P<over>\d+(?:\.\d+)?){TO_ONE}")
_SLASHED = re.compile(r"(?P<over>\d+(?:\.\d+)?)/(?P<under>10万|(?<=\d/)\d)")


def _with_unit(text: str, numeral: Numeral) -> Figure:
    tail = _TAIL.match(text, numeral.end)
    assert tail is not None  # every part of it may be missing
    half = bool(tail["month"] or tail["and_half"] or tail["half"])
    unit = "个月" if tail["month"] else tail["unit"] or ""
    more = numeral.more or bool(tail["more"])
    figure = Figure(
        start=numeral.start,
        end=tail.end(),
        value=numeral.value,
        magnitude=numeral.magnitude,
        unit=_counted_by(text, numeral, "".join(unit.split())),
        high=numeral.high,
        after=tail["after"] or "",
        rough=numeral.rough,
        more=more,
        chinese=numeral.chinese,
    )
    if half and figure.value is not None:
        figure = replace(figure, value=figure.value + Decimal("0.5"))
    return _bare(text, figure) if numeral.bare else figure


def _counted_by(text: str, numeral: Numeral, unit: str) -> str:
    """The unit with what stands before the number: 每立方米20微克 is in 微克/立方米."""
    return f"{unit}/立方米" if unit.endswith("克") and text.endswith("每立方米", 0, numeral.start) else unit


_TAIL = re.compile(
    rf"(?P<more>{patterns.A_LITTLE_MORE})?"
    r"(?:(?P<month>个半月)"
    rf"|(?:(?P<and_half>个半)| {{0,5}})(?P<unit>{UNIT})(?P<half>半(?![数径价载个山路岛导]))?)?"
    rf"(?P<after>{patterns.AFTER})?"
)


def _bare(text: str, figure: Figure) -> Figure:
    """A magnitude without a digit counts only behind 上, 超, 突破 or with 余: 上百家, 百余家."""
    lead = patterns.BARE_LEAD.search(text, 0, figure.start)
    ends = bool(_MARK_PASSED.match(text, figure.end))
    at_least = figure.after == "以上" and ends  # 稳定在千亿元以上
    named = figure.unit or (figure.magnitude and ends)
    if not named or not (lead or figure.more or at_least):
        return replace(figure, value=None, unit="", magnitude="")
    if lead is None or lead["alone"] is None:
        return replace(figure, bare=True)
    return replace(figure, start=lead.start("alone"), op=">=", bare=True)


_MARK_PASSED = re.compile(f"(?:大关|关口|台阶|新台阶)|{patterns.OF_A_SIZE}|[,;。:、!?)]|$")
"""What follows a mark that is passed and has no unit: 产值突破千亿, 用户突破百万大关, 达到千亿级规模."""


def _tenths(figure: Figure, part: Decimal | None) -> Figure:
    """七成 as 70 %, 九成五 as 95 %."""
    if figure.value is None or part is None or not figure.chinese:
        return replace(figure, value=None)
    high = None if figure.high is None else figure.high * 10
    half = Decimal(5) if figure.value % 1 else Decimal(0)
    return replace(figure, value=figure.value // 1 * 10 + half + part, high=high, unit="%")


def _fraction(text: str, under: Numeral, over: Numeral) -> Figure:
    """百分之五 as 5 %, 千分之三 as 3 ‰, 三分之二 as 2 /3."""
    parts = None if under.value is None else under.value * size_of(under.magnitude)
    value = None if over.value is None else over.value * size_of(over.magnitude)
    unit = _PARTS.get(parts or Decimal(0), f"/{parts}")
    figure = Figure(under.start, over.end, None if parts is None else value, "", unit, over.high)
    return _with_limit(text, figure)


_PARTS = {Decimal(100): "%", Decimal(1000): "‰", Decimal(10_000): "‱"}


def _with_limit(text: str, figure: Figure) -> Figure:
    after = _LIMIT.match(text, figure.end)
    return replace(figure, end=after.end(), after=after.group()) if after else figure


_LIMIT = re.compile(patterns.AFTER)


def _ranged(text: str, numbers: Sequence[Numeral], index: int, first: Figure) -> tuple[Figure | None, int]:
    """``first`` with the upper end of its range, where one follows (3至5个, 在5%与6%之间).

    None in place of it where it is the starting point of a change (由5.5%到4.1%); its ``value`` is None where
    the range goes on (400-820-8820) or falls. With it comes the index of the numeral behind.
    """
    link = _LINK.match(text, first.end)
    if link is None or index >= len(numbers) or numbers[index].start != link.end() or first.after:
        return first, index
    second, behind = _number(text, numbers, index)
    between = text.startswith("之间", second.end)
    if link.group().strip() in ("和", "与") and not between:
        return first, index
    if link.group() == "、" and (first.value is None or second.value != first.value + 1):
        return first, index
    if first.unit and second.unit and first.unit != second.unit:
        return first, index
    if link.group().strip() in ("至", "到") and patterns.FROM.search(text, 0, first.start):
        return None, index
    ranged = replace(_range(first, second), end=second.end + len("之间") * between)
    goes_on = _LINK.match(text, ranged.end)
    if goes_on and behind < len(numbers) and numbers[behind].start == goes_on.end():
        ranged = replace(ranged, value=None)
    return ranged, behind


_LINK = re.compile(r" ?(?:[-~]|—{1,2}|[至到和与]) ?|(?<=(?<![\d.])\d)、(?=\d[十百千万])")
"""What leads to the upper end of a range; 、 only between neighbouring digits: 3、4百户."""


def _range(first: Figure, second: Figure) -> Figure:
    """One figure with two as its ends; the magnitude is said once (5-8万) or with each (5千至1万)."""
    whole = replace(second, start=first.start, unit=second.unit or first.unit, high=second.value)
    if first.value is None or second.value is None or first.high is not None or second.high is not None:
        return replace(whole, value=None, high=None)
    low = first.value
    if first.magnitude != second.magnitude and (first.magnitude or low >= second.value):
        low, high = low * size_of(first.magnitude), second.value * size_of(second.magnitude)
        whole = replace(whole, magnitude="", high=high)
    sound = whole.high is not None and low < whole.high
    return replace(whole, value=low) if sound else replace(whole, value=None, high=None)


def _signed(text: str, figure: Figure, last: int) -> Figure:
    """A figure with the sign before it; a dash that may be something else makes it unreadable."""
    if figure.value is None:
        return figure
    sign = patterns.SIGN.search(text, last, figure.start)
    if sign is None:
        return figure
    if sign["sure"] is None:
        return replace(figure, value=None) if sign["unsure"] else figure
    minus = sign["sure"] != "+"
    return replace(figure, start=sign.start("sure"), value=-figure.value if minus else figure.value)
