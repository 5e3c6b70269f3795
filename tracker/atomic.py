"""Writing a file so that a crash at any moment leaves the old one or the new one, and two writers take turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path, *, timeout: float = 10.0) -> Iterator[None]:
    """Hold the lock of ``path`` while it is read, changed and written. Raises TrackerError after ``timeout`` s."""
    raise NotImplementedError
    yield


def write(path: Path, text: str) -> None:
    """Replace ``path`` by ``text`` (UTF-8, line ends as given): temporary file, fsync, rename."""
    raise NotImplementedError


def read(path: Path) -> str:
    """The text of ``path``, line ends untouched. Raises UnreadableError (missing, too large, not UTF-8)."""
    raise NotImplementedError
