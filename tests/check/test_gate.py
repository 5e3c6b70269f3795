"""A whole run of the gate: what passes, what cannot be checked, and everything that is wrong at once.

Of check/gate.py, check/scope.py, check/checks/policy.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from check_workspace import checked, codes, lines_with, only, text_of, write

from tracker.check import run
from tracker.check.codes import CODES
from tracker.errors import UnreadableError


def test_a_sound_workspace_passes_every_check(tmp_path: Path) -> None:
    result = checked(tmp_path)
    assert result.findings == ()
    assert result.sound
    assert set(result.checks) == {row.check for row in CODES.values()}


def test_no_ledger_is_no_finding_but_a_failure_to_check(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no ledger"):
        run(tmp_path)


def test_a_named_file_that_does_not_exist_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        run(write(tmp_path), [tmp_path / "nowhere.txt"])


@pytest.mark.parametrize(
    ("old", "new", "line_holds"),
    [
        ("status: partial", "status: parttial", "parttial"),
        ("version: 1", "version: 7", "version"),
        ("    kind: general", "    kinds: general", "kinds"),
        ("sources: [reports/]", "sources: [../elsewhere/]", "sources"),
        ("line: 7\n", "line: seven\n", "seven"),
        ("carried: {id: 徐汇-2026-3f0f63", "carried: {id: 徐汇-2026-000000", "000000"),
        ("report: 徐汇@2026, line: 3, score: 0.95", "report: 徐汇@2027, line: 3, score: 0.95", "徐汇@2027"),
    ],
)
def test_a_ledger_that_breaks_the_schema_is_found_at_its_line(
    tmp_path: Path, old: str, new: str, line_holds: str
) -> None:
    text = text_of().replace(old, new, 1)
    found = [f for f in checked(tmp_path, text).findings if f.code == "ledger-invalid"]
    assert set(lines_with(text, line_holds)) <= {f.line for f in found}


def test_a_duplicate_key_is_found_at_the_second(tmp_path: Path) -> None:
    text = text_of()
    block = text[text.index("  徐汇-2025-e81ca2:") : text.index("  徐汇-2025-1b8318:")]
    doubled = text + block
    found = only(checked(tmp_path, doubled), "ledger-invalid")
    assert found.line == lines_with(doubled, "徐汇-2025-e81ca2:")[1]


def test_several_broken_things_are_all_told_at_once(tmp_path: Path) -> None:
    text = text_of().replace("status: partial", "status: parttial").replace("10公顷", "11公顷", 1)
    text = text.replace("加装电梯完工333台。", "加装电梯完工555台。")
    result = checked(tmp_path, text)
    assert codes(result) >= {"ledger-invalid", "id-mismatch", "quote-missing", "verdict-drift"}
