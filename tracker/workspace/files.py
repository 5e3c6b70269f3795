"""A report's file as bytes, their hash, and as lines of text; one too large for a report is not opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from tracker.errors import UnreadableError
from tracker.formats import reader_for
from tracker.model import Document

LARGEST = 40_000_000
"""Most bytes of a report's file: reports have some hundred kilobytes as text, a few megabytes as PDF."""


@contextmanager
def opened(path: Path, root: Path | None = None) -> Iterator[BufferedReader]:
    """The file's bytes as a stream; messages name it by ``name_in``.

    Raises UnreadableError for one that is missing, no file, too large to be looked at, or fails to be read.
    """
    try:
        if not path.exists():
            raise UnreadableError("没有这个文件(no such file)", where=name_in(path, root))
        if not path.is_file():
            raise UnreadableError("不是普通文件", where=name_in(path, root))
        if path.stat().st_size > LARGEST:
            message = f"文件太大(超过 {LARGEST // 1_000_000} MB),不像一份报告"
            raise UnreadableError(message, where=name_in(path, root))
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise UnreadableError(f"读不了这个文件({error.strerror})", where=name_in(path, root)) from error


def hash_of(path: Path, root: Path | None = None) -> str:
    """The hash of a file (see ``sha256_of``). Raises UnreadableError as ``opened`` does."""
    with opened(path, root) as stream:
        return sha256_of(stream.read(LARGEST))


def sha256_of(data: bytes) -> str:
    """The hash of a file's bytes in hex; that of a text file is the same with either kind of line end.

    Git turns line ends round between Windows and other systems (``core.autocrlf``), in files without a NUL
    byte; a ledger made on one of them must pass on the other. The hash of a file with plain line ends is what
    ``sha256sum`` prints.
    """
    if b"\0" not in data:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def free(folder: Path, name: str, is_taken: Callable[[Path], bool] = Path.exists) -> Path:
    """A free place in the folder for a file of this name, numbered (报告-2.pdf) if the name is taken."""
    place, number = folder / name, 1
    while is_taken(place):
        number += 1
        place = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return place


def name_in(path: Path, root: Path | None) -> str:
    """A file's name in messages and records: relative to ``root`` where it lies in it, else as given."""
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    if root is not None and path.resolve().is_relative_to(root.resolve()):
        return path.resolve().relative_to(root.resolve()).as_posix()
    return path.as_posix()


def read_document(path: Path, root: Path | None = None) -> Document:
    """The file at ``path`` as lines: .txt, .html, .mhtml, .pdf or .docx.

    ``Document.path`` is relative to ``root`` where the file lies in it, else as given. Raises UnreadableError
    for a file that is missing, empty, too large, of another format, or undecodable (with the position).
    """
    name = name_in(path, root)
    with opened(path, root) as stream:
        data = stream.read(LARGEST)
    if not data.strip():
        raise UnreadableError("文件是空的;请换成有内容的文件,或移出 sources", where=name)
    text = reader_for(path.suffix.lower(), data, name)(data, name)
    if not any(line.strip() for line in text.lines):
        message = ";".join(("文件里没有文字", *text.notes, "请换成有文字的版本,或移出 sources"))
        raise UnreadableError(message, where=name)
    return Document(name, sha256_of(data), tuple(text.lines), tuple(text.pages), text.notes, text.goes_on)
