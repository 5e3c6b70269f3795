"""Commitments by section, each with the words that answer it, as several screens show them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry
from tracker.render.block import bare, block
from tracker.render.entries import tally
from tracker.render.lines import counts_line, heading
from tracker.render.look import Look
from tracker.render.selection import Selection, by_section
from tracker.render.tables import Lines, spread


def commitments(entries: Sequence[Entry], selection: Selection, look: Look) -> Lines:
    """The blocks of ``entries``; under the titles of their sections if sorted in the report's order."""
    if not entries:
        return [Text("没有符合条件的承诺", style="muted"), Text()]
    lines: Lines = []
    groups = by_section(entries) if selection.order == "report" else [("", list(entries))]
    shared = common_title([entry.section for entry in entries])
    for section, members in groups:
        if section:
            lines += [*section_head(section.removeprefix(shared), members, look), Text()]
        for entry, following in zip_longest(members, members[1:]):
            lines += block(entry, look)
            close = following is not None and bare(entry) and bare(following)
            lines += [] if close else [Text()]
    return lines


def common_title(sections: Sequence[str]) -> str:
    """The top title that all sections share (「二、2024年主要任务/」), to be left out of each; else ""."""
    first = {section.partition("/")[0] + "/" for section in sections}
    return first.pop() if len(first) == 1 and all("/" in section for section in sections) else ""


def section_head(section: str, entries: Sequence[Entry], look: Look) -> Lines:
    """A section's title, with the counts of its commitments by status at the right."""
    title = heading(safe(section).replace("/", " / "), look)
    if len(title) == 1:
        return [spread(title[0], counts_line(tally(entries), look), look.columns)]
    return title
