"""What a clause is not about, what is called otherwise, and the yearly list of things done for citizens."""

from __future__ import annotations

LIGHT_NOUNS = frozenset(
    (
        "建设 工作 发展 改革 水平 能力 机制 体系 行动 项目 工程 试点 服务 力度 制度 政策 管理 治理 质量"
        " 计划 任务 措施 活动 推进 提升 完善 落地 实施 落实 作用 优势 功能 环境 保护 保障 合作 创新 监管"
        " 规模 结构 领域 方面 情况 问题 增长 转型 升级 改造 整治 修复 运行 使用 开工 竣工 完工 建成 开放"
        " 品牌 目标 格局 模式 示范 平台 基地 中心 产业 企业 经济 资源 效能 效率 成果 进程 覆盖 融合 集聚"
        " 供给 需求 活力 动力 潜力 特色 优质 高效 高质量 现代化 一体化"
    ).split()
)
"""Nouns that close a phrase without saying of what (……体系建设), so that the noun before them is the head."""

ALSO_CALLED = (("经济增长", "国内生产总值增长"), ("国民生产总值", "国内生产总值"))
"""How a plan calls an indicator, and how the review may."""

CIVIC_LIST = r"(?:民生|为民|惠民|利民)(?:办)?实事|实事项目|[件项个]实事|民心工程"
"""What the yearly list of things done for citizens (民生实事) is called."""

LIST_DONE = (
    rf"(?:{CIVIC_LIST})[^,;。]{{0,8}}(?:完成|兑现|办结|落实到位|办成|建成|见行见效|落地见效)"
    rf"|(?:完成|办好|办成|办结|兑现)[^,;。]{{0,12}}(?:{CIVIC_LIST})"
)
"""How a review says in one blanket sentence that the list as a whole is done."""
