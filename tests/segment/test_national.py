"""The national reports, which lie beside the repository where it is developed: found, or said not to be.

Of segment/sections.py, segment/outlook.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tracker.clean import clean
from tracker.language.tables.headings import PROBLEMS, THANKS
from tracker.model import Report
from tracker.segment import split
from tracker.workspace.files import read_document

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "corpus").is_dir(), reason="needs the national reports in ../shared/corpus"
)

YEARS = [int(path.stem[-4:]) for path in sorted((SHARED / "corpus").glob("national-*.txt"))]


@cache
def national(year: int) -> Report:
    document = read_document(SHARED / "corpus" / f"national-{year}.txt")
    (report,) = split(document, clean(document))
    return report


def chapters(report: Report, *kinds: str) -> list[str]:
    return [section.title for section in report.sections if section.kind in kinds and section.title]


@pytest.mark.parametrize("year", [year for year in YEARS if year >= 1992])
def test_review_and_plan_are_found(year: int) -> None:
    report = national(year)
    assert (report.name, report.jurisdiction, report.coverage) == (f"全国@{year}", "国务院", "full")
    review = sum(len(p.text) for s in report.of_kind("review") for p in s.paragraphs)
    plan = sum(len(p.text) for s in report.of_kind("plan", "self") for p in s.paragraphs)
    assert review > 1200
    assert plan > 3500


@pytest.mark.parametrize("year", [1981, 1984, 1985])
def test_review_and_plan_without_such_headings_are_told_by_what_they_say(year: int) -> None:
    report = national(year)
    assert report.coverage == "full"
    first = {kind: next(s.first for s in report.sections if s.kind == kind) for kind in ("review", "plan")}
    assert first["review"] < first["plan"]


def test_a_plan_spread_over_many_chapters_is_the_plan() -> None:
    report = national(1999)
    assert chapters(report, "review") == ["一、1998年工作回顾和1999年工作的总体要求"]
    assert chapters(report, "plan", "self") == [
        "二、继续扩大内需和实施积极的财政政策",
        "三、促进农业和农村经济全面发展",
        "四、大力推进国有企业改革",
        "五、认真做好金融工作，防范和化解金融风险",
        "六、千方百计扩大出口和有效利用外资",
        "七、实施科教兴国战略和可持续发展战略",
        "八、贯彻依法治国方略，建设廉洁、勤政、务实、高效政府",
        "九、努力促进祖国和平统一大业",
        "十、关于国际形势和外交工作",
    ]
    assert report.of_kind("plan")[0].first == 14  # behind the problems, still under the heading of the review


@pytest.mark.parametrize("year", [2006, 2011, 2016, 2021])
def test_a_chapter_on_five_years_is_not_the_plan_of_the_coming_one(year: int) -> None:
    report = national(year)
    others = [title for title in chapters(report, "other") if re.search("五年规划|五”时期", title)]
    assert len(others) == 1
    assert not re.search("五年规划|五”时期", "".join(chapters(report, "plan")))


def test_where_no_other_plan_is_given_the_five_years_are() -> None:
    assert chapters(national(2001), "plan")[0] == "二、“十五”期间的奋斗目标和指导方针"


@pytest.mark.parametrize("year", [1998, 2003, 2008, 2013, 2018, 2023])
def test_reviews_of_five_years(year: int) -> None:
    assert "五年" in chapters(national(year), "review")[0]


@pytest.mark.parametrize("year", [2000, 2005, 2007, 2012, 2015, 2017, 2018, 2019, 2021, 2022, 2023])
def test_problems_and_thanks_are_told_from_the_review(year: int) -> None:
    titles = [section.title for section in national(year).sections]
    assert PROBLEMS in titles
    assert THANKS in titles


def test_a_look_back_behind_the_problems_is_review_again() -> None:
    report = national(2016)
    assert [(section.first, section.last) for section in report.sections if section.title == PROBLEMS] == [
        (26, 26)
    ]
    assert (27, 29) in [(section.first, section.last) for section in report.of_kind("review")]


PAIRS = [
    "2006-2007",
    "2009-2010",
    "2011-2012",
    "2015-2016",
    "2016-2017",
    "2018-2019",
    "2021-2022",
    "2022-2023",
]


@pytest.mark.parametrize("pair", PAIRS)
def test_labelled_sentences_stand_in_their_sections(pair: str) -> None:
    task = SHARED / "gold" / f"nat-{pair}.task.txt"
    lines = (SHARED / "gold" / f"nat-{pair}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    promised = {one["p"] for one in gold if one["kind"] != "none"}
    evidence = {one for line in gold for one in line.get("evidence", [])}
    first, second = (national(int(year)) for year in pair.split("-"))
    plan = _words(first, lambda kind, title: kind in ("plan", "self"))
    review = _words(second, lambda kind, title: kind == "review" or title == PROBLEMS)
    lost = []
    for identifier, sentence in re.findall(
        r"^([PR]\d+)\t(.*)$", task.read_text(encoding="utf-8"), re.MULTILINE
    ):
        bare = re.sub(r"\s", "", sentence)
        if (identifier in promised and bare not in plan) or (identifier in evidence and bare not in review):
            lost.append((identifier, sentence))
    assert lost == []


def _words(report: Report, wanted: Callable[[str, str], bool]) -> str:
    text = "".join(
        paragraph.text
        for section in report.sections
        if wanted(section.kind, section.title)
        for paragraph in section.paragraphs
    )
    return re.sub(r"\s", "", text)
