"""Tells figures that are names, dates, limits or starting points from amounts."""

from __future__ import annotations

import re

from tracker.language import places
from tracker.language.quantity.figures import Figure
from tracker.language.quantity.patterns import (
    ENDS_AT,
    FROM,
    NAMED,
    NAMES,
    OF_A_SIZE,
    SPAN_CONTEXT,
    SPANS,
    STARTING,
)
from tracker.language.quantity.works import sizes_one_of_a_list
from tracker.language.tables.units import RANKED

_PART_OF_A_NAME = (
    "第",
    "每",
    "十四五",
    "“",
    "+",
    "号",
    "每千",
    "每万",
    "海拔",
    "时速",
    "到期后再延长",
)
_FIRST_OF_ALL = ("放在第", "摆在第")
_NAMED_BEHIND = ("范围内", "级", "强", "路", "弄", "街坊", "号")
_LATIN_BEFORE = re.compile(r"(?:[A-Za-z]|\.)-?(?<!GDP)(?<!CPI)(?<!PPI)(?<!R&D)$")
"""Letters that a number ends, as in a grade or a model; not those of an indicator: 占GDP4%."""
_EXISTING = ("用好", "管好", "用足", "依托")
"""Verbs whose amount is there already: 用好1800亿元引导基金 promises no fund."""
_ENDS_A_SHARE = ",。;的、)"
_REACHED = re.compile("[达近超占约逾过到]$")
_MEASURED_ONES = frozenset(("倍", "番", "%", "个百分点"))
"""Units with which 一 and 二 are amounts; with others 一 only means 「a」 (一个, 一家)."""


def is_name(text: str, figure: Figure) -> bool:
    """Whether a figure of a folded text is a name, date, limit or starting point, and so no amount."""
    before = text[max(0, figure.start - 24) : figure.start].rstrip()
    after = text[figure.end : figure.end + 12]
    if FROM.search(before) and ENDS_AT.match(text, figure.end):
        return True
    if _is_a_size(text, figure):
        return False
    if figure.unit.endswith("方面") and before.endswith("等"):
        return True
    if figure.unit in RANKED and before.endswith("后"):
        return True
    if figure.unit in RANKED and before.endswith(("第", "前")):
        return after.startswith("的") or before.endswith(_FIRST_OF_ALL)
    if before.endswith("前") and figure.unit in ("%", "‰", "‱"):
        return True
    if _AMONG.search(before) and _ONES.match(after):
        return True
    if before.endswith("最后") and figure.unit == "公里" and figure.value == 1:
        return True
    if figure.after.startswith("及以") and "%" not in figure.unit and _GOES_ON.match(after):
        return True
    if (before.endswith("年产") and _WORKS.match(after)) or sizes_one_of_a_list(text, figure):
        return True
    if figure.unit == "人" and after.startswith("制"):
        return True
    if figure.unit in _LENGTHS and figure.after in ("内", "以内") and _GOES_ON.match(after):
        return True
    if figure.unit == "%" and figure.after in _LIMITS and after.startswith("的") and _PART_OF.search(before):
        return True
    if after.startswith(("人口以上", "人口以下", "人口的")) and not figure.unit:  # 超30万人口的城市
        return True
    if before.endswith((*_PART_OF_A_NAME, *_EXISTING)) or _LATIN_BEFORE.search(before):
        return True
    if (
        NAMES.match(text, figure.start)
        or after.startswith((*_NAMED_BEHIND, "的基础上"))
        or STARTING.match(after)
    ):
        return True
    if _in_a_list_of_kinds(text, figure) or _limits_a_kind(before, after, figure) or _is_small(after, figure):
        return True
    if figure.unit == "年" and before.endswith("延长") and "承包" in before:  # 承包期再延长30年
        return True
    if figure.unit in SPANS:
        return _is_span_name(before, after, figure)
    if text[figure.end - 1 : figure.end] == "成" and not _is_share_in_tenths(before, after):
        return True
    if figure.chinese and _opens_a_place(text, figure, after):
        return True
    if figure.unit.endswith("吨级") and _GOES_ON.match(after):
        return True
    if figure.unit.endswith("元") and _tells_which(before, after):
        return True
    if figure.unit == "岁" and "寿命" not in before:
        return True
    if figure.unit in _LENGTHS and _FAR_FROM.search(before):
        return True
    if figure.chinese and figure.value in (1, 2) and text[figure.start] in "一二":
        return figure.unit not in _MEASURED_ONES and not figure.magnitude
    return _is_limit(before, after, figure) or (figure.bare and _names_a_kind(after, figure))


_FAR_FROM = re.compile("距离?[^,;。:、]{1,6}$")
"""How far from a place: 距边境3-20公里."""


def _is_a_size(text: str, figure: Figure) -> bool:
    """Whether a magnitude tells how much (产值达到千亿级规模) and not which kind (打造千亿级产业集群)."""
    return figure.bare and bool(_OF_A_SIZE.match(text, figure.end))


def _opens_a_place(text: str, figure: Figure, after: str) -> bool:
    """七台河, 三门峡, 十里铺: a place whose name begins like a number of things."""
    if figure.unit == "里" and _PLACE_OF_SO_MANY_LI.match(after):
        return True
    at, name = next(places.inside(text[figure.start : figure.start + _LONGEST_PLACE]), (1, ""))
    return at == 0 and len(name) > max(figure.end - figure.start, _TWO)


def _tells_which(before: str, after: str) -> bool:
    """总投资168亿元的38个项目, 12个总投资38亿元的新材料项目: a sum that says which things are meant."""
    behind = _INVESTED_IN.search(before)
    if behind is None:
        return False
    return bool(_OF_SO_MANY.match(after)) or bool(behind[1] and after.startswith("的"))


_INVESTED_IN = re.compile(
    r"((?:\d|[一二两三四五六七八九十])[个项])?(?:年度|计划|预计|概算)*(?:总|完成)?投资额?(?:约|达|超过?)?$"
)
_OF_SO_MANY = re.compile(r"的(?![^,;。\d]{0,8}投资)[^,;。\d]{0,6}(?:\d|[一二两三四五六七八九十]+[个项])")
_LONGEST_PLACE, _TWO = 6, 2
_OF_A_SIZE = re.compile(OF_A_SIZE)
_PLACE_OF_SO_MANY_LI = re.compile("[海河镇乡村坡坪店铺桥沟营庄屯湾台山岗堡墩]")
"""七里海, 十里铺: a place called by a distance."""


def _names_a_kind(after: str, figure: Figure) -> bool:
    """超亿元企业, 百亿元以上项目: a sum without a digit that says which kind of things is meant."""
    return figure.unit.endswith("元") and bool(_A_KIND.match(after))


_AMONG = re.compile("在全?[国省市州]?$")
_ONES = re.compile("[^,;。:、]{1,6}中(?!心|学|小)")
"""Things behind a figure that are those compared with, and no target: 在全省167个区县中找位次."""
_WORKS = re.compile("[^,;。:]{0,14}(?:项目|生产线|工程)")
"""Works behind a figure that tells how large they are: 年产3万吨玻纤项目."""
_PASSED = ("过", "超", "超过")
_MARKS_OF_A_GOAL = ("的目标", "的任务", "的大关", "的关口")


def _limits_a_kind(before: str, after: str, figure: Figure) -> bool:
    """总投资10亿元以上项目50个, 过5亿元项目: a sum that says how large each of the things is."""
    limited = figure.after in _LIMITS or before.endswith(_PASSED)
    rate = figure.unit in ("%", "‰")  # 10家以上“三类500强”企业 are counted
    if figure.after in _LIMITS and ((rate and after.startswith("“")) or _is_so_large(after, figure)):
        return True  # 空置率30%以下“空心村”, 30户以上自然村
    money = figure.unit.endswith("元") or (not figure.unit and figure.magnitude.endswith("亿"))
    counted = figure.after in _LIMITS and _SO_MANY_BEHIND.match(after)  # 50亿元以上3个
    counted = counted or (limited and _THINGS_COUNTED.match(after))
    each = counted or (figure.after in _LIMITS and _SO_MANY.search(before))  # 引进2个50亿元以上
    return money and (bool(limited and _KINDS.match(after)) or bool(each))


def _is_small(after: str, figure: Figure) -> bool:
    """40吨以下供暖燃煤锅炉: what lies below a size is a kind of things."""
    return figure.after in ("以下", "及以下") and "%" not in figure.unit and bool(_GOES_ON.match(after))


_LENGTHS = ("米", "公里", "千米")
"""Units in which a figure tells how far off things are, not how many: 50米内换乘比例."""
_PART_OF = re.compile("(?<!占比)占[\u4e00-\u9fff]{3,12}$")
"""Words before a share that tells which things are meant: 占省城污染源50%以上|的企业."""
_GOES_ON = re.compile("[\u4e00-\u9fff]{2}")


def _is_so_large(after: str, figure: Figure) -> bool:
    return figure.unit in ("户", "人", "万人") and bool(_SETTLEMENT.match(after))


_SETTLEMENT = re.compile("“?(?:自然|行政|大|超大|特大)?(?:班额|村|屯|寨|小区|社区|城市|乡镇|集镇)")
_THINGS_COUNTED = re.compile(
    "(?:以上)?(?!的?(?:达|突破|超))的?[^,;。:、\\d]{2,12}(?:达到?|突破|超过?)?\\d+[个家户项](?:以上)?(?=[,;。、和]|$)"
)
"""Counted things behind a sum that tells which of them are meant: 产值超50亿元|加工园区3家."""
_SO_MANY_BEHIND = re.compile("\\d+[个家户项]")
_SO_MANY = re.compile("(?:\\d|[一二两三四五六七八九十])[个家户]$")
_LIMITS = ("以上", "以下", "及以上", "及以下")
_KINDS = re.compile("的?(?:[工农产]业|服务业|大|重点|重大|优质|外资|制造业)?(?:项目|企业)")


def _in_a_list_of_kinds(text: str, figure: Figure) -> bool:
    """营业收入过500亿、100亿和50亿企业集团: each of the sums tells which companies are meant."""
    money = figure.unit == "元" or (not figure.unit and figure.magnitude.endswith("亿"))
    return money and bool(_KINDS_LISTED.match(text, figure.end))


_KINDS_LISTED = re.compile(
    r"(?:[、和及与](?:\d+|[一二两三四五六七八九十百千]+)[百千万]*亿元?)*(?:级|企业|集团|产业集群|的?园区)"
)


_A_KIND = re.compile("[级的]?(?!大关|关口|台阶|新台阶|门槛|规模)[\u4e00-\u9fff]")


def _is_share_in_tenths(before: str, after: str) -> bool:
    """Whether 成 at the end of a figure means tenths (达到七成) and does not begin a word behind it."""
    return after[:1] in _ENDS_A_SHARE or bool(_REACHED.search(before))


def _is_span_name(before: str, after: str, figure: Figure) -> bool:
    """Whether a time is a year, date, deadline or name, and no amount as beside 延长 and the like."""
    if figure.unit == "年" and (figure.high or figure.value or 0) >= _YEARS_FROM:
        return True
    if figure.unit in ("年", "个月") and _AHEAD_BY.search(before):
        return True
    if (figure.unit == "日" and before.endswith("月")) or NAMED.match(after.lstrip("的")):
        return True
    beside = SPAN_CONTEXT.search(before[-10:]) or after.startswith(("过渡期", "期限", "时限"))
    return not beside or after.startswith(("内", "的", "时间"))


_YEARS_FROM = 1900
_AHEAD_BY = re.compile(r"提前(?:[\d一二两三四五]+年[和、])?$")
"""By how much a date is beaten: 提前|一年."""


def _is_limit(before: str, after: str, figure: Figure) -> bool:
    """年应纳税所得额不到100万元的部分: a limit that says whom it concerns."""
    money = figure.unit.endswith("元") and not after.startswith(_MARKS_OF_A_GOAL)
    passed = money and before.endswith(_PASSED)
    limited = figure.after in _LIMITS or before.endswith(("不到", "不足", "不超过")) or passed
    limited = limited or (before.endswith("低于") and not before.endswith("不低于"))
    return limited and after.startswith("的") and "%" not in figure.unit
