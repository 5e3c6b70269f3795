"""What readers answered of plans and year pairs is well formed and still means today's commitments.

Of the files of tests/gold, beside extract and align.
"""

from __future__ import annotations

import re

import pytest

from tests.gold import answered
from tests.gold.labelled import SHARED

KEY = re.compile(r"\d+:[0-9a-f]{8}")
needs_shared = pytest.mark.skipif(not (SHARED / "reports").exists(), reason="../shared/reports is not there")


def test_every_line_of_the_links_is_a_key_a_status_and_keys_of_evidence() -> None:
    blocks = answered.LINKS.read_text(encoding="utf-8").split("# ")[1:]
    assert len(blocks) == 80
    for block in blocks:
        head, *lines = block.splitlines()
        assert len(head.split("\t")) == 2
        for line in lines:
            key, status, *said = line.split("\t")
            assert all(map(KEY.fullmatch, [key, *said])), line
            assert status in answered.STATUS, line
            assert (status == "u") == (not said), line


@needs_shared
def test_most_answers_are_of_commitments_and_statements_as_they_are_read_today() -> None:
    pair = next(one for one in answered.pairs() if one.plan.endswith("徐水区/2011.txt"))
    one = answered.labelled(pair)
    assert one.level == "county"
    assert one.place == "xushui"
    assert len(one.labels) > 0.9 * len(pair.answers)
    told = [label for label in one.labels if label.mentioned]
    assert sum(bool(label.right) for label in told) > 0.95 * len(told) > 20


@needs_shared
def test_a_place_has_one_name_in_all_that_teaches() -> None:
    called = answered.in_sets()
    assert called["徐水"] == "xushui"
    assert called["山东"] == "shandong"
    assert called["全国"] == "nat"
    assert {pair.place for pair in answered.pairs()} & set(called.values())
