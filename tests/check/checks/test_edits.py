"""A report that was in the ledger already, and whose file was edited since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from check_workspace import (
    ENTRIES,
    GREEN,
    LEDGER,
    NEXT,
    NEXT_TEXT,
    PATH,
    PENDING,
    XUHUI_2025,
    checked,
    codes,
    commit,
    header,
    only,
    recomputing,
    record,
    text_of,
    write,
)

from tracker.check import Result, run
from tracker.model import Evidence, Verdict

EDITED = NEXT_TEXT.replace("绿地8公顷。", "绿地8公顷。建成绿道3公里。")
SAID = Verdict(
    "fulfilled", 0.9, "报告写到「建成绿道」", (Evidence("建成绿道3公里。", "徐汇@2026", 3, 0.9),), "review"
)
FLIPPED = [replace(entry, verdict=SAID) if entry is PATH else entry for entry in ENTRIES]


def edited(root: Path, text: str) -> Result:
    """The workspace committed on main, then the file of 2026 edited and the ledger as ``text``."""
    write(root)
    commit(root)
    (root / NEXT).write_text(EDITED, encoding="utf-8")
    (root / LEDGER).write_text(text, encoding="utf-8")
    commit(root, "edited")
    return run(root, since="HEAD^", recompute=recomputing(text)[0])


def test_a_flipped_verdict_is_told_with_the_line_that_was_edited(tmp_path: Path) -> None:
    head = header(XUHUI_2025, record("徐汇@2026", NEXT, EDITED))
    result = edited(tmp_path, text_of(*FLIPPED, head=head))
    found = only(result, "source-edited")
    assert (found.path, found.line, found.severity) == (NEXT, 3, "note")
    assert "建成绿道3公里" in found.excerpt
    assert f"1 条结论随之改变({PATH.id} 由 unmentioned 变成 fulfilled)" in found.message
    assert result.sound


def test_an_edit_that_changes_no_verdict_is_told_as_such(tmp_path: Path) -> None:
    head = header(XUHUI_2025, record("徐汇@2026", NEXT, EDITED))
    assert "没有结论因此改变" in only(edited(tmp_path, text_of(head=head)), "source-edited").message


def test_an_edit_before_the_update_is_told_by_what_the_update_would_write(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / NEXT).write_text(EDITED, encoding="utf-8")
    head = header(XUHUI_2025, record("徐汇@2026", NEXT, EDITED))
    result = run(tmp_path, recompute=recomputing(text_of(*FLIPPED, head=head))[0])
    assert PATH.id in only(result, "source-edited").message
    assert GREEN.id not in only(result, "source-edited").message


def test_a_report_that_is_new_was_not_edited(tmp_path: Path) -> None:
    write(tmp_path, text_of(*PENDING, head=header(XUHUI_2025)))
    (tmp_path / NEXT).unlink()
    commit(tmp_path)
    assert "source-edited" not in codes(run(write(tmp_path)))
