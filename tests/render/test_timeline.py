"""The same matter through the years. The seeds hold no two consecutive years: the second link is made up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from render_reports import REPORTS, SHANGHAI, q
from render_shanghai import SHANGHAI_ENTRIES
from render_workspace import ENTRIES

from tracker.model import Baseline, Carried, Entry, Figure, Verdict
from tracker.render.district import District, district
from tracker.render.look import Look
from tracker.render.selection import Selection
from tracker.render.timeline import Chain, Link, chains, outcomes, timeline

BEDS = replace(ENTRIES["上海-2024-2d7c18"], carried=Carried("上海-2025-000001", "raised"))
NEXT = Entry(
    "上海-2025-000001",
    "上海@2025",
    "新增养老床位4500张",
    "",
    60,
    "deliverable",
    (q("新增养老床位", "=", "4500", "张"),),
    baseline=Baseline("全年新增养老床位4385张", 20, "raised", q("新增养老床位", "=", "4385", "张")),
)


def linked(*entries: Entry) -> Chain:
    """The commitments as a chain of their first targets."""
    return tuple(Link(one, one.targets[0]) for one in entries)


def test_a_chain_leads_from_year_to_year() -> None:
    assert chains([NEXT, BEDS]) == [linked(BEDS, NEXT)]
    assert chains([NEXT, BEDS], "上海@2024") == [linked(BEDS, NEXT)]
    assert chains([NEXT, BEDS], "上海@2023") == []


def test_one_year_is_no_chain() -> None:
    assert chains([BEDS]) == []


def test_units_that_do_not_compare_make_no_chain() -> None:
    other = replace(NEXT, targets=(q("养老床位使用率", ">=", "90", "%"),))
    assert chains([BEDS, other]) == []


def test_things_that_are_others_make_no_chain() -> None:
    other = replace(NEXT, targets=(q("养老护理员", "=", "1000", "张"), q("社区食堂", "=", "30", "个")))
    assert chains([BEDS, other]) == []


def test_growth_of_another_indicator_makes_no_chain() -> None:
    grown = replace(BEDS, targets=(q("地区生产总值", "=", "8", "%", measure="up"),))
    other = replace(NEXT, targets=(q("地方一般公共预算收入", "=", "4", "%", measure="up"),))
    assert chains([grown, other]) == []


def test_a_target_of_nothing_is_no_other_years_thing() -> None:
    other = replace(NEXT, targets=(q("", "=", "1000", "张"), q("社区食堂", "=", "30", "个")))
    assert chains([BEDS, other]) == []


def test_the_target_of_the_same_thing_is_followed_wherever_it_stands() -> None:
    beds = q("新增养老床位", "=", "4500", "张")
    both = replace(NEXT, targets=(q("社区长者食堂", "=", "30", "张"), beds))
    assert chains([BEDS, both]) == [(Link(BEDS, BEDS.targets[0]), Link(both, beds))]


def test_what_a_plan_says_twice_in_the_same_numbers_is_one_row() -> None:
    again, before = replace(NEXT, id="上海-2025-000002"), replace(BEDS, id="上海-2024-000002")
    again = replace(again, carried=None)
    assert len(chains([NEXT, again, BEDS, replace(before, carried=Carried(again.id, "raised"))])) == 1


def test_a_circle_of_carried_commitments_ends() -> None:
    back = replace(NEXT, carried=Carried(BEDS.id))
    assert chains([BEDS, back]) == []  # it begins nowhere
    first = replace(BEDS, id="上海-2023-000001", report="上海@2023", carried=Carried(BEDS.id))
    assert chains([first, BEDS, back]) == [linked(first, BEDS, back)]


def test_outcomes_from_the_year_before_to_the_last_known() -> None:
    assert outcomes(linked(BEDS, NEXT)) == [Decimal(5510), Decimal(4385), None]


def test_a_figure_of_a_part_is_no_outcome_of_the_whole() -> None:
    """One of town and country, of several years or of another place stands on the screen only."""
    part = tuple(replace(one, standing="part") for one in BEDS.verdict.figures)
    told = replace(BEDS, verdict=replace(BEDS.verdict, figures=part))
    assert outcomes(linked(told)) == [Decimal(5510), None]


def test_without_a_verdict_the_next_plan_s_baseline_tells_the_outcome() -> None:
    silent = replace(BEDS, verdict=replace(BEDS.verdict, figures=()))
    assert outcomes(linked(silent, NEXT)) == [Decimal(5510), Decimal(4385), None]


def test_the_rows() -> None:
    lines = [line.plain.split() for line in timeline([linked(BEDS, NEXT)], Look(80))]
    assert lines == [
        ["事项", "2024", "2025", "走势"],
        ["新增养老床位", "●", "4000张", "→", "4385张", "◌", "4500张", "█▁"],
    ]


def test_the_latest_years_are_kept_where_not_all_fit() -> None:
    lines = [line.plain for line in timeline([linked(BEDS, NEXT)], Look(40))]
    assert "2025" in lines[0]
    assert "2024" not in lines[0]


def test_it_stands_in_the_district_s_report() -> None:
    entries = [BEDS if entry.id == BEDS.id else entry for entry in SHANGHAI_ENTRIES]
    there = District(SHANGHAI, entries, REPORTS, [NEXT])
    lines = [line.plain for line in district(there, Selection(), Look(100))]
    assert any(line.startswith("历年") for line in lines)


def test_town_and_country_keep_a_row_each_through_a_year_that_names_both() -> None:
    """Each row follows its own half, and says how that half came out."""
    up = {"measure": "up"}
    herders, towns = (q(f"{who}人均可支配收入", "=", value, "%", **up) for who, value in HALVES)
    told = [Figure(herders, q("农村居民人均可支配收入", "=", "8.9", "%", **up))]
    told.append(Figure(towns, q("城镇居民人均可支配收入", "=", "10", "%", **up)))
    missed = Verdict("partial", 0.98, figures=tuple(told), rule="figures_missed", missed=True)
    both = replace(NEXT, targets=(towns, herders), verdict=missed, baseline=None)
    first = [
        replace(BEDS, id=f"上海-2024-00000{at}", targets=(one,), carried=Carried(NEXT.id, "lowered"))
        for at, one in enumerate(
            (q("农牧民人均纯收入", "=", "14", "%", **up), replace(towns, value=Decimal(12)))
        )
    ]
    rows = [row.plain for row in timeline(chains([*first, both]), Look(100))]
    assert any("农牧民人均可支配收入" in row and "◔ +12% → +8.9%" in row for row in rows)
    assert any("城镇居民人均可支配收入" in row and "● +10% → +10%" in row for row in rows)


HALVES = (("农牧民", "12"), ("城镇居民", "10"))
