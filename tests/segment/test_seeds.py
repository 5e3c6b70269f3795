"""The eight reports of the seeds: names, years, coverage, sections with their lines, and what is left out.

Of all of segment, segment/asides.py.
"""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from left_over import left_over, runs_of

from tracker.clean import clean
from tracker.language.tables.headings import CLOSING, OPENING, PROBLEMS
from tracker.model import Report
from tracker.segment import review_ends, split
from tracker.workspace.files import read_document

ROOT = Path(__file__).parents[2]
SEEDS = {
    "徐汇@2025": "seeds/000_d82c2995966ce095.txt",
    "徐汇@2019": "seeds/001_abf86c9aaf141910.txt",
    "静安@2025": "seeds/002_70febe8c0a407742.txt",
    "上海@2024": "seeds/003_22cd1e946852648b.txt",
    "浦东@2024": "seeds/003_22cd1e946852648b.txt",
    "黄浦@2024": "seeds/003_22cd1e946852648b.txt",
    "静安@2024": "seeds/003_22cd1e946852648b.txt",
    "虹口@2025": "seeds/004_fef9eb99018e8b25.txt",
}


@cache
def reports(source: str) -> dict[str, Report]:
    document = read_document(ROOT / source, ROOT)
    return {report.name: report for report in split(document, clean(document))}


def report_of(name: str) -> Report:
    return reports(SEEDS[name])[name]


@pytest.mark.parametrize(
    ("name", "jurisdiction", "lines", "coverage"),
    [
        ("徐汇@2025", "上海市徐汇区", (1, 62), "digest"),
        ("徐汇@2019", "上海市徐汇区", (33, 121), "full"),
        ("静安@2025", "上海市静安区", (1, 41), "plan only"),
        ("上海@2024", "上海市", (19, 118), "full"),
        ("浦东@2024", "上海市浦东新区", (119, 223), "full"),
        ("黄浦@2024", "上海市黄浦区", (224, 317), "full"),
        ("静安@2024", "上海市静安区", (318, 337), "review only"),
        ("虹口@2025", "上海市虹口区", (8, 245), "full"),
    ],
)
def test_each_report_has_its_name_lines_and_coverage(
    name: str, jurisdiction: str, lines: tuple[int, int], coverage: str
) -> None:
    report = report_of(name)
    assert (report.jurisdiction, (report.first, report.last), report.coverage) == (
        jurisdiction,
        lines,
        coverage,
    )
    assert f"{report.district}@{report.year}" == name
    assert report.source == SEEDS[name]


def test_each_file_holds_these_reports_and_no_others() -> None:
    found = [name for source in dict.fromkeys(SEEDS.values()) for name in reports(source)]
    assert found == list(SEEDS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "徐汇@2025",
            [
                ("other", 1, 1, OPENING),
                ("review", 2, 21, "二o二四年工作回顾"),
                ("plan", 22, 60, "二o二五年主要任务"),
                ("self", 61, 62, "全面提升政府治理现代化水平"),
            ],
        ),
        (
            "徐汇@2019",
            [
                ("other", 33, 39, OPENING),
                ("review", 40, 71, "一、2018年工作回顾"),
                ("other", 72, 73, PROBLEMS),
                ("plan", 74, 115, "二、2019年主要任务"),
                ("self", 116, 120, "(九)追求卓越、富于创造,加快建设人民满意的服务型政府。"),
                ("other", 121, 121, CLOSING),
            ],
        ),
        (
            "静安@2025",
            [
                ("plan", 1, 34, "二、2025年主要任务"),
                ("self", 35, 40, "(六)干事创业勇争先,展现政府自身建设新气象"),
                ("other", 41, 41, CLOSING),
            ],
        ),
        (
            "上海@2024",
            [
                ("other", 19, 23, OPENING),
                ("review", 24, 54, "一、2023年工作回顾"),
                ("other", 55, 55, PROBLEMS),
                ("plan", 56, 110, "二、2024年主要任务"),
                ("self", 111, 117, "三、全面加强政府自身建设"),
                ("other", 118, 118, CLOSING),
            ],
        ),
        (
            "浦东@2024",
            [
                ("other", 119, 124, OPENING),
                ("review", 125, 133, "一、2023年工作回顾"),
                ("other", 134, 134, "致谢"),
                ("other", 135, 135, PROBLEMS),
                ("plan", 136, 180, "二、2024年主要任务"),
                ("self", 181, 186, "三、全面推进服务型政府建设"),
                ("other", 187, 187, CLOSING),
                ("glossary", 188, 223, "附件"),
            ],
        ),
        (
            "黄浦@2024",
            [
                ("other", 224, 228, OPENING),
                ("review", 229, 251, "一、2023年工作回顾"),
                ("other", 252, 252, "致谢"),
                ("other", 253, 253, PROBLEMS),
                ("plan", 254, 285, "二、2024年工作安排"),
                ("self", 286, 290, "(六)知行合一,强化政府自身建设"),
                ("other", 291, 291, CLOSING),
                ("glossary", 292, 317, "《政府工作报告》名词解释"),
            ],
        ),
        ("静安@2024", [("other", 318, 323, OPENING), ("review", 324, 337, "一、2023年工作回顾")]),
        (
            "虹口@2025",
            [
                ("other", 8, 16, OPENING),
                ("review", 17, 76, "一、2024年工作回顾"),
                ("other", 77, 78, "致谢"),
                ("other", 79, 80, PROBLEMS),
                ("plan", 81, 162, "二、2025年主要工作"),
                ("self", 163, 174, "三、全面加强政府自身建设"),
                ("other", 175, 176, CLOSING),
                ("glossary", 177, 245, "名词解释"),
            ],
        ),
    ],
)
def test_sections_and_their_lines(name: str, expected: list[tuple[str, int, int, str]]) -> None:
    found = [
        (section.kind, section.first, section.last, section.title) for section in report_of(name).sections
    ]
    assert found == expected


@pytest.mark.parametrize("name", SEEDS)
def test_sections_follow_one_another_without_a_gap(name: str) -> None:
    report = report_of(name)
    borders = [(section.first, section.last) for section in report.sections]
    assert borders[0][0] == report.first
    assert borders[-1][1] == report.last
    assert all(after[0] == before[1] + 1 for before, after in pairwise(borders))


@pytest.mark.parametrize("source", dict.fromkeys(SEEDS.values()))
def test_every_line_stands_in_a_report_or_is_named_as_left_over(source: str) -> None:
    document = read_document(ROOT / source, ROOT)
    paragraphs = clean(document)
    found = split(document, paragraphs)
    shown = {number for number, line in enumerate(document.lines, 1) if line.strip()}
    held = {
        number
        for report in found
        for section in report.sections
        for paragraph in section.paragraphs
        for _, number in paragraph.lines
    }
    left = {number for one in left_over(paragraphs, found) for _, number in one.lines}
    assert held | left == shown
    assert not held & left


def test_menus_counters_joints_contents_and_footers_are_left_over() -> None:
    runs = {}
    for source in dict.fromkeys(SEEDS.values()):
        document = read_document(ROOT / source, ROOT)
        paragraphs = clean(document)
        left = left_over(paragraphs, split(document, paragraphs))
        numbers = [number for one in left for _, number in one.lines]
        held = {number for one in paragraphs for _, number in one.lines} - set(numbers)
        runs[source] = runs_of(numbers, held)
    assert list(runs.values()) == [
        [],
        [(1, 32), (123, 139)],
        [],
        [(1, 18), (74, 74), (293, 293), (338, 344)],
        [(1, 6), (247, 252)],
    ]


def test_a_newspaper_joint_beside_a_sentence_is_cut_off() -> None:
    lines = [paragraph for section in report_of("上海@2024").sections for paragraph in section.paragraphs]
    at_74 = [paragraph.text for paragraph in lines if paragraph.line_at(0) in (73, 74)]
    assert at_74[-1].endswith("发布新一批“上海标准”和“上海品牌”。")
    assert not any("下转" in text or "上接" in text for text in at_74)


def test_a_heading_that_runs_on_into_its_text_is_two_paragraphs() -> None:
    review = report_of("浦东@2024").of_kind("review")[0]
    at = [paragraph for paragraph in review.paragraphs if paragraph.line_at(0) == 129]
    assert [paragraph.level for paragraph in at] == [2, 0]
    assert at[0].text == "(一)改革开放持续攻坚突破,引领区建设全面深化。"
    assert at[1].text.startswith("扎实推动《中共中央国务院关于支持浦东新区")
    assert at[1].topics == ("改革开放持续攻坚突破,引领区建设全面深化",)


def test_a_sentence_broken_over_a_blank_line_is_one_paragraph_with_both_lines() -> None:
    plan = report_of("虹口@2025").of_kind("plan")[0]
    broken = next(paragraph for paragraph in plan.paragraphs if len(paragraph.lines) > 1)
    assert [number for _, number in broken.lines] == [115, 117]
    assert "加快建设多伦二期、176街坊等项目" in broken.text
    assert broken.line_at(broken.text.index("176街坊")) == 117
    assert broken.line_at(broken.text.index("多伦二期")) == 115


def test_a_number_and_its_heading_on_two_lines_are_one_heading() -> None:
    plan = report_of("徐汇@2025").of_kind("plan")[0]
    heading = next(paragraph for paragraph in plan.paragraphs if paragraph.line_at(0) == 51)
    assert (heading.text, heading.level) == ("【六】回应群众期待进一步增强民生服务效能", 2)
    below = next(paragraph for paragraph in plan.paragraphs if paragraph.line_at(0) == 53)
    assert below.topics == ("回应群众期待进一步增强民生服务效能",)


def test_a_review_cut_off_is_told_from_a_whole_one() -> None:
    assert not review_ends(report_of("静安@2024"))
    assert review_ends(report_of("虹口@2025"))


LABELLED = {
    "xuhui-2025-own": "徐汇@2025",
    "xuhui-2019-own": "徐汇@2019",
    "shanghai-2024-own": "上海@2024",
    "pudong-2024-own": "浦东@2024",
}


@pytest.mark.parametrize(("labels", "name"), LABELLED.items())
def test_labelled_sentences_stand_in_their_sections(labels: str, name: str) -> None:
    task = (ROOT / "tests/gold" / f"{labels}.task.txt").read_text(encoding="utf-8")
    gold = [
        json.loads(line)
        for line in (ROOT / "tests/gold" / f"{labels}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    promised = {one["p"] for one in gold if one["kind"] != "none"}
    evidence = {one for line in gold for one in line.get("evidence", [])}
    report = report_of(name)
    plan = _words(report, "plan", "self")
    review = _words(report, "review")
    lost = []
    for identifier, sentence in re.findall(r"^([PR]\d+)\t(.*)$", task, re.MULTILINE):
        bare = re.sub(r"\s", "", sentence)
        if (identifier in promised and bare not in plan) or (identifier in evidence and bare not in review):
            lost.append((identifier, sentence))
    assert lost == []


def _words(report: Report, *kinds: str) -> str:
    text = "".join(
        paragraph.text
        for section in report.sections
        if section.kind in kinds or (section.title == PROBLEMS and "review" in kinds)
        for paragraph in section.paragraphs
        if not paragraph.level
    )
    return re.sub(r"\s", "", text)
