"""Targets whose figure a report does not tell: what words in its place decide, and how surely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.score.build import match
from tracker.model import Verdict
from tracker.score import judge
from tracker.score.judge import IN_WORDS
from tracker.score.stands import Setting


def verdict(promise: str, *said: str, mention: float = 0.7, score: float = 0.9) -> Verdict:
    found = match(promise, *said, kind="target", mention=mention, score=score)
    return judge(found, "review", setting=Setting(2025))


def of_list(promise: str, said: str, sure: float) -> Verdict:
    """The verdict by a blanket sentence on the list on which the promise stands."""
    found = match(promise, said, kind="target", mention=sure, score=sure)
    blanket = tuple(replace(one, of_list=True) for one in found.candidates)
    return judge(replace(found, candidates=blanket), "review", setting=Setting(2025))


def test_a_measure_by_itself_is_not_that_of_another() -> None:
    assert "不能比较" not in verdict("力争营收达到1200亿元", "国资委监管企业营收增长5.9%").reason
    assert "不能比较" in verdict("监管企业营收达到1200亿元", "监管企业营收增长5.9%").reason


KEPT = [
    ("改造提升农村公路200公里", "农村公路通行能力大幅提升", "partial", "no word of growth tells of works"),
    ("居民消费价格涨幅3%左右", "居民消费价格总体平稳", "fulfilled", "what should not rise did not"),
    ("城镇调查失业率5.8%左右", "城镇调查失业率保持历史最好水平", "fulfilled", "unemployment"),
    ("规模以上工业增加值增长8%", "规模以上工业增加值总体平稳", "partial", "of this more was promised"),
    ("居民消费价格涨幅3%左右", "居民消费价格上涨较快,房价总体平稳", "partial", "said of another thing"),
    ("航空航天产业营收增长20%", "航空航天产业营收保持较快增长", "partial", "by how much is not told"),
    ("航空航天产业营收增长20%", "航空航天产业营收大幅增长", "fulfilled", "by much"),
]


@pytest.mark.parametrize(("promise", "said", "status", "why"), KEPT)
def test_a_word_in_place_of_a_figure(promise: str, said: str, status: str, why: str) -> None:
    found = verdict(promise, said, mention=0.95)
    assert found.status == status, why
    assert found.confidence < 0.9, why


ADMITS = "需要说明的是,固定资产投资、社会消费品零售总额增速也未达年初预期"


FIGURE = "社会消费品零售总额增长4.8%"


@pytest.mark.parametrize(
    ("promise", "said", "rule", "why"),
    [
        ("社会消费品零售总额增长5%左右", (FIGURE, ADMITS), "admitted", "it says so itself"),
        ("社会消费品零售总额增长5%左右", (FIGURE,), "figures_met", "near enough"),
        (
            "社会消费品零售总额增长5%左右",
            (FIGURE, ADMITS.replace("社会消费品零售总额", "进出口总额")),
            "figures_met",
            "of others",
        ),
        ("社会消费品零售总额增长6%", (FIGURE, ADMITS), "figures_missed", "the figure tells more"),
    ],
)
def test_an_admission_in_another_sentence_counts(
    promise: str, said: tuple[str, ...], rule: str, why: str
) -> None:
    assert verdict(promise, *said).rule == rule, why


OTHER_OBJECT = [
    ("95%的审批事项一个部门办理", "顺利完成机构改革", "what was completed is another thing"),
    ("95%的审批事项一个部门办理", "审批事项改革任务顺利完成", ""),
    ("化肥使用量下降3%", "全面完成年度目标任务", ""),
    ("城镇调查失业率控制在5%以内", "城镇调查失业率控制在预期目标以内", ""),
    ("居民消费价格涨幅控制在3%左右", "居民消费价格涨幅控制在目标范围以内", ""),
]


@pytest.mark.parametrize(("promise", "said", "why"), OTHER_OBJECT)
def test_what_was_achieved_is_the_aim_and_no_other_thing(promise: str, said: str, why: str) -> None:
    assert (verdict(promise, said, mention=0.9).rule == "achieved") is not bool(why), why


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("居民收入稳步提高，20件民生实事圆满完成", "another thing was completed"),
        ("粮食播种面积稳定，粮食生产实现十九连丰", "another thing went on rising"),
    ],
)
def test_what_was_achieved_of_another_thing_is_not_of_this(said: str, rule: str) -> None:
    promise = "居民收入增长与经济增长同步" if "居民" in said else "粮食播种面积稳定在33万亩以上"
    found = judge(match(promise, said, kind="target", mention=0.95, score=0.95), "review")
    assert found.rule != "achieved", rule


def test_what_follows_without_a_subject_of_its_own_is() -> None:
    said = "城镇新增就业稳步增加，超额完成年度目标"
    found = judge(match("城镇新增就业5000人", said, kind="target", mention=0.95, score=0.95), "review")
    assert (found.status, found.rule) == ("fulfilled", "achieved")


def test_a_direction_is_taken_from_the_thing_itself_only() -> None:
    other = "中央对地方一般性转移支付规模大幅增加、专项转移支付项目减少三分之二"
    verdict = judge(match("对地方一般性转移支付规模增长9.5%", other, kind="target"), "review")
    assert "称「减少」" not in verdict.reason
    itself = judge(match("进出口总额增长8%左右", "进出口总额出现下降", kind="target"), "review")
    assert "「出现下降」" in itself.reason


ALL = [
    ("实现行政村5G网络全覆盖", "行政村5G网络覆盖率达到86%", "not_all", "less than all"),
    ("实现村村通硬化路", "行政村通硬化路率达到98%", "not_all", "less than all, in other words"),
    ("实现行政村5G网络全覆盖", "行政村5G网络覆盖率达到100%", "said", "all"),
    ("实现城乡居民医保全覆盖", "城乡居民医保参保率稳定在97%以上", "said", "by law that is all who can be"),
    ("实现行政村5G网络全覆盖", "行政村5G网络全覆盖,通信投资增长86%", "stage_reached", "a growth is no share"),
]


@pytest.mark.parametrize(("promise", "told", "rule", "why"), ALL)
def test_a_share_of_less_than_all_is_not_all(promise: str, told: str, rule: str, why: str) -> None:
    assert judge(match(promise, told), "review").rule == rule, why


@pytest.mark.parametrize(
    ("promise", "said", "listed"),
    [
        ("新增体育公园50个", "十方面民生实事圆满完成", True),
        ("为怀孕妇女提供免费产前筛查", "承诺的14件23项民生实事全部兑现", True),
        ("城镇新增就业5000人", "十方面民生实事圆满完成", False),
        ("办好十方面民生实事", "十方面民生实事圆满完成", False),
    ],
)
def test_a_list_that_is_done_answers_its_items_but_no_statistics(
    promise: str, said: str, listed: bool
) -> None:
    found = of_list(promise, said, 0.95)
    assert (found.rule == "list_done") is listed
    if listed:
        assert (found.status, found.confidence) == ("fulfilled", IN_WORDS)
        assert "整张实事清单" in found.reason


def test_a_blanket_sentence_that_alignment_doubts_or_on_another_list_answers_no_item() -> None:
    promise, said = "新增体育公园50个", "十方面民生实事圆满完成"
    assert of_list(promise, said, 0.6).rule != "list_done"
    assert verdict(promise, said, mention=0.95, score=0.95).rule != "list_done"
