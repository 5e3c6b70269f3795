"""Ruled tables of a PDF: a row of cells is one line, as a reader would say it.

Of formats/tables.py, formats/pdf.py, formats/pages.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from tracker.formats.tables import grid_of
from tracker.workspace.files import read_document

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
TEXT = "推动优势产业升级,实施提振消费专项行动,建设国际消费中心城市示范区,新增绿地十二公顷,加装电梯二百台。"
LONG = "实施城乡供水一体化工程,新建改建供水管网,保障农村居民饮水安全"
HEAD = ["序号", "项目", "目标", "单位"]
ROWS = [["1", "新建公厕", "30", "座"], ["2", LONG, "85", "公里"], ["3", "加装电梯", "200", "台"]]
READ = ["序号 项目 目标 单位", "1. 新建公厕 30 座", f"2. {LONG} 85 公里", "3. 加装电梯 200 台"]
WIDTHS = [40, 170, 50, 50]


def style(size: float) -> ParagraphStyle:
    return ParagraphStyle("a", fontName="STSong-Light", fontSize=size, leading=1.5 * size, wordWrap="CJK")


def read(
    folder: Path, rows: Sequence[Sequence[str]], *rules: tuple[object, ...], size: float = 12
) -> list[str]:
    """The lines of a page with a text, a ruled table below it, and the text again."""
    cells = [[Paragraph(cell, style(size)) for cell in line] for line in rows]
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), *rules])
    parts = [Paragraph(TEXT, style(12)), Table(cells, WIDTHS, style=ruled), Paragraph(TEXT, style(12))]
    SimpleDocTemplate(str(folder / "a.pdf")).build(parts)
    return [*read_document(folder / "a.pdf").lines]


@pytest.mark.parametrize("size", [12, 8])
@pytest.mark.parametrize("height", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_of_one_row_are_a_line_however_they_are_broken(
    tmp_path: Path, size: float, height: str
) -> None:
    found = read(tmp_path, [HEAD, *ROWS], ("VALIGN", (0, 0), (-1, -1), height), size=size)
    assert [line.replace(",", "，") for line in found] == [
        line.replace(",", "，") for line in (TEXT, *READ, TEXT)
    ]


def test_a_cell_across_rows_stands_with_the_first_of_them(tmp_path: Path) -> None:
    rows = [["民生", "新建公厕", "30", "座"], ["", "加装电梯", "200", "台"], ["出行", "修建桥梁", "3", "座"]]
    found = read(tmp_path, rows, ("SPAN", (0, 0), (0, 1)))
    assert found[1:-1] == ["民生 新建公厕 30 座", "加装电梯 200 台", "出行 修建桥梁 3 座"]


def test_a_cell_with_a_text_of_its_own_is_no_part_of_a_row(tmp_path: Path) -> None:
    found = read(tmp_path, [["一", TEXT * 3, "", ""]])
    assert not any(line.startswith("一 ") for line in found)
    assert TEXT * 3 in "".join(found[1:-1])


def test_a_frame_around_a_page_is_no_table(tmp_path: Path) -> None:
    framed = Table([[Paragraph(TEXT * 2, style(12))]], [400])
    framed.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.5, "black")]))
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build([framed])
    assert [*read_document(tmp_path / "a.pdf").lines] == [TEXT * 2]


class Counted:
    """A page that counts the paths which are asked of it."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page, self.asked = page, 0

    def get_objects(self, **wanted: Sequence[int]) -> Iterator[object]:
        for one in self.page.get_objects(**wanted):
            self.asked += 1
            yield one


def drawn(folder: Path, curves: int, lines: int) -> Counted:
    """A page with these curves, behind a table's frame and these rulings."""
    canvas = Canvas(str(folder / "a.pdf"))
    canvas.rect(50, 50, 400, 400)
    for at in range(lines):
        canvas.line(50, 60 + at / 10, 450, 60 + at / 10)
    for at in range(curves):
        canvas.bezier(60, at % 700, 80, 90, 100, 30, 120, at % 700)
    canvas.save()
    return Counted(pypdfium2.PdfDocument(folder / "a.pdf")[0])


@pytest.mark.parametrize(
    ("curves", "lines", "table", "most"),
    [(0, 3, True, 4), (400, 3, True, 404), (20_000, 3, False, 5_000), (0, 5_000, False, 1_000)],
)
def test_a_drawing_is_left_before_all_of_it_is_read(
    tmp_path: Path, curves: int, lines: int, table: bool, most: int
) -> None:
    page = drawn(tmp_path, curves, lines)
    assert (grid_of(page) is not None) == table
    assert page.asked <= most
