"""``tracker export``: the ledger for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.known import complete_report
from tracker.cli.options import one_of

FORMATS = ("csv", "json", "parquet", "xlsx", "sqlite")
TABLES = ("commitments", "targets", "evidence", "reports")


def register(app: typer.Typer) -> None:
    app.command("export", help="导出表格:CSV、JSON、Parquet、Excel、SQLite;文件名的后缀决定格式。")(export)


def export(
    name: Annotated[
        str, typer.Argument(help="徐汇 或 徐汇@2025;缺省为全部", autocompletion=complete_report)
    ] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="写入文件,后缀决定格式;缺省为标准输出")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help="csv json parquet xlsx sqlite", callback=one_of(*FORMATS))
    ] = "",
    table: Annotated[
        str,
        typer.Option(
            "--table",
            help="哪张表:commitments 承诺,targets 指标,evidence 证据,reports 报告;xlsx 和 sqlite 总是全部",
            callback=one_of(*TABLES),
        ),
    ] = "commitments",
    columns: Annotated[bool, typer.Option("--columns", help="只打印每一列的含义")] = False,
) -> None:
    """Write the tables of the ledger."""
    from tracker import cli, ledger
    from tracker import export as tables
    from tracker.cli import known, screen

    if columns:
        screen.write(_codebook())
        return
    chosen = tables.format_of(output, format)
    if chosen in tables.BINARY and output is None and screen.is_terminal():
        raise typer.BadParameter(f"{chosen} 不是文字,请用 --output 写入文件", param_hint="--format")
    path = cli.ledger_path()
    found = ledger.load(path, path.parent)
    data, count = tables.made(found, known.reports_meant(name, found.reports), chosen, table)
    if output is None:
        screen.write_bytes(data)
    else:
        screen.write_file(output, data)
        typer.echo(f"{output}:{count} 行", err=True)


def _codebook() -> str:
    """Every column with its meaning, a line each, table by table."""
    from tracker.export.columns import CAVEAT, SHEETS, codebook

    lines: list[str] = []
    before = ""
    for table, name, heading, type, meaning in codebook():
        if table != before:
            lines += [*([""] if lines else []), f"# {table} {SHEETS[table]}"]
            before = table
        lines.append(f"{name}\t{heading}\t{type}\t{meaning}")
    return "\n".join([*lines, "", CAVEAT]) + "\n"
