"""A small fixed ledger for the pages: two years of one place, every verdict, and a stranger's words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tracker import ledger
from tracker.model import (
    Baseline,
    Carried,
    Entry,
    Evidence,
    Figure,
    Origin,
    OutcomeSource,
    Past,
    PersonReview,
    Quantity,
    ReportRecord,
    Verdict,
)
from tracker.panel import Number, Outcome, Passage, ReportPanel, Sayings, Target
from tracker.site import File, Given, made
from tracker.workspace.header import Header

TODAY = "2026-11-26"
OLD = ReportRecord("徐汇@2025", "上海市徐汇区", "reports/2025.txt", 1, 60, "0" * 64, "full")
FETCHED = Origin("https://example.org/报告?id=1&a=2", "2026-01-20T09:30:00+08:00", "1" * 64)
NEW = ReportRecord(
    "徐汇@2026",
    "上海市徐汇区",
    "reports/2026.pdf",
    1,
    60,
    "1" * 64,
    "full",
    pages=(1, 21, 41),
    origin=FETCHED,
)
OTHER = ReportRecord("静安@2025", "上海市静安区", "reports/静安.txt", 1, 40, "2" * 64, "plan only")
SOURCE = OutcomeSource("实事2025", "2025年为民办实事完成情况", "https://example.org/a?b=1&c=2", "2025-12-30")
HOMES = "【六】回应群众期待/改善群众居住环境"
ECONOMY = "主要预期目标"
HOSTILE = "推进<script>alert(1)</script>项目&amp;\u202e建设\x1b[31m"


def q(noun: str, op: str, value: str, unit: str, measure: str = "level") -> Quantity:
    return Quantity(noun, op, Decimal(value), unit, measure=measure)  # type: ignore[arg-type]


def _entry(number: int, text: str, section: str, kind: str, **more: object) -> Entry:
    report = str(more.pop("report", "徐汇@2025"))
    id = f"{report.replace('@', '-')}-{number:06x}"
    return Entry(id, report, text, section, 20 + number, kind, **more)  # type: ignore[arg-type]


_LIFTS, _LIFTS_DONE = q("加装电梯完工", "=", "200", "台"), q("加装电梯完工", "=", "333", "台")
_GROWTH, _GROWN = q("地区生产总值", "~", "5", "%", "up"), q("地区生产总值", "=", "4.2", "%", "up")
_WAITED = Past("2026-01-20", "pending", "新报告 徐汇@2026")
ENTRIES = (
    _entry(
        1,
        "地区生产总值增长5%左右",
        ECONOMY,
        "target",
        targets=(_GROWTH,),
        baseline=Baseline("地区生产总值增长5.5%", 3, "lowered", q("地区生产总值", "=", "5.5", "%", "up")),
        carried=Carried("徐汇-2026-000001", "lowered"),
        verdict=Verdict(
            "partial",
            0.95,
            "地区生产总值 增长5%左右 → 4.2%,差0.8个百分点",
            (Evidence("地区生产总值增长4.2%", "徐汇@2026", 4, 0.97),),
            "review",
            (Figure(_GROWTH, _GROWN),),
            rule="figures",
            missed=True,
        ),
        history=(_WAITED,),
    ),
    _entry(
        2,
        "推行规模化加装电梯,力争完工200台",
        HOMES,
        "deliverable",
        targets=(_LIFTS,),
        strength="力争",
        verdict=Verdict(
            "fulfilled",
            0.94,
            "加装电梯完工 200台 → 333台,167%",
            (
                Evidence("全年电梯加装完工333台", "徐汇@2025", 0, 0.95, "实事2025"),
                Evidence("加装电梯完工330台", "徐汇@2026", 7, 0.9),
            ),
            "outcomes",
            (Figure(_LIFTS, _LIFTS_DONE),),
        ),
        history=(_WAITED,),
    ),
    _entry(
        3,
        "加快推进华泾镇城中村改造",
        HOMES,
        "deliverable",
        elided="推进旧区改造",
        verdict=Verdict(
            "partial",
            0.55,
            "说到了,阶段早于承诺",
            (Evidence("启动华泾镇城中村改造", "徐汇@2026", 9, 0.6),),
            "review",
        ),
        history=(_WAITED, Past("2026-03-02", "unmentioned", "引擎 lexical 3 → lexical 4")),
    ),
    _entry(
        4,
        "新建口袋公园6座",
        HOMES,
        "deliverable",
        targets=(q("口袋公园", "=", "6", "座"),),
        verdict=Verdict("unmentioned", 0.9, "没有找到说到它的话", (), "review"),
        history=(_WAITED,),
    ),
    _entry(
        5,
        "打造15分钟社区生活圈",
        HOMES,
        "general",
        verdict=Verdict("unmentioned", 0.8, "没有找到说到它的话", (), "review"),
        review=PersonReview("fulfilled", "现场看过三处", "王记者", "2026-02-11", "https://example.org/看过"),
        history=(_WAITED, Past("2026-02-11", "unmentioned", "复核 王记者")),
    ),
    _entry(6, HOSTILE, HOMES, "general", verdict=Verdict("unmentioned", 0.7, "<b>没有</b>", (), "review")),
    _entry(
        1,
        "地区生产总值增长4.5%左右",
        ECONOMY,
        "target",
        report="徐汇@2026",
        targets=(q("地区生产总值", "~", "4.5", "%", "up"),),
    ),
    _entry(
        2,
        "加装电梯完工150台",
        HOMES,
        "deliverable",
        report="徐汇@2026",
        targets=(replace(_LIFTS, value=Decimal(150)),),
    ),
    _entry(1, "新增托育托额100个", "民生", "deliverable", report="静安@2025"),
)


def _panel(record: ReportRecord, aim: Quantity, told: Quantity | None) -> ReportPanel:
    """A report that aims at a growth of 地区生产总值, and may tell that of the year before."""
    target = Target(_number(aim), Passage(aim.noun, f"{aim.noun}增长{aim.value}%左右", 21), "goals")
    outcome = told and Outcome(_number(told), Passage(told.noun, f"{told.noun}增长{told.value}%", 4), "year")
    said = Sayings("地区生产总值", target, outcome=outcome)
    place = (record.name, record.district, record.jurisdiction, record.year, record.source)
    return ReportPanel(*place, has_plan=True, has_review=True, sayings=(said,))


def _number(quantity: Quantity) -> Number:
    return Number(quantity.op, quantity.value, None, quantity.unit, quantity)


PANELS = {
    OLD.name: _panel(OLD, _GROWTH, None),
    NEW.name: _panel(NEW, replace(_GROWTH, value=Decimal("4.5")), _GROWN),
}
SITE = {
    "title": "徐汇承诺",
    "address": "https://example.org/pages",
    "corrections": "https://example.org/new?title={id}&labels=a",
}


def given(site: dict[str, str] | None = None, entries: tuple[Entry, ...] = ENTRIES) -> Given:
    """The ledger with its sources and texts."""
    reports = {record.name: record for record in (OLD, NEW, OTHER)}
    header = Header(engine="lexical 4", reports=reports, site=SITE if site is None else site)
    found = ledger.Ledger(header, {entry.id: entry for entry in entries})
    lines = tuple(f"第{number}行的话" for number in range(1, 61))
    texts = {"徐汇@2025": lines, "徐汇@2026": lines}
    return Given(found, TODAY, {"实事2025": SOURCE}, texts, PANELS)


def pages(there: Given | None = None) -> dict[str, str]:
    """Every file of the site by its path, as text."""
    return {file.path: file.data.decode("utf-8-sig") for file in made(there or given())}


def written(folder: Path, files: list[File]) -> Path:
    """The files in a folder; gives the folder back."""
    for file in files:
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.data)
    return folder
