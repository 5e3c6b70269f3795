"""Every word that ``show`` prints of itself is explained, and only those that are on the screen."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from render_workspace import detail, write_ledger
from rich.text import Text

from tracker.render.glossary import WORDS, explained
from tracker.render.look import Look
from tracker.render.palette import CHANGES, COMPARED, SHOWN
from tracker.render.show import show
from tracker.render.widths import width


def parts(weights: Any) -> set[str]:
    if not isinstance(weights, dict):
        return set()
    names = {name.partition(".")[0] for name in weights} | set().union(*map(parts, weights.values()))
    return {name for name in names if re.fullmatch("[\u4e00-\u9fff]+", name)}


@pytest.mark.parametrize("engine", ["lexical", "semantic"])
def test_every_part_of_a_score(engine: str) -> None:
    found = resources.files("tracker.align").joinpath(f"{engine}.json").read_text(encoding="utf-8")
    assert parts(json.loads(found)) <= set(WORDS)


def test_every_status_and_change() -> None:
    assert {sign.chinese for sign in SHOWN.values()} <= set(WORDS)
    assert {CHANGES[key].chinese for key in COMPARED} <= set(WORDS)


@pytest.mark.parametrize("id", ["上海-2024-2d7c18", "上海-2024-90d2ba"])
def test_every_label_of_a_screen(id: str) -> None:
    screen = show(detail(id), Look(80, marks=True))
    labels = {
        found[1]
        for line in screen
        if (found := re.match(r" {0,2}([\u4e00-\u9fff]{2,6})\d?(?: |$)", line.plain))
    }
    section = {"养老托幼服务", "生态空间"}
    assert labels - section - {"图例", "对照", "承诺", "机器"} <= set(WORDS)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_only_what_is_there_and_within_the_width(columns: int) -> None:
    lines = explained([Text("承诺 增长5%左右,把握 87%")], Look(columns, marks=True))
    said = "\n".join(line.plain for line in lines)
    assert "0.3 个百分点以内" in said
    assert "10%" in said
    assert "序时" not in said
    assert max(width(line) for line in lines) <= columns


def test_on_the_command_line(tmp_path: Path, tracker: Any) -> None:
    root = write_ledger(tmp_path)
    plain = tracker(root, "show", "上海-2024-2d7c18").stdout
    told = tracker(root, "show", "上海-2024-2d7c18", "--explain").stdout
    assert told.startswith(plain)
    assert "这页上的词" in told.removeprefix(plain)
