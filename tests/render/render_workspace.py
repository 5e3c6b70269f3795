"""A small fixed ledger of real clauses of the seeds, with every status, for whole-output tests."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from render_reports import REPORTS, q
from render_shanghai import SHANGHAI_ENTRIES
from render_xuhui import PM, XUHUI_ENTRIES

from tracker import ledger
from tracker.model import Entry, PlanChange, PlanDiff, Quantity, Second
from tracker.render.show import Detail
from tracker.workspace.header import Header

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
            _old("0ff6a7", "PM2.5浓度低于35微克/立方米", 112, targets=(replace(PM, value=Decimal(35)),)),
            _new("1ff6a7", "PM2.5浓度低于30微克/立方米", 58, targets=(PM,)),
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
