"""The files that a ledger was made from: there, readable and unchanged."""

from __future__ import annotations

from pathlib import Path

from check_workspace import (
    LEDGER,
    NEXT,
    NEXT_TEXT,
    PLAN,
    PLAN_TEXT,
    checked,
    codes,
    lines_with,
    only,
    sha256,
    text_of,
    write,
)

from tracker.check import run


def test_a_changed_byte_is_found_in_the_file_at_its_line(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / PLAN).write_text(PLAN_TEXT.replace("10公顷", "11公顷"), encoding="utf-8")
    result = run(tmp_path)
    found = only(result, "source-changed")
    assert (found.path, found.line) == (PLAN, 5)
    assert "11公顷" in found.excerpt
    assert "quote-missing" in codes(result)


def test_a_changed_byte_without_git_is_found_in_the_file(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / NEXT).write_text(NEXT_TEXT.replace("工作回顾", "工作回望"), encoding="utf-8")
    assert only(run(tmp_path), "source-changed").path == NEXT


def test_a_forged_hash_is_found_in_the_ledger(tmp_path: Path) -> None:
    text = text_of().replace(sha256(PLAN_TEXT), sha256("else"))
    found = only(checked(tmp_path, text), "source-changed")
    assert (found.path, [found.line]) == (LEDGER, lines_with(text, "sha256", sha256("else")))


def test_a_missing_source_is_found_at_the_line_that_names_it(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / NEXT).unlink()
    found = only(run(tmp_path), "source-missing")
    assert [found.line] == lines_with(text_of(), "source:", NEXT)


def test_a_missing_source_folder_is_found(tmp_path: Path) -> None:
    text = text_of().replace("sources: [reports/]", "sources: [reports/, more/]")
    found = only(checked(tmp_path, text), "source-missing")
    assert found.line == 2
