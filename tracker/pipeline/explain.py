"""What a verdict was chosen from, computed again: the ledger keeps only what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tracker import align, extract, outcomes
from tracker.model import Candidate, Entry, Evidence, Parts, Statement
from tracker.pipeline import units
from tracker.pipeline.assemble import Encoding, Extracted
from tracker.workspace import sources
from tracker.workspace.header import Header

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Explanation:
    """``parts`` add up to the logit of the score of the first evidence.

    Where nothing was found to speak of the commitment, ``nearest`` are the sentences that came nearest,
    best first, and ``parts`` are the first one's: a reader can see for himself that it is another matter.
    """

    parts: Parts = ()
    nearest: tuple[Evidence, ...] = ()


def explain(entry: Entry, root: Path, header: Header, encoding: Encoding | None = None) -> Explanation:
    """Why the evidence is what it is, or why there is none; empty where a source is gone or has changed."""
    plan = _extracted(entry.report, root, header)
    statements = _statements(entry, root, header)
    if plan is None or not statements or not align.is_known(header.engine_name):
        return Explanation()
    for match in align.align(plan.commitments, statements, header.engine_name, progress=encoding):
        if match.commitment.id == entry.id:
            return _explanation(entry, match.candidates)
    return Explanation()


def _explanation(entry: Entry, candidates: tuple[Candidate, ...]) -> Explanation:
    if not entry.verdict.evidence:
        nearest = tuple(_evidence(one) for one in candidates[:NEAREST])
        return Explanation(candidates[0].parts if candidates else (), nearest)
    first = entry.verdict.evidence[0]
    return Explanation(next((one.parts for one in candidates if one.statement.text == first.text), ()))


def _evidence(candidate: Candidate) -> Evidence:
    statement = candidate.statement
    return Evidence(statement.text, statement.report, statement.line, round(candidate.score, 3))


def _statements(entry: Entry, root: Path, header: Header) -> tuple[Statement, ...]:
    """What the evidence was picked from: the facts on this plan, or the review of a report."""
    first = entry.verdict.evidence[0] if entry.verdict.evidence else None
    if first and first.source:
        facts = (fact for path in header.outcomes for fact in outcomes.load(root / path, root))
        return tuple(
            extract.fact(fact.text, fact.plan, fact.source, fact.line, fact.file)
            for fact in facts
            if fact.plan == entry.report
        )
    district, _, year = entry.report.rpartition("@")
    review = _extracted(first.report if first else f"{district}@{int(year) + 1}", root, header)
    return review.statements if review else ()


def _extracted(name: str, root: Path, header: Header) -> Extracted | None:
    record = header.reports.get(name)
    if record is None or not (root / record.source).is_file():
        return None
    path = sources.inside(root, root / record.source)
    place = units.Source(str(root), record.source, record.sha256, sources.named(header.names, record.source))
    if sources.fingerprint(root, path).sha256 != record.sha256:
        return None
    return next((one for one in units.reports(place) if one.report.name == name), None)
