"""``tracker batch``: many districts and years at once, on this machine or on a cluster."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.engine import known_engine

MOST_NAMED = 5
"""The most reports that one message names; those of files from earlier runs may be thousands."""


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        "batch", help="批量评判许多报告:每个地区一个工作区和账本,外加一张总表。中断后再运行会接着做。"
    )(batch)


def batch(
    reports: Annotated[list[Path], typer.Argument(help="报告文件或文件夹,可写多个", metavar="REPORTS...")],
    out: Annotated[Path, typer.Option("--out", "-o", help="结果放在这个文件夹")],
    engine: Annotated[
        str,
        typer.Option(
            help="对照引擎:lexical、semantic(装了就是缺省)或 reader(各地区 readings/ 里已有的回答,不联网)",
            callback=known_engine,
        ),
    ] = "",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="用几个进程;缺省同处理器数")] = 0,
    scheduler: Annotated[
        str, typer.Option("--scheduler", help="Dask 集群的地址(tcp://主机:8786);缺省只用本机")
    ] = "",
) -> None:
    """Score many reports into ``out``; exit 1 where a report could not be read or judged."""
    from contextlib import ExitStack
    from datetime import date

    from tracker import batch as many
    from tracker import engines
    from tracker.cli import progress
    from tracker.language.safe import visible

    try:
        with ExitStack() as stack:
            workers = stack.enter_context(many.cluster(scheduler)) if scheduler else many.processes(jobs)
            begin = stack.enter_context(progress.bars())
            chosen = engines.chosen(engine, engines.best())
            done = many.run(
                reports, out, workers=workers, engine=chosen, today=date.today().isoformat(), progress=begin
            )
    except KeyboardInterrupt:  # said when the bars have left their line
        typer.echo("已中断;完成的地区已写好,再运行一次会接着做", err=True)
        raise typer.Exit(130) from None
    left = f"({done.unchanged} 个没有变化)" if done.unchanged else ""
    typer.echo(f"{out}:{done.districts} 个地区{left},总表 {done.commitments} 行")
    if done.others:
        shown = "、".join(done.others[:MOST_NAMED]) + ("……" if len(done.others) > MOST_NAMED else "")
        typer.echo(f"总表里还有这次没有给出的报告 {len(done.others)} 份:{shown}", err=True)
    for note in done.notes:
        typer.echo(visible(note), err=True)
    if done.problems:
        typer.echo(f"{out / 'errors.csv'}:{len(done.problems)} 个问题", err=True)
        raise typer.Exit(1)
