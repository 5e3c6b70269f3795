"""Laws of splitting: whatever is cut or scrambled, only the project's own errors, no line lost silently.

Of segment.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from left_over import left_over

from tracker.clean import clean
from tracker.errors import NotAReportError
from tracker.model import Document, Report
from tracker.segment import split
from tracker.segment.item import read
from tracker.segment.outside import without_contents

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@cache
def text_of(number: int) -> str:
    return SEEDS[number].read_text(encoding="utf-8")


def document_of(text: str) -> Document:
    return Document("报告.txt", "", tuple(text.split("\n")))


def reports_of(document: Document) -> tuple[Report, ...]:
    try:
        return split(document, clean(document))
    except NotAReportError:
        return ()


def check_that_nothing_is_lost(document: Document) -> None:
    paragraphs = clean(document)
    reports = reports_of(document)
    homes: dict[int, set[tuple[str, int]]] = {}
    for report in reports:
        for section in report.sections:
            for paragraph in section.paragraphs:
                for _, number in paragraph.lines:
                    homes.setdefault(number, set()).add((report.name, section.first))
    assert all(len(sections) == 1 for sections in homes.values())
    text = [one.paragraph for one in without_contents(read(paragraphs)) if "furniture" not in one.signs]
    for paragraph in left_over(text, reports):
        assert not any(report.first <= paragraph.line_at(0) <= report.last for report in reports)
    for before, after in pairwise(reports):
        assert before.last < after.first


@settings(max_examples=25, deadline=None)
@given(number=st.integers(0, len(SEEDS) - 1), share=st.floats(0, 1), front=st.booleans())
def test_a_report_cut_anywhere_loses_nothing_silently(number: int, share: float, front: bool) -> None:
    text = text_of(number)
    at = int(len(text) * share)
    check_that_nothing_is_lost(document_of(text[at:] if front else text[:at]))


LINES = st.sampled_from(
    [
        "政府工作报告",
        "——2024年1月17日在浦东新区第七届人民代表大会",
        "第四次会议上",
        "各位代表:",
        "现在,我代表徐汇区人民政府,向大会报告工作,请予审议。",
        "一、2023年工作回顾",
        "(一)经济运行稳中有进",
        "新增绿地2.1万平方米。完成旧住房修缮30万平方米,加装电梯175台,改善居民居住条件,提升社区服务。",
        "二、2024年主要任务",
        "【一】",
        "三、全面加强政府自身建设",
        "我们也清醒认识到,发展还面临不少困难和问题,民生保障还有不少短板。",
        "各位代表,让我们更加紧密地团结起来,为建设美好家园而努力奋斗!",
        "名词解释",
        "1.“瓶改管”:瓶装液化气替代改造。",
        "下转7版",
        "首页 | 登录",
        "",
    ]
)


@settings(max_examples=60, deadline=None)
@given(lines=st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=40))
def test_lines_in_any_order_lose_nothing_silently(lines: list[str]) -> None:
    check_that_nothing_is_lost(document_of("\n".join(lines)))


@settings(max_examples=10, deadline=None)
@given(number=st.sampled_from([0, 1, 4]), blanks=st.integers(0, 3))
def test_blank_lines_between_paragraphs_change_only_line_numbers(number: int, blanks: int) -> None:
    plain = reports_of(document_of(text_of(number)))
    spread = reports_of(document_of(text_of(number).replace("\n", "\n" * (blanks + 1))))

    def shape(reports: tuple[Report, ...]) -> list[object]:
        return [
            (report.name, [(s.kind, s.title, [p.text for p in s.paragraphs]) for s in report.sections])
            for report in reports
        ]

    assert shape(plain) == shape(spread)
