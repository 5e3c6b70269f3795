"""A report in one line, or broken at a width from such a line, is read as the one with paragraphs."""

from __future__ import annotations

import pytest

from tests.segment.report_text import lines, read
from tracker.clean import clean
from tracker.model import Document, Report

ONE_LINE = "".join(lines())


def said(report: Report, *kinds: str) -> str:
    texts = (p.text for section in report.sections if section.kind in kinds for p in section.paragraphs)
    return "".join("".join(texts).split())


@pytest.mark.parametrize("width", [len(ONE_LINE), 40, 23])
def test_it_has_the_same_name_review_and_plan(width: int) -> None:
    known, other = read(*lines()), read(*(ONE_LINE[at : at + width] for at in range(0, len(ONE_LINE), width)))
    assert (other.name, other.jurisdiction) == (known.name, known.jurisdiction)
    assert said(other, "plan", "self") == said(known, "plan", "self")
    assert said(other, "review") in said(known, "review", "other")
    assert len(said(other, "review")) > 0.97 * len(said(known, "review"))


def test_its_lines_are_those_of_the_file() -> None:
    document = Document("a.txt", "", tuple(ONE_LINE[at : at + 40] for at in range(0, len(ONE_LINE), 40)))
    for paragraph in clean(document):
        for offset, number in paragraph.lines:
            assert paragraph.text[offset : offset + 8] in document.lines[number - 1].replace(
                " ", ""
            ) + "".join(document.lines[number : number + 1])


def test_one_long_paragraph_among_others_stays_whole() -> None:
    long = "推进城市更新,完善服务。" * 200
    document = Document("a.txt", "", (*lines(), long))
    assert long in [paragraph.text for paragraph in clean(document)]
