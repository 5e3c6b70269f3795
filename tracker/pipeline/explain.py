"""Why a verdict is what it is: the match behind one commitment, computed again from the sources."""

from __future__ import annotations

from pathlib import Path

from tracker import align, extract, outcomes
from tracker.config import Header
from tracker.errors import TrackerError
from tracker.model import Entry, Match, Statement
from tracker.pipeline.assemble import extracted, following_name
from tracker.pipeline.resolve import resolve


def explain(entry: Entry, root: Path, header: Header, engine: str) -> Match | None:
    """The candidates and score parts for one entry of the ledger, from what its verdict rests on.

    That is the next year's review where there is one, else facts of outcomes files, else the same report's
    own review. None where the commitment is no longer in its source.
    """
    plan = extracted(resolve(entry.report, root, header))
    following = following_name(plan.report)
    statements: tuple[Statement, ...] = ()
    if following in header.reports:
        statements = extract.statements(resolve(following, root, header))
    if not statements or entry.verdict.provenance == "outcomes":
        statements = _facts(entry.report, root, header) or statements
    matches = align.align(plan.commitments, statements or plan.statements, engine)
    return next((match for match in matches if match.commitment.id == entry.id), None)


def _facts(plan: str, root: Path, header: Header) -> tuple[Statement, ...]:
    found = []
    for name in header.outcomes:
        try:
            found += [one for one in outcomes.load(root / name, root) if one.plan == plan]
        except TrackerError:
            continue
    return tuple(extract.fact(one.text, one.plan, one.source, one.line, one.file) for one in found)
