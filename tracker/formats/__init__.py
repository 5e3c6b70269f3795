"""One module per file format, each with one function ``read(data, where)``: bytes to the lines of the text.

``where`` is the file's name for messages. Every module raises UnreadableError and nothing else. The libraries
behind them are imported when a file of the format is read, not before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import NamedTuple

from tracker.errors import UnreadableError

LONGEST = 40
"""Most characters of a file's or a link's name that a note shows, since strangers wrote the name."""
TOLD = 0.02
"""Share of the characters seen that may be left out without a note; above it a note tells of them."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a file gave: its lines; the page of each, where the format has pages; what the user should know.

    ``goes_on`` are the numbers (from 1) of the lines that continue the line before them across a page break.
    ``notes`` are sentences for the user: characters that were seen and not taken, bytes that could not be
    decoded.
    """

    lines: Sequence[str]
    pages: Sequence[int] = ()
    notes: tuple[str, ...] = ()
    goes_on: frozenset[int] = frozenset()


class Piece(NamedTuple):
    """A paragraph, or its part on one page; ``goes_on`` marks a part that continues the piece before it."""

    text: str
    page: int
    goes_on: bool = False


def paged(pieces: Sequence[Piece], notes: tuple[str, ...]) -> Text:
    """The text of a format with pages, a line for every piece."""
    going = frozenset(number for number, one in enumerate(pieces, start=1) if one.goes_on)
    return Text([one.text for one in pieces], [one.page for one in pieces], notes, going)


def joined(first: str, second: str) -> str:
    """Two pieces of one broken line; a blank goes between two Latin words only."""
    latin = first[-1:].isascii() and first[-1:].isalpha() and second[:1].isascii() and second[:1].isalpha()
    return f"{first} {second}" if latin else first + second


Reader = Callable[[bytes, str], Text]

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
ZIP = b"PK\x03\x04"
"""How a Word file begins, and any other archive."""
TAGS = 10
"""Fewest tags like </p> or <br> in a text file that is read as a web page instead."""
_TAGS = re.compile(rb"</(?:p|div|span|td|h[1-6])>|<br\s*/?>", re.IGNORECASE)
_OLD = (".doc", ".wps")
_SAVE_AS = "旧的 .doc 格式读不了,请在 Word 或 WPS 里另存为 .docx"
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
    reader: Reader = import_module(f"tracker.formats.{name}").read
    return reader


def _by_content(suffix: str, data: bytes, where: str) -> str | None:
    if data.startswith(_OLD_WORD):
        raise UnreadableError(_SAVE_AS, where=where)
    if data.startswith(b"{\\rtf"):
        raise UnreadableError(".rtf 格式读不了,请另存为 .docx 或 .txt", where=where)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(ZIP):
        return "docx" if suffix in (".docx", ".txt", "", *_OLD) else None
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    tagged = suffix in (".txt", "", *_OLD) and len(_TAGS.findall(data)) >= TAGS
    if tagged or head.startswith((b"<!doctype html", b"<html")):
        return "html"
    if suffix not in _OLD:
        return None
    if b"mime-version:" in head:
        return "mhtml"
    raise UnreadableError(_SAVE_AS, where=where)


def untaken(left: int, seen: int, what: str) -> tuple[str, ...]:
    """The note that ``left`` of ``seen`` characters, ``what`` says which, were not taken; none for a few."""
    if left <= TOLD * seen:
        return ()
    return (f"文件里有 {left} 个字没有取用(占 {left / seen:.0%}):{what}",)


def missing(package: str, where: str) -> UnreadableError:
    """The error for a package that the installation should have brought and that is not there."""
    return UnreadableError(f"读这种文件要用到 {package},没有装好:pip install {package}", where=where)
