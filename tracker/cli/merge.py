"""``tracker merge``, git's merge driver for the ledger, and the settings that make a clone use it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ATTRIBUTES = ".gitattributes"
LINES = ("commitments.yaml merge=tracker", "commitments/*.yaml merge=tracker")
SETTINGS = {
    "merge.tracker.name": "tracker: 账本按条合并",
    "merge.tracker.driver": (
        "if command -v tracker >/dev/null; then tracker merge %O %A %B %P; else git merge-file %A %O %B; fi"
    ),
}
"""Git's settings for the merge driver.

Where ``tracker`` is not installed the command merges by lines: a driver that cannot start would leave one
branch's text in the file.
"""


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("merge", help="按条合并账本的两个分支;由 git 来叫(tracker init --git 装上)。")(merge)


def merge(
    base: Annotated[Path, typer.Argument(help="两边共同的旧版本(%O)")],
    ours: Annotated[Path, typer.Argument(help="这一边的版本,合并结果写回这里(%A)")],
    theirs: Annotated[Path, typer.Argument(help="那一边的版本(%B)")],
    shown: Annotated[str, typer.Argument(help="文件名,用于提示(%P)", metavar="[PATH]")] = "commitments.yaml",
) -> None:
    """Merge two branches of the ledger and write the result to ``ours``.

    Exit 1, as git expects, where a person must choose. What cannot be merged block by block is merged by
    lines.
    """
    from tracker.language.safe import visible
    from tracker.ledger import branches
    from tracker.workspace import atomic, git

    try:
        merged = branches.merged(*(atomic.read(path, shown=shown) for path in (base, ours, theirs)))
    except Exception as error:  # whatever it is: git takes a driver that fails for one that left a conflict
        typer.echo(f"{visible(shown)}:不能按条合并({visible(str(error))}),改由 git 按行合并", err=True)
        raise typer.Exit(0 if git.merge_file(base, ours, theirs) else 1) from None
    atomic.write(ours, merged.text)
    if merged.again:
        typer.echo(f"{visible(shown)}:两边都重新算过;合并后请运行 tracker update", err=True)
    for place in merged.conflicts:
        typer.echo(f"{visible(shown)}:{visible(place)} 两边写得不同,请选一个", err=True)
    raise typer.Exit(1 if merged.conflicts else 0)


def install(root: Path) -> None:
    """Set git up to merge the ledger of this clone with ``tracker merge``; a second call changes nothing.

    The lines in ``.gitattributes`` are part of the repository; the command is in each clone's own settings.
    Raises TrackerError where ``root`` is in no repository, and GitError where git does not run at all.
    """
    from tracker.errors import TrackerError
    from tracker.workspace import atomic, git

    try:
        for name, value in SETTINGS.items():
            git.configure(root, name, value)
    except git.GitRefusedError as error:
        raise TrackerError(f"git 没有记下({error.message});请先在 git 仓库里运行 git init") from None
    path = root / ATTRIBUTES
    old = atomic.read(path, shown=ATTRIBUTES) if path.is_file() else ""
    if new := [f"{line}\n" for line in LINES if line not in old.splitlines()]:
        atomic.write(path, old + ("" if not old or old.endswith("\n") else "\n") + "".join(new))
