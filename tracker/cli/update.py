"""``tracker update``: read the workspace's reports and bring commitments.yaml up to date."""

from __future__ import annotations

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("update", help="读取工作区的报告,提取、对照、评判,写入 commitments.yaml。")(update)


def update(
    engine: Annotated[str, typer.Option(help="对照引擎:lexical 或 semantic;缺省用账本里写的")] = "",
    fresh: Annotated[bool, typer.Option("--fresh", help="即使来源没有变化也全部重算")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="用几个进程;结果不变")] = 1,
) -> None:
    """Read the workspace and write the ledger; a second run changes nothing."""
    from datetime import date

    from tracker import atomic, cli, config, ledger, pipeline
    from tracker.cli import progress

    root = cli.workspace_root()
    path = root / config.LEDGER
    old = atomic.read(path, shown=config.LEDGER)
    header = config.read_header(path, root)
    chosen = engine or header.engine_name
    found = pipeline.inputs(root, header)
    if not fresh and pipeline.is_fresh(header, found, chosen):
        typer.echo(f"{config.LEDGER}:没有变化")
        return
    today = date.today().isoformat()
    with progress.steps("更新账本") as advance:
        result = pipeline.updated(root, old, header, engine=chosen, today=today, advance=advance, jobs=jobs)
    changed = ledger.save(path, result.text, was=old)
    typer.echo(f"{config.LEDGER}:{'已更新' if changed else '没有变化'}")
    for line in result.told():
        typer.echo(f"  {line}")
