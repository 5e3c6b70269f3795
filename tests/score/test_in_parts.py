"""A count told in parts by what was done or by rank: added up, or the part that was promised taken."""

from __future__ import annotations

import pytest

from tests.score.build import judged
from tracker.score import REVIEW_BELOW

FIELDS = "新建高标准农田10万亩"
OWN_PART = [
    (FIELDS, "建设高标准农田12万亩(新建8万亩、改造提升4万亩)", "partial", "8万亩", "in a bracket"),
    (FIELDS, "建设高标准农田20万亩,其中新建12万亩、改造提升8万亩", "fulfilled", "20万亩", "enough is new"),
    ("新建公厕30座", "新建、改建公厕40座,其中新建25座", "partial", "25座", "behind a comma"),
    ("新建公厕30座", "新建公厕32座、改建公厕5座", "fulfilled", "32座", "told apart"),
    ("建设高标准农田10万亩", "建设高标准农田12万亩(新建8万亩、改造提升4万亩)", "fulfilled", "12万亩", "all"),
    ("新建公厕30座", "新建公厕32座(含改建5座)", "fulfilled", "32座", "the review calls all of them new"),
]


@pytest.mark.parametrize(("promise", "said", "status", "told", "why"), OWN_PART)
def test_what_is_promised_new_is_answered_by_what_is_new(
    promise: str, said: str, status: str, told: str, why: str
) -> None:
    verdict = judged(promise, said)
    assert (verdict.status, told in verdict.reason) == (status, True), why
    assert verdict.confidence >= REVIEW_BELOW, why


def test_a_whole_with_rebuilt_ones_is_no_sure_answer_to_new_ones() -> None:
    verdict = judged("新建公厕30座", "新改建公厕32座(含改建5座)")
    assert (verdict.rule, verdict.confidence < REVIEW_BELOW) == ("doubtful_met", True)


FIRMS = "新增国家级专精特新企业2家、省级专精特新企业7家"
RANKS = [
    ("培育专精特新企业8家", FIRMS, "doubtful_met", "2家+7家", "whether the 2 are among the 7 is not told"),
    ("培育专精特新企业10家", FIRMS, "figures_missed", "2家+7家", "too few even together"),
    ("示范社区达到10个", "示范社区9个,其中省级6个、市级8个", "figures_missed", "9个", "their sum is told"),
    ("培育专精特新企业6家", FIRMS, "figures_met", "7家", "those of one rank are enough"),
    ("培育省级专精特新企业8家", FIRMS, "figures_missed", "7家", "a rank was promised"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "told", "why"), RANKS)
def test_where_no_rank_is_promised_all_ranks_count(
    promise: str, said: str, rule: str, told: str, why: str
) -> None:
    verdict = judged(promise, said)
    assert (verdict.rule, told in verdict.reason) == (rule, True), why


TOGETHER = [
    ("建设公厕50座", "新建公厕30座、改建22座", "figures_met", "built and rebuilt"),
    ("建设公厕50座", "新建公厕30座、改建12座", "figures_missed", "both, and they fall short"),
    ("建成高标准农田10万亩", "新建高标准农田6万亩、改造提升5万亩", "doubtful_met", "what was only improved"),
]


@pytest.mark.parametrize(("promise", "said", "rule", "why"), TOGETHER)
def test_what_was_built_and_rebuilt_is_added_up(promise: str, said: str, rule: str, why: str) -> None:
    verdict = judged(promise, said)
    assert (verdict.rule, "+" in verdict.reason) == (rule, True), why


def test_only_what_is_new_counts_where_that_was_promised() -> None:
    assert "+" not in judged(FIELDS, "新建高标准农田6万亩、改造提升5万亩").reason
