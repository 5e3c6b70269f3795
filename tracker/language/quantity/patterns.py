"""Patterns of numbers, their units and the words around them, made from the tables of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.language.tables import amounts
from tracker.language.tables.units import COUNTERS, DIMENSIONS, NAMES_BY_UNIT, NOT_A_UNIT, OTHER_UNITS
from tracker.model import Op


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _unit(word: str) -> str:
    barred = NOT_A_UNIT.get(word, "")
    return re.escape(word) + (f"(?![{barred}])" if barred else "")


_UNITS = {unit for units in DIMENSIONS.values() for unit in units}
_WORDS = sorted(_UNITS | {*COUNTERS.split(), *OTHER_UNITS.split()}, key=lambda word: (-len(word), word))
_UNIT = "(?:" + "|".join(map(_unit, _WORDS)) + ")"
_PER = (
    r"(?:/(?:立方米|平方米|平方公里|人|年|天|日|户|亩|公里|小时|万元|亿元|个|套|床|件|月)"
    r"|\((?:间|人|户|个|处|条|套|家|项|座|台|张|含[^)]{1,8})\))"
)
_ARABIC = r"(?:(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+l(?=[万亿元])|\d+(?:\.\d+)?)"
_CHINESE = (
    r"(?:[一二两三四五六七八九十](?:[一二三四五六七八九十百千万亿零〇两]*)(?:点[一二三四五六七八九零]+)?"
    r"|(?<=[超近逾达])[百千万](?=[亿万]?(?:元|个|家|人|名|户|项|平方|公里|吨|场|套|件|次|种|亩)))"
)
_AFTER = alternatives(word for row in amounts.AFTER.values() for word in row.split())
NUMBER = re.compile(
    rf"(?P<number>{_ARABIC}|{_CHINESE})(?P<magnitude>(?<=[\dl百千万])[十百千万亿]*|)"
    rf"(?:(?P<first_unit>{_UNIT})?(?:[-~]|—{{1,2}}|至)(?P<high>{_ARABIC}|{_CHINESE})"
    r"(?P<high_magnitude>(?<=\d)[十百千万亿]*|))?"
    rf"(?P<approximate>[{amounts.APPROXIMATE}])?(?P<magnitude_after>(?<=[{amounts.APPROXIMATE}])[万亿]+)?"
    rf"(?P<unit>{_UNIT}{_PER}?)?(?P<after>{_AFTER})?"
)
FRACTION = re.compile(
    r"(?P<down>[一二三四五六七八九十百]+|\d+)分之(?P<up>[一二三四五六七八九十百零点]+|\d+(?:\.\d+)?)"
    rf"(?P<after>{_AFTER})?|(?<![\d/+])(?P<over>\d)/(?P<under>\d)(?![\d/])(?P<behind>{_AFTER})?"
)
HALF = re.compile(
    r"(?:缩减|压减|压缩|减少|降低|下降|缩短|精简|再减|削减)了?(?P<half>一半|半)|减(?P<cut>半)(?!征收)"
)
ZERO = re.compile(r"零(?:增长|新增)")
TWO_DIGITS = re.compile(r"两位数(?:的)?(?:增长|以上增长|增速)")
NAMES = re.compile(NAMES_BY_UNIT)
OP_AFTER: dict[str, Op] = {word: op for op, row in amounts.AFTER.items() for word in row.split()}
OP_BEFORE: dict[str, Op] = {word: op for op, row in amounts.BEFORE.items() for word in row.split()}
BEFORE = re.compile(f"(?P<word>{alternatives(OP_BEFORE)})(?:在|于|了|为|到|至|达)?$")
UP, DOWN = frozenset(amounts.UP.split()), frozenset(amounts.DOWN.split())
CHANGE = re.compile(rf"(?P<word>{alternatives(UP | DOWN)})(?:了|率为|幅度)?$")
CHANGES_OF_COUNTS = frozenset(amounts.CHANGES_OF_COUNTS.split())
REACH = re.compile(f"(?:{alternatives(amounts.REACH.split())})$")
RATE = re.compile(
    rf"(?:(?P<up>{alternatives(amounts.RATE_NOUNS_UP)})|(?:{alternatives(amounts.RATE_NOUNS_DOWN)}))"
    r"(?:预期|目标|力争|保持|预计|全年|均)*$"
)
STARTING = re.compile(
    r"^(?:左右|以上)?(?:[^,;。、\d]{0,2})?(?:提高|增加|扩大|提升|上升|下降|降低|减少|延长|缩短|调整|压减|压缩|上调|下调"
    r"|增长|增|降|升|减)(?:到|至|为)"
)
SPANS = frozenset(["年", "个月", "天", "日", "小时", "分钟", "个小时", "工作日", "个工作日"])
SPAN_CONTEXT = re.compile(alternatives(amounts.SPAN_CONTEXT.split()))
NAMED = re.compile(alternatives(amounts.NAMED_AFTER.split()))
TOTAL = re.compile(f"(?:{alternatives(amounts.TOTAL.split())})[^,;。:]{{0,14}}$")
