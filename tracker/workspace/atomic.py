"""Files that are written whole or not at all, by one writer at a time: the ledger, files of outcomes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import TrackerError, UnreadableError

LARGEST = 128 * 2**20
"""Most bytes of a file that is read; a ledger of 20,000 commitments has 15 to 20 MB."""


def read(path: Path, *, shown: str = "", largest: int = LARGEST) -> str:
    """The file's text as UTF-8 with its line ends as they are; ``shown`` is its name in messages.

    Raises UnreadableError for what is missing, no plain file, larger than ``largest`` bytes or no UTF-8.
    """
    shown = shown or path.as_posix()
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise UnreadableError("不是普通文件", where=shown)
        if path.stat().st_size > largest:
            raise UnreadableError(f"文件大于 {largest} 字节", where=shown)
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise UnreadableError("没有这个文件", where=shown) from None
    except OSError as error:
        raise UnreadableError(f"无法读取: {error.strerror}", where=shown) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UnreadableError("不是 UTF-8 文本", where=f"{shown}:{line}") from None


def write(path: Path, text: str) -> None:
    """``write_bytes`` of a text as UTF-8, its line ends as given (no newline translation)."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Put ``data`` in place of the file's content.

    A reader sees the old text or the new, never half of it, whatever happens in between. A link is
    followed, so that the file it names is replaced and the link stays; the file's mode is kept.
    """
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    # a name of its own: the file's may already be as long as a name can be
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the system lets a folder be opened."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


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
