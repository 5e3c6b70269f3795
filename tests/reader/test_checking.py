"""What of an answer is taken, and why the rest is refused.

Of reader/checking.py, reader/spans.py.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.reader.checking import Asked, Link, Pieces, check
from tracker.reader.instructions import Names

SENTENCE = "着力稳就业，新增城镇就业3万人以上、高校毕业生就业1万人；支持企业扩岗"
LINKED = Asked("links", ("新增城镇就业3万人以上", "支持企业扩岗"), most=9, withheld=(4,))
CUT = Asked("pieces", (SENTENCE,))


def links(*rows: object) -> str:
    return json.dumps({"answers": rows}, ensure_ascii=False)


def row(number: object = 1, status: object = "fulfilled", evidence: object = (3,)) -> dict[str, object]:
    shown = list(evidence) if isinstance(evidence, tuple) else evidence
    return {"n": number, "evidence": shown, "reason": "写明", "status": status}


def pieces(*ends: tuple[str, str]) -> str:
    return links({"n": 1, "pieces": [{"start": start, "end": end} for start, end in ends]})


def cut(*ends: tuple[str, str]) -> list[str]:
    answer = check(pieces(*ends), CUT).answers[0]
    assert isinstance(answer, Pieces)
    return [SENTENCE[start:end] for start, end in answer.spans]


def test_a_link_is_numbers_a_word_and_a_reason() -> None:
    found = check(links(row(1, "partial", (7, 2)), row(2, "unmentioned", ())), LINKED)
    assert found.answers == {0: Link("partial", (7, 2), "写明"), 1: Link("unmentioned", (), "写明")}
    assert not found.refused


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([row(1, evidence=(10,))], "没有编号为 10 的回顾句"),
        ([row(1, evidence=(0,))], "没有编号为 0 的回顾句"),
        ([row(1, evidence=(-3,))], "没有编号为 -3 的回顾句"),
        ([row(1, evidence=("新增就业",))], "没有编号为 新增就业 的回顾句"),
        ([row(1, evidence=(True,))], "没有编号为 True 的回顾句"),
        ([row(1, evidence=(2.5,))], "没有编号为 2.5 的回顾句"),
        ([row(1, evidence=(4,))], "回顾句 4 没有内容可引"),
        ([row(1, evidence="3")], "evidence 应是编号的列表"),
        ([row(1, evidence=())], "fulfilled 和 partial 必须有 evidence"),
        ([row(1, "unmentioned", (3,))], "unmentioned 不能有 evidence"),
        ([row(1, "done")], "status 只能是 fulfilled、partial、unmentioned"),
        ([row(1, ["fulfilled"])], "status 只能是 fulfilled、partial、unmentioned"),
        ([{"n": 1}], "status 只能是 fulfilled、partial、unmentioned"),
        ([row(1), row(1, "partial")], "回答了不止一次"),
        ([row(7)], "没有回答"),
        ([], "没有回答"),
    ],
)
def test_what_does_not_hold_is_refused_and_the_rest_is_taken(rows: list[object], why: str) -> None:
    found = check(links(*rows, row(2, "unmentioned", ())), LINKED)
    assert found.refused == {0: why}
    assert set(found.answers) == {1}


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "```json\n{}\n```",
        "好的,结果如下:\n```\n{}\n```\n以上。",
        "<think>先看 {{第一条}} 再说</think>\n{}",
        "答:{}",
        "\ufeff  {}  ",
    ],
)
def test_json_is_found_in_whatever_a_model_puts_around_it(written: str) -> None:
    content = written.replace("{}", links(row(1), row(2))).replace("{{", "{").replace("}}", "}")
    assert set(check(content, LINKED).answers) == {0, 1}


def test_a_bare_list_will_do_and_numbers_may_be_written_as_text() -> None:
    found = check(json.dumps([row("1", evidence=("R3", "7")), row("C2")]), LINKED)
    assert found.answers[0] == Link("fulfilled", (3, 7), "写明")


@pytest.mark.parametrize(
    "content", ["", "  \n", "```json\n```", "{", "抱歉,我不能回答。", "[[[[" * 9000, "null", "3"]
)
def test_no_json_refuses_every_line(content: str) -> None:
    assert set(check(content, LINKED).refused) == {0, 1}


def test_more_than_three_numbers_are_the_best_three_and_one_named_twice_is_one() -> None:
    assert check(links(row(1, evidence=(5, 5, 1, 2, 3))), LINKED).answers[0] == Link(
        "fulfilled", (5, 1, 2), "写明"
    )


def test_the_verdicts_may_bear_other_names() -> None:
    names = Names("甲", "乙", "丙", (2, 0, 1))
    found = check(links(row(1, "甲"), row(2, "fulfilled")), LINKED, names)
    assert found.answers[0] == Link("fulfilled", (3,), "写明")
    assert found.refused[1] == "status 只能是 丙、甲、乙"


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("四是继续强化“门前三包”责任制", "继续强化“门前三包”责任制"),
        ("①投资5000万元推进博文路西段建设", "投资5000万元推进博文路西段建设"),
        ("（三）推进医联体建设", "推进医联体建设"),
        ("二要健全推进机制", "健全推进机制"),
        ("一号产业项目加快实施", "一号产业项目加快实施"),
        ("十大工程全部开工", "十大工程全部开工"),
        ("2.5万亩蔬菜基地建成", "2.5万亩蔬菜基地建成"),
    ],
)
def test_what_a_list_puts_before_its_items_is_no_part_of_a_piece(sentence: str, kept: str) -> None:
    asked = Asked("pieces", (sentence,))
    found = check(pieces((sentence[:6], sentence[-4:])), asked).answers[0]
    assert isinstance(found, Pieces)
    assert [sentence[start:end] for start, end in found.spans] == [kept]


def test_pieces_run_from_their_first_words_to_their_last() -> None:
    assert cut(
        ("新增城镇就业", "3万人以上"), ("高校毕业生就业", "1万人"), ("支持企业扩岗", "支持企业扩岗")
    ) == [
        "新增城镇就业3万人以上",
        "高校毕业生就业1万人",
        "支持企业扩岗",
    ]


@pytest.mark.parametrize(
    ("sentence", "ends", "kept"),
    [
        (
            "推动大宗货物运输“公转铁”“公转水”,降低成本",
            ("推动大宗货物", "“公转水"),
            "推动大宗货物运输“公转铁”“公转水”",
        ),
        ("落实准入管理措施(负面清单),扩大开放", ("落实准入", "(负面清单"), "落实准入管理措施(负面清单)"),
        ("绘制耕地“一张图”", ("绘制耕地", "一张图"), "绘制耕地“一张图”"),
        ("“一张图”管地,“一张网”管事", ("一张网", "管事"), "一张网”管事"),  # begun inside: as it was said
        (
            "落实“四早”〔64〕要求,筑牢“三道防线”〔65〕",
            ("落实“四早”〔6", "〔64〕要求"),
            "落实“四早”〔64〕要求",
        ),
    ],
)
def test_a_piece_has_the_mark_that_closes_it_and_may_run_over_a_footnote(
    sentence: str, ends: tuple[str, str], kept: str
) -> None:
    answer = check(pieces(ends), Asked("pieces", (sentence,))).answers[0]
    assert isinstance(answer, Pieces)
    assert [sentence[start:end] for start, end in answer.spans] == [kept]


def test_half_width_marks_and_marks_at_the_ends_are_no_difference() -> None:
    assert cut(("着力稳就业,", "就业,"), ("支持企业", "扩岗。")) == ["着力稳就业", "支持企业扩岗"]


@pytest.mark.parametrize(
    ("ends", "why"),
    [
        ([("新增乡村就业", "3万人以上")], "句中没有「新增乡村就业」,或次序不对"),
        ([("新增城镇就业", "4万人以上")], "「新增城镇就业」之后没有「4万人以上」"),
        ([("支持企业", "扩岗"), ("新增城镇就业", "3万人以上")], "句中没有「新增城镇就业」,或次序不对"),
        ([("", "扩岗")], "start 和 end 不能是空的"),
        ([("，", "扩岗")], "start 和 end 不能是空的"),
    ],
)
def test_words_that_do_not_stand_there_are_refused(ends: list[tuple[str, str]], why: str) -> None:
    assert check(pieces(*ends), CUT).refused == {0: why}


def test_a_piece_ends_before_a_mark_where_its_last_words_stand_twice() -> None:
    sentence = "推进建设用地整治和水利建设，加快教育建设"
    found = check(pieces(("推进", "建设"), ("加快", "建设")), Asked("pieces", (sentence,))).answers[0]
    assert isinstance(found, Pieces)
    assert [sentence[a:b] for a, b in found.spans] == ["推进建设用地整治和水利建设", "加快教育建设"]


@pytest.mark.parametrize(
    "said",
    ['{"n":1,"pieces":"无"}', '{"n":1}', '{"n":1,"pieces":[{"start":"着力"}]}', '{"n":1,"pieces":[3]}'],
)
def test_pieces_of_another_shape_are_refused(said: str) -> None:
    assert set(check(f'{{"answers":[{said}]}}', CUT).refused) == {0}


@given(st.text(max_size=200))
def test_nothing_that_a_model_writes_is_an_error(content: str) -> None:
    found = check(content, LINKED)
    assert set(found.answers) | set(found.refused) == {0, 1}


KEYS = st.sampled_from("n answers evidence status reason pieces start end".split())
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.floats()
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


@given(TREES)
def test_no_shape_of_json_is_an_error(tree: object) -> None:
    content = json.dumps({"answers": tree})
    for asked in (LINKED, CUT):
        found = check(content, asked)
        assert set(found.answers) | set(found.refused) == set(range(len(asked.words)))
        for answer in found.answers.values():
            if isinstance(answer, Link):
                assert all(1 <= number <= asked.most for number in answer.evidence)


@given(st.data())
def test_every_piece_that_is_taken_stands_in_its_sentence_in_order(data: st.DataObject) -> None:
    part = st.tuples(st.integers(0, len(SENTENCE) - 1), st.integers(1, 8))
    ends = [
        (SENTENCE[a : a + n], SENTENCE[b : b + m])
        for (a, n), (b, m) in data.draw(st.lists(st.tuples(part, part), max_size=4))
    ]
    answer = check(pieces(*ends), CUT).answers.get(0)
    if isinstance(answer, Pieces):
        position = 0
        for start, end in answer.spans:
            assert position <= start < end <= len(SENTENCE)
            position = end
