"""A measure whose thing stands before its clause answers the same measure of that thing only."""

from __future__ import annotations

from dataclasses import replace

from tests.score.build import match
from tracker.language.reading import read
from tracker.model import Match
from tracker.score import judge


def _carried(promise: str, carried: str, said: str) -> Match:
    found = match(promise, said, kind="target")
    clause = replace(found.commitment.clause, reading=read(promise, carried=carried))
    return replace(found, commitment=replace(found.commitment, clause=clause))


def test_another_things_output_does_not_answer() -> None:
    for said in ("旅游产业产值达到110亿元", "数字经济产值达到110亿元"):
        verdict = judge(_carried("产值达到100亿元", "氢能产业", said), "review")
        assert not verdict.figures
        assert verdict.status != "fulfilled"


def test_its_own_output_does() -> None:
    verdict = judge(_carried("产值达到100亿元", "氢能产业", "氢能产业产值达到110亿元"), "review")
    assert verdict.status == "fulfilled"
