"""``tracker export`` and ``tracker schema`` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ledger_strategies import header

from tests.conftest import Tracker
from tracker import ledger
from tracker.model import Entry, Evidence, Verdict


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker) -> Path:
    tracker(tmp_path, "init", "w")
    return tmp_path / "w"


def judged(workspace: Path) -> list[Entry]:
    """A ledger with three doubtful verdicts and a sure one."""
    found = [
        Entry(
            f"徐汇-2025-{number:06x}",
            "徐汇@2025",
            f"新增养老床位{number}张",
            "民生",
            number,
            "deliverable",
            verdict=Verdict("partial", confidence, "少了", (Evidence("新增床位", "徐汇@2026", 3),), "review"),
        )
        for number, confidence in ((1, 0.5), (2, 0.31), (3, 0.4), (4, 0.99))
    ]
    text = ledger.update("", header("徐汇@2025", "徐汇@2026"), found, today="2026-01-01").text
    (workspace / "commitments.yaml").write_text(text, encoding="utf-8")
    return found


def test_export_writes_a_file_or_to_the_pipe(workspace: Path, tracker: Tracker) -> None:
    judged(workspace)
    tracker(workspace, "export", "徐汇@2025", "--output", "a.csv")
    assert (workspace / "a.csv").read_text(encoding="utf-8").startswith("\ufeffid,")
    assert len(json.loads(tracker(workspace, "export", "徐汇", "--format", "json").stdout)) == 4
    for words, said in ((["静安"], "已知"), (["-o", "no/a.csv"], "没有这个文件夹")):
        done = tracker(workspace, "export", *words)
        assert (done.returncode, said in done.stderr) == (2, True)


def test_the_outcomes_schema_is_there_too(workspace: Path, tracker: Tracker) -> None:
    assert json.loads(tracker(workspace, "schema", "outcomes").stdout)["properties"]["outcomes"]
