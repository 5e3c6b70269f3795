"""``tracker export`` and ``tracker schema``: the ledger for other programs, and its form for editors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report
from tracker.cli.options import Kinds, format_of, one_of, to_file

if TYPE_CHECKING:
    from tracker.ledger import Ledger


OFFICE = "督查"
FORMATS = ("csv", "json", "parquet", "xlsx", "sqlite", "stata")
TABLES = ("commitments", "targets", "evidence", "reports")


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("export", help="导出表格:CSV、JSON、Parquet、Excel、SQLite;文件名的后缀决定格式。")(export)
    app.command("schema", help="打印账本(或外部结果文件)的 JSON Schema,供编辑器补全和检查。")(schema)


def export(
    name: Annotated[
        str, typer.Argument(help="徐汇 或 徐汇@2025;缺省为全部", autocompletion=complete_report)
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="写入文件,后缀决定格式;缺省为标准输出", callback=to_file),
    ] = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", help="csv json parquet xlsx sqlite stata", callback=one_of(*FORMATS)),
    ] = "",
    table: Annotated[
        str,
        typer.Option(
            "--table",
            help="哪张表:commitments 承诺,targets 指标,evidence 证据,reports 报告;xlsx 和 sqlite 总是全部",
            callback=one_of(*TABLES),
        ),
    ] = "commitments",
    whom: Annotated[
        str,
        typer.Option(
            "--for", help="督查:督查室填报用的 Excel 表,填好用 tracker import 收回", callback=one_of(OFFICE)
        ),
    ] = "",
    kind: Kinds = None,
    panel: Annotated[
        bool, typer.Option("--panel", help="地区 × 年 × 指标的面板:csv json parquet xlsx dta(Stata)")
    ] = False,
    columns: Annotated[bool, typer.Option("--columns", help="只打印每一列的含义")] = False,
) -> None:
    """Write the tables of the ledger, or the panel of indicators."""
    from tracker import export as tables
    from tracker import ledger
    from tracker.cli import here, known, screen, series

    if columns:
        screen.write(_codebook(panel))
        return
    suffixes = tables.PANEL_SUFFIXES if panel else tables.SUFFIXES
    chosen = format_of(output, format or ("xlsx" if whom else ""), suffixes, "csv")
    if chosen not in suffixes.values():
        raise typer.BadParameter(f"{'面板' if panel else '账本'}不能写成 {chosen}", param_hint="--format")
    if whom and output is None:
        raise typer.BadParameter("请用 -o 督查.xlsx 写明文件", param_hint="--for")
    if chosen in (*tables.BINARY, *tables.PANEL_BINARY) and output is None and screen.is_terminal():
        raise typer.BadParameter(f"{chosen} 不是文字,请用 --output 写入文件", param_hint="--format")
    path = here.ledger_path()
    if panel:
        rows = series.panel_rows(path, "", [name] if name else ())
        _put(output, tables.panel_made(rows, chosen), len(rows))
        return
    loaded = _of_kinds(ledger.load(path), kind)
    names = known.reports_meant(name, loaded.reports)
    _put(output, *(tables.for_office(loaded, names) if whom else tables.made(loaded, names, chosen, table)))


def _put(output: Path | None, data: bytes, count: int) -> None:
    """Write ``data`` to a file and say on stderr how many rows it holds; without ``output``, to stdout."""
    from tracker.cli import screen

    if output is None:
        screen.write_bytes(data)
    else:
        screen.write_file(output, data)
        typer.echo(f"{output}:{count} 行", err=True)


def _of_kinds(opened: Ledger, kind: list[str] | None) -> Ledger:
    """The ledger with only the commitments of these kinds; none named means all."""
    from dataclasses import replace

    from tracker.cli import options

    kinds = options.selection(True, None, kind, "", "", "report").kinds
    kept = {id: entry for id, entry in opened.entries.items() if not kinds or entry.kind in kinds}
    return replace(opened, entries=kept)


def _codebook(panel: bool) -> str:
    """Every column of the ledger's tables or of the panel with its meaning, a line each, table by table."""
    from tracker.export.columns import PANEL_NAME, SHEETS, TABLES, codebook
    from tracker.render.palette import CAVEAT

    lines: list[str] = []
    before = ""
    for table, name, heading, type, meaning in codebook([PANEL_NAME] if panel else list(TABLES)):
        if table != before:
            lines += [*([""] if lines else []), f"# {table} {SHEETS.get(table, '指标面板')}"]
            before = table
        lines.append(f"{name}\t{heading}\t{type}\t{meaning}")
    return "\n".join([*lines, "", CAVEAT]) + "\n"


SCHEMAS = ("ledger", "outcomes")


def schema(
    what: Annotated[str, typer.Argument(help="ledger 或 outcomes", callback=one_of(*SCHEMAS))] = "ledger",
) -> None:
    """Print a JSON Schema."""
    from tracker import ledger, outcomes
    from tracker.cli import screen

    if what == "ledger":
        screen.write(ledger.schema_text())
    else:
        import json

        screen.write(json.dumps(outcomes.schema(), ensure_ascii=False, indent=2) + "\n")
