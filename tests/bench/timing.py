"""Child processes with their time and memory, and what to say of several runs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TRACKER = (sys.executable, "-c", "from tracker.cli import main; main()")
_ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "TRACKER_ENGINE": "lexical",  # what the figures are of, whatever else is installed here
}
CUT = """
import sys, jieba
jieba.setLogLevel("WARNING")
for name in sys.argv[1:]:
    jieba.lcut(open(name, encoding="utf-8").read())
"""
"""A program that cuts the files it is given."""
PAUSE = 0.1
"""Seconds between two looks at a process's children."""


@dataclass(frozen=True)
class Run:
    """One run: seconds on the clock and of all processors; megabytes held at most by it and by a worker."""

    seconds: float
    cpu: float
    megabytes: float
    worker: float = 0.0


def run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    sample: bool = False,
    may_find: bool = False,
) -> Run:
    """Run a command to its end, its output thrown away; ``sample`` its workers' memory as well.

    With ``may_find`` it may say that it found something (exit 1).

    It may keep compiled code, as a user's Python does, whatever the environment of the bench says.
    Raises SystemExit with the command's messages if it fails.
    """
    with (folder / ".messages").open("w+b") as messages:
        start = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env={**_ENVIRONMENT, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=messages,
        )
        watch = Watch(child.pid) if sample else None
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        held = watch.end() if watch else None
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode > may_find:
            messages.seek(0)
            raise SystemExit(f"{command}: {child.returncode}\n{messages.read().decode(errors='replace')}")
    scale = 1 if sys.platform == "darwin" else 1024
    peak = usage.ru_maxrss * scale / 1e6
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, cpu, *(held or (peak, 0.0)))


class Watch:
    """Looks now and then at the memory of a process and of its children."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._over = threading.Event()
        self._most = [0.0, 0.0]
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def end(self) -> tuple[float, float]:
        """Megabytes that the process held at most, and that one of its children did."""
        self._over.set()
        self._thread.join()
        return self._most[0], self._most[1]

    def _look(self) -> None:
        import psutil

        while not self._over.wait(PAUSE):
            try:
                parent = psutil.Process(self._pid)
                for place, processes in enumerate(([parent], parent.children(recursive=True))):
                    for process in processes:
                        self._most[place] = max(self._most[place], process.memory_info().rss / 1e6)
            except psutil.Error:
                continue


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.cpu for one in runs),
        statistics.median(one.megabytes for one in runs),
    )
