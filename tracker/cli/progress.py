"""Progress on stderr while long work runs; a pipe gets none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.spinner import Spinner


class Steps(Protocol):
    """What long work tells of itself: what it is at, and how many of how many pairs are judged."""

    def __call__(self, what: str) -> None:
        """Tell that work on ``what`` begins."""

    def encoding(self, done: int, total: int) -> None:
        """Tell how many of how many pairs are judged, which only the semantic engine does."""


@contextmanager
def steps(title: str) -> Iterator[Steps]:
    """Yield what shows the work's progress while it lasts; silent where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console, Group
    from rich.live import Live
    from rich.spinner import Spinner

    spinner, bar = Spinner("dots", title), _judging_bar()
    with Live(Group(spinner, bar), console=Console(stderr=True), transient=True, refresh_per_second=12):
        yield _Shown(title, spinner, bar)


class _Silent:
    def __call__(self, what: str) -> None:
        pass

    def encoding(self, done: int, total: int) -> None:
        pass


class _Shown:
    """A line with what is being worked on; below it, while pairs are judged, a bar with their number."""

    def __init__(self, title: str, spinner: Spinner, bar: Progress) -> None:
        self._title, self._spinner, self._bar = title, spinner, bar
        self._task = bar.add_task("判读句对", total=None, visible=False)

    def __call__(self, what: str) -> None:
        self._spinner.update(text=f"{self._title} · {what}")

    def encoding(self, done: int, total: int) -> None:
        if not done:
            self._bar.reset(self._task)
        self._bar.update(self._task, completed=done, total=total, visible=done < total)


def _judging_bar() -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    )


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
