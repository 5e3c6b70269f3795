"""``tracker import``: a table that an office has filled in comes back into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import By

if TYPE_CHECKING:
    from tracker.export.taking_in import Taken


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("import", help="收回填好的督查表:人的结论和各单位自己的字段,逐项列出改动。")(take_in)


def take_in(
    table: Annotated[Path, typer.Argument(help="export --for 督查 导出、填好的 .xlsx", metavar="TABLE")],
    by: By = "",
) -> None:
    """Take a filled-in table into the ledger; 1 where something in it could not be taken."""
    from datetime import date

    from tracker import ledger
    from tracker.cli import author, here
    from tracker.export import office_back, taking_in
    from tracker.model import PersonReview
    from tracker.reviewing import Places
    from tracker.workspace import atomic

    path = here.ledger_path()
    filled = office_back.read(table)
    signed = PersonReview(by=by or author.name(path.parent), date=date.today().isoformat())
    with atomic.locked(path):
        old = ledger.read(path, path.name)
        loaded = ledger.loads(old, path.name)
        taking = taking_in.taking(filled, loaded, Places(path.parent, loaded.reports), signed)
        ledger.save(path, _written(old, taking.taken, signed.date), was=old)
    for one in taking.taken:
        for change in one.changes:
            typer.echo(" ".join(change.told().split("\n")))
    cells = sum(len(one.changes) for one in taking.taken)
    typer.echo(
        f"{table.name}:{len(taking.taken)} 条承诺,{cells} 处改动" if cells else f"{table.name}:没有改动"
    )
    if taking.problems:
        here.tell(taking.problems)
        raise typer.Exit(1)


def _written(text: str, taken: list[Taken], today: str) -> str:
    """The ledger's text with what was taken."""
    from tracker import ledger

    for one in taken:
        if one.reviewed:
            text = ledger.record_review(text, one.id, one.review, today=today)
        if one.owned:
            text = ledger.record_own(text, one.id, one.own)
    return text
