"""Git's merge driver for the ledger: which files it merges (``.gitattributes``), and by what command."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import TrackerError
from tracker.workspace import atomic, git
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


def install(root: Path) -> None:
    """Have git merge the ledger of this clone with ``tracker merge``; a second time changes nothing.

    The line in ``.gitattributes`` goes with the repository, the command stands in each clone's own settings.
    Raises TrackerError where the folder is in no repository, and GitError where git does not run at all.
    """
    try:
        for name, value in SETTINGS.items():
            git.configure(root, name, value)
    except git.GitRefusedError as error:
        raise TrackerError(f"git 没有记下({error.message});请先在 git 仓库里运行 git init") from None
    path = root / ATTRIBUTES
    old = atomic.read(path, shown=ATTRIBUTES) if path.is_file() else ""
    if new := [f"{line}\n" for line in LINES if line not in old.splitlines()]:
        atomic.write(path, old + ("" if not old or old.endswith("\n") else "\n") + "".join(new))
