"""Diffs: whole numbers, whole words, and the laws that both texts come back.

Of render/diff.py, render/tokens.py, render/sides.py, render/anchors.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.render.diff import Piece, compare
from tracker.render.lines import diff_legend
from tracker.render.look import Look
from tracker.render.markdown_item import inline
from tracker.render.sides import excerpt, promised, reported
from tracker.render.tokens import figure_of, tokens

SEEDS = Path(__file__).parents[2] / "seeds"
CLAUSES = sorted(
    {
        clause.strip()
        for name in ("000_d82c2995966ce095.txt", "002_70febe8c0a407742.txt")
        for line in (SEEDS / name).read_text(encoding="utf-8").splitlines()
        for clause in line.replace("。", ";").split(";")
        if 4 < len(clause.strip()) < 120
    }
)
clauses = st.sampled_from(CLAUSES)
texts = st.one_of(
    clauses,
    st.text(
        alphabet="0123456789.,%\uff0c\uff11\uff12\uff05万亿元公里台张个的推进完成新增加装电梯、,。ABm²-~ ",
        max_size=30,
    ),
)


@settings(deadline=None)
@given(texts, texts)
def test_both_texts_come_back(old: str, new: str) -> None:
    pieces = compare(old, new)
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new


@settings(deadline=None)
@given(texts)
def test_a_text_equals_itself(text: str) -> None:
    assert all(piece.mark == "same" for piece in compare(text, text))


@settings(deadline=None)
@given(texts)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@settings(deadline=None)
@given(texts, texts)
def test_a_diff_never_cuts_a_token(old: str, new: str) -> None:
    ends = {0}
    for token in tokens(old):
        ends.add(max(ends) + len(token))
    at = 0
    for piece in compare(old, new):
        at += len(piece.old)
        assert at in ends


@settings(deadline=None)
@given(clauses, clauses)
def test_without_colour_the_words_are_still_all_there(old: str, new: str) -> None:
    pieces = compare(old, new)
    look = Look(marks=True)
    assert promised(pieces, look).plain.replace("[", "").replace("]", "") == old.replace("[", "").replace(
        "]", ""
    )
    assert promised(pieces, Look()).plain == old
    assert reported(pieces, Look()).plain == new


FIGURES = [
    "50公里",
    "1.5万平方米",
    "2,868套(间)",
    "30微克/立方米",
    "85%左右",
    "4.72万亿元",
    "90%以上",
    "0.3个百分点",
    "10余万人次",
    "3~5家",
    "402 万平方米",
    "3万4000人",
    "1 200家",
]


@pytest.mark.parametrize("figure", FIGURES)
def test_a_number_with_its_unit_is_one_token(figure: str) -> None:
    assert figure in tokens(f"力争完工{figure},持续推进")
    assert figure_of(figure)


NOT_UNITS = [("2000人才公寓", "2000"), ("3家庭", "3"), ("12345热线", "12345")]


@pytest.mark.parametrize(("text", "figure"), NOT_UNITS)
def test_a_unit_is_none_inside_a_word(text: str, figure: str) -> None:
    assert tokens(text)[0] == figure


def test_latin_words_keep_their_digits() -> None:
    assert tokens("PM2.5浓度")[0] == "PM2.5"


def test_numbers_of_one_unit_are_paired() -> None:
    pieces = compare("架空线入地计划完工50公里", "架空线入地完工30公里")
    assert Piece("figure", "50公里", "30公里") in pieces
    assert "50公里→30公里" in inline(pieces)


def test_equal_numbers_are_preferred_to_neighbours() -> None:
    pieces = compare(
        "架空线入地和杆箱整治计划新开工50公里、完工30公里", "架空线入地完工30公里,排名中心城区第一。"
    )
    assert [piece for piece in pieces if piece.mark == "figure"] == []
    assert Piece("same", "完工30公里", "完工30公里") in pieces


def test_a_number_that_is_known_to_answer_is_marked_however_it_is_written() -> None:
    pieces = compare("改造2868套房屋", "全年完成旧房改造任务共计2,868套", [("2868套", "2868套")])
    assert "".join(piece.new for piece in pieces if piece.mark != "same").count("2,868套") == 1
    assert Piece("figure", "", "2,868套") in pieces or Piece("figure", "2868套", "2,868套") in pieces


def test_a_limit_is_no_part_of_the_unit() -> None:
    assert Piece("figure", "50公里", "30公里左右") in compare("完工50公里", "完工30公里左右")
    assert not [piece for piece in compare("200台", "200张") if piece.mark == "figure"]


def test_different_units_are_never_paired() -> None:
    pieces = compare("完工200台", "完工402万平方米")
    assert [piece.mark for piece in pieces] == ["same", "gone", "added"]


def test_numbers_in_different_places_answer_each_other_when_the_verdict_says_so() -> None:
    pieces = compare("新增4000张养老床位", "全年新增养老床位4385张", (("4000张", "4385张"),))
    assert [piece.old for piece in pieces if piece.mark == "figure" and piece.old] == ["4000张"]
    assert [piece.new for piece in pieces if piece.mark == "figure" and piece.new] == ["4385张"]


def test_a_moved_word_is_no_change() -> None:
    pieces = compare("推行规模化加装电梯,力争完工200台", "电梯加装完工333台")
    assert "".join(piece.old for piece in pieces if piece.mark == "moved") == "加装电梯"
    assert "".join(piece.new for piece in pieces if piece.mark == "moved") == "电梯加装"


def test_full_and_half_width_marks_are_the_same() -> None:
    assert all(
        piece.mark == "same" for piece in compare("新增绿道3公里,绿地2公顷", "新增绿道3公里\uff0c绿地2公顷")
    )


def test_an_excerpt_keeps_the_clauses_that_answer() -> None:
    long = (
        "全年完成9个地块征收,共7875证、40.51万平方米,征收面积约占全市总量的50%;"
        "旧住房综合修缮全年完工402万平方米,电梯加装完工333台。"
    )
    assert excerpt(compare("推行规模化加装电梯,力争完工200台", long)) == "…电梯加装完工333台。"


@settings(deadline=None)
@given(clauses)
def test_texts_that_differ_in_width_only_are_alike_and_both_come_back(text: str) -> None:
    wide = text.translate({ord(narrow): ord(narrow) + 0xFEE0 for narrow in ",;:()%0123456789"})
    pieces = compare(text, wide)
    assert {piece.mark for piece in pieces} == {"same"}
    assert "".join(piece.old for piece in pieces) == text
    assert "".join(piece.new for piece in pieces) == wide


def test_without_colour_the_legend_claims_no_more_than_the_brackets_tell() -> None:
    (line,) = diff_legend("承诺", "报告", Look(80, marks=True))
    assert line.plain.count("[") == 1
    (line,) = diff_legend("承诺", "报告", Look(80))
    assert {span.style for span in line.spans} >= {"gone", "added", "figure"}
