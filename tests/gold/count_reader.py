"""Count how often a reader's verdict is that of the labels, by what the engine beside it says of the same.

    python -m tests.gold.count_reader SET=WORKSPACE [...] > tracker/reader/confidence.tsv

``SET`` is a labelled year pair (``jilin-2025-2026``), ``WORKSPACE`` a folder whose ``readings/`` keep a
reader's answers on it. The heading is written by hand: who answered, which instructions. To stderr goes
how sure verdicts of each pair would be by the counts of the others, and how many were right.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.gold.labelled import GOLD, SHARED, listed, norm, owners
from tracker import compare
from tracker.reader.verdicts import Agreement
from tracker.workspace.header import read_header

ENGINES = ("lexical", "semantic")
STATUSES = ("fulfilled", "partial", "unmentioned")
AGREEMENTS: tuple[Agreement, ...] = ("agree", "reader alone", "engine alone", "degree")
Cell = tuple[str, Agreement, str]


@dataclass(frozen=True)
class Seen:
    """One labelled commitment that a reader judged."""

    pair: str
    cell: Cell
    right: bool


def seen(name: str, root: Path, engine: str) -> Iterator[Seen]:
    """The labelled commitments of a set that the reader whose answers lie under ``root`` judged."""
    one = listed()[name]
    plan, review = (str(SHARED / one[side].partition("#")[0]) for side in ("plan", "review"))
    header = read_header(root / "commitments.yaml")
    entries = compare.compare(plan, [review], root, header, f"reader:{engine}").entries
    task = (GOLD / f"{name}.task.txt").read_text(encoding="utf-8")
    lines = (GOLD / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [label for line in lines if (label := json.loads(line))["kind"] != "none"]
    sentences = {key: norm(text) for key, text in re.findall(r"^([PR]\d+)\t(.*)$", task, re.M)}
    for number, owner in owners(labels, entries, sentences).items():
        verdict = entries[owner].verdict
        if verdict.second is not None:
            cell = engine, agreement(verdict.status, verdict.second.status), verdict.status
            yield Seen(name, cell, verdict.status == labels[number]["status"])


def agreement(reader: str, other: str) -> Agreement:
    """``confidence.agreement`` by statuses alone: a mention is any but 「unmentioned」."""
    if reader == other:
        return "agree"
    if "unmentioned" in (reader, other):
        return "engine alone" if reader == "unmentioned" else "reader alone"
    return "degree"


def counted(some: Sequence[Seen]) -> dict[Cell, tuple[int, int]]:
    """Right verdicts, and all, by cell."""
    every, right = Counter(one.cell for one in some), Counter(one.cell for one in some if one.right)
    return {cell: (right[cell], count) for cell, count in every.items()}


def left_out(some: Sequence[Seen], engine: str) -> str:
    """What would be said of a pair's verdicts by the counts of the others, and what is right, by tenths."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for pair in {one.pair for one in some}:
        known = counted([one for one in some if one.pair != pair])
        for one in some:
            if one.pair == pair and one.cell[0] == engine:
                right, count = known.get(one.cell, (0, 0))
                said = (right + 1) / (count + 2)
                bands.setdefault(min(9, int(said * 10)), []).append((said, one.right))
    rows = [f"{engine}: said, right, seen"]
    for _, inside in sorted(bands.items(), reverse=True):
        said, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
        rows.append(f"  {said:.2f}  {right:.2f}  {len(inside)}")
    return "\n".join(rows)


def main(arguments: Sequence[str]) -> None:
    given = [one.partition("=")[::2] for one in arguments]
    some = [each for name, root in given for engine in ENGINES for each in seen(name, Path(root), engine)]
    known = counted(some)
    print("engine\tagreement\tstatus\tright\tseen")
    for cell in ((e, a, s) for e in ENGINES for a in AGREEMENTS for s in STATUSES):
        if cell in known:
            print(*cell, *known[cell], sep="\t")
    for engine in ENGINES:
        print(left_out(some, engine), file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
