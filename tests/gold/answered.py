"""Plans of ../shared that careful readers cut, as a user's language model would be asked to.

They saw the numbered sentences of a plan, a guide and the instructions of ``tracker ask``, nothing else, and
wrote where the commitments of each sentence begin and end. Of two labelled plans that were among what they
were given, one agreed to .98 (F1) and .95 (same boundaries), a county's to .89 and .84: about as far as
labels of different places agree with one another.

Kept is nothing of the texts: ``pieces.tsv`` has for each plan its file in ../shared behind 「#」, then a line
for each sentence, ``key  start-end,start-end``. A key is the line in its report and the beginning of a hash
of the sentence; what is cut otherwise today is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.gold.labelled import SHARED
from tracker.language import places

FILE = Path(__file__).resolve().with_name("pieces.tsv")
IN_SETS = {
    "保定": "baoding", "博野": "boye", "阜平": "fuping", "高唐": "gaotang", "海拉尔": "hailar",
    "清苑": "qingyuan", "顺平": "shunping", "徐水": "xushui", "全国": "nat",
}  # fmt: skip
"""What the labelled sets call a place, so that all of its years are left out together."""


@dataclass(frozen=True)
class Plan:
    """A plan whose sentences were cut: key of a sentence → where its commitments stand in it."""

    place: str
    name: str
    year: int
    path: Path
    pieces: dict[str, tuple[tuple[int, int], ...]]


def key(line: int, text: str) -> str:
    return f"{line}:{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def plans() -> Iterator[Plan]:
    """All of them; none where ../shared is not there."""
    for block in FILE.read_text(encoding="utf-8").split("# ")[1:]:
        at, *lines = block.splitlines()
        path = SHARED / at
        if not path.exists():
            continue
        pieces = {}
        for line in lines:
            sentence, spans = line.split("\t")
            cut = [span.split("-") for span in spans.split(",") if span]
            pieces[sentence] = tuple((int(first), int(last)) for first, last in cut)
        national = path.stem.partition("national-")[2]
        year, short = int(national or path.stem), "全国" if national else places.short_of(path.parent.name)
        yield Plan(IN_SETS.get(short, short), f"{short}@{year}", year, path, pieces)
