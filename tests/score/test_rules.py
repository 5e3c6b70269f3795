"""Each rule by real clauses of the seeds: what it must say, and what it must leave alone and why.

Of score/rules.py, score/by_facts.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match, statement
from tracker.model import Kind
from tracker.score import REVIEW_BELOW, judge

FIGURES = [
    ("推行规模化加装电梯,力争完工200台", "电梯加装完工333台", "fulfilled", "200台 → 333台,167%"),
    (
        "完成居家环境适老化改造500户",
        "完成458张认知症床位建设、998户居家环境适老化改造",
        "fulfilled",
        "500户 → 998户,200%",
    ),
    (
        "建设28个乡村振兴示范村",
        "建成乡村振兴示范村24个、“美丽庭院”10.1万户",
        "partial",
        "28个 → 24个,85%,未达到",
    ),
    (
        "完成28公里架空线入地和杆箱整治",
        "完成17.85公里架空线入地和杆箱整治",
        "partial",
        "17.85公里,63%,未达到",
    ),
    ("新增污水日处理能力3万吨", "新增污水处理能力3.2万吨/日", "fulfilled", "3万吨 → 3.2万吨/日,107%"),
    ("污水处理能力达到5万吨/日", "污水日处理能力达到4.5万吨", "partial", "90%,未达到"),
    ("日供水能力达到10万吨", "供水能力达到11万吨/天", "fulfilled", "110%"),
    ("新增就业5000人", "新增就业近5000人", "partial", "近5000人,不到100%,未达到"),
    ("人口自然增长率控制在7‰左右", "人口自然增长率控制在6.05‰以内", "fulfilled", "达到"),
    (
        "加强技能培训、支持1万名高校未就业毕业生到企业就业",
        "选拔6574名高校毕业生到基层服务,支持1万名未就业高校毕业生到企业服务",
        "fulfilled",
        "1万名 → 1万名,100%",
    ),
    ("新建改建公厕50座", "新建公厕30座、改建公厕22座", "fulfilled", "50座 → 30座+22座,104%"),
    ("新改建农村公路200公里", "新建农村公路90公里、改建80公里", "partial", "90公里+80公里,85%,未达到"),
    ("新建公厕50座", "新建公厕30座、改建公厕22座", "partial", "50座 → 30座,60%,未达到"),
    ("两条建材通道上半年建成通车", "两条建材通道如期通车", "fulfilled", "两条 → 两条,100%"),
    ("新建4万个电动汽车公共充电桩", "新增5.1万个电动汽车公共充电桩", "fulfilled", "128%"),
    (
        "地区生产总值增长6%左右",
        "全年预计完成地区生产总值1670亿元,增长6.5%左右",
        "fulfilled",
        "增长6%左右 → 增长6.5%左右,达到",
    ),
    ("区级财政收入增长5%左右", "区级财政收入193.5亿元,同比增长4%", "partial", "差1个百分点"),
    ("地区生产总值增长5%左右", "地区生产总值增长4.8%", "fulfilled", "差0.2个百分点,在「左右」之内"),
    ("城镇调查失业率5%以内", "城镇调查失业率平均为4.5%", "fulfilled", "5%以内 → 4.5%,达到"),
    ("居民消费价格涨幅3%左右", "地方一般公共预算收入增长9.3%,居民消费价格上涨0.3%", "fulfilled", "达到"),
    ("单位增加值能耗下降3%", "预计单位增加值能耗同比下降5%左右", "fulfilled", "达到(预计数)"),
    ("单位增加值能耗下降3%", "单位增加值能耗同比上升1%", "partial", "增长1%,差4个百分点"),
    ("城镇登记失业人数控制在1.87万人以内", "城镇登记失业人数控制在1.87万人以内", "fulfilled", "达到"),
    ("力争环境空气质量AQI优良率90%以上", "环境空气质量AQI优良率接近90%", "partial", "接近90%"),
    ("规模以上工业总产值达到1.4万亿元左右", "规模以上工业总产值达到13660.81亿元", "fulfilled", "97%"),
    ("二三级医院门诊号源下沉比例提高至52%", "区域内二三级医院50%门诊号源下沉社区", "partial", "52% → 50%"),
    ("加大剩余5个旧改地块收尾力度", "8个历史遗留旧改地块完成平地收尾", "fulfilled", "160%"),
    (
        "完成400套公共租赁房筹建任务",
        "新增廉租房租金配租家庭278户,筹措公共租赁房房源409套",
        "fulfilled",
        "400套 → 409套",
    ),
]


@pytest.mark.parametrize(("promise", "said", "status", "words"), FIGURES)
def test_figures_decide_by_arithmetic(promise: str, said: str, status: str, words: str) -> None:
    verdict = judge(match(promise, said, kind="target"), "review")
    assert (verdict.status, verdict.figures != ()) == (status, True)
    assert words in verdict.reason


NOT_COMPARED = [
    ("地区生产总值增长6%左右", "全年地区生产总值达到16715.15亿元", "growth is not a level"),
    ("架空线入地和杆箱整治计划新开工50公里", "架空线入地完工30公里", "begun is not finished"),
    ("加快54、167街坊等10个地块出让", "16幅地块完成收储", "bought is not sold"),
    ("新增300个公共充电桩", "累计建成公共充电桩5000个", "a stock is not this year's flow"),
    ("推进4个项目开工", "完成9个地块征收", "项目 and 地块 are different things"),
    ("城镇新增就业55万人以上", "城镇登记失业人数14.6万人", "the unit alone proves nothing"),
    ("加快新场12万吨粮库建设", "新场12万吨粮库建设顺利推进", "the number is part of a name"),
    (
        "“五个一批”82个项目年内全部开工",
        "第四轮“五个一批”82个项目开工过半",
        "the same number, half of it done",
    ),
    ("新增绿地300公顷", "新增公园36座", "another thing in another unit"),
]


@pytest.mark.parametrize(("promise", "said", "why"), NOT_COMPARED)
def test_figures_of_different_things_are_not_compared(promise: str, said: str, why: str) -> None:
    assert judge(match(promise, said), "review").figures == (), why


WORDED: list[tuple[str, Kind, str, str, str]] = [
    (
        "“五个一批”82个项目年内全部开工",
        "deliverable",
        "第四轮“五个一批”82个项目开工过半",
        "partial",
        "称「过半」",
    ),
    (
        "进出口总额增长6%左右",
        "target",
        "进出口总额出现下降,预期增长目标未能实现",
        "partial",
        "承认「未能实现」",
    ),
    (
        "进出口总额增长6%左右",
        "target",
        "受外需影响,进出口总额有所下降",
        "partial",
        "承诺增长,报告称「有所下降」",
    ),
    ("规模以上工业总产值增长3%", "target", "规模以上工业总产值超额完成全年目标", "fulfilled", "「超额完成」"),
    ("完成区政府实事项目34项", "deliverable", "区政府实事项目全部完成", "fulfilled", "「全部完成」"),
    (
        "建成2400所社区卫生服务中心",
        "deliverable",
        "支持建设了一批社区卫生服务中心",
        "partial",
        "未找到可比的数字",
    ),
    (
        "财政补助由每人每年380元提高到420元",
        "target",
        "整合城乡居民医保制度,提高财政补助标准",
        "fulfilled",
        "「提高」,未找到可比的数字",
    ),
    (
        "东安健康科技城项目建成投用",
        "deliverable",
        "加快推进健康科技城前期",
        "partial",
        "承诺建成投用,报告为加快推进",
    ),
    ("筹建工业博物馆", "deliverable", "上海工业博物馆建成开放", "fulfilled", "承诺筹建,报告为建成开放"),
    ("开放上海博物馆东馆", "deliverable", "上海博物馆东馆已开放运营", "fulfilled", "承诺开放,报告为运营"),
    (
        "强化未成年人保护、心理健康教育和青年就业创业扶持",
        "general",
        "出台未成年人保护的意见",
        "partial",
        "列举3项,在报告中认出1项:「未成年人保护」",
    ),
    ("统筹推进区域金融监管全覆盖", "general", "防范风险工作不断加强", "fulfilled", "多半已办成"),
    (
        "完善重点企业“服务包”制度",
        "general",
        "推出重点企业“服务包”2.0版",
        "fulfilled",
        "「服务包」",
    ),
]


@pytest.mark.parametrize(("promise", "kind", "said", "status", "words"), WORDED)
def test_words_decide_where_no_figure_answers(
    promise: str, kind: Kind, said: str, status: str, words: str
) -> None:
    verdict = judge(match(promise, said, kind=kind), "review")
    assert (verdict.status, verdict.figures) == (status, ())
    assert words in verdict.reason


def test_a_mention_among_problems_is_no_fulfilment() -> None:
    problem = statement("老旧小区改造、加装电梯等民生工作与群众期待还有差距", tone="problem")
    verdict = judge(match("推行规模化加装电梯", problem, kind="general"), "review")
    assert verdict.status == "partial"
    assert "不足" in verdict.reason


def test_a_target_with_half_of_its_figures_reported_is_partial_only_below_half() -> None:
    one = judge(match("新增森林5000亩、绿地300公顷、绿道45公里", "新增森林5600亩"), "review")
    all_ = judge(
        match("新增森林5000亩、绿地300公顷、绿道45公里", "新增绿地310公顷、绿道45公里、森林5600亩"), "review"
    )
    assert (one.status, all_.status) == ("partial", "fulfilled")
    assert "另2个数字未见报告" in one.reason
    assert len(all_.figures) == 3


def test_a_thing_without_a_figure_is_told_and_makes_it_partial() -> None:
    promise = "再解决3200万农村人口的安全饮水问题,增加500万农村沼气用户"
    verdict = judge(match(promise, "解决4800多万农村人口的饮水安全问题", kind="target"), "review")
    assert verdict.status == "partial"
    assert verdict.reason.endswith("150%;另1个数字未见报告")
    assert verdict.confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("棚户区改造580万套,增加110万套", "棚户区住房改造开工601万套"),
        ("粮食产量达到39109万吨,比上年增产1199万吨", "粮食产量达到40240万吨"),
    ],
)
def test_a_rise_of_what_is_answered_is_told_and_no_gap(promise: str, said: str) -> None:
    whole = judge(match(promise.split(",")[0], said, kind="target"), "review")
    verdict = judge(match(promise, said, kind="target"), "review")
    assert verdict.status == whole.status == "fulfilled"
    assert verdict.reason.endswith("另1个数字未见报告")
    assert verdict.confidence < whole.confidence


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("努力把全年零售物价上涨幅度控制在10%以内", "去年曾提出,要把全年商品零售物价上涨幅度控制在10%以内"),
        ("国内生产总值增长8%", "虽然略低于国内生产总值增长8%的预定目标,经济仍然平稳"),
        ("单位国内生产总值能耗降低4%左右", "没有实现年初确定的单位国内生产总值能耗降低4%左右的目标"),
        ("平均每年递增百分之六", "一九八二年全国工农业总产值达到八千二百九十一亿元,平均每年增长百分之七点三"),
        ("纱增长百分之二十二点八", "社会商品零售总额增加到二千五百七十亿元,增长百分之六十四点八"),
    ],
)
def test_a_goal_told_again_and_a_figure_without_a_thing_answer_nothing(promise: str, said: str) -> None:
    assert judge(match(promise, said, kind="target"), "review").figures == ()


@pytest.mark.parametrize(
    ("promise", "said", "status"),
    [
        ("经济增长速度8%", "上半年经济增长速度出现减缓趋势", "partial"),
        ("广义货币M2增长12%左右", "广义货币M2增速呈下降趋势", "partial"),
        ("拟发行长期建设国债800亿元,比上年减少300亿元", "农村贫困人口比上年减少245万人", "partial"),
        ("居民基本医保人均财政补助标准再增加40元", "提高居民基本医保补助标准", "fulfilled"),
        ("化学需氧量排放量下降2%", "主要污染物排放量大幅下降", "fulfilled"),
        (
            "化学需氧量排放量下降2%",
            "主要污染物排放量持续下降",
            "partial",
        ),  # a rate was promised: by how much?
    ],
)
def test_a_word_of_change_counts_where_it_is_said_of_the_thing(promise: str, said: str, status: str) -> None:
    assert judge(match(promise, said), "review").status == status


def test_a_direction_without_a_figure_is_never_sure() -> None:
    found = match("居民基本医保人均财政补助标准再增加40元", "提高居民基本医保补助标准", mention=0.99)
    verdict = judge(found, "review")
    assert (verdict.status, verdict.rule) == ("fulfilled", "figure_withheld_more")
    assert verdict.confidence < REVIEW_BELOW


def test_a_doubtful_sentence_in_the_promise_s_own_words_is_whole_and_unsure() -> None:
    verdict = judge(match("改善投资环境", "投资环境继续改善", mention=0.55, score=0.3), "review")
    assert (verdict.status, verdict.reason) == ("fulfilled", "报告写到「投资环境」")
    assert verdict.confidence < REVIEW_BELOW


def test_where_only_something_near_is_said_the_status_is_the_likeliest_and_doubtful() -> None:
    near = match("扩大国内需求", "占国内生产总值的比重扩大,内需求稳", mention=0.55, score=0.3)
    verdict = judge(near, "review")
    assert (verdict.status, verdict.evidence) == ("unmentioned", ())
    assert verdict.confidence < REVIEW_BELOW


def test_arithmetic_comes_before_the_list_of_problems() -> None:
    problem = statement("去年居民消费价格总水平比上年上涨4.8%，主要是食品和居住类价格涨幅较大", "problem")
    verdict = judge(match("居民消费价格总水平涨幅在3％以内", problem, kind="target"), "review")
    assert (verdict.status, verdict.reason.endswith("4.8%,差1.8个百分点")) == ("partial", True)


def test_an_admission_comes_before_arithmetic() -> None:
    said = "没有实现年初确定的单位国内生产总值能耗降低4%左右的目标"
    verdict = judge(match("单位国内生产总值能耗降低4％左右", said, kind="target"), "review")
    assert (verdict.status, "没有实现" in verdict.reason) == ("partial", True)
