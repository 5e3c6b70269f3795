"""``tracker series`` and ``tracker export --panel`` through the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from panel_reports import write

from tests.conftest import Tracker


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    write(tmp_path / "reports")
    return tmp_path


def test_json_is_what_the_contract_says(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "series", "GDP", "河北", "--format", "json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    (found,) = [row for row in rows if row["year"] == 2024]
    assert (found["place"], found["indicator"], found["met"]) == ("河北", "地区生产总值", True)
    assert (found["plan"], found["review"]) == ("河北@2024", "河北@2025")
    target = {key: found["target"][key] for key in ("op", "value", "high", "unit", "text")}
    assert target == {"op": "~", "value": 5.5, "high": None, "unit": "%", "text": "地区生产总值增长5.5%左右"}
    outcome = {key: found["outcome"][key] for key in ("value", "unit", "period", "text")}
    assert outcome == {"value": 5.4, "unit": "%", "period": "year", "text": "全省生产总值增长5.4%"}
    assert [row["year"] for row in rows] == [2023, 2024, 2025, 2026]


def test_csv_opens_in_a_spreadsheet_with_rates_as_percents(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "series", "地区生产总值", "--format", "csv")
    assert done.stdout.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert [(row["year"], row["target_value"], row["target_high"]) for row in rows] == [
        ("2023", "", ""),
        ("2024", "5.5", ""),
        ("2025", "5.0", "5.5"),
        ("2026", "5.0", ""),
    ]


def test_other_things_are_found_by_their_nouns(workspace: Path, tracker: Tracker) -> None:
    with (workspace / "reports" / "河北2026.txt").open("a", encoding="utf-8") as stream:
        stream.write("推行规模化加装电梯,力争完工200台。\n")
    done = tracker(workspace, "series", "加装电梯", "--format", "json")
    told = [row for row in json.loads(done.stdout) if row["target"]]
    assert [(row["year"], row["target"]["value"], row["target"]["unit"]) for row in told] == [
        (2026, 200, "台")
    ]


def test_what_nobody_speaks_of_is_a_finding(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "series", "高铁里程")
    assert done.returncode == 1
    assert "没有哪份报告说到「高铁里程」" in done.stderr
    assert not done.stdout


def test_an_unknown_place_is_told(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "series", "GDP", "火星")
    assert done.returncode == 2
    assert "火星" in done.stderr


def test_a_broken_file_does_not_hide_the_others(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "坏.txt").write_text("这不是报告。\n", encoding="utf-8")
    done = tracker(workspace, "series", "GDP", "--format", "json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 4
    assert "坏.txt" in done.stderr


def test_panel_files(workspace: Path, tracker: Tracker) -> None:
    for name in ("p.csv", "p.json"):
        done = tracker(workspace, "export", "--panel", "-o", name)
        assert done.returncode == 0, done.stderr
        assert (workspace / name).is_file()
    rows = json.loads((workspace / "p.json").read_text(encoding="utf-8"))
    assert len({(row["place"], row["year"], row["key"]) for row in rows}) == len(rows)
    done = tracker(workspace, "export", "--panel", "-o", "p.sqlite")
    assert done.returncode == 2
    assert "outcome_period" in tracker(workspace, "export", "--panel", "--columns").stdout
