"""One screen in one of five formats, to stdout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli import screen

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.model import Comparison, OutcomeSource, PlanDiff
    from tracker.render import Detail, District, Row
    from tracker.render.facts import Selection

Sources = Mapping[str, "OutcomeSource"]


def overview(rows: Sequence[Row], format: str, no_color: bool) -> None:
    """All districts and years."""
    from tracker import render

    if format == "json":
        _json(render.contract.overview(rows))
    elif format == "markdown":
        screen.write(render.markdown.overview(rows))
    else:
        _lines(lambda look: render.overview(rows, look), format, no_color, {}, None)


def reports(
    there: Sequence[District], selection: Selection, format: str, no_color: bool, sources: Sources, root: Path
) -> None:
    """One report, or what a filter finds in several."""
    from tracker import render

    if format == "json":
        _json(render.contract.reports(there, selection))
    elif format == "markdown":
        look = screen.look(sources=sources)
        screen.write("\n".join(render.markdown.district(one, selection, look) for one in there))
    elif len(there) == 1:
        _lines(lambda look: render.district(there[0], selection, look), format, no_color, sources, root)
    else:
        _lines(lambda look: render.across(there, selection, look), format, no_color, sources, root)


def detail(there: Detail, format: str, no_color: bool, sources: Sources, root: Path) -> None:
    """One commitment."""
    from tracker import render

    if format == "json":
        _json(render.contract.full(there.entry))
    else:
        _lines(lambda look: render.show(there, look), format, no_color, sources, root)


def comparison(found: Comparison, selection: Selection, format: str, no_color: bool) -> None:
    """Any plan beside any reviews."""
    from tracker import render

    if format == "json":
        _json(render.contract.comparison(found, selection))
    elif format == "markdown":
        screen.write(render.markdown.comparison(found, selection))
    else:
        _lines(lambda look: render.comparison(found, selection, look), format, no_color, {}, None)


def plan_diff(found: PlanDiff, everything: bool, format: str, no_color: bool) -> None:
    """Plan against plan."""
    from tracker import render

    if format == "json":
        _json(render.contract.plan_diff(found))
    elif format == "markdown":
        screen.write(render.markdown.plan_diff(found))
    else:
        draw = lambda look: render.plan_diff(found, look, everything=everything)  # noqa: E731
        _lines(draw, format, no_color, {}, None)


def _json(value: Any) -> None:
    from tracker.render.safe import dumps

    screen.write(dumps(value) + "\n")


def _lines(draw: Any, format: str, no_color: bool, sources: Sources, root: Path | None) -> None:
    """Draw for the terminal, or as a page or picture that has colours whatever the terminal is."""
    if format == "terminal":
        lines: list[Text] = draw(screen.look(no_color=no_color, sources=sources, root=root))
        screen.show(lines, no_color=no_color)
        return
    from tracker.render import export
    from tracker.render.look import Look

    look = Look(screen.columns(), sources=sources)
    there = screen.background()
    if format == "html":
        screen.write(export.html(draw(look), look.width, "light" if there == "either" else there))
    else:
        screen.write(export.svg(draw(look), look.width, "dark" if there == "either" else there))
