"""Words by which promised and reported things are called, and which of them tell two things apart."""

from __future__ import annotations

from tracker.language.tables import words
from tracker.language.tables.ranks import RANK

PEOPLE_AND_CASES = ("人数", "数", "总数", "人", "起数")
"""What may stand behind a word of ``LOWER_IS_BETTER`` where people or cases are counted (死亡人数)."""

NOUN_FURNITURE = words(
    """
    全部 同比 全年 全市 全区 全国 全省 我市 我区 我国 本市 年末 年底 去年 今年 预计
    实现 完成 新增 累计 达到 约 共 已 国内 地区 区级 市级 城镇 其中 年均 人均 年度
    总体 力争 提供 的 等 和 与 、 平均每年 每年 递增
    """
)
"""Words of a noun that do not tell two nouns apart."""

SAME_PLACE = words(
    """
    安排 拟安排 投入 投资 支出 资金 经费 用于 补助 补贴 预算 财政 增加 任务 举
    将 拟 已 又 再 新 要 把 由 在 为 使 对 从 到 至 是 达 内 中 还 此 这 此项 为此 特别是
    年 数 额 个 人 民 村 宅 房 每人 平均 整体 总体 货物 各级 “ ”
    """
)
"""Words that name no thing: two nouns that differ in these alone (拟投入, 安排) still name the same."""

OTHER_WORDS = words(
    """
    限额以上 限上 非公有 非金属 用地指标 税收 非税 夏粮 秋粮 进出口 海洋 核心产业 亩均 再就业 工农业
    技改 技术改造 财政总收入 预算总收入 林木 筹资
    学前 高中 高等教育 职业教育 安防 防护 养护 照明 护栏
    就业困难 失业人员 毕业生 残疾人 退役军人 转移就业 农民工
    """
)
"""Words that hold another thing's name (非公有, 再就业): a noun with one names none of that thing."""

PAYERS = words("中央财政 地方财政 各级财政 国家财政 财政 中央 国家")
"""Who pays: by itself no name of a sum of money."""

NOUN_TAILS = words(
    """
    建设任务 建设 任务 改造 工程 项目 支持 总量 总额 总规模 规模 数量 水平 标准 比重
    占比 比例 财政补助 补助 待遇 总数 总计 涨幅 增幅 降幅 减幅 增速 增长率 增长速度 增长 上涨 下降 缩减
    减少 完工 竣工 开工 投用 建成 开放 落地 目标 床位数 总面积 面积 筹建 房源 收尾 力度 家庭
    提高至 提高到 达到 保持在 稳定在 控制在 降至 降到 下降到 上升到 增加到
    """
)
"""Endings that a noun may have or lack and still be the same thing."""

HEAD_TAILS = words(
    """
    建设 发展 合作 交流 应用 提升 转型 改革 运行 运营 实施 制度 任务 工作 措施 项目
    工程 管理 服务 创新 保护 利用 改造 更新 品牌 效应 设立 开放 竣工 开工 投用
    """
)
"""Verbal nouns and other general words at the end of a phrase, behind the thing that it is about."""

NOT_COUNTED = ("方面", "大类", "大", "方")
"""Units that count chapters or sides (三个方面): no report need answer such a number of a promise."""

AGGREGATES = (
    ("主要污染物", ("化学需氧量", "氨氮", "二氧化硫", "氮氧化物")),
    ("约束性指标", ("能耗", "二氧化碳", "碳排放", "节能", "减排", "降碳")),
)
"""(name, words): a review may report under one name (主要污染物) what has targets each (氨氮)."""

PLACE_ENDS = "路街弄里坊村镇园馆桥港站"
"""Last letters of the names of places."""

NOT_ITSELF_BEFORE = ("单位", "单位国内", "单位地区", "占", "占国内", "占地区", "万元", "每万元")
"""Before an indicator's noun these tell of another one (单位国内生产总值能耗), …"""
NOT_ITSELF_AFTER = ("能耗", "水耗", "用水", "电耗", "比重", "的比重", "比例", "的比例", "的比")
"""Around an indicator's noun these tell of another one (单位国内生产总值能耗, 占国内生产总值比重)."""

OF_RESIDENTS = ("居民", "可支配收入", "纯收入", "人均收入", "城乡收入", "消费支出", "低保", "农民", "农牧民")
"""Words of nouns that are measured of residents; a figure of the towns or of the country alone is a half."""

NAMED_KINDS = words(
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

MEASURES_ALONE = frozenset(
    words("销售收入 主营业务收入 营业收入 总收入 收入 总产值 产值 增加值 利税 利润 参保率 投资 资金")
)
"""Measures that tell nothing of what they are of: 销售收入 of 哈电站集团, or of 省政府出资企业."""

FRAMES = words("中央 地方 各级 全国 国家 财政 将 每年 拟 安排 用于 为此 要")
"""Who pays and when: what is left of an indicator's noun without these is what it is about."""

COUNTED = words(
    "支出 资金 投入 人数 余额 预期 目标 规模 总量 总额 总值 数量 总数 产量 拥有量 保有量 时间 时限"
)
"""Last words of an indicator that tell how it is counted, not what it is about (三农支出, 新增就业人数)."""

NO_CONTENT = words(
    """
    工作 方面 问题 领域 重点 体系 机制 制度 政策 水平 能力 力度 措施 建设 发展 服务
    任务 目标 项目 工程 行动 方式 作用 改革 管理 环境 一批 规模 总量 总额 数量 面积
    人数 支出 投入 投资 资金 今年 去年 全年 我们 全国
    全市 全区 各类 各项 有关 相关 进行 新的 更多 以上 左右 以内
    """
)
"""Words so common in work reports that sharing them proves nothing."""

VAGUE_NOUNS = (*NO_CONTENT, *words("企业 机构 单位 平台 活动 家庭 人员 小区 道路 地区 场所 产品"))
"""Nouns that are no measured thing by themselves: agreeing in one of them proves nothing."""

ANY_PLACE = words("村 村庄 村屯 乡 镇 乡镇 街道 社区 县 市 学校 医院 园区 开发区")
"""Places of any kind: 100个村 are no 环境优美村."""

LOOSE_LETTERS = (
    "的了和与及在对为以从把将等中上下时更再并也都还要又向由让使于到是不各每该其之就则而但或被给同跟可能会应须已正最很较"
    "保稳促降减增扩控防建开抓提办做搞一二三四五六七八九十百千万亿两几个项年月日元次批条类户家人我"
)
"""Single letters that are words by themselves; others belong to the word beside them (大 in 大数据)."""
