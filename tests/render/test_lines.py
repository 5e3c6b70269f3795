"""Lines of counts: how many of each status, and how many of those are doubtful."""

from __future__ import annotations

import pytest

from tracker.render.lines import counts_lines
from tracker.render.look import Look

LOOK = Look()


def test_a_count_says_how_many_of_it_are_doubtful() -> None:
    counts, doubts = {"fulfilled": 89, "partial": 28, "unmentioned": 0}, {"partial": 26}
    (line,) = counts_lines(counts, doubts, LOOK, 60)
    assert line.plain == "● 兑现 89 76%   ◐ 部分 28(存疑 26) 24%"


@pytest.mark.parametrize("columns", [18, 24, 36])
def test_counts_that_do_not_fit_on_one_line_break_between_statuses(columns: int) -> None:
    lines = counts_lines({"fulfilled": 89, "partial": 28}, {"fulfilled": 18, "partial": 26}, LOOK, columns)
    assert [line.plain.strip() for line in lines][-1].startswith("◐ 部分 28(存疑 26)")
