"""Words of targets and of spans of time, for the panel of indicators (patterns of folded text)."""

from __future__ import annotations

GOALS = (
    r"(?:预期|主要|奋斗|发展|工作|调控|总体|具体)(?:的)?(?:主要|预期)?(?:指标|目标|预期)(?:任务|建议|预期|指标)?"
    r"(?:[初拟]?步?(?:建议|安排|确定|设定|考虑|预期|拟定|定))?(?:是|为|有|:|,)"
    r"|(?:目标|指标)(?:任务)?(?:[初拟]?步?(?:建议|安排|确定|设定|拟定))?(?:是|为)?:"
)
"""What a paragraph says that sets the year's goals."""

SOFT = r"左右|上下|前后|力争|争取|努力|约|大体|力求"
"""Words by which a target is meant softly; a range is soft too."""

HARD = (
    r"确保|务必|必保|保证|以上|以下|以内|之内|不低于|不少于|不超过|不高于|超过|高于|低于|突破|控制在"
    r"|至少|守住"
)
"""Words by which a target is a floor or a ceiling."""

LIKE_FOR_LIKE = (
    r"同口径|可比口径|按?可比(?=增长|增幅|增速|下降)|按可比(?!价)|同比口径"
    r"|\(?(?:扣除|剔除)[^,;。()]{1,12}(?:因素|影响)后?\)?"
)
"""A figure told as if nothing but the thing itself had changed."""

NO_CHANGE = r"[^,;。]{0,8}?(?:与|同|和|较)(?:上年|去年)(?:同期)?(?:基本|大体)?持平"
"""Words behind an indicator's name that tell a growth of 0: 与上年基本持平."""

YEARS_BACK = (
    r"过去的?[三四五]年|这[三四五]年|[三四五]年来|近[三四五]年|[三四五]年(?:时间|间|历程)|回[顾望]“?十[一二三四五六]五"
    r"|本届政府|(?:19|20)\d\d年?(?:至|到|—|-+)(?:19|20)\d\d年|“?十[一二三四五六]五”?(?:规划)?(?:实施)?以来"
)
"""How a sentence opens that looks back on several years."""

YEAR_BACK = r"过去的?一年|过去一年|一年来|去年|上年|全年"
"""How a sentence opens that looks back on one year."""

YEARS_AHEAD = (
    r"今后[三五几]?年|未来[三五几]?年|展望|下一个五年|今后一个时期|到20[3-9]\d年|到本世纪|到建[党国军]|到二〇"
)
"""How a sentence opens that looks ahead beyond the year."""

THIS_YEAR = r"今年|新的一年|本年"
"""How a sentence opens that speaks of the plan's own year."""

PLAN_OF_FIVE = r"“?十([一二三四五六七])五”?(?:时期|期间|发展|末)"
"""A five-year plan as a span of time; whether it lies ahead or behind is told by the report's year."""

BEYOND = (
    r"年均(?!浓度)|平均每年|每年平均|今后[三五几]年|未来[三五几]年|(?:到|至)20\d\d年|力争[三五]年"
    r"|[三四五]年(?:内|累计|实现)|累计(?=增长)"
)
"""Before a figure of a plan, between the same stops: it is no target of the year."""

PAST = r"去年|上年|(?:19|20)\d\d年(?=[^,;。]{0,12}(?:完成|达到|增长))|已(?:经)?(?:达|完成|实现|突破)|预计"
"""Before a figure of a plan, between the same commas: it tells what was."""

REACHED = r"稳定在|保持在|始终|连续|每年|常年"
"""Before a figure in a passage on several years: a level of every year and not of the last."""

AREAS = (
    r"片区|新区|开发区|高新区|经开区|园区|城市群|都市圈|经济带|经济区|自贸区|试验区|示范区|老区|地州|脱贫县|脱贫地区|县域|沿江|沿海"
    r"|[东西南北中]部(?:地区)?"
)
"""What opens a clause on a part of the place: its figures, and those behind it, are not the whole's."""

KINDS_OF_PLACES = "省 市 区 县 州 旗 盟 镇 乡"
"""The last words of jurisdictions' names, by which a report calls its own place: 全省, 我省, 本省."""

WHOLE_WORDS = "全{0} 我{0} 本{0} {0}域 全自治{0} 自治{0}"
"""How a report calls its own place as a whole; ``{0}`` stands for 省, 市, 县 and the like."""

CROPS = """粮食产量 肉类产量 奶类产量 油料产量 棉花产量 菜类产量 糖料产量 果品产量 蛋类产量 茶叶产量"""
"""Things of which the first letter stands in a list: 粮肉奶产量."""
