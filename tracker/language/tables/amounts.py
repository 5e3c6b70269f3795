"""Words around a number: which comparison they make, which change they tell, what they measure.

Word lists are strings of words between white space.
"""

from __future__ import annotations

from tracker.model import Op

BEFORE: dict[Op, str] = {
    ">=": """不少于 不低于 不小于 超过 突破 至少 高于 大于 多于 力争超 逾 超 达到或超过 不止 最少
        增至少 不下 迈上 跨上 跃上 迈过 跨越 冲刺""",
    "<=": """不足 不超过 不高于 不多于 不大于 低于 小于 少于 控制在 控制到 压缩在 不到 至多 最多 限制在
        压减至 压缩至 压缩到 降至 降到 下降到 下降至 降低到 降低至 减少到 减少至 缩短到 缩短至 压减到""",
    "~": """约 大约 近 左右 大致 将近 接近 约为 基本""",
}
"""Comparators that stand before the number, by operator."""

AFTER: dict[Op, str] = {
    ">=": "以上 及以上 多 余 之上 开外",
    "<=": "以内 以下 之内 及以下 内",
    "~": "左右 上下 前后",
}
"""Comparators that stand behind the number and its unit, by operator."""

NOT_ABOUT = "节契集公制签预特"
"""约 behind one of these belongs to a word (签约, 节约) and compares nothing."""

A_LITTLE_MORE = (
    "余|多(?!功能|元[化文素格投主共一支供经]|层|样|式|渠道|媒体|方|边|云|晶|用途|品种|学科|语种|维|车道)"
    "|(?<=\\d)几|来(?![自源])"
)
"""Between a number and its unit (三千余个, 1030多个): a little more than the number (regular expression)."""

AFTER_BARRED = {
    "内": "(?![资陆地河部外容蒙涵贸循设需销生])",
    "多": "(?!功能|元|层|样|式|渠道|媒体|方|边|云|措|点|级|晶|用途|品种|学科|语种|维|车道)",
    "余": "(?![热量粮])",
    "左右": "(?![岸手])",
    "上下": "(?!游|联动|同|水|班|车)",
    "前后": "(?!端)",
}
"""A comparator of ``AFTER`` → what must not follow it, as in 内资, 多元, 余热 (regular expressions)."""

DONE_AT_LEAST = """完成 建成 新建 新增 打造 培育 引进 实施 开展 举办 落地 开工 建设 创建 培训 组织 解决
    新开工 竣工 提供 办好 入选 改造"""
"""Verbs that may stand between 至少 and its number: 每县至少建成2个."""

UP = """增长 增加 提高 上升 上涨 扩大 增速 增幅 涨幅 多增 提升 翻 新增长 递增 提速 增产 攀升 上调 净增
    增长率 回升"""
"""Directly before a number (behind any comparator) these tell a change upwards, not a level."""

DOWN = """下降 降低 减少 降 减 下调 压减 降幅 缩减 缩短 压缩 下浮 回落 削减 节约 精简 减幅 下滑 降速 减产
    负增长"""
"""Directly before a number (behind any comparator) these tell a change downwards, not a level."""

CHANGES_OF_COUNTS = """增加 增长 减少 净增 多增 下降 缩短 压缩 压减 降低 提高 上升"""
"""The words of change that may stand before a count; 提升 in 巩固提升2.1万户 belongs to the noun."""

NET = "净增"
"""Before a count of things: how many came in a year, like 新增; before persons a change (人口净增2万人)."""

RATE_NOUNS_UP = ("涨幅", "增幅", "增速", "增长率", "增长速度", "经济增长")
"""A noun that ends so is a rise, …"""
RATE_NOUNS_DOWN = ("降幅", "下降率", "减幅")
"""… and one that ends so a fall: such a noun is itself a change (居民消费价格涨幅3%左右)."""

REACH = """增至 升至 到 至 达 达到 为 在 成"""
"""Behind a word of change these name the level reached: 提高到420元 is a level, 提高20元 a change."""

TOTAL = """累计 总计 共计 合计 总量达 总数达 总数"""
"""Words of a number that tell a stock grown over years, not this year's flow."""

WRITTEN_YEAR = r"(?:(?:19|20)\d\d|(?:一九|二[〇○零])[一二三四五六七八九〇○零]{2})年(?:度(?!假))?"
"""A year in figures or in Chinese numerals (regular expression)."""

SPAN_CONTEXT = """延长 缩短 压缩 压减 提前 过渡期 期限 时限 耗时 时间 等候 缩减 天数 日数 天气
    周期 年限 时长 用时 审批不超过 审批平均"""
"""Durations are amounts only beside these; elsewhere they are deadlines or names (三年行动)."""

NAMED_AFTER = """圈 行动 计划 规划 版 届 周年 意见 新政 攻坚 倍增 提升工程 生活 通勤 服务圈 号 线 路
    弄 期 街坊 层级 方案 工程 规定"""
"""A duration directly followed by these is the name of something: 15分钟生活圈, 三年行动计划."""
