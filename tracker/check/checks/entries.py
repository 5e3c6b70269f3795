"""Checks of each block by itself: its id, a person's words, figures that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model.reports import digest_of, identifier
from tracker.reviewing import Places, lacking


def ids(workspace: Workspace) -> Iterator[Finding]:
    """Every id is made from the report's name and the text; a text that stands twice has longer ones."""
    known = workspace.ledger.entries
    for id, entry in known.items():
        own = identifier(entry.report, digest_of(entry.report, entry.text))
        if id != own and not (own in known and len(id) > len(own)):
            yield workspace.at("id-mismatch", (id,), f"这段原文的编号应为 {own}:编号或原文被改动")


def reviews(workspace: Workspace) -> Iterator[Finding]:
    """A person's verdict that differs from the machine's has a note and a source that can be looked up."""
    known = {**workspace.ledger.entries, **workspace.ledger.orphaned}
    places = Places(workspace.root, workspace.ledger.reports)
    for id, entry in known.items():
        if entry.review is not None:
            for keys, message in lacking(entry.verdict.status, entry.review, places):
                yield workspace.at("review-incomplete", (id, "review", *keys), message, subject=id)
            if entry.look_again:
                yield workspace.at("review-moved", (id, "look_again"), entry.look_again, subject=id)


def contradictions(workspace: Workspace) -> Iterator[Finding]:
    """A review and facts from elsewhere give one figure for one thing; a pair that differs is a finding."""
    known = workspace.ledger.entries.values()
    disputable = [entry for entry in known if entry.verdict.disputable and workspace.in_scope(entry)]
    if not disputable:
        return
    from tracker.score import contradictions as contradictions_in  # late: few ledgers need it

    for entry in disputable:
        for pair in contradictions_in(entry.verdict.evidence):
            first = f"{pair.first.teller} 说{pair.said.text}"
            second = f"{pair.second.teller} 说{pair.other.text}"
            number = entry.verdict.evidence.index(pair.second)
            message = f"{pair.said.noun}的数字互相矛盾:{first},{second}"
            yield workspace.at("outcome-contradicts", (entry.id, "evidence", number), message)
