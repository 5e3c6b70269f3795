"""A small workspace of real clauses: 徐汇's plan of 2025 beside a review that answers some of them."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tracker import ledger
from tracker.align import engine_version
from tracker.check import Finding, Result, run
from tracker.model import Carried, Entry, Evidence, Figure, PersonReview, Quantity, ReportRecord, Verdict
from tracker.workspace.header import Header

LEDGER = "commitments.yaml"
PLAN = "reports/xuhui-2025.txt"
NEXT = "reports/xuhui-2026.txt"
PLAN_TEXT = """上海市徐汇区2025年政府工作报告
一、2024年工作回顾
新增各类绿地14.15公顷。
二、2025年主要任务
推行规模化加装电梯,力争完工200台。新增各类绿地10公顷,
建成绿道3公里。新增养老床位100张。
深化“一网通办”改革。
"""
NEXT_TEXT = """上海市徐汇区2026年政府工作报告
一、2025年工作回顾
加装电梯完工333台。新增各类绿地8公顷。
二、2026年主要任务
新增各类绿地6公顷。
"""


def quantity(noun: str, value: int, unit: str, text: str = "") -> Quantity:
    return Quantity(noun, "=", Decimal(value), unit, text)


def identifier(report: str, text: str) -> str:
    district, _, year = report.partition("@")
    digest = hashlib.sha256(f"{report}\n{''.join(text.split())}".encode()).hexdigest()
    return f"{district}-{year}-{digest[:6]}"


def entry(text: str, line: int, *targets: Quantity, report: str = "徐汇@2025", **fields: object) -> Entry:
    kind = "deliverable" if targets else "general"
    made = Entry(identifier(report, text), report, text, "主要任务", line, kind, targets)  # type: ignore[arg-type]
    for name, value in fields.items():
        object.__setattr__(made, name, value)
    return made


AGAIN = entry("新增各类绿地6公顷", 5, quantity("各类绿地", 6, "公顷"), report="徐汇@2026")
LIFTS = entry(
    "推行规模化加装电梯,力争完工200台",
    5,
    quantity("加装电梯完工", 200, "台"),
    verdict=Verdict(
        "fulfilled",
        0.95,
        "加装电梯完工 200 → 333 台,167%",
        (Evidence("加装电梯完工333台。", "徐汇@2026", 3, 0.95),),
        "review",
        (Figure(quantity("加装电梯完工", 200, "台"), quantity("加装电梯完工", 333, "台")),),
        "figures_met",
    ),
)
GREEN = entry(
    "新增各类绿地10公顷",
    5,
    quantity("各类绿地", 10, "公顷"),
    carried=Carried(AGAIN.id, "lowered"),
    verdict=Verdict(
        "partial",
        0.9,
        "绿地 10 → 8 公顷,80%",
        (Evidence("新增各类绿地8公顷。", "徐汇@2026", 3, 0.9),),
        "review",
        (Figure(quantity("各类绿地", 10, "公顷"), quantity("各类绿地", 8, "公顷")),),
        "figures_missed",
        True,
    ),
)
SILENT = Verdict("unmentioned", 0.8, "回顾里没有提到", (), "review", rule="silent")
PATH = entry("建成绿道3公里", 6, quantity("绿道", 3, "公里"), verdict=SILENT)
BEDS = entry("新增养老床位100张", 6, quantity("养老床位", 100, "张"), verdict=SILENT)
REFORM = entry("深化“一网通办”改革", 7, verdict=SILENT)
ENTRIES = (LIFTS, GREEN, PATH, BEDS, REFORM, AGAIN)
REVIEW = PersonReview("fulfilled", "街道公示已建成", "张三", "2026-02-01", "https://example.org/lvdao")


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def record(name: str, source: str, text: str, **changes: object) -> ReportRecord:
    last = text.count("\n")
    sections = (("review", 2, 3), ("plan", 4, last))
    given = ReportRecord(name, "上海市徐汇区", source, 1, last, sha256(text), "full", sections)  # type: ignore[arg-type]
    for field, value in changes.items():
        object.__setattr__(given, field, value)
    return given


XUHUI_2025 = record("徐汇@2025", PLAN, PLAN_TEXT)
XUHUI_2026 = record("徐汇@2026", NEXT, NEXT_TEXT)


def header(*records: ReportRecord, **fields: object) -> Header:
    return Header(
        sources=("reports/",),
        engine=engine_version("lexical"),
        reports={one.name: one for one in records or (XUHUI_2025, XUHUI_2026)},
        **fields,  # type: ignore[arg-type]
    )


def text_of(*entries: Entry, head: Header | None = None) -> str:
    return ledger.update("", head or header(), entries or ENTRIES, today="2026-01-20").text


def write(root: Path, text: str | None = None) -> Path:
    """The workspace on disk; ``text`` is its ledger."""
    (root / "reports").mkdir(parents=True, exist_ok=True)
    (root / PLAN).write_text(PLAN_TEXT, encoding="utf-8")
    (root / NEXT).write_text(NEXT_TEXT, encoding="utf-8")
    (root / LEDGER).write_text(text_of() if text is None else text, encoding="utf-8")
    return root


def git(root: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


def commit(root: Path, message: str = "state") -> None:
    if not (root / ".git").is_dir():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", message)


OUTCOMES = """version: 1
sources:
  街道公示:
    title: 绿道公示
    address: https://example.org/lvdao
    published: 2025-11-01
outcomes:
  徐汇@2025:
    - {fact: 建成绿道3.2公里, source: 街道公示}
"""


def lines_with(text: str, *parts: str) -> list[int]:
    """Numbers of the lines that hold all of these."""
    return [n for n, line in enumerate(text.split("\n"), 1) if all(part in line for part in parts)]


def checked(root: Path, text: str | None = None) -> Result:
    """The small workspace committed as it should be, then with ``text`` as its ledger."""
    write(root)
    commit(root)
    if text is not None:
        (root / LEDGER).write_text(text, encoding="utf-8")
    return run(root)


def codes(result: Result) -> set[str]:
    return {found.code for found in result.findings}


def only(result: Result, code: str) -> Finding:
    (found,) = (found for found in result.findings if found.code == code)
    return found


def recomputing(text: str) -> tuple[Callable[[], str], list[int]]:
    calls: list[int] = []

    def recompute() -> str:
        calls.append(1)
        return text

    return recompute, calls


def with_review(root: Path, **changes: str) -> str:
    """The small ledger with a person's word on 绿道, which the machine calls unmentioned."""
    review = replace(REVIEW, **changes)  # type: ignore[arg-type]
    rows = ["    review:", f"      status: {review.status}"]
    rows += [
        f"      {name}: {value}"
        for name in ("note", "by", "date", "source")
        if (value := getattr(review, name))
    ]
    text = text_of()
    at = text.index("  徐汇-2025-1b8318:")
    return text[:at] + "\n".join(rows) + "\n" + text[at:]


PENDING = [replace(e, verdict=Verdict("pending"), carried=None) for e in ENTRIES[:-1]]
