"""Taking out the running heads of pages: a line that comes again at page turns, in the midst of sentences.

One at the head of the file stays, for it is the title. A list's line that comes again (「责任单位:区教育局」)
stays too: it stands neither beside a page's number nor between two pieces of a sentence. So do the rows of a
table that differ in their figures alone: a page's head has no figures but its number.

Of a PDF, where one sees what stands at a page's edge, ``formats.pages`` has dropped most of them before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tracker.clean.cuts import is_joint
from tracker.language.counting import counts_pages
from tracker.language.offices import is_note
from tracker.model import Paragraph

REPEATED = 3
"""Fewest places in which a running head stands."""
LONGEST = 40
"""Most characters of a running head."""
RUNNING = 20
"""A line of at least this many characters that does not end as a sentence does is a piece of one."""
SHARE = 0.5
"""Least share of a running head's places that are page turns."""
HEAD = 6
"""First lines of a file; its title, among these, stays there even if it comes again on every page."""

_WORDS = re.compile(r"[\u4e00-\u9fff]{4}")
_NUMBERS = re.compile(r"\d+")
_TEXT = re.compile(r"[。!?;:,…]")
_END = re.compile(r"[。!?;:…][”’)》]*$")


def without_running_heads(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines without the heads of pages, but for one at the head of the file."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        named = len(line.folded) <= LONGEST and _WORDS.search(line.folded)
        if named and not _TEXT.search(line.folded) and not is_joint(line) and not is_note(line.folded):
            places[_NUMBERS.sub("#", line.folded)].append(place)
    dropped = {
        place
        for found in places.values()
        if len(found) >= REPEATED
        and sum(_is_turn(lines, place) for place in found) >= SHARE * len(found)
        and counts_pages(lines[place].folded for place in found)
        for place in found
        if place >= HEAD
    }
    return [line for place, line in enumerate(lines) if place not in dropped]


def _is_turn(lines: Sequence[Paragraph], place: int) -> bool:
    """Whether a line stands beside a page's number, or breaks a sentence."""
    before, after = lines[place - 1 : place], lines[place + 1 : place + 2]
    if any(is_joint(one) for one in (*before, *after)):
        return True
    return any(len(one.folded) >= RUNNING and not _END.search(one.folded) for one in before)
