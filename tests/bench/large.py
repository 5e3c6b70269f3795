"""What a large workspace costs: ``python tests/bench/large.py FOLDER``, of FOLDER/{province}/{year}.txt.

One of a province's 26 years (older years than there are reports of are filled with a neighbour's), one of
every province's newest two. Both are updated by words from nothing, committed to git, and looked at: seconds
of the processor, the median of some runs, the site once. The aims: a second each, for the site a minute.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from timing import TRACKER, median, run

YEARS, RUNS = 26, 3
JOBS = 2


def reports_of(folder: Path) -> dict[str, dict[int, Path]]:
    """The reports by province and year."""
    return {
        place.name: {int(path.stem): path for path in place.glob("*.txt")}
        for place in sorted(folder.iterdir())
        if place.is_dir()
    }


def one_province(found: Mapping[str, Mapping[int, Path]]) -> dict[str, Path]:
    """The province with most reports through 26 years, by the reports' names."""
    first, second, *_ = sorted(found, key=lambda place: (-len(found[place]), place))
    own, lent = found[first], [*found[second].values()]
    years = range(max(own) - YEARS + 1, max(own) + 1)
    return {f"{first}@{year}": own.get(year) or lent[year % len(lent)] for year in years}


def every_province(found: Mapping[str, Mapping[int, Path]]) -> dict[str, Path]:
    """The newest two reports of every province, by their names."""
    return {f"{place}@{year}": own[year] for place, own in found.items() for year in sorted(own)[-2:]}


def workspace(folder: Path, reports: Mapping[str, Path]) -> None:
    """A workspace with copies of reports, each under the name that it is given."""
    (folder / "reports").mkdir(parents=True)
    names = []
    for name, path in reports.items():
        (folder / "reports" / f"{name}.txt").write_bytes(path.read_bytes())
        names.append(f"  reports/{name}.txt: {name}\n")
    header = "".join(["version: 1\nsources: [reports/]\nnames:\n", *names])
    (folder / "commitments.yaml").write_text(header, encoding="utf-8")


def commit(folder: Path) -> None:
    identity = ("-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org")
    for words in (["init", "-q"], ["add", "commitments.yaml", "reports"], ["commit", "-q", "-m", "state"]):
        subprocess.run(["git", *identity, *words], cwd=folder, check=True)


def costs(folder: Path, report: str) -> Iterator[tuple[str, float]]:
    """What is done in a workspace, and how many seconds of the processor that takes."""
    cache = {"TRACKER_CACHE_DIR": str(folder / ".cache")}
    yield "update, from nothing", run((*TRACKER, "update", "--jobs", str(JOBS)), folder, cache).cpu
    commit(folder)
    for words in ((), ("report", report), ("series", "地区生产总值"), ("check",), ("update",)):
        runs = [run((*TRACKER, *words), folder, cache, may_find=True) for _ in range(RUNS + 1)]
        yield " ".join(words) or "overview", median(runs[1:]).cpu  # the first finds nothing kept
    yield "site", run((*TRACKER, "site", "--out", ".page"), folder, cache).cpu


def main(folder: Path) -> None:
    """Measure and print."""
    found = reports_of(folder)
    for title, reports in (
        ("26 years of a province", one_province(found)),
        ("2 years", every_province(found)),
    ):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name) / "workspace"
            workspace(root, reports)
            print(f"{title}: {len(reports)} reports", flush=True)
            for what, seconds in costs(root, [*reports][-2]):
                print(f"  {what:28}{seconds:8.2f} cpu s", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
