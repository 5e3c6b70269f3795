"""Each block by itself: its id, a person's review, figures that contradict each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import (
    AGAIN,
    ENTRIES,
    GREEN,
    LEDGER,
    LIFTS,
    NEXT,
    OUTCOMES,
    PATH,
    checked,
    codes,
    header,
    lines_with,
    only,
    sha256,
    text_of,
    with_review,
    write,
)

from tracker import ledger
from tracker.check import run
from tracker.model import Evidence


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


def test_a_review_and_a_fact_with_different_figures_contradict_each_other(tmp_path: Path) -> None:
    said = Evidence("新增各类绿地8公顷。", "徐汇@2026", 3, 0.9)
    for told, warned in (("新增各类绿地9.5公顷", True), ("新增各类绿地8公顷", False)):
        fact = Evidence(told, "徐汇@2025", 9, 0.9, "街道公示")
        content = OUTCOMES.replace("建成绿道3.2公里", told)
        verdict = replace(GREEN.verdict, evidence=(said, fact))
        head = header(outcomes={"reports/outcomes.yaml": sha256(content)})
        text = text_of(LIFTS, replace(GREEN, verdict=verdict), AGAIN, head=head)
        root = write(tmp_path, text)
        (root / "reports/outcomes.yaml").write_text(content, encoding="utf-8")
        result = run(root)
        assert result.sound
        assert codes(result) == ({"outcome-contradicts"} if warned else set())
        if warned:
            found = only(result, "outcome-contradicts")
            assert [found.line] == lines_with(text, told)
            assert "徐汇@2026 说8公顷" in found.message
