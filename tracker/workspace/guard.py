"""Paths that strangers wrote: nothing outside of the workspace is ever opened."""

from __future__ import annotations

import re
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal

from tracker.errors import UnreadableError

Why = Literal["outside", "missing", "special", "untracked"]
"""Why a path is not opened; 「special」 is a pipe, a device or a folder, 「untracked」 is in no commit."""
WHY: dict[Why, str] = {
    "outside": "路径指向工作区之外",
    "missing": "文件不存在",
    "special": "不是普通文件",
    "untracked": "文件没有加入 git,提交里没有它",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
"""How Python holds the bytes of a file's name that are no UTF-8."""


class Refused(Exception):
    """A path that is not opened, and ``why``."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def stays_inside(source: str) -> bool:
    """Whether a path as written is relative, with forward slashes, and never climbs."""
    parts = PurePosixPath(source).parts
    windows = PureWindowsPath(source)
    written_well = (
        bool(source.strip("/. ")) and not windows.drive and "\\" not in source and "\0" not in source
    )
    return written_well and not source.startswith(("/", "~")) and ".." not in parts


def lies_in(root: Path, path: Path) -> bool:
    """Whether a path lies in the workspace when all its links are followed."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def regular_file(root: Path, source: str) -> Path:
    """The file that a ``source`` of the ledger names. Links are followed only as far as they stay inside.

    Raises Refused, without having opened anything.
    """
    if not stays_inside(source):
        raise Refused("outside")
    path = root / source
    try:
        resolved = path.resolve()
        if not resolved.is_relative_to(root.resolve()):
            raise Refused("outside")
        mode = resolved.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise Refused("missing") from None
    except (OSError, RuntimeError, ValueError):
        raise Refused("special") from None
    if not stat.S_ISREG(mode):
        raise Refused("special")
    return path


def inside(root: Path, path: Path) -> Path:
    """``path`` resolved, if it lies in the workspace; symbolic links that lead out are refused.

    Raises UnreadableError otherwise.
    """
    if not lies_in(root, path):
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        raise UnreadableError("路径指向工作区之外,拒绝读取", where=shown)
    return path.resolve()


def can_be_written(name: str) -> None:
    """Raise UnreadableError for a file's name that is no UTF-8: a ledger, which is a text, cannot hold it."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise UnreadableError("文件名不是 UTF-8,写不进账本;请改名", where=visible(name)) from None


def visible(name: str) -> str:
    """A file's name with the bytes that are no UTF-8 as ``\\xff``, so that any file can hold it."""
    return _SURROGATE.sub(lambda byte: f"\\x{ord(byte[0]) & 0xFF:02x}", name)
