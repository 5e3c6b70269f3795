"""Kinds of files as strangers have them, each made from one small report of a county.

Of segment/naming.py, segment/years.py, segment/reporting.py.
"""

from __future__ import annotations

import pytest

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.model import Document, Report
from tracker.segment import split

DONE = [
    "过去一年,我们坚持稳中求进,经济社会发展取得新成效。地区生产总值完成386.4亿元,增长6.1%。",
    "产业结构持续优化。新增规模以上工业企业23家,云溪产业园二期建成投用,引进亿元以上项目37个。",
    "城乡面貌明显改善。改造老旧小区41个,新建改建农村公路187公里,完成绿化造林3.6万亩。",
    "民生福祉不断增进。城镇新增就业1.3万人,新建扩建学校9所,人民医院新院区投入使用。",
    "改革开放纵深推进。一体化政务服务平台上线运行,外贸进出口总额增长11.5%,国企改革圆满收官。",
]
TO_DO = [
    "主要预期目标是:地区生产总值增长6%左右,一般公共预算收入增长4%,城镇新增就业1.2万人。",
    "(一)聚力产业升级。实施工业倍增行动,推进云溪产业园三期建设,确保年内引进亿元以上项目40个。",
    "(二)聚力乡村振兴。新建高标准农田8.5万亩,建设和美乡村示范村30个,新改建农村公路160公里。",
    "(三)聚力城市更新。改造老旧小区36个、棚户区1800户,新增停车位2600个,开工建设污水处理厂。",
    "(四)聚力生态保护。完成造林绿化4万亩,治理水土流失52平方公里,坚决打好污染防治攻坚战。",
    "(五)聚力民生改善。新建学校6所,新增养老床位500张,加快建设中医院新院区,持续办好实事。",
]
END = "各位代表!奋斗创造未来,实干成就梦想。让我们更加紧密地团结起来,真抓实干,为建设现代化新家园而努力奋斗!"


def body(
    review: str = "一、过去一年工作回顾", plan: str = "二、今年工作安排", whose: str = "县"
) -> list[str]:
    lead = ["各位代表:", f"现在,我代表{whose}人民政府,向大会报告工作,请予审议。"]
    return [*lead, review, *DONE, plan, *TO_DO, END]


def reports(*lines: str) -> tuple[Report, ...]:
    document = Document("1.txt", "", tuple(line for line in lines if line))
    return split(document, clean(document))


def texts(report: Report, *kinds: str) -> str:
    return "\n".join(p.text for s in report.sections if s.kind in kinds for p in s.paragraphs)


def is_whole(report: Report) -> bool:
    review, plan = texts(report, "review"), texts(report, "plan", "self")
    return all(one in review and one not in plan for one in DONE) and all(one[10:] in plan for one in TO_DO)


@pytest.mark.parametrize(
    ("place", "head", "name"),
    [
        ("楚雄彝族自治州", "州长", "楚雄"),
        ("兴安盟", "盟长", "兴安"),
        ("达拉特旗", "旗长", "达拉特"),
        ("西咸新区", "主任", "西咸新区"),
        ("两江新区", "主任", "两江新区"),
        ("大连经济技术开发区", "主任", "大连经济技术开发区"),
        ("郑州航空港经济综合实验区", "主任", "航空港经济综合实验区"),
        ("新疆生产建设兵团第八师", "师长", "新疆生产建设兵团第八师"),
        ("六枝特区", "区长", "六枝"),
        ("周庄镇", "镇长", "周庄镇"),
        ("花山乡", "乡长", "花山乡"),
        ("龙华街道", "主任", "龙华街道"),
        ("闸北区", "区长", "闸北"),
    ],
)
def test_a_place_of_any_kind(place: str, head: str, name: str) -> None:
    (report,) = reports(f"{place}政府工作报告", "(2013年1月9日)", f"{head} 张三", *body())
    assert (report.name, is_whole(report)) == (f"{name}@2013", True)


def test_a_town_is_named_by_its_meeting_and_not_by_whom_the_speaker_represents() -> None:
    meeting = "——2023年1月9日在周庄镇第十五届人民代表大会第三次会议上"
    assert [one.name for one in reports("政府工作报告", meeting, *body(whose="镇"))] == ["周庄镇@2023"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            ("政府工作报告", "——2023年1月9日在合肥高新技术产业开发区2023年度工作会议上"),
            "合肥高新技术产业开发区",
        ),
        (("政府工作报告", "——2023年1月9日在西咸新区党工委扩大会议上"), "西咸新区"),
        (("工作报告", "(2023年1月9日)", "合肥高新区管委会主任 张三"), "合肥高新区"),
        (("2023年苏州工业园区管委会工作报告",), "苏州工业园区"),
        (
            ("政府工作报告", "——在天津经济技术开发区2023年工作会议暨表彰大会上", "(2023年1月9日)"),
            "天津经济技术开发区",
        ),
    ],
)
def test_a_development_zone_is_named_by_its_meeting_or_its_committee(
    head: tuple[str, ...], name: str
) -> None:
    (report,) = reports(*head, *body(whose="管委会"))
    assert (report.name, is_whole(report)) == (f"{name}@2023", True)


def test_a_people_s_own_place_is_filed_without_its_kind() -> None:
    (report,) = reports("鄂温克族自治旗人民政府工作报告", "(2013年1月9日)", *body())
    assert report.name == "鄂温克@2013"


@pytest.mark.parametrize(
    "date", ["2024-01-10", "2024.1.10", "贰零贰肆年壹月拾日", "二○二四年一月十日", "2023年12月28日"]
)
def test_the_year_of_a_date_in_any_form(date: str) -> None:
    meeting = f"——{date}在桐庐县第十七届人民代表大会第四次会议上"
    assert [one.name for one in reports("政府工作报告", meeting, *body())] == ["桐庐@2024"]


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("一、回眸2023", "二、展望2024"),
        ("一、2023:我们这样走过", "二、2024:我们这样干"),
    ],
)
def test_the_year_of_headings_in_words_of_their_own(review: str, plan: str) -> None:
    (report,) = reports("桐庐县政府工作报告", *body(review, plan))
    assert (report.name, report.guessed, is_whole(report)) == ("桐庐@2024", (), True)


@pytest.mark.parametrize("page", [" / 01", "(1)", "……1"])
def test_contents_above_the_title(page: str) -> None:
    lines = body("一、2023年工作回顾", "二、2024年工作安排")
    contents = ["CONTENTS", *(f"{line}{page}" for line in lines if line[:2] in ("一、", "二、"))]
    (report,) = reports(*contents, "桐庐县政府工作报告", *lines)
    assert (report.name, is_whole(report)) == ("桐庐@2024", True)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("桐庐县人大常委会工作报告", "不是政府工作报告;"),
        ("桐庐县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告", "不是政府工作报告;"),
        ("中共桐庐县委工作报告", "不是政府工作报告;"),
        ("桐庐县住建局2023年工作总结和2024年工作计划", "有标题「桐庐县住建局"),
    ],
)
def test_another_paper_is_refused_by_its_title(title: str, said: str) -> None:
    with pytest.raises(NotAReportError, match="移出 sources") as raised:
        reports(title, *body()[2:])
    assert said in raised.value.message


def test_a_caption_between_title_and_address_takes_neither_place_nor_year() -> None:
    title = ("2025年桐庐县政府工作报告", "县长李明作政府工作报告。")
    (report,) = reports(*title, *body("一、一年接着一年干", "二、奋楫扬帆启新程"))
    assert (report.year, report.first, is_whole(report)) == (2025, 1, True)


CIVIC = [
    "1.新建改建城区公厕30座,年底前全部投入使用,继续免费开放。",
    "2.完成背街小巷改造25条,着力解决排水不畅、路灯不亮问题。",
    "3.新增养老床位600张,为全县80岁以上老人发放高龄津贴。",
    "4.为农村适龄妇女免费开展“两癌”筛查,全年不少于2万人次。",
    "5.加快建设县人民医院新院区,年内完成主体工程施工任务。",
]
TERMS = [
    "1.一网通办:指政务服务在一个总门户里办理,包括网上和窗口。",
    "2.绿道:指供步行和骑行的道路,沿江沿河布置,连接公园和景区。",
    "3.专精特新:指专业化、精细化、特色化、新颖化的中小企业。",
    "4.双随机:指在监管过程中随机抽取检查对象,随机选派执法人员。",
    "5.三北工程:指在西北、华北和东北地区建设的大型林业生态工程。",
]


@pytest.mark.parametrize(("annex", "kind"), [(CIVIC, "plan"), (TERMS, "glossary")])
def test_an_annex_is_what_its_lines_say_where_its_heading_is_a_slogan(annex: list[str], kind: str) -> None:
    head = ("政府工作报告", "——2025年1月8日在桐庐县第十七届人民代表大会第五次会议上")
    (report,) = reports(*head, *body(), "附件", "实干笃行开新局", *annex)
    assert all(one in texts(report, kind) for one in annex)
