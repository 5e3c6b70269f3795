"""One screen in one of five formats, to stdout or a file. Only what a format needs is loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.cli import screen
from tracker.cli.options import format_of

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.model import Comparison, OutcomeSource, PlanDiff, ReportRecord
    from tracker.render.district import District
    from tracker.render.look import Look
    from tracker.render.overview import Row
    from tracker.render.selection import Selection
    from tracker.render.show import Detail

Sources = Mapping[str, "OutcomeSource"]
SUFFIXES = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".json": "json",
    ".txt": "terminal",
}
"""The format that a file's name asks for."""
MOST_SVG_LINES = 500
"""A picture of more lines is taller than browsers and printers draw."""


class Target(NamedTuple):
    """Where a screen goes and in which format: the terminal or a pipe, or ``file``."""

    format: str = "terminal"
    no_color: bool = False
    file: Path | None = None

    def write(self, text: str) -> None:
        """Write a whole document, UTF-8 whatever the terminal speaks. Raises TrackerError for a bad place."""
        if self.file is None:
            screen.write_document(text)
        else:
            screen.write_file(self.file, text.encode("utf-8"))
            print(f"{self.file}:写好了", file=sys.stderr)


def target(format: str, no_color: bool, file: Path | None) -> Target:
    """What the options ask for; ``format`` is empty where none was given.

    Raises TrackerError where a file's suffix tells no format, or another one than ``format``.
    """
    return Target(format_of(file, format, SUFFIXES, "terminal"), no_color, file)


def overview(rows: Sequence[Row], to: Target) -> None:
    """Write the overview, a row for every report of the ledger, in any format but JSON."""
    if to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.overview(rows))
    else:
        from tracker.render.overview import overview as drawn

        _lines(lambda look: drawn(rows, look), to)


def reports(
    districts: Sequence[District], selection: Selection, to: Target, sources: Sources, root: Path
) -> None:
    """Write the whole screen of one report, or what ``selection`` lets pass of several.

    ``sources`` and ``root``, the workspace's folder, are what its links lead to.
    """
    links = linked(root, sources, districts[0].reports if districts else {})
    if to.format == "json":
        from tracker.render import contract

        _json(to, contract.reports(districts, selection))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write("\n".join(markdown.district(one, selection, screen.look(links)) for one in districts))
    else:
        from tracker.render.district import across, district

        one = districts[0] if len(districts) == 1 else None
        _lines(
            lambda look: district(one, selection, look) if one else across(districts, selection, look),
            to,
            links,
        )


def detail(known: Detail, to: Target, sources: Sources, root: Path, explain: bool = False) -> None:
    """Write what is known of one commitment; with ``explain`` what the words on its screen mean, below it.

    ``sources`` and ``root``, the workspace's folder, are what its links lead to.
    """
    links = linked(root, sources, known.reports)
    if to.format == "json":
        from tracker.render import contract_item

        _json(to, contract_item.full(known.entry, links.printed))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.detail(known.entry, screen.look(links)))
    else:
        _lines(lambda look: _shown(known, look, explain), to, links)


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

        _json(to, contract.comparison(compared, selection))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.comparison(compared, selection, screen.look(links)))
    else:
        from tracker.render.district import comparison as drawn

        _lines(lambda look: drawn(compared, selection, look), to, links)


def plan_diff(diff: PlanDiff, everything: bool, to: Target) -> None:
    """Write what became of an older plan's commitments; ``everything``: those without number or name too."""
    from tracker.render.look import Look

    links = Look(printed=dict(diff.pages))
    if to.format == "json":
        from tracker.render import contract

        _json(to, contract.plan_diff(diff))
    elif to.format == "markdown":
        from tracker.render import markdown

        to.write(markdown.plan_diff(diff, screen.look(links)))
    else:
        from tracker.render.plandiff import plan_diff as drawn

        _lines(lambda look: drawn(diff, look, everything=everything), to, links)


def _json(to: Target, value: Any) -> None:
    from tracker.language.safe import dumps

    to.write(dumps(value) + "\n")


def linked(root: Path, sources: Sources, reports: Mapping[str, ReportRecord]) -> Look:
    """What a screen may link to: outcome sources by key; the files, web and printed pages of reports."""
    from tracker.render.look import Look, pages_of

    files = {name: record.source for name, record in reports.items()}
    pages = {name: record.origin.address for name, record in reports.items() if record.origin}
    folder = root.resolve().as_uri()
    return Look(sources=sources, folder=folder, files=files, pages=pages, printed=pages_of(reports))


def _lines(draw: Callable[[Look], list[Text]], to: Target, base: Look | None = None) -> None:
    """Draw for the terminal, or as a page or picture that has colours whatever the terminal is."""
    if to.format == "terminal" and to.file is None:
        screen.show(draw(screen.look(base, no_color=to.no_color)), no_color=to.no_color)
        return
    from tracker.render import export
    from tracker.render.look import Look

    marks = to.format == "terminal"
    look = replace(base or Look(), width=screen.columns(), marks=marks, folder="")
    lines, background = draw(look), screen.background()
    if to.format == "terminal":
        to.write("".join(f"{line.plain.rstrip()}\n" for line in lines))
    elif to.format == "html":
        to.write(export.html(lines, look.width, "light" if background == "either" else background))
    else:
        _refuse_endless(lines)
        to.write(export.svg(lines, look.width, "dark" if background == "either" else background))


def _refuse_endless(lines: Sequence[Text]) -> None:
    from tracker.errors import TrackerError

    if len(lines) > MOST_SVG_LINES:
        hint = "请改用 --format html,或用 --kind、--section、--status、--search 少取一些"
        raise TrackerError(f"一共 {len(lines)} 行,一张 SVG 至多画 {MOST_SVG_LINES} 行;{hint}")
