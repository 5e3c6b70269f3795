"""Two commitments, what is said of them, and the texts of ledgers before and after an update."""

from __future__ import annotations

import difflib
from dataclasses import replace
from decimal import Decimal

from ledger_strategies import header, record

from tracker import ledger
from tracker.model import Baseline, Entry, Evidence, Quantity, Verdict
from tracker.workspace.header import Header

LIFTS = Entry(
    id="徐汇-2025-3f9a2c",
    report="徐汇@2025",
    text="推行规模化加装电梯,力争完工200台",
    section="【六】回应群众期待…/改善群众居住环境",
    line=52,
    kind="deliverable",
    targets=(Quantity("加装电梯完工", "=", Decimal(200), "台"),),
    baseline=Baseline("电梯加装完工333台", 13, "lowered"),
)
BEDS = Entry("徐汇-2025-aaaaaa", "徐汇@2025", "新增养老床位100张", "【六】回应群众期待…", 53, "deliverable")
SAID = Evidence("全年完工电梯加装210台", "徐汇@2026", 13, 0.914)
DONE = Verdict("fulfilled", 0.931, "承诺200台,报告210台", (SAID,), "review")
LESS = Verdict("partial", 0.7, "承诺200台,报告190台", (replace(SAID, text="完工电梯加装190台"),), "review")
ONE, BOTH = header("徐汇@2025"), header("徐汇@2025", "徐汇@2026")
DAY = "2026-01-20"


def written(old: str, head: Header, *entries: Entry, today: str = DAY) -> str:
    return ledger.update(old, head, entries, today=today).text


def news(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:2] not in ("--", "++", "@@")]


def insert(text: str, line: str, *more: str) -> str:
    assert text.count(f"{line}\n") >= 1, line
    return text.replace(f"{line}\n", "\n".join((line, *more)) + "\n", 1)


FRESH = written("", ONE, LIFTS, BEDS)
NEWER = replace(ONE, reports={"徐汇@2025": record("徐汇@2025", sha="ab12" * 16)})
MORE = replace(LIFTS, id="徐汇-2025-cccccc", text=LIFTS.text.replace("200", "300"))
