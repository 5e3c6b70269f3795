"""A commitment by itself, and what the next plan promises of it.

Of render/show.py, render/grounds.py.
"""

from __future__ import annotations

from dataclasses import replace

from render_reports import REPORTS, XUHUI
from render_xuhui import XUHUI_ENTRIES

from tracker.render.district import District, district
from tracker.render.look import Look
from tracker.render.selection import Selection
from tracker.render.show import Detail, show


def test_what_the_next_plan_promises_is_said_in_its_words() -> None:
    entry = next(one for one in XUHUI_ENTRIES if one.carried)
    assert entry.carried
    text = "二三级医院门诊号源下沉比例提高至55%"
    later = replace(entry, id=entry.carried.id, report="徐汇@2026", text=text, carried=None)
    screen = "\n".join(line.plain for line in show(Detail(entry, later=later), Look(100)))
    assert f"{later.id} ▲ 上调 · {text}" in screen
    screen = "\n".join(line.plain for line in show(Detail(entry), Look(100)))
    assert screen.rstrip().find("▲ 上调 · ") == -1
    there = District(XUHUI, (entry,), REPORTS, (later,))
    assert any(text in line.plain for line in district(there, Selection(), Look(100)))
