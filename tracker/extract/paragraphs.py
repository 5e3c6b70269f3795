"""The running text of a section, paragraph by paragraph: each once, with the kind of line above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from tracker.model import Paragraph

Above = Literal["", "heading", "targets"]
"""What stands above a paragraph: a heading, a line that opens a list of targets, or nothing of note."""

_OPENS_TARGETS = re.compile(r"(?:目标|指标)(?:任务)?(?:是|为|有)?:$")


def running(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Above]]:
    """The paragraphs of running text, with what stands above each.

    A paragraph whose words open the next one too was put down twice and is left out.
    """
    above: Above = ""
    following = [*(second for _, second in pairwise(paragraphs)), None]
    for paragraph, behind in zip(paragraphs, following, strict=True):
        if paragraph.level:
            above = "heading"
        elif not repeated(paragraph, behind):
            yield paragraph, above
            above = _below(paragraph, above)


def repeated(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether the next paragraph says this one's words again."""
    if following is None or following.level or paragraph.level:
        return False
    return following.folded.startswith(paragraph.folded)


def _below(paragraph: Paragraph, above: Above) -> Above:
    """A list of targets goes on below the line that opens it, and below each line that ends in ;."""
    folded = paragraph.folded.rstrip()
    goes_on = above == "targets" and folded.endswith(";")
    return "targets" if goes_on or _OPENS_TARGETS.search(folded) else ""
