"""Numerals of a text, each read whole or not at all.

A numeral is the longest run of characters that can belong to one: figures with their commas, points and the
blanks that a PDF leaves in them, Chinese digits and magnitudes, the forms of cheques (壹), 几 and 数. What
such a run says is its value; one that says nothing sure (1.2.3, 三五百十) has none, nor has any part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from tracker.language.quantity import formal
from tracker.language.tables.numerals import DIGITS, MAGNITUDES, NO_COUNT_BEFORE, PLAIN_FORMS, YEAR_DIGITS


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at ``start:end``; ``value`` is None where the run cannot be read.

    ``magnitude`` is what was written behind the value and goes to the unit (2.5万: 2.5 and 万). ``high`` is
    the upper end where neighbouring digits stand for a range (两三百). ``rough`` tells that only an order of
    magnitude is told (几十, 数百), ``more`` that it is a little more (三千余, 1030多亿), ``bare`` that no
    digit stands before a magnitude (百, 千万), which is a number only where the words around it say so.
    ``chinese`` is true where it is written in Chinese characters.
    """

    start: int
    end: int
    value: Decimal | None
    magnitude: str = ""
    high: Decimal | None = None
    rough: bool = False
    more: bool = False
    bare: bool = False
    chinese: bool = False

    def at(self, start: int, end: int) -> Numeral:
        """The same numeral at ``start:end``."""
        return Numeral(
            start, end, self.value, self.magnitude, self.high, self.rough, self.more, self.bare, self.chinese
        )


_ONES = "一二两三四五六七八九"
_MORE = "余多来"
_UNIT_OF_THOUSAND = "千(?!瓦|米|克|兆|伏|卡|帕)"
"""千 belongs to 千瓦时, not to the number before it."""

_ARABIC = (
    r"(?<=[\u4e00-\u9fff])\d+\. \d+(?=[%万亿])|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+l?(?=[万亿元])"
    r"|\d+(?:\.\d+)?"
)
_NOTE = r"(?:\[注?\d{1,3}\]|〔注?\d{1,3}〕|【注?\d{1,3}】|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=\d)"
"""A footnote mark between digits, which make a run that cannot be read (2[3]860)."""
_FIGURES = rf"(?:{_ARABIC})(?:{_NOTE}[\d.]+)*(?:(?: (?=[\d.])| ?\.(?=\d)|[×*/:xX](?=\d))[\d.]+)*"
_CHINESE = (
    rf"(?:(?<=[^、{_ONES}])[{_ONES}]、(?=[{_ONES}][十百千万亿])|[{_MORE}](?=[万亿])(?<=[\d十百千].)"
    rf"|[{_ONES}零〇廿卅卌十百万亿]|{_UNIT_OF_THOUSAND}|几(?=[十百千万亿])|(?<=十)几"
    rf"|(?<![{NO_COUNT_BEFORE}])数(?=[十百千万亿])|(?<=[{_ONES}零十])点(?=[{_ONES}零])"
    rf"|(?<=[\d{_ONES}十百千余多])个(?=亿(?![元级]))"
    r"|[壹贰叁肆柒捌玖]|(?<=[壹贰叁肆伍陆柒捌玖零拾佰仟])[拾佰仟]|(?<=[佰仟拾万亿零])[伍陆]"
    r"|(?<![队入退落行])伍(?=[佰仟拾万亿零])|(?<![大登着内海])陆(?=[佰仟拾万亿零]))"
)
_SIGNS = rf"\d{_ONES}十百千万亿几数廿卅卌零〇壹贰叁肆伍陆柒捌玖拾佰仟"
_MAY_BE = re.compile(f"[{_SIGNS}]")
_RUN = re.compile(rf"(?=[{_SIGNS}{_MORE}点个])(?:{_FIGURES}(?: {{1,5}}(?=[万亿]))?|{_CHINESE})+")
"""The first character is tested alone before the rest, as few characters can begin a numeral."""


def numerals(text: str) -> list[Numeral]:
    """The numerals of a folded text, in order; they do not overlap and none can be made longer."""
    if not _MAY_BE.search(text):
        return []
    return [numeral for run in _RUN.finditer(text) for numeral in _split(text, run.start(), run.group())]


def _split(text: str, start: int, run: str) -> Iterator[Numeral]:
    """The numerals of a run: two where no single one is written so (统一5个, 390万65岁以上老人), else one."""
    parts = _JOINT.split(run, maxsplit=1) if _JOINT.search(run) else [run]
    aged = _AGED.fullmatch(run) if text.startswith("岁", start + len(run)) else None
    if aged:
        parts = list(aged.groups())
    for part in parts:
        yield _read(part).at(start, start + len(part))
        start += len(part)


_JOINT = re.compile(rf"(?<=[{_ONES}])(?=\d)|(?<=\d)(?=[{_ONES}])")
_AGED = re.compile(r"(.*[万亿])(\d{1,3})")


@lru_cache(maxsize=1_024)  # 一 (of 进一步, 统一) stands in most sentences, and round numbers in many
def _read(run: str) -> Numeral:
    run = run.replace("个", "")  # 5个亿 is 5亿
    exact = _A_LITTLE_MORE.sub("", run)
    for reader in (_figures, _groups, _chinese):
        numeral = reader(exact)
        if numeral is not None:
            return numeral if exact == run else replace(numeral, more=True)
    return Numeral(0, 0, None)


_A_LITTLE_MORE = re.compile(f"(?<=[\\d十百千])[{_MORE}](?=[万亿])|(?<=\\d)几(?=[万亿])")


def _figures(run: str) -> Numeral | None:
    """Figures with a magnitude or without: 2,868; 1.3; 3 0 0; 2.5万."""
    digits = _WITH_MAGNITUDE.fullmatch(run)
    plain = _joined(digits["figures"]) if digits else None
    if digits is None or plain is None or (len(plain) > 1 and digits["magnitude"].startswith("十")):
        return None
    return Numeral(0, 0, Decimal(plain), digits["magnitude"])


_WITH_MAGNITUDE = re.compile(r"(?P<figures>[\d.,l ]+)(?P<magnitude>[十百千万亿]*)")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?")


def _joined(figures: str) -> str | None:
    """Figures without commas and blanks; None where the blanks may part two numbers (2025 100)."""
    plain = figures.replace("l", "1").strip()
    if _THOUSANDS.fullmatch(plain):
        return re.sub("[ ,]", "", plain)
    groups = re.sub(r" ?\. ?", ".", plain).split()
    whole = "".join(groups)
    surely_one = len(groups) == 1 or any(len(group) == 1 for group in groups)
    return whole if surely_one and _PLAIN.fullmatch(whole) else None


def _groups(run: str) -> Numeral | None:
    """Figures in groups of falling magnitude: 3万4000, 1亿2000万, 1万6千."""
    if not _GROUPS.fullmatch(run):
        return None
    total, least = Decimal(0), None
    for figures, magnitude in _GROUP.findall(run):
        size = size_of(magnitude)
        value = Decimal(figures) * size
        if least is not None and value >= least:
            return None
        total, least = total + value, size
    return Numeral(0, 0, total)


_GROUP = re.compile(r"(\d+(?:\.\d+)?)([十百千万亿]*)")
_GROUPS = re.compile(rf"\d+(?:\.\d+)?[十百千万亿]+(?:{_GROUP.pattern})+")


def size_of(magnitudes: str) -> Decimal:
    """The factor that magnitudes in a row make together: 千万 is 10,000,000, an empty text 1."""
    size = Decimal(1)
    for magnitude in magnitudes:
        size *= MAGNITUDES[magnitude]
    return size


def _chinese(run: str) -> Numeral | None:
    """A numeral of Chinese characters only: 三千五百, 五万, 两三百, 几十, 伍佰, 二〇二五."""
    if run.strip(_KNOWN) or run in ("零", "〇"):
        return None
    plain = "".join(PLAIN_FORMS.get(character, character) for character in run)
    for reader in (_digit_by_digit, _several, _bare, _range, _formal):
        numeral = reader(plain)
        if numeral is not None:
            return replace(numeral, chinese=True)
    return None


_KNOWN = "".join({*DIGITS, *MAGNITUDES, *PLAIN_FORMS, "几", "数", "点", "、"})


def _digit_by_digit(plain: str) -> Numeral | None:
    """A year or a number of that kind, digit by digit: 二零二五."""
    if len(plain) == 4 and all(digit in DIGITS for digit in plain):
        return Numeral(0, 0, Decimal("".join(str(DIGITS[digit]) for digit in plain)))
    return None


def _several(plain: str) -> Numeral | None:
    """几 and 数 stand for two to nine of what follows, or of ones behind 十."""
    if said := _SEVERAL.fullmatch(plain):
        size, magnitude = size_of(said["size"]), said["magnitude"]
        return Numeral(0, 0, 2 * size, magnitude, 9 * size, rough=True)
    if said := _TEENS.fullmatch(plain):
        tens = _formal(said["tens"])
        if tens is not None and tens.value is not None:
            return Numeral(0, 0, tens.value + 1, said["magnitude"], tens.value + 9, rough=True)
    return None


_SEVERAL = re.compile(r"[几数](?P<size>[十百千]?)(?P<magnitude>[万亿]*)(?<!几)(?<!数)")
_TEENS = re.compile(r"(?P<tens>[一二三四五六七八九百]*十)几(?P<magnitude>[万亿]*)")


def _bare(plain: str) -> Numeral | None:
    said = _BARE.fullmatch(plain)
    if said is None:
        return None
    return Numeral(0, 0, size_of(said["size"]), said["magnitude"], bare=True)


_BARE = re.compile(r"(?P<size>[百千]?)(?P<magnitude>万?亿?)(?<=.)")


def _range(plain: str) -> Numeral | None:
    """Two neighbouring digits in one place are a range: 两三, 七八十, 一百二三十, 三、四百."""
    neighbours = _NEIGHBOURS.search(plain)
    if neighbours is None or (neighbours["one"] + neighbours["other"]) not in _PAIRS:
        return None
    low, high = (
        _formal(plain[: neighbours.start()] + digit + plain[neighbours.end() :])
        for digit in (neighbours["one"], neighbours["other"])
    )
    if low is None or high is None or low.value is None:
        return None
    return replace(low, high=high.value)


_NEIGHBOURS = re.compile("(?P<one>[一二三四五六七八九])、?(?P<other>[一二三四五六七八九])")
_PAIRS = {one + other for one, other in zip("一二三四五六七八", "二三四五六七八九", strict=True)} | {"三五"}


def _formal(plain: str) -> Numeral | None:
    """A numeral in full; the last magnitude goes to the unit (五万 is 5 and 万), as it would with figures."""
    plain = _SHORT.sub(lambda short: short.group() + _NEXT[short["last"]], plain)
    body = plain.rstrip("万亿")
    magnitude = plain[len(body) :]
    if not body or "亿" in body or ("万" in body and "亿" not in magnitude):
        body, magnitude = plain, ""
    value = _value(body)
    return None if value is None else Numeral(0, 0, value, magnitude)


_SHORT = re.compile("(?<=[一二三四五六七八九])(?P<last>[百千万亿])[一二三四五六七八九]$")
_NEXT = {"百": "十", "千": "百", "万": "千", "亿": "千万"}
"""What a short numeral leaves out: 一百二 is 一百二十, 两万五 is 两万五千."""


def _value(plain: str) -> Decimal | None:
    """The value of a formal numeral, None where the characters make none."""
    if len(plain) == 1 and plain in _ONE:
        return Decimal(_ONE[plain])
    whole, point, decimals = plain.partition("点")
    units = formal.value(whole)
    if units is None or (point and not _DECIMALS.fullmatch(decimals)):
        return None
    return Decimal(f"{units}.{decimals.translate(YEAR_DIGITS)}") if point else Decimal(units)


_ONE = {**DIGITS, "十": 10}
_DECIMALS = re.compile("[零一二三四五六七八九]{0,15}[一二三四五六七八九]")
