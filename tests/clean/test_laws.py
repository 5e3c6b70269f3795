"""Laws of cleaning: once is enough, and every quote is found again in the file at its line.

Of clean.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.clean import clean
from tracker.language.fold import fold
from tracker.model import Document
from tracker.workspace.files import read_document

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "(一)经济运行稳中有进",
                "【一】",
                "二、2024年主要任务",
                "新增绿地2.1万平方米。完成旧住房修缮30万平方米,加装电梯",
                "175台。 下转7版",
                "(上接第4版)",
                "——2024年1月17日在静安区第二届",
                "人民代表大会第四次会议上",
                "- 3 -",
                "各位代表:",
            ]
        ),
    ),
    max_size=30,
)


def document_of(lines: list[str]) -> Document:
    return Document("报告.txt", "", tuple(lines))


@settings(max_examples=150, deadline=None)
@given(LINES)
@example(["在静安区第二届", "【一】", "会议"])
@example([*"甲乙丙丁戊己", *["区政府工作报告", "。转0版"] * 3])
def test_cleaning_twice_is_cleaning_once(lines: list[str]) -> None:
    once = [paragraph.text for paragraph in clean(document_of(lines))]
    assert [paragraph.text for paragraph in clean(document_of(once))] == once


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_cleaning_a_seed_twice_is_cleaning_it_once(path: Path) -> None:
    once = [paragraph.text for paragraph in clean(read_document(path))]
    assert [paragraph.text for paragraph in clean(document_of(once))] == once


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_folded_has_the_length_of_the_text(lines: list[str]) -> None:
    for paragraph in clean(document_of(lines)):
        assert len(paragraph.folded) == len(paragraph.text)
        assert paragraph.folded == fold(paragraph.text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_piece_stands_on_its_line_of_the_file(path: Path) -> None:
    document = read_document(path)
    for paragraph in clean(document):
        offsets = [offset for offset, _ in paragraph.lines]
        for start, end in zip(offsets, [*offsets[1:], len(paragraph.text)], strict=True):
            line = document.lines[paragraph.line_at(start) - 1]
            assert _bare(paragraph.text[start:end]) in _bare(line)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_nothing_but_white_space_is_lost(path: Path) -> None:
    document = read_document(path)
    assert _bare("".join(p.text for p in clean(document))) == _bare("".join(document.lines))


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
