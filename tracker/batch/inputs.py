"""What the user gave: files and folders of reports, and which districts are in each file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from tracker import run
from tracker.errors import TrackerError, UnreadableError
from tracker.model import Document, Report
from tracker.workspace import walk, work
from tracker.workspace.files import LARGEST, opened, read_document
from tracker.workspace.work import Source


@dataclass(frozen=True, slots=True)
class Part:
    """The reports of one district in a file.

    ``text`` holds the lines of its report where the file has other districts too, else it is "".
    """

    district: str
    names: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """The parts of a file, or why it holds no report (``problem``)."""

    path: str
    parts: tuple[Part, ...] = ()
    problem: str = ""


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that were given and those in the folders that were given, in order.

    In folders, dot-files, pipes and links that lead nowhere are left out; a file given by itself is kept
    whatever it is. Raises UnreadableError for a path that is not there.
    """
    listed: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UnreadableError("没有这个文件(no such file)", where=path.as_posix())
        listed |= dict.fromkeys(one for one in walk.under(path) if one == path or one.is_file())
    return tuple(listed)


def source(path: Path) -> Source:
    """A file in the form in which workers take it: its folder and its name."""
    return Source(str(path.parent), path.name, "")


def with_data(source: Source) -> Source:
    """The file with its bytes, for a worker that may not see this machine's files.

    Raises UnreadableError with the same message as a worker that reads the file itself.
    """
    with opened(Path(source.root) / source.path, Path(source.root)) as stream:
        return replace(source, data=stream.read(LARGEST))


def shown(source: Source) -> str:
    """The path of a file in messages, as the user gave it."""
    return (Path(source.root) / source.path).as_posix()


def look(given: Source) -> Looked:
    """The reports that a file holds, by district; a file that cannot be read gives a ``problem``."""
    path = shown(given)
    try:
        with work.at_hand(given) as folder:
            file = (folder or Path()) / given.path
            reports = run.reports_in(file)
            if len({report.district for report in reports}) == 1:
                return Looked(path, (Part(reports[0].district, tuple(report.name for report in reports)),))
            return Looked(path, tuple(_cut(read_document(file), report) for report in reports))
    except TrackerError as error:
        return Looked(path, problem=error.message)


def _cut(document: Document, report: Report) -> Part:
    lines = document.lines[report.first - 1 : report.last]
    return Part(report.district, (report.name,), "\n".join((*lines, "")))
