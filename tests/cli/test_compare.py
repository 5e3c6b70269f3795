"""Plans beside reviews and plans: which review answers, what is warned of, what is compared with what.

Of cli/compare.py, cli/engine.py, cli/here.py.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import years

FORM = """{place}{year}年政府工作报告
各位代表:
现在,我代表{place}人民政府,向大会作政府工作报告,请予审议。
一、{before}年工作回顾
过去一年,{review}
二、{year}年主要任务
{plan}
"""
SAID = {
    2017: ("地区生产总值增长8%。新建公厕9座。", "地区生产总值增长7%。"),
    2018: (
        "地区生产总值增长7%。财政赤字120亿元。居民消费价格上涨2.1%。新建公厕12座。",
        "地区生产总值增长6%左右。财政赤字100亿元。居民消费价格涨幅控制在3%以内。新建公厕30座。"
        "城镇登记失业率控制在4%以内。建成城东水厂。",
    ),
    2019: (
        "地区生产总值增长6.2%。财政赤字100亿元。居民消费价格上涨1.8%。新建公厕18座。城镇登记失业率3.6%。",
        "地区生产总值增长6.5%左右。财政赤字110亿元。居民消费价格涨幅3%左右。新建公厕20座。"
        "城镇登记失业率控制在3.8%以内。",
    ),
    2021: (
        "地区生产总值增长2.2%。新建公厕44座。城东水厂建成投用。城镇登记失业率5.6%。",
        "地区生产总值增长6%以上。",
    ),
}


def write(folder: Path, year: int, place: str = "上海市长宁区", name: str = "") -> Path:
    review, plan = SAID[year]
    path = folder / (name or f"{year}.txt")
    text = FORM.format(place=place, year=year, before=year - 1, review=review, plan=plan)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for year in SAID:
        write(tmp_path, year)
    write(tmp_path, 2019, "上海市徐汇区", "other.txt")
    return tmp_path


def compared(files: Path, tracker: Any, *reviews: str) -> dict[str, dict[str, Any]]:
    done = tracker(files, "compare", "2018.txt", *reviews, "--format", "json")
    return {one["text"]: one for one in json.loads(done.stdout)["commitments"]}


YEARS = [
    ("地区生产总值增长6%左右", "fulfilled", "长宁@2019", "the nearest following year has its figure"),
    ("新建公厕30座", "partial", "长宁@2019", "a later year's 44 does not make up for it"),
    ("城镇登记失业率控制在4%以内", "fulfilled", "长宁@2019", "nor does a later year's 5.6% break it"),
    ("建成城东水厂", "fulfilled", "长宁@2021", "a thing that the nearest passes over may be told later"),
]


@pytest.mark.parametrize("reviews", [("2019.txt", "2021.txt"), ("2021.txt", "2019.txt")])
def test_of_several_reviews_the_nearest_following_year_answers(
    reviews: tuple[str, str], files: Path, tracker: Any
) -> None:
    found = compared(files, tracker, *reviews)
    for text, status, report, why in YEARS:
        assert (found[text]["status"], found[text]["evidence"][0]["report"]) == (status, report), why
    assert found["建成城东水厂"]["confidence"] <= 0.5, "another year's word is for a person to settle"


WARNED = [
    ("2017.txt", "长宁@2017 不晚于计划(2018年)", "a review older than the plan"),
    ("other.txt", "徐汇@2019 是徐汇的报告,计划是长宁的", "a review of another place"),
]


@pytest.mark.parametrize(("review", "words", "why"), WARNED)
def test_a_review_that_is_no_answer_is_warned_of(
    review: str, words: str, why: str, files: Path, tracker: Any
) -> None:
    done = tracker(files, "compare", "2018.txt", review)
    assert words in done.stdout + done.stderr, why
    sure = [one for one in compared(files, tracker, review).values() if one["figures"]]
    assert all(one["confidence"] <= 0.5 for one in sure), why


def test_the_next_years_review_needs_no_warning(files: Path, tracker: Any) -> None:
    done = tracker(files, "compare", "2018.txt", "2019.txt")
    assert "不晚于" not in done.stdout + done.stderr
    assert "计划是" not in done.stdout + done.stderr


@pytest.fixture
def root(files: Path, tracker: Any) -> Path:
    root = files / "workspace"
    root.mkdir()
    for words in (["init"], ["add", *(files / f"{year}.txt" for year in (2017, 2018, 2019))], ["update"]):
        assert tracker(root, *words).returncode == 0
    return root


def test_a_fact_answers_what_the_review_passes_over(root: Path, tracker: Any) -> None:
    """And one that meets nothing is said to."""
    source = ["-s", "https://example.org/a", "-t", "长宁报", "-d", "2018-12-08"]
    tracker(root, "outcome", "add", "长宁@2018", "城东水厂建成通水", *source)
    tracker(root, "outcome", "add", "长宁@2018", "举行龙舟赛", *source)
    said = tracker(root, "update").stdout
    assert "事实 2 条:1 条对上承诺,1 条没有对上" in said
    row = next(one for one in tracker(root, "export").stdout.splitlines() if "建成城东水厂" in one)
    assert ",兑现," in row
    assert "城东水厂建成通水" in row


COMPARED_WITH = [
    ("地区生产总值增长6%左右", "▼ 下调 比上年目标", "last year's target (7%) is known"),
    ("财政赤字100亿元", "◆ 收紧 比上年结果", "no target was set: last year's outcome, and less is tighter"),
    ("居民消费价格涨幅控制在3%以内", "◇ 放宽 比上年结果", "a ceiling above the outcome (2.1%)"),
    ("新建公厕30座", "▲ 上调 比上年结果", "more of a thing of which more is better"),
]


def test_the_screen_says_what_a_target_is_compared_with(root: Path, tracker: Any) -> None:
    blocks = tracker(root, "report", "长宁@2018", "--all").stdout.split("\n\n")
    for text, words, why in COMPARED_WITH:
        assert any(words in block for block in blocks if text[:4] in block), why


BETWEEN_PLANS = [
    ("收紧", "城镇登记失业率", "3.8%以内 behind 4%以内"),
    ("放宽", "财政赤字", "110亿元 behind 100亿元"),
    ("放宽", "居民消费价格涨幅", "左右 behind 以内: the same number binds less"),
    ("上调", "地区生产总值", "6.5%左右 behind 6%左右"),
    ("下调", "公厕", "20座 behind 30座"),
]


def test_between_plans_ceilings_and_money_go_the_right_way(root: Path, tracker: Any) -> None:
    said = tracker(root, "diff", "长宁@2018", "长宁@2019").stdout
    parts = {part.split()[1]: part for part in said.split("\n\n") if part[:1] in "▲▼◆◇"}
    whole = said.split("图例")[0]
    for word, thing, why in BETWEEN_PLANS:
        begins = whole.index(f" {word}  ")
        behind = [at for other in parts if (at := whole.find(f" {other}  ", begins + 1)) > 0]
        assert thing in whole[begins : min(behind, default=len(whole))], why


def test_missed_is_a_mark_of_its_own_everywhere(root: Path, tracker: Any) -> None:
    """A figure that falls short is not under the mark of what is only partly told."""
    for words in (["report", "长宁@2018"], ["report", "长宁@2018", "-f", "markdown"], []):
        assert "未达到" in tracker(root, *words).stdout, words
    rows = tracker(root, "export").stdout.splitlines()
    assert ",未达到," in next(one for one in rows if "新建公厕30座" in one)
    found = json.loads(tracker(root, "report", "长宁@2018", "--format", "json").stdout)
    missed = [one["text"] for one in found["reports"][0]["commitments"] if one["missed"]]
    assert missed == ["新建公厕30座"]
    missed_id = next(one["id"] for one in found["reports"][0]["commitments"] if one["missed"])
    assert "◔ 未达到" in tracker(root, "show", missed_id).stdout
    counts = tracker(root, "export", "--table", "reports").stdout.splitlines()
    told = dict(
        zip(counts[0].split(","), next(one for one in counts if "长宁@2018" in one).split(","), strict=False)
    )
    assert told["missed"] == "1"


def test_what_is_partly_told_is_not_missed(root: Path, tracker: Any) -> None:
    found = json.loads(tracker(root, "report", "长宁@2018", "--all", "--format", "json").stdout)
    others = [one for one in found["reports"][0]["commitments"] if not one["missed"]]
    assert any(one["status"] != "fulfilled" for one in others)
    for one in others[:4]:
        assert "◔ 未达到  " not in tracker(root, "show", one["id"]).stdout


def test_two_places_are_no_change_through_time(tmp_path: Path, tracker: Any) -> None:
    root = years.workspace(tmp_path, tracker)
    other = (
        years.REPORTS[2024].replace("长宁", "普陀").replace("420张", "300张").replace("北横通道", "真如绿廊")
    )
    (root / "普陀.txt").write_text(other, encoding="utf-8")
    done = tracker(root, "diff", "长宁@2024", "普陀.txt", "--all")
    assert "长宁@2024 与 普陀@2024 两个地方的计划" in done.stdout
    for word in ("后者更低", "相同", "只在后者", "只在前者"):
        assert word in done.stdout
    for format in ("terminal", "markdown", "html"):
        said = tracker(root, "diff", "长宁@2024", "普陀.txt", "-f", format).stdout
        assert not any(word in said for word in ("不再提", "上调", "下调", "新增  ", "延续"))
    assert '"two_places": true' in tracker(root, "diff", "长宁@2024", "普陀.txt", "-f", "json").stdout
    assert "不再提" in tracker(root, "diff", "长宁@2024", "长宁@2025").stdout
