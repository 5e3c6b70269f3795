"""Word files (.docx): paragraphs and table rows in document order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import Text, missing

LARGEST = 100_000_000
"""Bytes that the parts of a file may have when inflated; a report has a few hundred thousand."""
MOST_PARTS = 2000
"""Files inside the archive."""


def read(data: bytes, where: str) -> Text:
    """The paragraphs of a Word file, one a line; line breaks inside a paragraph count as such.

    Raises UnreadableError, for an archive that would inflate too far before anything is inflated.
    """
    _check(data, where)
    try:
        from docx import Document
    except ImportError as error:
        raise missing("python-docx", where) from error
    # python-docx and the XML parser below it raise errors of many kinds on a broken file.
    try:
        return Text([line for text in _texts(Document(io.BytesIO(data))) for line in text.split("\n")])
    except Exception as error:
        raise UnreadableError("不是完整的 .docx 文件;请重新下载或另存,或移出 sources", where=where) from error


def _check(data: bytes, where: str) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError("不是完整的 .docx 文件;请重新下载或另存,或移出 sources", where=where) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise UnreadableError("解压后太大,不像一份报告(可能是压缩炸弹),没有打开", where=where)


def _texts(document: Any) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\n".join(dict.fromkeys(cell.text for cell in row.cells))
        else:
            yield block.text
