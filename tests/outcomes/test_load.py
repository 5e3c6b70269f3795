"""A file of outcomes is read whole or refused with every finding at its line."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from tracker import outcomes
from tracker.errors import LedgerError, UnreadableError

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "outcomes.yaml"
HEAD = """version: 1
sources:
  甲: {title: 清单, address: https://example.org/a, published: 2025-01-08}
"""


def test_the_seeds_file_has_its_facts_with_line_and_source() -> None:
    facts = outcomes.load(SEEDS, SEEDS.parents[1])
    assert len(facts) == 69
    assert {fact.plan for fact in facts} == {
        "上海@2024", "浦东@2024", "黄浦@2024", "徐汇@2019", "徐汇@2025", "虹口@2025"
    }  # fmt: skip
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    assert all(fact.text in lines[fact.line - 1] for fact in facts)
    assert {fact.file for fact in facts} == {"seeds/outcomes.yaml"}
    assert facts[0].source.published == "2024-11-06"


def test_the_seeds_file_fits_the_schema() -> None:
    loaded = yaml.load(SEEDS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    jsonschema.Draft202012Validator(outcomes.schema()).validate(loaded)
    jsonschema.Draft202012Validator.check_schema(outcomes.schema())


BROKEN = [
    ("outcomes:\n  甲@2025:\n  - {fact: 一, sorce: 甲}\n", 6, "不认识的字段 sorce,是不是 source?"),
    ("outcomes:\n  甲@2025:\n  - {fact: 一}\n", 6, "缺少字段 source"),
    ("outcomes:\n  甲@2025:\n  - {fact: 一, source: 乙}\n", 6, "sources 里没有 乙"),
    ("outcomes:\n  甲@2025:\n  - {fact: '', source: 甲}\n", 6, "fact 是空的"),
    ("outcomes:\n  甲@2025:\n  - {fact: [一], source: 甲}\n", 6, "fact 应为文字"),
    ("outcomes:\n  甲@2025:\n  - {fact: 一, source: 甲}\n  - {fact: 一, source: 甲}\n", 7, "事实重复"),
    ("outcomes:\n  甲@2025: []\n  甲@2025: []\n", 6, "键重复: 甲@2025(已见于第 5 行)"),
    ("outcomes:\n  甲2025:\n  - {fact: 一, source: 甲}\n", 5, "报告名应写成 徐汇@2025"),
    ("outcomes: [一]\n", 4, "outcomes 应为映射"),
    ("outcomes:\n  甲@2025: {fact: 一}\n", 5, "甲@2025 应为列表"),
    ("outcome:\n  甲@2025: []\n", 4, "不认识的字段 outcome,是不是 outcomes?"),
    ("outcomes:\n  甲@2025:\n  - {fact: 一, source: 甲\n", 6, "YAML 有误"),
    ("outcomes: &x\n  甲@2025: *x\n", 4, "不允许锚点"),
]


@pytest.mark.parametrize(("body", "line", "words"), BROKEN)
def test_what_is_wrong_is_told_with_its_line(body: str, line: int, words: str) -> None:
    with pytest.raises(LedgerError) as caught:
        outcomes.parse_facts(HEAD + body, "事实.yaml")
    assert any(one.where == f"事实.yaml:{line}" and words in one.message for one in caught.value.problems), (
        str(caught.value)
    )


def test_every_finding_is_told_at_once() -> None:
    text = (
        "version: 2\nsources:\n  甲: {title: 清单, address: ftp://x, published: 去年, pages: 3}\n"
        "outcomes:\n  甲@2025:\n  - {fact: 一, source: 丙}\n"
    )
    with pytest.raises(LedgerError) as caught:
        outcomes.parse_facts(text, "事实.yaml")
    assert [one.where for one in caught.value.problems] == [
        "事实.yaml:1", "事实.yaml:3", "事实.yaml:3", "事实.yaml:3", "事实.yaml:6"
    ]  # fmt: skip


def test_scalars_stay_as_written() -> None:
    text = HEAD.replace("清单", "'010'") + "outcomes:\n  甲@2025:\n  - {fact: 12:30, source: 甲}\n"
    (fact,) = outcomes.parse_facts(text, "x")
    assert (fact.source.title, fact.text) == ("010", "12:30")


def test_what_is_no_text_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "事实.yaml"
    with pytest.raises(UnreadableError):
        outcomes.load(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableError, match="UTF-8"):
        outcomes.load(path)
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(UnreadableError, match="大于"):
        outcomes.load(path)


def test_deep_nesting_is_refused_and_not_a_crash() -> None:
    with pytest.raises(LedgerError):
        outcomes.parse_facts("outcomes: " + "[" * 20_000, "x")
