"""One screen in one of five formats, to stdout."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli import screen

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.model import Comparison, OutcomeSource, PlanDiff, ReportRecord
    from tracker.render import Detail, District, Row
    from tracker.render.facts import Selection
    from tracker.render.look import Look

Sources = Mapping[str, "OutcomeSource"]


def overview(rows: Sequence[Row], format: str, no_color: bool) -> None:
    """All districts and years."""
    from tracker import render

    if format == "json":
        _json(render.contract.overview(rows))
    elif format == "markdown":
        screen.write_document(render.markdown.overview(rows))
    else:
        _lines(lambda look: render.overview(rows, look), format, no_color)


def reports(
    there: Sequence[District], selection: Selection, format: str, no_color: bool, sources: Sources, root: Path
) -> None:
    """One report, or what a filter finds in several."""
    from tracker import render

    def draw(look: Look) -> list[Text]:
        if len(there) == 1:
            return render.district(there[0], selection, look)
        return render.across(there, selection, look)

    if format == "json":
        _json(render.contract.reports(there, selection))
    elif format == "markdown":
        look = screen.look(sources=sources, pages=_pages(there[0].reports) if there else {})
        screen.write_document("\n".join(render.markdown.district(one, selection, look) for one in there))
    else:
        _lines(draw, format, no_color, _links(root, sources, there[0].reports if there else {}))


def detail(there: Detail, format: str, no_color: bool, sources: Sources, root: Path) -> None:
    """One commitment."""
    from tracker import render

    if format == "json":
        _json(render.contract.full(there.entry))
    elif format == "markdown":
        look = screen.look(sources=sources, pages=_pages(there.reports))
        screen.write_document(render.markdown.detail(there.entry, look))
    else:
        links = _links(root, sources, there.reports)
        _lines(lambda look: render.show(there, look), format, no_color, links)


def comparison(found: Comparison, selection: Selection, format: str, no_color: bool) -> None:
    """Any plan beside any reviews."""
    from tracker import render

    if format == "json":
        _json(render.contract.comparison(found, selection))
    elif format == "markdown":
        screen.write_document(render.markdown.comparison(found, selection))
    else:
        _lines(lambda look: render.comparison(found, selection, look), format, no_color)


def plan_diff(found: PlanDiff, everything: bool, format: str, no_color: bool) -> None:
    """Plan against plan."""
    from tracker import render

    if format == "json":
        _json(render.contract.plan_diff(found))
    elif format == "markdown":
        screen.write_document(render.markdown.plan_diff(found))
    else:
        _lines(lambda look: render.plan_diff(found, look, everything=everything), format, no_color)


def _json(value: Any) -> None:
    from tracker.render.safe import dumps

    screen.write_document(dumps(value) + "\n")


@dataclass(frozen=True)
class Links:
    """What a screen may link to: outcome sources by key; the files and the web pages of reports."""

    root: Path | None = None
    sources: Sources = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)


def _links(root: Path, sources: Sources, reports: Mapping[str, ReportRecord]) -> Links:
    files = {name: record.source for name, record in reports.items()}
    return Links(root, sources, files, _pages(reports))


def _pages(reports: Mapping[str, ReportRecord]) -> dict[str, str]:
    return {name: record.origin.address for name, record in reports.items() if record.origin}


def _lines(
    draw: Callable[[Look], list[Text]], format: str, no_color: bool, links: Links | None = None
) -> None:
    """Draw for the terminal, or as a page or picture that has colours whatever the terminal is."""
    links = links or Links()
    if format == "terminal":
        there = screen.look(
            no_color=no_color, sources=links.sources, root=links.root, files=links.files, pages=links.pages
        )
        lines = draw(there)
        screen.show(lines, no_color=no_color)
        return
    from tracker.render import export
    from tracker.render.look import Look

    look = Look(screen.columns(), sources=links.sources, pages=links.pages)
    background = screen.background()
    if format == "html":
        screen.write_document(
            export.html(draw(look), look.width, "light" if background == "either" else background)
        )
    else:
        screen.write_document(
            export.svg(draw(look), look.width, "dark" if background == "either" else background)
        )
