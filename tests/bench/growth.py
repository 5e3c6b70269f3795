"""How time and memory of an update grow with the number of reports: ``python tests/bench growth [MOST]``.

Updates of workspaces with an eighth, a quarter, a half and all of the reports, on two processes, from
nothing; then the same for the national reports. A straight line is fitted to each figure.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

import recombine
from corpora import HEADER, NATIONAL, workspace
from timing import TRACKER, Run, run

from tracker.errors import TrackerError
from tracker.pipeline.sources import reports_in

JOBS = 2


def recombined(count: int) -> Run:
    """An update of so many recombined reports."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        list(recombine.write(folder / "reports", count))
        (folder / "commitments.yaml").write_text(HEADER, encoding="utf-8")
        return update(folder)


def national(paths: Sequence[Path]) -> Run:
    with tempfile.TemporaryDirectory() as name:
        return update(workspace(Path(name) / "workspace", list(paths)))


def update(folder: Path) -> Run:
    command = (*TRACKER, "update", "--jobs", str(JOBS))
    return run(command, folder, {"TRACKER_CACHE_DIR": str(folder / ".cache")}, sample=True)


def fit(title: str, sizes: Sequence[int], runs: Sequence[Run]) -> None:
    """Print the figures, and the line through each with the share of variance that it explains."""
    print(f"\n{title}\n{'reports':>8} {'seconds':>8} {'cpu s':>8} {'caller MB':>10} {'worker MB':>10}")
    for size, one in zip(sizes, runs, strict=True):
        print(f"{size:8} {one.seconds:8.1f} {one.cpu:8.1f} {one.megabytes:10.0f} {one.worker:10.0f}")
    for name, values in (
        ("seconds", [one.seconds for one in runs]),
        ("caller MB", [one.megabytes for one in runs]),
        ("worker MB", [one.worker for one in runs]),
    ):
        line = statistics.linear_regression(sizes, values)
        flat = statistics.pstdev(values) == 0
        explained = 1.0 if flat else statistics.correlation(sizes, values) ** 2
        print(f"{name:>10} = {line.intercept:.2f} + {line.slope:.4f} x reports (r² {explained:.4f})")


def main(most: int) -> None:
    sizes = [most // 8, most // 4, most // 2, most]
    fit("recombined reports", sizes, [recombined(size) for size in sizes])
    readable = [path for path in NATIONAL if _is_report(path)]
    if readable:
        steps = [len(readable) * part // 4 for part in (1, 2, 3, 4)]
        fit("national reports", steps, [national(readable[:step]) for step in steps])


def _is_report(path: Path) -> bool:
    try:
        return bool(reports_in(path, None))
    except TrackerError:
        return False
