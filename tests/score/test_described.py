"""A sum that says which things are meant is no target; one that is to be invested is.

Of score/stands.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import judged

PROJECTS = "抓好总投资168.2亿元的38个产业项目建设"


@pytest.mark.parametrize(
    ("promise", "said", "figures", "why"),
    [
        (PROJECTS, "总投资135.1亿元的36个产业项目开工建设", ["38个"], "the projects are counted"),
        (PROJECTS, "完成投资135.1亿元", [], "nothing of it is in their total"),
        ("完成投资168.2亿元", "完成投资135.1亿元", ["168.2亿元"], "a sum that is promised"),
    ],
)
def test_a_sum_that_describes_things_is_not_compared(
    promise: str, said: str, figures: list[str], why: str
) -> None:
    found = judged(promise, said)
    assert [one.target.text for one in found.figures] == figures, why
