"""Adding a fact changes the lines that it adds and nothing else."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import outcomes
from tracker.errors import TrackerError
from tracker.outcomes.adding import EMPTY, add

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "outcomes.yaml"
ADDRESS = "https://example.org/新/清单?a=1"
TEXTS = st.text(alphabet="新增养老床位4385张 ，:#{}[]'\"&*!|>%@`-,年", min_size=1, max_size=20).filter(
    lambda text: text.strip() != ""
)


def added(before: bytes, after: bytes) -> list[str]:
    """The lines that were added; fails if any was changed or lost."""
    changes = list(difflib.ndiff(before.decode().splitlines(True), after.decode().splitlines(True)))
    assert not [line for line in changes if line.startswith(("- ", "? "))]
    return [line[2:] for line in changes if line.startswith("+ ")]


@pytest.mark.parametrize("plan", ["上海@2024", "徐汇@2025", "虹口@2025", "静安@2025"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_only_the_fact_is_new_in_the_file(tmp_path: Path, plan: str, newline: bytes) -> None:
    path = tmp_path / "outcomes.yaml"
    path.write_bytes(SEEDS.read_bytes().replace(b"\n", newline))
    before = path.read_bytes()
    fact = outcomes.append(path, plan, "新增各类绿地10.33公顷", "徐汇报告2026", root=tmp_path)
    lines = added(before, path.read_bytes())
    assert len(lines) == (2 if plan == "静安@2025" else 1)
    assert all(line.endswith(newline.decode()) for line in lines)
    assert (fact.file, fact.plan, fact.source.key) == ("outcomes.yaml", plan, "徐汇报告2026")
    assert path.read_text(encoding="utf-8").splitlines()[fact.line - 1].strip() in lines[-1]


def test_a_new_source_is_written_with_title_and_date(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.yaml"
    path.write_bytes(SEEDS.read_bytes())
    before = path.read_bytes()
    outcomes.append(path, "徐汇@2025", "一", ADDRESS, "徐汇区:2026年报告", "2026-01-07")
    assert len(added(before, path.read_bytes())) == 5
    second = outcomes.append(path, "徐汇@2025", "二", ADDRESS)
    assert (second.source.title, second.source.published) == ("徐汇区:2026年报告", "2026-01-07")


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.yaml"
    outcomes.append(path, "徐汇@2025", "一", ADDRESS, "甲", "2026")
    outcomes.append(path, "徐汇@2025", "二", ADDRESS)
    outcomes.append(path, "上海@2025", "三", "https://example.org/b", "甲", "2026-01")
    assert [fact.text for fact in outcomes.load(path)] == ["一", "二", "三"]
    assert len({fact.source.key for fact in outcomes.load(path)}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "version: 1\noutcomes:\n",
        "version: 1\noutcomes: \n  徐汇@2025:\n",
        "# 注\nversion: 1\n\nsources:\n    甲:\n        title: t\n        address: https://a.b\n"
        "        published: '2025'\n\noutcomes:\n    徐汇@2025:\n        - fact: 一\n"
        "          source: 甲 # 注\n    # 末",
        "version: 1\nsources: {}\noutcomes:\n  徐汇@2025: []\n",
    ],
)
def test_other_ways_to_write_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "outcomes.yaml"
    path.write_text(text, encoding="utf-8")
    known = outcomes.load(path)
    outcomes.append(path, "徐汇@2025", "二", ADDRESS, "乙", "2026")
    assert [fact.text for fact in outcomes.load(path)] == [*(fact.text for fact in known), "二"]


def test_a_way_to_write_that_cannot_be_added_to_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.yaml"
    text = "version: 1\nsources: {甲: {title: t, address: 'https://a.b', published: '2025'}}\n"
    text += "outcomes: {徐汇@2025: [{fact: 一, source: 甲}]}\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TrackerError, match="手工"):
        outcomes.append(path, "徐汇@2025", "二", "甲")
    assert path.read_text(encoding="utf-8") == text


@given(TEXTS, TEXTS)
def test_any_text_comes_back_as_it_was_given(text: str, title: str) -> None:
    old = add(EMPTY, "徐汇@2025", "先前的事实", ADDRESS, "题", "2026")
    plain = " ".join(text.split())
    new = add(old, "徐汇@2025", plain, "https://example.org/b", " ".join(title.split()), "2026")
    first, second = outcomes.parse_facts(new, "x")
    assert (first.text, second.text, second.source.title) == ("先前的事实", plain, " ".join(title.split()))


@pytest.mark.parametrize(
    ("plan", "text", "source", "title", "date", "words"),
    [
        ("徐汇", "一", ADDRESS, "甲", "2026", "报告名应写成"),
        ("徐汇@2025", "一", "不是网址", "甲", "2026", "既不是网址"),
        ("徐汇@2025", "一", ADDRESS, "", "2026", "--title"),
        ("徐汇@2025", "一", ADDRESS, "甲", "去年", "--date"),
        ("徐汇@2025", "新增各类绿地10.32公顷", "徐汇报告2026", "", "", "已有这条事实"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_written(
    tmp_path: Path, plan: str, text: str, source: str, title: str, date: str, words: str
) -> None:
    path = tmp_path / "outcomes.yaml"
    path.write_bytes(SEEDS.read_bytes())
    with pytest.raises(TrackerError, match=words):
        outcomes.append(path, plan, text, source, title, date)
    assert path.read_bytes() == SEEDS.read_bytes()


def test_control_characters_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "outcomes.yaml"
    path.write_bytes(SEEDS.read_bytes())
    with pytest.raises(TrackerError, match="控制字符"):
        outcomes.append(path, "徐汇@2025", "倒\u202e写", "徐汇报告2026")
    assert path.read_bytes() == SEEDS.read_bytes()
