"""What tests of several parts share: the command line without the price of a process."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

os.environ["TRACKER_ENGINE"] = "lexical"
"""Tests judge by words where they do not say otherwise, whatever is installed beside them."""


def pytest_configure(config: pytest.Config) -> None:
    """What was read, judged and compiled stays in pytest's cache folder, not in the user's.

    Workers, child processes and the next run find it there. Where Python is told to write no compiled code
    beside its modules, each worker and each child would compile all of them again.
    """
    kept = config.rootpath / ".pytest_cache"
    os.environ.setdefault("TRACKER_CACHE_DIR", str(kept / "tracker"))
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(kept / "compiled")
        sys.dont_write_bytecode = False


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


class Tracker(Protocol):
    def __call__(self, folder: Path, *words: str | Path) -> Done: ...


@pytest.fixture
def tracker(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Tracker:
    """Runs ``tracker WORDS`` in a folder as its ``main`` does, in this process."""
    from tracker.cli import main

    def run(folder: Path, *words: str | Path) -> Done:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["tracker", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capfd.readouterr()
        return Done(int(ended.value.code or 0), said.out, said.err)

    return run
