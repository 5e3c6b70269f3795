"""The map in README.md leads to files and names that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = [line for line in README.partition("| 想改什么 |")[2].splitlines()[2:] if line.startswith("|")]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip()[:12] for row in ROWS])
def test_every_place_of_the_map_is_there(row: str) -> None:
    where = row.split("|")[2]
    paths = re.findall("`([^`]*[/.][^`]*)`", where)
    assert paths
    for path in paths:
        assert (ROOT / "tracker" / path).exists() or (ROOT / path).exists(), path
    for path, name in re.findall(r"`([^`]+\.py)` 的 `([^`]+)`", where):
        text = (ROOT / "tracker" / path).read_text(encoding="utf-8")
        assert re.search(rf"^(?:def {name}\(|{name}\b.*=)", text, re.MULTILINE), (path, name)


def test_the_map_is_one_screen() -> None:
    assert 20 <= len(ROWS) <= 30
