"""The learnt chances of a status: laws, and real clauses on either side."""

from __future__ import annotations

import json
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from tests.score.build import match
from tracker.score import case, likely, rules
from tracker.score.mention import chance

NAMES = sorted(
    {
        name
        for one in json.loads(files("tracker.score").joinpath("likely.json").read_text("utf-8")).values()
        for name in one
    }
    - {"bias"}
)


@given(st.dictionaries(st.sampled_from(NAMES), st.floats(-6, 6)))
def test_chances_add_up_and_the_order_of_figures_changes_nothing(figures: dict[str, float]) -> None:
    found = likely.chances(figures)
    assert abs(sum(found.values()) - 1) < 0.001
    assert likely.chances(dict(reversed(figures.items()))) == found


def test_every_rule_that_was_seen_has_a_weight_and_every_weight_is_of_a_rule_that_exists() -> None:
    seen = {name.removeprefix("rule.") for name in NAMES if name.startswith("rule.")}
    assert seen <= set(rules.BY_NAME)
    assert {"said", "indirect", "figures_met", "figures_missed"} <= seen


def chances(promise: str, said: str, mention: float) -> dict[str, float]:
    subject = case.build(match(promise, said, mention=mention), "review")
    rule = rules.apply(subject).rule
    return dict(likely.chances(likely.figures_of(subject, rule, chance(subject))))


def test_the_surer_a_mention_the_less_likely_is_silence() -> None:
    promise, said = "推行规模化加装电梯", "加装电梯工作稳步推进"
    low, high = (chances(promise, said, mention)["unmentioned"] for mention in (0.55, 0.95))
    assert low > high
