"""The line with which each page begins is kept of a report, and gives a line's page back.

Of segment, model/reports.py.
"""

from __future__ import annotations

import pytest

from tests.segment.report_text import lines
from tracker.clean import clean
from tracker.model import Document
from tracker.model.reports import page_of
from tracker.segment import split

TEXT = lines()
COUNT = len(TEXT)


@pytest.mark.parametrize(
    "pages",
    [
        tuple(1 + line // 10 for line in range(COUNT)),
        tuple(1 + line // 50 * 3 for line in range(COUNT)),  # pages with which no line begins
        tuple(3 + line // 40 for line in range(COUNT)),  # pictures before the text
    ],
)
def test_a_line_has_the_page_that_the_file_gives_it(pages: tuple[int, ...]) -> None:
    document = Document("报告.pdf", "", TEXT, pages)
    (report,) = split(document, clean(document))
    assert tuple(page_of(line, report.pages) for line in range(1, COUNT + 1)) == pages


def test_a_text_has_none() -> None:
    (report,) = split(Document("报告.txt", "", TEXT), clean(Document("报告.txt", "", TEXT)))
    assert report.pages == ()
    assert page_of(3, report.pages) == 0
    assert page_of(0, (1, 14)) == 0  # a fact from elsewhere stands on no line
