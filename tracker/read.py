"""Reading a report's file as text, decoded without loss."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from tracker.errors import UnreadableError
from tracker.model import Document

LARGEST = 20_000_000
"""Bytes; a report is some hundred kilobytes, so a larger file is not one."""


def read_document(path: Path, root: Path | None = None) -> Document:
    """The file at ``path`` as lines.

    ``Document.path`` is relative to ``root`` where the file lies in it, else as given. Raises UnreadableError.
    """
    name = _name(path, root)
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"文件太大(超过 {LARGEST // 1_000_000} MB),不像一份报告", where=name)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"读不了这个文件({error.strerror})", where=name) from error
    text = data.decode("utf-8-sig")
    lines = re.split(r"\r\n|\n|\r", text)
    if lines and not lines[-1]:
        lines.pop()
    return Document(name, hashlib.sha256(data).hexdigest(), tuple(lines))


def _name(path: Path, root: Path | None) -> str:
    if root is not None and path.resolve().is_relative_to(root.resolve()):
        return path.resolve().relative_to(root.resolve()).as_posix()
    return path.as_posix()
