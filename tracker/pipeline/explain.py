"""How the score of a commitment's first evidence came about, computed again: the ledger keeps the sum."""

from __future__ import annotations

from pathlib import Path

from tracker import align, extract, outcomes
from tracker.config import Header
from tracker.model import Entry, Evidence, Parts, Statement
from tracker.pipeline import sources, units
from tracker.pipeline.assemble import Extracted


def explain(entry: Entry, root: Path, header: Header) -> Parts:
    """The parts whose sum is the logit of the first evidence's score; nothing where it is not found again."""
    plan = _extracted(entry.report, root, header)
    if plan is None or not entry.verdict.evidence:
        return ()
    first = entry.verdict.evidence[0]
    for match in align.align(plan.commitments, _statements(first, entry, root, header), header.engine_name):
        if match.commitment.id == entry.id:
            said = [one.parts for one in match.candidates if one.statement.text == first.text]
            return said[0] if said else ()
    return ()


def _statements(first: Evidence, entry: Entry, root: Path, header: Header) -> tuple[Statement, ...]:
    """What the evidence was picked from: the facts on this plan, or the review of a report."""
    if first.source:
        facts = (fact for path in header.outcomes for fact in outcomes.load(root / path, root))
        return tuple(
            extract.fact(fact.text, fact.plan, fact.source, fact.line, fact.file)
            for fact in facts
            if fact.plan == entry.report
        )
    review = _extracted(first.report, root, header)
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
