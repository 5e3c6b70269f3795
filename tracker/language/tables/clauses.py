"""What the pieces of a sentence begin and end with, as classes for the model that cuts clauses."""

from __future__ import annotations

ENDS: dict[str, str] = {
    "outcome": """能力 水平 质量 效益 活力 环境 地位 动力 竞争力 满意度 力度 效率 品质 能级 作用 优势
        功能 影响力 辐射力 吸引力 安全 稳定 权益 需求 负担 风险 底线 生活 获得感 幸福感 格局 局面 氛围
        生态 高地 标杆 形象 基础 后劲 成效 质效 实效 增收 意识 信心 福祉 问题 困难 新篇章 进步 繁荣 和谐""",
    "institution": """机制 制度 体系 政策 体制 办法 模式 标准 规则 规范 清单 服务 监管 管理 保障 治理
        改革 支持 投入 合作 交流 协同 衔接 立法""",
    "project": """项目 工程 试点 行动 计划 规划 平台 中心 基地 示范区 试验区 园区 建设 改造 设施 载体
        小区 街区 社区 公园 道路 企业 机构 人才 产业 集群 领域 工作 任务 活动 开工 竣工 投用 运营 落地
        建成 通车 整治 修缮 更新 开发 收储 布局 队伍 资金 基金 品牌 场景 技术 市场 消费 投资 贸易""",
    "growth": """发展 增长 提升 融合 转型 集聚 创新 突破 扩容 提质 增效 联动 贯通 复苏 壮大 改善 减少
        下降 升级""",
}
"""The last word of a piece: what it is about. An outcome often is the purpose of what stands before it."""

RESULTS = """提升 提高 增强 促进 营造 形成 实现 满足 保障 维护 激发 释放 防止 确保 保证 方便 助力 减轻
    保护 防范 遏制 带动 激励 彰显 夯实 筑牢 守住 打造 构建 集聚 服务 缓解 化解 降低 增进 避免 守牢 成为
    突破 拓宽 推动 增加 扩大 改善 更好 充分 有效 切实 走出 防控 争取 力争 努力 不断 共同"""
"""First words that often tell a result or purpose of the piece before."""

RESULT_CHARACTERS = """使让为更"""
"""First characters that often tell a result or purpose of the piece before: 使, 让."""

CONNECTIVES = (
    """同时 为此 首先 其次 再次 最后 此外 另外 因此 总之 其中 今年 新的一年 当前 一方面 另一方面 需要指出"""
)
"""Pieces that only join; they say nothing of their own."""

ADVERBIALS = """以 对 在 把 将 与 从 通过 围绕 聚焦 依托 按照 针对 结合 根据 面向 向 由 为 随着 作为
    采取 利用 运用 发挥 立足 瞄准 坚持 突出 着眼"""
"""First words of a piece that may only say how, where or on what ground the next is done."""

ADVERBIAL_ENDS = """方面 领域 等 为引领 为重点 为核心 为抓手 为契机 为导向 为主线 为目标 为牵引 为主体
    为支撑 为载体 为龙头 为依托 为基础 为动力 为保障 为突破口 基础上 过程中 中 下 上 后 时 前 原则 要求
    方针 方式 办法 措施 部门 合作 地区 区域 行业 作用 优势 导向 目标"""
"""Last words of a piece that may only say how, where or on what ground the next is done: 为重点, 过程中."""

LEADS_IN = (
    "(?:(?:^|,)要?(?:以[^,;。:]{2,}?为"
    "(?:引领|重点|核心|抓手|契机|导向|主线|目标|牵引|主体|支撑|载体|龙头|依托|基础|动力|保障|突破口)"
    "|在[^,;。:]{2,}(?:领域|方面|基础上|的?同时|过程中)|从[^,;。:]{2,}(?:环节|方面)|通过[^,;。:]{2,}(?:方式|办法)))+"
)
"""A text of nothing but phrases (以……为重点, 在……领域) on how or where the next is done (pattern)."""

CONTEXT_LEADS = """围绕 聚焦 按照 坚持 突出 立足 瞄准 着眼 对标 对照 依托 结合 针对 锚定 面对
    随着 紧扣 遵循 秉持 本着 适应 顺应"""
"""First words of a piece that, before another, gives ground or field and promises nothing of its own."""

GUIDING = (
    r"为指导|总基调|指导思想|总体要求|基本思路|中央经济工作会议|全会(?:精神|部署|决策)|讲话精神|重要指示|新发展理念|新发展格局"
    r"|为首要任务|首要任务|两个(?:确立|维护)|总体(?:思路|考虑)|奋斗目标"
)
"""Regular expression of what only a sentence of principle says."""

ANNOUNCES = (
    r"以下.{0,8}(?:工作|方面|任务|措施|原则|几点)"
    r"|[几一二三四五六七八九十两\d]+个?(?:方面|项)(?:的)?(?:工作|任务|举措|措施)$"
)
"""Regular expression of a sentence that only announces what comes."""

COMPLETES = (
    r"(?:全面|基本|如期|按期|按时)?(?:完成|办好|建成|竣工).*"
    r"(?:任务|项目|工程|实事|改革|普查|换届|选举)$"
)
"""Regular expression of a sentence that promises an end, and so is no heading of what follows it."""

SITUATIONS = (
    r"^(?!.*(?:要|将)[^求])(?:目前|去年.{0,20}(?:超收|上涨|影响|回落))|年均超收|离不开|人人有责|^.{2,4}必先"
    r"|是.{2,30}(?:重要体现|重要举措|有效举措|根本举措|必然要求)$"
)
"""Regular expression of a piece on how things stand (目前……) or of a saying (人人有责): no promise."""

RECORDS = r"^过去的?一年|^一年来"
"""How a sentence of the plan opens that tells, with those behind it, what the past year has brought."""

AHEAD = r"今年|新的一年|今后|明年|要|必须|将"
"""Regular expression of the words with which a sentence ends a record (``RECORDS``), as it looks ahead."""

GROUNDS = (
    r"^(?:主要|这?也?是)?(?:考虑到?了?|有利于|有助于|体现了?|既?[与同和].{2,14}(?:相?衔接|相?协调|相?适应))"
)
"""Regular expression of a piece that gives the grounds for a target and undertakes nothing."""

AREAS = r"(?:功能区|片区|新区|开发区|园区|城区|新城|板块|组团|街道|走廊|轴带?)$"
"""How the name of an area ends that a paragraph opens with: 西岸滨江功能区,提速六大组团项目建设。"""
SHORTCOMINGS = r"(?:不足|不强|不高|不稳固|并存|易发多发|较多|突出)$"
"""How a piece ends that tells a shortcoming, where no verb opens it (克服订单不足 promises something)."""

PRETEXT = r"(?:避免|防止|杜绝|禁止|严禁|制止|反对|不得|不准|不许).*(?:为名|为由|名义|借口)$"
"""Regular expression of a ban that needs the next piece to say what is banned: 避免以……为名,搞……."""

PERIOD_ALONE = r"“?(?:十[一二三四五]五|八五|九五)”?(?:期间|时期)"
"""Regular expression of a piece that is but a span of time."""
