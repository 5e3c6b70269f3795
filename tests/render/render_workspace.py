"""A small fixed ledger of real clauses of the seeds, with every status, for whole-output tests."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tracker import ledger
from tracker.language.tables.reasons import REASONS
from tracker.model import (
    Baseline,
    Carried,
    Entry,
    Evidence,
    Figure,
    OutcomeSource,
    Past,
    PersonReview,
    PlanChange,
    PlanDiff,
    Quantity,
    ReportRecord,
    Second,
    Verdict,
)
from tracker.render.show import Detail
from tracker.score.arithmetic import compare
from tracker.score.wording import show
from tracker.workspace.header import Header

XUHUI = ReportRecord(
    "徐汇@2025",
    "上海市徐汇区",
    "seeds/000_d82c2995966ce095.txt",
    1,
    62,
    "0" * 64,
    "digest",
    (("review", 2, 21), ("plan", 22, 60), ("self", 61, 62)),
)
SHANGHAI = ReportRecord(
    "上海@2024",
    "上海市",
    "seeds/003_22cd1e946852648b.txt",
    9,
    116,
    "1" * 64,
    "full",
    (("review", 22, 50), ("plan", 51, 107), ("self", 108, 112)),
)
JINGAN = ReportRecord(
    "静安@2025", "上海市静安区", "seeds/002_70febe8c0a407742.txt", 1, 40, "2" * 64, "plan only"
)
REPORTS = {record.name: record for record in (XUHUI, SHANGHAI, JINGAN)}
SOURCES = {
    "上海实事2024": OutcomeSource(
        "上海实事2024",
        "2024年上海市为民办实事项目完成情况",
        "https://m.jfdaily.com/sgh/detail?id=1455960",
        "2024-11-06",
    ),
    "上海报告2025": OutcomeSource(
        "上海报告2025",
        "上海市2025年政府工作报告(开头部分)",
        "https://www.dawenge.com/document/detail.html?id=680360",
        "2025-01-20",
    ),
}


def q(noun: str, op: str, value: str, unit: str, measure: str = "level") -> Quantity:
    return Quantity(noun, op, Decimal(value), unit, measure=measure)  # type: ignore[arg-type]


def fact(text: str, line: int, source: str) -> Evidence:
    return Evidence(text, "上海@2024", line, 0.97, source)


_HOMES = "【六】回应群众期待进一步增强民生服务效能/改善群众居住环境"
_BASICS = "【六】回应群众期待进一步增强民生服务效能/兜牢基础民生底线"
_SCHOOLS = "【六】回应群众期待进一步增强民生服务效能/推动教卫事业发展"
_STREETS = "【七】下足绣花功夫进一步加强精细化精准化治理/提升城区形象品质"
_AIR = "【七】下足绣花功夫进一步加强精细化精准化治理/改善生态环境质量"
_CITY = "【四】聚焦功能品质进一步构筑发展新空间"

_LIFTS = q("加装电梯完工", "=", "200", "台")
_CLINICS = q("二三级医院门诊号源下沉比例", "=", "52", "%")
_CABLES = q("架空线入地和杆箱整治完工", "=", "30", "公里")
_PM = q("PM2.5浓度", "<=", "30", "微克/立方米")

XUHUI_ENTRIES = (
    Entry(
        "徐汇-2025-8c01d4",
        "徐汇@2025",
        "加快吉利研发中心建设",
        _CITY,
        43,
        "deliverable",
    ),
    Entry(
        "徐汇-2025-1f3350",
        "徐汇@2025",
        "持续推进南站8号地块土地收储",
        _CITY,
        44,
        "deliverable",
        baseline=Baseline(
            "徐汇中城功能区,深入开展上海南站枢纽地区站城融合更新研究,重点推进南站8号地块土地收储。", 10
        ),
    ),
    Entry(
        "徐汇-2025-77ab19",
        "徐汇@2025",
        "推进4个项目、2.7万平方米开竣工",
        _HOMES,
        53,
        "deliverable",
        targets=(q("项目开竣工", "=", "4", "个"), q("开竣工", "=", "2.7", "万平方米")),
    ),
    Entry(
        "徐汇-2025-3f9a2c",
        "徐汇@2025",
        "推行规模化加装电梯,力争完工200台",
        _HOMES,
        53,
        "deliverable",
        targets=(_LIFTS,),
        strength="力争",
        baseline=Baseline(
            "全年完成9个地块征收,共7875证、40.51万平方米,征收面积约占全市总量的50%;龙山新村等7个不成套旧住房改造项目竣工交付;"
            "旧住房综合修缮全年完工402万平方米,电梯加装完工333台。",
            13,
            "lowered",
            q("电梯加装完工", "=", "333", "台"),
        ),
    ),
    Entry("徐汇-2025-5d1c90", "徐汇@2025", "建设儿童友好型城区", _BASICS, 54, "general"),
    Entry(
        "徐汇-2025-d07e51",
        "徐汇@2025",
        "二三级医院门诊号源下沉比例提高至52%",
        _SCHOOLS,
        55,
        "target",
        targets=(_CLINICS,),
        baseline=Baseline(
            "区域内二三级医院50%门诊号源下沉社区。", 15, "raised", q("二三级医院门诊号源下沉", "=", "50", "%")
        ),
        carried=Carried("徐汇-2026-20b9aa", "raised"),
    ),
    Entry(
        "徐汇-2025-aa4e07",
        "徐汇@2025",
        "架空线入地和杆箱整治计划新开工50公里、完工30公里",
        _STREETS,
        57,
        "deliverable",
        targets=(q("架空线入地和杆箱整治新开工", "=", "50", "公里"), _CABLES),
        baseline=Baseline(
            "架空线入地完工30公里,排名中心城区第一。", 20, "held", q("架空线入地完工", "=", "30", "公里")
        ),
    ),
    Entry(
        "徐汇-2025-0e9d3b",
        "徐汇@2025",
        "推进徐汇滨江等景观灯光提升",
        _STREETS,
        57,
        "general",
        review=PersonReview("unratable", "没有可核对的对象", "王编辑", "2026-02-01"),
    ),
    Entry(
        "徐汇-2025-b6210f",
        "徐汇@2025",
        "PM2.5浓度低于30微克/立方米",
        _AIR,
        58,
        "target",
        targets=(_PM,),
        baseline=Baseline(
            "PM2.5月均浓度28.5微克/立方米。", 19, "lowered", q("PM2.5月均浓度", "=", "28.5", "微克/立方米")
        ),
    ),
)

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


def worded(promised: Quantity, reported: Quantity) -> str:
    """The reason as the program words it, so that no screen shows words that it has given up."""
    compared = compare(promised, reported)
    assert compared is not None
    return show(compared)


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
ENTRIES = {entry.id: entry for entry in (*SHANGHAI_ENTRIES, *XUHUI_ENTRIES)}


def write_ledger(folder: Path) -> Path:
    """A workspace that holds the entries above, and no sources."""
    entries = [replace(entry, carried=None) for entry in ENTRIES.values()]
    text = ledger.update("", Header(sources=("seeds/",), reports=REPORTS), entries, today="2026-11-21").text
    for entry in entries:
        if entry.review:
            text = ledger.record_review(text, entry.id, entry.review, today="2026-11-21")
    (folder / "commitments.yaml").write_text(text, encoding="utf-8")
    return folder


def _old(
    id: str, text: str, line: int, kind: str = "deliverable", targets: tuple[Quantity, ...] = ()
) -> Entry:
    return Entry(f"徐汇-2019-{id}", "徐汇@2019", text, "", line, kind, targets)  # type: ignore[arg-type]


def _new(
    id: str, text: str, line: int, kind: str = "deliverable", targets: tuple[Quantity, ...] = ()
) -> Entry:
    return Entry(f"徐汇-2025-{id}", "徐汇@2025", text, "", line, kind, targets)  # type: ignore[arg-type]


DIFF = PlanDiff(
    "徐汇@2019",
    "徐汇@2025",
    (
        PlanChange(
            _old("0aa1b2", "全年新建城市绿道2公里", 115, targets=(q("新建城市绿道", "=", "2", "公里"),)),
            _new("1aa1b2", "新增城市绿道3公里", 58, targets=(q("新增城市绿道", "=", "3", "公里"),)),
            "raised",
        ),
        PlanChange(
            _old("0cc3d4", "立体绿化3万平方米", 115, targets=(q("立体绿化", "=", "3", "万平方米"),)),
            _new("1cc3d4", "立体绿化2.5万平方米", 58, targets=(q("立体绿化", "=", "2.5", "万平方米"),)),
            "lowered",
        ),
        PlanChange(
            _old("0ee5f6", "推出一批“市场化+公益性”社区食堂", 100, "general"),
            _new("1ee5f6", "优化公办养老机构布局", 54, "general"),
            "continued",
        ),
        PlanChange(
            _old("0ff6a7", "PM2.5浓度低于35微克/立方米", 112, targets=(replace(_PM, value=Decimal(35)),)),
            _new("1ff6a7", "PM2.5浓度低于30微克/立方米", 58, targets=(_PM,)),
            "raised",
        ),
        PlanChange(None, _new("1b7788", "加快大华医院新址竣工投用", 55), "new"),
        PlanChange(None, _new("1c7788", "发展低空经济", 26, "general"), "new"),
        PlanChange(
            _old("0d9900", "新增林荫道2条", 115, targets=(q("新增林荫道", "=", "2", "条"),)), None, "dropped"
        ),
    ),
)


def detail(id: str) -> Detail:
    """What ``tracker show`` knows of an entry, its paragraph read from the seeds."""
    entry = ENTRIES[id]
    source = Path(__file__).parents[2] / REPORTS[entry.report].source
    paragraph = source.read_text(encoding="utf-8").splitlines()[entry.line - 1].strip()
    parts = (
        ("起点", -3.1),
        ("同词", 2.4),
        ("数字", 1.6),
        ("主题", 0.5),
        ("对象", -0.7),
        ("领先", 1.2),
    )
    return Detail(entry, paragraph, parts if entry.verdict.evidence else (), REPORTS)


def read_by_model(there: Detail) -> Detail:
    """The same commitment as a language model reads it, which the engine beside it reads otherwise."""
    judged = replace(
        there.entry.verdict,
        reason="回顾里没有这个公园",
        rule="reader",
        reader="Qwen/Qwen3-32B",
        second=Second("partial", 0.55, "只说到公园一批"),
    )
    return replace(there, entry=replace(there.entry, verdict=judged))
