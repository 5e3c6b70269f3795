"""The command line as a whole: how it starts and how it ends.

Of cli/update.py.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import years
from render_workspace import write_ledger

UNSET = ("NO_COLOR", "COLUMNS", "PAGER", "TRACKER_PAGER", "TERM", "FORCE_COLOR")


CLEAN = {key: value for key, value in os.environ.items() if key not in UNSET}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("workspace"))


@pytest.mark.parametrize(
    "words", [[], ["report", "徐汇"], ["report", "上海", "-f", "html"], ["export"]], ids=str
)
def test_no_jieba_for_what_only_reads_the_ledger(workspace: Path, words: list[str]) -> None:
    code = (
        f"import sys; from tracker.cli import app; app({words!r}, standalone_mode=False);"
        "sys.exit(any(name in sys.modules for name in ('jieba', 'pydantic', 'numpy', 'rapidfuzz')))"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=workspace, env=CLEAN, capture_output=True)
    assert found.returncode == 0, found.stderr.decode()


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return years.workspace(tmp_path, tracker)


@pytest.mark.parametrize("words", [["report", "长宁"], ["report", "-f", "json"], ["export"], ["--help"]])
def test_a_reader_who_leaves_early_sees_no_traceback(words: list[str], root: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-c", "from tracker.cli import main; main()", *words]
    done = subprocess.run(command, cwd=root, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


def test_a_closed_stdout(root: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -c 'from tracker.cli import main; main()' report 长宁 >&-",
        shell=True,
        cwd=root,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert io.BytesIO(done.stdout).read() == b""
