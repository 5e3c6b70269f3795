"""Extraction on the seed reports: what is listed, what is not, every number of the indicator paragraphs.

Of all of extract, extract/face.py, extract/features.py, extract/semantic_fields.py.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tracker.clean import clean
from tracker.extract import commitments, statements
from tracker.language.fold import fold
from tracker.language.quantity import show
from tracker.model import Commitment, Report
from tracker.segment import split
from tracker.workspace.files import read_document

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def reports() -> dict[str, Report]:
    found = {}
    for path in sorted(SEEDS.glob("*.txt")):
        document = read_document(path)
        found |= {report.name: report for report in split(document, clean(document))}
    return found


@cache
def plan_of(name: str) -> tuple[Commitment, ...]:
    return commitments(reports()[name])


LISTED = [
    ("徐汇@2025", "加快5个教育基础设施项目开工", "deliverable"),
    ("徐汇@2025", "5所学校建成开学", "deliverable"),
    ("徐汇@2025", "二三级医院门诊号源下沉比例提高至52%", "target"),
    ("徐汇@2025", "推行规模化加装电梯,力争完工200台", "deliverable"),
    ("徐汇@2025", "立体绿化2.5万平方米", "deliverable"),
    ("徐汇@2025", "健全多层次金融服务体系", "general"),
    ("徐汇@2019", "规模以上工业总产值保持在510亿元以上", "target"),
    ("徐汇@2019", "新建190家居民区邻里汇", "deliverable"),
    ("徐汇@2019", "12万平方米风貌区里弄房屋修缮", "deliverable"),
    ("浦东@2024", "新增首店200家以上", "deliverable"),
    ("浦东@2024", "竣工150万平方米", "deliverable"),
    ("浦东@2024", "第四轮“五个一批”82个项目年内全部实现开工", "deliverable"),
    ("浦东@2024", "既有多层住宅小区加装电梯300台以上", "deliverable"),
    ("上海@2024", "城镇调查失业率5%以内", "target"),
    ("上海@2024", "健全“政会银企”四方合作、企业圆桌会等交流沟通机制", "general"),
    ("上海@2024", "新建1万个电动汽车公共充电桩", "deliverable"),
    ("静安@2025", "全社会固定资产投资总额增长5%左右", "target"),
    ("静安@2025", "实施10个方面48项为民办实事项目", "deliverable"),
    ("黄浦@2024", "“两旧”改造受益居民3000户以上", "deliverable"),
    ("虹口@2025", "新增高新技术企业30家", "deliverable"),
    ("虹口@2025", "市专精特新企业30家", "deliverable"),
]

LEFT_OUT = [
    ("徐汇@2025", "改善群众居住环境", "a topic lead"),
    ("徐汇@2025", "【六】", "a heading"),
    ("徐汇@2025", "坚持就业优先", "a principle that leads its sentence"),
    ("徐汇@2019", "各位代表", "an address"),
    ("徐汇@2019", "2019年是新中国成立70周年", "the situation"),
    ("徐汇@2019", "签到天数", "furniture of a forum"),
    ("浦东@2024", "习近平新时代中国特色社会主义思想", "a principle"),
    ("浦东@2024", "实现“十四五”规划目标任务的关键一年", "the situation"),
    ("上海@2024", "下转7版", "a note of the printer"),
    ("上海@2024", "着力释放消费潜力", "a topic lead"),
    ("静安@2025", "收官之年", "the situation"),
    ("黄浦@2024", "2024年要重点做好六方面工作", "an announcement"),
    ("虹口@2025", "名词解释", "the glossary"),
    ("虹口@2025", "今年要重点做好以下工作", "an announcement"),
]


@pytest.mark.parametrize(("name", "text", "kind"), LISTED)
def test_what_is_promised_is_listed(name: str, text: str, kind: str) -> None:
    found = {fold(one.text): one for one in plan_of(name)}
    assert text in found
    assert found[text].kind == kind


@pytest.mark.parametrize(("name", "text", "why"), LEFT_OUT)
def test_what_promises_nothing_is_left_out(name: str, text: str, why: str) -> None:
    assert not [one.text for one in plan_of(name) if text in fold(one.text)], why


INDICATORS = {
    "徐汇@2019": "6% 5% 12% 8% 510亿元 3% 1.87万人 6公顷",
    "静安@2025": "5% 2% 1700亿元 5% 10个 48项",
    "上海@2024": "5% 5% 4.5% 5% 3%",
    "浦东@2024": "6% 1.4万亿元",
    "黄浦@2024": "5% 3% 3000户",
    "虹口@2025": "10方面 48项",
}


@pytest.mark.parametrize(("name", "numbers"), INDICATORS.items())
def test_every_number_of_the_indicators_is_there(name: str, numbers: str) -> None:
    found = [
        f"{target.value}{target.unit}"
        for one in plan_of(name)
        if re.search("主要预期目标|主要预期指标|主要指标", one.context)
        for target in one.targets
    ]
    assert " ".join(found) == numbers


@pytest.mark.parametrize(
    "name", ["徐汇@2025", "徐汇@2019", "静安@2025", "上海@2024", "浦东@2024", "黄浦@2024", "虹口@2025"]
)
def test_commitments_are_pieces_of_their_paragraphs(name: str) -> None:
    taken = set()
    for one in plan_of(name):
        assert one.text
        assert one.text in one.context
        assert one.text == one.text.strip(" ,，。;；、")
        assert one.id not in taken
        assert re.fullmatch(re.escape(name.replace("@", "-")) + r"-[0-9a-f]{6,}", one.id)
        assert reports()[name].first <= one.line <= reports()[name].last
        taken.add(one.id)


def test_ids_follow_the_content_and_not_the_position() -> None:
    report = reports()["徐汇@2025"]
    again = {one.id: one.text for one in commitments(report)}
    assert again == {one.id: one.text for one in plan_of("徐汇@2025")}


def test_a_topic_is_inherited_from_heading_lead_and_opening() -> None:
    found = {fold(one.text): one for one in plan_of("徐汇@2025")}
    assert found["全要素实施旧住房综合修缮,计划新开工100万平方米"].topics[-1] == "改善群众居住环境"
    assert found["提速六大组团项目建设"].topics[-1] == "西岸滨江功能区"


@pytest.mark.parametrize(
    ("name", "text", "action", "stage"),
    [
        ("徐汇@2025", "加快5个教育基础设施项目开工", "加快", 1),
        ("徐汇@2025", "5所学校建成开学", "建成开学", 5),
        ("徐汇@2025", "加快大华医院新址竣工投用", "加快", 5),
        ("徐汇@2025", "推进区公共卫生中心开工", "推进", 1),
        ("徐汇@2025", "确保北杨人工智能小镇等5个项目竣工", "竣工", 4),
        ("徐汇@2025", "深化研究上海南站枢纽地区站城融合更新", "深化研究", 0),
        ("上海@2024", "推动高铁宝山站等项目开工", "推动", 1),
    ],
)
def test_stage_is_the_one_to_be_reached(name: str, text: str, action: str, stage: int) -> None:
    (found,) = [one for one in plan_of(name) if fold(one.text) == text]
    assert (found.clause.action, found.clause.stage) == (action, stage)


def test_words_are_carried_over_and_never_inside_the_text() -> None:
    found = {fold(one.text): one for one in plan_of("徐汇@2025")}
    green = found["立体绿化2.5万平方米"]
    assert green.clause.elided == "新增"
    finished = found["完工30公里"]
    assert finished.clause.elided == "架空线入地和杆箱整治"
    assert [show(one) for one in finished.targets] == ["架空线入地和杆箱整治完工 = 30 公里"]


def test_strength_and_deadline_as_written() -> None:
    found = {fold(one.text): one for one in plan_of("徐汇@2019")}
    repaired = found["年内完成3万平方米优秀历史建筑修缮"]
    assert repaired.deadline == "年内"
    lifts = next(one for one in plan_of("徐汇@2025") if "力争完工" in one.text)
    assert lifts.strength == "力争"


def test_problems_have_their_own_tone() -> None:
    told = statements(reports()["徐汇@2019"])
    problems = [one for one in told if one.tone == "problem"]
    assert {one.line for one in problems} == {72}
    assert len(problems) == sum(one.line == 72 for one in told)
    assert problems[0].text.startswith("同时,我们也清醒地看到")
    assert problems[-1].text.startswith("对这些问题,我们必须高度重视")


def test_review_sentences_are_cut_into_clauses_with_their_own_numbers() -> None:
    told = {fold(one.text): one for one in statements(reports()["徐汇@2025"])}
    sentence = next(text for text in told if text.startswith("全区34个大模型") or "34个大模型" in text)
    numbers = [show(target) for clause in told[sentence].clauses for target in clause.quantities]
    assert "大模型 = 34 个" in numbers
