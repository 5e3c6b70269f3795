"""A writer that is killed at any moment leaves the old ledger or the new one, and two writers take turns."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from ledger_strategies import header

from tracker import ledger
from tracker.errors import TrackerError, UnreadableError
from tracker.model import Entry, PersonReview
from tracker.workspace import atomic

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")

ENTRIES = [
    Entry(f"徐汇-2025-{number:06x}", "徐汇@2025", f"新增养老床位{number}张", "", number, "deliverable")
    for number in range(400)
]
OLD = ledger.update("", header("徐汇@2025"), ENTRIES, today="2026-01-01").text
NEW = ledger.record_review(OLD, ENTRIES[7].id, PersonReview("partial"), today="2026-01-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "commitments.yaml"
    found.write_text(OLD, encoding="utf-8")
    return found


def child(path: Path, prepare: Any) -> int:
    """Save in a process of its own that ``prepare`` may doom; how it ended (negative: by which signal)."""
    pid = os.fork()
    if pid == 0:
        try:
            prepare()
            ledger.save(path, NEW, was=OLD)
        except BaseException:
            os._exit(3)
        os._exit(0)
    status = os.waitpid(pid, 0)[1]
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def kill_at(step: int) -> None:
    """Die by SIGKILL before the ``step``-th line that the writer runs."""
    left = step

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal left
        if frame.f_code.co_filename != atomic.__file__:
            return trace if event == "call" and "tracker" in frame.f_code.co_filename else None
        if event == "line":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)


def test_killed_at_every_step_of_writing_the_ledger_is_whole(path: Path) -> None:
    seen = set()
    for step in range(200):
        path.write_text(OLD, encoding="utf-8")
        ended = child(path, lambda step=step: kill_at(step))
        text = path.read_text(encoding="utf-8")
        assert text in (OLD, NEW), step
        ledger.loads(text)
        seen.add(text)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
    assert ended == 0, "the writer never got to its end"
    assert step > 20
    assert seen == {OLD, NEW}


def test_killed_in_the_middle_of_the_bytes_the_ledger_is_whole(path: Path) -> None:
    import resource

    size = len(NEW.encode())
    for limit in (0, 1, 4096, size // 2, size - 1):

        def doom(limit: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        assert child(path, doom) == -signal.SIGXFSZ
        assert path.read_text(encoding="utf-8") == OLD


def test_a_full_disk_leaves_no_rubbish(path: Path) -> None:
    import resource

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    assert child(path, full) == 3
    assert path.read_text(encoding="utf-8") == OLD
    assert os.listdir(path.parent) == ["commitments.yaml"]


def add_reviews(path: Path, numbers: range) -> None:
    for number in numbers:
        with atomic.locked(path):
            text = atomic.read(path)
            review = PersonReview("partial", f"第{number}条")
            new = ledger.record_review(text, ENTRIES[number].id, review, today="2026-01-01")
            ledger.save(path, new, was=text)


def test_two_writers_lose_nothing_of_one_another(path: Path) -> None:
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=add_reviews, args=(path, range(start, 40, 2))) for start in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    reviews = [entry.review for entry in ledger.load(path).entries.values() if entry.review]
    assert {review.note for review in reviews} == {f"第{number}条" for number in range(40)}


def test_a_lock_that_is_held_is_waited_for_and_then_told(path: Path) -> None:
    pid = os.fork()
    if pid == 0:
        with atomic.locked(path):
            (path.parent / "held").touch()
            time.sleep(60)
    while not (path.parent / "held").exists():
        time.sleep(0.01)
    with pytest.raises(TrackerError, match="另一个进程正在写"), atomic.locked(path, wait=0.1):
        pass
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with atomic.locked(path, wait=5):
        pass


def test_a_file_that_somebody_edited_meanwhile_is_not_overwritten(path: Path) -> None:
    edited = OLD.replace("version: 1", "# 批注\nversion: 1")
    path.write_text(edited, encoding="utf-8")
    with pytest.raises(TrackerError, match="在这期间被改动"):
        ledger.save(path, NEW, was=OLD)
    assert path.read_text(encoding="utf-8") == edited


def test_saving_the_same_text_does_not_touch_the_file(path: Path) -> None:
    before = path.stat()
    assert not ledger.save(path, OLD)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert ledger.save(path, NEW)


def test_mode_and_link_stay(path: Path) -> None:
    path.chmod(0o640)
    link = path.parent / "link.yaml"
    link.symlink_to(path.name)
    ledger.save(link, NEW)
    assert link.is_symlink()
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == (NEW, 0o640)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(UnreadableError, match="不是普通文件"):
            atomic.read(tmp_path / name)


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / (("徐" * 83) + ".txt")
    atomic.write(path, "a\n")
    atomic.write(path, "b\n")
    assert path.read_bytes() == b"b\n"
    assert list(tmp_path.iterdir()) == [path]
