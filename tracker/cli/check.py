"""``tracker check``: the gate for continuous integration and for pre-commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import one_of

if TYPE_CHECKING:
    from tracker.check import Result


FORMATS = ("text", "github", "json", "junit", "sarif")


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("check", help="检查账本、引文与来源;有新报告时列出要闻。0 通过,1 有问题,2 无法检查。")(check)


def check(
    files: Annotated[list[Path] | None, typer.Argument(help="只查这些文件;缺省查整个工作区")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="REF", help="只查自这个提交以来的变化(用于 pull request)")
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="没有 git add 的文件当作没有(用于 pre-commit)")
    ] = False,
    warn_only: Annotated[bool, typer.Option("--warn-only", help="只提醒:有问题也以 0 退出")] = False,
    format: Annotated[
        str, typer.Option(help=f"输出格式:{' '.join(FORMATS)}", callback=one_of(*FORMATS))
    ] = "text",
) -> None:
    """Look at everything, print every finding, exit 1 when one of them is an error."""
    from tracker import check as gate
    from tracker.check import output
    from tracker.workspace import git

    workspaces = _workspaces(files or (), staged)
    if not workspaces:
        typer.echo("commitments.yaml 没有加入 git,未查")
    if len(workspaces) > 1 and format != "text":
        raise typer.BadParameter("这些文件分属几个工作区,这种格式请分开查", param_hint="files")
    sound = True
    for root, chosen in workspaces.items():
        index = frozenset(git.tracked(root)) if staged else None
        result = gate.run(root, chosen, since, _recompute(root, index), index)
        if warn_only:
            result = gate.gently(result)
        if format in ("github", "sarif"):
            result = gate.under(_place_in_repository(root), result)
        elif root.is_relative_to(Path.cwd()) and root != Path.cwd():
            result = gate.under(f"{root.relative_to(Path.cwd()).as_posix()}/", result)
        typer.echo(output.FORMATS[format](result), nl=False)
        if format == "github":
            _write_step_summary(result)
        sound = sound and result.sound
    raise typer.Exit(0 if sound else 1)


def _workspaces(files: Sequence[Path], staged: bool) -> dict[Path, list[Path]]:
    """The folder of each workspace that holds some of ``files``, with those files.

    Files outside of any workspace count for the one around the current folder. pre-commit runs at the
    repository's root, and a ledger may stand in a folder below it: where no file leads to a workspace, the
    result names every ledger that git tracks, or with ``staged`` none where git tracks none.
    """
    from tracker.cli.here import workspace_root
    from tracker.workspace.header import LEDGER

    here = workspace_root()
    by_root: dict[Path, list[Path]] = {}
    for file in files:
        own = workspace_root(file.absolute().parent)
        by_root.setdefault(own if (own / LEDGER).is_file() else here, []).append(file)
    if not (here / LEDGER).is_file():
        others = by_root.pop(here, [])  # files of other things, which a hook names too
        by_root = by_root or dict.fromkeys(_below(here), others)
        if staged:
            return by_root
    return by_root or {here: []}


def _below(folder: Path) -> list[Path]:
    """The folders in ``folder`` that hold a ledger which git tracks; none outside of a repository."""
    from tracker.workspace import git
    from tracker.workspace.header import LEDGER

    try:
        paths = git.tracked(folder)
    except git.GitError:
        return []
    ledgers = (folder / path for path in paths if Path(path).name == LEDGER)
    return sorted(ledger.parent for ledger in ledgers if ledger.is_file())


def _recompute(root: Path, staged: frozenset[str] | None) -> Callable[[], str]:
    """A function that gives the text of the ledger as an update would write it now.

    It uses the engine that the header names, and with ``staged`` only those files.
    """

    def recompute() -> str:
        from datetime import date

        from tracker import ledger, run
        from tracker.cli import progress
        from tracker.workspace import stale
        from tracker.workspace.header import LEDGER, read_header

        path = root / LEDGER
        header = read_header(path)
        today = date.today().isoformat()
        old = ledger.read(path)
        with progress.steps("重算账本") as advance:
            computed = run.update(
                root,
                header,
                stale.inputs(root, header, staged),
                engine=header.engine_name,
                advance=advance,
                encoding=advance.encoding,
            )
        return computed.merged(old, today).text

    return recompute


def _place_in_repository(root: Path) -> str:
    from tracker.workspace import git

    try:
        return git.prefix(root)
    except git.GitError:
        return ""


def _write_step_summary(result: Result) -> None:
    """Append the full table to the file that GitHub names for it; outside of GitHub there is none."""
    import os

    from tracker.check.output import summary

    if target := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(target, "a", encoding="utf-8") as stream:
            stream.write(summary(result))
