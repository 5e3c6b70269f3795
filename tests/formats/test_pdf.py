"""What stands on a PDF page beside running text: columns, rows, footnotes, raised digits, page heads.

Of formats/pdf.py, formats/ocr.py, formats/glyphs.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tracker import model
from tracker.clean import clean
from tracker.formats.glyphs import Glyph, lines_of
from tracker.workspace.files import read_document

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
SENTENCE = (
    "推动优势产业升级,实施提振消费专项行动,建设国际消费中心城市示范区,新增绿地十二公顷,加装电梯二百台。"
)

Words = tuple[float, float, float, str]
"""x, y, size, text."""


def drawn(folder: Path, *pages: list[Words]) -> model.Document:
    canvas = Canvas(str(folder / "a.pdf"), pagesize=A4)
    for page in pages:
        for x, y, size, text in page:
            canvas.setFont("STSong-Light", size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return read_document(folder / "a.pdf")


def set_in(text: str, x: float, y: float, width: int, size: float = 12) -> list[Words]:
    """A text set in lines of so many characters, from y downwards."""
    pieces = [text[at : at + width] for at in range(0, len(text), width)]
    return [(x, y - 18 * n, size, piece) for n, piece in enumerate(pieces)]


def test_a_sentence_across_pages_with_heads_numbers_and_footnotes(tmp_path: Path) -> None:
    text = SENTENCE * 12
    pages = []
    for n in range(4):
        body = set_in(text[n * 160 : (n + 1) * 160], 60, 780, 40)
        note = [(60, 90, 9, f"{n + 1} 绿地:对公众开放的"), (60, 76, 9, "绿化用地。")] if n < 2 else []
        pages.append([(200, 820, 9, "某某区政府工作报告"), *body, *note, (290, 30, 9, f"- {n + 1} -")])
    found = drawn(tmp_path, *pages)
    notes = [f"{n}绿地:对公众开放的绿化用地。" for n in (1, 2)]
    assert found.pages == (1, 2, 3, 4, 1, 1, 2)
    whole, *rest = clean(found)
    assert [one.text for one in (whole, *rest)] == [text[:640], "脚注", *notes]
    assert [found.pages[whole.line_at(at) - 1] for at in (0, 159, 160, 639)] == [1, 1, 2, 4]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    text = SENTENCE * 9
    left, right = set_in(text[:216], 50, 740, 18), set_in(text[216:432], 310, 740, 18)
    rows = [words for pair in zip(left, right, strict=True) for words in pair]
    assert drawn(tmp_path, [(200, 790, 16, "政府工作报告"), *rows]).lines == ("政府工作报告", text[:432])


def test_a_line_across_stands_between_the_columns_above_and_below_it(tmp_path: Path) -> None:
    text = SENTENCE * 6
    halves = [set_in(text[at : at + 72], x, y, 18) for at, x, y in ((0, 50, 740), (72, 310, 740))]
    below = [set_in(text[at : at + 72], x, y, 18) for at, x, y in ((144, 50, 500), (216, 310, 500))]
    title = (150, 600, 16, "二、二〇二五年的主要任务和重点工作安排")
    found = drawn(tmp_path, [*below[0], *below[1], title, *halves[0], *halves[1]]).lines
    assert found == (text[:144], title[3], text[144:288])


def test_a_mark_that_hangs_over_a_columns_edge_parts_no_columns(tmp_path: Path) -> None:
    left, right = set_in(SENTENCE * 4, 60, 740, 19), set_in(SENTENCE * 4, 317, 740, 19)
    x, y, size, text = left[1]
    left[1] = (x, y, size, f"{text}、、、")  # over the page's middle
    found = drawn(tmp_path, [*left, *right, (285, 30, 9, "— 1 —")]).lines
    assert found == ((SENTENCE * 4).replace(text, f"{text}、、、", 1), SENTENCE * 4)


def test_a_row_of_a_table_is_a_line(tmp_path: Path) -> None:
    rows = [
        (x, 600 - 20 * n, 12, text)
        for n in range(2)
        for x, text in ((60, "新建公厕"), (300, "30"), (400, "座"))
    ]
    body = set_in(SENTENCE * 2, 60, 780, 40)
    assert drawn(tmp_path, [*body, *rows]).lines == (SENTENCE * 2, "新建公厕 30 座", "新建公厕 30 座")


@pytest.mark.parametrize("place", [800, 40])
def test_rows_at_the_edges_of_pages_that_differ_in_their_figures_stay(tmp_path: Path, place: int) -> None:
    bodies = [set_in((SENTENCE * 4)[n : n + 100], 60, 700, 40) for n in (0, 11, 22, 33)]
    counts = ("30座", "12座", "18座", "9座")
    pages = [
        [(60, place, 12, "新建公厕"), (300, place, 12, count), *body]
        for count, body in zip(counts, bodies, strict=True)
    ]
    found = drawn(tmp_path, *pages)
    assert [line for line in found.lines if "公厕" in line] == [f"新建公厕 {count}" for count in counts]
    heads = [[(60, place, 12, f"政府工作报告 {n}"), *body] for n, body in enumerate(bodies, start=1)]
    assert not any("报告" in line for line in drawn(tmp_path, *heads).lines)


def test_text_set_glyph_by_glyph_in_a_font_that_is_nowhere_is_read(tmp_path: Path) -> None:
    # The font is not in the file; where the machine has none for it either, no glyph has an outline.
    one_by_one = [(60 + 12 * n, 700, 12, one) for n, one in enumerate("新建公厕,")]
    found = drawn(tmp_path, [*set_in(SENTENCE, 60, 780, 40), *one_by_one])
    assert found.lines == (SENTENCE, "新建公厕,")


def test_raised_digits_are_marks_or_powers(tmp_path: Path) -> None:
    words = [
        (60, 780, 12, "新增绿地2.1"),
        (60 + 4 * 12 + 3 * 6, 785, 7, "3"),
        (60 + 72, 780, 12, "公顷,建筑5万m"),
    ]
    found = drawn(tmp_path, [*words, (60 + 72 + 7 * 12 + 2, 785, 7, "2"), *set_in(SENTENCE, 60, 700, 40)])
    assert found.lines[0].replace(" ", "") == "新增绿地2.1公顷,建筑5万m²"


@pytest.mark.parametrize(
    ("size", "read"), [(0.6, "新增床位12张"), (0.83, "新增床位12张"), (1.0, "新增床位123张")]
)
def test_a_raised_digit_is_a_mark_up_to_the_size_that_browsers_give_it(size: float, read: str) -> None:
    before, behind = glyphs("新增床位12", 12), glyphs("张", 12)
    at, up = before[-1].right, 0.35 * 12 if size < 1 else 0.0
    mark = Glyph("3", at, at + 6 * size, up, up + 12 * size)
    last = [Glyph(one.text, one.left + at + 6, one.right + at + 6, one.bottom, one.top) for one in behind]
    assert [line.text.replace(" ", "") for line in lines_of([*before, mark, *last], 0)] == [read]


def glyphs(text: str, step: float, size: float = 12) -> list[Glyph]:
    width = size / 2 if text.isascii() else size
    return [Glyph(one, at * step, at * step + width, 0, size) for at, one in enumerate(text)]


@pytest.mark.parametrize(
    ("text", "step", "read"),
    [
        ("⻓⺠⻝⻋⼀⽉", 12, "长民食车一月"),
        ("2025", 7, "2025"),  # a narrow gap is no blank, whatever the text layer says
        ("2025", 10, "2 0 2 5"),
    ],
)
def test_radicals_and_gaps(text: str, step: float, read: str) -> None:
    assert [line.text for line in lines_of(glyphs(text, step), 0)] == [read]
