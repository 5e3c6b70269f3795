"""Two values in one unit, where their units agree after conversion; and which of them is the better one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from tracker.language.indicators import indicator_of
from tracker.language.quantity.units import TO_ONE, base_unit, is_counted
from tracker.language.tables.judging import LOWER_IS_BETTER, LOWER_RATIOS, REMEDIES
from tracker.language.tables.things import PEOPLE_AND_CASES
from tracker.language.tables.units import COUNTED_ALIKE
from tracker.model import Quantity


def common(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal] | None:
    """The values of ``a`` and ``b`` in one unit, or None where their units cannot be converted.

    The caller must make sure that both measure the same thing and that both are levels or both are changes;
    nouns are only looked at for water, whose tons are cubic metres. 个 converts into any counter of things,
    and so do counters of one kind into one another (``COUNTED_ALIKE``); 翻一番 is a growth of 100 %.
    """
    (value_a, dimension_a, unit_a), (value_b, dimension_b, unit_b) = _in_base(a), _in_base(b)
    if unit_a != unit_b and frozenset((unit_a, unit_b)) in COUNTED_ALIKE:
        return (value_a, value_b) if _per(dimension_a) == _per(dimension_b) else None
    if {dimension_a[:1], dimension_b[:1]} <= _SHARES and dimension_a != dimension_b:
        return value_a * _parts(dimension_b), value_b * _parts(dimension_a)
    if "" in (dimension_a, dimension_b) and dimension_a != dimension_b:
        return _without_unit(a, b)
    if dimension_a != dimension_b:
        return _of_one_kind((value_a, dimension_a, a.noun), (value_b, dimension_b, b.noun))
    if dimension_a == "things" and unit_a != unit_b and "个" not in (unit_a, unit_b):
        return None
    return value_a, value_b


def _of_one_kind(a: tuple[Decimal, str, str], b: tuple[Decimal, str, str]) -> tuple[Decimal, Decimal] | None:
    """Two (value, dimension, noun) in one unit where what is measured relates their dimensions, or None.

    A ton of water is a cubic metre; a concentration is per cubic metre, whether that is said or not.
    """
    (value_a, dimension_a, noun_a), (value_b, dimension_b, noun_b) = a, b
    if {dimension_a, dimension_b} == _CONCENTRATION:
        return value_a, value_b
    if "水" not in noun_a or "水" not in noun_b:
        return None
    head_a, head_b = dimension_a.partition("/")[0], dimension_b.partition("/")[0]
    if {head_a, head_b} != {"mass", "volume"} or _per(dimension_a) != _per(dimension_b):
        return None
    return value_a / _TON[head_a], value_b / _TON[head_b]


def _per(dimension: str) -> str:
    """What an amount of this dimension is counted by: 日 of 「mass/日」, "" where it is not."""
    return dimension.partition("/")[2]


_CONCENTRATION = {"fine mass", "fine mass/立方米"}
_TON = {"mass": Decimal(1000), "volume": Decimal(1)}
"""How many of the base unit of mass (kg) or of volume (m³) a ton of water, a cubic metre, is."""


def _without_unit(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal] | None:
    """The values where one has no unit but a magnitude (突破千亿): it is taken to be in the other's unit.

    None where the other is a share or is not in the first unit of its dimension.
    """
    plain = [base_unit(one.unit) for one in (a, b)]
    if any(dimension in _RATIOS or base_unit(unit or "个")[0] != 1 for _, dimension, unit in plain):
        return None
    return a.value * plain[0][0], b.value * plain[1][0]


_RATIOS = ("share", "points")


def _in_base(quantity: Quantity) -> tuple[Decimal, str, str]:
    if quantity.unit == "番":
        return (2**quantity.value - 1) * 100, "share", "%"
    factor, dimension, unit = base_unit(quantity.unit)
    return quantity.value * factor, dimension, unit


_SHARES = {"/", "s"}
"""First letters of the dimensions of shares: 「/3」 of 1 /3, 「share」 of %."""


def _parts(dimension: str) -> Decimal:
    """Into how many parts a share's whole is cut: 100 for %, 3 for 1 /3."""
    return Decimal(dimension[1:]) if dimension[0] == "/" else Decimal(100)


_KEPT_WITHIN = "控制在"
"""Words before a number that make it a ceiling, even with 左右 behind it: 人口自然增长率控制在7‰左右."""


_USED = re.compile("经费|费$|费用|支出|使用量|用量|用地|用水|占用|消耗|排放|编制|三公")
"""In the name of what is spent or used, of which less is better where its growth is to be none."""


def more_is_better(promised: Quantity) -> bool:
    """Whether a reported figure greater than ``promised`` is better, where a fall of 4 % counts as -4 %.

    No growth of what is spent or used is a ceiling: 出国经费零增长.
    """
    if (
        promised.measure == "up"
        and not promised.value
        and promised.op != ">="
        and _USED.search(promised.noun)
    ):
        return False
    if promised.measure == "down":
        return promised.op == "<="
    if promised.unit == TO_ONE and promised.noun.endswith(LOWER_RATIOS):
        return False
    if promised.op == "<=" or promised.measure == "rank" or _KEPT_WITHIN in promised.text:
        return False
    if promised.op == ">=" and promised.measure == "level":
        return True
    return not _wants_less(promised.noun, counted=promised.measure == "level" and is_counted(promised.unit))


def _wants_less(noun: str, *, counted: bool) -> bool:
    """Whether less is better of what a noun measures (能耗), not of what is done about it (超低能耗建筑项目).

    Where things or people are ``counted``, the noun must end in such a word, or in 人数 and the like behind
    it: of 死亡人数 less is better, of 5万名返贫监测对象 it is not.
    """
    behind = [noun[noun.rfind(word) + len(word) :] for word in LOWER_IS_BETTER if word in noun]
    if counted:
        return any(rest in ("", *PEOPLE_AND_CASES) for rest in behind)
    return bool(behind) and not any(word in rest for rest in behind for word in REMEDIES)


def is_ceiling(targets: Sequence[Quantity], answer: Quantity | None = None) -> bool:
    """Whether less is better for the target that ``answer`` reports on.

    That is the first of ``targets`` whose unit converts into that of ``answer``; without an ``answer``, or
    where no unit converts, it is the first of all. False where there are no targets.
    """
    fitting = (target for target in targets if answer and common(target, answer))
    target = next(fitting, targets[0] if targets else None)
    return target is not None and not more_is_better(target)


def beside(figure: Quantity, among: Sequence[Quantity]) -> Quantity | None:
    """The figure of ``among`` to compare with ``figure``, or None where none can be compared.

    The two can be compared where their units convert and both or neither are levels. Of several the first
    with the same noun is taken, else the first whose noun is of the same indicator, else the first.
    """
    alike = [one for one in among if common(one, figure) and _is_level(one) == _is_level(figure)]
    named = (one for one in alike if one.noun == figure.noun)
    known = indicator_of(figure.noun).key if len(alike) > 1 else ""
    counted = (one for one in alike if known and indicator_of(one.noun).key == known)
    return next(iter((*named, *counted, *alike)), None)


def _is_level(quantity: Quantity) -> bool:
    return quantity.measure == "level"
