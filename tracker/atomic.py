"""Files that are written whole or not at all: for the ledger and for outcomes files."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import TrackerError

WAIT = 10.0
"""Seconds to wait for another process that is writing the same file."""


def write(path: Path, text: str) -> None:
    """Put ``text`` in place of the file's content, as UTF-8, bytes as given (no newline translation).

    A reader sees the old text or the new, never half of it, whatever happens in between. A link is
    followed, so that the file it names is replaced and the link stays; the file's mode is kept.
    """
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the only right to read, change and write ``path`` among processes of this machine.

    The lock lies in the user's cache folder, so that none is left beside the file. Raises
    ``TrackerError`` when another process holds it for longer than ``WAIT`` seconds.
    """
    from filelock import FileLock, Timeout
    from platformdirs import user_cache_path

    folder = user_cache_path("tracker", ensure_exists=True) / "locks"
    folder.mkdir(exist_ok=True)
    key = hashlib.sha256(str(path.resolve()).encode("utf-8")).hexdigest()[:16]
    try:
        with FileLock(folder / f"{key}.lock", timeout=WAIT):
            yield
    except Timeout:
        raise TrackerError("另一个进程正在写这个文件,请稍后再试", where=str(path)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
