"""Learns ``tracker/segment/outlook.tsv`` from the reports of ../shared, and prints how often it is right.

    python -m tests.segment.learn_outlook            # places left out in three parts
    python -m tests.segment.learn_outlook --write    # learn from all and write

Labels are the sections as found where a report has both a review and a plan under plain headings.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from tracker import clean, segment
from tracker.errors import TrackerError
from tracker.segment import outlook
from tracker.workspace.document import read_document

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT.parent / "shared" / "reports" / "raw"
OUT = ROOT / "tracker" / "segment" / "outlook.tsv"
ROUNDS, RARE, SMALL, DECAY = 6, 15, 0.4, 1e-5


class Row(NamedTuple):
    place: str
    ahead: bool
    words: tuple[str, ...]


def rows() -> list[Row]:
    found: list[Row] = []
    for path in sorted(REPORTS.glob("*/*.txt")):
        document = read_document(path)
        try:
            reports = segment.split(document, clean.clean(document), [f"{path.parent.name}@{path.stem}"])
        except TrackerError:
            continue
        sections = reports[0].of_kind("review", "plan", "self")
        if {section.kind for section in sections} < {"review", "plan"}:
            continue
        found += [
            Row(path.parent.name, section.kind != "review", outlook.words_of(one.folded))
            for section in sections
            for one in section.paragraphs
            if not one.level and len(one.folded) >= outlook.SHORTEST
        ]
    return found


def learn(data: list[Row]) -> dict[str, float]:
    """Weights by stochastic gradient descent; the empty word is the bias."""
    count = Counter(word for row in data for word in row.words)
    weights: defaultdict[str, float] = defaultdict(float)
    shuffled = random.Random(0)
    for number in range(ROUNDS):
        data = list(data)
        shuffled.shuffle(data)
        rate = 0.1 / (1 + number)
        for row in data:
            known = [word for word in row.words if count[word] >= RARE]
            scale = max(1, len(known)) ** 0.5
            odds = weights[""] + sum(weights[word] for word in known) / scale
            off = row.ahead - 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            weights[""] += rate * off
            for word in known:
                weights[word] += rate * (4 * off / scale - DECAY * weights[word])
    return dict(weights)


def ahead(row: Row, weights: dict[str, float]) -> bool:
    known = [weights[word] for word in row.words if word in weights]
    return weights[""] + sum(known) / max(1, len(known)) ** 0.5 > 0


def main() -> None:
    data = rows()
    if "--write" in sys.argv:
        kept = {w: v for w, v in learn(data).items() if not w or abs(v) >= SMALL}
        lines = [f"{word}\t{weight:.2f}" for word, weight in sorted(kept.items()) if "\t" not in word]
        head = "# word (^: opens the paragraph; empty: bias)\tweight; made by tests/segment/learn_outlook.py"
        OUT.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
        return
    places = sorted({row.place for row in data})
    right = total = 0
    for part in range(3):
        out = set(places[part::3])
        weights = learn([row for row in data if row.place not in out])
        held = [row for row in data if row.place in out]
        right += sum(ahead(row, weights) == row.ahead for row in held)
        total += len(held)
    print(f"{right} of {total} paragraphs right: {right / total:.3f}")


if __name__ == "__main__":
    main()
