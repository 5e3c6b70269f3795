"""Words that decide verdicts: what should fall, what admits a failure, what claims completion."""

from __future__ import annotations

from tracker.language.tables import words

LOWER_IS_BETTER = words(
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

REMEDIES = words(
    """
    脱贫 治理 整改 处置 化解 清零 监测 工程 项目 改造 建设 交易 达标 办结 救助 保险 培训 搬迁 技术 企业 建筑
    查处 调解 削减 减排 减少 降低 下降 压减 节约 补贴 防护 防治 路段 培养 比例 增收
    """
)
"""Behind a word of ``LOWER_IS_BETTER`` they tell a remedy: more is better (贫困人口脱贫, 能耗降低率)."""

PARTLY = words("过半 近半 半数 超半数 近一半 大半 完成一半 部分完成 部分建成")
"""With these a report says that a number of things is done in part."""

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

DECLINES = words("出现下降 有所下降 下降 下滑 回落 减少 负增长 降低 缩减")
"""With these, and without a figure, a report says that something fell."""

GROWTHS = words("增长 提高 上升 增加 扩大 提升")
"""What a promise with a figure says when it wants more of something."""

SLOWED = (*DECLINES, *words("减缓 放缓 趋缓 减速"))
"""With these a word of growth tells of less of it (增长速度出现减缓趋势)."""

FARED = words("未达 增 升 降 落 稳 连 超 突破 实现 保持 持平 改善 完成 减少 回暖 较快 较低")
"""Near the noun of an indicator these say how it fared."""

STEADY = words("稳中有增 稳中有升 同步 持平 稳定")
"""What a promise says that wants a thing to keep its pace."""

TAKES_PLACE = words("成立 落地 举行 举办 召开 揭牌 启用 开工 建成 设立 开馆 开业 落户 投用")
"""Behind 「在徐汇滨江」 these tell where something happened; the place is not what it is about."""

ACHIEVED = words(
    """
    超额完成 全面完成 圆满完成 提前完成 如期完成 提前实现 全部完成 顺利完成 完成年度目标
    完成全年目标 完成年度任务 完成目标任务 超过年初目标 超过年度目标 超过全年目标
    超过全年预期目标 超过预期目标 达到预期目标 实现预期目标 完成预期目标 高于预期目标
    控制在预期目标 控制在年度目标 控制在目标范围 控制在国家调控目标 控制在省定目标
    年度目标任务均已完成 保持较低水平 连增 连丰 创历史新高 再创新高 全面实现 如期实现
    """
)
"""With these a report says that what was set for the year was reached, without a figure."""

KEPT_LOW = words(
    """
    总体平稳 基本平稳 保持平稳 运行平稳 平稳运行 总体稳定 基本稳定 保持稳定 保持基本稳定 最好水平
    较低水平 合理区间 合理水平 温和
    """
)
"""With these a report says, without a figure, of what should not rise (prices) that it did not."""

BY_MUCH = words("大幅 显著 明显 成倍 翻番 倍增")
"""With these a word of direction tells a change that is worth a promised rate."""

COMPLETE = words(
    """
    清零 全覆盖 100% 全部完成 全面覆盖 百分之百 全部建成 应保尽保 全面消除 基本消除 全部兑现 全部办结
    全部脱贫 全部摘帽 全部出列 全部退出 全部达标 全面达标 全部完工 全部竣工 全部办复 全部到位 全部消除
    全部通 村村通 户户通 应援尽援 收官
    """
)
"""With these a report says that nothing of it is left to do."""

FINISHED = (
    *COMPLETE,
    *words("完成 建成 竣工 完工 达到 增长 新增 设立 成立 提高到 增加到 扩大到 降到"),
)
"""With these a report counts what is done."""

FINISHED_AT_END = (
    r"(?:退出|出列|销号|摘帽|脱贫|落户|挂牌|上市|投产)(?=$|[,;。、])"
    r"|(?:获评|入选|荣获|(?:认定|命名|评)为)(?![^,;。]*(?:库|名单|名录|候选|后备|公示|初审|申报))"
)
"""The same for words that tell no end where more follows them: 脱贫攻坚, 上市辅导, 落户意向 (pattern)."""

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
