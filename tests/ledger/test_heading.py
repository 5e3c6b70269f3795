"""The schema for editors says the same as the program: what one accepts and refuses, the other does too.

Of ledger/heading.py, workspace/header_fields.py, workspace/header_records.py, workspace/header.py,
strictyaml/parse.py.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator
from ledger_strategies import NAMES, entries, header

from tracker import ledger
from tracker.language.tables.statuses import CHINESE
from tracker.ledger import layout
from tracker.model import Entry, PersonReview
from tracker.workspace.header import BODY, HEADER_FIELDS
from tracker.workspace.header_fields import POLICIES
from tracker.workspace.header_records import RECORD_FIELDS

SCHEMA = json.loads(ledger.schema_text())
VALIDATOR = Draft7Validator(SCHEMA)
BLOCK = SCHEMA["definitions"]["block"]


class Numbers(yaml.SafeLoader):
    """Reads numbers as numbers and everything else as strings, as editors do (YAML 1.2)."""


Numbers.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in ("int", "float", "null")]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Numbers))]


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("schema", "table"),
    [
        (SCHEMA, HEADER_FIELDS | dict.fromkeys(BODY, False)),
        (SCHEMA["definitions"]["record"], RECORD_FIELDS),
        (SCHEMA["properties"]["policy"], dict.fromkeys(POLICIES, False)),
        (BLOCK, layout.ENTRY),
        (BLOCK["properties"]["why"], layout.WHY),
        (BLOCK["properties"]["baseline"], layout.BASELINE),
        (BLOCK["properties"]["evidence"]["items"], layout.EVIDENCE),
        (BLOCK["properties"]["carried"], layout.CARRIED),
        (BLOCK["properties"]["history"]["items"], layout.PAST),
        (BLOCK["properties"]["review"], layout.REVIEW),
    ],
)
def test_schema_and_loader_know_the_same_fields(schema: dict[str, Any], table: dict[str, bool]) -> None:
    assert list(schema["properties"]) == list(table)
    assert set(schema.get("required", ())) == {name for name, needed in table.items() if needed}
    assert schema["additionalProperties"] is False


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries())
def test_what_the_program_writes_is_valid(found: tuple[Entry, ...]) -> None:
    text = ledger.update("", header(*NAMES), found, today="2026-01-01").text
    if found:
        review = PersonReview("abandoned", "不做了", "张三", "2026-01-02", "https://example.cn/")
        text = ledger.record_review(text, found[0].id, review, today="2026-01-02")
    assert errors(text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1", "version: 2"),
        ("engine: lexical 1", "engine: Lexical"),
        ("sources: [seeds/]", "sources: [../seeds/]"),
        ("sources: [seeds/]", "sources: [/seeds/]"),
        ("coverage: full", "coverage: most"),
        ("lines: 1-62", "lines: 62"),
        ("plan 31-60", "plans 31-60"),
        ("sha256: 5c0e", "sha256: xyz"),
        ("上海@2024:", "上海2024:"),
        ("kind: general", "kind: orientation"),
        ("status: pending", "status: open"),
        ("status: pending", "statsu: pending"),
        ("status: pending", "status: pending\n    review: {note: x, verdict: 兑现}"),
        ("status: pending", "status: pending\n    own: {牵头单位: [甲, 乙]}"),
        ("status: pending", "status: pending\n    own: 区房管局"),
        ("status: pending", "status: pending\n    why: {confidence: 2}"),
        ("status: pending", "status: pending\n    targets: [200台]"),
        ("status: pending", "status: pending\n    evidence: [{text: a, line: 1}]"),
        ("status: pending", "status: pending\n    history: [{date: 昨天, status: pending, reason: x}]"),
        ("上海-2024-3f9a2c:", "上海-3f9a2c:"),
    ],
)
def test_both_refuse(old: str, new: str) -> None:
    entry = Entry("上海-2024-3f9a2c", "上海@2024", "推进五个中心建设", "", 3, "general")
    text = ledger.update("", header(*NAMES), [entry], today="2026-01-01").text
    assert errors(text) == []
    broken = text.replace(old, new, 1)
    assert broken != text
    assert errors(broken)
    assert ledger.examine(broken)[1]


@pytest.mark.parametrize("status", [*CHINESE, *CHINESE.values()])
def test_both_take_a_persons_status_in_either_language(status: str) -> None:
    entry = Entry("上海-2024-3f9a2c", "上海@2024", "推进五个中心建设", "", 3, "general")
    text = ledger.update("", header(*NAMES), [entry], today="2026-01-01").text
    text = text.replace("status: pending", f"status: pending\n    review: {{status: {status}}}")
    assert errors(text) == []
    review = ledger.loads(text).entries[entry.id].review
    assert review
    assert review.status == CHINESE.get(status, status)
    assert errors(text.replace(f"{{status: {status}}}", f"{{status: {status}了}}"))


def test_a_second_thought_on_a_chinese_status_is_told_in_the_machines_words() -> None:
    entry = Entry("上海-2024-3f9a2c", "上海@2024", "推进五个中心建设", "", 3, "general")
    text = ledger.update("", header(*NAMES), [entry], today="2026-01-01").text
    text = text.replace("status: pending", "status: pending\n    review: {status: 放弃}")
    same = ledger.record_review(text, entry.id, PersonReview("abandoned", "停了"), today="2026-01-02")
    assert "history" not in same
    other = ledger.record_review(text, entry.id, PersonReview("partial", "做了些"), today="2026-01-02")
    assert "status: abandoned, reason: 复核}" in other
    assert errors(other) == []
