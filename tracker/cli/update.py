"""``tracker update``: read the workspace's reports and bring commitments.yaml up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.engine import DryRun, Model, chosen_engine, known_engine, only_for_a_reader

if TYPE_CHECKING:
    from tracker.workspace.header import Header
    from tracker.workspace.stale import Inputs


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("update", help="读取工作区的报告,提取、对照、评判,写入 commitments.yaml。")(update)


def update(
    engine: Annotated[
        str,
        typer.Option(
            help="对照引擎:lexical、semantic 或 reader(见 ask);缺省用账本里写的,没有写就用装好的",
            callback=known_engine,
        ),
    ] = "",
    fresh: Annotated[bool, typer.Option("--fresh", help="即使来源没有变化也全部重算")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="用几个进程;结果不变")] = 1,
    model: Model = "",
    dry_run: DryRun = False,
) -> None:
    """Read the workspace's reports and write the ledger; a second run changes nothing.

    Where another update is running, this one waits a while, then gives up. People may edit the ledger
    meanwhile: it is read again just before it is written.
    """
    from tracker import engines, ledger
    from tracker.cli import here
    from tracker.workspace import stale
    from tracker.workspace.header import LEDGER, read_header

    path = here.ledger_path()
    root = path.parent
    old = ledger.read(path, LEDGER)
    header = read_header(path)
    chosen = chosen_engine(engine, header, path)
    only_for_a_reader(chosen, model, dry_run)
    if engines.is_reader(chosen):
        from tracker import asking  # late: with it come all the rules, which nothing new does not need
        from tracker.cli import reader

        reader.ask_rest(root, model, lambda: asking.of_workspace(root, header, model), dry_run)
    inputs = stale.inputs(root, header)
    settled = not fresh and stale.is_fresh(header, inputs, chosen) and ledger.is_settled(path)
    if settled and _is_whole(path, old, header):
        typer.echo(f"{LEDGER}:没有变化")
        _tell_if_empty(header, inputs)
        return
    _compute(path, header, inputs, chosen, jobs, fresh)
    _tell_if_empty(header, inputs)


def _compute(path: Path, header: Header, inputs: Inputs, engine: str, jobs: int, fresh: bool) -> None:
    """Compute what the ledger should say, write it, and tell what has changed."""
    from datetime import date

    from tracker import placing, run
    from tracker.cli import facts_met, here, progress
    from tracker.language.safe import visible
    from tracker.workspace import atomic
    from tracker.workspace.header import LEDGER

    with atomic.locked(path, "update"):
        header = placing.follow(path.parent, header, inputs)
        with progress.steps("更新账本") as advance:
            computed = run.update(
                path.parent,
                header,
                inputs,
                engine=engine,
                advance=advance,
                encoding=advance.encoding,
                jobs=jobs,
                fresh=fresh,
            )
        done, changed = run.record(path, computed, date.today().isoformat())
    typer.echo(f"{LEDGER}:{'已更新' if changed else '没有变化'}")
    new_facts = [file for file, digest in inputs.outcomes.items() if header.outcomes.get(file) != digest]
    for line in (*done.told(), *facts_met.told(path.parent, new_facts, computed.entries)):
        typer.echo(f"  {visible(line)}")
    for note in computed.notes:
        typer.echo(visible(note), err=True)
    if computed.problems:
        here.tell(computed.problems)
        raise typer.Exit(1)


def _tell_if_empty(header: Header, inputs: Inputs) -> None:
    """Print to stderr what to do next where the workspace holds no report."""
    if not inputs.reports:
        folders = "、".join(header.sources)
        typer.echo(f"{folders} 里还没有报告;下一步:tracker add 报告文件,再 tracker update", err=True)


def _is_whole(path: Path, text: str, header: Header) -> bool:
    """Whether the ledger's ``text`` has all the blocks that its ``header`` asks for.

    A text that was whole is remembered in the cache and not parsed again. Raises LedgerError for an unsound
    one.
    """
    import hashlib
    import os
    from contextlib import suppress

    from tracker.workspace.cache import cache_folder
    from tracker.workspace.header import LEDGER

    stamp = cache_folder("sound") / hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    digest = hashlib.sha256(text.encode()).hexdigest()
    with suppress(OSError):
        if stamp.read_text(encoding="ascii") == digest:
            return True
    from tracker import ledger

    ledger.loads(text, LEDGER)
    if not ledger.is_whole(text, header):
        return False
    with suppress(OSError):
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(digest, encoding="ascii")
    return True
