"""Which stretches are taken, given how likely each is a commitment."""

from __future__ import annotations

from tracker.extract.choose import choose
from tracker.extract.sentences import sentences

SHORT, LONG = "加强监管", "完善基层医疗卫生服务体系"


def pieces_of(*texts: str) -> tuple:
    return sentences("，".join(texts).replace("，", ",") + "。")[0].pieces


def test_what_is_sure_is_taken_as_it_is() -> None:
    assert choose(pieces_of(LONG, LONG, LONG), {(0, 1): 0.99}) == [(0, 1)]


def test_what_is_unlikely_is_left_out() -> None:
    assert choose(pieces_of(LONG), {(0, 0): 0.3}) == []


def test_a_clause_is_taken_where_only_its_end_is_in_doubt() -> None:
    """Neither cut is likely enough by itself, as the one alone is not; that it is a commitment is likely."""
    assert choose(pieces_of(LONG, SHORT), {(0, 0): 0.3}) == []
    assert choose(pieces_of(LONG, SHORT), {(0, 0): 0.3, (0, 1): 0.3})[0][0] == 0


def test_a_stretch_is_not_lengthened_by_what_is_likely_to_stand_by_itself() -> None:
    chances = {(0, 0): 0.7, (1, 1): 0.7, (0, 1): 0.25}
    assert choose(pieces_of(LONG, LONG), chances) == [(0, 0), (1, 1)]


def test_of_nothing_nothing_is_taken() -> None:
    assert choose(pieces_of(LONG, SHORT), {}) == []
