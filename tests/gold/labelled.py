"""The labelled sets as commitments and statements: clauses cut at punctuation, topics from the paragraphs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.model import Clause, Commitment, Statement

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "gold"
_CLAUSE = re.compile(r"[^，,；;：:。！？!?]+")
_ENDED = re.compile(r"[。；;！!？?]$")
_PROBLEM = re.compile(r"不足|短板|有待|亟需|差距|困难和问题|矛盾和问题")


@dataclass(frozen=True)
class LabelledSet:
    """One set: its commitments, its review, and for each commitment the numbers of the right statements."""

    name: str
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]
    right: tuple[frozenset[int], ...]
    labels: tuple[dict, ...]


@dataclass(frozen=True)
class Row:
    key: str
    text: str
    paragraph: int
    topics: tuple[str, ...]
    context: str


def sets() -> list[LabelledSet]:
    """All sets at hand: the own sets of this folder, and the national ones where ../shared is present."""
    folder = SHARED if SHARED.is_dir() else HERE
    return [load(path) for path in sorted(folder.glob("*.gold.jsonl"))]


def load(gold: Path) -> LabelledSet:
    name = gold.name.removesuffix(".gold.jsonl")
    task = gold.with_name(f"{name}.task.txt").read_text(encoding="utf-8")
    plan_text, review_text = re.split(r"^### REVIEW.*$", task, flags=re.M)
    plan = {row.key: row for row in rows(plan_text, "P")}
    review = list(rows(review_text, "R"))
    own = name.endswith("own")
    plan_report, review_report = f"{name}@1", f"{name}@{1 if own else 2}"
    labels = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    labels = [label for label in labels if label["kind"] != "none"]
    number = {row.key: place for place, row in enumerate(review)}
    return LabelledSet(
        name,
        tuple(commitment(label, plan[label["p"]], plan_report, place) for place, label in enumerate(labels)),
        tuple(statement(row, review_report, place) for place, row in enumerate(review)),
        tuple(frozenset(number[key] for key in label.get("evidence", ())) for label in labels),
        tuple(labels),
    )


def rows(block: str, letter: str) -> Iterator[Row]:
    heading: tuple[str, ...] = ()
    for paragraph, text in enumerate(re.split(r"\n\s*\n", block)):
        found = re.findall(rf"^({letter}\d+)\t(.*)$", text, re.M)
        if len(found) == 1 and not _ENDED.search(found[0][1]):
            if len(found[0][1]) > 3:
                heading = (found[0][1],)
            yield Row(*found[0], paragraph, (), found[0][1])
            continue
        context = "".join(sentence for _, sentence in found)
        for place, (key, sentence) in enumerate(found):
            yield Row(key, sentence, paragraph, heading + (lead(found) if place else ()), context)


def lead(found: list[tuple[str, str]]) -> tuple[str, ...]:
    first = found[0][1]
    if len(first) <= 30:
        return (first,)
    clause = clauses(first)[0]
    return (clause,) if len(clause) <= 12 else ()


def clauses(text: str) -> list[str]:
    return [piece.strip() for piece in _CLAUSE.findall(text) if piece.strip()]


def commitment(label: dict, row: Row, report: str, line: int) -> Commitment:
    return Commitment(
        id=f"{row.key}-{line}",
        report=report,
        section="/".join(row.topics),
        kind=label["kind"],
        clause=Clause(label["anchor"], line),
        topics=row.topics,
        context=row.context,
    )


def statement(row: Row, report: str, line: int) -> Statement:
    return Statement(
        text=row.text,
        report=report,
        line=line,
        clauses=tuple(Clause(piece, line) for piece in clauses(row.text)),
        topics=row.topics,
        tone="problem" if _PROBLEM.search(row.text) else "report",
        paragraph=row.paragraph,
    )
