"""What a large ledger costs: ``python tests/bench/ledger_speed.py [BLOCKS]`` prints a table.

Not a test: times depend on the machine. The aims were set for 20,000 commitments: one report opened and one
block written in under a second each, and a full load within 1.2 times PyYAML's C loader.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import yaml

from tracker import ledger
from tracker.model import Baseline, Entry, Evidence, Figure, PersonReview, Quantity, ReportRecord, Verdict
from tracker.workspace.header import Header, read_header

PER_REPORT = 200
TEXT = "推行规模化加装电梯,力争完工{}台,推进老旧小区综合整治和美丽家园建设"
SAID = "全年加装电梯完工{}台、新开工200台,实施老旧小区综合整治120万平方米,建成一批美丽家园示范小区"


def build(blocks: int) -> tuple[Header, list[Entry]]:
    """A ledger of ``blocks`` commitments, 200 a report, each with a baseline and two pieces of evidence."""
    entries, reports = [], {}
    for number in range(blocks):
        year, place = 2000 + number // PER_REPORT % 20, f"某区{number // PER_REPORT // 20}"
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
    """The median of some runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main(blocks: int) -> None:
    """Measure and print."""
    header, entries = build(blocks)
    text = ledger.update("", header, entries, today="2026-01-01").text
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "commitments.yaml"
        path.write_text(text, encoding="utf-8")
        entry = entries[blocks // 2]
        answers = iter(range(1000))

        def write_one() -> None:
            old = path.read_text(encoding="utf-8")
            review = PersonReview("partial", note=f"第{next(answers)}次")
            ledger.save(path, ledger.record_review(old, entry.id, review, today="2026-01-01"), was=old)

        pyyaml = timed(lambda: yaml.load(text, yaml.CSafeLoader))
        rows = [
            ("PyYAML C load", pyyaml),
            ("full load, checked", timed(lambda: ledger.load(path))),
            ("header only", timed(lambda: read_header(path))),
            ("open one report", timed(lambda: ledger.open_report(path, entry.report))),
            ("write one block", timed(write_one)),
            (
                "update, nothing new",
                timed(lambda: ledger.update(text, header, entries, today="2026-01-02"), 1),
            ),
        ]
    print(f"{blocks} commitments, {len(text.encode()) / 2**20:.1f} MiB, {text.count(chr(10))} lines")
    for name, seconds in rows:
        print(f"{name:24}{seconds:8.3f} s{seconds / pyyaml:8.2f} x PyYAML")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
