"""Word files (.docx): the text as it stands when all tracked changes are accepted.

The footnotes stand behind the text, under a heading of their own.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import Piece, Text, missing, paged

LARGEST = 100_000_000
"""Bytes that the parts of a file may have when inflated; a report has a few hundred thousand."""
MOST_PARTS = 2000
"""Most files inside the archive."""
NOTES = "脚注"
"""The heading under which footnotes and endnotes are given."""


def read(data: bytes, where: str) -> Text:
    """The paragraphs of a Word file, one a line; a line or page break inside a paragraph also ends a line.

    Raises UnreadableError; an archive that would inflate too far is refused before anything is inflated.
    """
    _check(data, where)
    try:
        from docx import Document
    except ImportError as error:
        raise missing("python-docx", where) from error
    # python-docx and the XML parser below it raise errors of many kinds on a broken file.
    try:
        return _text(Document(io.BytesIO(data)), where)
    except Exception as error:
        raise UnreadableError("不是完整的 .docx 文件;请重新下载或另存,或移出 sources", where=where) from error


def _check(data: bytes, where: str) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError("不是完整的 .docx 文件;请重新下载或另存,或移出 sources", where=where) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise UnreadableError("解压后太大,不像一份报告(可能是压缩炸弹),没有打开", where=where)


def _text(document: Any, where: str) -> Text:
    from tracker.formats import word_parts
    from tracker.formats.numbering import Numbering
    from tracker.formats.word import Walk, characters

    part = document.part
    chunks = word_parts.chunks(part, document.element.body, where)
    walk = Walk(Numbering(_related(part, "numbering"), _related(part, "styles")), chunks)
    body = document.element.body
    lines = walk.lines(body)
    notes = [line for kind in ("footnotes", "endnotes") for line in _notes(_related(part, kind))]
    if notes:
        lines += [Piece(line, walk.page) for line in (NOTES, *notes)]
    told = word_parts.notes(part, body, characters(body, chunks), walk.taken, chunks)
    return paged(lines, told) if walk.page > 1 else Text([one.text for one in lines], notes=told)


def _related(part: Any, kind: str) -> Any:
    """The root of a part of the file (「numbering」, 「footnotes」), None where there is none."""
    from docx.oxml import parse_xml

    parts = [one.target_part for one in part.rels.values() if one.reltype.endswith(f"/{kind}")]
    return parse_xml(parts[0].blob) if parts else None


def _notes(root: Any) -> Iterator[str]:
    """The footnotes, one a line, without the lines that separate them from the text."""
    from tracker.formats.numbering import Numbering
    from tracker.formats.word import Walk, name_of, value

    for note in root if root is not None else ():
        if name_of(note) in ("footnote", "endnote") and value(note, "type") in ("", "normal"):
            text = "".join(one.text for one in Walk(Numbering(None, None), {}).lines(note)).strip()
            if text:
                yield f"[{value(note, 'id')}] {text}"
