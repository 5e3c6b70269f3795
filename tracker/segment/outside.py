"""What a file holds beside its reports: running text that no section has is told, with its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.formats import untaken
from tracker.model import Paragraph, Report

RUNNING = 30
"""Characters of a paragraph with a full stop that is running text, and no menu."""
NAMED = 3
"""Runs of lines that a note names; a person who looks at those sees the rest."""


def told(paragraphs: Sequence[Paragraph], reports: Iterable[Report]) -> tuple[str, ...]:
    """The note on a file's running text that is in no section of its reports; none for a little of it."""
    held = {
        line
        for report in reports
        for section in report.sections
        for paragraph in section.paragraphs
        for _, line in paragraph.lines
    }
    running = [one for one in paragraphs if len(one.text) >= RUNNING and "。" in one.folded]
    outside = [one for one in running if not any(line in held for _, line in one.lines)]
    where = list(_runs({line for one in outside for _, line in one.lines}))
    more = " 行等处" if len(where) > NAMED else " 行"
    return untaken(
        sum(len(one.text) for one in outside),
        sum(len(one.text) for one in running),
        f"第 {'、'.join(where[:NAMED])}{more},在报告的各部分之外",
    )


def _runs(lines: set[int]) -> Iterator[str]:
    """Line numbers as runs: 「3」, 「8-12」."""
    starts = sorted(line for line in lines if line - 1 not in lines)
    for first, last in zip(starts, sorted(line for line in lines if line + 1 not in lines), strict=True):
        yield str(first) if first == last else f"{first}-{last}"
