"""A reader's answer beside the other engine's verdict: one verdict, how sure it is, and who said what.

The program compares the figures in the sentences that a reader names. Where its arithmetic and the reader
disagree the arithmetic stands, and the verdict is doubtful and says so. How sure a verdict is depends on
whether the other engine says the same: counts on labelled pairs tell, in ``confidence.tsv``, which says where
they are from and where they are thin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tracker.language import shipped
from tracker.language.tables.statuses import CHINESE
from tracker.model import Candidate, Clause, Evidence, Match, Second, Statement, Status, Verdict
from tracker.reader import strangers
from tracker.reader.checking import Link
from tracker.score.case import neighbours

DOUBTFUL = 0.5
"""Greatest confidence of a verdict on which arithmetic and reader disagree: below REVIEW_BELOW."""
ARITHMETIC = ("figures_met", "figures_missed")
"""The rules of ``score`` by which figures decide: those of every target, or one that falls short."""
RULE = "reader"
"""The rule of a verdict that no figure decides: the reader's word."""
_STATUS = {status: word for word, status in CHINESE.items()}
_SAID, _NOT_SAID = "报告说到这件事", "报告没有说到这件事"
_SCORES = (0.95, 0.9, 0.85)
"""Scores of the first, second and third sentence that a reader names: it gives an order, no probabilities."""


@dataclass(frozen=True, slots=True)
class Read:
    """A reader's answer to one commitment, the model that gave it, and the sentences that it names."""

    link: Link
    model: str
    said: tuple[Statement, ...]


def match(read: Read | None, other: Match) -> Match:
    """The sentences that a reader named, as a match for ``score`` to judge; no candidates if it named none.

    The ``other`` engine's match where the reader did not answer.
    """
    if read is None:
        return other
    promise = other.commitment
    named = tuple(
        Candidate(one, _clause(promise.text, one), sure)
        for one, sure in zip(read.said, _SCORES, strict=False)
    )
    return Match(promise, named, _SCORES[0] if named else 0.0)


def _clause(promise: str, statement: Statement) -> Clause:
    """The clause of a statement that shares most with the promise."""
    wanted = set(neighbours(promise))
    return max(statement.clauses, key=lambda clause: len(wanted & set(neighbours(clause.text))))


def verdict(read: Read | None, judged: Verdict, other: Verdict, engine: str) -> Verdict:
    """One verdict of two: ``judged``, by ``score`` on the reader's match, and ``other``, the other engine's.

    It is ``other`` where the reader did not answer; ``engine`` is the other engine's name.
    """
    if read is None:
        return other
    beside = Second(other.status, other.confidence, other.reason)
    taken = replace(_found(read, judged), reader=read.model, second=beside)
    if taken.status == "pending":
        return taken
    sure = sureness(engine, agreement(taken, other), taken.status)
    if taken.status == read.link.status:
        return replace(taken, confidence=min(sure, judged.confidence) if judged.doubts else sure)
    differs = f"{taken.reason};模型读作「{_STATUS[read.link.status]}」,与算出的不一致"
    return replace(taken, reason=differs, confidence=min(sure, DOUBTFUL), read=read.link.status)


def _found(read: Read, judged: Verdict) -> Verdict:
    """Status and reason by arithmetic where figures were compared, else as the reader says; its own order."""
    if judged.status == "pending" and not read.said:
        return judged
    shown = replace(judged, evidence=tuple(Evidence(one.text, one.report, one.line) for one in read.said))
    if judged.rule in ARITHMETIC:
        return shown
    known = " ".join(one.text for one in read.said)
    words = strangers.reason(read.link.reason, known) or (_SAID if read.said else _NOT_SAID)
    figures = judged.figures if judged.status == read.link.status else ()
    return replace(
        shown, status=read.link.status, reason=words, figures=figures, rule=RULE, missed=False, doubts=()
    )


Agreement = Literal["agree", "reader alone", "engine alone", "degree"]
Counts = Mapping[tuple[str, str, str], tuple[int, int]]


def agreement(reader: Verdict, other: Verdict) -> Agreement:
    """How a reader's verdict stands to the other engine's.

    ``agree`` is the same status; ``reader alone`` and ``engine alone`` are a mention that only the reader or
    only the other engine has evidence of; ``degree`` is another status where both have evidence or neither.
    """
    if reader.status == other.status:
        return "agree"
    if bool(reader.evidence) != bool(other.evidence):
        return "reader alone" if reader.evidence else "engine alone"
    return "degree"


def sureness(engine: str, kind: Agreement, status: Status) -> float:
    """The chance that a verdict is right: the share of right ones among labelled ones like it (``COUNTS``).

    Where few were seen it is drawn towards one half (Laplace's rule). ``engine`` is the one beside the
    reader, whatever model is named behind it; one that was not counted has the lexical one's counts.
    """
    name = engine.partition(":")[0]
    if not any(key[0] == name for key in COUNTS):
        name = "lexical"
    right, seen = COUNTS.get((name, kind, status), (0, 0))
    return round((right + 1) / (seen + 2), 2)


COUNTS: Counts = {
    (engine, kind, status): (int(right), int(seen))
    for engine, kind, status, right, seen in shipped.rows("tracker.reader", "confidence.tsv")[1:]
}
"""How many verdicts are right, and of how many: by the other engine, the agreement and the status."""
