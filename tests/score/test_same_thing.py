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


def test_places_of_any_kind_are_none_of_a_kind() -> None:
    other = judge(match("创建200个环境优美村", "完成100个村的村屯改造任务"), "review")
    assert not other.figures
    same = judge(match("选择100个村开展村屯改造试点", "完成100个村的村屯改造任务"), "review")
    assert "100个,100%" in same.reason
    named = judge(match("创建200个环境优美村", "环境优美村创建成效明显的有100个村"), "review")
    assert named.figures
