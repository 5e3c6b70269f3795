"""Parting a text that runs together: a whole report in one line, or broken at a width wherever that fell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.clean.cuts import LONG, MAIN_HEADING
from tracker.language.fold import fold
from tracker.language.tables.headings import MARKS
from tracker.model import Paragraph

TOGETHER = 1500
"""Characters of a paragraph that runs together; 42 of 677 real reports have one, and none is half of it."""
SHARE = 0.5
"""Share of a file's characters in such paragraphs from which it is parted."""
PIECE = 120
"""Characters from which a piece ends with its sentence."""
HEAD = 300
"""Characters at the head of a file in which its title, meeting and speaker stand."""

_COVER = re.compile(
    r"(?<=政府工作报告)(?![-—,。、》”的(])|(?<=会议上)|(?=各位代表[,:!])|(?=——(?:19|20)\d\d年)"
)
_ENDS = re.compile(r"[。!?]+[”’)]*|:")
_OPENS = re.compile("|".join((*MARKS.values(), "各位代表")))


def parted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of a file, those of a text that runs together cut at headings, numbers and sentences."""
    whole = sum(len(one.text) for one in paragraphs)
    if sum(len(one.text) for one in paragraphs if len(one.text) >= TOGETHER) < SHARE * whole:
        return tuple(paragraphs)
    return tuple(piece for place, one in enumerate(paragraphs) for piece in _pieces(one, head=place == 0))


def part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """The characters ``start:end`` of a paragraph as one of its own, with their lines."""
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    later = tuple((at - start, number) for at, number in paragraph.lines if start < at < start + len(text))
    return Paragraph(text, fold(text), ((0, paragraph.line_at(start)), *later))


def _pieces(paragraph: Paragraph, head: bool) -> Iterator[Paragraph]:
    if len(paragraph.text) < LONG:
        yield paragraph
        return
    text = paragraph.folded
    cut = {at for match in MAIN_HEADING.finditer(text) for at in match.span()}
    cut |= {match.end() for match in _COVER.finditer(text[: HEAD if head else 0])}
    last = 0
    for match in _ENDS.finditer(text):
        long = match.end() - last >= PIECE and match.group() != ":"
        if long or _OPENS.match(text, match.end()):
            last = match.end()
            cut.add(last)
    pieces = (part(paragraph, start, end) for start, end in pairwise(sorted({0, *cut, len(text)})))
    yield from (piece for piece in pieces if piece.text)
