"""Text broken at a width whose paragraphs are indented: a line that is not goes on with the one before.

A full stop at the end of a full line says nothing there; where no line is indented it is all there is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.tables.headings import MARKS

FEWEST = 20
"""Lines of a text that tell how it was broken."""
LEAST = 15
"""Characters of the shortest line that is full."""
MOST = 100
"""Characters of the longest; a text with longer lines was not broken at a width."""
SLACK = 3
"""Characters that a full line may lack: what does not go into it stands on the next one."""
FULL = 0.4
"""Share of full lines in a text that was broken at a width."""
INDENTED = 0.05
"""Share of indented lines from which the indent opens a paragraph; two thirds at most."""

_INDENT = re.compile(r"(?:\u3000|[ \u2002\u2003\xa0\t]{2})")
_MARK = re.compile("|".join(MARKS.values()))


def going_on(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines, counted from 1, that go on with the one before, in a text broken so."""
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
