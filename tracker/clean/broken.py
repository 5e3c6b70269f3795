"""Joining lines that were broken in mid-sentence, across blank lines and page turns too.

A line is taken for broken when it holds running text and does not end as a sentence ends; in a file whose
lines were all wrapped at one width (text copied out of a PDF), when it fills that width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.clean.characters import columns
from tracker.clean.cuts import is_joint
from tracker.formats import joined
from tracker.language.fold import fold
from tracker.language.tables.furniture import CONTENTS, WEB
from tracker.language.tables.headings import ADDRESS, GLOSSARY_HEADING, LISTED, MARKS, ORDINAL
from tracker.model import Paragraph

RUNNING = 60
"""A line of this many characters is running text even without a full stop: no heading is as long."""
WRAPPED_SHARE = 0.4
"""Least share of lines that fill the common width in a file with wrapped lines."""
SLACK = 4
"""Columns by which a full line may fall short: a mark or figure that does not fit stands on the next line."""
INDENT = 4
"""Further columns by which the first line of a paragraph may fall short, because it is indented."""
LEAST = 30
"""The narrowest width, in columns, at which lines are wrapped."""

_END = re.compile(r"(?:[。!?;:…]|\.{3})[”’)》]*$")
_MARK = re.compile("|".join(f"^(?:{mark})" for mark in MARKS.values()))
_MARK_ALONE = re.compile(
    "|".join(f"^(?:{mark})$" for mark in (MARKS["bracket"], MARKS["paren"], MARKS["part"], MARKS["comma"]))
)
_FRESH = re.compile(rf"^(?:{ORDINAL}|{LISTED}|各位代表|[-—•·●■◆★*]|{ADDRESS.lstrip('^')})")
_PAGE_LINE = re.compile("|".join((*WEB, *CONTENTS, *GLOSSARY_HEADING)))
_SPEECH_HEAD = re.compile(r"^[-—]*\(?.{0,14}在.{2,30}(?:第.{1,4}届|人民代表大会)$")
_SPEECH_TAIL = re.compile(r"^.{0,24}(?:会议|大会)上?\)?$")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The width at which lines were wrapped, in characters or in columns, as ``measure`` counts."""

    measure: Callable[[str], int]
    width: int

    def is_filled_by(self, line: str, first: bool) -> bool:
        """Whether a line goes to the width; the ``first`` of a paragraph is indented."""
        return self.measure(line) >= self.width - (INDENT if first else 0)


def join(paragraphs: Sequence[Paragraph], going: Container[int] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs with broken lines joined; page turns in between are kept, behind the joined line.

    ``going`` are the numbers of lines of which the file says that they go on with the line before.
    """
    return tuple(_run(paragraphs, _wrapped(paragraphs), going))


def _run(
    paragraphs: Iterable[Paragraph], wrapped: Wrapped | None, going: Container[int]
) -> Iterator[Paragraph]:
    current: Paragraph | None = None
    between: list[Paragraph] = []
    last = ""
    for paragraph in paragraphs:
        if current and is_joint(paragraph):
            between.append(paragraph)
            continue
        number = paragraph.lines[0][1]
        goes_on = current and number in going and current.lines[-1][1] < number
        if current and (goes_on or _continues(current, last, paragraph, wrapped)):
            current = _together(current, paragraph)
        else:
            yield from (one for one in (current, *between) if one)
            current, between = paragraph, []
        last = paragraph.text
    yield from (one for one in (current, *between) if one)


def _together(first: Paragraph, second: Paragraph) -> Paragraph:
    text = joined(first.text, second.text)
    shift = len(text) - len(second.text)
    lines = first.lines + tuple((offset + shift, number) for offset, number in second.lines)
    return Paragraph(text, fold(text), lines)


def _continues(current: Paragraph, last: str, following: Paragraph, wrapped: Wrapped | None) -> bool:
    """Whether ``following`` goes on with ``current``, whose last line in the file is ``last``."""
    before, after = current.folded, following.folded
    if _MARK_ALONE.match(before):
        return not _MARK.match(after)
    if _SPEECH_HEAD.match(before) and len(before) < RUNNING:
        return _SPEECH_TAIL.match(after) is not None and not _MARK.match(after)
    if _END.search(before) or _fresh(after) or _PAGE_LINE.search(before):
        return False
    if wrapped and wrapped.is_filled_by(last, len(current.lines) == 1):
        return True
    return "。" in before[4:] or len(before) >= RUNNING


def _fresh(text: str) -> bool:
    return any(pattern.search(text) for pattern in (_MARK, _FRESH, _PAGE_LINE))


def _wrapped(paragraphs: Sequence[Paragraph]) -> Wrapped | None:
    """At what count of characters, or of columns, the file's lines were wrapped; None where they were not."""
    if any(len(paragraph.text) > 2 * RUNNING for paragraph in paragraphs) or len(paragraphs) < 20:
        return None
    for measure, slack, least in ((len, 0, LEAST // 2), (columns, SLACK, LEAST)):
        widths = sorted(measure(paragraph.text) for paragraph in paragraphs)
        width = widths[int(len(widths) * 0.95)]
        filled = sum(1 for one in widths if abs(one - width) <= slack)
        if width >= least and filled >= WRAPPED_SHARE * len(widths):
            return Wrapped(measure, width - slack)
    return None
