"""Each step of cleaning on real lines: what changes, and what must not.

Of clean/characters.py, clean/broken.py, clean/cuts.py, clean/edges.py, clean/watermarks.py.
"""

from __future__ import annotations

import pytest

from tracker.clean import clean
from tracker.clean.characters import closed_up, visible
from tracker.model import Document


def paragraphs(*lines: str) -> list[str]:
    return [paragraph.text for paragraph in clean(Document("报告.txt", "", lines))]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("创新药械“研发+制造+ 销售”一体化", "创新药械“研发+制造+销售”一体化"),
        ("上海市徐汇区区长 王 华", "上海市徐汇区区长王华"),
        ("推进 5平方公里生鲜蔬菜片区建设", "推进5平方公里生鲜蔬菜片区建设"),
        ("经济韧性持续增强。 前三季度实现地区生产总值", "经济韧性持续增强。前三季度实现地区生产总值"),
        ("\u3000\u3000各位代表:\xa0", "各位代表:"),
        # glyph by glyph, out of a PDF
        ("地 区 生 产 总 值 增 长 5 . 5 % ,新 增 绿 地 1 2 公 顷", "地区生产总值增长5.5%,新增绿地12公顷"),
        ("AI X Lab 3", "AI X Lab 3"),
        # figures set as wide as characters
        ("2 0 2 4年1月1 0日,完成3 8 6 . 4亿元", "2024年1月10日,完成386.4亿元"),
        ("1 新建公厕 3 座", "1新建公厕3座"),
        ("全球营运商计划(Global Operation  Programme)", "全球营运商计划(Global Operation Programme)"),
    ],
)
def test_white_space_inside_words(line: str, closed: str) -> None:
    assert closed_up(line) == closed


def test_characters_that_cannot_be_seen_are_taken_out() -> None:
    assert visible("新\u200b增\U000e0041\ufeff绿\u202e地\x002\ue123公顷") == "新增绿地2公顷"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        # 虹口@2025, over a blank line
        (
            ("推动今潮二期开业。加快建设多伦二期、", "", "176街坊等项目,研究武进路等拓展区域。"),
            ["推动今潮二期开业。加快建设多伦二期、176街坊等项目,研究武进路等拓展区域。"],
        ),
        (
            ("——2024年1月17日在静安区第二届", "人民代表大会第四次会议上"),
            ["——2024年1月17日在静安区第二届人民代表大会第四次会议上"],
        ),
        (("【六】", "回应群众期待进一步增强民生服务效能"), ["【六】回应群众期待进一步增强民生服务效能"]),
        # a sentence broken by a newspaper's page turn
        (
            ("完成旧改。加快推进城市更新,发布新一批标准和 下转7版", "(上接第4版)", "品牌,提升能级。"),
            ["完成旧改。加快推进城市更新,发布新一批标准和品牌,提升能级。", "下转7版", "(上接第4版)"],
        ),
        (
            ("启动智能制造“灯塔工厂。打造AI", "agent应用示范。"),
            ["启动智能制造“灯塔工厂。打造AI agent应用示范。"],
        ),
    ],
)
def test_broken_lines_are_joined(lines: tuple[str, ...], joined: list[str]) -> None:
    assert paragraphs(*lines) == joined


@pytest.mark.parametrize(
    "lines",
    [
        ("(一)凝心聚力谋发展,经济质效加快提升", "投资促进成效显著。大力开展海内外投资推介。"),
        ("完成旧改。惠及居民2002户", "(二)综合施策促转型,城市更新蹄疾步稳"),
        ("坚持规划引领。落实各项任务", "各位代表,过去一年成绩来之不易。"),
        ("三、2016年重点工作", "今年是全面建成小康社会决胜阶段的开局之年。"),
        ("主要做了以下工作:", "稳增长政策协同发力。"),
        ("完成旧改。惠及居民", "——经济运行保持在合理区间。"),
        ("完成旧改。惠及居民", "返回顶部"),
        ("政府工作报告", "各位代表:"),
        ("一是推进农业结构调整。发展优质粮食", "二是深化粮棉流通体制改革。"),
    ],
)
def test_what_is_not_broken_stays_apart(lines: tuple[str, ...]) -> None:
    assert paragraphs(*lines) == list(lines)


def test_lines_wrapped_at_one_width_are_joined() -> None:
    text = (
        "着力推动优势产业升级。实施提振消费专项行动,深入推进国际消费中心城市示范区建设,提升首发首秀首展能级,加快建成“千亿商圈”。"
        * 12
    )
    wrapped = ["一、2024年工作回顾", *(text[at : at + 30] for at in range(0, len(text), 30)), "(二)下一部分"]
    assert paragraphs(*wrapped) == ["一、2024年工作回顾", text, "(二)下一部分"]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("发布新一批“上海标准”和“上海品牌”。 下转7版", ["发布新一批“上海标准”和“上海品牌”。", "下转7版"]),
        ("(上接第4版)进一步推进改革开放。", ["(上接第4版)", "进一步推进改革开放。"]),
        ("提升能级。(下转A03版)", ["提升能级。", "(下转A03版)"]),
        ("企业由亏损转3版块运营", ["企业由亏损转3版块运营"]),
        ("推进三期项目转第二阶段", ["推进三期项目转第二阶段"]),
    ],
)
def test_joints_are_cut_off(line: str, pieces: list[str]) -> None:
    assert paragraphs(line) == pieces


def test_lines_cut_at_a_count_of_characters_are_joined_whatever_their_columns() -> None:
    text = (
        "奋斗目标是到2016年生产总值达到92.5亿元增长12.5%以上财政收入36.25亿元"
        + "推进城市更新,完善公共服务," * 80
    )
    wrapped = ["一、2024年工作回顾", *(text[at : at + 40] for at in range(0, len(text), 40)), "(二)下一部分"]
    assert paragraphs(*wrapped) == ["一、2024年工作回顾", text, "(二)下一部分"]


def test_lines_wrapped_at_one_width_are_joined_to_the_indented_first_one() -> None:
    text = "刚刚过去的一年,是全面贯彻党的二十大精神的开局之年,是极不寻常、极不平凡的一年。" * 16
    wrapped = [f"  {text[:26]}", *(text[at : at + 28] for at in range(26, len(text), 28))]
    assert paragraphs("一、2023年工作回顾", *wrapped) == ["一、2023年工作回顾", text]


@pytest.mark.parametrize("mark", ["马克数据网", "微信公众号马克 数 据 网", "www.macro.com.cn"])
def test_a_watermark_inside_sentences_is_taken_out(mark: str) -> None:
    lines = [
        "推动优势产业升级,实施提振消费专项行动,建设国际消费中心城市。",
        "新增城市绿地十二公顷,加装电梯二百台,改造老旧小区三十个。",
        "持续优化营商环境,深化改革开放,提升互联网医院服务能力。",
        "加强基层治理,完善矛盾纠纷调处机制,建设更高水平平安城区。",
    ]
    marked = [line[: 1 + 2 * n] + mark + line[1 + 2 * n :] for n, line in enumerate(lines)]
    assert paragraphs(*marked) == lines


def test_a_word_that_recurs_in_sentences_is_no_watermark() -> None:
    lines = [
        f"{verb}天然气管网{rest}。" for verb, rest in (("推进", "改造"), ("完善", "布局"), ("延伸", "十公里"))
    ]
    assert paragraphs(*lines) == lines


def test_what_a_site_writes_behind_the_last_sentence_is_cut_off() -> None:
    assert paragraphs("为全面建成小康社会做出新的更大贡献!。微信公众号马克 数据网") == [
        "为全面建成小康社会做出新的更大贡献!",
        "。微信公众号马克数据网",
    ]
    assert paragraphs("让我们努力奋斗!  来自马克数据网") == ["让我们努力奋斗!", "来自马克数据网"]
    assert paragraphs("让我们努力奋斗!百度搜索马 克 数 据 网") == ["让我们努力奋斗!", "百度搜索马克数据网"]
    assert paragraphs("让新闻来自百姓,服务来自政务服务网。") == ["让新闻来自百姓,服务来自政务服务网。"]


def test_lost_blanks_part_what_stands_on_one_line() -> None:
    assert paragraphs("大会第四次会议上????唐县人民政府县长????尤志敬????各位代表:") == [
        "大会第四次会议上",
        "唐县人民政府县长",
        "尤志敬",
        "各位代表:",
    ]
    assert paragraphs("????") == ["????"]


@pytest.mark.parametrize(
    "mark", ["(微信公众号:县域观察)", "公众号:基层公文铺", "【某某文库】", "www.example.com"]
)
def test_a_mark_in_brackets_or_an_address_inside_sentences_is_taken_out(mark: str) -> None:
    lines = ["推动优势产业升级,完善服务体系。", "新增城市绿地,加快建设步伐。", "优化营商环境,深化改革开放。"]
    assert paragraphs(*(line[:-2] + mark + line[-2:] for line in lines)) == lines


BODY = (
    "新增绿地。推动优势产业升级,实施提振消费专项行动,建设国际消费",
    "中心城市示范区,新增绿地十二公顷,加装电梯二百台。",
)


@pytest.mark.parametrize(
    ("between", "stay"),
    [
        (("某某区政府工作报告", "某某区政府工作报告", "某某区政府工作报告"), False),
        (("政府工作报告第3页", "政府工作报告第4页", "政府工作报告第6页"), False),
        # the rows of a table, each beside a page's turn
        (("新建城市公厕30座", "新建城市公厕12座", "新建城市公厕18座"), True),
        (("责任单位:区教育局", "责任单位:区教育局", "责任单位:区教育局"), True),
    ],
)
def test_heads_of_pages_count_them_and_rows_of_tables_do_not(between: tuple[str, ...], stay: bool) -> None:
    opened = ["政府工作报告", "各位代表:", *(f"第{n}项工作已经完成。" for n in "一二三四五六")]
    pages = [line for row in between for line in (BODY[0], row, BODY[1])]
    found = paragraphs(*opened, *pages)
    assert all(any(row in one for one in found) for row in between) is stay
    assert ("".join(BODY) in found) is not stay
