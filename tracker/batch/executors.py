"""Where the work is done: processes of this machine, or a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tracker.errors import TrackerError
from tracker.workspace import pool

PATIENCE = 10
"""Seconds to wait for a scheduler, and then for its first worker."""
DESERTED = 60
"""Seconds to wait for another worker when the last one has died; a new worker takes some to start."""


@dataclass(frozen=True, slots=True)
class Workers:
    """How to open an executor, and for how many workers; ``remote`` ones may not see files here."""

    open: pool.Open
    count: int
    remote: bool = False


def processes(count: int = 0) -> Workers:
    """Workers that are processes of this machine: ``count`` of them, or one per usable processor for 0."""
    return Workers(pool.processes, count or len(os.sched_getaffinity(0)))


@contextmanager
def cluster(address: str) -> Iterator[Workers]:
    """The workers of the Dask cluster at ``address``, while the block lasts.

    The scheduler repeats the work of a worker that dies, up to three times. Raises TrackerError where
    dask.distributed is not installed, or no scheduler with a worker answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise TrackerError("--scheduler 要另装:pip install 'tracker[cluster]'") from None
    try:
        client: Any = Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise TrackerError(f"连不上 Dask 调度器,或它没有工作进程({error})", where=address) from None

    with client:
        yield Workers(lambda _: Cluster(client), max(1, sum(client.nthreads().values())), remote=True)


class _Awaited:
    """A future of Dask whose wait ends where no worker is left and none comes; Dask's own waits for ever."""

    def __init__(self, client: Any, future: Any) -> None:
        self._client, self._future = client, future
        self.done, self.exception, self.cancel = future.done, future.exception, future.cancel

    def result(self) -> Any:
        """The result, however long it takes. Raises what the work raises, or WorkerDiedError."""
        while True:
            try:
                return self._future.result(timeout=DESERTED)
            except TimeoutError:
                if self._future.done():
                    raise
            try:
                self._client.wait_for_workers(1, timeout=DESERTED)
            except TimeoutError:
                raise pool.WorkerDiedError("集群里没有工作进程了") from None


class Cluster(Executor):
    """A client's workers as an executor whose futures are Dask's own.

    ``Client.get_executor`` wraps them, and a wrapped future waits for ever where its result was lost with the
    worker that held it; Dask's own has it computed again.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Have a worker of the cluster call ``fn``; returns a future for its result."""
        return _Awaited(self._client, self._client.submit(fn, *args, pure=False, **kwargs))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Does nothing: the workers belong to the client."""
