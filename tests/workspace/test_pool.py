"""Work in other processes: in order, few at a time, and a worker that dies takes nothing with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from tracker.errors import UnreadableError
from tracker.workspace.pool import AHEAD, Pool, WorkerDiedError, results

FOLDER = "TRACKER_TEST_FOLDER"


def work(number: int) -> int:
    """Twice the number; 5 kills its worker the first time, 7 every time, and 9 cannot be read."""
    mark = Path(os.environ[FOLDER]) / str(number)
    if number == 7 or (number == 5 and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 9:
        raise UnreadableError("没有这个文件", where="a.txt")
    return 2 * number


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))


def test_order_is_kept() -> None:
    assert list(results(work, range(5), 2)) == [0, 2, 4, 6, 8]
    assert list(results(work, range(5), 1)) == [0, 2, 4, 6, 8]


def test_a_worker_that_dies_is_replaced_and_its_work_done_again() -> None:
    assert list(results(work, [4, 5, 6], 2)) == [8, 10, 12]


def test_work_that_always_kills_its_worker_fails_alone() -> None:
    with Pool(work, 2) as pool:
        found = list(pool.run([6, 7, 8]))
    assert [item for item, _ in found] == [6, 7, 8]
    assert [result for _, result in found if isinstance(result, int)] == [12, 16]
    assert isinstance(found[1][1], WorkerDiedError)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_raises_comes_back(jobs: int) -> None:
    with pytest.raises(UnreadableError, match=r"a\.txt: 没有这个文件"):
        list(results(work, [1, 9], jobs))


def test_few_tasks_are_under_way_at_a_time() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    def threads(workers: int) -> Executor:
        return ThreadPoolExecutor(workers)

    with Pool(abs, 2, threads) as pool:
        for place, (item, result) in enumerate(pool.run(items())):
            assert item == result == place
            assert len(taken) <= place + 2 * AHEAD + 1


def test_what_cannot_be_loaded_is_a_result_in_its_place() -> None:
    def load(number: int) -> int:
        if number == 2:
            raise UnreadableError("没有这个文件")
        return -number

    with Pool(abs, 2, ThreadPoolExecutor, load=load) as pool:
        found = list(pool.run([1, 2, 3]))
    assert [item for item, _ in found] == [1, 2, 3]
    assert [found[0][1], found[2][1]] == [1, 3]
    assert isinstance(found[1][1], UnreadableError)


def test_an_interrupt_does_not_wait_for_what_is_under_way() -> None:
    def interrupted() -> None:
        with Pool(time.sleep, 1) as pool:
            for _ in pool.run([0, 300, 300, 300]):
                raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - began < 60


CALLER = """
import multiprocessing
import time
from tracker.workspace.pool import Pool
if __name__ == "__main__":
    with Pool(abs, 1) as pool:
        list(pool.run([1]))
        (worker,) = multiprocessing.active_children()
        print(worker.pid, flush=True)
        time.sleep(60)
"""


def test_workers_end_with_a_caller_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text(CALLER, encoding="utf-8")
    caller = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert caller.stdout is not None
    worker = int(caller.stdout.readline())
    caller.kill()
    caller.wait()
    caller.stdout.close()
    deadline = time.monotonic() + 20
    while _runs(worker):
        assert time.monotonic() < deadline, "the worker outlived its caller"
        time.sleep(0.05)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
