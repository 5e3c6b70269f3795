"""What a PDF file holds beside its text layer is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tracker.workspace.files import read_document

LINE = "the renewal of old streets goes on and parks are built"


def notes(folder: Path, *pages: Callable[[Canvas], object]) -> tuple[str, ...]:
    canvas = Canvas(str(folder / "a.pdf"), pagesize=A4)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return read_document(folder / "a.pdf").notes


def text(canvas: Canvas) -> None:
    for at in range(20):
        canvas.drawString(60, 780 - 18 * at, f"{chr(97 + at)}{chr(97 + canvas.getPageNumber())} {LINE}")


def picture(wide: float) -> Callable[[Canvas], None]:
    image = ImageReader(Image.new("RGB", (60, 80), "white"))
    return lambda canvas: canvas.drawImage(image, 0, 0, wide, wide * 4 / 3) and None


def both(canvas: Canvas) -> None:
    text(canvas)
    picture(590)(canvas)


@pytest.mark.parametrize(
    ("pages", "note"),
    [
        ((text, picture(590), text, picture(590)), "第 2、4 页是图片,没有文字层,没有取用"),
        ((text, picture(90)), ""),
        ((both, both), ""),
        ((*[text] * 4, *[picture(590)] * 6), "第 5、6、7、8、9 页等 6 个是图片,没有文字层,没有取用"),
    ],
)
def test_pages_that_are_pictures(
    tmp_path: Path, pages: tuple[Callable[[Canvas], None], ...], note: str
) -> None:
    assert notes(tmp_path, *pages) == ((note,) if note else ())


def test_what_is_typed_into_a_form(tmp_path: Path) -> None:
    def form(canvas: Canvas) -> None:
        text(canvas)
        canvas.acroForm.textfield(name="f", value=LINE * 4, x=50, y=50, width=500)

    (note,) = notes(tmp_path, form)
    assert note.startswith(f"文件里有 {4 * len(LINE)} 个字没有取用")
    assert note.endswith("在批注和表单里")


def test_a_broken_name_of_an_attachment_spoils_no_text(tmp_path: Path) -> None:
    notes(tmp_path, text)
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    for name in (
        "\x07\u202ea\0".encode("utf-16-le"),
        b"a\0.\0d\0\0\0",
        b"\0\xd8a\0\0\0",
    ):  # the last begins with half a character
        units = (pdfium.FPDF_WCHAR * (len(name) // 2)).from_buffer_copy(name)
        pdfium.FPDFDoc_AddAttachment(document, units)
    document.save(str(tmp_path / "b.pdf"))
    found = read_document(tmp_path / "b.pdf")
    assert len("".join(found.lines)) > len(LINE)
    assert found.notes == ("文件的附件没有取用:<U+0007><U+202E>a、a.d、?",)
