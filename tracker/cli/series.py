"""``tracker series``: one indicator over years and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import NoColor, one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.panel import Row

FORMATS = ("terminal", "json", "csv", "svg")


def register(app: typer.Typer) -> None:
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
    from tracker import cli
    from tracker.cli import panels

    path = cli.ledger_path()
    rows = panels.rows(path, indicator, places or ())
    told = [row for row in rows if _speaks(row)]
    if format == "terminal" and not told:
        typer.echo(panels.nothing(indicator), err=True)
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
