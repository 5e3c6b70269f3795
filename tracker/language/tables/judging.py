"""Words that decide verdicts: what should fall, what admits a failure, what claims completion."""

from __future__ import annotations

from tracker.language.tables.ranks import RANK


def _words(table: str) -> tuple[str, ...]:
    return tuple(table.split())


LOWER_IS_BETTER = _words(
    """
    价格 物价 CPI 失业率 赤字 能耗 电耗 水耗 煤耗 排放 浓度 PM2.5
    细颗粒物 死亡率 死亡人数 死亡 事故 伤亡 不良率 不良贷款 负债率 杠杆率 返贫 贫困发生率
    三公 资费 费率 发案 案件数 投诉率 空置率 流通费用 用时 时限 办理时间
    审批时间 入河污染 收入差距 城乡差距
    """
)
"""A noun that holds one of these is a thing of which less is better."""

LOWER_RATIOS = ("收入比", "收入之比", "差距", "生师比", "师生比")
"""Last words of a ratio to one of which less is better: 城乡居民收入比2.3:1."""

REMEDIES = _words(
    """
    脱贫 治理 整改 处置 化解 清零 监测 工程 项目 改造 建设 交易 达标 办结 救助 保险 培训 搬迁 技术 企业 建筑
    查处 调解 削减 减排 减少 降低 下降 压减 节约 补贴 防护 防治 路段 培养 比例 增收
    """
)
"""Behind a word of ``LOWER_IS_BETTER`` they tell a remedy: more is better (贫困人口脱贫, 能耗降低率)."""

PEOPLE_AND_CASES = ("人数", "数", "总数", "人", "起数")
"""What may stand behind a word of ``LOWER_IS_BETTER`` where people or cases are counted (死亡人数)."""

NOUN_FURNITURE = _words(
    """
    全部 同比 全年 全市 全区 全国 全省 我市 我区 我国 本市 年末 年底 去年 今年 预计
    实现 完成 新增 累计 达到 约 共 已 国内 地区 区级 市级 城镇 其中 年均 人均 年度
    总体 力争 提供 的 等 和 与 、 平均每年 每年 递增
    """
)
"""Words of a noun that do not tell two nouns apart."""

SAME_PLACE = _words(
    """
    安排 拟安排 投入 投资 支出 资金 经费 用于 补助 补贴 预算 财政 增加 任务 举
    将 拟 已 又 再 新 要 把 由 在 为 使 对 从 到 至 是 达 内 中 还 此 这 此项 为此 特别是
    年 数 额 个 人 民 村 宅 房 每人 平均 整体 总体 货物 各级 “ ”
    """
)
"""Words that name no thing: two nouns that differ in these alone (拟投入, 安排) still name the same."""

OTHER_WORDS = _words(
    """
    限额以上 限上 非公有 非金属 用地指标 税收 非税 夏粮 秋粮 进出口 海洋 核心产业 亩均 再就业 工农业
    技改 技术改造 财政总收入 预算总收入 林木
    学前 高中 高等教育 职业教育 安防 防护 养护 照明 护栏
    就业困难 失业人员 毕业生 残疾人 退役军人 转移就业 农民工
    """
)
"""Words that hold another thing's name (非公有, 再就业): a noun with one names none of that thing."""

PAYERS = _words("中央财政 地方财政 各级财政 国家财政 财政 中央 国家")
"""Who pays: by itself no name of a sum of money."""

NOUN_TAILS = _words(
    """
    建设任务 建设 任务 改造 工程 项目 支持 总量 总额 总规模 规模 数量 水平 标准 比重
    占比 比例 财政补助 补助 待遇 总数 总计 涨幅 增幅 降幅 减幅 增速 增长率 增长速度 增长 上涨 下降 缩减
    减少 完工 竣工 开工 投用 建成 开放 落地 目标 床位数 总面积 面积 筹建 房源 收尾 力度 家庭
    提高至 提高到 达到 保持在 稳定在 控制在 降至 降到 下降到 上升到 增加到
    """
)
"""Endings that a noun may have or lack and still be the same thing."""

HEAD_TAILS = _words(
    """
    建设 发展 合作 交流 应用 提升 转型 改革 运行 运营 实施 制度 任务 工作 措施 项目
    工程 管理 服务 创新 保护 利用 改造 更新 品牌 效应 设立 开放 竣工 开工 投用
    """
)
"""Verbal nouns and other general words at the end of a phrase, behind the thing that it is about."""

PARTLY = _words("过半 近半 半数 超半数 近一半 大半 完成一半 部分完成 部分建成")
"""With these a report says that a number of things is done in part."""

NOT_COUNTED = ("方面", "大类", "大", "方")
"""Units that count chapters or sides (三个方面): no report need answer such a number of a promise."""

OF_THE_SAME = ("比上", "比去年", "明年")
"""First words of a noun that names no thing (比去年……): its figure is of what the figure before is of."""

GOAL_BEFORE = (
    r"曾经?(?:明确)?提出,?(?:(?!实际|结果|达到了|仍)[^;])*"
    r"|(?:原|年初)(?:定|计划|预计|预定|确定|提出)(?:(?!实际|结果|目标)[^,;])*|由前[一二两三四]?年[^,;]*"
)
"""Before a figure that was only a goal: 年初预计……, 由前三年…… (pattern); ``GOAL_BEHIND`` is behind one."""
GOAL_BEHIND = (
    r"(?:左右|以上|以内|以下)?的(?:年度|年初|预期|预定|原定|既定|调控|控制|增长|宏观)*(?:目标|指标|要求|计划)"
)
"""Before and behind a figure that is a goal told again, or of earlier years, and no result (patterns)."""

DECLINES = _words("出现下降 有所下降 下降 下滑 回落 减少 负增长 降低 缩减")
"""With these, and without a figure, a report says that something fell."""

GROWTHS = _words("增长 提高 上升 增加 扩大 提升")
"""What a promise with a figure says when it wants more of something."""

SLOWED = (*DECLINES, *_words("减缓 放缓 趋缓 减速"))
"""With these a word of growth tells of less of it (增长速度出现减缓趋势)."""

AGGREGATES = (
    ("主要污染物", ("化学需氧量", "氨氮", "二氧化硫", "氮氧化物")),
    ("约束性指标", ("能耗", "二氧化碳", "碳排放", "节能", "减排", "降碳")),
)
"""(name, words): a review may report under one name (主要污染物) what has targets each (氨氮)."""

FARED = _words("增 升 降 落 稳 连 超 突破 实现 保持 持平 改善 完成 减少 回暖 较快 较低")
"""Near the noun of an indicator these say how it fared."""

STEADY = _words("稳中有增 稳中有升 同步 持平 稳定")
"""What a promise says that wants a thing to keep its pace."""

TAKES_PLACE = _words("成立 落地 举行 举办 召开 揭牌 启用 开工 建成 设立 开馆 开业 落户 投用")
"""Behind 「在徐汇滨江」 these tell where something happened; the place is not what it is about."""

PLACE_ENDS = "路街弄里坊村镇园馆桥港站"
"""Last letters of the names of places."""

ACHIEVED = _words(
    """
    超额完成 全面完成 圆满完成 提前完成 如期完成 提前实现 全部完成 顺利完成 完成年度目标
    完成全年目标 完成年度任务 完成目标任务 超过年初目标 超过年度目标 超过全年目标
    超过全年预期目标 超过预期目标 达到预期目标 实现预期目标 完成预期目标 高于预期目标
    控制在预期目标 控制在年度目标 控制在目标范围 控制在国家调控目标 控制在省定目标
    年度目标任务均已完成 保持较低水平 连增 连丰 创历史新高 再创新高 全面实现 如期实现
    """
)
"""With these a report says that what was set for the year was reached, without a figure."""

KEPT_LOW = _words(
    """
    总体平稳 基本平稳 保持平稳 运行平稳 平稳运行 总体稳定 基本稳定 保持稳定 保持基本稳定 最好水平
    较低水平 合理区间 合理水平 温和
    """
)
"""With these a report says, without a figure, of what should not rise (prices) that it did not."""

BY_MUCH = _words("大幅 显著 明显 成倍 翻番 倍增")
"""With these a word of direction tells a change that is worth a promised rate."""

COMPLETE = _words(
    """
    清零 全覆盖 100% 全部完成 全面覆盖 百分之百 全部建成 应保尽保 全面消除 基本消除 全部兑现 全部办结
    全部脱贫 全部摘帽 全部出列 全部退出 全部达标 全面达标 全部完工 全部竣工 全部办复 全部到位 全部消除
    全部通 村村通 户户通 应援尽援 收官
    """
)
"""With these a report says that nothing of it is left to do."""

FINISHED = (
    *COMPLETE,
    *_words("完成 建成 竣工 完工 达到 增长 新增 设立 成立 提高到 增加到 扩大到 降到"),
)
"""With these a report counts what is done."""

FINISHED_AT_END = (
    r"(?:退出|出列|销号|摘帽|脱贫|落户|挂牌|上市|投产)(?=$|[,;。、])"
    r"|(?:获评|入选|荣获|(?:认定|命名|评)为)(?![^,;。]*(?:库|名单|名录|候选|后备|公示|初审|申报))"
)
"""The same for words that tell no end where more follows them: 脱贫攻坚, 上市辅导, 落户意向 (pattern)."""

NOT_ITSELF_BEFORE = ("单位", "单位国内", "单位地区", "占", "占国内", "占地区", "万元", "每万元")
"""Before an indicator's noun these tell of another one (单位国内生产总值能耗), …"""
NOT_ITSELF_AFTER = ("能耗", "水耗", "用水", "电耗", "比重", "的比重", "比例", "的比例", "的比")
"""Around an indicator's noun these tell of another one (单位国内生产总值能耗, 占国内生产总值比重)."""

ALL_TOLD = "全覆盖|全面覆盖|(?<![安健齐])全部(?!门)"
"""Words that say that all of a thing is done or covered (pattern)."""

NOT_ALL_YET = "基本|推进|推动|加快|逐步|力争|争取|计划|[将拟要]|努力|稳步|有望|确保|为|以|未|不|没有|的"
"""With one of these a clause does not say that all is done: 推进全覆盖, 为全部…… (pattern)."""

WITHIN_A_PART = (
    "城区|主城|县城|中心城|镇区|城镇|乡镇|农村|行政村|重点[^,;。:]{2,6}|区域|园区|试点[^,;。:]{0,4}|景区"
)
"""Before 全覆盖 these say that only a part of all is covered: 5G网络实现城区全覆盖 (pattern)."""

TITLES = (
    "文明|卫生|园林|森林|示范|高新|经济技术|经开|旅游|景区|度假|实验室|技术中心|创新中心|绿色|智能|专精特新|双创|集群"
    "|试验区|试点|全域|百强|平安|双拥|节水|生态|美丽|孵化|众创"
)
"""Words of titles that places, firms and works are given (pattern)."""

WON = (
    "创建|争创|申报|申创|争取|创成|获评|获批|荣获|入选|认定|命名|授予|评为|通过|晋升|成功|打造|建成|培育|升级"
)
"""Verbs by which a title is sought or won (pattern)."""

EVERYWHERE = "全面(?:实行|推行|推开|施行|放开|取消|消除|完成|建成|普及)|全面推进$"
"""With these a thing is promised for everywhere (pattern)."""

EVERYWHERE_TOLD = (
    "全面|全部|全覆盖|所有|普遍|全[省市县区州旗盟](?!重点|首|唯一)|各[省市县区乡镇]"
    "|[省市县乡村]{2,}[三四五]级"
)
"""With these a report says that something is done everywhere (pattern)."""

BEGINNINGS = "(?:探索|启动|稳步|有序|积极|加快|持续|深入|稳妥|扎实)?(?:推进|推动)|探索|试点|试行|启动|阶段性"
"""With these a report says that something was begun or goes on (pattern)."""

OF_ALL = "全覆盖|全面覆盖|村村通|户户通"
"""With these everything is promised: a share of less than 100 % is no fulfilment (pattern)."""

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

BEGUN_BEFORE = r"(?:在建(?!设)|续建(?!成)|启动|开工|动工|筹建|谋划|签约|立项|破土|奠基)(?!率|以来|后)"
"""Before a figure, between the same marks: what was to be completed is only begun (开工建设充电桩120个)."""

BASIS = (
    r"(?:按|以)?(?:同口径|可比口径|可比价格?|不变价格?)(?:计算)?"
    r"|(?:剔除|扣除|还原)[^,;。、\d]{1,14}?(?:因素|影响|后)后?"
)
"""Beside a figure: on what basis it was reckoned (按可比口径增长7.5%, 扣除价格因素增长8%; pattern)."""

PER_MILLE = ("自然增长率", "出生率", "人口死亡率")
"""How the names of rates end that are told in per mille; a % behind them is a misprint."""

OF_RESIDENTS = ("居民", "可支配收入", "纯收入", "人均收入", "城乡收入", "消费支出", "低保", "农民", "农牧民")
"""Words of nouns that are measured of residents; a figure of the towns or of the country alone is a half."""

NAMED_KINDS = _words(
    """
    协定 协议 条约 公约 组织 条例 办法 规划 大会 博览会 论坛 峰会 运动会 洽谈会 示范区 试验区 先导区 引领区
    集聚区 开发区 合作区 园区 新区 实验室 研究院 大学 学院 中学 小学 医院 公园 广场 场馆 博物馆 图书馆 水厂
    污水处理厂 电厂 电站 水库 水利枢纽 机场 高铁 铁路 高速 高速公路 大桥 隧道 港区 口岸 通道 航道 基金 银行
    交易所 工程
    """
)
"""Last words of names of one thing (条例, 示范区): other words before them name another thing."""

ANY_OF_THEM = (
    r"第[一二三四五六七八九十\d]+[届批期轮]?|[一二三四五六七八九十\d]+[个项条座所处批期]|全[国省市区县]"
    rf"|(?:{RANK})级|国家|省|市"
    r"|各类|一批|重点|新建|申报|创建|争创|打造|建设|举办|办好|推动|推进"
)
"""Words before one of ``NAMED_KINDS`` that are no part of the name: 第三届, 国家级 (pattern)."""

PROJECT = r"(?:项目(?!区|组|库|资金)|公司|集团|园区|产业园|基地)"
"""What a subject ends in that is one enterprise or one site of a place."""

KINDS_ALONE = (
    "高技术 高新技术 战略性新兴 先进 装备 民营 民企 民间 国有 国企 央企 外资 中小微 限额以上 限上"
    " 重点人群 脱贫人口 脱贫户 脱贫家庭 脱贫家庭子女 建档立卡贫困户 城区 县城 示范村 山区 玉米 小麦 水稻"
    " 绿色 清洁 清洁能源 风电 光伏 新能源 入境 国内"
)
"""Words before a noun that tell one kind of it (高技术制造业); not 规模以上, for so industry is counted."""

ANY_PROJECT = (
    r"重点|重大|全|[省市区县国镇乡]|在建|新|续|各|一|民生|亿|大|工业|产业|投资|招商|签约|开工|技改|改造|工程|建设|城建"
    r"|交通|水利|乡村|农业|文旅|这|该"
)
"""How a subject opens that is no one project, but all of a kind (pattern)."""

BEGUN = r"新开工|开工|启动|动工|奠基|破土"
"""Beside a figure: what is begun in a year, …"""
COMPLETED = r"建成|竣工|完工|投产|交付|投用|投入使用|通车"
"""… and what is completed in it: they are not the same things (patterns)."""

WORKED_ON = r"^(?:[^,;]{0,4})?(?:推进|推动|抓好|抓实)|前期(?:工作)?|在建"
"""With these a promise is that works go on, whether they are completed or not (pattern)."""

SUMS = (("退税减税", ("退税", "减税")),)
"""A sum that is promised under one name, and the parts that a review lists in its place."""

REACHED_LEVEL = r"(?:达到?|[增提升上降落回扩减超低高加大]到|至|由.+到|从.+到|控制在|保持在|稳定在|为)[^,;]*$"
"""With these a figure is the level at the end of a time, not what was added in it."""

KEEPS_LEVEL = r"装机|[总运营业车]里程|库容|余额|[保拥]有量|存栏|蓄积量"
"""Measures of what there is at a time: a review of five years tells what there is at their end (pattern)."""

MEAN_OF_YEAR = ("全年", "平均", "年均", "调查失业率", "居民消费价格")
"""A promise with one of these is of the whole year: what was so on one day of it is no answer."""

JUST_BELOW = ("接近", "近", "将近", "不到", "不足")
"""A reported figure with one of these before it falls just short of the number."""

FRAMES = _words("中央 地方 各级 全国 国家 财政 将 每年 拟 安排 用于 为此 要")
"""Who pays and when: what is left of an indicator's noun without these is what it is about."""

COUNTED = _words("支出 资金 投入 人数 余额 预期 目标 规模 总量 总额 总值 数量 总数 产量 拥有量 保有量")
"""Last words of an indicator that tell how it is counted, not what it is about (三农支出, 新增就业人数)."""

NO_CONTENT = _words(
    """
    工作 方面 问题 领域 重点 体系 机制 制度 政策 水平 能力 力度 措施 建设 发展 服务
    任务 目标 项目 工程 行动 方式 作用 改革 管理 环境 一批 规模 总量 总额 数量 面积
    人数 支出 投入 投资 资金 今年 去年 全年 我们 全国
    全市 全区 各类 各项 有关 相关 进行 新的 更多 以上 左右 以内
    """
)
"""Words so common in work reports that sharing them proves nothing."""

VAGUE_NOUNS = (*NO_CONTENT, *_words("企业 机构 单位 平台 活动 家庭 人员 小区 道路 地区 场所 产品"))
"""Nouns that are no measured thing by themselves: agreeing in one of them proves nothing."""

ANY_PLACE = _words("村 村庄 村屯 乡 镇 乡镇 街道 社区 县 市 学校 医院 园区 开发区")
"""Places of any kind: 100个村 are no 环境优美村."""

LOOSE_LETTERS = (
    "的了和与及在对为以从把将等中上下时更再并也都还要又向由让使于到是不各每该其之就则而但或被给同跟可能会应须已正最很较"
    "保稳促降减增扩控防建开抓提办做搞一二三四五六七八九十百千万亿两几个项年月日元次批条类户家人我"
)
"""Single letters that are words by themselves; others belong to the word beside them (大 in 大数据)."""
