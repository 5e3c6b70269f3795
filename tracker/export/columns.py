"""The codebook: every column of every table, with its type and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from tracker.render.palette import CAVEAT

Type = Literal["text", "integer", "number", "truth", "list", "fields"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name for programs, its heading for people, its type, and its meaning in one line."""

    name: str
    heading: str
    type: Type
    meaning: str


def _columns(table: str) -> tuple[Column, ...]:
    """One column a line: name, heading, type, meaning."""
    rows = (line.split(None, 3) for line in table.strip().splitlines())
    return tuple(Column(name, heading, cast(Type, kind), told) for name, heading, kind, told in rows)


COMMITMENTS = _columns(
    f"""
    id 编号 text 承诺的编号,由报告名和原文得来,不随位置变
    report 报告 text 承诺所在的计划,如 徐汇@2025(2025 是计划的年份)
    jurisdiction 政府 text 哪一级政府,如 上海市徐汇区
    district 地区 text 地区的简称
    year 年份 integer 计划的年份
    file 文件 text 原文件,相对于工作区
    line 行 integer 承诺在原文件的第几行
    page 页 integer 承诺所在的那一行在第几页;文件没有页(文本、网页)则空
    section 章节 text 承诺所在的标题,各级以 / 隔开
    kind 种类 text target 量化指标,deliverable 具体项目,general 一般方向
    text 承诺 text 承诺的原文,逐字
    elided 承前 text 读懂原文所需、从前文承接的词,不是引文的一部分
    strength 语气 text 原文的语气词:确保、力争……
    deadline 期限 text 原文写的期限
    targets 全部指标 list 承诺的每一个数量:名词 比较符 数值 单位;逐项拆开见 targets 表
    noun 指标名 text 第一个指标量的是什么
    op 比较符 text 第一个指标:>= 至少,<= 至多,= 等于,~ 左右
    value 目标值 number 第一个指标的数值;区间则是低的一端
    high 目标上端 number 第一个指标若是区间,高的一端
    unit 单位 text 第一个指标的单位,照原文
    measure 水平或变化 text 第一个指标:level 达到的水平,up 增长,down 下降
    better 方向 text 第一个指标:more 越多越好,less 越少越好
    reported_value 报告值 number 与第一个指标相比的报告数字;区间则是低的一端
    reported_high 报告上端 number 报告数字若是区间,高的一端
    reported_unit 报告单位 text 报告数字的单位
    status 结论 text 算数的结论,人的优先:fulfilled partial unmentioned pending abandoned unratable
    meaning 结论的意思 text 结论的中文说法;{CAVEAT}
    by 谁的结论 text person 人;机器依据 review 次年回顾,own review 本报告,other review 他处,outcomes 外部来源
    machine_status 机器结论 text 机器自己的结论
    confidence 把握 number 机器结论正确的概率,在人工标注的报告上校准,0 到 1
    reason 理由 text 机器为什么这样判
    model 语言模型 text 读这一条的语言模型;没有用就空
    model_status 模型结论 text 语言模型自己的结论
    second_status 文字对照结论 text 语言模型读过的,另一引擎的结论;两者不同的最该请人看
    evidence 证据 list 作证的原话,最有力的在前;逐条拆开见 evidence 表
    evidence_from 证据出处 text 第一条证据所在的报告,或外部来源的名称
    evidence_line 证据行 integer 第一条证据在那份报告原文件的第几行;外部来源没有
    evidence_page 证据页 integer 上一列的行在第几页;文件没有页则空
    evidence_score 相符 number 第一条证据说的是同一件事的概率
    baseline 上年结果 text 同一份报告的回顾怎么说这件事:去年的结果
    baseline_line 上年结果行 integer 上一列在原文件的第几行
    baseline_page 上年结果页 integer 上一列的行在第几页;文件没有页则空
    baseline_change 比上年 text 目标比去年的结果:raised 提高,held 持平,lowered 降低,continued 没有数可比
    baseline_value 上年值 number 去年结果里与第一个指标相比的数字
    carried_id 下年编号 text 下一年计划里再次承诺这件事的那一条
    carried_change 下年变化 text 下一年的目标比这一条:raised lowered held continued
    review_status 人工结论 text 人写的结论
    review_note 人工说明 text 人写的说明;只有说明而没有结论,不算结论
    review_by 复核人 text 谁写的
    review_date 复核日期 text 哪天写的
    review_source 人工依据 text 网址、文件(可带行号)、文号,或刊物的版、页
    own 自有字段 fields 账本 own: 里各单位自己的字段,原样;CSV 和 Excel 里一项一列,列名 own.字段
    verdicts_before 改判次数 integer 先前有过几个结论
    """
)

TARGETS = _columns(
    f"""
    id 编号 text 承诺的编号
    number 第几个 integer 这条承诺的第几个指标,从 1 数起
    report 报告 text 承诺所在的计划
    district 地区 text 地区的简称
    year 年份 integer 计划的年份
    text 承诺 text 承诺的原文
    line 行 integer 承诺在原文件的第几行
    page 页 integer 这一行在第几页;文件没有页则空
    noun 指标名 text 量的是什么
    op 比较符 text >= 至少,<= 至多,= 等于,~ 左右
    value 目标值 number 数值;区间则是低的一端
    high 目标上端 number 若是区间,高的一端
    unit 单位 text 照原文
    measure 水平或变化 text level 达到的水平,up 增长,down 下降
    total 累计 truth 是否累计数(存量),不是当年的数
    better 方向 text more 越多越好,less 越少越好
    reported_noun 报告说的是 text 报告数字量的是什么
    reported_value 报告值 number 与之相比的报告数字;区间则是低的一端
    reported_high 报告上端 number 若是区间,高的一端
    reported_unit 报告单位 text 报告数字的单位
    share 完成比 number 报告值与目标值之比,化为同一单位,1 即正好
    points 相差百分点 number 百分率:报告值减目标值
    met 达到 truth 按比较符和「左右」的容差是否达到;没有可比的数则空
    status 承诺的结论 text 整条承诺算数的结论
    meaning 结论的意思 text 结论的中文说法;{CAVEAT}
    last_value 上年值 number 去年结果的数字(只有第一个指标有)
    last_unit 上年单位 text 去年结果的单位
    last_change 比上年 text raised 提高,held 持平,lowered 降低,tightened 收紧,loosened 放宽
    """
)

EVIDENCE = _columns(
    f"""
    id 编号 text 承诺的编号
    number 第几条 integer 第几条证据,从 1 数起,最有力的在前
    report 计划 text 承诺所在的计划
    text 原话 text 证据,逐字
    evidence_report 证据所在报告 text 原话所在的报告;外部来源则是它说的那份计划
    file 文件 text 那份报告的原文件
    line 行 integer 原话在原文件的第几行;外部来源没有
    page 页 integer 这一行在第几页;文件没有页则空
    source 外部来源 text 外部来源的名称;报告里的话没有
    score 相符 number 说的是同一件事的概率
    status 承诺的结论 text 整条承诺算数的结论
    meaning 结论的意思 text 结论的中文说法;{CAVEAT}
    """
)

REPORTS = _columns(
    f"""
    name 报告 text 报告名:地区@计划的年份
    jurisdiction 政府 text 哪一级政府
    district 地区 text 地区的简称
    year 年份 integer 计划的年份;回顾的是上一年
    file 文件 text 原文件,相对于工作区
    first 起行 integer 在原文件中从第几行起
    last 止行 integer 到第几行止
    coverage 完整程度 text full 全文,digest 摘要,plan only 只有计划,review only 只有回顾
    sha256 SHA-256 text 原文件的散列
    waits_for 等待 text 还没有来的、要回答这份计划的报告
    commitments 承诺 integer 承诺条数
    targets 指标 integer 其中量化指标的条数
    deliverables 项目 integer 其中具体项目的条数
    fulfilled 兑现 integer 结论为兑现的条数
    partial 部分 integer 结论为部分的条数
    unmentioned 未提及 integer 结论为未提及的条数;{CAVEAT}
    pending 待查 integer 还在等下一年回顾的条数
    by_people 人工 integer 由人下结论的条数
    """
)

PANEL = _columns(
    """
    place 地区 text 地区的简称
    jurisdiction 政府 text 哪一级政府,如 上海市徐汇区
    code 行政区划代码 text GB/T 2260 六位代码,按当年的区划;全国为 000000;表里没有的(开发区、乡镇)则空
    province 省 text 所在的省、自治区、直辖市
    level 级别 text nation 全国,province 省,city 市,county 县区,town 乡镇
    year 年份 integer 计划的年份;结果是这一年的,由下一年的报告说出
    indicator 指标 text 统一后的指标名
    key 指标代码 text 供程序用的短名
    measure 口径 text growth 比上年的增长,flow 一年的量,level 年末的水平,share 占比或率
    better 方向 text more 越多越好,less 越少越好
    target_stated 目标说了没有 text figure 有数,words 只有文字,not stated 计划没有说,not read 没有读到计划
    target_op 目标比较符 text >= 至少,<= 至多,= 等于,~ 左右,range 区间
    target_value 目标值 number 照原文;区间则是低的一端;百分率 5% 写作 5.0;下降为负
    target_high 目标上端 number 区间的高的一端
    target_unit 目标单位 text 照原文
    target_low 目标下限 number 目标允许的最低值;只有上限的(5%以内)则空
    target_top 目标上限 number 目标允许的最高值;只有下限的(5%以上)则空
    target_middle 目标中值 number 区间的中点,不是区间则是目标值
    target_usual 目标值(常用单位) number 化为常用单位的目标值,跨年跨地可比
    target_tone 目标语气 text 原文的语气词:确保、力争、左右、以上,以顿号隔开
    target_firmness 目标软硬 text hard 有下限上限或确保,soft 左右、力争、区间;只有一个数则空
    target_stretch 更高目标 number 「增长7%以上、力争达到8%」里的 8
    target_like_for_like 目标同口径 truth 是否同口径
    target_where 目标出处 text goals 预期目标一段,tasks 后面的任务
    target_text 目标原文 text 逐字
    target_words 目标文字 text 没有数的目标,如 居民收入增长与经济增长同步
    target_sentence 目标所在的句 text 逐字
    plan 计划 text 计划所在的报告
    plan_file 计划文件 text 原文件,相对于工作区
    plan_line 计划行 integer 目标在原文件的第几行
    plan_page 计划页 integer 上一列的行在第几页;文件没有页(文本、网页)则空
    outcome_stated 结果说了没有 text figure 有数,words 只有文字,not stated 报告没有说,not read 没有次年报告
    outcome_op 结果比较符 text 突破 即 >=,左右 即 ~
    outcome_value 结果值 number 照原文;百分率 5% 写作 5.0;下降为负
    outcome_high 结果上端 number 结果若是区间,高的一端
    outcome_unit 结果单位 text 照原文
    outcome_usual 结果值(常用单位) number 化为常用单位的结果值
    outcome_period 结果的时间 text year 当年,years 几年合计或年均,part 一年的一部分,expected 预计
    outcome_text 结果原文 text 逐字
    outcome_words 结果文字 text 没有可比的数时报告怎么说
    outcome_sentence 结果所在的句 text 逐字
    alike_value 同口径结果 number 另外说了的同口径的数
    alike_text 同口径原文 text 逐字
    review 次年报告 text 说出结果的报告
    review_file 次年报告文件 text 原文件,相对于工作区
    review_line 次年报告行 integer 结果在原文件的第几行
    review_page 次年报告页 integer 上一列的行在第几页;文件没有页则空
    usual_unit 常用单位 text 这个指标的常用单位
    met 达到 truth 当年的结果达到目标没有;「左右」的容差是 0.3 个百分点或水平的一成;不能比的则空
    """
)
"""The panel of indicators, by place, year and indicator; a file of its own."""

TABLES: Mapping[str, tuple[Column, ...]] = {
    "commitments": COMMITMENTS,
    "targets": TARGETS,
    "evidence": EVIDENCE,
    "reports": REPORTS,
}
SHEETS: Mapping[str, str] = {
    "commitments": "承诺",
    "targets": "指标",
    "evidence": "证据",
    "reports": "报告",
}
"""What each table is called in Chinese; one row of it is one of these."""

PANEL_NAME = "panel"


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table of the ledger, or of the panel."""
    return PANEL if table == PANEL_NAME else TABLES[table]


OWN = "own."
"""What stands before the name of an office's field where each has a column of its own."""


def codebook(tables: Sequence[str] = tuple(TABLES)) -> list[tuple[str, str, str, str, str]]:
    """(table, name, heading, type, meaning) of every column; of the ledger's tables where none are named."""
    return [
        (table, one.name, one.heading, one.type, one.meaning) for table in tables for one in columns_of(table)
    ]
