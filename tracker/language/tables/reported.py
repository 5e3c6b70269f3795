"""Words beside a reported figure that tell what it stands for: new, all there is, begun, of one project."""

from __future__ import annotations

OF_A_DAY = "日(?:均|产|处理|供|输|发)|每[日天]"
"""In a noun it says that so much is done in a day (pattern): 污水日处理能力."""

RATES_OF_CHANGE = ("涨幅", "增幅", "增速", "增长率", "涨幅回落", "增速回落")
"""Last words of nouns whose level is itself a change: 居民消费价格涨幅回落到2.6% is a rise of 2.6%."""

VAGUE_DIGITS = "几数"
"""Digits that name none: 几十个, 数百家."""

ADDED = r"新(?:增|认定|培育|引进|设|入[库规统选]|[改续扩]?建|开[工业办通])|净增|培育|引进|招引|[升入]规|入统"
"""With these a promise is of what comes in a year, not of all there is."""

SET_EACH_YEAR = "标准|补助|补贴|津贴|养老金|工资"
"""What is set anew each year: from 600元 to 640元 is so in one year (pattern)."""

AT_PRICES_OF_BEFORE = "增加值|生产总值|总产值|经济|GDP|实际|可比"
"""Of these growth is counted at the prices of before: two sums in 元 do not tell it (pattern)."""

IS_NEW = r"^(?:[^,;]{0,6})?新(?:增|建|开(?!工)|设|购|添)(?![、和及]?改)"
"""How a promise opens of what was not there before (pattern), …"""

WAS_THERE = (
    r"^(?![^,;]*新[增建开设购])(?:[^,;]{0,4})?(?:优化|调整|改造|整治|维修|修缮|提升|更新|改善|提质|分配|配租)"
)
"""… and how a report opens that tells what was done to things that were (pattern)."""

COMES_IN_A_YEAR = (
    r"完成|建成|改造|新建|培训|发放|接待|实施|年产|全年|年度|累计|服务|救助|举办|开展|销售|出栏|交易|落实"
    r"|整治|修复|治理|搬迁|脱贫|安置"
)
"""With these a promise counts what is done in a year, even where it says 达到 (全年达到; pattern)."""

FLOWS = ("元", "人次", "人", "吨", "斤", "千瓦时", "件", "辆", "次", "标箱", "标准箱", "只", "头", "美元")
"""Units of what flows in a year more often than it is there at its end."""

ALL_THERE_IS = r"稳定在|保持在|达到?|总数|总量|增[加至]?[到至]|突破|发展到|存量|保有量"
"""With these a report counts all there is."""

UNDER_WAY = (
    r"(?:正在|加快|抓紧|有序|稳步|加速)(?:推进)?(?:建设|推进|施工|实施|改造)$|在建$|进展顺利$"
    r"|(?:全面|扎实|顺利|快速|持续|全力|深入|积极)(?:推进|建设|施工)(?:建设|施工)?$"
    r"|主体(?:工程|结构)?(?:已经?|全部|基本)?(?:完工|封顶|竣工)$|完成主体(?:工程|结构)?(?:建设|施工)?$"
)
"""At the end of what is said of a figure: it is not done yet (5.7万平方米标准车间加快建设)."""

BEGUN_BEFORE = (
    r"(?:正在(?:建设|施工|改造|推进)|在建(?!设)|续建(?!成)"
    r"|启动|开工|动工|筹建|谋划|签约|立项|破土|奠基)(?!率|以来|后)"
)
"""Before a figure, between the same marks: what was to be completed is only begun (开工建设充电桩120个)."""

BASIS = (
    r"可比(?=增[长速幅])|"
    r"(?:按|以)?(?:同口径|可比口径|可比价格?|不变价格?)(?:计算)?"
    r"|(?:剔除|扣除|还原)[^,;。、\d]{1,14}?(?:因素|影响|后)后?"
)
"""Beside a figure: on what basis it was reckoned (按可比口径增长7.5%, 扣除价格因素增长8%; pattern)."""

REAL = r"实际增[长幅速]|(?:剔除|扣除)(?:价格|物价)"
"""Beside a growth: that of prices is taken off it (pattern)."""

PER_MILLE = ("自然增长率", "出生率", "人口死亡率")
"""How the names of rates end that are told in per mille; a % behind them is a misprint."""

PROJECT = (
    r"(?:项目(?!区|组|库|资金)|公司|集团|园区|产业园|基地"
    r"|(?:街道|(?<![乡城村集])镇)(?=新[建增改扩开]|建成|完成|改造|实现))"
)
"""What a subject ends in that is one enterprise or one site of a place, or a town or street of it."""

KINDS_ALONE = (
    "高技术 高新技术 战略性新兴 先进 装备 民营 民企 民间 国有 国企 央企 外资 中小微 限额以上 限上"
    " 重点人群 脱贫人口 脱贫户 脱贫家庭 脱贫家庭子女 建档立卡贫困户 城区 县城 示范村 山区 玉米 小麦 水稻"
    " 绿色 清洁 清洁能源 风电 光伏 新能源 入境 国内 发明 境外 跨境"
)
"""Words before a noun that tell one kind of it (高技术制造业); not 规模以上, for so industry is counted."""

SOME_ALONE = "高 高级 中高级 高层次 高端 中心 统调 重点 主要 骨干 龙头 核心 规模化 省级 市级 国家级"
"""Words before a noun that tell some of the things (高技能人才): fewer of those prove nothing of all."""

SOME_PLACES = ("贫困县", "贫困村", "贫困地区", "脱贫县", "民族地区", "边境地区", "革命老区", "集中连片")
"""In a noun: what is promised for some places is not told by a figure of all of them."""

ANY_PROJECT = (
    r"重点|重大|全|[省市区县国镇乡]|在建|新|续|各|一|民生|亿|大|工业|产业|投资|招商|签约|开工|技改|改造|工程|建设|城建"
    r"|交通|水利|乡村|农业|文旅|这|该"
)
"""How a subject opens that is no one project, but all of a kind (pattern)."""

BEGUN = r"新开工|开工|启动|动工|奠基|破土"
"""Beside a figure: what is begun in a year, …"""
COMPLETED = r"建成|竣工|完工|投产|交付|投用|投入使用|通车"
"""… and what is completed in it: they are not the same things (patterns)."""

WORKED_ON = r"^(?:[^,;]{0,4})?(?:推进|推动|抓好|抓实)|前期(?:工作|准备)|在建(?![设档立成])"
"""With these a promise is that works go on, whether they are completed or not (pattern)."""

SUMS = (
    ("退税减税", ("退税", "减税")),
    ("减税降费", ("减税", "降费")),
    ("保障性住房", ("公租房", "保障性租赁住房")),
)
"""A sum that is promised under one name, and the parts that a review lists in its place."""

REACHED_LEVEL = (
    r"(?:达到?|[增提升上降落回扩减超低高加大]到|至|由.+到|从.+到|控制在|保持在|稳定在|为(?=[约近超]?\d))"
    r"[^,;]*$"
)
"""With these a figure is the level at the end of a time, not what was added in it."""

KEEPS_LEVEL = r"装机|[总运营业车]里程|库容|余额|[保拥]有量|存栏|蓄积量"
"""Measures of what there is at a time: a review of five years tells what there is at their end (pattern)."""

MEAN_OF_YEAR = ("全年", "平均", "年均", "调查失业率", "居民消费价格")
"""A promise with one of these is of the whole year: what was so on one day of it is no answer."""

JUST_BELOW = ("接近", "近", "将近", "不到", "不足")
"""A reported figure with one of these before it falls just short of the number."""

WANTED_MORE = ("预算收入", "财政收入", "税收", "投资", "生产总值", "增加值", "进出口", "零售总额")
"""In the name of what may be expected to fall (下降2%左右) and is better when it does not."""
