"""For aligning: nouns that say nothing of a matter, indicators by two names, and words of the yearly list."""

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
"""(name of an indicator in a plan, another name by which the review may call it)."""

_EVERYWHERE = frozenset(
    """
    围绕 重大 国家 以及 其中 同时 一年来 主要 特别 尤其 各地
    """.split()
)

MANNER = _EVERYWHERE | frozenset(
    """
    推进 加快 加强 推动 深化 完善 促进 提升 提高 支持 实施 落实 优化 建设 做好 开展 加大
    扩大 健全 强化 打造 构建 继续 坚持 持续 积极 深入 全面 进一步 大力 着力 确保 力争
    努力 切实 鼓励 引导 增强 发展 发挥 形成 建立 实现 完成 启动 推行 保持 稳步 有序 聚焦
    依托 加速 统筹 探索 培育 抓好 做优 做强 做大 做实 基本 不断 严格 规范 改善 保障 创新
    服务 项目 工程 工作 行动 计划 机制 体系 能力 水平 制度 改革 力度 质量 一批 重点 更多
    更好 更加 今年 全年 明年 去年 全区 全市 全国 我们 有效 充分 认真 扎实 稳妥 适当 合理
    相关 有关 各类 各级 各项 等等 方面 领域 推广 参与 组织 制定 出台 设立 引进 新增 达到
    超过 左右 以上 以内
    """.split()
)
"""Verbs, adverbs and fillers: none of them is what a clause is about, however it is worded."""

FRAME = _EVERYWHERE | frozenset(
    """
    特别是 尤其是 包括 地方 政府 部门 中央 全球 世界 国际 社会 人民 群众 经济 事业 方针
    原则 精神 要求 情况 条件 基础 方向 内容 作为 成为 通过 根据 按照 具有 重要 一些
    一系列 不同 相应 必要 关键 整个 之间 以来 没有 我国 党中央 国务院 事务 过程 时期 各种
    部分 促使 综合 快速 过快 步伐 行为 事项 办法 关系 范围 一切 承诺 沿线 斗争
    """.split()
)
"""What stands around a matter: a promise and a sentence may share these words and mean two things."""
