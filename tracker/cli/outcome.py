"""``tracker outcome``: facts from elsewhere about how plans turned out, and which commitments they met."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.chinese import Program
from tracker.cli.known import complete_report, complete_report_or_id

if TYPE_CHECKING:
    from tracker.outcomes import Fact
    from tracker.workspace.header import Header

FILE = "outcomes.yaml"
"""The name of the file for facts in the first source folder, made where a workspace has none yet."""


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    commands = Program(no_args_is_help=True)
    commands.command("add", help="记一条报告之外的事实,注明出处;文件的其余部分一个字也不改。")(add)
    commands.command("list", help="列出记下的事实,每条对上了哪条承诺。")(listed)
    app.add_typer(commands, name="outcome", help="报告之外的事实:新闻、完成清单,每条注明出处。")


def add(
    report: Annotated[
        str,
        typer.Argument(
            help="说的是哪份计划(徐汇@2025),或哪条承诺(它的编号)",
            autocompletion=complete_report_or_id,
            metavar="REPORT|ID",
        ),
    ],
    fact: Annotated[str, typer.Argument(help="一句话的事实:新增各类绿地10.32公顷")],
    source: Annotated[str, typer.Option("--source", "-s", help="网址;或文件里已有的来源")],
    title: Annotated[str, typer.Option("--title", "-t", help="来源的标题(新来源要有)")] = "",
    date: Annotated[str, typer.Option("--date", "-d", help="来源的日期:2026-01-15、2026-01 或 2026")] = "",
) -> None:
    """Add a fact to the workspace's file of outcomes."""
    from tracker import outcomes
    from tracker.cli import here
    from tracker.workspace.header import read_header

    ledger = here.ledger_path()
    root = ledger.parent
    header = read_header(ledger)
    plan, id = _meant(report, header, ledger)
    added = outcomes.append(home(root, header, plan), plan, fact, source, title, date, root, id)
    about = f" → {id}" if id else ""
    typer.echo(_told(added) + about)
    if header.reports and plan not in header.reports:
        typer.echo(f"工作区里还没有 {plan};有了这份报告,事实才会用上", err=True)
    typer.echo("下一步:tracker update,再用 tracker outcome list 看它对上了哪条", err=True)


def _told(fact: Fact) -> str:
    return f"{fact.file}:{fact.line}: {fact.text}({fact.source.title},{fact.source.published})"


def _meant(asked: str, header: Header, ledger: Path) -> tuple[str, str]:
    """The name of the plan that a person asked for (全国2018 is 全国@2018), and a commitment's id or "".

    A plan that is not in the workspace yet may be named in full. Raises UnknownNameError for an unknown id.
    """
    from tracker.cli import known
    from tracker.workspace import names

    if re.search(r"-[0-9a-f]{4,}$", asked):
        id = known.commitment_id(asked, known.ids_of(ledger))
        district, year = id.rsplit("-", 2)[:2]
        return f"{district}@{year}", id
    if name := names.meant(asked, header.reports):
        return name, ""
    district, year = names.read(asked, header.reports)
    return f"{district}@{year}" if year else asked, ""


def listed(
    report: Annotated[
        str, typer.Argument(help="徐汇 或 徐汇@2025;缺省为全部", autocompletion=complete_report)
    ] = "",
) -> None:
    """Print the facts about a report, or all facts, each with the commitments whose verdicts cite it."""
    from tracker import ledger, outcomes
    from tracker.cli import here, known, screen
    from tracker.cli.facts_met import met_by
    from tracker.workspace import walk

    path = here.ledger_path()
    root = path.parent
    loaded = ledger.load(path)
    names = known.reports_meant(report, loaded.reports)
    files = walk.outcomes(root, loaded.header.sources)
    facts = [fact for file in files for fact in outcomes.load(file, root)]
    chosen = [fact for fact in facts if not names or fact.plan in names]
    lines = []
    for fact in chosen:
        lines.append(f"{fact.plan}  {_told(fact)}")
        proved = met_by(fact, loaded.of_report(fact.plan))
        lines += [f"  {line}" for line in proved]
        lines += [] if proved else ["  → 没有对上承诺;知道是哪条,可按编号再记:tracker outcome add 编号 …"]
    screen.write(_safe(lines) if lines else "还没有记过事实:tracker outcome add\n")


def _safe(lines: list[str]) -> str:
    """The lines as one text, without characters that would steer a terminal."""
    from tracker.language.safe import safe

    return "".join(f"{safe(line)}\n" for line in lines)


def home(root: Path, header: Header, report: str) -> Path:
    """The file for a new fact: one with facts about ``report``, else the first outcomes file, else a new one.

    Raises LedgerError for an unsound outcomes file, TrackerError where a new one has no folder to go to.
    """
    from tracker import outcomes
    from tracker.errors import TrackerError
    from tracker.workspace import walk

    files = walk.outcomes(root, header.sources)
    for path in files:
        if any(fact.plan == report for fact in outcomes.load(path, root)):
            return path
    if files:
        return files[0]
    folder = root / header.sources[0]
    if not folder.is_dir():
        raise TrackerError("第一个来源不是文件夹,没有地方放事实文件", where=header.sources[0])
    return folder / FILE
