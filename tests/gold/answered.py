"""Plans and year pairs of ../shared that careful readers answered, as a user's language model would be asked.

Of plans they told where the commitments are. They saw the numbered sentences of a plan, a guide and the
instructions of ``tracker ask``, nothing else, and wrote where the commitments of each sentence begin and
end. Of two labelled plans that were among what they were given, one agreed to .98 (F1) and .95 (same
boundaries), a county's to .89 and .84: about as far as labels of different places agree with one another.
Kept is nothing of the texts: ``pieces.tsv`` has for each plan its file in ../shared behind 「#」, then a
line for each sentence, ``key start-end,start-end``. A key is the line in its report and the beginning of a
hash of the sentence; what is cut otherwise today is left out.

Of year pairs they told how each commitment that the program had extracted turned out, and which statements of
the review say so. They saw both, numbered, and the definitions of ../shared/gold/GUIDE.md, no rules and no
verdicts, and read each pair once. Two labelled pairs that were answered in the same way earlier agreed in .95
and .90 of their links. ``links.tsv`` has for each pair its two files behind 「#」, then a line for each
commitment with its key (of its own text), f, p or u, and the keys of the statements.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.gold.labelled import SHARED, Label, LabelledSet, listed, reports
from tracker import extract
from tracker.language import places

FILE = Path(__file__).resolve().with_name("pieces.tsv")
LINKS = FILE.with_name("links.tsv")


@cache
def in_sets() -> dict[str, str]:
    """What the labelled sets call a place, so that all of its years are left out together."""
    folders = {
        name: Path(one["plan"]).parent.name for name, one in listed().items() if "/raw/" in one["plan"]
    }
    called = {places.short_of(folder): name.split("-")[0] for name, folder in folders.items()}
    return {**called, "全国": "nat", "上海": "shanghai"}


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
        yield Plan(in_sets().get(short, short), f"{short}@{year}", year, path, pieces)


@dataclass(frozen=True)
class Pair:
    """A year pair: its two files in ../shared, and for the key of a commitment its status (f, p or u) and the
    keys of the statements that say so, best first.
    """

    place: str
    plan: str
    review: str
    answers: dict[str, tuple[str, tuple[str, ...]]]


def pairs() -> Iterator[Pair]:
    """All of them; none where ../shared is not there."""
    for block in LINKS.read_text(encoding="utf-8").split("# ")[1:]:
        head, *lines = block.splitlines()
        plan, review = head.split("\t")
        if (SHARED / plan).exists():
            short = places.short_of(Path(plan).parent.name)
            rows = [line.split("\t") for line in lines]
            answers = {row[0]: (row[1], tuple(row[2:])) for row in rows}
            yield Pair(in_sets().get(short, short), plan, review, answers)


STATUS = {"f": "fulfilled", "p": "partial", "u": "unmentioned"}


def labelled(pair: Pair) -> LabelledSet:
    """The pair as a labelled set: of the commitments that the program still cuts as they were answered."""
    plan = next(one for one in reports(SHARED, pair.plan) if one.of_kind("plan"))
    review = next(one for one in reports(SHARED, pair.review) if one.of_kind("review"))
    commitments, statements = extract.commitments(plan), extract.statements(review)
    place = {key(one.line, one.text): number for number, one in enumerate(statements)}
    labels = []
    for number, one in enumerate(commitments):
        status, said = pair.answers.get(key(one.line, one.text), ("", ()))
        if status:
            right = frozenset(place[each] for each in said if each in place)
            raw = {"status": STATUS[status], "kind": one.kind, "evidence": said, "anchor": one.text}
            labels.append(Label(number, bool(said), right, raw))
    name = f"{pair.place}-{plan.year}-{review.year}"
    return LabelledSet(name, plan, review, commitments, statements, tuple(labels), ())
