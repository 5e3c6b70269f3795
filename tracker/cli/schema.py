"""``tracker schema``: prints the JSON Schema by which editors check the ledger or a file of outcomes."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli.options import one_of

SCHEMAS = ("ledger", "outcomes")


def register(app: typer.Typer) -> None:
    app.command("schema", help="打印账本(或外部结果文件)的 JSON Schema,供编辑器补全和检查。")(schema)


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
