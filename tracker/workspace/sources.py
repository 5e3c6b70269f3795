"""Which files belong to a workspace, and which reports and facts they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import NotAReportError, TrackerError, UnreadableError
from tracker.model import Report
from tracker.workspace.files import hash_of

OUTCOME_SUFFIXES = (".yaml", ".yml")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""How Python holds the bytes of a file's name that are no UTF-8."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file under ``sources``: its path in the workspace (forward slashes) and the hash of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files of a workspace hold; ``problems`` are of files unreadable or without a report."""

    reports: tuple[Report, ...]
    problems: tuple[TrackerError, ...]


def inside(root: Path, path: Path) -> Path:
    """``path`` resolved, if it lies in the workspace; symbolic links that lead out are refused.

    Raises UnreadableError otherwise.
    """
    resolved = path.resolve()
    if not resolved.is_relative_to(root.resolve()):
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        raise UnreadableError("路径指向工作区之外,拒绝读取", where=shown)
    return resolved


def files(root: Path, sources: Sequence[str]) -> tuple[Path, ...]:
    """Every file under the source folders (or named by them), sorted by path; dot-files are left out.

    Raises UnreadableError for a source that does not exist or leads out of the workspace.
    """
    found: dict[str, Path] = {}
    for source in sources:
        base = root / source
        if not base.exists():
            raise UnreadableError("sources 里的文件夹不存在", where=source)
        inside(root, base)
        for path in _walk(base):
            inside(root, path)
            found[path.relative_to(root).as_posix()] = path
    return tuple(found[key] for key in sorted(found))


def _walk(base: Path) -> Iterator[Path]:
    if base.is_file():
        yield base
        return
    for path in base.rglob("*"):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(base).parts):
            yield path


def fingerprint(root: Path, path: Path) -> SourceFile:
    """The file's name in the workspace and the hash of its bytes; none where they cannot be read.

    Whoever reads such a file says why, beside all else that is wrong.
    """
    try:
        sha256 = hash_of(path, root)
    except UnreadableError:
        sha256 = ""
    return SourceFile(path.relative_to(root).as_posix(), sha256)


def is_yaml(path: Path) -> bool:
    """Whether a file's name says that it is data rather than a report."""
    return path.suffix.lower() in OUTCOME_SUFFIXES


def is_outcomes(path: Path) -> bool:
    """Whether a file is a list of outcomes: YAML with ``outcomes:`` at the top level."""
    if not is_yaml(path):
        return False
    with path.open("rb") as stream:
        return any(line.startswith(b"outcomes:") for line in stream)


def named(names: Mapping[str, str], path: str) -> tuple[str, ...]:
    """The names that the header gives to the reports of one file, by position; empty where it gives none."""
    given = {
        int(key.rpartition("#")[2] or 1) if "#" in key else 1: name
        for key, name in names.items()
        if key.partition("#")[0] == path
    }
    return tuple(given.get(place, "") for place in range(1, max(given, default=0) + 1))


def can_be_written(name: str) -> None:
    """Raise UnreadableError for a file's name that is no UTF-8: a ledger, which is a text, cannot hold it."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise UnreadableError("文件名不是 UTF-8,写不进账本;请改名", where=visible(name)) from None


def visible(name: str) -> str:
    """A file's name with the bytes that are no UTF-8 as ``\\xff``, so that any file can hold it."""
    return _SURROGATE.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", name)


def reports_in(path: Path, root: Path | None, named: Sequence[str] = ()) -> tuple[Report, ...]:
    """The reports of one file, in file order.

    Raises UnreadableError or NotAReportError, which says what was missing.
    """
    from tracker import clean, segment  # late: a list of files needs none of them
    from tracker.workspace.document import read_document

    if root is not None:
        can_be_written(path.relative_to(root).as_posix())
    document = read_document(path, root)
    return segment.split(document, clean.clean(document), named)


def read_all(
    root: Path, paths: Sequence[Path], names: Mapping[str, str], advance: Callable[[str], None]
) -> Reading:
    """Read every report file; a broken one becomes a problem and does not hide the others.

    A report's name that stands in two files is a problem of the second file.
    """
    found: dict[str, Report] = {}
    problems: list[TrackerError] = []
    for path in paths:
        if is_yaml(path):
            continue
        advance(path.name)
        try:
            reports = reports_in(path, root, named(names, path.relative_to(root).as_posix()))
        except (UnreadableError, NotAReportError) as error:
            problems.append(error)
            continue
        for report in reports:
            known = found.setdefault(report.name, report)
            if known is not report:
                message = f"{report.name} 已见于 {known.source}:{known.first},一份报告只能出现一次"
                problems.append(NotAReportError(message, where=f"{report.source}:{report.first}"))
    return Reading(tuple(found.values()), tuple(problems))
