"""A report of one section, and what is read in it as promised or as told."""

from __future__ import annotations

from tracker.extract import commitments, statements
from tracker.language.fold import fold
from tracker.model import Paragraph, Report, Section, SectionKind


def report(kind: SectionKind, *lines: str) -> Report:
    """A report of one section; a line that begins with # is a heading."""
    paragraphs = tuple(
        Paragraph(line.lstrip("#"), fold(line.lstrip("#")), ((0, number),), level=int(line.startswith("#")))
        for number, line in enumerate(lines, 1)
    )
    return Report(
        name="徐汇@2025",
        district="徐汇",
        year=2025,
        jurisdiction="上海市徐汇区",
        source="",
        first=1,
        last=len(lines),
        sha256="",
        coverage="full",
        sections=(Section(kind, 1, len(lines), "", paragraphs),),
    )


def promised(*lines: str) -> list[str]:
    return [fold(one.text) for one in commitments(report("plan", *lines))]


def told(*lines: str) -> list[str]:
    return [fold(one.text) for one in statements(report("review", *lines))]
