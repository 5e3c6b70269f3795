"""Matches of real clauses, analysed as the program does it, for the tests of judging."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from tracker import extract
from tracker.extract.clause import analyse
from tracker.language.fold import fold
from tracker.model import Candidate, Clause, Commitment, Kind, Match, OutcomeSource, Statement, Verdict
from tracker.score import judge
from tracker.score.case import neighbours
from tracker.score.stands import Setting

SOURCE = OutcomeSource("某清单", "某年实事项目完成情况", "https://example.org/list", "2025-01")


def commitment(text: str, kind: Kind = "deliverable") -> Commitment:
    return Commitment("徐汇-2025-000000", "徐汇@2025", "", kind, analyse(text, fold(text), 1))


def statement(text: str, tone: Literal["report", "problem"] = "report") -> Statement:
    return replace(fact(text), outcome=None, report="徐汇@2026", source="", tone=tone)


def fact(text: str) -> Statement:
    return extract.fact(text, "徐汇@2025", SOURCE, 7, "seeds/outcomes.yaml")


def match(
    promise: str,
    *said: str | Statement,
    kind: Kind = "deliverable",
    mention: float = 0.9,
    score: float = 0.9,
) -> Match:
    wanted = commitment(promise, kind)
    statements = [statement(one) if isinstance(one, str) else one for one in said]
    candidates = tuple(Candidate(one, _nearest(wanted, one), score) for one in statements)
    return Match(wanted, candidates, mention)


def judged(promise: str, said: str) -> Verdict:
    """What is judged of a target of 2025 by one sentence of the next year's review."""
    return judge(match(promise, said, kind="target"), "review", setting=Setting(2025))


def facts(promise: str, *said: str, kind: Kind = "deliverable", mention: float = 0.9) -> Match:
    return match(promise, *(fact(one) for one in said), kind=kind, mention=mention)


def _nearest(wanted: Commitment, said: Statement) -> Clause:
    pairs = set(neighbours(fold(wanted.text)))
    return max(said.clauses, key=lambda clause: len(pairs & set(neighbours(fold(clause.text)))))
