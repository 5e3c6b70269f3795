"""Text broken at a fixed width with indented paragraphs: a line without indent continues the line before.

In such text only an indent shows where a paragraph begins: a full stop at the end of a full line may be
within one. Text without any indents is not handled here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import MARKS

FEWEST = 20
"""Fewest lines from which one can tell how a text was broken."""
LEAST = 15
"""Fewest characters of a full line."""
MOST = 100
"""Most characters of any line; a text with longer ones was not broken at a width."""
SLACK = 3
"""Characters by which a full line may fall short of the width: what does not fit stands on the next line."""
FULL = 0.4
"""Least share of full lines in a text that was broken at a width."""
INDENTED = 0.05
"""Least share of indented lines if the indent is to mark paragraphs; the greatest is two thirds."""

_INDENT = re.compile(r"(?:\u3000|[ \u2002\u2003\xa0\t]{2})")
_MARK = re.compile("|".join(MARKS.values()))


def going_on(lines: Sequence[str]) -> frozenset[int]:
    """The numbers, from 1, of lines that continue the one before; none if the text is not broken so."""
    shown = [line.rstrip() for line in lines if line.strip()]
    lengths = sorted(map(len, shown))
    if len(shown) < FEWEST or lengths[-1] > MOST:
        return frozenset()
    full = lengths[int(len(lengths) * 0.95)] - SLACK
    indented = sum(_INDENT.match(line) is not None for line in shown)
    broken = full >= LEAST and sum(length >= full for length in lengths) >= FULL * len(shown)
    if not broken or not INDENTED * len(shown) <= indented <= 2 * len(shown) / 3:
        return frozenset()
    pairs = enumerate(pairwise(lines), start=2)
    return frozenset(n for n, (before, line) in pairs if len(before.rstrip()) >= full and _is_rest(line))


def _is_rest(line: str) -> bool:
    return bool(line.strip()) and not _INDENT.match(line) and not _MARK.match(line)
