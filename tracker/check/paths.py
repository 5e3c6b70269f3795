"""Paths that strangers wrote: nothing outside of the workspace is ever opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

OUTSIDE = "outside"
MISSING = "missing"
SPECIAL = "special"


class Refused(Exception):
    """A path that is not opened: ``why`` is OUTSIDE, MISSING or SPECIAL (a pipe, a device, a folder)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def stays_inside(source: str) -> bool:
    """Whether a path as written is relative, with forward slashes, and never climbs."""
    parts = PurePosixPath(source).parts
    windows = PureWindowsPath(source)
    written_well = (
        bool(source.strip("/. ")) and not windows.drive and "\\" not in source and "\0" not in source
    )
    return written_well and not source.startswith(("/", "~")) and ".." not in parts


def regular_file(root: Path, source: str) -> Path:
    """The file that a ``source`` of the ledger names. Links are followed only as far as they stay inside.

    Raises Refused, without having opened anything.
    """
    if not stays_inside(source):
        raise Refused(OUTSIDE)
    path = root / source
    try:
        resolved = path.resolve()
        if not resolved.is_relative_to(root.resolve()):
            raise Refused(OUTSIDE)
        mode = resolved.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(MISSING) from None
    except (OSError, RuntimeError, ValueError):
        raise Refused(SPECIAL) from None
    if not stat.S_ISREG(mode):
        raise Refused(SPECIAL)
    return path


def files_under(root: Path, sources: Sequence[str]) -> Iterator[str]:
    """Every file under the workspace's source folders, relative, sorted; dot-files are left out.

    Folders that are links are not entered; files that are links are listed and left to ``regular_file``.
    A source folder that is refused or missing is listed itself.
    """
    found: set[str] = set()
    for source in sources:
        if not stays_inside(source) or not _within(root, root / source) or not (root / source).is_dir():
            found.add(source)
            continue
        for folder, folders, names in os.walk(root / source):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            place = Path(folder).relative_to(root)
            found.update((place / name).as_posix() for name in names if not name.startswith("."))
    yield from sorted(found)


def _within(root: Path, path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False
