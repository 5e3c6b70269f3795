"""Scanned pages read by RapidOCR, whose models come inside its wheel: nothing is fetched at run time."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats.glyphs import Line

SCALE = 2.5
"""Pixels per point when a page is drawn: 180 dots per inch, enough for body text of 10 points."""
MOST_PAGES = 200


def pages_read(document: Any, where: str) -> list[list[Line]]:
    """The lines of a scanned document's pages, in the engine's reading order.

    Raises UnreadableError where the extra is not installed or the pages are too many.
    """
    try:
        numpy = import_module("numpy")
        engine_of = import_module("rapidocr").RapidOCR
    except ImportError as error:
        message = 'PDF 是扫描件,没有文字层;要识别请先安装:pip install "tracker[ocr]"'
        raise UnreadableError(message, where=where) from error
    if len(document) > MOST_PAGES:
        raise UnreadableError(f"扫描件有 {len(document)} 页,太多了,不识别", where=where)
    engine = engine_of(params={"Global.log_level": "error"})
    return [_page(engine, document[number], number, numpy) for number in range(len(document))]


def _page(engine: Any, page: Any, number: int, numpy: Any) -> list[Line]:
    height = page.get_height()
    result = engine(numpy.asarray(page.render(scale=SCALE).to_pil().convert("RGB")))
    if result.boxes is None:
        return []
    lines = []
    for box, text in zip(result.boxes, result.txts, strict=True):
        across = [point[0] / SCALE for point in box]
        down = [point[1] / SCALE for point in box]
        line = Line(text, number, min(across), max(across), height - max(down), max(down) - min(down))
        lines.append(line)
    return lines
