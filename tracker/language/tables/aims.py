"""Aims of energy, carbon and pollutants: what they are called, and how a review tells of them together.

Rows come from the binding indicators (约束性指标) of the five-year plans since 2006 and from some 260
sentences of real reports (国家下达的节能减排任务全面完成; 主要污染物减排完成省定目标).
"""

from __future__ import annotations

from tracker.language.tables.things import AGGREGATES

_ENERGY = (
    r"(?<!高)能耗(?!在线|监测|行业|项目|企业|设备|[^,;。]{0,2}双控)|(?:能源|综合能源)消(?:耗|费)(?:总量|强度)"
)
_CARBON = r"二氧化碳(?:排放)?|碳排放(?:强度|总量)?(?!权|[统核]|双控|评价|交易)|碳(?:排放)?强度"
_POLLUTANTS = (
    rf"{'|'.join(dict(AGGREGATES)['主要污染物'])}|COD|挥发性有机物|(?<!二次)污染物(?:排放)?(?:总量)?"
)
_EACH = f"{_ENERGY}|{_CARBON}|{_POLLUTANTS}"

_ALL = "节能减排|减排降碳|降碳减排"
_SAVING, _LESS_CARBON, _CLEANER = "节能降耗", "节能降碳|碳减排", "污染减排|总量减排"

AIMS_TOGETHER = (
    (
        r"(?<!环境)(?<!环境\d项)(?<!环境各项)(?<!环境领域)约束性指标",
        f"{_EACH}|{_ALL}|{_SAVING}|{_LESS_CARBON}|{_CLEANER}",
    ),
    (r"生态环境(?:\d项|各项|领域)?约束性指标", f"{_CARBON}|{_POLLUTANTS}|{_CLEANER}"),
    (_ALL, f"{_EACH}|{_ALL}|{_SAVING}|{_CLEANER}"),
    (f"{_SAVING}|节能降碳|能耗|能源消耗", f"{_ENERGY}|{_SAVING}"),
    (f"二氧化碳|碳排放|碳强度|减排降碳|{_LESS_CARBON}", f"{_CARBON}|{_LESS_CARBON}"),
    (f"主要污染物|(?<!主要)污染物排放|{_CLEANER}", f"{_POLLUTANTS}|{_CLEANER}"),
)
"""(names under which a review tells of aims together, the promised things among them), as patterns."""

FALL = (
    "下降|降低|减少|削减|压减|减排|控制在|范围内|降幅|不超过|不高于|以内"
    "|(?:完成|达到)[^,;。]{0,16}(?:目标|任务|指标|要求|计划|$)"
)
"""Words by which a promise makes a thing an aim: it is to fall, or to be kept below a bound."""

NO_AIM = (
    "(?<!控)制|体系|试点|交易|监测|平台|系统|办法|方案|审批|许可|标准|统计|核算|协同|防控|治理|双控"
    "|技术|项目|工程|政策|力度|考核|监控|设备|资金|企业|封存|峰值|超量|达标率"
)
"""Words by which a promise is of rules or works on the matter, not of how much of it there is."""

AIM_MET = (
    "(?:完成(?!率)[^,;。]{0,12}?(?:目标|任务|指标|计划|要求|$)"
    "|(?:实现|达到)[^,;。]{0,12}?(?:目标|任务|指标|计划|要求|[核定]标准)"
    "|(?:目标|任务|指标)[^,;。]{0,6}?实现$)"
)
"""How a review says behind a name that the aims are met."""

NOT_ALL_MET = (
    "“十.五”|确保|力争|努力|争取|为了?完成|基本|没有|未|不[足力]|压力|阶段性|差距"
    "|[尚还]|除|工程|项目|平台|投资|改造|难|部分|不理想|困难|滞后|坚决|必须|途径|关键|按照|五年|十[一二三四五]五"
    "|大气污染物|攻坚战|总量控制约束|耕地|流域|增加值能耗|完成\\d|(?:目标|任务)(?:任务)?的?\\d"
)
"""Words by which not all are met, not yet or over five years, or by which works are meant and no aim."""

EXPECTED = "预计|可望|有望|可以?(?:全面|超额)?(?:完成|实现|达到)"
"""Words by which the aims will be met, says the review: that is a mention and no outcome."""
