"""Text broken at a width: the indent of a paragraph's first line tells where it begins."""

from __future__ import annotations

import pytest

from tests.segment.report_text import lines
from tracker.clean import clean
from tracker.formats import html, text
from tracker.formats.indents import going_on
from tracker.model import Document

WIDTH = 40
INDENT = "\u3000\u3000"


def broken(paragraphs: list[str], indent: str = INDENT, width: int = WIDTH) -> list[str]:
    """Each paragraph with an indent, cut at the width."""
    whole = [f"{indent}{paragraph}" for paragraph in paragraphs]
    return [one[at : at + width] for one in whole for at in range(0, len(one), width)]


WHOLE = [line for line in lines() if len(line) > 60]
STOPS = [
    f"{'推进旧住房修缮、河道整治和公共绿地建设,' * 2}{'做好' * n}工作。新增养老床位600张。" for n in range(9)
]
"""The full stop of the first sentence stands at every place of a line's end."""


def read(found: list[str]) -> list[str]:
    taken = text.read("\n".join(found).encode(), "a.txt")
    document = Document("a.txt", "", tuple(taken.lines), (), (), taken.goes_on)
    return [one.text for one in clean(document)]


@pytest.mark.parametrize("indent", [INDENT, "    "])
def test_a_full_stop_at_the_end_of_a_full_line_ends_no_paragraph(indent: str) -> None:
    assert read(broken([*WHOLE, *STOPS], indent)) == ["".join(one.split()) for one in (*WHOLE, *STOPS)]


def test_a_page_that_is_set_as_typed() -> None:
    page = f"<html><body><pre>{chr(10).join(broken([*WHOLE, *STOPS]))}</pre></body></html>"
    taken = html.read(page.encode(), "a.html")
    document = Document("a.html", "", tuple(taken.lines), (), (), taken.goes_on)
    assert [one.text for one in clean(document)] == ["".join(one.split()) for one in (*WHOLE, *STOPS)]


def test_a_heading_without_indent_behind_a_full_line_does_not_go_on() -> None:
    found = broken(WHOLE)
    at = next(n for n, line in enumerate(found) if n > 5 and len(line) == WIDTH)
    assert at + 2 not in going_on([*found[: at + 1], "二、2019年主要任务", *found[at + 1 :]])


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(broken(WHOLE, ""), id="nothing is indented"),
        pytest.param([f"{INDENT}{line}" for line in broken(WHOLE, "")], id="all is indented"),
        pytest.param([f"{INDENT}{line}" for line in WHOLE], id="nothing is broken"),
        pytest.param(broken(WHOLE)[:12], id="too few lines tell"),
    ],
)
def test_where_the_indent_tells_nothing(found: list[str]) -> None:
    assert not going_on(found)
