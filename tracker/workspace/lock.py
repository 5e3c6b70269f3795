"""One writer at a time: the right to read, change and write a file."""

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


@contextmanager
def locked(path: Path, what: str = "", *, wait: float = WAIT) -> Iterator[None]:
    """Hold the only right to read, change and write ``path`` among processes of this machine.

    ``what`` names another right on the same file, which is held beside this one.

    The lock lies in the user's cache folder, so that none is left beside the file. Raises
    ``TrackerError`` when another process holds it for longer than ``wait`` seconds.
    """
    from filelock import FileLock, Timeout

    key = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16] + what
    try:
        with FileLock(_lock_folder() / f"{key}.lock", timeout=wait):
            yield
    except Timeout:
        raise TrackerError("另一个进程正在写这个文件,请稍后再试", where=path.as_posix()) from None


def _lock_folder() -> Path:
    from platformdirs import user_cache_path

    folder = user_cache_path("tracker") / "locks"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # no home to write in, as in some containers
        folder = Path(tempfile.gettempdir()) / f"tracker-locks-{os.getuid() if hasattr(os, 'getuid') else ''}"
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder
