"""``tracker review``: a person goes through verdicts, and each answer is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report_or_id
from tracker.cli.options import By, Kinds, Statuses

if TYPE_CHECKING:
    from tracker.ledger import Ledger
    from tracker.model import Entry
    from tracker.render.selection import Selection


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("review", help="逐条复核判定:指标、项目在前,最没有把握的在前;回答立即保存,随时可停、可退。")(
        review
    )


def review(
    what: Annotated[
        str,
        typer.Argument(
            help="徐汇、徐汇@2025,或一条的编号;缺省为全部",
            autocompletion=complete_report_or_id,
            metavar="[WHAT]",
        ),
    ] = "",
    everything: Annotated[bool, typer.Option("--all", "-a", help="也看有把握的")] = False,
    status: Statuses = None,
    kind: Kinds = None,
    by: By = "",
) -> None:
    """Ask about one verdict after another."""
    import sys

    from tracker import ledger
    from tracker.cli import author, here, options
    from tracker.cli.sitting import Sitting
    from tracker.errors import TrackerError

    path = here.ledger_path()
    loaded = ledger.load(path)
    selection = options.selection(everything, status, kind, "", "", "report")
    waiting = _waiting(what, loaded, selection)
    if not waiting:
        narrowed = everything or selection.filtered
        typer.echo(
            "没有需要复核的判定" + ("" if narrowed else ";有把握的用 --all、--status、--kind 或编号看")
        )
        return
    if not sys.stdin.isatty():
        raise TrackerError(f"有 {len(waiting)} 条判定需要复核,tracker review 要在终端里运行")
    sitting = Sitting(path.parent, loaded, by or author.name(path.parent), author.line_editor())
    try:
        sitting.run(waiting)
    except (KeyboardInterrupt, EOFError, typer.Abort):
        typer.echo()
    typer.echo(f"已保存 {sitting.saved} 条,还剩 {sitting.left} 条没有看")


def _waiting(what: str, opened: Ledger, selection: Selection) -> list[Entry]:
    """The commitments to ask about: that of the id ``what``, else those of a district or report, else all.

    A commitment named by its id comes up whoever judged it; the others pass ``selection``. Raises
    UnknownNameError for what is neither a district, a report nor an id.
    """
    from tracker.cli import known
    from tracker.errors import UnknownNameError
    from tracker.reviewing import queue

    try:
        names = known.reports_meant(what, opened.reports)
    except UnknownNameError:
        if not any(id.startswith(what) or id.endswith(f"-{what}") for id in opened.entries):
            raise
        return [opened.entries[known.commitment_id(what, opened.entries)]]
    return queue((one for one in opened.entries.values() if not names or one.report in names), selection)
