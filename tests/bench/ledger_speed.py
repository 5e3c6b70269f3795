"""What a large ledger costs, in one file and in a folder: ``python tests/bench/ledger_speed.py [BLOCKS]``.

Not a test: times depend on the machine. The aims were set for 20,000 commitments: one report opened and one
block written in under a second each, one changed report in half a second, and a full load in a third of the
time of PyYAML's C loader. First is with nothing kept of the ledger, again with what the first time kept.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import yaml

from tracker import ledger
from tracker.ledger import branches
from tracker.model import Baseline, Entry, Evidence, Figure, PersonReview, Quantity, ReportRecord, Verdict
from tracker.workspace import cache
from tracker.workspace.header import FOLDER, Header, read_header

PER_REPORT, YEARS = 250, 10
TEXT = "推行规模化加装电梯,力争完工{}台,推进老旧小区综合整治和美丽家园建设"
SAID = "全年加装电梯完工{}台、新开工200台,实施老旧小区综合整治120万平方米,建成一批美丽家园示范小区"


def build(blocks: int) -> tuple[Header, list[Entry]]:
    """A ledger of ``blocks`` commitments, 250 a report, ten years a district; two pieces of evidence each."""
    entries, reports = [], {}
    for number in range(blocks):
        year, place = 2000 + number // PER_REPORT % YEARS, f"某区{number // PER_REPORT // YEARS}"
        name = f"{place}@{year}"
        reports[name] = ReportRecord(name, "上海市某区", f"reports/{name}.txt", 1, 90, "5c0e" * 16, "full")
        promised = Quantity("加装电梯完工", "=", Decimal(number), "台")
        evidence = tuple(Evidence(SAID.format(number + extra), name, 13, 0.91) for extra in range(2))
        verdict = Verdict(
            "fulfilled", 0.93, "承诺200台,报告333台", evidence, "review", (Figure(promised, promised),)
        )
        entries.append(
            Entry(
                id=f"{place}-{year}-{number:06x}",
                report=name,
                text=TEXT.format(number),
                section="【六】回应群众期待/改善群众居住环境",
                line=52,
                kind="deliverable",
                targets=(promised,),
                baseline=Baseline(SAID.format(number), 13, "lowered", promised),
                verdict=verdict,
            )
        )
    return Header(sources=("reports/",), reports=reports), entries


def timed(action: Callable[[], object], times: int = 3) -> float:
    """The median of some runs, in seconds of the processor."""
    found = []
    for _ in range(times):
        start = time.process_time()
        action()
        found.append(time.process_time() - start)
    return statistics.median(found)


def main(blocks: int) -> None:
    """Measure and print."""
    header, entries = build(blocks)
    text = ledger.update("", header, entries, today="2026-01-01").text
    pyyaml = timed(lambda: yaml.load(text, yaml.CSafeLoader))
    print(f"{blocks} commitments, {len(text.encode()) / 2**20:.1f} MiB, {text.count(chr(10))} lines")
    print(f"{'PyYAML C load':26}{pyyaml:8.3f} s")
    for folder in ("", FOLDER):
        print("in a file for each district" if folder else "in one file")
        for name, seconds in costs(replace(header, ledger=folder), entries):
            print(f"  {name:24}{seconds:8.3f} s{seconds / pyyaml:8.2f} x PyYAML")


def costs(header: Header, entries: list[Entry]) -> Iterator[tuple[str, float]]:
    """What is done with a ledger, and how many seconds that takes."""
    entry = entries[len(entries) // 2]
    answers = iter(range(1000))
    with tempfile.TemporaryDirectory() as folder:
        os.environ[cache.VARIABLE] = str(Path(folder) / "cache")
        path = Path(folder) / "commitments.yaml"
        ledger.save(path, ledger.update("", header, entries, today="2026-01-01").text)

        def write_one() -> None:
            old = ledger.read(path)
            review = PersonReview("partial", note=f"第{next(answers)}次")
            ledger.save(path, ledger.record_review(old, entry.id, review, today="2026-01-01"), was=old)

        def write_report() -> None:
            old, line = ledger.read(path), next(answers) + 60
            new = [replace(one, line=line) if one.report == entry.report else one for one in entries]
            ledger.save(path, ledger.update(old, header, new, today="2026-01-02").text, was=old)

        yield "full load, first", timed(lambda: ledger.load(path), 1)
        yield "full load, again", timed(lambda: ledger.load(path))
        yield "header only", timed(lambda: read_header(path))
        yield "open one report", timed(lambda: ledger.open_reports(path, lambda _: [entry.report]))
        yield "write one block", timed(write_one)
        yield "write one report, first", timed(write_report, 1)
        yield "write one report, again", timed(write_report, 5)
        file = next((Path(folder) / FOLDER).glob("*.yaml"), path)
        base = file.read_text(encoding="utf-8")
        ours = base.replace("    line: 52\n", "    line: 53\n", 1)
        theirs = "".join(base.rsplit("    line: 52\n", 1))
        yield "git merges one file", timed(lambda: branches.merged(base, ours, theirs), 1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
