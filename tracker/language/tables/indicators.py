"""What may stand around the name of an indicator without making it another thing (for folded text)."""

from __future__ import annotations

SCOPES = "全[国省市区县州旗盟镇乡]|[我本][国省市区县州旗盟镇乡]|全自治[区州县旗]|自治区|[省市县]域"
"""Words by which a report names its own place as a whole: 全省, 我市 (pattern)."""

LEAD = (
    r"(?:19|20)\d\d年|正常年景|今年|去年|上年|本年|全年|年度|本年度|其中|预计|预期|力争|确保|努力|争取|实现|完成|保持|稳定|主要|是|在|,"
    r"|推动|促进|使|将|要|地方级?(?=一般|公共|财政)|与此同时|同时|到年底"
)
"""Words before a name that only say when, or how surely."""

TAIL = (
    r"增速|增幅|涨幅|降幅|增长速度|增长率?|上涨|下降率?|提高|提升|增加|按?可比口径|同口径|按?可比价格?(?:计算)?|可比|实际|名义|平均值?|均值"
    r"|年均|累计|总量|达到?|稳定|保持|控制|预期|目标|任务|力争|确保|指标|稳步|持续|同比|水平|为|在|约|分别"
)
"""Words behind a name that tell how it changed or was counted."""

COUNTED = r"累计|年均|最高|平均|(?<!^)实际|名义|同口径|可比口径|按|的"
"""Words inside of a name that tell no other thing."""

DONE = r"(?:多渠道|千方百计|稳步|持续|不断)?(?:促进|扩大|增加|提高|推动|带动)?"
"""Verbs that may open a clause on an indicator without a figure."""

SAYS = (
    r"$|增长|增速|增幅|涨幅|降幅|指数|总水平|水平|高于|快于|低于|好于|优于|不低于|不高于|超|保持|稳定|稳步|稳中|持续|实现|突破|达|完成|控制"
    r"|逐步|平稳|基本|总体|创|再|连|进一步|继续|不断|处于|回升|提高|提升|下降|降低|明显|大幅|居|位居|跃|迈|明显|止跌|由负转正|合理"
    r"|[与同和](?:经济|GDP|全[国省市]|上年|去年|劳动)"
)
"""What behind a name says how the thing fares; with anything else it may be the name of another (GDP能耗)."""

TOO_WIDE = ("经济", "物价", "出口")
"""Names that mean an indicator beside a figure only."""

CLUES = """
    生产总值 GDP 经济 增加值 规上工业 以上工业 规模工业 投资 固投 零售 社零 社消零 进出口 出口 外资 外商 收入
    消费价格 CPI 物价 失业率 就业 粮 总产 产量 研发 R&D 研究与试验 城镇化 劳动生产率 PM2.5 颗粒物 优良
    能耗 能源消耗 碳排放 二氧化碳 森林 水体 水质 农田 旅游 自然增长率 脱贫 贫困人口 技术 老旧小区 棚
    预期寿命 专利 绿化覆盖
"""
"""Every wording holds one of these; a sentence without them need not be read for the table's indicators."""

SPELLINGS = (
    (r"(?:地区|国内|国民|地方)?生产总值", "GDP"),
    (r"研究与试验发展\(R&D\)|R&D|研究与试验发展", "研发"),
    (r"规模以上|规模(?=工业)", "规上"),
    (r"细颗粒物\(PM2\.5\)|细颗粒物", "PM2.5"),
    (r"年均浓度|平均浓度", "浓度"),
    (r"环境空气|大气(?=优良)", "空气"),
    (  # the air is measured in the cities of a prefecture, whether that is said or not
        r"(?:地级及?以上城?市|地级城?市|设区的?城?市(?:城市)?)(?=空气|优良天数|PM2\.5)",
        "",
    ),
    (r"优[IⅢ]+类?(?:水体|水质)?", "优良"),
    (r"(?:地表水)?国[考控](?=断面)", "国考"),
    (r"比例|占比$", "比重"),
    (r"研发(?:经费)?(?:投入|支出)?(?:(?:占|相当于)(?:全[国省市区县])?GDP的?)?比重", "研发投入强度"),
)
"""Ways to write one word, and the one that stands for all of them."""
