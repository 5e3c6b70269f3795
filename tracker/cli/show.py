"""``tracker show``: one commitment with everything that is known of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_id
from tracker.cli.options import Format, NoColor, Output

if TYPE_CHECKING:
    from tracker.ledger import Ledger
    from tracker.model import Entry
    from tracker.score import Explanation


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("show", help="看一条承诺的来龙去脉:原文、证据、得分、理由、历史。")(show)


def show(
    id: Annotated[str, typer.Argument(help="编号,写开头几位即可", autocompletion=complete_id)],
    explain: Annotated[bool, typer.Option("--explain", help="末尾说明这页上每个词的意思")] = False,
    format: Format = "",
    no_color: NoColor = False,
    to_file: Output = None,
) -> None:
    """Print one commitment with everything that is known of it."""
    from tracker import ledger
    from tracker.cli import here, known, output
    from tracker.cli.report import outcome_sources
    from tracker.cli.target import Target
    from tracker.errors import UnknownNameError
    from tracker.render.show import Detail
    from tracker.workspace.header import read_header

    path = here.ledger_path()
    root = path.parent
    read_header(path)
    ids = known.ids_of(path)
    try:
        full = known.commitment_id(id, ids)
    except UnknownNameError:
        ledger.load(path)
        raise
    loaded = ledger.open_entries(path, full)
    entry = loaded.entries[full]
    sources = outcome_sources(root, loaded, [entry.report])
    why = explanation(root, loaded, entry)
    again = entry.carried.id if entry.carried and entry.carried.id in ids else ""
    later = ledger.open_entries(path, again).entries[again] if again else None
    before = ledger.promised_before(path, full)
    earlier = ledger.open_entries(path, before).entries[before] if before else None
    detail = Detail(
        entry,
        paragraph(root, loaded, entry),
        why.parts,
        loaded.reports,
        why.nearest,
        later,
        earlier,
    )
    output.detail(detail, Target.asked(format, no_color, to_file), sources, root, explain)


def explanation(root: Path, opened: Ledger, entry: Entry) -> Explanation:
    """The scores from which the verdict was chosen, computed again; empty where a source cannot be read."""
    from tracker.cli import progress
    from tracker.compare import explain
    from tracker.errors import TrackerError
    from tracker.score import Explanation

    try:
        with progress.steps("计算得分") as advance:
            advance(entry.id)
            return explain(entry, root, opened.header, advance.encoding)
    except TrackerError:
        return Explanation()


def paragraph(root: Path, opened: Ledger, entry: Entry) -> str:
    """The line of the report that holds the commitment, joined with lines that a page break cut off from it.

    "" where the file cannot be read.
    """
    from tracker.errors import TrackerError
    from tracker.workspace.files import read_document
    from tracker.workspace.guard import inside

    record = opened.reports.get(entry.report)
    if record is None:
        return ""
    try:
        document = read_document(inside(root, root / record.source), root)
    except TrackerError:
        return ""
    first = last = entry.line
    while first in document.goes_on:
        first -= 1
    while last + 1 in document.goes_on:
        last += 1
    return "".join(document.lines[first - 1 : last]).strip()
