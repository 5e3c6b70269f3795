"""Which files belong to a workspace: the one walk over folders that update, check and batch share."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tracker.errors import UnreadableError
from tracker.workspace import guard

OUTCOME_SUFFIXES = (".yaml", ".yml")


def under(base: Path) -> Iterator[Path]:
    """Every file in a folder, sorted by path, or the file itself; dot-files are left out.

    Folders that are links are not entered; files that are links are listed.
    """
    if not base.is_dir():
        yield base
        return
    paths = []
    for folder, folders, names in os.walk(base):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [Path(folder) / name for name in names if not name.startswith(".")]
    yield from sorted(paths)


def listed(root: Path, sources: Sequence[str]) -> tuple[str, ...]:
    """Every path that the ``sources`` of a header name, relative to the workspace, sorted; nothing is opened.

    A source that is missing, or that leads out of the workspace, is listed itself.
    """
    paths: set[str] = set()
    for source in sources:
        place = root / source
        if not guard.stays_inside(source) or not guard.lies_in(root, place) or not place.exists():
            paths.add(source)
        else:
            paths |= {path.relative_to(root).as_posix() for path in under(place)}
    return tuple(sorted(paths))


def files(root: Path, sources: Sequence[str]) -> tuple[str, ...]:
    """The files of a workspace: what is ``listed``, but for pipes and devices, which hold no report.

    Raises UnreadableError for a source that does not exist or a path that leads out of the workspace.
    """
    return tuple(source for source in listed(root, sources) if _is_file(root, source, source in sources))


def _is_file(root: Path, source: str, named: bool) -> bool:
    try:
        guard.regular_file(root, source)
    except guard.Refused as refusal:
        if refusal.why == "outside":
            raise UnreadableError("路径指向工作区之外,拒绝读取", where=source) from None
        if named and refusal.why == "missing":
            raise UnreadableError("sources 里的文件夹不存在", where=source) from None
        return False
    return True


def is_yaml(path: str | Path) -> bool:
    """Whether a file's name says that it is data rather than a report."""
    return Path(path).suffix.lower() in OUTCOME_SUFFIXES


def is_outcomes(path: Path) -> bool:
    """Whether a file is a list of outcomes: YAML with ``outcomes:`` at the top level."""
    if not is_yaml(path):
        return False
    with path.open("rb") as stream:
        return any(line.startswith(b"outcomes:") for line in stream)


def outcomes(root: Path, sources: Sequence[str]) -> list[Path]:
    """The lists of outcomes of a workspace.

    Raises what ``files`` does, and OSError for a YAML file that cannot be opened.
    """
    return [root / path for path in files(root, sources) if is_outcomes(root / path)]


def named(names: Mapping[str, str], path: str) -> tuple[str, ...]:
    """The names that the header gives to the reports of one file; empty where it gives none.

    The n-th is that of the file's n-th report, "" where that one has none.
    """
    given = {
        int(key.rpartition("#")[2] or 1) if "#" in key else 1: name
        for key, name in names.items()
        if key.partition("#")[0] == path
    }
    return tuple(given.get(place, "") for place in range(1, max(given, default=0) + 1))
