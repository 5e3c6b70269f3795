"""``tracker outcome add``: a fact from elsewhere about how a plan turned out, with its source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.chinese import Program
from tracker.cli.known import complete_report

if TYPE_CHECKING:
    from tracker.workspace.header import Header

FILE = "outcomes.yaml"
"""The file that is made in the first source folder where a workspace has none yet."""


def register(app: typer.Typer) -> None:
    commands = Program(no_args_is_help=True)
    commands.command("add", help="记一条报告之外的事实,注明出处;文件的其余部分一个字也不改。")(add)
    app.add_typer(commands, name="outcome", help="报告之外的事实:新闻、完成清单,每条注明出处。")


def add(
    report: Annotated[str, typer.Argument(help="说的是哪份计划:徐汇@2025", autocompletion=complete_report)],
    fact: Annotated[str, typer.Argument(help="一句话的事实:新增各类绿地10.32公顷")],
    source: Annotated[str, typer.Option("--source", "-s", help="网址;或文件里已有的来源")],
    title: Annotated[str, typer.Option("--title", "-t", help="来源的标题(新来源要有)")] = "",
    date: Annotated[str, typer.Option("--date", "-d", help="来源的日期:2026-01-15、2026-01 或 2026")] = "",
) -> None:
    """Add a fact to the workspace's file of outcomes."""
    from tracker import cli, outcomes
    from tracker.errors import TrackerError
    from tracker.workspace.header import LEDGER, read_header

    root = cli.workspace_root()
    ledger = root / LEDGER
    if not ledger.is_file():
        raise TrackerError("这里还没有工作区,先运行 tracker init", where=LEDGER)
    header = read_header(ledger, root)
    added = outcomes.append(home(root, header, report), report, fact, source, title, date, root)
    typer.echo(f"{added.file}:{added.line}: {added.text}({added.source.title},{added.source.published})")
    if header.reports and report not in header.reports:
        typer.echo(f"工作区里还没有 {report};有了这份报告,事实才会用上", err=True)
    typer.echo("下一步:tracker update", err=True)


def home(root: Path, header: Header, report: str) -> Path:
    """The file for a new fact: the one with facts about the report, else the first one, else a new one.

    Raises LedgerError for an outcomes file that is unsound.
    """
    from tracker import outcomes
    from tracker.errors import TrackerError
    from tracker.workspace import walk

    files = [root / path for path in walk.files(root, header.sources) if walk.is_outcomes(root / path)]
    for path in files:
        if any(fact.plan == report for fact in outcomes.load(path, root)):
            return path
    if files:
        return files[0]
    folder = root / header.sources[0]
    if not folder.is_dir():
        raise TrackerError("第一个来源不是文件夹,没有地方放事实文件", where=header.sources[0])
    return folder / FILE
