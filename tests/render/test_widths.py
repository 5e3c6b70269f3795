"""No line is wider than the terminal, no line or cell breaks inside a number, at any width.

Of render/widths.py, render/tables.py, render/palette.py.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_reports import SOURCES, q
from render_workspace import ENTRIES
from render_xuhui import XUHUI_ENTRIES
from rich.cells import cell_len
from rich.text import Text
from test_golden import SCREENS

from tracker.language.fold import fold
from tracker.language.safe import safe
from tracker.model import Entry, Evidence, Figure, Verdict
from tracker.render.block import bare, block
from tracker.render.lines import confidence
from tracker.render.look import Look
from tracker.render.palette import KINDS
from tracker.render.tables import Column, table
from tracker.render.tokens import wholes
from tracker.render.widths import balanced, breaks, kept, wrap

SEEDS = Path(__file__).parents[2] / "seeds"
LINES = [
    line.strip()
    for name in ("000_d82c2995966ce095.txt", "004_fef9eb99018e8b25.txt")
    for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()
    if line.strip()
]
real = st.sampled_from(LINES)
texts = st.one_of(real, st.text(max_size=60).map(safe))


@settings(deadline=None, max_examples=60)
@given(st.integers(40, 200), st.sampled_from(sorted(SCREENS)), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_terminal(width: int, screen: str, plain: bool, marks: bool) -> None:
    for line in SCREENS[screen](Look(width, plain=plain, marks=marks, sources=SOURCES)):
        assert cell_len(line.plain) <= width
        assert "\n" not in line.plain


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_every_commitment_tells_the_id_by_which_it_is_shown(entry: Entry, width: int) -> None:
    lines = [line.plain for line in block(entry, Look(width, marks=True, sources=SOURCES))]
    assert any(line.endswith(entry.id) for line in lines)
    assert KINDS[entry.kind][0] in "".join(lines)
    assert not bare(entry) or confidence(entry).plain in "".join(lines)


def test_a_head_too_long_for_one_line_keeps_its_id_and_its_marks() -> None:
    """With figures, marks and a change the head of 全国@2021's 城镇新增就业 filled a line of 60 columns."""
    entry = XUHUI_ENTRIES[3]
    promised, there = q("加装电梯完工", ">=", "1100", "万人"), q("加装电梯完工", "=", "1269", "万人")
    verdict = Verdict(
        "fulfilled", 0.5, "", (Evidence("完工", "徐汇@2026", 3),), "review", (Figure(promised, there),)
    )
    heads = block(replace(entry, targets=(promised,), verdict=verdict), Look(60, marks=True))[:2]
    assert "≥1100万人 → 1269万人 115%" in heads[0].plain
    assert "▼ 下调" in "".join(head.plain for head in heads)
    assert heads[1].plain.endswith(entry.id)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_dumb_terminal_gets_no_drawing_characters(screen: str, width: int) -> None:
    drawn = set("─│━█▓▒░●◐○◌✕⊘▲▼↻✎→—≥≤")
    for line in SCREENS[screen](Look(width, plain=True, marks=True, sources=SOURCES)):
        assert not drawn & set(line.plain)


@settings(deadline=None)
@given(texts, st.integers(2, 120))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(Text(text), columns)
    assert all(cell_len(line.plain) <= columns for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "".join(text.split())


@settings(deadline=None)
@given(texts | real, st.integers(2, 120))
def test_balanced_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = balanced(Text(text), columns)
    assert all(cell_len(line.plain) <= columns for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "".join(text.split())
    assert len(lines) <= len(wrap(Text(text), columns)) + 1


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("城镇调查失业率", "城镇调查 失业率"),
        ("地方一般公共预算收入", "地方一般 公共预算收入"),
        ("保障性租赁住房", "保障性 租赁住房"),
        ("农村公路提档升级改造", "农村公路 提档升级改造"),
        ("加快推进重大工程建设,全年完成投资", "加快推进重大 工程建设, 全年完成投资"),
        ("PM2.5平均浓度", "PM2.5 平均浓度"),
        ("社区托育托额", "社区托育托额"),
    ],
)
def test_a_name_is_broken_between_its_words(name: str, lines: str) -> None:
    assert [line.plain for line in balanced(Text(name), 12)] == lines.split()


@settings(deadline=None)
@given(real, st.integers(24, 120))
def test_a_line_never_breaks_inside_a_number_or_a_latin_word(text: str, columns: int) -> None:
    inside = {
        at
        for start, end in wholes(fold(text))
        if cell_len(text[start:end]) < columns - 4
        for at in range(start + 1, end)
    }
    assert not inside & set(breaks(text, columns))


@pytest.mark.parametrize("columns", range(24, 60))
def test_a_change_and_who_says_it_stay_whole(columns: int) -> None:
    text = Text("控制在4.6％以内  ").append_text(kept(Text("下年 ＝ 持平"))).append("  上年 继续推进  ")
    text.append_text(kept(Text("↻ 延续"))).append(" · 把握 36% 存疑 · ").append_text(
        kept(Text("次年报告的回顾"))
    )
    shown = "\n".join(line.plain for line in wrap(text, columns))
    assert all(words in shown for words in ("下年 ＝ 持平", "↻ 延续", "次年报告的回顾"))


@settings(deadline=None)
@given(real, st.integers(24, 120))
def test_no_line_begins_with_a_closing_mark(text: str, columns: int) -> None:
    for line in wrap(Text(text), columns)[1:]:
        assert line.plain[:1] not in tuple(",.;:!?)、。】》」”’")


@settings(deadline=None)
@given(st.lists(st.tuples(real, real, real), min_size=1, max_size=4), st.integers(30, 200))
def test_a_table_fits_and_keeps_every_character(rows: list[tuple[str, str, str]], room: int) -> None:
    columns = [Column("甲", grow=True, least=10), Column("乙", right=True), Column("丙")]
    lines = table(columns, [[Text(cell[:80]) for cell in row] for row in rows], room)
    assert all(cell_len(line.plain) <= room for line in lines)
    shown = sorted("".join(line.plain for line in lines[1:]).replace(" ", ""))
    assert shown == sorted("".join(cell[:80] for row in rows for cell in row).replace(" ", ""))
