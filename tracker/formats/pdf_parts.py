"""What a PDF file holds beside its text layer: pages that are pictures, notes and forms, files inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import POINTER, cast, create_string_buffer
from functools import partial
from typing import Any, TypeVar

from tracker.formats import LONGEST, untaken
from tracker.formats.glyphs import Line
from tracker.language.safe import shortened

T = TypeVar("T")

COVERS = 0.4
"""A picture that covers at least this share of a page may be a picture of the page's text."""
FEW = 20
"""A page with such a picture and fewer characters of text is a scan."""
NAMED = 5
"""Pages or files that a note names at most."""

_TYPED = (b"Contents", b"V")
"""Keys of what a note says, and of what a form's field holds."""
_WRITTEN = "FREETEXT", "WIDGET"


def notes(document: Any, pages: Sequence[Sequence[Line]], blind: int) -> tuple[str, ...]:
    """Sentences on what was not taken; ``pages`` are the lines of the text layer, by page.

    ``blind`` is the number of characters in it that have no code, so that nobody knows what they say.
    """
    seen = sum(len(line.text) for page in pages for line in page)
    scans = [
        str(number + 1)
        for number, lines in enumerate(pages)
        if sum(len(line.text) for line in lines) < FEW and _is_picture(document[number])
    ]
    written = sum(_known(partial(_written, document, at), 0) for at in range(len(document)))
    files = [_known(partial(_name, document, at), "?") for at in range(document.count_attachments())]
    return (
        *((f"第 {_listed(scans, ' 页等', ' 页')}是图片,没有文字层,没有取用",) if scans else ()),
        *untaken(blind, seen + blind, "字体里没有它们的编码"),
        *untaken(written, seen + written, "在批注和表单里"),
        *((f"文件的附件没有取用:{_listed(files, '等', '')}",) if files else ()),
    )


def _listed(names: Sequence[str], more: str, all_of_them: str) -> str:
    shown = "、".join(names[:NAMED])
    return f"{shown}{more} {len(names)} 个" if len(names) > NAMED else f"{shown}{all_of_them}"


def _is_picture(page: Any) -> bool:
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    whole = page.get_width() * page.get_height()
    bounds = (one.get_bounds() for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]))
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in bounds)
    return bool(covered >= COVERS * whole)


def _known(found: Callable[[], T], otherwise: T) -> T:
    """What is found; ``otherwise`` where that fails: a broken note or attachment spoils no text."""
    try:
        return found()
    except Exception:  # PDFium's own error, and others on what strangers wrote
        return otherwise


def _name(document: Any, at: int) -> str:
    return shortened(document.get_attachment(at).get_name(), LONGEST)


def _written(document: Any, at: int) -> int:
    """The characters that notes and forms show on a page."""
    return sum(len(text) for text in _annotations(document[at]))


def _annotations(page: Any) -> Iterator[str]:
    import pypdfium2.raw as pdfium

    shown = {getattr(pdfium, f"FPDF_ANNOT_{name}") for name in _WRITTEN}
    for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
        one = pdfium.FPDFPage_GetAnnot(page, at)
        if pdfium.FPDFAnnot_GetSubtype(one) in shown:
            yield max((_string(one, key) for key in _TYPED), key=len)
        pdfium.FPDFPage_CloseAnnot(one)


def _string(annotation: Any, key: bytes) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(annotation, key, cast(buffer, POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[:size].decode("utf-16-le", errors="replace").rstrip("\0")
