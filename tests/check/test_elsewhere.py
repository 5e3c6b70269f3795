"""The gate run from a repository's root on a ledger in a folder below it, as pre-commit does.

Of cli/check.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from check_workspace import commit, text_of, write


def test_a_ledger_in_a_folder_below(tmp_path: Path, tracker: Any) -> None:
    root = write(tmp_path / "data")
    commit(root)
    other = tmp_path / "notes.txt"
    other.write_text("与账本无关", encoding="utf-8")
    done = tracker(tmp_path, "check", "data/commitments.yaml", other)
    assert (done.returncode, done.stderr) == (0, "")
    (root / "commitments.yaml").write_text(
        text_of().replace("status: partial", "status: fulfilled"), encoding="utf-8"
    )
    done = tracker(tmp_path, "check", "data/commitments.yaml")
    assert done.returncode == 1
    assert "data/commitments.yaml:" in done.stdout


def test_two_ledgers_are_both_looked_at(tmp_path: Path, tracker: Any) -> None:
    for name in ("一", "二"):
        commit(write(tmp_path / name))
    done = tracker(tmp_path, "check", "一/commitments.yaml", "二/commitments.yaml")
    assert done.returncode == 0
    assert done.stdout.count("看了 commitments.yaml") == 2
    refused = tracker(tmp_path, "check", "一/commitments.yaml", "二/commitments.yaml", "--format", "json")
    assert (refused.returncode, "请分开查" in refused.stderr) == (2, True)
