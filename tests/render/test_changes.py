"""Beside what a target is said to be raised or lowered.

Of render/changes.py, render/contract_item.py.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import commitment
from tracker.model import Baseline, Carried, Change, Entry, Evidence, Verdict
from tracker.render import markdown
from tracker.render.block import block
from tracker.render.changes import last_figure, since_words
from tracker.render.contract_item import full
from tracker.render.figures import Figures
from tracker.render.look import Look
from tracker.render.show import Detail, beside, show
from tracker.render.targets import since_sign

ENTRY = Entry.of(commitment("地区生产总值增长5%左右", "target"))
WITH_OUTCOME = replace(ENTRY, baseline=Baseline("地区生产总值增长6%", 3, "lowered"))


def before(change: Change) -> dict[str, Entry]:
    """Last year's commitment, which this year's plan promises again."""
    old = Entry.of(commitment("地区生产总值增长4%左右", "target"))
    return {ENTRY.id: replace(old, carried=Carried(ENTRY.id, change))}


SINCE = [
    (WITH_OUTCOME, before("raised"), "▲ 上调 比上年目标"),
    (ENTRY, before("raised"), "▲ 上调 比上年目标"),
    (WITH_OUTCOME, {}, "▼ 下调 比上年结果"),
    (WITH_OUTCOME, before("continued"), "▼ 下调 比上年结果"),
    (ENTRY, {}, ""),
]


@pytest.mark.parametrize(("entry", "earlier", "words"), SINCE)
def test_the_table_of_targets_has_the_same_sign_as_the_block(
    entry: Entry, earlier: dict[str, Entry], words: str
) -> None:
    look = Look(100, earlier=earlier)
    sign = since_sign(Figures(entry, entry.targets[0]), look).plain
    assert sign == words[:1] + ("目标" if "目标" in words else "")


@pytest.mark.parametrize(("entry", "earlier", "words"), SINCE)
def test_last_years_target_goes_before_its_outcome(
    entry: Entry, earlier: dict[str, Entry], words: str
) -> None:
    assert since_words(entry, Look(100, earlier=earlier)).plain == words


@pytest.mark.parametrize(("entry", "earlier", "words"), SINCE)
def test_the_json_says_the_same_as_the_screens(entry: Entry, earlier: dict[str, Entry], words: str) -> None:
    told = full(entry, {}, earlier.get(entry.id))["since"]
    compared_with = "target" if "目标" in words else "outcome"
    assert told == (
        {"change": {"▲": "raised", "▼": "lowered"}[words[0]], "compared_with": compared_with}
        if words
        else None
    )


TO_LOOK_AT = replace(
    WITH_OUTCOME, verdict=Verdict("fulfilled", evidence=(Evidence("地区生产总值增长5%", "甲@2026", 3),))
)


def screens(entry: Entry, earlier: dict[str, Entry]) -> dict[str, str]:
    """The commitment on every screen that tells how its target changed."""
    detail = Detail(entry, earlier=earlier.get(entry.id))
    look = Look(100, earlier=earlier)
    return {
        "show": "\n".join(line.plain for line in show(detail, Look(100))),
        "block": "\n".join(line.plain for line in block(entry, look)),
        "markdown": markdown.detail(entry, beside(detail, Look(100))),
    }


@pytest.mark.parametrize(
    ("earlier", "said", "not_said"), [(before("raised"), "上调 比上年目标", "下调"), ({}, "下调", "上调")]
)
def test_no_screen_says_otherwise(earlier: dict[str, Entry], said: str, not_said: str) -> None:
    """Against last year's target it was raised, against the outcome lowered: every screen says the first."""
    for name, screen in screens(TO_LOOK_AT, earlier).items():
        text = "\n".join(
            line for line in screen.splitlines() if "收紧" not in line
        )  # the legend has all signs
        assert said in text, name
        assert not_said not in text, name


def test_last_years_figure_is_in_the_unit_of_this_years() -> None:
    now = Entry.of(commitment("税收收入达到9.5亿元", "target"))
    old = Entry.of(commitment("税收收入增长5%,达到10亿元", "target"))
    look = Look(100, earlier={now.id: replace(old, carried=Carried(now.id, "lowered"))})
    found = last_figure(now, look)
    assert found is not None
    assert found.text == "10亿元"
