"""What was won in speed is kept: bounds well above what is measured, as ratios of processor time in one run.

The figures themselves are printed by ``python tests/bench``; these catch what becomes half as slow again.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jieba
import pytest

from tests.bench.corpora import ROOT, SEEDS, workspace
from tests.bench.timing import TRACKER, run
from tracker import cachefolder, pipeline
from tracker.config import Header

PAIR, AGAIN, UPDATE = 9.0, 1.0, 4.5
"""Times jieba's cut of the same text: measured are 5, 0.3 and 2.8 (jieba's start included)."""
CUT = "import jieba, sys; [jieba.lcut(open(name, encoding='utf-8').read()) for name in sys.argv[1:]]"
WHOLE = [path for path in SEEDS if path.name[:3] in ("000", "001", "004")]
"""Seeds of one report with both its chapters."""


def cpu(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def test_a_pair_of_reports_costs_a_few_cuts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cachefolder.VARIABLE, str(tmp_path))

    def compare(path: Path) -> object:
        return pipeline.compare(str(path), [str(path)], tmp_path, Header(), "lexical")

    jieba.initialize()
    compare(WHOLE[0])
    first, again = [], []
    for path in WHOLE[1:]:
        text = path.read_text(encoding="utf-8")
        cut = cpu(lambda text=text: jieba.lcut(text))
        first.append(cpu(lambda path=path: compare(path)) / cut)
        again.append(cpu(lambda path=path: compare(path)) / cut)
    assert min(first) < PAIR, first
    assert min(again) < AGAIN, again


@pytest.mark.slow
def test_an_update_from_nothing_costs_a_few_cuts(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", SEEDS)
    cut = run((sys.executable, "-c", CUT, *map(str, SEEDS)), root).cpu
    update = run((*TRACKER, "update"), root, {cachefolder.VARIABLE: str(tmp_path / "cache")})
    assert update.cpu < UPDATE * cut


@pytest.mark.parametrize("words", [["--help"], ["check"]], ids=str)
def test_commands_import_what_they_need(words: list[str]) -> None:
    heavy = {"jieba", "pydantic", "numpy", "rapidfuzz", "opencc", "concurrent.futures"}
    if words == ["--help"]:
        heavy |= {"yaml", "rich", "tracker.model", "dataclasses"}
    code = (
        f"import sys; from tracker.cli import app; app({words!r}, standalone_mode=False)\n"
        f"print(sorted({heavy!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[]"
