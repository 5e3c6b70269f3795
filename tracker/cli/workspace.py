"""``tracker init``, ``tracker add`` and ``tracker remove``: a workspace of one's own, and its reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report

if TYPE_CHECKING:
    from tracker.adding import Added


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("init", help="建一个工作区:commitments.yaml 和放报告的文件夹。")(init)
    app.command("add", help="把报告(或外部结果的 YAML)放进工作区的第一个来源文件夹。")(add)
    app.command("remove", help="有意移出一份报告;账本记下,由它评判的结论留在 history 里。")(remove)


def init(
    folder: Annotated[Path, typer.Argument(help="在哪个文件夹;缺省为当前文件夹")] = Path("."),
    sources: Annotated[str, typer.Option("--sources", help="放报告的文件夹")] = "reports/",
    git: Annotated[bool, typer.Option("--git", help="让 git 按条合并账本(已有的工作区也可以)")] = False,
) -> None:
    """Start a workspace in ``folder``; with ``git``, also have git merge its ledger with ``tracker merge``.

    With ``git``, the folder may be a workspace already.
    """
    from tracker import ledger
    from tracker.cli import merge
    from tracker.errors import TrackerError
    from tracker.workspace import atomic
    from tracker.workspace.header import LEDGER

    path = folder / LEDGER
    if git and path.exists():
        merge.install(folder)
        typer.echo(f"git 会按条合并 {path};请提交 {merge.ATTRIBUTES}")
        typer.echo("别的克隆里也各运行一次 tracker init --git", err=True)
        return
    if path.exists():
        raise TrackerError("这里已经有账本了,没有改动", where=path.as_posix())
    text = ledger.new_text(folder, (sources,))
    ledger.loads(text)  # a source folder outside of the workspace is refused before anything is made
    (folder / sources).mkdir(parents=True, exist_ok=True)
    if git:
        merge.install(folder)
    if ledger.needs_schema_file(text):
        atomic.write(folder / ledger.SCHEMA_FILE, ledger.schema_text())
    atomic.write(path, text)
    typer.echo(f"建好了 {path}。下一步:tracker add 报告文件,再 tracker update")


def add(
    files: Annotated[
        list[str], typer.Argument(help="报告文件、文件夹或网址,可写多个", metavar="FILE|URL...")
    ],
    name: Annotated[str, typer.Option("--name", help="报告的地区(徐汇)或全名(徐汇@2026),读错时用")] = "",
    year: Annotated[
        int, typer.Option("--year", "-y", help="报告计划的年份,读错时用", show_default=False)
    ] = 0,
    replace: Annotated[bool, typer.Option("--replace", help="是已有报告的新版本(更正、全文):替换它")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="网址可以指向内网或本机")] = False,
) -> None:
    """Copy report files into the workspace, once each is known to be a report; web addresses are fetched.

    A file that is refused does not stop the others: exit 1 where some were refused, 2 where all were.
    """
    from tracker import adding, by_address
    from tracker.cli import here
    from tracker.errors import TrackerError
    from tracker.fetch import is_address
    from tracker.workspace.header import read_header

    path = here.ledger_path()
    root = path.parent
    files = [one for file in files for one in _each(file)]
    if (name or year) and len(files) > 1:
        raise TrackerError("--name 和 --year 一次只能用于一个文件")
    named = adding.Named(name, year)
    reports = adding.known(root, read_header(path))
    refused: list[TrackerError] = []
    fresh = False
    for file in files:
        try:
            if is_address(file):
                added = by_address.add(root, file, named, reports, replace, allow_private)
            else:
                added = adding.add(root, Path(file), named, reports, replace)
        except TrackerError as error:
            refused.append(error)
            continue
        reports |= dict.fromkeys(added.names, added.place)
        fresh |= bool(added.back)
        _tell(file, added)
    if len(refused) < len(files):
        typer.echo(f"下一步:tracker update{' --fresh' if fresh else ''}", err=True)
    if refused:
        here.tell(refused)
        raise typer.Exit(1 if len(refused) < len(files) else 2)


def _each(file: str) -> Iterator[str]:
    """The paths of the files in a folder, without dot-files; any other name, or an empty folder, as it is.

    Adding refuses what is left as it is and is no report.
    """
    from tracker.workspace import walk

    held = [*map(str, walk.under(Path(file)))] if Path(file).is_dir() else []
    yield from held or [file]


def _tell(file: str, added: Added) -> None:
    """Print what became of one file: its place, its reports, and what was replaced, renamed or left out."""
    from tracker.language.safe import visible
    from tracker.workspace import work

    instead = f"(替换了 {added.replaced})" if added.replaced else ""
    origin = f"(取自 {added.origin})" if added.origin else ""
    again = "(已在工作区里,没有变)" if added.again else ""
    own = f"(已有别的 {Path(file).name},改用这个名字)" if added.renamed else ""
    typer.echo(visible(f"{added.place}:{'、'.join(added.names)}{instead}{origin}{again}{own}"))
    if added.read:
        read = "、".join(added.read)
        message = f"{file}:文中读出的是 {read},按您写的 {added.names[0]} 记下;写错了请改账本的 names"
        typer.echo(visible(message), err=True)
    if added.notes:
        typer.echo(visible(work.left_out(added.place, added.notes)), err=True)


def remove(
    report: Annotated[str, typer.Argument(help="徐汇@2025", autocompletion=complete_report)],
    why: Annotated[str, typer.Option("--why", help="为什么移出,记在账本里")] = "",
) -> None:
    """Remove a report from the workspace; the next update drops its commitments.

    Verdicts that rested on the report wait for a new one. Raises UnknownNameError for an unknown report.
    """
    from datetime import date

    from tracker import placing
    from tracker.cli import here
    from tracker.errors import UnknownNameError
    from tracker.workspace import names
    from tracker.workspace.header import read_header

    path = here.ledger_path()
    root = path.parent
    known = read_header(path).reports
    name = names.meant(report, known)
    if not name:
        raise UnknownNameError(names.unknown(report, known, "(账本里还没有报告)"))
    place = placing.remove(root, name, why, date.today().isoformat())
    typer.echo(f"{name} 已移出" + (f";文件移到 {place}" if place else ""))
    typer.echo("下一步:tracker update", err=True)
