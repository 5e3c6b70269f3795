"""Blocks by the lines of their keys: one by one, and only where those of another report begin."""

from __future__ import annotations

from itertools import groupby

import pytest

from tracker.ledger.blocks import blocks, turns

OWN, NEXT = "徐汇-2025-3f9a2c", "徐汇-2026-3f9a2c"
KEYS = {
    "two reports": (OWN, "徐汇-2025-4f9a2c", NEXT),
    "one comes back": (OWN, NEXT, "徐汇-2025-4f9a2c"),
    "a key that is no id between": (OWN, "别的", "徐汇-2025-4f9a2c"),
    "two that are none": ("别的", "又一个", OWN),
    "more behind the id": (f"{OWN}:x", "徐汇-2025-4f9a2c"),
    "a space and more behind the id": (f"{OWN}: x", "徐汇-2025-4f9a2c"),
    "more behind the second id": (OWN, "徐汇-2025-4f9a2c:x", "徐汇-2025-5f9a2c"),
    "in quotes": (OWN, '"徐汇-2025-4f9a2c"', "'徐汇-2026-4f9a2c'", NEXT),
    "a district that begins as another": (OWN, "徐汇-2025-2026-3f9a2c", "徐汇-2025-aaaaaa-2025-3f9a2c"),
    "too few signs for an id": (OWN, "徐汇-2025-3f", "徐汇-2025-4f9a2c"),
}


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("line", ["  {}:", "  {}:  # 一句", "    {}:"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["n", "rn"])
def test_turns_are_where_the_report_of_the_blocks_changes(keys: tuple[str, ...], line: str, end: str) -> None:
    lines = [text for key in keys for text in (line.format(key), "      text: 好", "  # 一句", "")]
    text = end.join(["version: 1", "commitments:", *lines, "orphaned:", f"  {OWN}:", "    text: 好", ""])
    every = groupby(blocks(text).values(), key=lambda block: block.report)
    assert list(turns(text)) == [(report, next(own).start) for report, own in every]
    assert [report for report, _ in turns(text, "orphaned")] == ["徐汇@2025"]


def test_a_value_behind_its_key_is_no_block() -> None:
    text = f"commitments:\n  {NEXT}: {{text: 好}}\n  {OWN}:\n    text: 好\n"
    assert list(blocks(text)) == [OWN]
    assert list(turns(text)) == [("徐汇@2025", text.index(f"  {OWN}"))]


def test_nothing_turns_where_no_block_is() -> None:
    assert not list(turns("version: 1\ncommitments:\n"))
    assert not list(turns("version: 1\n"))
