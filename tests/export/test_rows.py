"""The table for analysis: one row per commitment, safe to open in a spreadsheet.

Of export/rows.py, export/parquet.py, export/as_text.py.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from ledger_strategies import header

from tracker import ledger
from tracker.export import as_text as export
from tracker.export.columns import TABLES
from tracker.export.parquet import to_parquet
from tracker.export.rows import rows
from tracker.model import Baseline, Entry, Evidence, Figure, PersonReview, Quantity, Verdict

LIFTS = Entry(
    id="徐汇-2025-3f9a2c",
    report="徐汇@2025",
    text="推行规模化加装电梯,力争完工200台",
    section="【六】回应群众期待",
    line=52,
    kind="deliverable",
    targets=(
        Quantity("加装电梯完工", "=", Decimal(200), "台"),
        Quantity("绿地", ">=", Decimal("1.5"), "公顷"),
    ),
    baseline=Baseline("电梯加装完工333台", 13, "lowered", Quantity("电梯", "=", Decimal(333), "台")),
    verdict=Verdict(
        "partial",
        0.93,
        "承诺200台,报告190台",
        (Evidence("完工190台", "徐汇@2026", 13, 0.91), Evidence("绿地一批", "徐汇@2026", 14, 0.5)),
        "review",
        (
            Figure(
                Quantity("加装电梯完工", "=", Decimal(200), "台"), Quantity("完工", "=", Decimal(190), "台")
            ),
        ),
        "figures_missed",
        True,
    ),
)
FORMULA = Entry("徐汇-2026-aaaaaa", "徐汇@2026", '=HYPERLINK("http://x")', "@SUM(A1)", 1, "general")


@pytest.fixture
def found() -> ledger.Ledger:
    text = ledger.update("", header("徐汇@2025", "徐汇@2026"), [LIFTS, FORMULA], today="").text
    review = PersonReview("fulfilled", "-1+1", "张三", "2026-01-20", "https://example.cn/")
    return ledger.loads(ledger.record_review(text, LIFTS.id, review, today="2026-01-20"))


def test_a_row_holds_what_the_block_holds(found: ledger.Ledger) -> None:
    row = rows(found)[0]
    assert {name: value for name, value in row.items() if value is not None} == {
        "id": "徐汇-2025-3f9a2c",
        "report": "徐汇@2025",
        "jurisdiction": "上海市徐汇区",
        "district": "徐汇",
        "year": 2025,
        "file": "seeds/徐汇.txt",
        "line": 52,
        "section": "【六】回应群众期待",
        "kind": "deliverable",
        "text": "推行规模化加装电梯,力争完工200台",
        "targets": ["加装电梯完工 = 200 台", "绿地 >= 1.5 公顷"],
        "noun": "加装电梯完工",
        "op": "=",
        "value": 200.0,
        "unit": "台",
        "measure": "level",
        "better": "more",
        "reported_value": 190.0,
        "reported_unit": "台",
        "status": "fulfilled",
        "meaning": "兑现",
        "by": "person",
        "machine_status": "partial",
        "confidence": 0.93,
        "reason": "承诺200台,报告190台",
        "evidence": ["完工190台", "绿地一批"],
        "evidence_from": "徐汇@2026",
        "evidence_line": 13,
        "evidence_page": 1,
        "evidence_score": 0.91,
        "baseline": "电梯加装完工333台",
        "baseline_line": 13,
        "baseline_change": "lowered",
        "since": "lowered",
        "since_what": "比上年结果",
        "baseline_value": 333.0,
        "review_status": "fulfilled",
        "review_note": "-1+1",
        "review_by": "张三",
        "review_date": "2026-01-20",
        "review_source": "https://example.cn/",
        "own": {},
        "verdicts_before": 1,
    }
    assert list(row) == [column.name for column in TABLES["commitments"]]


def test_only_the_named_reports(found: ledger.Ledger) -> None:
    assert [row["id"] for row in rows(found, ["徐汇@2026"])] == [FORMULA.id]


def test_csv_opens_in_spreadsheets_and_runs_nothing(found: ledger.Ledger) -> None:
    text = export.to_csv(rows(found))
    assert text.startswith("\ufeffid,report,")
    first, second = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert (first["value"], first["targets"]) == ("200", "加装电梯完工 = 200 台;绿地 >= 1.5 公顷")
    assert (second["text"], second["section"]) == ('\'=HYPERLINK("http://x")', "'@SUM(A1)")
    assert (first["review_note"], second["value"]) == ("'-1+1", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_every_sign_that_starts_a_formula_is_disarmed(sign: str, found: ledger.Ledger) -> None:
    table = [dict(row) for row in rows(replace(found))]
    table[0]["text"] = f"{sign}1"
    assert f"'{sign}1" in export.to_csv(table)


def test_json_is_a_list_with_one_row_a_line(found: ledger.Ledger) -> None:
    there = rows(found)
    text = export.to_json(there)
    assert json.loads(text) == there
    assert len(text.splitlines()) == len(there) + 2
    assert json.loads(export.to_json([])) == []


def test_parquet_has_typed_columns(found: ledger.Ledger) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    there = rows(found)
    table = parquet.read_table(io.BytesIO(to_parquet(there)))
    assert table.to_pylist() == [{**row, "own": list(row["own"].items())} for row in there]
    assert [str(table.schema.field(name).type) for name in ("year", "value", "text")] == [
        "int64",
        "double",
        "string",
    ]
    assert parquet.read_table(io.BytesIO(to_parquet([]))).schema == table.schema
