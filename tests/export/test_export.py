"""``tracker export`` through the command line: a file is what its name says, and nothing is left out.

Of export/parts.py, export/columns.py, export/sqlite.py.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from render_reports import REPORTS
from render_workspace import ENTRIES, write_ledger

from tracker import ledger
from tracker.export.columns import CAVEAT, TABLES, codebook

OWN = {"牵头单位": "区房管局", "公式": "=1+1"}
BEDS = "上海-2024-2d7c18"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = write_ledger(tmp_path) / "commitments.yaml"
    path.write_text(ledger.record_own(path.read_text(encoding="utf-8"), BEDS, OWN), encoding="utf-8")
    return tmp_path


def _csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def _parquet(data: bytes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (
        pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(data)).to_pylist()
    )
    return rows


def _xlsx(data: bytes) -> list[dict[str, Any]]:
    book = pytest.importorskip("openpyxl").load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["承诺", "指标", "证据", "报告", "说明"]
    head, *rows = book["承诺"].values
    names = {column.heading: column.name for column in TABLES["commitments"]}
    return [{names.get(key, key): value for key, value in zip(head, row, strict=True)} for row in rows]


def _sqlite(data: bytes) -> list[dict[str, Any]]:
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    database.row_factory = sqlite3.Row
    assert database.execute("SELECT value FROM own WHERE field = '牵头单位'").fetchone()[0] == "区房管局"
    assert database.execute("SELECT count(*) FROM columns").fetchone()[0] == len(codebook())
    return [dict(row) for row in database.execute("SELECT * FROM commitments")]


READ: dict[str, Callable[[bytes], list[dict[str, Any]]]] = {
    "a.csv": _csv,
    "a.CSV": _csv,
    "a.json": lambda data: json.loads(data),
    "a.parquet": _parquet,
    "a.xlsx": _xlsx,
    "a.sqlite": _sqlite,
    "a.db": _sqlite,
}


@pytest.mark.parametrize("name", READ)
def test_the_suffix_decides(name: str, workspace: Path, tracker: Any) -> None:
    done = tracker(workspace, "export", "-o", name)
    assert (done.returncode, done.stderr) == (0, f"{name}:{len(ENTRIES)} 行\n")
    rows = {row["id"]: row for row in READ[name]((workspace / name).read_bytes())}
    assert list(rows) == list(ENTRIES)
    beds = rows[BEDS]
    assert (float(beds["value"]), beds["unit"], float(beds["reported_value"])) == (4000, "张", 4385)
    assert (beds["measure"], beds["better"], beds["status"]) == ("level", "more", "fulfilled")
    assert rows["徐汇-2025-b6210f"]["better"] == "less"
    assert rows["上海-2024-c3376f"]["meaning"] == CAVEAT


def test_a_suffix_that_says_nothing_is_refused(workspace: Path, tracker: Any) -> None:
    unknown = tracker(workspace, "export", "-o", "a.xls")
    assert unknown.returncode == 2
    assert ".xlsx" in unknown.stderr
    torn = tracker(workspace, "export", "-o", "a.parquet", "--format", "csv")
    assert (torn.returncode, "请改其中一个" in torn.stderr) == (2, True)
    assert not list(workspace.glob("a.*"))
    assert tracker(workspace, "export", "-o", "a.txt", "--format", "csv").returncode == 0


def test_every_target_has_a_row(workspace: Path, tracker: Any) -> None:
    tracker(workspace, "export", "--table", "targets", "-o", "a.csv")
    rows = _csv((workspace / "a.csv").read_bytes())
    assert len(rows) == sum(len(entry.targets) for entry in ENTRIES.values())
    budget = next(row for row in rows if row["id"] == "上海-2024-41c9d7")
    assert (budget["points"], budget["met"], budget["last_change"]) == ("-4.3", "0", "lowered")
    assert [row["number"] for row in rows if row["id"] == "徐汇-2025-77ab19"] == ["1", "2"]


@pytest.mark.parametrize(("table", "count"), [("evidence", 5), ("reports", len(REPORTS)), ("targets", 14)])
def test_each_table_by_itself(table: str, count: int, workspace: Path, tracker: Any) -> None:
    rows = json.loads(tracker(workspace, "export", "--table", table, "-f", "json").stdout)
    assert len(rows) == count
    assert list(rows[0]) == [column.name for column in TABLES[table]]


def test_own_fields_are_exported_as_they_are(workspace: Path, tracker: Any) -> None:
    tracker(workspace, "export", "-o", "a.csv")
    beds = next(row for row in _csv((workspace / "a.csv").read_bytes()) if row["id"] == BEDS)
    assert (beds["own.牵头单位"], beds["own.公式"]) == ("区房管局", "'=1+1")
    told = json.loads(tracker(workspace, "export", "-f", "json").stdout)
    assert next(row for row in told if row["id"] == BEDS)["own"] == OWN


def test_a_workbook_runs_nothing(workspace: Path, tracker: Any) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    tracker(workspace, "export", "-o", "a.xlsx")
    sheet = openpyxl.load_workbook(workspace / "a.xlsx")["承诺"]
    cells = [cell for row in sheet for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


def test_the_codebook_tells_every_column(workspace: Path, tracker: Any) -> None:
    told = tracker(workspace, "export", "--columns").stdout
    for table, columns in TABLES.items():
        assert f"# {table} " in told
        for column in columns:
            assert f"{column.name}\t{column.heading}\t" in told
    assert CAVEAT in told
