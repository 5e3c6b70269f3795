"""The ledger's own form: schema, ids, a person's reviews."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import (
    AGAIN,
    ENTRIES,
    LEDGER,
    LIFTS,
    NEXT,
    PATH,
    checked,
    codes,
    lines_with,
    only,
    text_of,
    with_review,
    write,
)

from tracker import ledger
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


def test_an_id_that_is_not_that_of_its_text(tmp_path: Path) -> None:
    text = text_of().replace("徐汇-2025-e81ca2:", "徐汇-2025-e81ca3:")
    found = only(checked(tmp_path, text), "id-mismatch")
    assert (found.path, [found.line]) == (LEDGER, lines_with(text, "e81ca3:"))


def test_the_longer_id_of_a_twin_is_right_where_the_twin_is(tmp_path: Path) -> None:
    twin = replace(PATH, id=PATH.id[:-6] + "0123456789", section="另一处", line=6)
    write(tmp_path, text_of(*ENTRIES, twin))
    assert "id-mismatch" not in codes(run(tmp_path))
    write(tmp_path, text_of(twin, AGAIN, LIFTS))
    assert "id-mismatch" in codes(run(tmp_path))


def test_a_persons_verdict_with_note_and_source_is_complete(tmp_path: Path) -> None:
    assert checked(tmp_path, with_review(tmp_path)).findings == ()


@pytest.mark.parametrize(
    ("missing", "told"), [({"note": ""}, "缺少说明 note"), ({"source": ""}, "缺少依据 source")]
)
def test_a_changed_verdict_without_note_or_source_is_incomplete(
    tmp_path: Path, missing: dict[str, str], told: str
) -> None:
    text = with_review(tmp_path, **missing)
    found = only(checked(tmp_path, text), "review-incomplete")
    assert told in found.message
    assert [found.line] == lines_with(text, "review:")


def test_agreeing_with_the_machine_needs_no_reason(tmp_path: Path) -> None:
    text = with_review(tmp_path, status="unmentioned", note="", source="")
    assert checked(tmp_path, text).findings == ()


@pytest.mark.parametrize("source", ["../../etc/passwd", "reports/nowhere.pdf", "听说的", "/etc/passwd"])
def test_a_source_that_nobody_can_look_up(tmp_path: Path, source: str) -> None:
    found = only(checked(tmp_path, with_review(tmp_path, source=source)), "review-incomplete")
    assert "source" in found.excerpt


def test_a_file_of_the_workspace_is_a_source(tmp_path: Path) -> None:
    assert checked(tmp_path, with_review(tmp_path, source=f"{NEXT}#绿地")).findings == ()


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("兑现", "fulfilled"),
        ("部分", "partial"),
        ("未提及", "unmentioned"),
        ("待查", "pending"),
        ("放弃", "abandoned"),
        ("无法判定", "unratable"),
    ],
)
def test_a_person_writes_a_status_in_chinese_and_it_stays_as_written(
    tmp_path: Path, chinese: str, english: str
) -> None:
    text = with_review(tmp_path, status=chinese)
    assert checked(tmp_path, text).findings == ()
    known = ledger.loads(text)
    assert known.entries[PATH.id].status == english
    again = ledger.update(text, known.header, ENTRIES, today="2026-03-01").text
    assert again == text


def test_a_word_that_is_no_status_is_one_finding(tmp_path: Path) -> None:
    (found,) = checked(tmp_path, with_review(tmp_path, status="做到了", source="")).findings
    assert (found.code, found.excerpt) == ("ledger-invalid", "      status: 做到了")
    assert "fulfilled" in found.message
    assert "兑现" in found.message
