"""A comparison is kept while its files, the engine and the program stay the same; it decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import cachefolder, pipeline
from tracker.config import Header
from tracker.model import Comparison
from tracker.pipeline import assemble, units

SEEDS = Path(__file__).parents[2] / "seeds"
PLAN, REVIEW = "000_d82c2995966ce095.txt", "004_fef9eb99018e8b25.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(cachefolder.VARIABLE, str(tmp_path / "cache"))
    for number, name in enumerate((PLAN, REVIEW)):
        (tmp_path / "plan review".split()[number]).with_suffix(".txt").write_bytes(
            (SEEDS / name).read_bytes()
        )
    units.reports.cache_clear()
    yield tmp_path
    units.reports.cache_clear()


def compared(folder: Path, engine: str = "lexical") -> Comparison:
    """What a process that holds nothing in memory finds."""
    units.reports.cache_clear()
    files = str(folder / "plan.txt"), [str(folder / "review.txt")]
    return pipeline.compare(*files, folder, Header(), engine)


def test_the_second_time_nothing_is_compared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compared(folder)
    monkeypatch.setattr(assemble, "compare", None)
    assert compared(folder) == first
    assert any(entry.verdict.evidence for entry in first.entries)


def test_another_engine_compares_for_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared(folder)
    monkeypatch.setattr(assemble, "compare", None)
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
