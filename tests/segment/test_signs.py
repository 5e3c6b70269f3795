"""What a paragraph shows itself to be by its own words."""

from __future__ import annotations

from typing import get_args

import pytest

from tracker.language.fold import fold
from tracker.segment.signs import Sign, signs_of


@pytest.mark.parametrize(
    "paragraph",
    [
        "我们也清醒认识到,当前虹口经济社会发展面临诸多困难和挑战,政府工作还存在不少问题和短板。",
        "同时,我们也清醒地看到,经济社会发展还面临不少困难和挑战,工作中还有许多不足。",
        "我们既要看到成绩,更要看到前进中的困难和挑战。",
        "思危方能居安。在充分肯定成绩的同时,要清醒看到我国发展面临的问题和挑战。",
    ],
)
def test_problems(paragraph: str) -> None:
    assert "problems" in signs_of(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        # an achievement that began with a problem
        "我们高度重视政府法制建设。国务院先后提出5部法律议案;针对收容遣送工作中存在的问题,制定并实施救助管理办法。",
        "依法行政不断加强。多措并举提高重大决策质量,扎实推进生态环保督察整改,针对夜间施工等重点问题出台专项监管措施。",
    ],
)
def test_not_problems(paragraph: str) -> None:
    assert "problems" not in signs_of(paragraph)


def test_a_promise_to_the_people_s_deputies_opens_no_report() -> None:
    kept = "为兑现对人民代表的庄严承诺,市政府从2006年起每年都把《政府工作报告》的“话”落实到“事”上。"
    assert "behalf" not in signs_of(fold(kept))


def test_what_was_braved_in_the_year_is_no_list_of_problems() -> None:
    braved = (
        "一年来,形势严峻复杂、奋斗充满艰辛。面对有效需求不足、社会预期偏弱等困难挑战,我们顶住压力、攻坚克难,"
        "全力破解系列问题、防范各类风险,实现经济平稳健康发展、民生福祉持续增进、社会大局和谐稳定。"
    )
    assert not signs_of(braved) & {"problems", "shortages"}


BEARS: dict[Sign, tuple[str, ...]] = {
    "title": ("2019年上海市徐汇区政府工作报告", "政府工作报告(摘要)"),
    "digest": ("政府工作报告(摘要)",),
    "genre": ("行政長官2024年施政報告", "关于2023年预算执行情况的报告"),
    "paper": ("2023年工作总结和2024年工作计划",),
    "meeting": ("——2025年1月7日在徐汇区第十七届人民代表大会第五次会议上",),
    "speaker": ("区长 王华", "徐汇区人民政府"),
    "address": ("各位代表:",),
    "cover": ("各位代表:", "区长 王华", "2019年上海市徐汇区政府工作报告"),
    "behalf": ("现在,我代表徐汇区人民政府,向大会作政府工作报告,请予审议。",),
    "work": ("现在,我代表徐汇区人民政府,向大会作政府工作报告,请予审议。",),
    "spoken": ("各位代表!过去一年成绩来之不易。",),
    "joint": ("(下转第4版)", "- 12 -"),
    "furniture": ("(下转第4版)", "上一篇:关于召开会议的通知", "一、2018年工作回顾..........3"),
    "thanks": (
        "各位代表!这些成绩的取得,是市委、市政府和区委坚强领导的结果,是全区人民团结奋斗的结果。"
        "在此,我代表区人民政府,向全区人民,向人大代表、政协委员,向所有关心支持徐汇发展的同志们,表示衷心的感谢!",
    ),
    "problems": ("我们也清醒地看到,发展中还存在不少问题和短板。",),
    "shortages": ("产业层次偏低,创新能力不强;就业压力较大,民生保障还有短板;部分干部作风不实。",),
    "more problems": ("主要是:产业结构还不够优。", "对这些矛盾,我们将采取有力措施加以解决。"),
    "admits": ("同时,要清醒地看到前进中的困难。",),
    "learnt": ("我们深切体会到,做好政府工作,必须坚持党的领导。",),
    "more learnt": ("二是必须坚持以人民为中心。",),
    "back": ("过去五年,全区累计新增绿地60公顷。", "各位代表!一年来,我们攻坚克难。"),
    "five years": ("“十五五”时期,是承前启后的关键时期。", "今后五年,我们要建成一批公园。"),
    "within a year": ("项目年内建成投用。", "下半年启动二期工程。"),
    "goals": ("经济社会发展的主要预期目标是:地区生产总值增长5%左右。",),
    "goals listed": ("到2012年的主要预期目标是:",),
    "plan": ("2019年,我们要重点做好以下工作。", "按照区委全会部署,要做好六个方面工作。"),
    "addressed": ("各位代表!让我们更加紧密地团结起来。",),
    "alone": ("各位代表!",),
    "call": ("让我们携起手来,为建设现代化城区而努力奋斗!",),
    "defines": ("[1]“双碳”:指碳达峰和碳中和。", "3.口袋公园:指面积较小的公园。"),
    "annex": ("附件1:", "附"),
    "columns": ("序号项目目标责任单位",),
    "offices": ("责任单位:区教育局",),
}
LACKS: tuple[tuple[Sign, str], ...] = (
    ("title", "附件:2019年上海市徐汇区政府工作报告"),  # an entry of a list
    ("title", "2019年上海市徐汇区政府工作报告..........3"),
    ("digest", "政府工作报告"),
    ("speaker", "区长信箱 王华"),
    ("cover", "新增养老床位100张。"),
    ("work", "我代表特区政府,向大会作施政报告,请予审议。"),
    ("spoken", "新增养老床位100张。"),
    ("thanks", "向所有关心支持徐汇发展的同志们,表示衷心的感谢!"),  # too short for a paragraph of thanks
    ("learnt", "我们深切体会到群众的关心。"),
    ("more problems", "过去五年,面对困难,我们攻坚克难。"),
    ("back", "今年,我们要新增绿地60公顷。"),
    ("alone", "各位代表!过去一年成绩来之不易。"),
    ("annex", "附近新建公园一座"),
)


@pytest.mark.parametrize("sign", get_args(Sign))
def test_what_bears_each_sign(sign: Sign) -> None:
    for text in BEARS[sign]:
        assert sign in signs_of(fold(text)), text


@pytest.mark.parametrize(("sign", "text"), LACKS)
def test_what_only_looks_like_it(sign: Sign, text: str) -> None:
    assert sign not in signs_of(fold(text))


@pytest.mark.parametrize(
    ("sign", "lead"), [("problems", "清醒地看到困难"), ("goals", "主要预期目标"), ("more problems", "困难")]
)
def test_a_sign_of_the_lead_is_none_further_on(sign: Sign, lead: str) -> None:
    assert sign not in signs_of("新增绿地" * 40 + lead)
