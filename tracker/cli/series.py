"""``tracker series``: one indicator over years and places, and the rows of the panel that it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import NoColor, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tracker.panel import ReportPanel, Row
    from tracker.workspace.header import Header
    from tracker.workspace.work import Source


FORMATS = ("terminal", "json", "csv", "svg")


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("series", help="看一个指标历年的目标与结果,可以比较几个地区:tracker series GDP 徐汇 虹口。")(
        series
    )


def series(
    indicator: Annotated[str, typer.Argument(help="指标名、别名或短名:地区生产总值、GDP、社零;或任何名词")],
    places: Annotated[list[str] | None, typer.Argument(help="地区,可写多个;缺省为全部")] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help="terminal json csv svg", callback=one_of(*FORMATS))
    ] = "terminal",
    no_color: NoColor = False,
) -> None:
    """Print the targets and outcomes of one indicator. Exit 1 where no report speaks of it."""
    from tracker.cli import here

    path = here.ledger_path()
    rows = panel_rows(path, indicator, places or ())
    told = [row for row in rows if _speaks(row)]
    if format == "terminal" and not told:
        typer.echo(nothing(indicator), err=True)
        raise typer.Exit(1)
    _write(rows, format, no_color)
    if not told:
        raise typer.Exit(1)


def _speaks(row: Row) -> bool:
    return bool(row.target or row.wording or row.outcome or row.alike or row.account)


def _write(rows: Sequence[Row], format: str, no_color: bool) -> None:
    from tracker.cli import screen

    if format == "terminal":
        from tracker.render.series import series as drawn

        screen.show(drawn(rows, screen.look(no_color=no_color)), no_color=no_color)
    elif format == "json":
        from tracker.language.safe import dumps
        from tracker.render.series_json import as_json

        screen.write_document(dumps(as_json(rows)) + "\n")
    elif format == "csv":
        from tracker import export

        screen.write_bytes(export.panel_made(rows, "csv"))
    else:
        from tracker.render.series_svg import svg

        screen.write_document(svg(rows))


def panel_rows(path: Path, indicator: str = "", places: Sequence[str] = ()) -> tuple[Row, ...]:
    """The panel's rows of an indicator, by any of its names, in ``places``; "" or () stands for all.

    A file that cannot be read is named on stderr and left out. Raises UnknownNameError for a place that has
    no report.
    """
    from tracker import panel
    from tracker.language.fold import fold
    from tracker.language.indicators import indicator_of, known
    from tracker.workspace.header import read_header

    root = path.parent
    header = read_header(path)
    wanted = known(indicator) or indicator_of(fold(indicator))
    others = (wanted.name,) if indicator and not wanted.key else ()
    panels = list(_panels(root, header, others))
    districts = _districts(places, panels)
    chosen = [one for one in panels if not districts or one.place in districts]
    chosen.sort(key=lambda one: districts.index(one.place) if districts else 0)
    return panel.rows(chosen, [wanted.name] if indicator else ())


def nothing(indicator: str) -> str:
    """The message for an indicator that no report speaks of; it lists the indicators with a common name."""
    from tracker.language.indicators import indicators

    names = "、".join(one.name for one in indicators())
    return f"没有哪份报告说到「{indicator}」的目标或结果。统一了名称的指标有:{names};其他事物用报告里的名词"


def _districts(places: Sequence[str], panels: Sequence[ReportPanel]) -> list[str]:
    """The districts that a person's ``places`` mean, spelled as in the reports' names.

    Raises UnknownNameError for a place that has no report.
    """
    from tracker.errors import UnknownNameError
    from tracker.workspace import names

    known = {one.report: _Named(one) for one in panels}
    there = {one.place for one in panels}
    districts = [names.read(place, known)[0] for place in places]
    for asked, place in zip(places, districts, strict=True):
        if place not in there:
            raise UnknownNameError(names.unknown(asked, known, "(工作区里还没有报告)"))
    return districts


class _Named:
    """A report in the form that ``workspace.names`` looks names up in: its district and jurisdiction."""

    def __init__(self, one: ReportPanel) -> None:
        self.district, self.jurisdiction = one.place, one.jurisdiction


def _panels(root: Path, header: Header, names: tuple[str, ...]) -> Iterator[ReportPanel]:
    from tracker.errors import NotAReportError, UnreadableError
    from tracker.workspace import stale, work

    for source in work.sources(root, header, stale.inputs(root, header)):
        try:
            yield from _read(source, names)
        except (UnreadableError, NotAReportError) as error:
            typer.echo(f"tracker: {error}", err=True)


def _read(source: Source, names: tuple[str, ...]) -> tuple[ReportPanel, ...]:
    """The panels of the reports in a file: from the cache where it has them, else by reading the file."""
    from tracker.workspace import kept

    kept_panels = None if names else kept.panels(source)
    if kept_panels is not None:
        return kept_panels
    from tracker import run

    return run.panels(source, names)
