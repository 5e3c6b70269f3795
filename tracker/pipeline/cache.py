"""What was read out of a report's file, kept in the user's cache folder.

The key is the hash of the file's bytes, of what the header names its reports, and of the program itself:
its code, its tables, the libraries beside it. So a changed file or a changed program is read again, and
deleting the folder costs nothing but time. An entry is JSON of plain data, never code.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import typer

import tracker
from tracker.cachefolder import cache_folder
from tracker.pipeline import plain
from tracker.pipeline.assemble import Extracted

READING = (
    "clean", "extract", "fold.py", "formats", "lexicon", "model.py", "pipeline", "quantity", "read.py",
    "segment", "words",
)  # fmt: skip
"""The parts of the package that decide what is read out of a file."""

Entry = tuple[Extracted, ...]


def key(sha256: str, source: str, named: Sequence[str]) -> str:
    """The name of an entry: the file's content, its name in messages, the names given to its reports."""
    return hashlib.sha256("\n".join((sha256, source, *named)).encode()).hexdigest()


def get(name: str) -> Entry | None:
    """The entry of this key; None where there is none, or none that can be used."""
    try:
        found = json.loads(_place(name).read_bytes())
        return tuple(plain.load(Extracted, one) for one in found) or None
    except (OSError, ValueError, TypeError, ArithmeticError):
        return None


def put(name: str, entry: Entry) -> None:
    """Keep an entry; a folder that cannot be written is no error."""
    with suppress(OSError):
        place = _place(name)
        if not place.parent.is_dir():
            _begin(place.parent)
        handle, written = tempfile.mkstemp(prefix=".", dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(json.dumps(plain.dump(entry), ensure_ascii=False).encode())
            os.replace(written, place)
        except BaseException:
            Path(written).unlink(missing_ok=True)
            raise


def _place(name: str) -> Path:
    return cache_folder("reports") / _program() / f"{name}.json"


def _begin(folder: Path) -> None:
    """Make the folder of this program and drop those of others, which would only grow."""
    folder.mkdir(parents=True, exist_ok=True)
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


@cache
def _program() -> str:
    """A hash of the code and tables that read reports, of Python, and of the names of installed libraries."""
    package = Path(tracker.__file__).parent
    digest = hashlib.sha256(sys.version.encode())
    files = [path for part in READING for path in _files(package / part)]
    for path in sorted(files):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    digest.update("\n".join(_libraries()).encode())
    return digest.hexdigest()[:16]


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return [path for path in place.rglob("*") if path.parent.name != "__pycache__" and path.is_file()]


def _libraries() -> list[str]:
    """Names with versions, as the folder beside a library that the program needs lists them."""
    return sorted(path.name for path in Path(typer.__file__).parents[1].glob("*.dist-info"))
