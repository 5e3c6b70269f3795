"""What was read out of reports and ledgers, judged of plans and compared, kept in the user's cache folder.

The name of an entry is a hash of all that it was made of: of a file's bytes and what the header names its
reports; of a plan, the review and next plan that answer it, the facts on it, and the engine; of blocks of a
ledger (``ledger.runs``) and what was computed for them (``ledger.settled``). It stands in a
folder named by a hash of the program itself: its code, its tables, the libraries beside it. So whatever
changed is read or judged again, and deleting the folder costs nothing but time. An entry is JSON of plain
data, never code, behind its own hash: one that was damaged is no entry.
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
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

import tracker
from tracker.model import Comparison, Entry, Extracted
from tracker.workspace import digest, serial

READING = (
    "clean", "extract", "formats", "language", "model", "run.py", "segment", "workspace",
)  # fmt: skip
"""The parts of the package that decide what is read out of a file."""
JUDGING = (*READING, "align", "reader", "score")
"""The parts of the package that decide what is judged of a plan."""

LIBRARIES = frozenset(
    """
    charset_normalizer diff_match_patch jieba lxml lxml_html_clean numpy onnxruntime opencc
    pypdfium2 python_docx pyyaml rapidfuzz rapidocr rjieba trafilatura
    """.split()
)
"""The libraries that have a part in what is read and judged, as their installed folders are named."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Kept(Generic[Item]):
    """Tuples of one kind, kept in ``folder``; ``parts`` of the package decide what is in them."""

    folder: str
    kind: type[Item]
    parts: tuple[str, ...]

    def get(self, name: str) -> tuple[Item, ...] | None:
        """The entry of this name; None where there is none, or none that can be used."""
        try:
            mark, _, data = self.place(name).read_bytes().partition(b"\n")
            if mark != _hash(data).encode():
                return None
            return serial.load(self.kind, json.loads(data)) or None
        except (OSError, ValueError, TypeError, ArithmeticError, RecursionError):
            return None

    def put(self, name: str, entry: tuple[Item, ...]) -> None:
        """Keep an entry; a folder that cannot be written is no error."""
        data = _bytes(serial.dump(entry))
        with suppress(OSError):
            place = self.place(name)
            if not place.parent.is_dir():
                _begin(place.parent)
            _write(place, b"%s\n%s" % (_hash(data).encode(), data))

    def place(self, name: str) -> Path:
        """The file of an entry, which need not exist."""
        code = program(Path(tracker.__file__).parent, self.parts)
        return cache_folder(self.folder) / code / f"{name}.json"


REPORTS = Kept("reports", Extracted, READING)
"""The reports of a file, by ``file_name``."""
VERDICTS = Kept("verdicts", Entry, JUDGING)
"""The entries of a plan, by ``content_name`` of all that they were judged on."""
COMPARISONS = Kept("comparisons", Comparison, (*JUDGING, "compare.py"))
"""One plan beside reviews, by ``content_name`` of the engine and the reports with their files' hashes."""


def file_name(sha256: str, source: str, named: Sequence[str]) -> str:
    """The name for what is in a file: its content, its name in messages, the names given to its reports."""
    return _hash(_bytes("\n".join((sha256, source, *named))))


def content_name(*pieces: object) -> str:
    """The name for what is made of these: dataclasses, tuples, text, numbers, None."""
    return digest.of(pieces)


def _bytes(text: str) -> bytes:
    """UTF-8; a file's name that is none, which Python holds as lone surrogates, passes as it is."""
    return text.encode("utf-8", "surrogatepass")


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(place: Path, data: bytes) -> None:
    """Write a file that is whole for whoever reads it meanwhile."""
    handle, written = tempfile.mkstemp(prefix=".", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.replace(written, place)
    except BaseException:
        Path(written).unlink(missing_ok=True)
        raise


def _begin(folder: Path) -> None:
    """Make the folder of this program and drop those of others, which would only grow."""
    folder.mkdir(parents=True, exist_ok=True)
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


@cache  # two sets of parts: all code is hashed, 10 ms each
def program(package: Path, parts: tuple[str, ...]) -> str:
    """A hash of the code and tables that decide, of Python, and of the names of installed libraries."""
    made_of = hashlib.sha256(sys.version.encode())
    files = [path for part in parts for path in files_of(package / part)]
    for path in sorted(files):
        made_of.update(f"{path.relative_to(package).as_posix()}\n".encode())
        made_of.update(path.read_bytes())
    made_of.update("\n".join(_libraries()).encode())
    return made_of.hexdigest()[:16]


def files_of(place: Path) -> list[Path]:
    """The files of a part of the package: itself, or all below it but compiled ones."""
    if place.is_file():
        return [place]
    return [path for path in place.rglob("*") if path.parent.name != "__pycache__" and path.is_file()]


def _libraries() -> list[str]:
    """The installed ones of LIBRARIES, with versions, by the folders that installers leave for them."""
    folders = (place for path in sys.path if path and Path(path).is_dir() for place in Path(path).iterdir())
    names = sorted({place.stem for place in folders if place.suffix == ".dist-info"})
    return [name for name in names if name.partition("-")[0].lower() in LIBRARIES]


VARIABLE = "TRACKER_CACHE_DIR"
"""The environment variable that names a folder to use in place of the user's cache folder."""


def cache_folder(part: str) -> Path:
    """The folder of one kind of cached things; it need not exist."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given) / part
    from platformdirs import user_cache_path

    return user_cache_path("tracker") / part
