"""Words around the name of a measured thing that are no part of it. Lists are words between white space."""

from __future__ import annotations

AROUND = """的 了 分别 新增 净增 以及 及 和 将 由 从 全年 今年 预计 力争 计划 约 共 达 拟 可以 在 为 以 按 均
    都 要 再 确保 使 让 实现 或 并 但 且"""
"""Words that are cut off a name at either end: 分别, 新增, 达."""

BEFORE = """又 历史性 一举 共计 总计 合计 一批 盯紧 我国 现在我国 纳入 列入 争列 所有的 所有 比现有 结果
    各地可 后 其中 把 对 为此 今年底 我区 我市 我县 有 提出 中央提出 拟安排 先 已按 财政已按 中央财政已按
    地方财政已按 平均每年 每年平均 按可比价格计算 使得 争取 努力 累计 年度完成 当年完成 年度计划完成 每年
    从而 全省实现 有效期内 净增 净增加 同步 今明两年 今后五年 今后几年 新设立 惠及 年内 新建成 新改建成 等"""
"""Words that are cut off where a name begins: 我区, 累计, 净增."""

BEHIND = """人均 每立方米 增长 增加 提高 上升 下降 降低 减少 扩大 达到 至 到 保持 保持在 稳定在 控制 控制在
    年均 递增 增 递 翻 共计 累计 占 比 可比 同比 每年 完成 完工 竣工 新开工 开工 建成 续建 突破 进一步 继续
    稳步 压减 缩减 削减 缩短 延长 安排 至少 平均 实际 总计 合计 比上年 比去年 较上年 较去年 比前年 比改革前
    年内 超 近 首次 尽快 下调 上调 回落 收窄 放缓 发展到 减 净 各 预定 提升 增至 升至 降至 减至 原来 原来的
    等 同口径 可比口径 按可比口径 同口径同比 自然口径 持续 放大 只 只要 还 已 已经 稳定保持 稳定保持在
    至少出资 每年至少出资 每人 每月 每生 每亩 每户 每村 每人每月 每人每年 提高到 增加到 调整到 总体 实行
    一律 原则上 预期 双双 争取 要 是 特别是 同时 低于 不低于 不超过 继续保持 有望 一季度 上半年 下半年 统一
    统一提高 惠及 过 须 按 按照 安排到 扩大到 逐年 月均 日均 普遍 最高 给予 稳定 恢复到 每千人 每万人
    每学年 每岗 中 有 双 占到 减到 压缩 精简 比上年(下同) (下同) 平稳 较快 快速 扩展 扩展到"""
"""Words that are cut off where a name ends."""

ADVERBS = (
    "年内 全年 全部 全面 基本 陆续 相继 顺利 如期 按期 正式 分别 同步 早日 尽快 尽早 提前 率先 汛前 年底前 "
    "高效 加快 加速 有序 动态 实质性 精准 稳健 高质量 有效"
)
"""Between a thing and its verb, never the end of its name: 82个项目年内全部开工."""

ADJUNCTS = "围绕 针对 面向 依托 聚焦 借助 在 为"
"""Words that open a phrase for whom, with what or where a thing is done: 围绕, 依托."""

MAIN_VERBS = (
    "提供 推介 推荐 推进 转移 发放 开展 建设 实施 建成 打造 新建 培育 举办 组织 推广 发展 突破 攻克 形成"
)
"""Verbs that may follow a phrase of ``ADJUNCTS``: 在重点县|建设蔬菜基地."""

NO_VERB = """安置房 安置点 安置区
    建档立卡 开竣工 试点地区 试点城市 试点县 试点乡镇 试点村 试点市县 覆盖面 再就业 营造林 造林
    修复造林 造林绿化 开发投资 植树造林 退耕还林 统筹地区 建设用地 重点建设用地 新建建筑 上市公司 上市企业
    创新创业 营业收入 储备库
    服务贸易 服务消费 服务业 登记失业 登记率 应用场景 应用示范 应用基础 应用型 应用类 应用技术 上市后备
    研究与试验 研究与开发 规划范围 节能环保 签约资金 覆盖人数 综合治理项目 综合整治项目 通车里程 运营里程
    营运里程 利用外资 保障房 保障性住房 垃圾分类"""
"""Names that begin like a verb."""

BEGINS_WITH_AND = """和美 和谐 和平 再就业 再生 再制造 再贷款 在孵 在保 在审 在研 在校 在册 在岗 在网 在建
    在营 在库 在园 在用 有组织"""
"""Words whose first letter is no joint and no adverb: 和美乡村, 再就业补助."""

NAMING = "绿化 造林 治理 培训 投资 拆迁 安置 管理 服务 保护 种植 开发 建设 储备 改造 救助 研发 接待"
"""Verbs that make a name with a vague word behind them: 绿化覆盖率, 治理面积."""

DEEDS = """更新 改造 新改扩建 新改建 改扩建 改建 扩建 认定 认证 培育 腾出 筹集 争创 施划 转化 放映 疏解
    设置 调减 育成 修建 促成 抓实 落实 提质 提升 加固 整治 维修 招募 创建 布局 发展 提档 升级 提标 提能
    具备 选树 吸纳 除险 招引 盘活 清理 新发展 新培育 新开 优化调整 整修 康复救助 规范 改善 培植 打造 攻克
    排除 扫除 退出 落地实施 谋划实施 储备实施 兴建 购建 购买 收购 撤并 遴选 选聘 优选 募集 开设 深挖 扩充
    创排 输转 新修 选任 新辟 封停 封填 撬动 派发 新购 翻建 配发 导入 缔结 栽植 引培 垦造 援建 归集 奖补
    压采 接纳 使用 提交 新签 救治 补播 改良利用 改良 扩种 抚育 养护 修复 免费培训 免费放映 承接 对接
    登记 应用 筛查 连通 配建 编报 消化 新上 选育 整理 综合治理 综合整治 系统治理 系统整治 播种
    新造 新谋划 新招引 购置"""
"""Verbs that may stand behind another one before their thing: 更新改造燃气管道, 新培育科技领军企业."""

HEADS = """场景 项目 工程 任务 工作 面积 计划 行动 活动 资金 试点 基地 中心 机构 平台 人数 人员 总 规模
    服务 能力 成本 费 区 点 户 率 量 额 者 力度 水平 方案 体系 机制 政策 用地 房 型 后 的 和 与 及 、"""
"""With these a verb before them makes one name: 培训基地, 改造项目."""

DONE_TO_IT = """摘帽 脱贫摘帽 减贫摘帽 建设 改造 治理 整治 修缮 创建 编制 供应 迁改 迁建 完善 验收 筹建
    收尾 打造 修复 更新 加固 巩固 整合 重组 绿化 开放 前期 提升 优化 支持 深入 亮化 扩建 改扩建 改建 新建
    重建 搬迁 规划建设 调查摸底 排查 补短板 提质升级 品质 能级 溯源 监管 公交化 适老化 作用 建设成效 发展
    清理规范 帮扶 托底性帮扶 对外 对社会 服务保障 数字化水平 智能化水平 信息化水平 转型 数字化转型 数字化
    智能化 信息化 网络化 伙伴关系 有效衔接 对口帮扶 结对 返迁 回迁 返迁准备 用好用活 用好 补充 维护
    土地征收 植树 补绿增绿 布景造园 建管养 功能 服务功能 运营水平 扶持成效 成效 管控 升级 改造升级 提档升级
    提能升级 扩能升级 扩规提能 扩能 提标 提能 提质 提效 提质扩规 扩规 综合开发 除险加固 除险 增效 强能 增产
    扩面 增点 扩容 扩区 达标 拓展 防治 监测 检查 养护 管理 规范管理 保护 保护利用 衔接 对接 融合 深度融合
    合作 推进 统筹推进 整体推进 整村推进 攻坚 脱贫攻坚 改制 置换 修编 恢复 关停 监督检查 延链 补链 强链
    建链 延链补链强链 龙头作用 龙头 跃升 挂牌督办 清单管理 运营 建设水平 发展水平 管理水平 前期工作
    建设进度 实施进度 进度 对口协作 走深走实 出清 出清处置 做优做强 做大做强 做强做优 做强做优做大 脱贫出列
    出列 销号 上市融资 上云 上平台 上云上平台 退出 退城 脱贫 稳定脱贫 整体脱贫 整族脱贫 摘帽退出 有序退出
    关停退出 脱困 疏解 落户 入规 进规 升规 确权登记颁证 统一确权登记 不动产登记 依法直接登记 超低排放 低氮
    下闸蓄水 首发 获批 运行 生产 规模化生产 收集处理 煤改燃 改燃 评估认定 互通共享 信息互通共享 立项 续建
    节能减排 自主创新 转移转化 建档立卡 成长壮大 发展壮大 替代 关闭 关停复垦 复垦 招标 防控 安全防控 扩户
    增配 增配改造 提质升星 年度 引领 引领作用 带动作用 示范效应 增收 淘汰 覆盖 层次"""
"""Behind counted things: what is done to them (积水点治理)."""

DONE_TO_A_STRETCH = "(?:建设(?:任务|工作|工程)?|前期工作|前期|(?:建设)?进度|建管养|处置利用)"
"""What is done to things that are measured and not counted (公路|建设任务), cut off behind them (pattern).

Shorter than ``DONE_TO_IT``, as a deed such as 改造 may itself be measured (旧房改造3万平方米).
"""

DONE_TOGETHER = "深度融合|资源共享|共享|合作|对接|结对|衔接|联动|协作|建立|签订|签约"
"""What counted ones do with others (pattern): 2000户企业与大数据深度融合."""

STOPS = """都 全部 早日 尽快 提前 率先 尽早 早 能 可 已 均 基本 陆续 相继 顺利 如期 正式 投产 达产 达效 在
    向 通 到 赴 逐一 逐户 逐人 逐村 汛前 入园 24小时 为 提供 给予 上半年 下半年 年底 今年 免费 成功
    加快推进 有序推进 稳步推进 扎实推进 顺利推进 加快建设 探索 发放 对口 要 须 配备 拥有 设有 参加 享受
    创造 用于 专项用于 年内 接入 具备 取得 得到 实行 成为 获得 成立 增设 配置 配齐 用上 喝上 住上 吃上 过上
    进入 组建 按 按照 作为 将 使用 补齐 完善 争创 落实 加快 加速 继续 复制推广 整县推进 更多 更好 安装 引入
    申报 力争 确保 加大 加强 提交 负责 能够 特别是 是 迅速 逐年 通达 来 每年 每月 每人 每户 每村 每个 整村
    整乡 跻身 晋升 升格 升级为 转为 转企 入驻 迁入 仍 正在 告别 免证"""
"""Words behind counted things that end their name: 95%的学生|都能……, 5万个行政村|通光纤."""

PLACES = """村 村庄 村屯 村寨 村落 县 县(市、区) 城市 社区 小区 区域 乡镇 街道 街巷 小巷 道路 城区 学校
    企业 县域 地块 路段 口岸 部门 棚户区 园区 开发区 医院 国家 片区 水源地 断面 河流 河湖 集群 银行 机构
    院校 高校 桥梁 农信社 中学 小学 公司 单位 卫生院 水库 市 镇 城镇 自然屯 幼儿园 景区 高中 大院 敬老院
    新区 污水处理厂 街区"""
"""Places and bodies that are counted though 的 and more follow: 5个村的饮水安全工程 are five 村."""

WORKED_ON_THERE = """污水 管网 管道 垃圾 雨污分流 环境 供水 饮水 用水 二次供水 土地 面貌 立面 外墙 燃气
    电网 配电网 水体 景观 饮水安全 散煤 排污管网 供电设施 电力设施 供热设施 消防设施 照明设施 照明 路灯
    主电网"""
"""What one of ``PLACES`` has and what is not counted itself: 11个村庄生活污水治理 are eleven 村庄."""

NOT_COUNTED_THERE = """安全 空气 质量 水质 生态 流量 条件 能力 水平 品质 风貌 竞争力 承载力 差异 困难 问题
    作用 覆盖 容貌 村容村貌 生活 生产 农村 居住 人居 空间 周边 沿线 路域 服务 办学 既有建筑 综合 专项 集中
    连片 重症 救治 消防 基础 发展 产业承载力 技术 绿化 城市 地下水 大气 污染 改革 集体 产权 制度 体制 机制
    行政管理 一企一策 “一企一策” 托底性 质效 软硬件 桥下 水污染 废气 废水 绩效 环保绩效 创新 赋能 先行先试
    居家 产值 工业产值 总产值 主营业务收入 营业收入 集体收入 收入 营收 规上工业 主导产业 情况 职能 债务
    负担 活力 生机 宽带 网络 互联网 电信 光纤 接入 4G 4G网络 环保 养老 优良率 优良天数 优良比例 达标率
    处治率 空气质量 所在地 回用率 研发设计 有效 重大 基础设施 直播卫星"""
"""More that ``PLACES`` have and that is not counted, with words before it: 45所县级医院|综合能力."""

HAD_THERE = "能力|水平|水质|质量|条件|效应|竞争力|承载力|风貌|面貌|品质"
"""Last words of what one of ``PLACES`` has, whatever stands between: 11个旗县|广播电视覆盖能力 (pattern)."""

PERSONS = (
    "人口|人员|居民|群众|师生|学生|家庭|残疾人|妇女|老年人|老人|儿童|劳动力|毕业生|劳动者|农民|农民工|农?牧民|职工"
    "|教师|患者|对象|移民|学员|医生|青年|干部|业主|人士|导师|市民|村民(?!组)|军人|烈属|志愿者|委员|寄宿生|子女|幼儿|特派员"
    "|(?<![户落一大门入])户(?![户厕口籍用])"
)
"""Last words of those who are counted (pattern)."""

ACTS_THERE = """建立 设立 设置 改善 提高 扩大 增强 壮大 引进 发行 签订 参与 推行 开展 彰显 保持 发挥 面向
    跻身 做强 做大 搞好 招聘 聘任 继续 装备 对标 协同联动 实行 构建 落户 上市 支持 推广 组建 增设 全面 补充"""
"""Verbs behind one of ``PLACES`` that tell what it does; the name of what is counted ends before them."""

BUILT_THERE = """建设 新建 改建 新增 发展 打造 深化 规范 启动 改造 升级"""
"""Verbs behind one of ``PLACES``: what is done there, unless the name ends as ``NAMED_BY_A_DEED`` says."""

NAMED_BY_A_DEED = (
    "项目|工程|试点|任务|计划|规划|方案|行动|活动|工作|体系|平台|中心|基地|(?:试点|示范|重点|推进|帮扶)[^的]{0,2}[村县镇]|[站点区机场带圈园]"
    "|标杆|资金|者|房"
)
"""Last words of names to which a deed of ``BUILT_THERE`` belongs (pattern).

In 25个城中村改造项目 the projects are counted; without 项目 it would be the 城中村.
"""

PERSONS_THERE = "妇女 群众 学生 居民 老人 儿童 农户"
"""People who live in one of ``PLACES``: 58个贫困县农村妇女 counts the counties."""

NOTHING_ALONE = ("稳定", "精准", "异地", "水毁", "灾毁", "灾损", "灾后", "易地扶贫", "扶贫")
"""Words that are no thing without the deed behind them: 43项水毁修复工程, 15.4万人易地扶贫搬迁."""

MANNER = (
    r"(?:[\u4e00-\u9fff]{1,3}[性化]){1,6}|[\u4e00-\u9fff]{2,3}式|(?:[分按][区类批级期片层])+"
    r"|线[上下]|综合|统一|集中"
)
"""Before a verb that opens a phrase: how it is done (清单化项目化改造燃气管网; pattern)."""

LIKE = "强 大 好 高 优 足 广 宽 齐全 完善 突出 明显 鲜明 优美 先进 健全 合理 便捷 浓厚"
"""Last words of what describes things that are counted: 2个带动能力强、就业容量大的特色产业."""

ADDED = "就业 贷款 节水 装机 税收 用电 用地 投资 存款 财力 信贷 融资"
"""Measures whose growth is a measure of its own: 新增就业, 新增装机."""

STOCKS = "里程 面积 装机 装机容量 装机规模 能力 人口 参保人数 用户 蓄积量 库容 贷款余额"
"""Measures of a stock, which keep 新增 in their name: 新增铁路营运里程 is no level of 铁路营运里程."""

DOES = """设立 设置 建立 安装 加设 增设 发放 放映 配送 配备 配置 添置 实施 建设 新建 新增安置 新增建设
    举办 开展 购置 组建 参加 承接"""
"""Verbs between somebody and what he builds or gives: 企业建立研发机构."""

HOW_COUNTED_BEFORE = r"^(?:按可比价格计算|扣除[^,;。]{2,10}?因素(?:影响)?后?)(?:实际)?$"
"""What may stand for a name before a figure, and only tells how it was counted: 扣除价格因素|实际增长6.2%."""

HOW_COUNTED = (
    r"(?:按|以)?(?:同|全|可比|不变|自然)?(?:可比|不变)?(?:价格?|口径)(?:计算|测算|核算)?"
    r"|扣除[^,;。]{2,16}(?:因素|影响)后?"
)
"""A clause that only tells how the figure behind it was counted (pattern)."""

OF_GOAL = (
    r"(?:(?:完成|达到?|实现|占)了?(?:省|市|州|县|区|上级)?(?:下达)?的?)"
    r"(?:年度?|全年|年初|当年|既定|预期|考核|总)*(?:计划|目标|任务|预期|指标|预算)+(?:数|值|任务|目标|计划)?"
)
"""Before 「的92%」: what was done is given as a share of what was to be done (pattern)."""

SAY_LITTLE = frozenset(
    """项目 任务 工程 投资 总投资 投入 资金 企业 公司 单位 村 乡 镇 县 人 方面 活动 改革 措施 举措
    指标 计划 事项 收入 总收入 面积 规模 总量 总额 数量 产值 产量 产能 营收 增速 占比 比例 比重 覆盖率 其中
    平台 中心 机构 试点
    政策 清单 场景 重点 以上 名 处 个 家 户 就业 覆盖 人员 人才 工作 服务 线路 点 片 示范 品牌 标准 基地
    """.split()
)
"""Names that do not tell a reader what is counted or measured."""

MEASURES = "率量值额数比重度积入幅速"
"""The last characters of measures, behind which 达 is a verb and 均 no part of a name."""

INVESTED = ("投资", "投入", "总投资")
"""What money measures where it stands before the sum: 总投资5亿元的双创中心."""

AS_WHAT = r"(?<=..)为(?:示范|重点|龙头|核心|抓手|载体|突破口|依托|引领|支撑)$"
"""Behind counted things: what they are taken for (以15个重点村为示范; pattern)."""

FOR_WHOM = r"(?<=....)(?<![结一])(?<!财政)对(?![外口接象策标于应比账])[^,;。:]{2,}$"
"""Inside of a name: whom it is done for (课后服务对有需求的学生; pattern)."""

VAGUE_HEADS = frozenset(
    """产值 总产值 规模 总规模 总量 总额 数量 总数 占比 比重 比例 增速 增幅 产量 总产量 总产 存栏 出栏 产能
    营收 营业收入 余额 覆盖率 增加值 平均浓度 处理能力 日处理能力 形象进度 支付比例 报销比例
    """.split()
)
"""What is measured of something that the words before must name: 氢能产业,产值达到100亿元."""

LOADS = ("产能", "库存", "债务", "负债")
"""What is got rid of by so much, whatever the verb: 压减产能 like 退出产能, and more is better."""

LESSENS = "减少 压减 削减 缩减 压缩 减轻"
"""Verbs by which a thing becomes less by the amount: 减少贫困人口1000人."""

DISPOSES = "退出 化解 淘汰 关停 清退 消化 处置 拆除 清理 取缔 清零 消除 关闭 清欠 清偿 偿还"
"""Verbs of which more is better though less is left of the thing: 化解债务3亿元."""

BEFORE_LESSENING = "再 要 将 力争 确保 计划 累计 全年 今年 年内 预计 进一步 继续 依法 共 已 新"
"""Words that may stand before a verb of ``LESSENS`` or ``DISPOSES``: 力争减少, 累计化解."""
