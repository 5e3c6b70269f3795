"""A reason in a line of Chinese, from what a rule found, as data.

Screens, Markdown, JSON and the ledger all show this line. Its templates are in ``language.tables.reasons``;
how figures, their distance and who says it are told is here.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from tracker.language.quantity.notation import percentage
from tracker.language.quantity.residents import half_of, is_of_residents
from tracker.language.tables.reasons import ASIDES, REASONS
from tracker.model import Doubt, Provenance, Quantity
from tracker.score.arithmetic import RATES, Comparison
from tracker.score.finding import Finding

_UNJUDGED = ("planned_only", "figures_early", "doubtful_met", "doubtful_short")
"""Rules whose figures are shown side by side and not said to meet the target or to miss it."""

_SHOWN = 3
_CHANGE = {"level": "", "up": "增长", "down": "下降", "rank": ""}
_TELLS_A_RISE_OR_FALL = ("增", "下", "降", "提高", "上", "涨", "减", "缩")
_RATES_BY_NAME = ("增幅", "涨幅", "增速", "降幅", "增长", "下降", "上涨", "降低", "减少", "提高", "增长率")


def reason(finding: Finding, scope: Provenance, doubts: Iterable[Doubt] = ()) -> str:
    """The reason of a finding in a line; ``doubts`` are those that did not come from the finding itself."""
    told, name = finding.told, finding.rule.name
    figures = ";".join(
        side_by_side(one) if name in _UNJUDGED else show(one, name != "figures_under_way")
        for one in told.figures[:_SHOWN]
    )
    rest = f";另{told.silent}个数字未见{speaker(scope)}" if told.silent else ""
    aside = "".join(map(_aside, told.doubts))
    line = REASONS[name].format(*told.words, figures=figures, aside=aside, rest=rest, speaker=speaker(scope))
    return line + "".join(map(_aside, doubts))


def speaker(scope: Provenance) -> str:
    """Who says it."""
    return "来源" if scope == "outcomes" else "报告"


def whose(own: str, told: str) -> str:
    """Whose a figure is that does not answer the plan ``own``: another place's, or not the next year's."""
    district = own.partition("@")[0]
    other = f"不是{district}的" if told.partition("@")[0] != district else "不是次年的"
    return f"这是 {told} 自己的数,{other}"


def quoted(words: Iterable[str]) -> str:
    """Words in quotation marks, one behind the other: 「旧住房」「电梯」."""
    return "".join(f"「{word}」" for word in words)


def _aside(doubt: Doubt) -> str:
    """What a figure stands for, in brackets behind it."""
    return f"({ASIDES[doubt.kind].format(doubt.words)})"


def show(comparison: Comparison, due: bool = True) -> str:
    """A promised figure, the reported one, and how far it is reached: 「加装电梯完工 200台 → 333台,167%」.

    A goal that is not ``due`` yet is not called missed.
    """
    promised, reported = comparison.promised, comparison.reported
    text = side_by_side(comparison)
    if comparison.ratio is not None:
        below = "不到" if comparison.ratio == 1 and not comparison.met else ""
        return f"{text},{below}{percentage(comparison.ratio)}{_verdict(comparison, due)}"
    short = comparison.gap
    if comparison.met:
        return f"{text},差{_plain(short)}{_points(comparison)},在「左右」之内" if short else f"{text},达到"
    if not short:
        return f"{text},略差一点"
    if reported.unit in RATES and promised.unit in RATES:
        return f"{text},差{_plain(short)}个百分点"
    return f"{text},未达到" if due else text


def side_by_side(comparison: Comparison) -> str:
    """A promised figure and the reported one: 「地区生产总值 增长5%左右 → 5.4%」."""
    promised = comparison.promised
    return f"{promised.noun} {written(promised)} → {_answer(comparison)}"


def about(quantity: Quantity) -> str:
    """A computed value in three figures: 「约3610人」."""
    value = quantity.value
    digits = 2 - value.adjusted() if value else 0
    return f"约{_plain(round(value, digits))}{quantity.unit}"


def _points(comparison: Comparison) -> str:
    both_rates = comparison.reported.unit in RATES and comparison.promised.unit in RATES
    return "个百分点" if both_rates else comparison.promised.unit


def _verdict(comparison: Comparison, due: bool) -> str:
    if not comparison.met:
        return ",未达到" if due else ""
    return ",在「左右」之内" if comparison.reached < comparison.goal else ""


def written(quantity: Quantity) -> str:
    """The quantity as written, with 增长 or 下降 where it is a change."""
    text, word = _text(quantity), _CHANGE[quantity.measure]
    told = text.startswith(_TELLS_A_RISE_OR_FALL) or text.endswith(_CHANGE["up"])
    already = told or quantity.noun.endswith(_RATES_BY_NAME)
    return text if not word or already else word + text


def _answer(comparison: Comparison) -> str:
    promised, reported = comparison.promised, comparison.reported
    half = half_of(reported.noun) if is_of_residents(promised.noun) else ""
    text = ("" if half == half_of(promised.noun) else half) + _text(reported)
    return text if promised.measure == reported.measure else _CHANGE[reported.measure] + text


def _text(quantity: Quantity) -> str:
    return quantity.text or f"{_plain(quantity.value)}{quantity.unit}"


def _plain(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
