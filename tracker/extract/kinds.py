"""target, deliverable or general: what a reader would look for in next year's review."""

from __future__ import annotations

import re

from tracker.model import Clause, Kind

_INDICATOR = re.compile(
    r"(?:率|比例|比重|浓度|收入|总值|产值|增加值|总额|总量|产量|投资|销售额|零售额|失业人数|就业|涨幅|增幅|强度|能耗|排放量|排放|标准|支出|预算|赤字|规模|覆盖率"
    r"|税收|外资|消费价格|进出口|收支|减排量|数量|平均|人均|资费)"
)
_MOVES = re.compile(
    r"增长|下降|提高到|提高至|达到|控制在|保持在|低于|高于|不低于|以内|降低|减少|稳定在|同步|完成国家下达|下达(?:目标|指标)|市相关要求"
)
_NAMED = re.compile(
    r"“|《|行动(?:计划|方案)?|条例|规划|方案|法(?:规|律)?(?:修订|制定|草案)|试点|示范区|试验区|先行区|引领区|工程(?!质量|建设领域)|计划|项目|地块"
    r"|改造|名录|平台(?=建设|$)|中心(?=建设|$|运行|开工)|基金|博览会|论坛|大会|购物节|赛事|专项债|负面清单"
)


def kind_of(folded: str, clause: Clause) -> Kind:
    """The kind of a clause (``folded`` is the fold of its text)."""
    if clause.quantities:
        measured = any(figure.unit.endswith(("%", "‰", "百分点")) for figure in clause.quantities)
        if measured or (_INDICATOR.search(folded) and _MOVES.search(folded)):
            return "target"
        return "target" if clause.stage < 0 and _INDICATOR.search(folded) else "deliverable"
    if _INDICATOR.search(folded) and re.search(
        r"增长与|下降$|同步$|(?:完成|控制在).{0,8}(?:目标|指标|要求)", folded
    ):
        return "target"
    return "deliverable" if clause.names or _NAMED.search(folded) else "general"
