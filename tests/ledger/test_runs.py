"""What is kept of a ledger's blocks: never anything but what the whole text says."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_strategies import NAMES, Hand, entries, header, id_of

from tracker import ledger
from tracker.ledger import runs
from tracker.model import Entry, PersonReview
from tracker.workspace import cache

ODD = (
    "---", "...", "%TAG ! x", "commitments:", "orphaned:", "'commitments':", "徐汇: 1", "policy: {a: b}",
    "  徐汇-2025-3f9a2c:", "  徐汇-2025-3f9a2c: {text: 好, line: 1, kind: general, status: pending}", "  x:",
    " x: 1", "   x: 1", "    x: 1", "    line: 3", "    carried: {id: 徐汇-2026-000000, change: held}",
    '    elided: "x', "    elided: |", "  - 1", "<<<<<<< a", "=======", "\t", "    text: &a 好",
    "# 一句", "  }",
)  # fmt: skip
"""Lines that may break a ledger, or seem to."""


def found(text: str) -> tuple[ledger.Ledger | None, list[str]]:
    known, problems = ledger.examine(text)
    return known, [str(one) for one in problems]


def as_one(text: str) -> tuple[ledger.Ledger | None, list[str]]:
    """What is in a text that is parsed as one."""
    with patch.object(runs, "whole", lambda text: None):
        return found(text)


def written(made: tuple[Entry, ...]) -> str:
    return ledger.update("", header(*NAMES), made, today="2026-01-01").text


@pytest.mark.slow
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries(), st.data())
def test_the_runs_of_any_text_say_what_the_whole_says(made: tuple[Entry, ...], data: st.DataObject) -> None:
    hand = Hand(written(made), [])
    for _ in range(data.draw(st.integers(0, 2))):
        hand.edit(data.draw)
    lines = hand.text.split("\n")
    at, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    damage = data.draw(st.sampled_from(["none", "odd", "odd", "drop", "double", "swap", "move"]))
    if damage == "odd":
        lines.insert(at, data.draw(st.sampled_from(ODD)))
    elif damage == "double":
        lines.insert(other, lines[at])
    elif damage == "swap":
        lines[at], lines[other] = lines[other], lines[at]
    elif damage in ("drop", "move"):
        line = lines.pop(at)
        lines[other:other] = [line] if damage == "move" else []
    text = "\n".join(lines)
    assert [found(text) for _ in range(2)] == [as_one(text)] * 2


@pytest.fixture
def parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The reports whose blocks are parsed, with a cache that holds nothing yet."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    told: list[str] = []
    parse = runs.parsed

    def noted(text: str, run: runs.Run, problems: runs.Problems) -> dict[str, Entry]:
        told.append(run.report)
        return parse(text, run, problems)

    monkeypatch.setattr(runs, "parsed", noted)
    return told


def test_only_the_report_in_which_a_person_wrote_is_parsed_again(parsed: list[str]) -> None:
    made = tuple(
        Entry(id_of(name, text), name, text, "", 3, "general")
        for name in NAMES
        for text in ("设一台", "设二台")
    )
    text = written(made)
    first = ledger.loads(text)
    assert (parsed, ledger.loads(text)) == ([*NAMES], first)
    note = PersonReview("abandoned", note="停了")
    again = ledger.record_review(text, made[3].id, note, today="2026-02-02")
    parsed.clear()
    assert ledger.loads(again) == as_one(again)[0]
    assert parsed == [NAMES[1]]


def test_of_blocks_that_are_unsound_nothing_is_kept(parsed: list[str]) -> None:
    made = tuple(Entry(id_of(name, "设一台"), name, "设一台", "", 3, "general") for name in NAMES)
    text = written(made).replace("line: 3", "line: 三", 1)
    for _ in range(2):
        assert found(text)[1] == as_one(text)[1] != []
    assert parsed == [NAMES[0], NAMES[0]]
