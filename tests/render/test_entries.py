"""What a screen tells of an entry: its status, whose word that is, its change, whether it is doubtful.

Of render/entries.py, model/entry.py, render/why.py, render/block.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from render_reports import q
from render_shanghai import SHANGHAI_ENTRIES
from render_workspace import ENTRIES
from render_xuhui import XUHUI_ENTRIES

from tracker.model import Evidence, PersonReview, Quantity
from tracker.render.block import block
from tracker.render.contract_item import commitment, full
from tracker.render.entries import disputes, doubtful, provenances, shown_change, tally, unsure
from tracker.render.look import UNSURE, Look
from tracker.score.finding import REVIEW_BELOW

LOOK = Look()


def test_what_is_unsure_here_is_what_the_judge_sends_to_a_person() -> None:
    assert UNSURE == REVIEW_BELOW


def test_a_person_s_verdict_counts() -> None:
    assert tally(SHANGHAI_ENTRIES)["fulfilled"] == 5
    assert tally(XUHUI_ENTRIES)["unratable"] == 1


def test_every_decided_commitment_says_on_whose_word() -> None:
    assert provenances(SHANGHAI_ENTRIES) == {"review": 1, "outcomes": 5, "person": 1}


def test_a_person_s_verdict_is_never_unsure() -> None:
    assert not unsure(ENTRIES["上海-2024-90d2ba"])
    assert unsure(ENTRIES["上海-2024-c3376f"])


def test_figures_that_cannot_both_be_right_are_shown() -> None:
    beds = ENTRIES["上海-2024-2d7c18"]
    said = Evidence("全年新增养老床位4300张", "上海@2025", 12, 0.9)
    entry = replace(beds, verdict=replace(beds.verdict, evidence=(*beds.verdict.evidence, said)))
    shown = "\n".join(line.plain for line in block(entry, Look(100)))
    assert "≠ 矛盾" in shown
    assert "说4385张,上海@2025:12 说4300张" in shown
    assert commitment(entry, {})["evidence"][1]["text"] == said.text
    assert [figure["figure"] for figure in full(entry, {})["contradictions"][0]] == ["4385张", "4300张"]
    assert disputes(beds) == ()


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        (q("新增城市绿道", "=", "3", "公里"), ("raised", "lowered", "held")),
        (q("赤字率", "~", "2.8", "%"), ("tightened", "loosened", "held")),
        (q("城镇登记失业率", "<=", "4.5", "%"), ("tightened", "loosened", "held")),
        (q("新增财政供养人员", "<=", "0", "人"), ("tightened", "loosened", "held")),
        (q("单位增加值能耗", "=", "3", "%", "down"), ("tightened", "loosened", "held")),
        (q("居民消费价格涨幅", "~", "3", "%", "up"), ("tightened", "loosened", "held")),
    ],
)
def test_a_ceiling_is_tightened_not_raised(target: Quantity, shown: tuple[str, ...]) -> None:
    assert tuple(shown_change(code, (target,)) for code in ("raised", "lowered", "held")) == shown


def test_of_several_targets_the_one_that_was_answered_says_which_way_is_better() -> None:
    targets = (q("城镇新增就业", ">=", "1100", "万人"), q("城镇调查失业率", "~", "5.5", "%"))
    assert shown_change("lowered", targets, q("城镇调查失业率", "=", "5.2", "%")) == "loosened"
    assert shown_change("lowered", targets, q("城镇新增就业", "=", "1186", "万人")) == "lowered"
    assert shown_change("lowered", targets) == "lowered"


def test_a_commitment_without_a_figure_is_continued() -> None:
    assert shown_change("continued", ()) == "continued"


def test_what_a_person_has_judged_is_no_longer_doubtful() -> None:
    low = [entry for entry in ENTRIES.values() if unsure(entry)]
    assert sum(doubtful(ENTRIES.values()).values()) == len(low) > 0
    person = PersonReview("fulfilled", "看过", "王编辑", "2026-02-01")
    assert doubtful([replace(entry, review=person) for entry in low]) == {}
