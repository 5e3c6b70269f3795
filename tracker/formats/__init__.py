"""One module per file format, each with one function ``lines(data, where)``: bytes to the lines of the text.

``where`` is the file's name for messages. Every module raises UnreadableError and nothing else. The libraries
behind them are imported when a file of the format is read, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from tracker.errors import UnreadableError

Reader = Callable[[bytes, str], Sequence[str]]

_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".pdf": "pdf",
    ".docx": "docx",
}
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def reader_for(suffix: str, data: bytes, where: str) -> Reader:
    """The reader of a file, by its first bytes and else by its suffix (lower case, with the dot).

    Raises UnreadableError for a format that is not read.
    """
    name = _by_content(suffix, data, where) or _SUFFIXES.get(suffix)
    if name is None and not suffix:
        name = "text"
    if name is None:
        raise UnreadableError(f"不读 {suffix} 文件;能读 .txt .html .mhtml .pdf .docx", where=where)
    reader: Reader = import_module(f"tracker.formats.{name}").lines
    return reader


def _by_content(suffix: str, data: bytes, where: str) -> str | None:
    if data.startswith(_OLD_WORD) or suffix in (".doc", ".wps"):
        raise UnreadableError("旧的 .doc 格式读不了,请在 Word 或 WPS 里另存为 .docx", where=where)
    if data.startswith(b"{\\rtf"):
        raise UnreadableError(".rtf 格式读不了,请另存为 .docx 或 .txt", where=where)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if suffix in (".docx", ".txt", "") else None
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if head.startswith((b"<!doctype html", b"<html")) else None


def missing(extra: str, where: str) -> UnreadableError:
    """The error for an optional package that is not installed; it names the extra that brings it."""
    return UnreadableError(f'读这种文件要先安装:pip install "tracker[{extra}]"', where=where)
