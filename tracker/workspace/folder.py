"""Writing a generated folder (the site): what is no longer generated is removed, others' files never."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError
from tracker.workspace import atomic, guard

MARK = ".tracker-site"
"""The file that lists what was made, one path a line; a folder without it is somebody else's."""


@dataclass(frozen=True, slots=True)
class Published:
    """How many files there are now, how many of them were written, and how many others were removed."""

    files: int
    written: int
    removed: int


def publish(folder: Path, files: Iterable[tuple[str, bytes]]) -> Published:
    """Put ``files`` (path, content) in ``folder``: only those that differ are written.

    Files of an earlier time that are not among them are removed. Raises TrackerError for a folder with
    other files in it (hidden ones aside), or where a path would lead out of it.
    """
    old = _made_before(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made: dict[str, None] = {}
    written = 0
    for path, data in files:
        if not guard.stays_inside(path):
            raise TrackerError("文件会落在文件夹之外,没有写入", where=path)
        made[path] = None
        written += _write(folder / path, data)
    gone = [path for path in old if path not in made and guard.stays_inside(path)]
    for path in gone:
        _remove(folder, path)
    atomic.write(folder / MARK, "".join(f"{path}\n" for path in made))
    return Published(len(made), written, len(gone))


def _made_before(folder: Path) -> list[str]:
    if not folder.exists():
        return []
    if not folder.is_dir():
        raise TrackerError("这是一个文件,不是文件夹", where=folder.as_posix())
    if (folder / MARK).is_file():
        return atomic.read(folder / MARK).splitlines()
    if any(not there.name.startswith(".") for there in folder.iterdir()):
        raise TrackerError("这个文件夹里有别的文件,没有写入;请换一个空的或新的", where=folder.as_posix())
    atomic.write(folder / MARK, "")
    return []


def _write(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove(folder: Path, path: str) -> None:
    """The file, and the folders that are empty without it."""
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()
