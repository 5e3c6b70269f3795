"""Real clauses of 上海@2024, with every status that a commitment can have."""

from __future__ import annotations

from render_reports import fact, q, worded

from tracker.language.tables.reasons import REASONS
from tracker.model import Baseline, Entry, Figure, Past, PersonReview, Verdict

_GOALS = "二、2024年主要任务/主要预期目标"
_CARE = "二、2024年主要任务/(九)进一步推进民心工程办好民生实事,改善人民生活品质/优化养老托幼服务"
_HOUSING = "二、2024年主要任务/(九)进一步推进民心工程办好民生实事,改善人民生活品质/持续改善市民居住条件"
_GREEN = "二、2024年主要任务/(七)进一步推动绿色低碳转型,建设美丽上海/加大力度建设绿色生态空间"

_GDP = q("全市生产总值增长", "~", "5", "%", "up")
_BUDGET = q("地方一般公共预算收入增长", "=", "5", "%", "up")
_RESEARCH = q("全社会研发经费支出相当于全市生产总值的比例", "~", "4.5", "%")
_BEDS = q("新增养老床位", "=", "4000", "张")
_CANTEENS = q("社区长者食堂", "=", "30", "个")
_PARKS = q("新建公园", "=", "120", "座")


SHANGHAI_ENTRIES = (
    Entry(
        "上海-2024-6b0f2e",
        "上海@2024",
        "全市生产总值增长5%左右",
        _GOALS,
        59,
        "target",
        targets=(_GDP,),
        baseline=Baseline(
            "全市生产总值达到4.72万亿元,增长5%。", 26, "held", q("全市生产总值增长", "=", "5", "%", "up")
        ),
        verdict=Verdict(
            "fulfilled",
            0.97,
            worded(_GDP, q("全市生产总值增长", "=", "5", "%", "up")),
            (fact("全市生产总值比上年增长5%", 54, "上海报告2025"),),
            "outcomes",
            (Figure(_GDP, q("全市生产总值增长", "=", "5", "%", "up")),),
            "figures_met",
        ),
    ),
    Entry(
        "上海-2024-41c9d7",
        "上海@2024",
        "地方一般公共预算收入增长5%",
        _GOALS,
        59,
        "target",
        targets=(_BUDGET,),
        baseline=Baseline(
            "地方一般公共预算收入增长9.3%",
            26,
            "lowered",
            q("地方一般公共预算收入增长", "=", "9.3", "%", "up"),
        ),
        verdict=Verdict(
            "partial",
            0.93,
            worded(_BUDGET, q("地方一般公共预算收入增长", "=", "0.7", "%", "up")),
            (fact("地方一般公共预算收入8374.2亿元,比上年增长0.7%", 55, "上海报告2025"),),
            "outcomes",
            (Figure(_BUDGET, q("地方一般公共预算收入增长", "=", "0.7", "%", "up")),),
            "figures_missed",
            missed=True,
        ),
        history=(Past("2025-01-25", "pending", "新来源 上海报告2025"),),
    ),
    Entry(
        "上海-2024-e5a813",
        "上海@2024",
        "全社会研发经费支出相当于全市生产总值的比例达到4.5%左右",
        _GOALS,
        59,
        "target",
        targets=(_RESEARCH,),
        verdict=Verdict(
            "fulfilled",
            0.55,
            worded(_RESEARCH, q("全社会研发经费支出相当于全市生产总值", "~", "4.4", "%")),
            (fact("全社会研发经费支出相当于全市生产总值的4.4%左右", 58, "上海报告2025"),),
            "outcomes",
            (Figure(_RESEARCH, q("全社会研发经费支出相当于全市生产总值", "~", "4.4", "%")),),
            "figures_met",
        ),
    ),
    Entry(
        "上海-2024-90d2ba",
        "上海@2024",
        "新建公园120座",
        _GREEN,
        98,
        "deliverable",
        targets=(_PARKS,),
        verdict=Verdict("unmentioned", 0.71, REASONS["silent"], (), "review", rule="silent"),
        review=PersonReview(
            "fulfilled",
            "市绿化市容局公布新建公园超过120座",
            "李记者",
            "2025-03-02",
            "https://lhsr.sh.gov.cn/",
        ),
    ),
    Entry(
        "上海-2024-c3376f",
        "上海@2024",
        "推动世博文化公园南区开园",
        _GREEN,
        98,
        "deliverable",
        verdict=Verdict("unmentioned", 0.52, REASONS["silent"], (), "review", rule="silent"),
    ),
    Entry(
        "上海-2024-2d7c18",
        "上海@2024",
        "新增4000张养老床位",
        _CARE,
        106,
        "deliverable",
        targets=(_BEDS,),
        baseline=Baseline("新增养老床位5510张", 40, "lowered", q("新增养老床位", "=", "5510", "张")),
        verdict=Verdict(
            "fulfilled",
            0.98,
            worded(_BEDS, q("新增养老床位", "=", "4385", "张")),
            (fact("全年新增养老床位4385张", 43, "上海实事2024"),),
            "outcomes",
            (Figure(_BEDS, q("新增养老床位", "=", "4385", "张")),),
            "figures_met",
        ),
    ),
    Entry(
        "上海-2024-fb0452",
        "上海@2024",
        "30个社区长者食堂",
        _CARE,
        106,
        "deliverable",
        targets=(_CANTEENS,),
        elided="新增",
        verdict=Verdict(
            "fulfilled",
            0.96,
            worded(_CANTEENS, q("新增社区长者食堂", "=", "39", "个")),
            (fact("新增社区长者食堂39个", 46, "上海实事2024"),),
            "outcomes",
            (Figure(_CANTEENS, q("新增社区长者食堂", "=", "39", "个")),),
            "figures_met",
        ),
    ),
    Entry(
        "上海-2024-7719e4",
        "上海@2024",
        "完成既有多层住宅加装电梯3000台",
        _HOUSING,
        108,
        "deliverable",
        targets=(q("既有多层住宅加装电梯", "=", "3000", "台"),),
    ),
    Entry("上海-2024-3c88a5", "上海@2024", "完善加装电梯长效管理机制", _HOUSING, 108, "general"),
)
