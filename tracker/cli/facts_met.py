"""Which commitments the facts of outcomes files are evidence of, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.model import Entry
    from tracker.outcomes import Fact

MOST = 12
"""The most facts that are listed after an update; of more than that, only the numbers are told."""


def met_by(fact: Fact, entries: Iterable[Entry]) -> list[str]:
    """A line for each commitment whose verdict cites the fact, or a piece of its text, as evidence.

    A missed target is called one, as on all screens, and figures that contradict each other are told.
    """
    from tracker.render.entries import disputes, outcome
    from tracker.render.palette import CONFLICT, sign_of

    return [
        f"→ {entry.id} {sign_of(outcome(entry)).chinese}{against} {entry.text}"
        for entry in entries
        if _proves(fact, entry)
        for against in (f" {CONFLICT.mark} 矛盾" if disputes(entry) else "",)
    ]


def _proves(fact: Fact, entry: Entry) -> bool:
    return any(item.source == fact.source.key and item.text in fact.text for item in entry.verdict.evidence)


def told(root: Path, files: Iterable[str], entries: Sequence[Entry]) -> Iterator[str]:
    """Lines on which commitments the facts of these outcomes files met; none where ``files`` hold no fact.

    The first line counts the facts with and without a commitment; up to ``MOST`` facts are listed below it.
    """
    from tracker import outcomes

    by_plan, _ = outcomes.by_plan(root, files)  # what cannot be read is told by who judges
    facts = [fact for known in by_plan.values() for fact in known]
    met = [entry for entry in entries if any(item.source for item in entry.verdict.evidence)]
    pairs = [(fact, met_by(fact, met)) for fact in facts]
    missed = sum(not lines for _, lines in pairs)
    if facts:
        rest = f",{missed} 条没有对上(知道是哪条,可按编号再记:tracker outcome add 编号 …)" if missed else ""
        yield f"事实 {len(facts)} 条:{len(facts) - missed} 条对上承诺{rest}"
    if len(facts) > MOST:
        yield "  tracker outcome list 逐条列出"
        return
    for fact, lines in pairs:
        yield f"  {fact.file}:{fact.line} {fact.plan} {fact.text}"
        yield from (f"    {line}" for line in lines or ["→ 没有对上承诺"])
