"""Checks for figures that cannot both be right: a review's and those of facts from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model import Entry, Evidence


def contradictions(workspace: Workspace) -> Iterator[Finding]:
    """Every pair of figures of one thing, from different tellers, that differ."""
    disputable = [entry for entry in workspace.ledger.entries.values() if _disputable(workspace, entry)]
    if not disputable:
        return
    from tracker.score import contradictions as found_in

    for entry in disputable:
        for pair in found_in(entry.verdict.evidence):
            first = f"{_teller(pair.first)} 说{pair.said.text}"
            second = f"{_teller(pair.second)} 说{pair.other.text}"
            number = entry.verdict.evidence.index(pair.second)
            message = f"{pair.said.noun}的数字互相矛盾:{first},{second}"
            yield workspace.at("outcome-contradicts", (entry.id, "evidence", number), message)


def _disputable(workspace: Workspace, entry: Entry) -> bool:
    """Whether a block quotes facts and somebody else beside them."""
    evidence = entry.verdict.evidence
    sources = {one.source for one in evidence}
    return len(evidence) > 1 and sources != {""} and workspace.in_scope(entry)


def _teller(evidence: Evidence) -> str:
    return evidence.source or evidence.report
