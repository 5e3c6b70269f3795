"""How far a thing has come beside how far it was promised to come."""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import judge


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("制定出台农村集体土地征收补偿条例", "为完善农村集体土地征收补偿制度做了大量准备工作"),
        ("出台人才新政", "人才新政正在征求意见"),
        ("划转部分国有资本充实社保基金", "出台划转部分国有资本充实社保基金方案"),
    ],
)
def test_papers_and_preparations_come_before_the_deed(promise: str, said: str) -> None:
    assert judge(match(promise, said), "review").status == "partial"


GOES_ON = [
    ("完成郑万、郑阜高铁河南段铺轨工程", "郑万、郑阜、太焦、郑济、商合杭高铁建设顺利推进", "顺利推进"),
    ("华润雪花啤酒迁建项目投产", "华润雪花啤酒厂迁建、蒙拓机械生产线改造一期项目进展顺利", "进展顺利"),
    ("建立退役军人服务保障体系", "退役军人服务保障体系加快建设", "加快建设"),
    ("确保青岛胶东国际机场建成投用", "青岛胶东国际机场建设顺利推进", "顺利推进"),
    ("完成新华路消防救援站建设", "新华路消防救援站加紧建设", "加紧建设"),
    ("加快推进大同航空口岸正式开放", "大同、运城、五台山航空口岸开放加快推进", "加快推进"),
    ("建成特殊教育学校", "特殊教育学校完成选址", "完成选址"),
    ("建成体育中心", "体育中心项目已完成主体建设", "完成主体建设"),
    ("完成农村集体经营性建设用地入市改革试点", "农村集体经营性建设用地入市改革取得重大进展", "取得重大进展"),
]
IS_DONE = [
    ("强力推进两江新区开发开放", "两江新区开发开放取得重大进展"),  # 开放 is no end of works here
    ("建成零碳产业园", "零碳产业园加快建设,已建成投产"),  # it is done, as it goes on to say
    ("完成机构改革", "机构改革有序推进,顺利完成"),
    ("制定张江示范区政府规章", "张江示范区启动建设"),  # a paper was promised
    ("新职中建设主体完工", "新职中主体封顶"),  # the same in other words
    ("扩大“营改增”试点范围", "“营改增”试点加快推进"),  # widening never ends
    ("开工建设特殊教育学校", "特殊教育学校建设进展顺利"),  # it began
    ("推进农村电网改造", "农村电网改造有序推进"),  # no completion was promised
    ("出台落实自贸试验区提升战略举措", "自贸试验区提升战略举措深入实施"),  # what is carried out is in force
    ("建成青岛胶东国际机场", "青岛胶东国际机场建成投用"),
]


@pytest.mark.parametrize(("promise", "said", "words"), GOES_ON)
def test_completion_is_not_told_by_works_that_go_on(promise: str, said: str, words: str) -> None:
    verdict = judge(match(promise, said), "review")
    assert (verdict.status, verdict.rule) == ("partial", "going_on")
    assert f"报告只说「{words}」" in verdict.reason


@pytest.mark.parametrize(("promise", "said"), IS_DONE)
def test_what_goes_on_may_be_all_that_was_promised(promise: str, said: str) -> None:
    assert judge(match(promise, said), "review").rule != "going_on"


AHEAD = [
    ("建成市民中心", "力争年底建成市民中心", "力争年底建成市民中心"),
    ("智行者项目确保年内投产", "智行者、非夕科技2家全球独角兽企业即将投产", "即将投产"),
    ("开工建设人民医院新院区", "人民医院新院区即将开工建设", "即将开工建设"),
    ("开工建设人民医院新院区", "人民医院新院区具备开工条件", "具备开工条件"),
    ("建成市民中心", "市民中心计划今年6月建成投用", "计划今年6月建成投用"),
    ("基本完成旧区改造", "旧区改造有望明年基本完成", "有望明年基本完成"),
    ("开工建设红岭水利枢纽", "红岭水利枢纽可研获批", "可研获批"),
    ("实现行政村通客车全覆盖", "力争行政村通客车全覆盖", "力争行政村通客车全覆盖"),
]
NOT_AHEAD = [
    ("开工建设山南高等级公路", "山南高等级公路即将建成"),  # it has begun
    ("启动大学生医保试点", "将在校大学生纳入医保范围"),  # 将 is 把 here
    ("加快推进朝阳大街北延、南外环高架桥建设", "朝阳大街北延项目基本具备通车条件"),  # no end was promised
    ("开通地铁2号线", "地铁2号线开通试运营,3号线即将通车"),  # another line
    ("全力推进武汉创建全国科技创新中心", "全力争创武汉国家科技创新中心"),  # 力争 is no word here
]


@pytest.mark.parametrize(("promise", "said", "words"), AHEAD)
def test_what_is_still_ahead_is_not_done(promise: str, said: str, words: str) -> None:
    verdict = judge(match(promise, said), "review")
    assert (verdict.status, verdict.rule) == ("partial", "ahead")
    assert f"报告只说「{words}」" in verdict.reason


@pytest.mark.parametrize(("promise", "said"), NOT_AHEAD)
def test_what_is_ahead_of_another_deed_says_nothing(promise: str, said: str) -> None:
    assert judge(match(promise, said), "review").rule != "ahead"


TO_BE_REACHED = [
    ("推进五台山航空口岸临时开放", "五台山航空口岸开放加快推进", "承诺开放,报告只说「加快推进」"),
    ("推动通威太阳能光伏产业基地项目竣工投产", "光伏产业基地开工建设", "承诺投产,报告为开工建设"),
]


@pytest.mark.parametrize(("promise", "said", "reason"), TO_BE_REACHED)
def test_the_reason_names_what_was_to_be_reached(promise: str, said: str, reason: str) -> None:
    assert judge(match(promise, said), "review").reason.startswith(reason)
