"""What may change since an earlier commit, and which part of a workspace a run is about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from check_workspace import (
    ENTRIES,
    GREEN,
    LEDGER,
    PATH,
    PLAN,
    checked,
    codes,
    commit,
    entry,
    git,
    only,
    text_of,
    with_review,
    write,
)

from tracker.check import run
from tracker.workspace.git import GitError


def test_a_changed_status_without_any_reason(tmp_path: Path) -> None:
    text = text_of().replace("status: partial", "status: fulfilled")
    result = checked(tmp_path, text)
    found = only(result, "verdict-drift")
    assert "由 partial 变成 fulfilled" in found.message
    assert found.subject == GREEN.id
    assert text.split("\n")[found.line - 1] == "    status: fulfilled"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("confidence: 0.90", "confidence: 0.99"),
        ("→ 8 公顷,80%", "→ 8 公顷,达标"),
        ("section: 主要任务\n    line: 7", "section: 次要任务\n    line: 7"),
        ("kind: general", "kind: target"),
        ("[养老床位 = 100 张]", "[养老床位 = 10 张]"),
        ("change: lowered", "change: raised"),
        ("绿地 = 8 公顷", "绿地 = 9 公顷"),
        ("lines: 1-5", "lines: 1-6"),
        ("coverage: full", "coverage: digest"),
        (
            "by: review, rule: figures_met, confidence: 0.95",
            "by: outcomes, rule: figures_met, confidence: 0.95",
        ),
    ],
)
def test_any_field_that_the_machine_wrote_is_guarded(tmp_path: Path, old: str, new: str) -> None:
    text = text_of()
    at = text.index(old)
    result = checked(tmp_path, text[:at] + new + text[at + len(old) :])
    line = (
        text[: at + next(n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)].count("\n") + 1
    )
    assert line in {f.line for f in result.findings if f.severity == "error"}


def test_a_persons_verdict_is_not_simply_taken_out(tmp_path: Path) -> None:
    write(tmp_path, with_review(tmp_path))
    commit(tmp_path)
    write(tmp_path)
    found = only(run(tmp_path), "verdict-drift")
    assert (found.subject, "张三的判断 fulfilled 不见了" in found.message) == (PATH.id, True)
    (tmp_path / LEDGER).write_text(with_review(tmp_path, status="unmentioned", note="撤回"), encoding="utf-8")
    assert run(tmp_path).findings == ()


def test_history_is_only_added_to(tmp_path: Path) -> None:
    past = "    history: [{date: 2026-01-20, status: pending, reason: 新报告 徐汇@2026}]\n"
    text = text_of().replace("  徐汇-2025-0035fc:", past + "  徐汇-2025-0035fc:")
    write(tmp_path, text)
    commit(tmp_path)
    assert run(tmp_path).findings == ()
    for forged in (text.replace("status: pending, reason: 新", "status: partial, reason: 新"), text_of()):
        (tmp_path / LEDGER).write_text(forged, encoding="utf-8")
        assert codes(run(tmp_path)) == {"machine-edited"}


def test_a_deleted_block_is_found_where_it_stood(tmp_path: Path) -> None:
    text = text_of()
    start, end = text.index("  徐汇-2025-e81ca2:"), text.index("  徐汇-2025-1b8318:")
    found = only(checked(tmp_path, text[:start] + text[end:]), "block-deleted")
    assert found.subject == PATH.id
    assert found.line == text[:start].count("\n") + 1


def test_a_block_out_of_nowhere(tmp_path: Path) -> None:
    invented = entry("深化“一网通办”", 7)
    assert "machine-edited" in codes(checked(tmp_path, text_of(*ENTRIES, invented)))


def test_comments_blank_lines_and_reviews_are_peoples_own(tmp_path: Path) -> None:
    text = "# 徐汇的账本\n" + with_review(tmp_path).replace(
        "  徐汇-2025-0035fc:", "\n  # 看过\n  徐汇-2025-0035fc:"
    )
    assert checked(tmp_path, text).findings == ()


def test_a_new_engine_explains_changed_verdicts(tmp_path: Path) -> None:
    write(
        tmp_path,
        text_of()
        .replace("engine: lexical", "engine: elder", 1)
        .replace("status: partial", "status: fulfilled"),
    )
    commit(tmp_path)
    write(tmp_path)
    assert "verdict-drift" not in codes(run(tmp_path))


def test_without_git_the_run_says_what_it_did_not_look_at(tmp_path: Path) -> None:
    assert any("没有 git" in sentence for sentence in run(write(tmp_path)).looked)


def test_named_files_narrow_what_is_told(tmp_path: Path) -> None:
    checked(tmp_path)
    text = text_of().replace("text: 新增养老床位100张", "text: 新增养老床位700张")
    (tmp_path / LEDGER).write_text(text, encoding="utf-8")
    (tmp_path / "README.txt").write_text("与账本无关\n", encoding="utf-8")
    assert "quote-missing" in codes(run(tmp_path, [tmp_path / LEDGER]))
    assert "quote-missing" in codes(run(tmp_path, [tmp_path / PLAN]))
    result = run(tmp_path, [tmp_path / "README.txt"])
    assert result.findings == ()
    assert any("README.txt" in sentence for sentence in result.looked)


def test_since_tells_only_what_changed_since(tmp_path: Path) -> None:
    write(tmp_path, text_of().replace("text: 新增养老床位100张", "text: 新增养老床位700张"))
    commit(tmp_path, "with an old fault")
    commit(tmp_path, "a branch")
    git(tmp_path, "checkout", "-q", "-b", "topic")
    text = (tmp_path / LEDGER).read_text(encoding="utf-8").replace("status: partial", "status: fulfilled")
    (tmp_path / LEDGER).write_text(text, encoding="utf-8")
    commit(tmp_path, "a forged verdict")
    assert codes(run(tmp_path)) == {"id-mismatch", "quote-missing", "verdict-contradicted"}
    assert codes(run(tmp_path, since="main")) == {"verdict-contradicted", "verdict-drift"}


def test_since_a_branch_that_went_on_compares_with_the_fork_point(tmp_path: Path) -> None:
    checked(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "topic")
    git(tmp_path, "checkout", "-q", "main")
    forged = text_of().replace("status: partial", "status: fulfilled")
    (tmp_path / LEDGER).write_text(forged, encoding="utf-8")
    commit(tmp_path, "main goes on")
    git(tmp_path, "checkout", "-q", "topic")
    assert run(tmp_path, since="main").findings == ()


@pytest.mark.parametrize(
    "ref", ["nowhere", "--upload-pack=touch x", "-h", "HEAD; touch x", "HEAD:commitments.yaml"]
)
def test_a_commit_that_is_not_there_cannot_be_checked(tmp_path: Path, ref: str) -> None:
    checked(tmp_path)
    with pytest.raises(GitError):
        run(tmp_path, since=ref)
    assert not (tmp_path / "x").exists()


def test_a_workspace_in_a_subfolder_and_inside_of_a_git_hook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "data"
    write(inner)
    commit(tmp_path)
    (inner / LEDGER).write_text(text_of().replace("status: partial", "status: fulfilled"), encoding="utf-8")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", os.devnull)
    assert codes(run(inner)) == {"verdict-contradicted", "verdict-drift"}
    assert codes(run(inner, [inner / LEDGER])) == {"verdict-contradicted", "verdict-drift"}
