"""Things promised the same (游客人次、旅游花费均增长8%): each is looked at, and the worst decides.

Of score/sums.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import judged

EACH = [
    ("游客人次、旅游花费均增长8%", "游客人次、旅游花费分别增长10%、9%", "figures_met", "both"),
    ("游客人次、旅游花费均增长8%", "游客人次、旅游花费分别增长10%、5%", "figures_missed", "the worse one"),
    ("游客人次、旅游花费均增长8%", "游客人次增长5%", "figures_missed", "one is enough to miss"),
    ("游客人次、旅游花费均增长8%", "游客人次增长10%", "figures_of_one", "and not to meet"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), EACH)
def test_things_promised_the_same_are_looked_at_each(promise: str, said: str, rule: str, why: str) -> None:
    found = judged(promise, said)
    assert found.rule == rule, why
