"""Checks of the files of outcomes, and of the facts that blocks quote from them."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.checks.quotes import squashed
from tracker.check.finding import Finding, finding
from tracker.check.workspace import Workspace
from tracker.errors import LedgerError, TrackerError
from tracker.language.safe import shortened
from tracker.model import Entry, Evidence
from tracker.outcomes import Fact


def outcomes(workspace: Workspace) -> Iterator[Finding]:
    """Every file of outcomes is sound, and every fact that is quoted stands in one."""
    from tracker.outcomes import load

    facts: list[Fact] = []
    broken = False
    for source in workspace.ledger.header.outcomes:
        if source not in workspace.hashes:
            broken = True
            continue
        try:
            facts += load(workspace.root / source, workspace.root)
        except LedgerError as error:
            broken = True
            for problem in error.problems:
                yield finding("outcomes-invalid", source, problem.line, problem.message)
        except TrackerError as error:
            broken = True
            yield finding("source-unreadable", source, 0, error.message, subject=source)
    if not broken:
        yield from _quoted(workspace, facts)


def _quoted(workspace: Workspace, facts: list[Fact]) -> Iterator[Finding]:
    known: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        known.setdefault((fact.source.key, squashed(fact.text)), []).append(fact)
    for id, entry in workspace.ledger.entries.items():
        for number, evidence in enumerate(entry.verdict.evidence):
            if evidence.source and workspace.in_scope(entry):
                same = known.get((evidence.source, squashed(evidence.text)), [])
                yield from _judge(workspace, (id, "evidence", number), entry, evidence, same)


def _judge(
    workspace: Workspace, keys: tuple[str | int, ...], entry: Entry, evidence: Evidence, facts: list[Fact]
) -> Iterator[Finding]:
    shown = shortened(evidence.text, 40)
    mine = [fact for fact in facts if fact.plan == entry.report]
    if not mine:
        message = f"外部事实文件里没有 {entry.report} 的这条事实({evidence.source}):「{shown}」"
        yield workspace.at("quote-missing", (*keys, "text"), message)
