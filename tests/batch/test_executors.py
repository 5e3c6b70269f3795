"""The same result from processes and from a Dask cluster on loopback, whose workers may die."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tracker import batch
from tracker.batch import executors
from tracker.errors import TrackerError
from tracker.workspace import cache
from tracker.workspace.pool import Pool, WorkerDiedError

pytest.importorskip("pyarrow")
dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

SEEDS = Path(__file__).parents[2] / "seeds"
REPORTS = [SEEDS / "000_d82c2995966ce095.txt", SEEDS / "002_70febe8c0a407742.txt"]
FOLDER = "TRACKER_TEST_FOLDER"


@pytest.fixture(autouse=True, scope="module")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("executors")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(folder / "cache"))
        patch.setenv(FOLDER, str(folder))
        yield


@pytest.fixture(scope="module")
def address(_own_cache: None) -> Iterator[str]:
    """One cluster for all tests: the nanny of a worker that was killed starts another."""
    settings = {
        "distributed.comm.timeouts.connect": "5s",
        "distributed.scheduler.allowed-failures": 1,
        # LocalCluster dismisses the nanny of a worker that is down so long after an earlier death
        "distributed.deploy.lost-worker-timeout": "10 minutes",
    }
    with (
        dask.config.set(settings),
        distributed.LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            worker_dashboard_address=None,
        ) as cluster,
    ):
        yield cluster.scheduler_address


def score(out: Path, workers: batch.Workers, *more: Path) -> dict[str, bytes]:
    def silent(title: str, total: int) -> Callable[[], None]:
        return lambda: None

    batch.run([*REPORTS, *more], out, workers=workers, engine="lexical", today="2026-11-21", progress=silent)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def fragile(number: int) -> int:
    """Twice the number; 5 kills its worker the first time."""
    mark = Path(os.environ[FOLDER]) / str(number)
    if number == 5 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def fatal(number: int) -> int:
    """Twice the number; 7 always kills its worker."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


@pytest.mark.slow
def test_the_same_on_processes_and_on_a_cluster(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with batch.cluster(address) as workers:
        assert workers.remote
        on_cluster = score(tmp_path / "cluster", workers, empty)
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "a cache that holds nothing yet"))
    assert on_cluster == score(tmp_path / "processes", batch.processes(2), empty)
    assert "文件是空的".encode() in on_cluster["errors.csv"]
    assert "徐汇/commitments.yaml" in on_cluster


@pytest.mark.slow
def test_a_worker_of_a_cluster_that_dies_is_replaced(address: str) -> None:
    with batch.cluster(address) as workers, Pool(fragile, workers.count, workers.open) as pool:
        assert list(pool.run([4, 5, 6])) == [(4, 8), (5, 10), (6, 12)]


@pytest.mark.slow
def test_work_that_always_kills_its_worker_is_a_problem_of_its_own(address: str) -> None:
    with batch.cluster(address) as workers, Pool(fatal, workers.count, workers.open) as pool:
        found: list[Any] = [result for _, result in pool.run([6, 7, 8])]
    assert [found[0], found[2]] == [12, 16]
    assert isinstance(found[1], WorkerDiedError)


class Client:
    """A client of a cluster, and its future, that run out of time a number of times."""

    def __init__(self, late: int, *, workers: bool = True, done: bool = False) -> None:
        self.late, self.workers, self.finished = late, workers, done

    def submit(self, *_: object, **__: object) -> Client:
        return self

    def result(self, timeout: float) -> int:
        self.late -= 1
        if self.late >= 0:
            raise TimeoutError
        return 8

    def wait_for_workers(self, number: int, timeout: float) -> None:
        if not self.workers:
            raise TimeoutError

    def done(self) -> bool:
        return self.finished

    def exception(self) -> None: ...

    def cancel(self) -> None: ...


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        (Client(3), 8),
        (Client(1, workers=False), WorkerDiedError),  # and is not waited for for ever
        (Client(1, done=True), TimeoutError),  # which the work itself raised
    ],
)
def test_work_is_waited_for_while_there_are_workers(client: Client, expected: object) -> None:
    with Pool(fragile, 1, lambda _: executors.Cluster(client)) as pool:
        ((_, found),) = pool.run([4])
    assert found == expected or type(found) is expected


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "PATIENCE", 0.5)
    with pytest.raises(TrackerError, match="连不上"), batch.cluster("tcp://127.0.0.1:9"):
        pass
