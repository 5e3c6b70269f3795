"""A reported figure that answers one promise answers no neighbour of another thing and another amount."""

from __future__ import annotations

import pytest

from tests.score.build import commitment, match, statement
from tracker.model import Evidence, Figure, Verdict
from tracker.score import judge
from tracker.score.stands import Setting
from tracker.score.taken import taken

AS_MANY = "the one of as many"
ONE_ALONE = [
    (
        ("电力装机投产430万千瓦", "新建续建电力装机800万千瓦"),
        "新投产电力装机312万千瓦",
        "the surer one of it",
    ),
    (
        ("28个新建村台全部完成淤筑", "改造完成旧村台23个"),
        "28个新建村台全部完成淤筑",
        AS_MANY,
    ),
    (
        ("城乡居民社会养老保险参保率保持在90%以上", "新农合参保率稳定在95%"),
        "城乡居民社会养老保险参保率达到97.1%",
        "rates differ by little",
    ),
]
BOTH = [
    (("农村贫困人口脱贫22万人", "22万左右贫困人口脱贫"), "23.9万贫困人口脱贫", "one promise, twice"),
    (("社会消费品零售总额增长12%", "社会消费品零售额增长10%"), "社会消费品零售总额增长13%", "one indicator"),
    (
        ("资助31万中等职业学校农村学生", "资助24万高等学校贫困家庭学生"),
        "资助55万中等职业学校农村学生",
        "their sum",
    ),
]


def resting(promises: tuple[str, ...], said: str) -> list[Verdict]:
    """Verdicts that all rest on the one figure of a sentence, each less sure than the one before."""
    told = statement(said)
    reported = next(one for clause in told.clauses for one in clause.quantities)
    targets = [commitment(promise).clause.quantities[0] for promise in promises]
    shown = (Evidence(told.text, told.report, told.line),)
    return [
        Verdict("fulfilled", 0.9 - n / 10, "", shown, figures=(Figure(target, reported),), rule="figures_met")
        for n, target in enumerate(targets)
    ]


@pytest.mark.parametrize(("promises", "said", "why"), ONE_ALONE)
def test_a_figure_is_left_to_the_promise_that_it_fits_best(
    promises: tuple[str, ...], said: str, why: str
) -> None:
    assert set(taken(resting(promises, said))) == {1}, why
    other_way = taken(resting(promises[::-1], said))
    assert set(other_way) == ({0} if why == AS_MANY else {1}), why


@pytest.mark.parametrize(("promises", "said", "why"), BOTH)
def test_a_figure_may_answer_two_promises(promises: tuple[str, ...], said: str, why: str) -> None:
    assert not taken(resting(promises, said)), why


def test_what_is_taken_answers_no_other_promise() -> None:
    said = "城乡居民社会养老保险参保率达到97.1%"
    places = taken(resting(("城乡居民社会养老保险参保率保持在90%以上", "参保率稳定在95%"), said))[1]
    other = match("参保率稳定在95%", said, kind="target")
    assert judge(other, "review", setting=Setting(2025)).figures
    assert not judge(other, "review", setting=Setting(2025, taken=places)).figures
