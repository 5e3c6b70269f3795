"""Whether an update would change anything, computed again only where hashes do not tell."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import (
    ENTRIES,
    NEXT,
    OUTCOMES,
    PLAN,
    PLAN_TEXT,
    XUHUI_2025,
    checked,
    codes,
    commit,
    header,
    lines_with,
    only,
    recomputing,
    text_of,
    write,
)

from tracker.check import run
from tracker.errors import TrackerError
from tracker.model import Verdict


def test_a_report_file_that_is_not_in_the_ledger(tmp_path: Path) -> None:
    head = header(XUHUI_2025)
    pending = [replace(e, verdict=Verdict("pending"), carried=None) for e in ENTRIES[:-1]]
    result = run(write(tmp_path, text_of(*pending, head=head)))
    assert only(result, "report-unlisted").path == NEXT


def test_a_file_of_outcomes_that_is_not_in_the_ledger_and_data_that_is_none(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / "reports/outcomes.yaml").write_text(OUTCOMES, encoding="utf-8")
    (tmp_path / "reports/notes.yaml").write_text("todo: nothing\n", encoding="utf-8")
    assert [f.path for f in run(tmp_path).findings if f.code == "report-unlisted"] == [
        "reports/outcomes.yaml"
    ]


def test_a_file_that_is_no_report_says_what_was_missing(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / "reports/recipe.txt").write_text("红烧肉:五花肉一斤。\n", encoding="utf-8")
    found = only(run(tmp_path), "report-unrecognised")
    assert found.path == "reports/recipe.txt"


def test_nothing_is_computed_again_where_hashes_prove_that_nothing_can_change(tmp_path: Path) -> None:
    checked(tmp_path)
    recompute, calls = recomputing("never")
    assert run(tmp_path, recompute=recompute).findings == ()
    assert calls == []


def test_a_stale_ledger_shows_the_first_lines_of_the_difference_and_the_command(tmp_path: Path) -> None:
    write(tmp_path)
    recompute, calls = recomputing(text_of().replace("confidence: 0.90", "confidence: 0.70"))
    found = only(run(tmp_path, recompute=recompute), "ledger-stale")
    assert calls == [1]
    assert [found.line] == lines_with(text_of(), "confidence: 0.90")
    removed, added = found.message.split("\n")[1:]
    assert (removed[0], "0.90" in removed, added[0], "0.70" in added) == ("-", True, "+", True)
    assert "tracker update" in found.message


def test_without_git_the_ledger_is_computed_again_and_equal_text_is_fresh(tmp_path: Path) -> None:
    write(tmp_path)
    recompute, calls = recomputing(text_of())
    assert run(tmp_path, recompute=recompute).findings == ()
    assert calls == [1]


def test_another_engine_version_is_computed_again(tmp_path: Path) -> None:
    old = re.sub("engine: lexical [0-9.]+", "engine: lexical 0.1", text_of(), count=1)
    write(tmp_path, old)
    commit(tmp_path)
    recompute, _ = recomputing(text_of())
    assert only(run(tmp_path, recompute=recompute), "ledger-stale").line == 3


def test_an_engine_that_nobody_knows_is_found_and_nothing_computed(tmp_path: Path) -> None:
    write(tmp_path, text_of().replace("engine: lexical", "engine: oracle", 1))
    recompute, calls = recomputing("never")
    result = run(tmp_path, recompute=recompute)
    assert (codes(result), calls) == ({"engine-unknown"}, [])
    assert only(result, "engine-unknown").line == 3


def no_encoder() -> str:
    raise TrackerError("没有编码器,请安装 tracker[semantic]")


def test_a_machine_without_the_encoder_trusts_hashes_that_agree(tmp_path: Path) -> None:
    result = run(write(tmp_path), recompute=no_encoder)
    assert result.findings == ()
    assert any("没有编码器" in sentence for sentence in result.looked)


def test_a_machine_without_the_encoder_says_that_it_cannot_tell(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / PLAN).write_text(PLAN_TEXT.replace("二、", "二 、"), encoding="utf-8")
    result = run(tmp_path, recompute=no_encoder)
    assert codes(result) == {"source-changed", "recompute-impossible"}
    assert only(result, "recompute-impossible").severity == "warning"


def test_a_failing_recomputation_that_is_a_bug_stays_one(tmp_path: Path) -> None:
    def bug() -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(write(tmp_path), recompute=bug)
