"""Two nouns with different words in one place name different things, however long the rest of them is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.score.build import match
from tracker.score import judge
from tracker.score.answering import SAME_SENTENCE, SAME_THING, answers
from tracker.score.same_noun import agreement, longest_common, ranks_differ
from tracker.score.stands import Setting


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("中央财政用于教育的投入", "中央财政用于“三农”的投入"),
        ("落后炼钢产能", "落后炼铁产能"),
        ("退出煤炭产能", "退出钢铁产能"),
        ("农村计划生育家庭奖励扶助制度", "农村计划生育家庭特别扶助制度"),
        ("中央财政用于社会保障支出", "地方财政用于社会保障支出"),
        ("公有制经济增加值", "非公有制经济增加值"),
        ("下岗失业人员再就业", "城镇新增就业"),
        ("就业困难人员就业", "城镇新增就业"),
        ("高校毕业生就业", "新增就业"),
        ("农业总产值", "全国工农业总产值"),
        ("中央财政安排扶贫资金", "中央财政预算安排再就业补助资金"),
        ("新建改建农村公路", "新建改建高速公路"),
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
        ("城镇人均可支配收入", "农民人均纯收入"),
        ("公办幼儿园", "民办幼儿园"),
        ("供水管网", "供热管网"),
        ("初中学生人均公用经费", "农村中小学生人均公用经费"),
    ],
)
def test_different_words_in_one_place_are_different_things(a: str, b: str) -> None:
    assert agreement(a, b) < SAME_SENTENCE
    assert agreement(a, b) == agreement(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("中央财政拟投入社会保障资金", "中央财政安排社会保障资金"),
        ("再解决农村人口饮水安全问题", "又解决农村人口饮水安全问题"),
        ("农村人口的安全饮水问题", "农村人口的饮水安全问题"),
        ("再开工重大水利工程", "新开工重大水利工程"),
        ("比改革前减轻企业和个人负担", "企业税负"),
        ("五年内预计农民新建住宅", "农村新建住宅"),
        ("整体通关时间再压缩", "货物通关时间压缩"),
        ("民生实事项目", "为民办实事项目"),
        ("城乡居民医保财政补助", "居民基本医保人均财政补助标准"),
        ("养老床位", "新增养老床位"),
        ("执行企业研发费用加计扣除", "制造业企业研发费用加计扣除比例"),
        ("推进租赁住宅地块土地供应", "完成社会租赁住宅土地供应"),
        ("社会租赁住宅", "社会租赁住房"),
        ("城镇人均可支配收入", "城镇居民人均可支配收入"),
        ("城镇新增就业", "新增就业"),
        ("农村居民人均可支配收入", "农民人均纯收入"),
        ("社区托育托额", "社区托育“宝宝屋”托额"),
        ("游客总人数", "接待游客"),
        ("旅游接待总人次", "游客"),
        ("植树造林", "造林绿化"),
        ("农村贫困人口", "贫困人口"),
        ("拆除违法建筑", "拆除违建"),
    ],
)
def test_more_words_or_words_of_doing_are_the_same_thing(a: str, b: str) -> None:
    assert agreement(a, b) >= SAME_THING


def test_money_for_one_thing_does_not_answer_money_for_another() -> None:
    found = match(
        "中央财政用于教育的投入，将由去年的1076亿元增加到1562亿元",
        "全年中央财政用于“三农”的投入5955亿元，比上年增加1637亿元，增长37.9%",
        kind="target",
    )
    assert answers(found.commitment.clause, found.candidates, Setting(2008)) == (None,)


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("国务院决定今年安排30亿元建设资金", "投入国债建设资金95.4亿元"),
        ("中央财政拟安排200亿元专项资金", "中央财政安排就业专项资金426亿元，比上年增长59%"),
        ("中央财政投入3318亿元", "中央财政投入资金450亿元，补贴家电汽车摩托车下乡"),
        ("中央财政转移支付每年将达到780多亿元", "全年中央财政用于“三农”支出3397亿元，比上年增加422亿元"),
    ],
)
def test_a_sum_of_money_many_times_the_promised_one_is_another_sum(promise: str, said: str) -> None:
    found = match(promise, said, kind="target")
    assert answers(found.commitment.clause, found.candidates) == (None,)


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("留抵退税约1.5万亿元", "全年增值税留抵退税超过2.4万亿元，新增减税降费超过1万亿元"),
        ("规模以上工业总产值达到1.4万亿元左右", "规模以上工业总产值3.2万亿元"),
        ("新增3000个公办幼儿园托班托额", "新增公办幼儿园托班托额9155个"),
    ],
)
def test_a_sum_nearer_by_or_of_just_that_and_a_count_answer_as_before(promise: str, said: str) -> None:
    found = match(promise, said, kind="target")
    assert answers(found.commitment.clause, found.candidates)[0] is not None


FARMING = "全年中央财政用于“三农”的投入5955亿元，比上年增加1637亿元，增长37.9%"


@pytest.mark.parametrize(
    "promise",
    [
        "中央财政用于教育的投入，将由去年的1076亿元增加到1562亿元",
        "中央财政将安排2762亿元，比上年增加458亿元",
    ],
)
def test_a_sentence_on_money_for_another_thing_is_no_mention(promise: str) -> None:
    assert judge(match(promise, FARMING, kind="target", mention=0.84), "review").status == "unmentioned"


def test_a_sentence_on_money_for_the_same_thing_is_one() -> None:
    same = match("中央财政用于“三农”的投入达到5625亿元", FARMING, kind="target", mention=0.84)
    assert judge(same, "review").status == "fulfilled"


def test_who_pays_is_no_name_of_a_sum() -> None:
    found = match(
        "中央财政将安排62亿元，比上年增加18亿元", "中央财政安排51亿元，用于支持地方加强公共卫生服务"
    )
    assert answers(found.commitment.clause, found.candidates) == (None, None)


OF_RANKS = [
    ("自治区级示范企业", "国家级示范企业", True),
    ("自治区专精特新企业", "国家专精特新企业", True),
    ("州级文明村", "省级文明村", True),
    ("旗级文明村", "盟级文明村", True),
    ("世界级产业集群", "国家级产业集群", True),
    ("镇级卫生室", "县级卫生室", True),
    ("省市级重点项目", "国家级重点项目", True),
    ("国家级森林乡村", "全国森林乡村", False),
    ("自治区级文明村", "省级文明村", False),
    ("旗级文明村", "县级文明村", False),
    ("州级以上文明村", "省级文明村", False),
    ("国家、省级示范区", "省级示范区", False),
    ("市民中心", "国家级服务中心", False),
    ("示范企业", "世界级示范企业", False),
]


@pytest.mark.parametrize(("a", "b", "differ"), OF_RANKS)
def test_what_is_of_another_rank_is_another_thing(a: str, b: str, differ: bool) -> None:
    """Those of one rank (自治区, 省) are none, nor a rank beside none, nor 以上 beside a higher one."""
    assert ranks_differ(a, b) is differ
    assert ranks_differ(b, a) is differ


NOUNS = st.text("床位养老额", max_size=9)


def by_table(a: str, b: str) -> tuple[int, int, int]:
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, left in enumerate(a, 1):
        for j, right in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if left == right else max(table[i - 1][j], table[i][j - 1])
    length = table[-1][-1]
    ends = [row[-1] for row in table].index(length), table[-1].index(length)
    return length, *ends


@given(NOUNS, NOUNS)
def test_length_and_ends_are_those_of_the_table(a: str, b: str) -> None:
    assert longest_common(a, b) == by_table(a, b)
