"""Words around a figure that tell what it stands for, as patterns of folded text."""

from __future__ import annotations

from tracker.language.tables.amounts import WRITTEN_YEAR

PLANNED = (
    r"(?<!年度)(?<![按照])计划(?=[新改续扩总用于在到至今明年全增培打达发引]|\d{4}年|投资|完成|实施|开工|安排|建)"
    r"|(?<![模草比])拟(?![定订制人])|有望|预计可|届时|概算|估算"
    r"|将(?=[新续再]?[建增]|完成|实现|达|投|超过|突破|安排|开工|启动|打造|形成|可|于|在|继续|进一步|全面|力争|改造|改建|扩建|培训|推进|整治|治理)"
    r"|(?<!全年)可(?=新增|实现|增加|形成|年产|吸纳|带动|提供|解决)|(?:建成|投产|达产|完工|竣工)后|力争|预期目标|目标(?:任务)?[为是]"
    r"|谋划(?!实施|推进)|(?<![按准学一])规划(?=新[建增]|建设(?!的)|布局)|申报(?!制|率|覆盖|材料|认定|评审|成功|获批)|预期(?=增长|下降|新增|实现|达到|\d)"
    r"|(?<!完成)(?<!超过)(?:年度|年初|全年)(?:目标|任务)(?=新[建增改]|建[成设]|完成|改造|培训|治理|\d)|(?<![度初年])目标(?=新[建增改]|建成)"
    r"|^(?:今后|下一步|下步|接下来)|争取(?=新建|建成|完成|实现|达|突破|改造)|预备(?=[新改扩续]?建)"
    r"|总投资|协议(?:投资|引资|资金)|合同(?:投资|引资|金额)"
)
"""Before a figure, between the same commas: it is not yet an outcome (计划新建30座, 总投资50亿元)."""

ANY_PLAN = ("计划", "拟", "将", "可", "力争", "预期目标")
"""Words of ``PLANNED`` by which a figure is planned even where the promise says the same word.

Others (总投资) tell a kind of figure, and where promise and report both have one, they compare.
"""

NO_PLAN = r"实际|已(?:经)?(?:完成|建成|开工|投)|累计完成投资|完成投资"
"""Behind such a word and before the figure: an outcome after all (计划投资30亿元已完成20亿元)."""

START_BEFORE = r"(?:由|自|从(?![业事而严快众优]))[^,;:。、]*$"
"""Around a figure where a change began, before it …"""
START_BEHIND = r"(?:[、和与及][\d.]+[^,;。、\d]{0,6})*?[^,;。、\d]{0,10}?(?:到|至|为|成)"
"""Around a figure where a change began: 由5.5%回落至4.1%, 分别由8.8%、32.9%提高到60.6%和60%."""

BELOW = ("不足", "不到", "未满", "不满")
"""Words directly before a figure that was not reached; how much it lacks is not told (不足30座)."""

DONE = "完工|建成|竣工|投用|交付|完成|启用|投产|通车"
"""Verbs of what is complete (pattern)."""
PART_DONE = rf"[,(]?其中,?(?:已经?)?(?:{DONE})"
"""Behind a figure: a part of it is done (30座,其中完工12座)."""

PART_UNDER_WAY = (
    r"[,(]?其中,?[^,;。:]{0,8}(?:在建|正在(?:建设|施工|推进)|(?:尚未|还未|未)(?:完工|建成|竣工|完成))"
)
"""Behind a figure: a part of it is not done (4所,其中2所在建)."""

NOT_ALL_DONE = (
    r"[^,;。:、\d]{0,14}?(?:未能?全部|除\d+[个件项]外"
    r"|完成(?:选址|立项|可研|勘[察测]|设计|招标|规划设计|前期工作|征地拆迁)(?=$|[,;。、])"
    r"|(?:建设|项目|工程)?(?:方案|规划|勘[察测]设计|初步设计|施工图设计|前期工作|可研报告|选址)(?:编制|审批)?(?:工作)?"
    r"(?:已|全部|基本|均)*(?:完成)?(?=$|[,;。、]))"
)
"""Behind a figure: not all are done, or their building is only prepared (5所幼儿园完成选址; pattern)."""

PART = r"其中[,:]?[^,;:。]*$"
"""Before a figure of a part."""

SEVERAL = (
    r"过去[两三四五]年|(?<!第)[两三四五]年(?:累计|平均|年均|来|间)|这[两三四五]年|近[两三四五]年|五年(?!行动|计划|规划|(?:工作|实施)?方案|[级制期以])"
    r"|累计|年均|平均每年|每年平均|连续\d+年"
    rf"|(?:从)?\d{{4}}年?(?:至|到|—|-)\d{{4}}年|“?十[一二三四五]五”?(?:期间|时期|以来)|[比较]{WRITTEN_YEAR}"
)
"""Marks of figures that were counted over several years."""

SINCE_LONG = r"自[^,;。]{0,8}以来|与?(?:20)?\d{2,4}年(?:底|末)?相比|任期|换届|[本上]届"
"""Other words before a change that it took longer than a year (pattern)."""

BESIDE = ("累计", "年均", "平均每年", "每年平均", "每年")
"""Words of ``SEVERAL`` and ``OF_ONE_YEAR`` that are told only of a figure between the same commas."""

IN_A_ROW = "连续"
"""How marks of ``SEVERAL`` begin that are told only of what stands between the same commas: 连续5年."""

AVERAGE = "平均|年均|每年"
"""Words of ``SEVERAL`` that tell an average of the years, not their sum (pattern)."""

SPAN_OF_YEARS = (
    r"(?:过去|这|近|经过|回顾|回望)的?[三四五]年|(?<![第〇○零一二三四五六七八九十])[三四五]年(?:来|间|以来)"
    r"|“?十[一二三四五]五”?(?:时期|期间|以来)|本届政府(?:任期|履职|成立|任职|工作|以来)|^(?:这|此)是.{2,40}的[三四五]年"
)
"""How a sentence opens that looks back on several years (pattern)."""

SPAN_OF_A_YEAR = r"(?:过去|这|刚刚过去)的?一年|一年来|去年"
"""How a sentence opens that looks back on one year; it may also name the year itself, 2023年 (pattern)."""

OF_ONE_YEAR = r"去年|上年|全年|当年|今年|一年来|过去一年|本年|年内|年产|(?<!平均)每年(?!平均)"
"""Marks of figures of one year."""

PART_OF_YEAR = (
    r"前[一二三]季度|[一二三四]季度末?|[上下]半年|截至(?!12月)\d{1,2}月(?:底|末)?"
    r"|(?:1|一)[—\-~至到](?!12月)(?:\d{1,2}|[一二三四五六七八九十]+)月份?|前(?:\d{1,2}|[一二三四五六七八九十]+)个月"
)
"""Figures that are not yet the year's."""

MOMENT = "年末|年底|期末|12月(?:份|末|当月)"
"""Figures of one day of the year."""

ESTIMATED = "预计|初步(?:核算|统计|预计|测算)|全年可"
"""Before a figure that was given when the year's books were not closed."""

WHOLES = "全国|全省|全市|全区|全县|全州|全旗|全盟"
"""Words for all of a larger place, or for its average (pattern)."""
OF_WHOLE = (
    rf"(?:同期|而|目前|其中)?({WHOLES})(?:平均|共|累计|完成|实现|预计)*"
    "(?=城镇|农村|居民|规模以上|规上|固定资产|社会消费|(?:国内|地区)?生产总值|GDP|一般公共|财政|(?:外贸)?进出口|粮食|工业|新增|经济)"
)
"""A word for a whole place (全国) that opens the words before an economic figure: whose it is."""

SPANS_AHEAD = (
    r"“?十[一二三四五]五”?(?:期间|时期|末)?|(?:今后|未来)[三四五]年|[三四五]年(?:内|期间|左右)?(?!来|行动|计划|规划)|(?<![\d.])[345]年(?=[新降下提增累完])"
    r"|用[两二三四五2345]年(?:左右)?的?时间|两年内|今明两年|明年(?!初)|到20\d\d年"
)
"""Marks of a goal for a time longer than the plan's year."""

PASSAGES_AHEAD = r"“?十[一二三四五]五”?(?:期间|时期|末)|(?:今后|未来)[三四五]年|到20\d\d年"
"""Marks of ``SPANS_AHEAD`` that may open a passage whose every goal is set for that time."""

THIS_YEAR = r"今年|年内|全年|当年|本年"
"""Marks of a goal for the plan's year itself."""
