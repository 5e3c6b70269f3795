"""The reports of a small fixed workspace, its sources from elsewhere, and how its figures are written."""

from __future__ import annotations

from decimal import Decimal

from tracker.model import Evidence, OutcomeSource, Quantity, ReportRecord
from tracker.score.arithmetic import compare
from tracker.score.wording import show

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


def worded(promised: Quantity, reported: Quantity) -> str:
    """The reason as the program words it, so that no screen shows words that it has given up."""
    compared = compare(promised, reported)
    assert compared is not None
    return show(compared)
