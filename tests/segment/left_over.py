"""What of a file is in no section of its reports, for tests that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.model import Paragraph, Report


def left_over(paragraphs: Sequence[Paragraph], reports: Sequence[Report]) -> list[Paragraph]:
    """The paragraphs none of whose lines is in a section, in order."""
    held = {
        number
        for report in reports
        for section in report.sections
        for paragraph in section.paragraphs
        for _, number in paragraph.lines
    }
    return [one for one in paragraphs if not held & {number for _, number in one.lines}]


def runs_of(lines: Sequence[int], held: set[int]) -> list[tuple[int, int]]:
    """First and last of runs of ``lines``; a run ends where one follows that is ``held`` by a section."""
    runs: list[tuple[int, int]] = []
    for number in lines:
        if runs and not held & set(range(runs[-1][1] + 1, number)):
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
