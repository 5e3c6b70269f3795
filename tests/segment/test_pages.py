"""What pages set around a report: contents, glossaries, annexes, links to other places' reports.

Of segment/outside.py, segment/bounds.py.
"""

from __future__ import annotations

import pytest
from report_text import PLAN, REVIEW, bodies, lines, read

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.model import Document, Report
from tracker.segment import split


def shape(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (s.kind, s.title, tuple(p.text for p in s.paragraphs)) for s in report.sections if s.kind != "other"
    ]


LINKS = """免责声明:本文仅代表作者观点,不代表本站立场。市场有风险,选择需谨慎!此文仅供参考,不作买卖及其他依据。
标签:
2019年政府工作报告
上海市
分享到:
QQ空间
新浪微博
上一篇:
上海市静安区2019年政府工作报告
下一篇:
沧州市2024年政府工作报告
相关文章
12-01
2020年文安县政府工作报告
阅读排行
六盘水市水城区2024年政府工作报告
上海市奉贤区2023年政府工作报告
标签云
统计公报
政府信息公开""".split("\n")
OFFICES = [
    "省各设区市及省直管县(市)",
    *("石家庄市", "承德市", "省发展和改革委员会") * 5,
    "网站地图",
    "主办:某某政府办公厅",
]
ENTRIES = [
    "[1]“一网通办”:指政务服务事项在一个总门户里办理。",
    "[2]“双随机、一公开”:即在监管过程中随机抽取检查对象,随机选派执法检查人员。",
    "[3]“两张网”:政务服务和城市运行的总平台。",
]


@pytest.mark.parametrize("tail", [LINKS, OFFICES, ["(责任编辑:石兰兰)"], ["相关报道:"], ["附件下载"]])
def test_links_and_footers_behind_the_last_words_are_no_part_of_it(tail: list[str]) -> None:
    report = read(*lines(), *tail)
    assert shape(report) == shape(read(*lines()))
    assert report.last == len(lines())
    assert report.sections[-1].title == "结束语"


@pytest.mark.parametrize(
    "heading",
    [
        "名词解释",
        "※名词解释※",
        "[名词解释]",
        "附:短语说明",
        "附件2 名词解释",
        "《政府工作报告》有关用语说明",
        "",
    ],
)
def test_a_glossary_with_and_without_a_heading(heading: str) -> None:
    report = read(*lines(), *([heading] if heading else []), *ENTRIES, *LINKS)
    found = [section for section in report.sections if section.kind == "glossary"]
    assert [p.text for section in found for p in section.paragraphs if not p.level] == ENTRIES
    assert shape(report)[: len(shape(read(*lines())))] == shape(read(*lines()))


def test_projects_in_an_annex_are_plan_and_the_glossary_behind_them_is_not() -> None:
    annex = [
        "附件1",
        "2019年区十件民生实事",
        "1.新增养老床位100张。",
        "2.新建公共充电桩300个。",
        "附件2 名词解释",
    ]
    report = read(*lines(), *annex, *ENTRIES)
    kinds = {p.text: section.kind for section in report.sections for p in section.paragraphs}
    assert kinds["1.新增养老床位100张。"] == kinds["2.新建公共充电桩300个。"] == "plan"
    assert {kinds[entry] for entry in ENTRIES} == {"glossary"}


@pytest.mark.parametrize(
    "contents",
    [
        ["目录", f"{REVIEW}……1", f"{PLAN}……5"],
        ["目 录", REVIEW, PLAN],
        [f"{REVIEW} 1", "(一)坚持创新驱动发展,经济运行质量进一步提高 2", f"{PLAN} 5"],
        [f"{REVIEW}\t1", f"{PLAN}\t12"],
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_table_of_contents_is_no_report(contents: list[str], place: int) -> None:
    report = read(*lines()[:place], *contents, *lines()[place:])
    assert (report.name, shape(report)) == ("徐汇@2019", shape(read(*lines())))


def test_reports_of_one_file_with_the_same_headings_are_no_contents() -> None:
    text = ["一、2024年工作回顾", "加装电梯完工333台。", "二、2025年主要任务", "新增养老床位100张。"]
    heads = [f"上海市{district}区2025年政府工作报告" for district in ("长宁", "静安")]
    document = Document("报告.txt", "", (heads[0], *text, heads[1], *text))
    assert [report.name for report in split(document, clean(document))] == ["长宁@2025", "静安@2025"]


@pytest.mark.parametrize(
    "title",
    [
        "行政長官2024年施政報告",
        "施政報告:齊改革同發展 惠民生建未來",
        "施政報告全文",
        "某某縣縣長施政總報告",
        "某某市政府113年度施政計畫",
        "2024-25年度財政預算案",
        "關於2024年財政預算草案的報告",
        "某某市2024年国民经济和社会发展统计公报",
        "某某市中级人民法院工作报告",
        "某某縣議會第20屆第3次定期會縣政總報告",
        "在中国共产党某某区第十一次代表大会上的报告",
        "在全区经济工作会议上的讲话",
        "关于印发2025年政府工作报告重点任务分工方案的通知",
    ],
)
def test_other_kinds_of_reports_are_refused_by_name(title: str) -> None:
    text = [
        "一、過去一年工作回顧",
        "過去一年,政府推出多項措施,增加土地房屋供應,推動經濟復甦,市民生活改善。" * 3,
    ]
    text += ["二、今年工作重點", "今年將推出一萬個資助出售單位,興建簡約公屋三萬個,縮短公屋輪候時間。" * 3]
    document = Document("报告.txt", "", (title, *text))
    with pytest.raises(NotAReportError, match="不是政府工作报告") as raised:
        split(document, clean(document))
    assert title.replace(" ", "") in raised.value.message


@pytest.mark.parametrize(("paper", "read"), [("二零二五年財政年度施政報告", False), ("政府工作報告", True)])
def test_a_government_that_gives_another_kind_of_report(paper: str, read: bool) -> None:
    spoken = f"我謹代表澳門特別行政區政府,向立法會作{paper},請各位議員審議。"
    rest = [line for line in lines() if "政府工作报告" not in line]
    document = Document("報告.txt", "", ("二零二五年財政年度施政報告", spoken, *rest))
    if read:
        assert split(document, clean(document))
        return
    with pytest.raises(NotAReportError, match="不是政府工作报告"):
        split(document, clean(document))


def test_a_page_number_between_thanks_and_problems_is_no_section() -> None:
    at = lines().index(PLAN)
    thanks = (
        "各位代表,过去一年的成绩来之不易。在此,我代表区人民政府,向全区人民表示衷心的感谢和崇高的敬意!" * 3
    )
    problems = "同时,我们也清醒地看到,经济社会发展还面临不少困难和挑战,工作中还有许多不足。"
    report = read(*lines()[:at], thanks, "— 8 —", problems, *lines()[at:])
    assert all(section.paragraphs for section in report.sections)


ABOVE = [
    ["1月15日,房山区第十五届人民代表大会第三次会议开幕。"],
    ["图为江津区人民政府工作人员在现场。"],
    [f"{place}2022年政府工作报告" for place in ("张家港市", "阿拉善盟", "江津区")],
    ["江津区2022年政府工作报告", "政府工作报告"],
    ["舟山市2022年政府工作报告", "金山区2022年政府工作报告"],  # of which the text speaks, but seldom
]


@pytest.mark.parametrize("above", ABOVE, ids=range(len(ABOVE)))
def test_captions_and_links_above_a_text_that_names_no_place_give_it_no_name(above: list[str]) -> None:
    report = read(*above, "各位代表:", *lines()[6:])
    assert (report.name, report.guessed) == (
        "徐汇@2019",
        ("地区「上海市徐汇区」取自正文「徐汇」(标题和讲话人处没有)",),
    )


def test_a_link_to_another_year_s_tasks_behind_the_end_gives_no_year() -> None:
    text = [line.replace("2018年", "去年").replace("2019年", "今年") for line in lines()]
    link = "关于印发雄安新区2024年政府工作报告重点任务分工方案的通知"
    assert read(*text[:1], "2019年1月15日", *text[1:], "我要评论", link, "0条评论").year == 2019


def printed(text: tuple[str, ...], *head: str) -> list[str]:
    """A text copied out of a PDF: lines of one width, a page's head and number between them."""
    lines = [line[at : at + 38] for line in text for at in range(0, len(line), 38)]
    return [one for at in range(0, len(lines), 28) for one in (*lines[at : at + 28], *head)]


@pytest.mark.parametrize(
    "head",
    [
        ("第 3 页 共 30 页", "徐汇区政府工作报告"),
        ("上海市徐汇区政府工作报告 · 3",),
        ("政府工作报告汇编", "- 3 -"),
    ],
)
@pytest.mark.parametrize("title", [0, 5])
def test_the_heads_of_pages_begin_no_report_and_break_no_sentence(head: tuple[str, ...], title: int) -> None:
    text = lines()[title:]
    assert shape(read(*printed(text, *head))) == shape(read(*printed(text)))


def test_a_line_that_comes_again_in_a_list_stays() -> None:
    annex = ["附件:2019年区实事项目", *["责任单位:区民政局", "新增养老床位100张。"] * 5]
    report = read(*lines(), *annex)
    texts = [p.text for section in report.sections for p in section.paragraphs]
    assert texts.count("责任单位:区民政局") == 5


@pytest.mark.parametrize(
    ("heading", "kind"), [("附件2:2019年区民生实事项目", "plan"), ("重点工作", "glossary")]
)
def test_behind_a_glossary_only_an_annex_is_a_plan(heading: str, kind: str) -> None:
    rows = [f"{number}.新增养老床位{number}00张" for number in range(1, 5)]
    report = read(*lines(), "附件1:名词解释", *ENTRIES, heading, *rows)
    assert set(rows) <= set(bodies(report, kind))
