"""Git's merge driver for the ledger: which files it merges (``.gitattributes``), and by what command."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tracker.errors import TrackerError
from tracker.workspace import atomic
from tracker.workspace.header import FOLDER, LEDGER

ATTRIBUTES = ".gitattributes"
LINES = (f"{LEDGER} merge=tracker", f"{FOLDER}*.yaml merge=tracker")
SETTINGS = {
    "merge.tracker.name": "tracker: 账本按条合并",
    "merge.tracker.driver": (
        "if command -v tracker >/dev/null; then tracker merge %O %A %B %P; else git merge-file %A %O %B; fi"
    ),
}
"""Where ``tracker`` is not found git merges by lines: a driver that fails leaves one branch for both."""
TIMEOUT = 60


def install(root: Path) -> None:
    """Have git merge the ledger of this clone with ``tracker merge``; a second time changes nothing.

    The line in ``.gitattributes`` goes with the repository, the command stands in each clone's own settings.
    Raises TrackerError where the folder is in no repository.
    """
    for name, value in SETTINGS.items():
        _git(root, "config", "--local", name, value)
    path = root / ATTRIBUTES
    old = atomic.read(path, shown=ATTRIBUTES) if path.is_file() else ""
    if new := [f"{line}\n" for line in LINES if line not in old.splitlines()]:
        atomic.write(path, old + ("" if not old or old.endswith("\n") else "\n") + "".join(new))


def by_lines(base: Path, ours: Path, theirs: Path) -> bool:
    """What git does without a driver, into ``ours``: whether it went without a conflict."""
    done = _run(ours.parent, "merge-file", *map(str, (ours.resolve(), base.resolve(), theirs.resolve())))
    return done.returncode == 0


def _git(root: Path, *words: str) -> None:
    done = _run(root, *words)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise TrackerError(f"git 没有记下({said[0] if said else words[0]});请先在 git 仓库里运行 git init")


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *words], cwd=folder, capture_output=True, timeout=TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TrackerError(f"git 无法运行: {error}") from None
