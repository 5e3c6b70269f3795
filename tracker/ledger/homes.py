"""Where the person-made parts of a block go when its commitment was cut differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from tracker.model import Entry, ReportRecord

SHORTEST = 4
"""The least length, in characters, of a common run that counts: shorter ones (推进, 建设) are everywhere."""
MOST = 0.5
"""A new home holds more than this share of the old text, or is a piece of it (see PIECE and IS_PIECE)."""
PIECE = 0.3
"""A piece of the old text holds at least this share of it."""
IS_PIECE = 0.8
"""A new text is a piece of the old one if at least this share of the new text stands in the old one."""
NEAREST = 8
"""How many of the most similar candidates are compared character by character."""


def find(
    lost: Mapping[str, tuple[str, str]],
    computed: Mapping[str, Entry],
    fresh: frozenset[str],
    strays: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """The new home of each lost block: id → id of the entry whose text holds most of its text.

    ``lost`` maps the id of a block that has no commitment any more to (its report's name, its text);
    ``computed`` are all entries of this update, ``fresh`` the ids among them that the ledger did not have:
    of two entries that hold as much of a text, a fresh one is taken. ``strays`` are lost blocks that an
    earlier update found no home for: they may move to a fresh entry only, so that updating a second time
    changes nothing. A lost block that no entry holds enough of is not in the result.
    """
    by_report: dict[str, list[Entry]] = {}
    for entry in computed.values():
        by_report.setdefault(entry.report, []).append(entry)
    home_of = {}
    for id, (report, text) in lost.items():
        there = by_report.get(report, [])
        open_to_it = [entry for entry in there if entry.id in fresh] if id in strays else there
        home = id if id in computed else _nearest(text, open_to_it, fresh)
        if home:
            home_of[id] = home
    return home_of


def _nearest(text: str, entries: list[Entry], fresh: frozenset[str]) -> str:
    from rapidfuzz import fuzz, process

    texts = ["".join(entry.text.split()) for entry in entries]
    text = "".join(text.split())
    best, home = (0.0, False), ""
    for _, _, number in process.extract(text, texts, scorer=fuzz.partial_ratio, limit=NEAREST):
        id = entries[number].id
        share = share_held(text, texts[number])
        if share > MOST or (share >= PIECE and share_held(texts[number], text) >= IS_PIECE):
            best, home = max((best, home), ((share, id in fresh), id), key=lambda pair: pair[0])
    return home


def share_held(old: str, new: str) -> float:
    """The share (0 to 1) of ``old`` that stands in ``new``, in order, in runs of at least SHORTEST."""
    if not old:
        return 0.0
    runs = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return sum(run.size for run in runs if run.size >= min(SHORTEST, len(old))) / len(old)


def successors(old: Iterable[ReportRecord], new: Mapping[str, ReportRecord]) -> dict[str, str]:
    """Reports that were renamed: old name → the name of what now stands at their place in the same file."""
    now = {}
    for record in old:
        if record.name in new:
            now[record.name] = record.name
            continue
        for other in new.values():
            shared = min(record.last, other.last) - max(record.first, other.first)
            if other.source == record.source and shared >= 0:
                now[record.name] = other.name
                break
    return now
