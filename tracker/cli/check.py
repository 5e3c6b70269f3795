"""``tracker check``: the gate for continuous integration and for pre-commit."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.check import Result


class Format(StrEnum):
    text = "text"
    github = "github"
    json = "json"
    junit = "junit"
    sarif = "sarif"


def register(app: typer.Typer) -> None:
    app.command("check", help="检查账本、引文与来源;有新报告时列出要闻。0 通过,1 有问题,2 无法检查。")(check)


def check(
    files: Annotated[list[Path] | None, typer.Argument(help="只查这些文件;缺省查整个工作区")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="REF", help="只查自这个提交以来的变化(用于 pull request)")
    ] = None,
    warn_only: Annotated[bool, typer.Option("--warn-only", help="只提醒:有问题也以 0 退出")] = False,
    format: Annotated[Format, typer.Option(help="输出格式")] = Format.text,
) -> None:
    """Look at everything, print every finding, exit 1 when one of them is an error."""
    from tracker import check as gate
    from tracker import cli
    from tracker.check.output import FORMATS

    root = cli.workspace_root()
    result = gate.run(root, files or (), since, _recompute(root))
    if warn_only:
        result = gate.gently(result)
    if format in (Format.github, Format.sarif):
        result = gate.under(_place_in_repository(root), result)
    typer.echo(FORMATS[format](result), nl=False)
    if format is Format.github:
        _write_step_summary(result)
    raise typer.Exit(0 if result.sound else 1)


def _recompute(root: Path) -> Callable[[], str]:
    """What an update would write now, with the engine that the ledger's header names."""

    def recompute() -> str:
        from datetime import date

        from tracker import run
        from tracker.cli import progress
        from tracker.workspace import atomic, stale
        from tracker.workspace.header import LEDGER, read_header

        path = root / LEDGER
        header = read_header(path, root)
        today = date.today().isoformat()
        old = atomic.read(path)
        with progress.steps("重算账本") as advance:
            computed = run.update(
                root,
                header,
                stale.inputs(root, header),
                engine=header.engine_name,
                advance=advance,
                encoding=advance.encoding,
            )
        return computed.merged(old, today).text

    return recompute


def _place_in_repository(root: Path) -> str:
    from tracker.check import git

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
