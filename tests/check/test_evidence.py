"""The words that prove: sources, quotes, facts from elsewhere and what contradicts them."""

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
    OUTCOMES,
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
from tracker.check import Result, run
from tracker.model import Baseline, Document, Evidence, Verdict


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


def with_outcomes(root: Path, evidence: Evidence, content: str = OUTCOMES) -> Result:
    verdict = Verdict("fulfilled", 0.9, "绿道 3 → 3.2 公里", (evidence,), "outcomes")
    head = header(outcomes={"reports/outcomes.yaml": sha256(content)})
    write(root, text_of(LIFTS, replace(PATH, verdict=verdict), AGAIN, head=head))
    (root / "reports/outcomes.yaml").write_text(content, encoding="utf-8")
    return run(root)


FACT = Evidence("建成绿道3.2公里", "徐汇@2025", 9, 0.9, "街道公示")


def test_a_fact_that_is_quoted_stands_in_a_file_of_outcomes(tmp_path: Path) -> None:
    assert codes(with_outcomes(tmp_path, FACT)) == set()


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        (replace(FACT, text="建成绿道4.2公里"), "quote-missing"),
        (replace(FACT, source="别处"), "quote-missing"),
    ],
)
def test_a_fact_that_is_not_there_as_quoted(tmp_path: Path, evidence: Evidence, code: str) -> None:
    assert codes(with_outcomes(tmp_path, evidence)) == {code}


def test_a_fact_moves_in_its_file_and_no_block_with_it(tmp_path: Path) -> None:
    with_outcomes(tmp_path, FACT)
    before = (tmp_path / LEDGER).read_text(encoding="utf-8")
    content = OUTCOMES.replace(
        "outcomes:",
        "  别处:\n    title: 甲\n    address: https://example.org/a\n    published: 2026-01\noutcomes:",
    )
    assert codes(with_outcomes(tmp_path, replace(FACT, line=13), content)) == set()
    after = (tmp_path / LEDGER).read_text(encoding="utf-8")
    assert [a for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b] == [
        f"  reports/outcomes.yaml: {sha256(OUTCOMES)}"
    ]


def test_the_line_of_a_fact_that_an_old_ledger_kept_means_nothing(tmp_path: Path) -> None:
    with_outcomes(tmp_path, FACT)
    text = (tmp_path / LEDGER).read_text(encoding="utf-8")
    old = text.replace("source: 街道公示, score", "source: 街道公示, line: 8, score")
    assert old != text
    commit(tmp_path)
    (tmp_path / LEDGER).write_text(old, encoding="utf-8")
    assert codes(run(tmp_path)) == set()


def test_a_broken_file_of_outcomes_is_found_at_its_line(tmp_path: Path) -> None:
    broken = OUTCOMES.replace("source: 街道公示}", "source: 街道工示}")
    found = only(with_outcomes(tmp_path, FACT, broken), "outcomes-invalid")
    assert (found.path, found.line) == ("reports/outcomes.yaml", 9)


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
