"""A comparison is kept while its files, the engine and the program stay the same; it decides nothing.

Of compare.py, workspace/resolve.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Tracker
from tracker import compare as comparing
from tracker import run
from tracker.compare import compare
from tracker.errors import UnreadableError
from tracker.model import Comparison
from tracker.workspace import cache, files
from tracker.workspace.header import Header, read_header

SEEDS = Path(__file__).parents[1] / "seeds"
PLAN, REVIEW = "000_d82c2995966ce095.txt", "004_fef9eb99018e8b25.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    for number, name in enumerate((PLAN, REVIEW)):
        (tmp_path / "plan review".split()[number]).with_suffix(".txt").write_bytes(
            (SEEDS / name).read_bytes()
        )
    run.read.cache_clear()
    yield tmp_path
    run.read.cache_clear()


def compared(folder: Path, engine: str = "lexical") -> Comparison:
    """What a process that holds nothing in memory finds."""
    run.read.cache_clear()
    files = str(folder / "plan.txt"), [str(folder / "review.txt")]
    return compare(*files, folder, Header(), engine)


def test_the_second_time_nothing_is_compared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compared(folder)
    monkeypatch.setattr(comparing, "compared", None)
    assert compared(folder) == first
    assert any(entry.verdict.evidence for entry in first.entries)


def test_another_engine_compares_for_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared(folder)
    monkeypatch.setattr(comparing, "compared", None)
    with pytest.raises(TypeError):
        compared(folder, "semantic")


@pytest.mark.parametrize("name", ["plan.txt", "review.txt"])
def test_a_changed_file_is_compared_again(folder: Path, name: str) -> None:
    first = compared(folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("加装电梯", "加建电梯"), encoding="utf-8")
    assert compared(folder) != first
    path.write_text(text, encoding="utf-8")
    assert compared(folder) == first


def test_what_was_kept_and_damaged_is_compared_again(folder: Path) -> None:
    first = compared(folder)
    (entry,) = (folder / "cache" / "comparisons").rglob("*.json")
    entry.write_bytes(entry.read_bytes().replace("电梯".encode(), "天梯".encode()))
    assert compared(folder) == first


@pytest.fixture
def workspace(folder: Path, tracker: Tracker) -> Path:
    """A workspace of one report after an update, whose ledger knows it and whose cache keeps it."""
    root = folder / "workspace"
    (root / "reports").mkdir(parents=True)
    (root / "reports" / PLAN).write_bytes((SEEDS / PLAN).read_bytes())
    (root / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    assert tracker(root, "update").returncode == 0
    run.read.cache_clear()
    return root


def by_name(root: Path) -> Comparison:
    header = read_header(root / "commitments.yaml")
    return compare("徐汇@2025", ["徐汇@2025"], root, header, "lexical")


def test_a_report_of_the_workspace_is_not_read_again(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "reports_in", None)
    assert by_name(workspace).entries


def test_a_report_of_the_workspace_that_cannot_be_read_is_called_as_there(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied", str(path))

    header = read_header(workspace / "commitments.yaml")
    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(UnreadableError) as raised:
        compare("徐汇@2025", ["徐汇@2025"], workspace, header, "lexical")
    assert str(raised.value) == f"reports/{PLAN}: 读不了这个文件(Permission denied)"


def test_a_report_of_the_workspace_that_is_too_large_is_not_even_hashed(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(UnreadableError, match="文件太大"):
        files.hash_of(workspace / "reports" / PLAN, workspace)


def test_what_was_not_taken_of_the_files_is_told(folder: Path) -> None:
    assert not any("plan.txt" in note for note in compared(folder).notes)
    whole = (folder / "plan.txt").read_bytes()
    at = whole.index("加装电梯".encode())
    (folder / "plan.txt").write_bytes(whole[:at] + b"\xff" + whole[at:])
    (note,) = (one for one in compared(folder).notes if "plan.txt" in one)
    assert "认不出是什么字" in note
