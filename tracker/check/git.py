"""What git knows about a workspace, by plumbing commands with list arguments: no shell, no hook, no filter.

Only objects and names are read (``ls-tree``, ``cat-file``, ``ls-files``); nothing is written.
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


def _git(root: Path, *arguments: str) -> bytes:
    """Standard output of one git command run in the workspace. Raises GitError."""
    environment = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", *_OPTIONS, *arguments]
    try:
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git 无法运行: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(f"git: {said[0] if said else arguments[0]}")
    return done.stdout


def commit(root: Path, ref: str) -> str:
    """The full hash of the commit that ``ref`` names. Raises GitError."""
    try:
        name = _git(root, "rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}")
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
        return _git(root, "merge-base", tip, "HEAD").decode("ascii").strip() or tip
    except GitError:
        return tip


def prefix(root: Path) -> str:
    """Where the workspace lies in its repository: "" at its top, else 「folder/」. Raises GitError."""
    return _git(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")


def tracked(root: Path) -> list[str]:
    """Path (relative to ``root``) of every file under it that is in the index. Raises GitError."""
    listing = _git(root, "ls-files", "-z", "--", ".")
    return [path.decode("utf-8", "surrogateescape") for path in listing.split(b"\0") if path]


def blobs(root: Path, at: str) -> dict[str, str]:
    """Path (relative to the workspace) → object name of every file under the workspace in a commit."""
    listing = _git(root, "ls-tree", "-r", "-z", at, "--", ".")
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
    if int(_git(root, "cat-file", "-s", name)) > LARGEST:
        raise GitError(f"git 对象大于 {LARGEST} 字节")
    return _git(root, "cat-file", "blob", name)
