"""How time and memory grow with the number of reports: ``python tests/bench growth [MOST | FOLDER [MOST]]``.

Updates of workspaces with an eighth, a quarter, a half and all of the reports, on two processes, from
nothing; then the same for the national reports. Of a folder of real reports, as they come in the order of a
hash of their paths in it, ``batch`` in the place of an update. A straight line is fitted to each figure.
"""

from __future__ import annotations

import hashlib
import statistics
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import recombine
from corpora import HEADER, NATIONAL, workspace
from timing import TRACKER, Run, run

from tracker.errors import TrackerError
from tracker.run import reports_in

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


def real(paths: Sequence[Path]) -> Run:
    """A batch over real reports, from nothing; what cannot be read is a row of its table of errors."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = (*TRACKER, "batch", *map(str, paths), "--out", "out", "--jobs", str(JOBS))
        return run(command, folder, {"TRACKER_CACHE_DIR": str(folder / ".cache")}, sample=True, may_find=True)


def update(folder: Path) -> Run:
    command = (*TRACKER, "update", "--jobs", str(JOBS))
    return run(command, folder, {"TRACKER_CACHE_DIR": str(folder / ".cache")}, sample=True)


def fit(title: str, sizes: Sequence[int], measure: Callable[[int], Run]) -> None:
    """Print the figures as they come, then the line through each and the share of variance it explains."""
    print(
        f"\n{title}\n{'reports':>8} {'seconds':>8} {'cpu s':>8} {'caller MB':>10} {'worker MB':>10}",
        flush=True,
    )
    runs = []
    for size in sizes:
        one = measure(size)
        runs.append(one)
        row = f"{size:8} {one.seconds:8.1f} {one.cpu:8.1f} {one.megabytes:10.0f} {one.worker:10.0f}"
        print(row, flush=True)
    for name, values in (
        ("seconds", [one.seconds for one in runs]),
        ("cpu s", [one.cpu for one in runs]),
        ("caller MB", [one.megabytes for one in runs]),
        ("worker MB", [one.worker for one in runs]),
    ):
        line = statistics.linear_regression(sizes, values)
        flat = statistics.pstdev(values) == 0
        explained = 1.0 if flat else statistics.correlation(sizes, values) ** 2
        print(
            f"{name:>10} = {line.intercept:.2f} + {line.slope:.4f} x reports (r² {explained:.4f})", flush=True
        )


def of_folder(folder: Path, most: int) -> None:
    """The fit of a batch over an eighth, a quarter, a half and all of a folder's reports."""
    folder = folder.resolve()  # a batch runs in a folder of its own

    def place(path: Path) -> bytes:
        return hashlib.sha256(str(path.relative_to(folder)).encode()).digest()

    texts = sorted(folder.rglob("*.txt"), key=place)[:most]
    sizes = [len(texts) // 8, len(texts) // 4, len(texts) // 2, len(texts)]
    fit("real reports, batch", sizes, lambda size: real(texts[:size]))


def main(most: int) -> None:
    fit("recombined reports", [most // 8, most // 4, most // 2, most], recombined)
    readable = [path for path in NATIONAL if _is_report(path)]
    if readable:
        steps = [len(readable) * part // 4 for part in (1, 2, 3, 4)]
        fit("national reports", steps, lambda step: national(readable[:step]))


def _is_report(path: Path) -> bool:
    try:
        return bool(reports_in(path))
    except TrackerError:
        return False
