"""Laws of judging: better figures never get worse verdicts, nouns agree both ways, silence proves little.

Of score/rules.py, score/wording.py, score/arithmetic.py, score/same_noun.py.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.score.build import match
from tracker.language.quantity.notation import percentage
from tracker.language.tables.reasons import REASONS
from tracker.model import Match, Quantity
from tracker.score import judge
from tracker.score.arithmetic import compare
from tracker.score.rules import BY_NAME, LIKELY, RULES
from tracker.score.same_noun import agreement
from tracker.score.spelling import plain
from tracker.score.wording import show

VALUES = st.decimals(min_value=Decimal("0.1"), max_value=Decimal(5000), places=2)
NOUNS = st.sampled_from(
    [
        "地区生产总值",
        "城镇调查失业率",
        "PM2.5浓度",
        "加装电梯",
        "居民消费价格涨幅",
        "单位增加值能耗",
        "公共绿地",
    ]
)
OPS = st.sampled_from([">=", "<=", "~", "="])
MEASURES = st.sampled_from(["level", "up", "down"])


def quantity(noun: str, op: str, value: Decimal, unit: str, measure: str) -> Quantity:
    return Quantity(noun, op, value, unit, measure=measure)  # type: ignore[arg-type]


@given(NOUNS, OPS, VALUES, MEASURES, VALUES, VALUES, st.sampled_from(["%", "台", "万平方米"]))
def test_a_better_figure_never_gets_a_worse_verdict(
    noun: str, op: str, goal: Decimal, measure: str, one: Decimal, other: Decimal, unit: str
) -> None:
    promised = quantity(noun, op, goal, unit, measure)
    first = compare(promised, quantity(noun, "=", one, unit, measure))
    second = compare(promised, quantity(noun, "=", other, unit, measure))
    assert first is not None
    assert second is not None
    better = second.reached >= first.reached if first.more else second.reached <= first.reached
    assert not (better and first.met and not second.met)


@given(NOUNS, OPS, VALUES, MEASURES, st.sampled_from(["%", "台", "万平方米"]))
def test_exactly_what_was_promised_meets_the_promise(
    noun: str, op: str, value: Decimal, measure: str, unit: str
) -> None:
    promised = quantity(noun, op, value, unit, measure)
    found = compare(promised, quantity(noun, "=", value, unit, measure))
    assert found is not None
    assert found.met


@given(
    VALUES, st.sampled_from([("万平方米", "平方米", 10000), ("亿元", "万元", 10000), ("公里", "米", 1000)])
)
def test_the_unit_changes_nothing(value: Decimal, units: tuple[str, str, int]) -> None:
    large, small, factor = units
    found = compare(
        quantity("绿地", "=", value, large, "level"), quantity("绿地", "=", value * factor, small, "level")
    )
    assert found is not None
    assert found.margin == 0


@given(VALUES, VALUES)
def test_what_falls_short_is_never_shown_as_all_of_it(goal: Decimal, reached: Decimal) -> None:
    found = compare(
        quantity("绿地", "=", goal, "公顷", "level"), quantity("绿地", "=", reached, "公顷", "level")
    )
    assert found is not None
    assert found.ratio is not None
    percent = Decimal(percentage(found.ratio).rstrip("%"))
    assert (percent >= 100) == found.met
    assert ("未达到" in show(found)) == (not found.met)


@given(
    st.text(alphabet="旧住房综合修缮改造绿地加装电梯生产总值能耗", min_size=2, max_size=10),
    st.text(min_size=0, max_size=10),
)
@example("电梯加梯", "")
def test_nouns_agree_both_ways_and_with_themselves(a: str, b: str) -> None:
    assert agreement(a, b) == agreement(b, a)
    assert 0 <= agreement(a, b) <= 1
    assert agreement(a, a) == 1
    assert plain(plain(a)) == plain(a)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("国内生产总值", "地区生产总值", True),
        ("单位国内生产总值能耗", "能耗强度", True),
        ("城镇登记失业率", "年末城镇登记失业率", True),
        ("农村公路", "新建改建农村公路", True),
        ("棚改", "棚户区住房改造", True),
        ("全社会固投", "固定资产投资总额", True),
        ("生产总值", "单位生产总值能耗", False),
        ("城镇新增就业", "城镇登记失业率", False),
        ("养老床位", "困难重度残疾人养护床位", False),
        ("养老床位", "认知障碍照护床位", False),
        ("公共绿地", "立体绿化", False),
        ("社区长者食堂", "乡村长者照护之家", False),
    ],
)
def test_nouns_of_real_plans(a: str, b: str, same: bool) -> None:
    assert (agreement(a, b) >= 0.8) is same


def test_every_rule_has_its_words_and_is_counted_once() -> None:
    assert set(REASONS) == set(BY_NAME)
    assert len(BY_NAME) == len(RULES) + 2 + len(LIKELY)
    assert all(row.right <= row.seen for row in RULES)
    assert {row.name for row in RULES if row.missed} == {"figures_missed"}
    assert RULES[-1].name == "said"


def test_a_rule_whose_figures_decide_is_right_more_often_than_one_that_takes_words_for_done() -> None:
    by_figures, by_words = BY_NAME["figures_met"].reliability, BY_NAME["said_without_head"].reliability
    assert by_figures > BY_NAME["said"].reliability > by_words > BY_NAME["indirect"].reliability


def test_silence_is_unmentioned_in_a_review_and_pending_in_a_digest() -> None:
    silent = Match(match("开放上海博物馆东馆", "加强监管").commitment, (), 0.0)
    assert judge(silent, "review").status == "unmentioned"
    assert judge(silent, "review").confidence == 1
    assert judge(silent, "review", silence="pending").status == "pending"
    assert judge(silent, "outcomes", silence="pending").status == "pending"


def test_an_indicator_that_nobody_names_is_not_mentioned() -> None:
    found = match("单位生产总值能耗降低3%左右", "地区生产总值增长8.1%", kind="target", mention=0.9)
    assert judge(found, "review").status == "unmentioned"


def test_a_figure_that_agrees_is_a_mention_whatever_alignment_thinks() -> None:
    found = match("赤字率拟按2.8%左右安排", "财政赤字率控制在2.8%", kind="target", mention=0.3)
    verdict = judge(found, "review")
    assert verdict.status == "fulfilled"
    assert verdict.confidence > 0.7  # what is right of such verdicts on labelled sets


def test_the_statement_with_the_answer_comes_first_and_at_most_three_are_shown() -> None:
    said = ["持续改善居住条件", "加强电梯安全监管", "电梯安全又有提升", "电梯加装完工333台"]
    verdict = judge(match("推行规模化加装电梯,力争完工200台", *said), "review")
    assert verdict.evidence[0].text == "电梯加装完工333台"
    assert len(verdict.evidence) == 3
