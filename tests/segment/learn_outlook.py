"""Learns ``tracker/segment/outlook.tsv`` from the reports of ../shared, and prints how often it is right.

    python -m tests.segment.learn_outlook            # places left out in four parts
    python -m tests.segment.learn_outlook --write    # learn from all and write

Labels are the sections as found in reports with a review and a plan; chapters on five years look ahead.
"""

from __future__ import annotations

import math
import random
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from tracker import clean, segment
from tracker.errors import TrackerError
from tracker.language.fold import fold
from tracker.segment import outlook
from tracker.segment.headings import kind_of
from tracker.segment.item import mark_of
from tracker.workspace.files import read_document

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT.parent / "shared" / "reports"
OUT = ROOT / "tracker" / "segment" / "outlook.tsv"
ROUNDS, RARE, SMALL, RATE, DECAY, PARTS = 4, 15, 0.6, 0.3, 1e-3, 4
KINDS = ("review", "plan", "self")
HEAD = (
    "# word (^: opens the paragraph, .: a sentence; $: closes one; empty: bias)\tweight; "
    "made by tests/segment/learn_outlook.py"
)


class Row(NamedTuple):
    kind: str
    place: str
    ahead: bool
    words: tuple[str, ...]


def is_on_five_years(title: str) -> bool:
    return kind_of(mark_of(fold(title))[2].rstrip("。")) == "long plan"


def rows() -> list[Row]:
    found: list[Row] = []
    for path in sorted(REPORTS.glob("[re][ad]*/*/*.txt")):  # raw and edited
        document = read_document(path)
        place, kind = path.parent.name, path.parent.parent.name
        try:
            reports = segment.split(document, clean.clean(document), [f"{place}@{path.stem}"])
        except TrackerError:
            continue
        sections = [one for one in reports[0].sections if one.kind in KINDS or is_on_five_years(one.title)]
        if {section.kind for section in sections} < {"review", "plan"}:
            continue
        found += [
            Row(kind, place, section.kind != "review", outlook.words_of(one.folded))
            for section in sections
            for one in section.paragraphs
            if not one.level and len(one.folded) >= outlook.SHORTEST
        ]
    return found


def learn(data: list[Row]) -> dict[str, float]:
    """Weights by stochastic gradient descent with a rate for each word; the empty word is the bias."""
    count = Counter(word for row in data for word in row.words)
    weights: defaultdict[str, float] = defaultdict(float)
    seen: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    shuffled = random.Random(0)
    known = [(row.ahead, ["", *(word for word in row.words if count[word] >= RARE)]) for row in data]
    for _ in range(ROUNDS):
        shuffled.shuffle(known)
        for ahead, words in known:
            scale = max(1, len(words) - 1) ** 0.5
            odds = weights[""] + sum(weights[word] for word in words[1:]) / scale
            off = ahead - 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            for word in words:
                step = off / scale - DECAY * weights[word] if word else off
                seen[word] += step * step
                weights[word] += RATE * step / seen[word] ** 0.5
    return dict(weights)


def kept(weights: dict[str, float]) -> dict[str, float]:
    return {word: round(weight, 2) for word, weight in weights.items() if not word or abs(weight) >= SMALL}


def is_ahead(row: Row, weights: dict[str, float]) -> bool:
    known = [weights[word] for word in row.words if word in weights]
    return weights[""] + sum(known) / max(1, len(known)) ** 0.5 > 0


def main() -> None:
    data = rows()
    if "--write" in sys.argv:
        lines = [f"{word}\t{weight:.2f}" for word, weight in sorted(kept(learn(data)).items())]
        OUT.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
        return
    part = {row.place: zlib.crc32(row.place.encode()) % PARTS for row in data}
    right: Counter[str] = Counter()
    for number in range(PARTS):
        weights = kept(learn([row for row in data if part[row.place] != number]))
        held = [row for row in data if part[row.place] == number]
        right.update(row.kind for row in held if is_ahead(row, weights) == row.ahead)
    for kind, total in Counter(row.kind for row in data).items():
        print(f"{kind}: {right[kind]} of {total} paragraphs right, {right[kind] / total:.3f}")


if __name__ == "__main__":
    main()
