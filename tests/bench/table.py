"""The table: each figure the median of several runs, and beside it the yardstick of the same runs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from corpora import ROOT, SEEDS, workspace
from timing import CUT, TRACKER, Run, median, run

HERE = Path(__file__).parent
EMPTY = """
import typer
app = typer.Typer()
@app.command()
def main() -> None: ...
app()
"""
Figures = dict[str, list[Run]]


def main(runs: int) -> None:
    found: Figures = defaultdict(list)
    pairs: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        root = workspace(Path(name) / "workspace", [*SEEDS, ROOT / "seeds" / "outcomes.yaml"])
        for number in range(runs + 1):
            for title, one in once(root, number):
                if number:  # the first round only fills the disk's and Python's caches
                    found[title].append(one)
            for title, seconds in child("pairs.py").items():
                pairs[title].append(seconds)
    figures = {title: median(all_runs) for title, all_runs in found.items()}
    print(f"{len(SEEDS)} files, {runs} runs, medians; Python {sys.version.split()[0]}\n")
    print(f"{'':44}{'seconds':>8} {'cpu s':>8} {'MB':>6}  {'yardstick':>9} {'ratio':>6}  aim")
    for title, aim in AIMS.items():
        print_row(title, figures[title], figures.get(aim[0]), aim[1])
    print_pairs({title: statistics.median(seconds) for title, seconds in pairs.items()})
    if find_spec("onnxruntime"):
        print_sense(child("sense.py"))


AIMS = {
    "an empty Python": ("", ""),
    "an empty typer program, --help": ("", ""),
    "tracker --help": ("an empty typer program, --help", "1.3 times"),
    "tracker (the overview)": ("", "0.5 s"),
    "tracker report 徐汇": ("", "0.5 s"),
    "tracker export (every entry)": ("", "0.5 s"),
    "jieba.lcut of the seeds, start included": ("", ""),
    "tracker update, from nothing": ("jieba.lcut of the seeds, start included", "3 times, 250 MB"),
    "tracker update --fresh, reports cached": ("jieba.lcut of the seeds, start included", ""),
    "tracker update, nothing changed": ("", "0.5 s"),
}
"""Figure → (its yardstick, what is aimed at)."""


def once(root: Path, number: int) -> list[tuple[str, Run]]:
    """Every command once, in the workspace ``root``."""
    empty = (root / "commitments.yaml").read_text(encoding="utf-8").partition("engine:")[0]
    cache = {"TRACKER_CACHE_DIR": str(root / f".cache{number}")}

    def tracker(*arguments: str) -> Run:
        return run((*TRACKER, *arguments), root, cache)

    (root / "commitments.yaml").write_text(empty, encoding="utf-8")
    return [
        ("an empty Python", run((sys.executable, "-c", ""), root)),
        ("an empty typer program, --help", run((sys.executable, "-c", EMPTY, "--help"), root)),
        ("tracker --help", tracker("--help")),
        ("jieba.lcut of the seeds, start included", run((sys.executable, "-c", CUT, *map(str, SEEDS)), root)),
        ("tracker update, from nothing", tracker("update")),
        ("tracker update, nothing changed", tracker("update")),
        ("tracker update --fresh, reports cached", tracker("update", "--fresh")),
        ("tracker (the overview)", tracker()),
        ("tracker report 徐汇", tracker("report", "徐汇")),
        ("tracker export (every entry)", tracker("export")),
    ]


def child(script: str) -> dict[str, float]:
    """The figures that a script of this folder prints."""
    command = (sys.executable, str(HERE / script))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def print_row(title: str, one: Run, yardstick: Run | None, aim: str) -> None:
    columns = sum(2 if character > "\u2e80" else 1 for character in title)
    own = f"{one.seconds:8.2f} {one.cpu:8.2f} {one.megabytes:6.0f}"
    beside = f"{yardstick.seconds:9.2f} {one.seconds / yardstick.seconds:6.2f}" if yardstick else " " * 16
    print(f"{title}{' ' * (44 - columns)}{own}  {beside}  {aim}")


def print_pairs(found: dict[str, float]) -> None:
    """The pair beside its yardsticks; all in seconds of the processor."""
    print("\na pair of reports in a warm process (cpu s, medians over pairs)")
    rows: Sequence[tuple[str, str, str]] = (
        ("cut", "jieba.lcut of both texts", ""),
        ("cdist", "rapidfuzz cdist, commitments x clauses", ""),
        ("tfidf", "TF-IDF of characters and cosine, same clauses", ""),
        ("compare", "tracker compare, first time", "2 times jieba's cut, faster than TF-IDF"),
        ("again", "tracker compare, the same pair again, as kept", ""),
    )
    for name, title, aim in rows:
        ratio = f"{found[name] / found['cut']:.2f} x jieba, {found[name] / found['tfidf']:.2f} x TF-IDF"
        print(f"  {title:46}{found[name]:8.3f}  {ratio:32} {aim}")


def print_sense(found: dict[str, float]) -> None:
    """The semantic engine beside the lexical one, once, in fresh processes."""
    print(f"\n{'a pair of reports, whole process, once':48}{'seconds':>8} {'cpu s':>8}")
    rows = (
        ("cut", "jieba.lcut of both texts, start included", ""),
        ("lexical", "tracker compare --engine lexical", "2.5 times jieba's cut"),
        ("semantic", "tracker compare --engine semantic", "25 s"),
        ("semantic again", "the same again, as kept", "3 s"),
    )
    for name, title, aim in rows:
        own = found[f"{name} cpu"]
        ratio = f"{own / found['cut cpu']:.2f} x jieba"
        print(f"  {title:46}{found[name]:8.2f} {own:8.2f}  {ratio:14} {aim}")
