"""The screens of the ledger, each in the format asked for. Only what that format needs is loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import screen

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.cli.target import Target
    from tracker.model import Comparison, OutcomeSource, PlanDiff, ReportRecord
    from tracker.render.district import District
    from tracker.render.look import Look
    from tracker.render.overview import Row
    from tracker.render.selection import Selection
    from tracker.render.show import Detail

Sources = Mapping[str, "OutcomeSource"]


def overview(rows: Sequence[Row], to: Target) -> None:
    """Write the overview, a row for every report of the ledger, in any format but JSON."""
    if to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.overview(rows))
    else:
        from tracker.render.overview import overview as drawn

        to.lines(lambda look: drawn(rows, look))


def reports(
    districts: Sequence[District], selection: Selection, to: Target, sources: Sources, root: Path
) -> None:
    """Write the whole screen of one report, or what ``selection`` lets pass of several.

    ``sources`` and ``root``, the workspace's folder, are what its links lead to.
    """
    links = linked(root, sources, districts[0].reports if districts else {})
    if to.format == "json":
        from tracker.render import contract

        to.json(contract.reports(districts, selection))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write("\n".join(markdown.district(one, selection, screen.look(links)) for one in districts))
    else:
        from tracker.render.district import across, district

        one = districts[0] if len(districts) == 1 else None
        to.lines(
            lambda look: district(one, selection, look) if one else across(districts, selection, look), links
        )


def detail(known: Detail, to: Target, sources: Sources, root: Path, explain: bool = False) -> None:
    """Write what is known of one commitment; with ``explain`` what the words on its screen mean, below it.

    ``sources`` and ``root``, the workspace's folder, are what its links lead to.
    """
    links = linked(root, sources, known.reports)
    if to.format == "json":
        from tracker.render import contract_item

        to.json(contract_item.full(known.entry, links.printed, known.earlier))
    elif to.format == "markdown":
        from tracker.render import markdown
        from tracker.render.show import beside

        to.write(markdown.detail(known.entry, beside(known, screen.look(links))))
    else:
        to.lines(lambda look: _shown(known, look, explain), links)


def _shown(known: Detail, look: Look, explain: bool) -> list[Text]:
    from tracker.render.glossary import explained
    from tracker.render.show import show

    lines = show(known, look)
    return [*lines, *explained(lines, look)] if explain else lines


def comparison(compared: Comparison, selection: Selection, to: Target) -> None:
    """Write what reviews say of the commitments of a plan, those that ``selection`` lets pass."""
    from tracker.render.look import Look

    links = Look(printed=dict(compared.pages))
    if to.format == "json":
        from tracker.render import contract

        to.json(contract.comparison(compared, selection))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.comparison(compared, selection, screen.look(links)))
    else:
        from tracker.render.district import comparison as drawn

        to.lines(lambda look: drawn(compared, selection, look), links)


def plan_diff(diff: PlanDiff, everything: bool, to: Target) -> None:
    """Write what became of an older plan's commitments.

    ``everything`` includes, on the screen, those that have neither a number nor a name.
    """
    from tracker.render.look import Look

    links = Look(printed=dict(diff.pages))
    if to.format == "json":
        from tracker.render import contract

        to.json(contract.plan_diff(diff))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.plan_diff(diff, screen.look(links)))
    else:
        from tracker.render.plandiff import plan_diff as drawn

        to.lines(lambda look: drawn(diff, look, everything=everything), links)


def linked(root: Path, sources: Sources, reports: Mapping[str, ReportRecord]) -> Look:
    """A ``Look`` with what a screen may link to: outcome ``sources``, each report's file and web page.

    It also holds the printed page numbers of the reports.
    """
    from tracker.render.look import Look, pages_of

    files = {name: record.source for name, record in reports.items()}
    pages = {name: record.origin.address for name, record in reports.items() if record.origin}
    folder = root.resolve().as_uri()
    return Look(sources=sources, folder=folder, files=files, pages=pages, printed=pages_of(reports))
