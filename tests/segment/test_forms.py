"""The forms that headings, covers and names take elsewhere, tried on the real text of 徐汇@2019.

Of segment/headings.py, segment/naming.py, segment/cover.py, segment/asides.py.
"""

from __future__ import annotations

import re

import pytest
from report_text import bodies, lines

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.language.fold import fold
from tracker.model import Document, Paragraph, Report
from tracker.segment import split
from tracker.segment.asides import is_problems, speaks_of_problems
from tracker.segment.cover import is_on_behalf
from tracker.segment.headings import kind_of
from tracker.segment.naming import short
from tracker.segment.years import planned_year


def read(text: str, name: str = "") -> Report:
    document = Document("报告.txt", "", tuple(text.split("\n")))
    (report,) = split(document, clean(document), (name,) if name else ())
    return report


def main_headings(text: str, review: str, plan: str) -> str:
    return text.replace("一、2018年工作回顾", review).replace("二、2019年主要任务", plan)


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("第一部分 2018年工作回顾", "第二部分 2019年主要任务"),
        ("第一部分\n2018年工作回顾", "第二部分\n2019年主要任务"),
        ("2018年工作回顾", "2019年主要任务"),
        ("二〇一八年工作回顾", "二〇一九年工作安排"),
        ("二o一八年工作回顾", "二o一九年重点工作"),
        ("一、过去一年工作回顾", "二、今年工作建议"),
        ("一、過去一年工作回顧", "二、今年重點工作"),
        ("一、2018年的工作", "二、2019年的工作"),
        ("【一】2018年工作回顾", "【二】2019年主要工作"),
        ("一、上年工作回顾", "二、总体要求和主要目标"),
        ("一、\n2018年工作回顾", "二、\n2019年工作部署"),
        ("1.2018年工作回顾", "2.2019年主要任务"),
        ("一.2018年工作回顾", "二.2019年主要任务"),
        ("１、２０１８年工作回顾", "２、２０１９年主要任务"),
        ("回顾2018年工作", "2019年政府工作任务"),
    ],
)
def test_main_headings_in_other_forms_give_the_same_sections(review: str, plan: str) -> None:
    known = read("\n".join(lines()))
    other = read(main_headings("\n".join(lines()), review, plan))
    assert (other.name, other.coverage) == (known.name, known.coverage)
    for kinds in (("review",), ("plan", "self"), ("other",)):
        assert bodies(other, *kinds) == bodies(known, *kinds)


@pytest.mark.parametrize("style", ["（{}）", "({}) ", "【{}】", "({})、"])
def test_headings_of_the_second_rank_in_other_forms(style: str) -> None:
    known = read("\n".join(lines()))
    text = re.sub(
        r"^\(([一二三四五六七八九])\)", lambda m: style.format(m.group(1)), "\n".join(lines()), flags=re.M
    )
    other = read(text)
    assert bodies(other, "plan") == bodies(known, "plan")
    assert bodies(other, "self") == bodies(known, "self")
    levels = [p.level for s in other.sections for p in s.paragraphs]
    assert levels == [p.level for s in known.sections for p in s.paragraphs]


def test_a_review_of_five_years_with_plans_for_five_and_for_the_coming_one() -> None:
    text = main_headings("\n".join(lines()), "一、过去五年工作回顾", "二、2019年主要任务")
    text = text.replace(
        "二、2019年主要任务",
        "二、今后五年的总体要求和目标任务\n今后五年,地区生产总值年均增长6%以上,新增绿地60公顷,城区面貌根本改善。\n三、2019年主要任务",
    )
    report = read(text)
    assert "二、今后五年的总体要求和目标任务" in [s.title for s in report.sections if s.kind == "other"]
    assert bodies(report, "plan") == bodies(read("\n".join(lines())), "plan")


def test_a_digest_says_so() -> None:
    text = "\n".join(lines()).replace(
        "2019年上海市徐汇区政府工作报告", "2019年上海市徐汇区政府工作报告(摘要)"
    )
    assert read(text).coverage == "digest"


def test_only_one_part() -> None:
    whole = "\n".join(lines())
    at = whole.index("二、2019年主要任务")
    assert read(whole[:at]).coverage == "review only"
    assert read(whole[at:], "徐汇@2019").coverage == "plan only"


@pytest.mark.parametrize(
    ("speech", "jurisdiction", "district", "year"),
    [
        ("——2022年12月27日在张湾区第十届人民代表大会第二次会议上", "十堰市张湾区", "张湾", 2023),
        (
            "——2023年1月10日在石柱土家族自治县第十八届人民代表大会第三次会议上",
            "重庆市石柱土家族自治县",
            "石柱",
            2023,
        ),
        ("——2023年1月14日在内蒙古自治区第十四届人民代表大会第一次会议上", "内蒙古自治区", "内蒙古", 2023),
        (
            "(2024年1月9日在吉林省长春市朝阳区第十九届人民代表大会第三次会议上)",
            "长春市朝阳区",
            "朝阳",
            2024,
        ),
        ("2024年1月在鄂托克旗第十八届人民代表大会第三次会议上", "鄂尔多斯市鄂托克旗", "鄂托克", 2024),
        ("——二〇二四年一月九日在新乡县第十六届人民代表大会第三次会议上", "新乡市新乡县", "新乡", 2024),
    ],
)
def test_jurisdiction_and_year_from_the_meeting(
    speech: str, jurisdiction: str, district: str, year: int
) -> None:
    body = main_headings("\n".join(lines()[4:]), "一、过去一年工作回顾", "二、今年主要任务")
    body = body.replace("我代表徐汇区人民政府", "我代表区人民政府")
    report = read("\n".join(["政府工作报告", speech, "区长 王 华", "", body]))
    assert (report.jurisdiction, report.name) == (jurisdiction, f"{district}@{year}")


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("上海市徐汇区", "徐汇"),
        ("上海市", "上海"),
        ("浦东新区", "浦东"),
        ("国务院", "全国"),
        ("浙江省杭州市西湖区", "西湖"),
        ("江西省景德镇市昌江区", "昌江"),
        ("荆州市沙市区", "沙市"),
        ("津市市", "津市"),
        ("重庆市忠县", "忠县"),
        ("广西壮族自治区", "广西"),
        ("恩施土家族苗族自治州", "恩施"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("苏州工业园区", "苏州工业园区"),
        ("张江镇", "张江镇"),
    ],
)
def test_short_names(full: str, name: str) -> None:
    assert short(full) == name


@pytest.mark.parametrize(
    ("given", "name", "jurisdiction"),
    [
        ("长宁@2026", "长宁@2026", "长宁"),
        ("徐汇@2020", "徐汇@2020", "上海市徐汇区"),
        ("@2020", "徐汇@2020", "上海市徐汇区"),
        ("长宁", "长宁@2019", "长宁"),
    ],
)
def test_a_given_name_wins(given: str, name: str, jurisdiction: str) -> None:
    report = read("\n".join(lines()), given)
    assert (report.name, report.jurisdiction) == (name, jurisdiction)


def test_a_report_whose_place_nobody_can_tell_asks_for_a_name() -> None:
    text = "\n".join(lines()[7:]).replace("徐汇", "这里")
    with pytest.raises(NotAReportError, match="tracker add") as raised:
        read(text)
    assert raised.value.where == "报告.txt:1"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("2024年工作回顾", "review"),
        ("过去五年政府工作的回顾", "review"),
        ("关于过去五年的政府工作", "review"),
        ("过去五年和2021年工作回顾", "review"),
        ("2025年工作安排", "plan"),
        ("今年的总体要求和主要预期目标", "plan"),
        ("对今年政府工作的建议", "plan"),
        ("2024年工作展望", "plan"),
        ("今后五年的奋斗目标", "long plan"),
        ("“十五五”时期主要目标任务", "long plan"),
        ("全面加强政府自身建设", "self"),
        ("全面提升政府治理现代化水平", "self"),
        ("加快建设人民满意的服务型政府", "self"),
        ("《政府工作报告》名词解释", "glossary"),
        ("附件", "glossary"),
        ("存在的问题和困难", "problems"),
        ("2019年上海市徐汇区政府工作报告", None),
        ("以打响“四大品牌”为抓手,综合实力不断增强", None),
        ("着力打造一流营商环境", None),
        ("强化政府投资引导", None),
        ("聚焦聚力攻坚克难,重点工作取得突破", None),
        ("推动重点工作取得突破", "plan"),
    ],
)
def test_what_a_heading_announces(heading: str, kind: str | None) -> None:
    assert kind_of(fold(heading)) == kind


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
    assert is_problems(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        # an achievement that began with a problem
        "我们高度重视政府法制建设。国务院先后提出5部法律议案;针对收容遣送工作中存在的问题,制定并实施救助管理办法。",
        "依法行政不断加强。多措并举提高重大决策质量,扎实推进生态环保督察整改,针对夜间施工等重点问题出台专项监管措施。",
    ],
)
def test_not_problems(paragraph: str) -> None:
    assert not is_problems(paragraph)


def test_a_promise_to_the_people_s_deputies_opens_no_report() -> None:
    kept = "为兑现对人民代表的庄严承诺,市政府从2006年起每年都把《政府工作报告》的“话”落实到“事”上。"
    assert not is_on_behalf(Paragraph(kept, fold(kept), ((0, 1),)))


def test_what_was_braved_in_the_year_is_no_list_of_problems() -> None:
    braved = (
        "一年来,形势严峻复杂、奋斗充满艰辛。面对有效需求不足、社会预期偏弱等困难挑战,我们顶住压力、攻坚克难,"
        "全力破解系列问题、防范各类风险,实现经济平稳健康发展、民生福祉持续增进、社会大局和谐稳定。"
    )
    assert not speaks_of_problems(braved)


@pytest.mark.parametrize("text", ["今天天气很好。\n我们去公园散步,看到了许多花。", "政府工作报告", "1\n2\n3"])
def test_what_is_not_a_report_is_refused_with_what_is_missing(text: str) -> None:
    with pytest.raises(NotAReportError, match="no plan section found") as raised:
        read(text)
    assert raised.value.where == "报告.txt"


def test_a_report_run_together_in_few_lines_is_taken_apart() -> None:
    known = read("\n".join(lines()))
    head, text = "\n".join(lines()[:5]), "".join(lines()[5:]).replace(" ", "")
    other = read(f"{head}\n{text}")
    assert [(s.kind, s.title) for s in other.sections if s.kind in ("review", "plan", "self")] == [
        (s.kind, s.title) for s in known.sections if s.kind in ("review", "plan", "self")
    ]
    assert "".join(bodies(known, "plan")).replace(" ", "").startswith("".join(bodies(other, "plan"))[:5000])


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("一、砥砺奋进、成绩斐然的2018年", "二、奋楫扬帆、再创辉煌的2019年"),
        ("一、过去一年,我们攻坚克难、稳中有进", "二、2019年经济社会发展总体要求和重点任务"),
    ],
)
def test_main_headings_in_words_of_their_own(review: str, plan: str) -> None:
    known = read("\n".join(lines()))
    other = read(main_headings("\n".join(lines()), review, plan))
    assert bodies(other, "review") == bodies(known, "review")
    assert bodies(other, "plan", "self") == bodies(known, "plan", "self")


def test_a_list_of_reports_above_is_not_the_title() -> None:
    contents = ["上海市政府工作报告", "浦东新区政府工作报告", "黄浦区政府工作报告", "静安区政府工作报告"]
    report = read("\n".join([*contents, *lines()]))
    assert (report.name, report.first) == ("徐汇@2019", len(contents))  # a second title may belong to it


def test_a_list_of_projects_behind_the_last_words_is_plan() -> None:
    annex = "附:2019年区政府实事项目\n一、新增养老床位100张,增设认知症床位50张。\n二、新建公共充电桩300个。"
    report = read("\n".join([*lines(), annex]))
    assert any("新建公共充电桩300个" in text for text in bodies(report, "plan"))
    assert "结束语" in [section.title for section in report.sections]


def test_review_goes_on_behind_the_problems_where_it_looks_back_again() -> None:
    text = "\n".join(lines())
    more = "过去五年,全区累计新增绿地60公顷,建成社区综合为老服务中心30家,群众获得感不断增强。"
    at = text.index("二、2019年主要任务")
    report = read(text[:at] + more + "\n" + text[at:])
    assert bodies(report, "review")[-1] == more


def test_the_ledgers_names_go_by_position() -> None:
    text = "\n".join(lines())
    document = Document("报告.txt", "", tuple((text + "\n" + text).split("\n")))
    reports = split(document, clean(document), ("", "长宁@2020"))
    assert [report.name for report in reports] == ["徐汇@2019", "长宁@2020"]


@pytest.mark.parametrize(
    ("file", "district"),
    [
        ("新建文本文档.txt", "徐汇"),
        ("徐汇报告.txt", "徐汇"),
        ("徐汇.txt", "徐汇"),
        ("上海市徐汇区讲话稿.txt", "徐汇"),
    ],
)
def test_a_file_s_name_names_a_place_where_a_place_s_name_ends_in_it(file: str, district: str) -> None:
    text = ["各位代表:", *lines()[5:]]
    text += ["一是新建道路十条。"] * 3
    document = Document(file, "", tuple(line for line in text if "区人民政府" not in line))
    (report,) = split(document, clean(document))
    assert report.district == district


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2018年,我们完成了旧住房修缮,建成了一批公共绿地,群众获得感明显提升,各项工作取得新成效。", 2019),
        ("2019年,我们将加快推进旧住房修缮,着力增加公共绿地,力争实现全年目标。", 2019),
    ],
)
def test_the_year_of_a_text_without_headings_is_told_by_what_looks_back_or_ahead(
    text: str, year: int
) -> None:
    assert planned_year(clean(Document("a.txt", "", (text,)))) == (year, "取自正文")


def test_a_year_by_which_something_is_to_be_done_is_not_the_one_planned() -> None:
    text = [line.replace("2018年", "去年").replace("2019年", "今年") for line in lines()[6:]]
    text = [line.replace("新中国成立70周年", "关键之年") for line in text]
    text += ["到2025年,我们将新增绿地60公顷,群众获得感明显提升。"] * 3
    text.insert(2, "2018年,我们完成了旧住房修缮,建成了一批公共绿地,群众获得感明显提升,各项工作取得新成效。")
    assert planned_year(clean(Document("a.txt", "", tuple(text)))) == (2019, "取自正文")


@pytest.mark.parametrize(
    ("text", "year", "counted"),
    [
        (
            "今年是中华人民共和国成立75周年,是实现“十四五”规划目标任务的关键一年。",
            2024,
            "中华人民共和国成立75周年",
        ),
        ("今年是中国共产党成立一百周年,也是改革开放四十三周年。", 2021, "中国共产党成立一百周年"),
        ("今年是中国共产党成立100周年,做好各项工作意义重大。", 2021, "中国共产党成立100周年"),
        ("今年是改革开放四十周年,是决胜全面建成小康社会的关键一年。", 2018, "改革开放四十周年"),
        ("今年是中国共产党成立一百周年,做好各项工作意义重大。", 2021, "中国共产党成立一百周年"),
        ("今年是中国共产党成立一百零五周年,做好各项工作意义重大。", 2026, "中国共产党成立一百零五周年"),
        ("今年是新中国成立七十五周年,做好各项工作意义重大。", 2024, "新中国成立七十五周年"),
        ("今年是新中国成立七五周年,做好各项工作意义重大。", 0, ""),
        ("今年是新中国成立十十周年,做好各项工作意义重大。", 0, ""),
        ("今年是新中国成立999周年,做好各项工作意义重大。", 0, ""),
        ("今年是“十五五”开局之年,做好各项工作意义重大。", 2026, "“十五五”开局"),
        ("今年是“十三五”规划的收官之年,我们要坚持稳中求进。", 2020, "“十三五”规划的收官"),
        ("我们隆重庆祝新中国成立70周年,群众获得感明显提升。", 0, ""),
    ],
)
def test_what_this_year_counts_tells_the_year(text: str, year: int, counted: str) -> None:
    found, whence = planned_year(clean(Document("a.txt", "", (text,))))
    assert found == year
    assert whence.endswith(f"{counted}」") if counted else not whence


@pytest.mark.parametrize(("line", "year"), [("发文时间：2009-02-05", 2009), ("发布时间：2022-12-01", 0)])
def test_the_date_of_the_document_tells_the_year_and_that_of_its_page_does_not(line: str, year: int) -> None:
    assert planned_year(clean(Document("a.txt", "", (line, "各位代表:"))))[0] == year


def test_a_cover_whose_meeting_and_speaker_share_a_line_gives_the_year() -> None:
    text = [line.replace("2018年", "去年").replace("2019年", "今年") for line in lines()[4:]]
    meeting = "——2019年1月16日区人民政府区长王华在上海市徐汇区第十六届人民代表大会第四次"
    report = read("\n".join(["2019年上海市徐汇区政府工作报告", meeting, "会议上", *text]))
    assert (report.year, report.first) == (2019, 1)


@pytest.mark.parametrize("stop", [".", "．"])
def test_a_dot_ends_a_sentence_as_a_full_stop_does(stop: str) -> None:
    known = read("\n".join(lines()))
    other = read("\n".join(lines()).replace("。", stop))
    for kinds in (("review",), ("plan", "self"), ("other",)):
        assert bodies(other, *kinds) == [one.replace("。", stop) for one in bodies(known, *kinds)]


def test_a_report_without_a_title_behind_another_is_one_of_its_own() -> None:
    text = [line for line in lines()[7:] if not re.match("[一二]、", line)]
    document = Document("报告.txt", "", (*lines(), *text))
    assert [one.name for one in split(document, clean(document))] == ["徐汇@2019", "徐汇@2019"]


def test_a_second_report_whose_headings_name_only_years_begins_with_its_review() -> None:
    text = main_headings("\n".join(lines()), "一、关于2018年政府工作", "二、2019年主要任务")
    second = "\n".join(
        ["上海市徐汇区人民政府", "2019年工作回顾", *lines()[7:40], "2020年主要任务", *lines()[60:]]
    )
    document = Document("报告.txt", "", tuple(f"{text}\n{second}".split("\n")))
    assert [one.name for one in split(document, clean(document))] == ["徐汇@2019", "徐汇@2020"]
