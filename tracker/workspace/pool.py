"""Running independent pieces of work, here or in other processes: results in order, memory bounded.

Few tasks are under way at a time, so that neither they nor their results pile up. A worker that dies (killed
for memory, crashed in a library) takes a pool of processes with it: what was under way is run again,
each piece in a pool of its own, so that only the piece that kills its worker fails.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Generic, TypeVar

from tracker.errors import TrackerError

Item = TypeVar("Item")
Result = TypeVar("Result")
Open = Callable[[int], Executor]
"""Opens an executor with the given number of workers."""

ATTEMPTS = 3
"""How often a piece of work is tried before it fails because its worker died each time."""
AHEAD = 3
"""Most pieces of work under way for each worker."""


class WorkerDiedError(TrackerError):
    """A piece of work whose worker died every time."""


def processes(workers: int) -> Executor:
    """Processes of this machine, started anew (a forked one would share this one's locks)."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_belong_to_caller)


def _dismiss(executor: Executor) -> None:
    """End processes whose work nobody waits for after Ctrl-C (``terminate_workers`` of Python 3.14)."""
    if isinstance(executor, ProcessPoolExecutor):
        for process in list((executor._processes or {}).values()):
            process.terminate()


def _belong_to_caller() -> None:
    """Leave Ctrl-C to the caller, which lets its workers go; and end with it, should it be killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_caller, daemon=True).start()


def _end_with_caller() -> None:
    caller = multiprocessing.parent_process()
    if caller is not None:
        caller.join()
        os._exit(1)


def results(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int, open_executor: Open = processes
) -> Iterator[Result]:
    """``work`` of every item, in order; with one job in this process. Raises what a piece of work raises."""
    if jobs <= 1 and open_executor is processes:
        yield from map(work, items)
        return
    with Pool(work, jobs, open_executor) as pool:
        for _, result in pool.run(items):
            if isinstance(result, Exception):
                raise result
            yield result


def _lost(error: Exception) -> bool:
    """Whether a cluster gave a piece of work up because workers died, of this piece or of one beside it."""
    return type(error).__name__ in {"KilledWorker", "CommClosedError", "FutureCancelledError"}


class Pool(Generic[Item, Result]):
    """An executor that is replaced when its workers die."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        workers: int,
        open_executor: Open = processes,
        *,
        load: Callable[[Item], Item] | None = None,
    ) -> None:
        """``load`` turns an item into what is sent to the worker; what it raises is the item's result."""
        self._work, self._workers, self._open, self._load = work, workers, open_executor, load
        self._executor = open_executor(workers)
        self._under_way: deque[tuple[Item, Future[Result]]] = deque()

    def __enter__(self) -> Pool[Item, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        for _, future in self._under_way:
            future.cancel()
        if kind is not None and not issubclass(kind, Exception):
            _dismiss(self._executor)
        self._executor.shutdown(wait=True)

    def run(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result | Exception]]:
        """Every item in order with its result, or with the exception that it raised."""
        for item in items:
            self._under_way.append((item, self._submit(item)))
            if len(self._under_way) >= self._workers * AHEAD:
                yield self._first()
        while self._under_way:
            yield self._first()

    def _submit(self, item: Item) -> Future[Result]:
        try:
            return self._executor.submit(self._work, self._loaded(item))
        except Exception as error:
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed

    def _loaded(self, item: Item) -> Item:
        return self._load(item) if self._load else item

    def _first(self) -> tuple[Item, Result | Exception]:
        item, future = self._under_way.popleft()
        try:
            return item, future.result()
        except BrokenExecutor:
            result = self._alone(item)
            self._begin_again()
            return item, result
        except Exception as error:
            return item, self._alone(item) if _lost(error) else error

    def _begin_again(self) -> None:
        """Open a new executor for what the broken one had under way, where that is not done."""
        self._executor.shutdown(wait=False)
        self._executor = self._open(self._workers)
        for place, (item, future) in enumerate(self._under_way):
            if not future.done() or future.exception() is not None:
                self._under_way[place] = item, self._submit(item)

    def _alone(self, item: Item) -> Result | Exception:
        """The result of a piece of work whose worker died: run again where it endangers no other."""
        for _ in range(ATTEMPTS - 1):
            with self._open(1) as executor:
                try:
                    return executor.submit(self._work, self._loaded(item)).result()
                except BrokenExecutor:
                    continue
                except Exception as error:
                    if not _lost(error):
                        return error
        return WorkerDiedError(f"工作进程 {ATTEMPTS} 次异常退出(内存不足?)")
