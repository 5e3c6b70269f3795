"""``tracker compare`` and ``tracker diff``: any plan beside any review or another plan; no ledger needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.engine import DryRun, Model, chosen_engine, known_engine, only_for_a_reader
from tracker.cli.known import complete_report
from tracker.cli.options import All, Format, Kinds, NoColor, Output, Plan, Search, Section, Sort, Statuses

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.workspace.header import Header

Engine = Annotated[
    str,
    typer.Option(
        "--engine",
        help="对照引擎:lexical、semantic 或 reader(语言模型的回答,见 ask);缺省用账本里写的",
        callback=known_engine,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("compare", help="任一计划对照任何回顾,不用账本。")(compare)
    app.command("diff", help="计划对照计划:上调、下调、收紧、放宽、持平、延续、新增、不再提。")(diff)


def compare(
    plan: Plan,
    reviews: Annotated[list[str], typer.Argument(help="一份或几份报告", autocompletion=complete_report)],
    engine: Engine = "",
    model: Model = "",
    dry_run: DryRun = False,
    everything: All = False,
    status: Statuses = None,
    kind: Kinds = None,
    section: Section = "",
    search: Search = "",
    sort: Sort = "report",
    format: Format = "",
    no_color: NoColor = False,
    to_file: Output = None,
) -> None:
    """Put a plan beside reviews and print what they say of it."""
    from tracker import asking, engines
    from tracker import compare as question
    from tracker.cli import options, output, progress, reader
    from tracker.cli.target import Target

    to = Target.asked(format, no_color, to_file)
    selection = options.selection(everything or to.format == "json", status, kind, section, search, sort)
    root, header, chosen = _workspace(engine)
    only_for_a_reader(chosen, model, dry_run)
    if engines.is_reader(chosen):
        reader.ask_rest(root, model, lambda: [asking.of_pair(plan, reviews, root, header, model)], dry_run)
    with progress.steps("对照") as advance:
        advance(plan)
        comparison = question.compare(plan, reviews, root, header, chosen, advance.encoding, model)
    output.comparison(comparison, selection, to)


def diff(
    old: Plan,
    new: Plan,
    engine: Engine = "",
    everything: All = False,
    format: Format = "",
    no_color: NoColor = False,
    to_file: Output = None,
) -> None:
    """Put a plan beside an older one and print what became of each commitment."""
    from tracker import compare as question
    from tracker.cli import output, progress
    from tracker.cli.target import Target

    root, header, chosen = _workspace(engine)
    with progress.steps("比较计划") as advance:
        advance(f"{old} → {new}")
        differences = question.plan_diff(old, new, root, header, chosen, advance.encoding)
    output.plan_diff(differences, everything, Target.asked(format, no_color, to_file))


def _workspace(engine: str) -> tuple[Path, Header, str]:
    """The workspace, its header (outside of one, an empty header) and the engine to use."""
    from tracker.workspace.header import LEDGER

    root, header = workspace()
    return root, header, chosen_engine(engine, header, root / LEDGER)


def workspace() -> tuple[Path, Header]:
    """The workspace and its header; outside of one, the current folder and an empty header."""
    from tracker.cli import here
    from tracker.workspace.header import LEDGER, Header, read_header

    root = here.workspace_root()
    path = root / LEDGER
    return root, read_header(path) if path.is_file() else Header()
