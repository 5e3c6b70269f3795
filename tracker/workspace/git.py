"""The one place that runs git: what it knows about a workspace, and the little that it is told.

Every command is a list of arguments, with no shell, no hook and no filter. Objects and names are read by
plumbing commands (``ls-tree``, ``cat-file``, ``ls-files``); nothing is written but the settings of this clone
(``configure``) and the file of ``merge_file``.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from tracker.errors import TrackerError

TIMEOUT = 60
LARGEST = 100_000_000
"""Bytes of the largest blob that is read out of a repository."""

_OPTIONS = (
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
)
_HOOK_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
"""Set inside of git's hooks; with them git would not look for the repository from the workspace upwards."""


class GitError(TrackerError):
    """Git is not there, the folder is in no repository, or there is no such commit."""


class GitRefusedError(GitError):
    """Git ran, and ended with an error."""


def commit(root: Path, ref: str) -> str:
    """The full hash of the commit that ``ref`` names. Raises GitError."""
    try:
        name = _said(root, "rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}")
    except GitError as error:
        hint = "浅克隆请多取历史,如 fetch-depth: 2"
        raise GitError(f"找不到提交 {ref}(no such commit;{hint}):{error.message}") from None
    return name.decode("ascii").strip()


def fork_point(root: Path, ref: str) -> str:
    """The commit from which a pull request against ``ref`` started: their merge base, or ``ref`` itself.

    A shallow clone may hold no common ancestor. Raises GitError when there is no such commit at all.
    """
    tip = commit(root, ref)
    try:
        return _said(root, "merge-base", tip, "HEAD").decode("ascii").strip() or tip
    except GitError:
        return tip


def user_name(root: Path) -> str:
    """The name that git signs commits with in this folder; "" where it has none, or there is no git."""
    try:
        return _said(root, "config", "user.name").decode("utf-8", "replace").strip()
    except GitError:
        return ""


def configure(root: Path, name: str, value: str) -> None:
    """Write a setting of this clone. Raises GitError, a GitRefusedError where there is no repository."""
    _said(root, "config", "--local", name, value)


def merge_file(base: Path, ours: Path, theirs: Path) -> bool:
    """Merge three files by lines into ``ours``, as git does; True only where that left no conflict.

    False also for a binary or a missing file. Raises GitError where git cannot be run.
    """
    files = (str(path.resolve()) for path in (ours, base, theirs))
    return _run(ours.parent, "merge-file", *files).returncode == 0


def prefix(root: Path) -> str:
    """Where the workspace lies in its repository: "" at its top, else 「folder/」. Raises GitError."""
    return _said(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")


def tracked(root: Path) -> list[str]:
    """Path (relative to ``root``) of every file under it that is in the index. Raises GitError."""
    listing = _said(root, "ls-files", "-z", "--", ".")
    return [path.decode("utf-8", "surrogateescape") for path in listing.split(b"\0") if path]


def blobs(root: Path, at: str) -> dict[str, str]:
    """Path (relative to the workspace) → object name of every file or link under it in a commit.

    Raises GitError.
    """
    listing = _said(root, "ls-tree", "-r", "-z", at, "--", ".")
    names = {}
    for record in filter(None, listing.split(b"\0")):
        about, _, path = record.partition(b"\t")
        _, kind, name = about.split(b" ")
        if kind == b"blob":
            names[path.decode("utf-8", "surrogateescape")] = name.decode("ascii")
    return names


def name_of(data: bytes) -> str:
    """The object name that git (with SHA-1) gives to a file of these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def blob(root: Path, name: str) -> bytes:
    """The bytes of one object. Raises GitError, also for one larger than ``LARGEST``."""
    if int(_said(root, "cat-file", "-s", name)) > LARGEST:
        raise GitError(f"git 对象大于 {LARGEST} 字节")
    return _said(root, "cat-file", "blob", name)


def _said(root: Path, *arguments: str) -> bytes:
    """Standard output of one git command run in a folder. Raises GitError, also where the command fails."""
    done = _run(root, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitRefusedError(f"git: {said[0] if said else arguments[0]}")
    return done.stdout


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", *_OPTIONS, *arguments]
    try:
        return subprocess.run(
            command, cwd=root, env=environment, capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git 无法运行: {error}") from None
