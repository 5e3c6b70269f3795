"""``tracker export`` and ``tracker schema``: the ledger for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report

FORMATS = ("csv", "json", "parquet")
SCHEMAS = ("ledger", "outcomes")

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.workspace.names import Known


def register(app: typer.Typer) -> None:
    app.command("export", help="导出表格,每条承诺一行:csv(带 BOM,Excel 可直接打开)、json、parquet。")(export)
    app.command("schema", help="打印账本(或外部结果文件)的 JSON Schema,供编辑器补全和检查。")(schema)


def _one_of(known: tuple[str, ...]) -> object:
    def check(value: str) -> str:
        if value not in known:
            raise typer.BadParameter(f"只有 {'、'.join(known)}")
        return value

    return check


def export(
    name: Annotated[
        str, typer.Argument(help="徐汇 或 徐汇@2025;缺省为全部", autocompletion=complete_report)
    ] = "",
    format: Annotated[
        str, typer.Option("--format", "-f", help="csv json parquet", callback=_one_of(FORMATS))
    ] = "csv",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="写入文件;缺省为标准输出")] = None,
) -> None:
    """Write the table of commitments."""
    import sys

    from tracker import cli, ledger
    from tracker.errors import TrackerError
    from tracker.ledger import export as table
    from tracker.workspace import atomic

    path = cli.ledger_path()
    found = ledger.load(path, path.parent)
    rows = table.rows(found, chosen(name, found.reports))
    if format == "parquet":
        data = table.to_parquet(rows)
    else:
        data = (table.to_csv(rows) if format == "csv" else table.to_json(rows)).encode("utf-8")
    if output is not None:
        if not output.parent.is_dir():
            raise TrackerError("没有这个文件夹", where=output.parent.as_posix())
        atomic.write_bytes(output, data)
        typer.echo(f"{output}:{len(rows)} 行", err=True)
    elif format == "parquet" and sys.stdout.isatty():
        raise TrackerError("parquet 不是文字,请用 --output 写入文件")
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def chosen(name: str, reports: Mapping[str, Known]) -> tuple[str, ...]:
    """The reports meant: one, or every year of a district; none named means all."""
    from tracker.cli import known
    from tracker.workspace import names

    if not name:
        return ()
    first = known.report_name(name, reports)
    district, year = names.read(name, reports)
    return (first,) if year else tuple(one for one, there in reports.items() if there.district == district)


def schema(
    what: Annotated[str, typer.Argument(help="ledger 或 outcomes", callback=_one_of(SCHEMAS))] = "ledger",
) -> None:
    """Print a JSON Schema."""
    from tracker import ledger, outcomes
    from tracker.cli import screen

    if what == "ledger":
        screen.write(ledger.schema_text())
    else:
        import json

        screen.write(json.dumps(outcomes.schema(), ensure_ascii=False, indent=2) + "\n")
