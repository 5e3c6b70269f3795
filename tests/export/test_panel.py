"""The panel as files for statistics: every format holds the same rows, Stata's with labels.

Of export/panel.py, export/stata.py.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from panel_reports import panels

from tracker import export, panel
from tracker.export.columns import PANEL
from tracker.export.panel import cells

ROWS = panel.rows(panels())
CELLS = [cells(row) for row in ROWS]


def test_every_column_is_filled_somewhere_or_known_to_be_empty() -> None:
    names = [column.name for column in PANEL]
    assert all(list(row) == names for row in CELLS)
    filled = {name for row in CELLS for name, value in row.items() if value is not None}
    assert set(names) - filled == {"outcome_high", "plan_page", "review_page"}


def test_csv_has_a_mark_for_excel_and_rates_as_percents() -> None:
    data = export.panel_made(ROWS, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) == len(CELLS)
    (gdp,) = [row for row in rows if (row["key"], row["year"]) == ("gdp", "2025")]
    assert (gdp["target_op"], gdp["target_value"], gdp["target_middle"]) == ("range", "5.0", "5.25")
    (jobs,) = [row for row in rows if (row["key"], row["year"]) == ("jobs", "2024")]
    assert (jobs["outcome_op"], jobs["met"]) == ("=", "0")


def test_json_and_parquet_hold_the_same() -> None:
    assert json.loads(export.panel_made(ROWS, "json")) == CELLS
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.read_table(io.BytesIO(export.panel_made(ROWS, "parquet"))).to_pylist() == CELLS


def test_xlsx_has_headings_and_their_meaning() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(export.panel_made(ROWS, "xlsx")))
    assert book.sheetnames == ["面板", "说明"]
    head, *rows = book["面板"].values
    assert list(head) == [column.heading for column in PANEL]
    assert len(rows) == len(CELLS)
    assert len(list(book["说明"].values)) == len(PANEL) + 1


def test_stata_has_labels() -> None:
    stata: Any = pytest.importorskip("pandas.io.stata")
    reader = stata.StataReader(io.BytesIO(export.panel_made(ROWS, "stata")))
    frame = reader.read()
    labels = reader.variable_labels()
    assert all(labels[column.name].startswith(column.heading) for column in PANEL)
    assert all(len(label) <= 80 for label in labels.values())
    gdp = frame[(frame["key"] == "gdp") & (frame["year"] == 2024)].iloc[0]
    assert (gdp["target_value"], gdp["target_firmness"], gdp["outcome_period"], gdp["met"]) == (
        5.5,
        "软",
        "当年",
        "达到",
    )
    unread = frame[(frame["key"] == "gdp") & (frame["year"] == 2026)].iloc[0]
    assert unread["outcome_stated"] == "没有读到"
    assert unread["outcome_value"] != unread["outcome_value"]


def test_without_its_library_a_format_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.errors import TrackerError

    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(TrackerError, match=r"tracker\[stata\]"):
        export.panel_made(ROWS, "stata")
