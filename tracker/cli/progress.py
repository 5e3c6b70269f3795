"""Progress on stderr while long work runs; a pipe gets none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def steps(title: str) -> Iterator[Callable[[str], None]]:
    """Yield a function that shows what is being worked on; silent where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status(title) as status:
        yield lambda what: status.update(f"{title} · {what}")


@contextmanager
def bars() -> Iterator[Callable[[str, int], Callable[[], None]]]:
    """Yield a function that begins a bar (title, number of pieces) and gives what is to be called after each.

    A bar shows how much is done, the rate and the time left; silent where stderr is no terminal.
    """
    if not sys.stderr.isatty():
        yield lambda title, total: lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    title, rate = TextColumn("{task.description}"), TextColumn("{task.fields[rate]}")
    columns = (title, BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:

        def begin(title: str, total: int) -> Callable[[], None]:
            task = shown.add_task(title, total=total, rate="")

            def advance() -> None:
                shown.advance(task)
                speed = shown.tasks[task].finished_speed or shown.tasks[task].speed
                shown.update(task, rate=f"{speed:.1f}/秒" if speed else "")

            return advance

        yield begin
