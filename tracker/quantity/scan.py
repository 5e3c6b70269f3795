"""Finds the numbers of a text that are amounts, with unit, comparator and kind of measure.

Numbers that are names (第三轮, 19号线, 15分钟生活圈), dates, thresholds and the starting points of a
change (由35元提高到40元) are left alone. Texts are in the fold of ``tracker.fold``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.lexicon import amounts
from tracker.lexicon.units import COUNTERS, DIMENSIONS, NAMES_BY_UNIT, NOT_A_UNIT
from tracker.model import Measure, Op
from tracker.quantity.numerals import decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found in a text: ``start:end`` is its span with modifiers, ``core`` where number and unit stand."""

    start: int
    end: int
    core: tuple[int, int]
    op: Op
    value: Decimal
    unit: str
    high: Decimal | None = None
    measure: Measure = "level"
    total: bool = False


def _alternatives(words: list[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _unit(word: str) -> str:
    barred = NOT_A_UNIT.get(word, "")
    return re.escape(word) + (f"(?![{barred}])" if barred else "")


_WORDS = sorted(
    {unit for units in DIMENSIONS.values() for unit in units} | set(COUNTERS)
    | {"岁", "倍", "番", "美元", "欧元", "港元", "工作日", "个工作日", "标准箱", "TEU", "分", "车公里", "人年", "成"}
    | {"英镑", "日元", "亿次", "班", "桶", "吨级", "GW", "MW", "公里/小时"},
    key=lambda word: (-len(word), word),
)
_UNIT = "(?:" + "|".join(_unit(word) for word in _WORDS) + ")"
_PER = r"(?:/(?:立方米|平方米|平方公里|人|年|天|日|户|亩|公里|小时|万元|亿元|个|套|床|件|月)|\((?:间|人|户|个|处|条|套|家|项|座|台|张|含[^)]{1,8})\))"
_ARABIC = r"(?:(?<!\d)\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+l(?=[万亿元])|\d+(?:\.\d+)?)"
_CHINESE = r"(?:[一二两三四五六七八九十](?:[一二三四五六七八九十百千万亿零〇两]*)(?:点[一二三四五六七八九零]+)?|(?<=[超近逾达])[百千万](?=[亿万]?(?:元|个|家|人|名|户|项|平方|公里|吨|场|套|件|次|种|亩)))"
_NUMBER = re.compile(
    rf"(?P<number>{_ARABIC}|{_CHINESE})(?P<magnitude>(?<=[\dl百千万])[十百千万亿]*|)"
    rf"(?:(?P<first_unit>{_UNIT})?(?:[-~]|—{{1,2}}|至)(?P<high>{_ARABIC}|{_CHINESE})(?P<high_magnitude>(?<=\d)[十百千万亿]*|))?"
    rf"(?P<approximate>[余多几来])?(?P<magnitude_after>(?<=[余多几来])[万亿]+)?(?P<unit>{_UNIT}{_PER}?)?"
    rf"(?P<after>{_alternatives([word for row in amounts.AFTER.values() for word in row.split()])})?"
)
_FRACTION = re.compile(r"(?P<down>[一二三四五六七八九十百]+|\d+)分之(?P<up>[一二三四五六七八九十百零点]+|\d+(?:\.\d+)?)|(?<![\d/+])(?P<over>\d)/(?P<under>\d)(?![\d/])")
_HALF = re.compile(r"(?P<change>缩减|压减|压缩|减少|降低|下降|缩短|精简|再减|削减)(?:了)?(?P<half>一半|半)|减(?P<cut>半)(?!征收)")
_ZERO = re.compile(r"零(?P<sign>增长|新增)")
_TWO_DIGITS = re.compile(r"两位数(?:的)?(?:增长|以上增长|增速)")
_NAMES = re.compile(NAMES_BY_UNIT)
_OP_AFTER: dict[str, Op] = {word: op for op, row in amounts.AFTER.items() for word in row.split()}  # type: ignore[misc]
_OP_BEFORE: dict[str, Op] = {word: op for op, row in amounts.BEFORE.items() for word in row.split()}  # type: ignore[misc]
_BEFORE = re.compile(f"(?P<word>{_alternatives(list(_OP_BEFORE))})(?:在|于|了|为|到|至|达)?$")
_CHANGE = re.compile(rf"(?P<word>{_alternatives([*amounts.UP, *amounts.DOWN])})(?:了|率为|幅度)?$")
_REACH = re.compile(f"(?:{_alternatives(amounts.REACH)})$")
_RATE = re.compile(rf"(?:(?P<up>{_alternatives(amounts.RATE_NOUNS_UP)})|(?:{_alternatives(amounts.RATE_NOUNS_DOWN)}))(?:预期|目标|力争|保持|预计|全年|均)*$")
_STARTING = re.compile(
    r"^(?:左右|以上)?(?:[^,;。、\d]{0,2})?(?:提高|增加|扩大|提升|上升|下降|降低|减少|延长|缩短|调整|压减|压缩|上调|下调|增长|增|降|升|减)(?:到|至|为)"
)
_SPANS = frozenset({"年", "个月", "天", "日", "小时", "分钟", "个小时", "工作日", "个工作日"})
_SPAN_CONTEXT = re.compile(_alternatives(amounts.SPAN_CONTEXT))
_NAMED = re.compile(_alternatives([word for word in amounts.NAMED_AFTER]))
_TOTAL = re.compile(f"(?:{_alternatives(amounts.TOTAL)})[^,;。:]{{0,14}}$")
_SEGMENT_START = re.compile(r"[,;。:!?][^,;。:!?]*$")
_UNIT_OF_MONEY_OR_SIZE = re.compile(r"[万亿]?(?:元|美元|平方米|亩|吨|公里|千瓦|人|岁|年|个)")


def amounts_in(text: str) -> list[Amount]:
    """The amounts of ``text`` (folded), in order; they do not overlap."""
    if not _MAY_HOLD_ONE.search(text):
        return []
    barred = _barred_spans(text)
    found: list[Amount] = []
    for amount in sorted(_candidates(text), key=lambda amount: (amount.core[0], -amount.end)):
        if found and amount.core[0] < found[-1].end:
            continue
        if any(start <= amount.core[0] < end for start, end in barred):
            continue
        found.append(_inherit(text, found[-1], amount) if found else amount)
    return found


_MAY_HOLD_ONE = re.compile(r"[\d一二两三四五六七八九十半零百千]")


def _candidates(text: str) -> Iterator[Amount]:
    yield from _fractions(text)
    yield from _plain(text)


def _barred_spans(text: str) -> list[tuple[int, int]]:
    """Spans of quoted names, whose numbers are part of the name: “15分钟生活圈”, 《……三年行动》."""
    return [found.span() for found in re.finditer(r"“[^“”]*”|《[^《》]*》", text)]


def _fractions(text: str) -> Iterator[Amount]:
    for found in _FRACTION.finditer(text):
        up, down = found["up"] or found["over"], found["down"] or found["under"]
        unit = {"百": "%", "一百": "%", "100": "%", "千": "‰"}.get(down, f"/{decimal(down) if down not in '百千' else down}")
        yield _amount(text, found.span(), decimal(up), unit)
    for found in _HALF.finditer(text):
        group = "half" if found["half"] else "cut"
        yield replace(_amount(text, found.span(group), Decimal(50), "%"), measure="down")
    for found in _ZERO.finditer(text):
        yield replace(_amount(text, found.span(), Decimal(0), "%"), measure="up")
    for found in _TWO_DIGITS.finditer(text):
        yield replace(_amount(text, found.span(), Decimal(10), "%"), op=">=", measure="up")


def _plain(text: str) -> Iterator[Amount]:
    position = 0
    while found := _NUMBER.search(text, position):
        position = found.end() if found.end() > found.start() else found.start() + 1
        amount = _read(text, found)
        if amount:
            yield amount
        elif found["high"] and not found["unit"]:
            position = found.start("high")


def _read(text: str, found: re.Match[str]) -> Amount | None:
    """The amount of one match, or None where the number is a name, a date, a threshold or a start."""
    unit, magnitude = found["unit"] or found["first_unit"] or "", found["magnitude"] or ""
    magnitude = found["high_magnitude"] or found["magnitude_after"] or magnitude
    number = found["number"]
    if not unit and not _bare(text, found, magnitude):
        return None
    if _is_name(text, found, unit):
        return None
    try:
        value = decimal(number)
        high = decimal(found["high"]) if found["high"] else None
    except ValueError:
        return None
    if unit == "成":
        value, high, unit = value * 10, high * 10 if high else None, "%"
    if not number[0].isdigit():
        value, magnitude = _split_magnitude(number, value, magnitude)
    if high is not None and high <= value:
        high = None
    amount = _amount(text, found.span(), value, magnitude + unit, after=found["after"] or "", more=bool(found["approximate"]))
    return replace(amount, high=high, op=">=" if high is not None and amount.op == "=" else amount.op)


def _split_magnitude(number: str, value: Decimal, magnitude: str) -> tuple[Decimal, str]:
    """五万 as (5, 万), as it would be written with figures; 三千五百 stays a number."""
    tail = number[-1]
    if tail in "万亿" and len(number) > 1:
        with suppress(ValueError):  # 六亿一千八百万: what is before the last 万 is no numeral
            return decimal(number[:-1]), tail + magnitude
    return value, magnitude


def _bare(text: str, found: re.Match[str], magnitude: str) -> bool:
    """A number without unit is an amount only with a magnitude before its noun: 1200万中小学教师."""
    following = text[found.end() : found.end() + 1]
    return bool(found["number"][0].isdigit() and magnitude[-1:] in {"万", "亿"} and "\u4e00" <= following <= "\u9fff")


def _is_name(text: str, found: re.Match[str], unit: str) -> bool:
    start, end = found.start(), found.end()
    before, after = text[max(0, start - 24) : start], text[end : end + 12]
    if before.endswith(("第", "每", "十四五", "“", "+", "号", "每千", "每万")) or re.search(r"[A-Za-z.]-?$", before):
        return True
    if before.endswith(_EXISTING) or _NAMES.match(text, start) or after.startswith(("级", "强")):
        return True
    if unit in _SPANS:
        return _is_span_name(before, after, found, unit)
    if unit == "成" and (found["number"][0].isdigit() or not (found["after"] or found["approximate"] or after[:1] in ",。;的、)")):
        return True
    if unit == "岁" and "寿命" not in before:
        return True
    if _STARTING.match(after):
        return True
    if found["number"] in {"一", "二"} and unit not in {"倍", "番", "%", "个百分点"}:
        return True
    return _is_threshold(before, after, found, unit)


_EXISTING = ("用好", "管好", "用足")
"""Verbs whose amount is there already: 用好1800亿元引导基金 promises no fund."""


def _is_span_name(before: str, after: str, found: re.Match[str], unit: str) -> bool:
    """Years, dates, deadlines and programmes; a duration counts only beside 延长, 压缩 and the like."""
    if unit == "年" and re.fullmatch(r"(?:19|20)\d\d", found["high"] or found["number"]):
        return True
    if unit == "日" and before.endswith("月") or _NAMED.match(after.lstrip("的")):
        return True
    beside = _SPAN_CONTEXT.search(before[-10:]) or after.startswith(("过渡期", "期限", "时限"))
    return not beside or after.startswith(("内", "的", "时间"))


def _is_threshold(before: str, after: str, found: re.Match[str], unit: str) -> bool:
    """年应纳税所得额不到100万元的部分: a limit that says whom it concerns."""
    limited = found["after"] in {"以上", "以下", "及以上", "及以下"} or before.endswith(("不到", "不足", "不超过"))
    return bool(limited and after.startswith("的") and "%" not in unit)


def _amount(
    text: str, span: tuple[int, int], value: Decimal, unit: str, after: str = "", more: bool = False
) -> Amount:
    """An amount with what the words before it tell: comparator, change or level, stock or flow."""
    start, end = span
    begin = _SEGMENT_START.search(text, 0, start)
    begin_at = begin.start() + 1 if begin else 0
    before = text[begin_at:start]
    op: Op = _OP_AFTER.get(after, ">=" if more else "=")
    while comparator := _comparator(before):
        if op == "=" or comparator["word"] in {"控制在", "不超过", "不低于"} and not after:
            op = _OP_BEFORE[comparator["word"]]
        before = before[: comparator.start()]
    measure, before = _measure(before, text[end : end + 1], unit)
    if op == "=" and (comparator := _comparator(before)):
        op = _OP_BEFORE[comparator["word"]]
        before = before[: comparator.start()]
    return Amount(
        start=begin_at + len(before.rstrip()) if op != "=" else start,
        end=end,
        core=span,
        op=op,
        value=value,
        unit=unit,
        measure=measure,
        total=bool(_TOTAL.search(before)),
    )


def _comparator(before: str) -> re.Match[str] | None:
    """The comparator that ends ``before``; 约 in 签约, 节约 is none."""
    found = _BEFORE.search(before)
    if found and found["word"] == "约" and before[: found.start()].endswith(_BEFORE_YUE):
        return None
    return found


_BEFORE_YUE = ("节", "契", "集", "公", "制", "签", "预", "特")


def _measure(before: str, following: str, unit: str) -> tuple[Measure, str]:
    """Whether the words before a number tell a change (增长5%) or a level (达到5%), and ``before`` without them."""
    reached = before
    while found := _REACH.search(reached):
        reached = reached[: found.start()]
    if rate := _RATE.search(reached):
        return "up" if rate["up"] else "down", before
    change = _CHANGE.search(before)
    if change and not _names_a_thing(following, unit, change["word"]):
        return "up" if change["word"] in amounts.UP else "down", before[: change.start()]
    if unit.endswith("百分点") and reached == before:
        return "up", before
    return "level", before


def _names_a_thing(following: str, unit: str, word: str) -> bool:
    """增加5个停车场 and 巩固提升2.1万户 count things; 增加42亿元 and 提高2个百分点 tell a change."""
    if unit.endswith(("%", "百分点", "元", "倍", "番")):
        return False
    return "\u4e00" <= following <= "\u9fff" or word not in _CHANGES_OF_COUNTS


_CHANGES_OF_COUNTS = frozenset({"增加", "增长", "减少", "净增", "多增", "下降", "缩短", "压缩", "压减", "降低", "提高", "上升"})


def _inherit(text: str, previous: Amount, amount: Amount) -> Amount:
    """分别增长5%、6%和7%: what stands side by side shares comparator words and measure."""
    between = text[previous.end : amount.start]
    if amount.measure == "level" and previous.unit == amount.unit and re.fullmatch(r"[、和与及,]|以及", between):
        return replace(amount, measure=previous.measure)
    return amount
