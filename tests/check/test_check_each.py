"""Each check with the smallest workspace that fails it; the one in ``check_workspace`` passes them all."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import (
    AGAIN,
    BEDS,
    ENTRIES,
    GREEN,
    LIFTS,
    NEXT,
    NEXT_TEXT,
    PATH,
    PLAN,
    PLAN_TEXT,
    REFORM,
    REVIEW,
    XUHUI_2025,
    XUHUI_2026,
    commit,
    entry,
    git,
    header,
    record,
    sha256,
    text_of,
    write,
)

from tracker.check import Finding, Result, run
from tracker.check.codes import CODES
from tracker.check.git import GitError
from tracker.errors import TrackerError, UnreadableError
from tracker.model import Baseline, Evidence, Verdict

LEDGER = "commitments.yaml"


def lines_with(text: str, *parts: str) -> list[int]:
    """Numbers of the lines that hold all of these."""
    return [n for n, line in enumerate(text.split("\n"), 1) if all(part in line for part in parts)]


def checked(root: Path, text: str | None = None) -> Result:
    """The small workspace committed as it should be, then with ``text`` as its ledger."""
    write(root)
    commit(root)
    if text is not None:
        (root / LEDGER).write_text(text, encoding="utf-8")
    return run(root)


def codes(result: Result) -> set[str]:
    return {found.code for found in result.findings}


def only(result: Result, code: str) -> Finding:
    (found,) = (found for found in result.findings if found.code == code)
    return found


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


# --- ledger


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


# --- ids


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


# --- reviews


def with_review(root: Path, **changes: str) -> str:
    """The small ledger with a person's word on 绿道, which the machine calls unmentioned."""
    review = replace(REVIEW, **changes)  # type: ignore[arg-type]
    rows = ["    review:", f"      status: {review.status}"]
    rows += [
        f"      {name}: {value}"
        for name in ("note", "by", "date", "source")
        if (value := getattr(review, name))
    ]
    text = text_of()
    at = text.index("  徐汇-2025-1b8318:")
    return text[:at] + "\n".join(rows) + "\n" + text[at:]


def test_a_persons_verdict_with_note_and_source_is_complete(tmp_path: Path) -> None:
    assert checked(tmp_path, with_review(tmp_path)).findings == ()


@pytest.mark.parametrize(("missing", "told"), [({"note": ""}, "缺少 note"), ({"source": ""}, "缺少 source")])
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


# --- sources


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


# --- quotes


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


# --- outcomes

OUTCOMES = """version: 1
sources:
  街道公示:
    title: 绿道公示
    address: https://example.org/lvdao
    published: 2025-11-01
outcomes:
  徐汇@2025:
    - {fact: 建成绿道3.2公里, source: 街道公示}
"""


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
        (replace(FACT, line=8), "quote-line"),
    ],
)
def test_a_fact_that_is_not_there_as_quoted(tmp_path: Path, evidence: Evidence, code: str) -> None:
    assert codes(with_outcomes(tmp_path, evidence)) == {code}


def test_a_broken_file_of_outcomes_is_found_at_its_line(tmp_path: Path) -> None:
    broken = OUTCOMES.replace("source: 街道公示}", "source: 街道工示}")
    found = only(with_outcomes(tmp_path, FACT, broken), "outcomes-invalid")
    assert (found.path, found.line) == ("reports/outcomes.yaml", 9)


# --- contradictions


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


# --- freshness


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


def recomputing(text: str) -> tuple[Callable[[], str], list[int]]:
    calls: list[int] = []

    def recompute() -> str:
        calls.append(1)
        return text

    return recompute, calls


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
    old = text_of().replace("engine: lexical", "engine: lexical 0.", 1).replace("0. 1", "0.1")
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


# --- a new report, and the news

PENDING = [replace(e, verdict=Verdict("pending"), carried=None) for e in ENTRIES[:-1]]


def new_report(root: Path, text: str | None = None) -> Result:
    """The plan of 2025 committed alone; then the report of 2026 comes, with the ledger brought up to date."""
    write(root, text_of(*PENDING, head=header(XUHUI_2025)))
    (root / NEXT).unlink()
    commit(root)
    write(root, text)
    return run(root)


def test_a_new_report_brings_the_news_in_one_table(tmp_path: Path) -> None:
    result = new_report(tmp_path)
    (news,) = result.news
    assert (news.report, news.plan) == ("徐汇@2026", "徐汇@2025")
    assert dict(news.counts) == {"fulfilled": 1, "partial": 1, "unmentioned": 3, "pending": 0}
    assert [(row.id, row.what, row.promised, row.reported) for row in news.targets] == [
        (GREEN.id, "lowered", "各类绿地 10公顷", "8公顷,再诺 6公顷"),
        (PATH.id, "dropped", "绿道 3公里", ""),
        (BEDS.id, "dropped", "养老床位 100张", ""),
    ]
    assert codes(result) >= {"target-lowered", "target-dropped"}
    assert REFORM.id not in {f.subject for f in result.findings}
    assert result.sound


def test_a_missed_target_is_told_with_both_figures(tmp_path: Path) -> None:
    missed = replace(GREEN, carried=None)
    result = new_report(tmp_path, text_of(LIFTS, missed, PATH, BEDS, REFORM, AGAIN))
    found = only(result, "target-missed")
    assert "各类绿地 10公顷 → 8公顷" in found.message


def test_no_new_report_no_news(tmp_path: Path) -> None:
    assert checked(tmp_path).news == ()


def test_news_come_from_the_ledger_that_an_update_would_write(tmp_path: Path) -> None:
    old = text_of(*PENDING, head=header(XUHUI_2025))
    write(tmp_path, old)
    (tmp_path / NEXT).unlink()
    commit(tmp_path)
    write(tmp_path, old)
    recompute, _ = recomputing(text_of())
    result = run(tmp_path, recompute=recompute)
    assert [news.report for news in result.news] == ["徐汇@2026"]
    assert {"report-unlisted", "ledger-stale"} <= codes(result)


def test_a_year_left_unscored_is_found(tmp_path: Path) -> None:
    found = only(new_report(tmp_path, text_of(*PENDING, AGAIN)), "previous-unscored")
    assert "徐汇@2026" in found.excerpt


def test_a_digest_may_leave_the_year_before_pending(tmp_path: Path) -> None:
    head = header(XUHUI_2025, replace(XUHUI_2026, coverage="digest"))
    assert "previous-unscored" not in codes(new_report(tmp_path, text_of(*PENDING, AGAIN, head=head)))


def test_a_new_report_with_a_part_missing_is_pointed_out(tmp_path: Path) -> None:
    head = header(XUHUI_2025, replace(XUHUI_2026, coverage="plan only"))
    found = only(new_report(tmp_path, text_of(*PENDING, AGAIN, head=head)), "report-partial")
    assert found.severity == "warning"


def test_an_implausible_number_of_commitments_is_pointed_out(tmp_path: Path) -> None:
    result = new_report(tmp_path)
    assert only(result, "commitments-implausible").severity == "warning"


# --- drift


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
        ("by: review, confidence: 0.95", "by: outcomes, confidence: 0.95"),
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


def test_a_new_report_explains_changed_verdicts_of_the_year_before(tmp_path: Path) -> None:
    assert "verdict-drift" not in codes(new_report(tmp_path))


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


# --- policy


def test_policies_are_off_by_default_and_fail_when_set(tmp_path: Path) -> None:
    assert checked(tmp_path).sound
    policy = {"fail_unmentioned_targets": "30%", "fail_missed_targets": "80%", "fail_lowered_targets": "10%"}
    text = text_of(head=header(policy=policy))
    (tmp_path / LEDGER).write_text(text, encoding="utf-8")
    found = [f for f in run(tmp_path).findings if f.code == "policy-exceeded"]
    assert [f.line for f in found] == lines_with(text, "fail_unmentioned") + lines_with(text, "fail_lowered")
    assert "4 个量化目标有 2 个未被提及(50%),上限 30%" in found[0].message


def test_a_policy_that_is_kept_says_nothing(tmp_path: Path) -> None:
    text = text_of(head=header(policy={"fail_unmentioned_targets": "50%"}))
    assert checked(tmp_path, text).sound


# --- modes


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
    assert codes(run(tmp_path)) == {"id-mismatch", "quote-missing"}
    assert codes(run(tmp_path, since="main")) == {"verdict-drift"}


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
    assert codes(run(inner)) == {"verdict-drift"}
    assert codes(run(inner, [inner / LEDGER])) == {"verdict-drift"}
