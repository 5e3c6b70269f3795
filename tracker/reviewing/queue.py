"""In which order a person is asked: what hurts most when it is wrong comes first."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.model import Entry
from tracker.render.facts import unsure
from tracker.render.selection import Selection

STAKES = ("target", "deliverable", "general")
"""A wrong word on a figure or a named project is quoted; one on a generality hardly ever is."""


def queue(entries: Iterable[Entry], selection: Selection) -> list[Entry]:
    """The commitments to ask about that no person has judged, the most consequential first.

    Without a filter those are the doubtful verdicts and those on which two readers differ, or with
    ``selection.everything`` all that the machine judged; a filter admits sure and pending ones too. First
    come those that a person judged and that ask for another look, then those on which two readers differ; of
    one kind the least certain come first.
    """
    return sorted((one for one in entries if _is_open(one) and _wanted(one, selection)), key=_rank)


def _is_open(entry: Entry) -> bool:
    """Whether no person has judged it, or only by words that have changed since."""
    return not entry.ruling or bool(entry.look_again)


def _wanted(entry: Entry, selection: Selection) -> bool:
    if selection.filtered:
        return selection.admits(entry)
    if entry.look_again:
        return True
    judged = entry.verdict.status != "pending"
    return unsure(entry) or (judged and (entry.verdict.contested or selection.everything))


def _rank(entry: Entry) -> tuple[bool, bool, bool, int, float]:
    verdict = entry.verdict
    pending = verdict.status == "pending"
    return not entry.look_again, pending, not verdict.contested, STAKES.index(entry.kind), verdict.confidence
