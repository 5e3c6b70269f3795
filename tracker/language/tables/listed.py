"""Words by which things that are named together are told apart. Lists are words between white space."""

from __future__ import annotations

EACH = (
    "(?<![人平年生户亩月日地校村])均(?![衡等匀值价])|都(?![市江城匀])|"
    "双双|双(?=[超过破达])|分别|各(?=$|[增减提下上新])"
)
"""Between several things and a figure: it is told of each (pattern)."""

ONE_NAME = (
    r"相关|有关|其他|其它|其余|各级各类|研究与|试验与|及以[上下]|及其|社会保障和就业|软件和信息技术"
    r"|[两二三四五六七八九十\d]+[大个项类种]|占|高出|比\d|存、贷款|与[^、和]*比[率值]?$"
)
"""In a noun with a joint that names one thing, or its things together: 研究与试验发展经费 (pattern)."""

HEADS = """的 人均 生均 户均 亩均 年人均 月人均 平均 年 月 年均 政府 财政 补助 补贴 公用 生活 基本 纯 总 安全
    可支配 监测 检测 抽检 处理 回收 利用 综合 种植 播种 养殖 销售 营业 集中 无害化 主要 排放 日 待遇 实际 新增
    参保 覆盖 出栏 存栏 人均可支配 支付 报销 完成 脱硝 脱硫 下载 免费 筹资 建有 累计 下降 资产 国家 助学金
    存款 贷款"""
"""Words of a measure that stand before its last one: 财政补助标准."""

MEASURES = """投资 外资 内资 收入 支出 投入 贷款 存款 进出口 出口 进口 能耗 水耗 单产 总产 里程 水平 经费 标准
    规模 浓度 价格 面积 税收 利润 利税 产能 占比 余额 消费 费用 排放 参保人员 参保人数 游客 旅客 贸易 安全感
    满意度 首位度 强度 人次 能力 资产 降幅"""
"""Last words of measures."""

WHOLE = "需氧量"
"""Ends of names that are measured themselves, and share nothing with another: 化学需氧量."""

SUFFIXES = "率值量额数比重例幅速"
"""Last characters of measures."""

BARE = """收入 总收入 支出 总支出 投资 面积 总额 能耗 水耗 销售额 利润 利润总额 税收 增加值 总值 增速 增幅
    数量 出口 单产 总产 里程 满意度"""
"""Measures by themselves, which are of what was named before: 苹果面积和产量."""
