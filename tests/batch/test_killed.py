"""A batch that is killed, wherever it was, and run again ends as one that was let alone.

Of batch/run.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tracker.workspace import cache

SEEDS = Path(__file__).parents[2] / "seeds"
MOMENTS = (0.35, 0.6, 0.85)
"""Shares of the time that a whole run takes: while reports are read, judged and written."""


def begun(folder: Path) -> subprocess.Popen[bytes]:
    """A batch over the seeds in two processes, with a cache that only this folder's runs know."""
    return subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from tracker.cli import main; main()",
            "batch",
            str(SEEDS),
            "--out",
            "out",
            "-j2",
        ],
        cwd=folder,
        env=os.environ | {cache.VARIABLE: str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def content(folder: Path) -> dict[str, bytes]:
    out = folder / "out"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_killed_at_three_moments_it_ends_with_the_same_bytes(tmp_path: Path) -> None:
    alone, killed = tmp_path / "alone", tmp_path / "killed"
    alone.mkdir()
    killed.mkdir()
    start = time.monotonic()
    assert begun(alone).wait() == 0
    whole = time.monotonic() - start
    for share in MOMENTS:
        child = begun(killed)
        with suppress(subprocess.TimeoutExpired):
            child.wait(whole * share)
        child.kill()
        child.wait()
    assert begun(killed).wait() == 0
    assert content(killed) == content(alone) != {}
