"""Reading a report's file as text, decoded without loss."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tracker.errors import UnreadableError
from tracker.formats import reader_for
from tracker.model import Document

LARGEST = 40_000_000
"""Bytes; a report has some hundred kilobytes as text and a few megabytes as PDF: a larger file is not one."""


def read_document(path: Path, root: Path | None = None) -> Document:
    """The file at ``path`` as lines: .txt, .html, .mhtml, .pdf or .docx.

    ``Document.path`` is relative to ``root`` where the file lies in it, else as given. Raises UnreadableError
    for a file that is missing, empty, too large, of another format, or undecodable (with the position).
    """
    name = _name(path, root)
    data = content(path, name)
    if not data.strip():
        raise UnreadableError("文件是空的;请换成有内容的文件,或移出 sources", where=name)
    lines = tuple(reader_for(path.suffix.lower(), data, name)(data, name))
    if not any(line.strip() for line in lines):
        raise UnreadableError("文件里没有文字;请换成有文字的版本,或移出 sources", where=name)
    return Document(name, hashlib.sha256(data).hexdigest(), lines)


def content(path: Path, name: str) -> bytes:
    """The bytes of a file that may be a report; ``name`` is its name in messages.

    Raises UnreadableError for a file that is missing, no file, too large or closed to this user.
    """
    try:
        if not path.exists():
            raise UnreadableError("没有这个文件(no such file)", where=name)
        if not path.is_file():
            raise UnreadableError("不是普通文件", where=name)
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"文件太大(超过 {LARGEST // 1_000_000} MB),不像一份报告", where=name)
        with path.open("rb") as stream:
            return stream.read(LARGEST)
    except OSError as error:
        raise UnreadableError(f"读不了这个文件({error.strerror})", where=name) from error


def _name(path: Path, root: Path | None) -> str:
    if root is not None and path.resolve().is_relative_to(root.resolve()):
        return path.resolve().relative_to(root.resolve()).as_posix()
    return path.as_posix()
