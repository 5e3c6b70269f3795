"""A new report: its parts, the year before it, the news, and a workspace's own limits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from check_workspace import (
    AGAIN,
    BEDS,
    GREEN,
    LEDGER,
    LIFTS,
    NEXT,
    PATH,
    PENDING,
    REFORM,
    XUHUI_2025,
    XUHUI_2026,
    checked,
    codes,
    commit,
    header,
    lines_with,
    only,
    quantity,
    recomputing,
    text_of,
    write,
)

from tracker.check import Result, run
from tracker.check.output import FORMATS, summary
from tracker.check.output import text as told
from tracker.language.quantity.notation import in_words


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
    assert news.counts == (
        ("fulfilled", 1),
        ("partial", 0),
        ("missed", 1),
        ("unmentioned", 3),
        ("pending", 0),
    )
    assert [(row.id, row.what, row.promised, row.reported) for row in news.targets] == [
        (GREEN.id, "lowered", "各类绿地 10公顷", "8公顷,再诺 6公顷"),
        (PATH.id, "dropped", "绿道 3公里", ""),
        (BEDS.id, "dropped", "养老床位 100张", ""),
    ]
    assert codes(result) >= {"target-lowered", "target-dropped"}
    assert REFORM.id not in {f.subject for f in result.findings}
    assert result.sound


def test_what_is_promised_again_is_told_in_the_unit_of_what_was_promised(tmp_path: Path) -> None:
    money = replace(AGAIN.targets[0], noun="投资", unit="亿元")
    again = replace(AGAIN, targets=(money, *AGAIN.targets))
    result = new_report(tmp_path, text_of(LIFTS, GREEN, PATH, BEDS, REFORM, again))
    assert "再诺 6公顷" in only(result, "target-lowered").message
    other = replace(AGAIN, targets=(money,))
    result = new_report(tmp_path / "other", text_of(LIFTS, GREEN, PATH, BEDS, REFORM, other))
    assert "再诺 6" not in only(result, "target-lowered").message


def test_a_missed_target_is_told_with_both_figures(tmp_path: Path) -> None:
    missed = replace(GREEN, carried=None)
    result = new_report(tmp_path, text_of(LIFTS, missed, PATH, BEDS, REFORM, AGAIN))
    found = only(result, "target-missed")
    assert "各类绿地 10公顷 → 8公顷" in found.message


def test_a_ceiling_that_asks_for_less_is_loosened_not_lowered(tmp_path: Path) -> None:
    ceiling = replace(GREEN, targets=(replace(GREEN.targets[0], op="<="),))
    result = new_report(tmp_path, text_of(LIFTS, ceiling, PATH, BEDS, REFORM, AGAIN))
    assert "上限放宽后再次承诺" in only(result, "target-lowered").message
    assert "放宽再诺  各类绿地" in told(result)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(("again", "said"), [(True, "未达到,"), (False, "未达到")])
def test_a_missed_target_is_never_told_under_another_mark(
    tmp_path: Path, kind: str, again: bool, said: str
) -> None:
    missed = GREEN if again else replace(GREEN, carried=None)
    result = new_report(tmp_path, text_of(LIFTS, missed, PATH, BEDS, REFORM, AGAIN))
    assert said in FORMATS[kind](result)
    assert "部分 partial 1" not in FORMATS[kind](result)
    assert "| 部分 partial | 未达到 missed |" in summary(result)


def test_a_target_that_was_met_and_asks_for_less_again_is_not_missed(tmp_path: Path) -> None:
    met = replace(
        GREEN,
        verdict=replace(GREEN.verdict, status="fulfilled", rule="figures_met", missed=False, figures=()),
    )
    result = new_report(tmp_path, text_of(LIFTS, met, PATH, BEDS, REFORM, AGAIN))
    assert "    下调再诺  各类绿地" in told(result)
    assert "missed" not in dict(result.news[0].counts)


@pytest.mark.parametrize(
    ("high", "op", "said"), [(None, ">=", "≥10公顷"), (12, ">=", "10–12公顷"), (12, "~", "10–12公顷")]
)
def test_a_range_is_told_by_its_ends(high: int | None, op: str, said: str) -> None:
    one = quantity("各类绿地", 10, "公顷")
    assert in_words(replace(one, op=op, high=Decimal(high) if high else None)) == said


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


def test_a_new_report_explains_changed_verdicts_of_the_year_before(tmp_path: Path) -> None:
    assert "verdict-drift" not in codes(new_report(tmp_path))
