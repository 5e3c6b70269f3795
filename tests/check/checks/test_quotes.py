"""The words that a ledger quotes: in their source, on their line."""

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
    NEXT_TEXT,
    PATH,
    PLAN,
    PLAN_TEXT,
    XUHUI_2026,
    checked,
    codes,
    commit,
    header,
    lines_with,
    only,
    record,
    sha256,
    text_of,
    write,
)

import tracker.workspace.files
from tracker.check import run
from tracker.model import Baseline, Document


def test_a_source_that_cannot_be_read_is_one_finding(tmp_path: Path) -> None:
    data = b"\xff\xfe\x00" * 7
    (tmp_path / "reports").mkdir()
    import hashlib

    broken = record("徐汇@2025", "reports/broken.txt", PLAN_TEXT, sha256=hashlib.sha256(data).hexdigest())
    (tmp_path / LEDGER).write_text(text_of(LIFTS, PATH, AGAIN, head=header(broken, XUHUI_2026)))
    (tmp_path / "reports/broken.txt").write_bytes(data)
    (tmp_path / NEXT).write_text(NEXT_TEXT)
    found = only(run(tmp_path), "source-unreadable")
    assert "source: reports/broken.txt" in found.excerpt


def test_a_changed_digit_in_a_quote(tmp_path: Path) -> None:
    text = text_of().replace("text: 新增养老床位100张", "text: 新增养老床位700张")
    found = only(checked(tmp_path, text), "quote-missing")
    assert [found.line] == lines_with(text, "700张")


def test_a_changed_digit_in_evidence(tmp_path: Path) -> None:
    text = text_of().replace("{text: 加装电梯完工333台", "{text: 加装电梯完工433台")
    found = only(checked(tmp_path, text), "quote-missing")
    assert [found.line] == lines_with(text, "433台。")


def test_a_wrong_line_says_the_right_one(tmp_path: Path) -> None:
    text = text_of().replace("line: 7\n", "line: 6\n")
    found = only(checked(tmp_path, text), "quote-line")
    assert text.split("\n")[found.line - 1] == "    line: 6"
    assert "第 7 行" in found.message


def test_a_wrong_line_of_evidence(tmp_path: Path) -> None:
    text = text_of().replace("line: 3, score: 0.95", "line: 2, score: 0.95")
    found = only(checked(tmp_path, text), "quote-line")
    assert [found.line] == lines_with(text, "line: 2, score")


def test_a_quote_may_run_over_broken_lines_and_ignore_white_space(tmp_path: Path) -> None:
    plan = PLAN_TEXT.replace("力争完工200台", "力争\n完 工\u200b200台\u3000")
    head = header(record("徐汇@2025", PLAN, plan), XUHUI_2026)
    moved = [replace(e, line=e.line + (e.report == "徐汇@2025" and e is not LIFTS)) for e in ENTRIES]
    write(tmp_path, text_of(*moved, head=head))
    (tmp_path / PLAN).write_text(plan, encoding="utf-8")
    assert codes(run(tmp_path)) == set()


def test_a_quote_may_run_over_a_newspapers_joint(tmp_path: Path) -> None:
    plan = PLAN_TEXT.replace("各类绿地10公顷,\n", "各类(下转2版)\n(上接第1版)绿地10公顷,")
    head = header(record("徐汇@2025", PLAN, plan), XUHUI_2026)
    moved = ENTRIES
    write(tmp_path, text_of(*moved, head=head))
    (tmp_path / PLAN).write_text(plan, encoding="utf-8")
    assert codes(run(tmp_path)) == set()


def test_a_web_page_that_did_not_change_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>\n" for line in PLAN_TEXT.splitlines()) + "</body></html>"
    head = header(record("徐汇@2025", "reports/2025.html", PLAN_TEXT, sha256=sha256(page)), XUHUI_2026)
    write(tmp_path, text_of(LIFTS, AGAIN, head=head))
    (tmp_path / PLAN).unlink()
    (tmp_path / "reports/2025.html").write_text(page, encoding="utf-8")
    assert codes(run(tmp_path)) == set()
    commit(tmp_path)

    read = tracker.workspace.files.read_document

    def watched(path: Path, root: Path) -> Document:
        assert path.suffix != ".html"
        return read(path, root)

    monkeypatch.setattr(tracker.workspace.files, "read_document", watched)
    result = run(tmp_path)
    assert result.findings == ()
    assert any("未重读" in sentence for sentence in result.looked)


def test_a_baseline_is_a_quote_too(tmp_path: Path) -> None:
    good = replace(GREEN, baseline=Baseline("新增各类绿地14.15公顷。", 3, "lowered"))
    write(tmp_path, text_of(LIFTS, good, AGAIN))
    assert codes(run(tmp_path)) == set()
    bad = replace(GREEN, baseline=Baseline("新增各类绿地41.15公顷。", 3, "lowered"))
    write(tmp_path, text_of(LIFTS, bad, AGAIN))
    assert only(run(tmp_path), "quote-missing").excerpt.strip().startswith("baseline:")


def test_words_of_another_report_in_the_same_file_are_no_quote(tmp_path: Path) -> None:
    text = text_of().replace("lines: 1-7", "lines: 1-6")
    assert "quote-missing" in codes(checked(tmp_path, text))
