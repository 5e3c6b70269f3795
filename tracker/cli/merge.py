"""``tracker merge``: git's merge driver for the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("merge", help="按条合并账本的两个分支;由 git 来叫(tracker init --git 装上)。")(merge)


def merge(
    base: Annotated[Path, typer.Argument(help="两边共同的旧版本(%O)")],
    ours: Annotated[Path, typer.Argument(help="这一边的版本,合并结果写回这里(%A)")],
    theirs: Annotated[Path, typer.Argument(help="那一边的版本(%B)")],
    shown: Annotated[str, typer.Argument(help="文件名,用于提示(%P)", metavar="[PATH]")] = "commitments.yaml",
) -> None:
    """Merge two branches of the ledger into OURS; exit 1 where a person must choose, as git expects."""
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
