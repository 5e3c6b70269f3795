"""Reports that say already what was computed are left unread by an update, and nothing else is different."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_strategies import NAMES, Hand, entries, header, id_of, verdicts

from tracker import ledger
from tracker.ledger import decode, settled
from tracker.model import Entry, Verdict
from tracker.workspace import cache
from tracker.workspace.header import Header

DAYS = ("2026-01-01", "2026-02-02")


def as_one(old: str, header: Header, found: tuple[Entry, ...]) -> ledger.Update:
    """An update to which nothing is settled."""
    with patch.object(settled, "settled", lambda old, *_: settled.Settled({}, {}, old)):
        return ledger.update(old, header, found, today=DAYS[1])


@pytest.mark.slow
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries(), st.data())
def test_an_update_is_the_same_whatever_is_settled(first: tuple[Entry, ...], data: st.DataObject) -> None:
    draw = data.draw
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    hand = Hand(ledger.update("", header(*names), first, today=DAYS[0]).text, [])
    for _ in range(draw(st.integers(0, 3))):
        hand.edit(draw)
    for _ in range(draw(st.integers(0, 2))):  # what was judged the second time leaves a past
        changed = draw(st.sampled_from([*NAMES, ""]))
        first = tuple(replace(one, verdict=draw(verdicts)) if one.report == changed else one for one in first)
        hand.text = ledger.update(hand.text, header(*NAMES), first, today=DAYS[0]).text
    second = draw(entries()) if draw(st.booleans()) else first
    changed = draw(st.sampled_from([*NAMES, ""]))
    found = tuple(one for one in second if one.report == changed) + tuple(
        one for one in first if one.report != changed
    )
    found = tuple(one for one in found if draw(st.integers(0, 9)))
    if draw(st.booleans()):
        hand.edit(draw)
    after = header(*(draw(st.sampled_from([NAMES, NAMES, NAMES[1:]]))))
    found = tuple(one for one in found if one.report in after.reports)
    assert ledger.update(hand.text, after, found, today=DAYS[1]) == as_one(hand.text, after, found)


def made(line: int) -> tuple[Entry, ...]:
    texts = [(name, f"设{number}台") for name in NAMES for number in range(3)]
    return tuple(
        Entry(id_of(name, text), name, text, "", line if name == NAMES[1] else 3, "general")
        for name, text in texts
    )


@pytest.fixture
def parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that an update parses, with a cache that holds nothing yet."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    told: list[str] = []
    document = decode.document
    monkeypatch.setattr(decode, "document", lambda text, path: told.append(text) or document(text, path))
    return told


def test_of_many_reports_the_one_that_changed_is_parsed(parsed: list[str]) -> None:
    first = ledger.update("", header(*NAMES), made(3), today=DAYS[0]).text
    done = ledger.update(first, header(*NAMES), made(4), today=DAYS[1])
    assert done == as_one(first, header(*NAMES), made(4))
    assert done.changed == tuple(one.id for one in made(4) if one.report == NAMES[1])
    parsed.pop()  # of the update that was told of nothing settled
    assert [{name for name in NAMES if f"  {name.replace('@', '-')}-" in text} for text in parsed] == [
        {NAMES[1]}
    ]


def test_a_block_that_somebody_edited_is_never_settled(parsed: list[str]) -> None:
    first = ledger.update("", header(*NAMES), made(3), today=DAYS[0]).text
    edited = first.replace("text: 设0台", "text: 设0座", 1).replace("line: 3", "line: 5", 1)
    assert edited != first
    done = ledger.update(edited, header(*NAMES), made(3), today=DAYS[1])
    assert done == as_one(edited, header(*NAMES), made(3))
    verdict = Verdict("fulfilled", 0.93, "做到了")
    judged = tuple(replace(one, verdict=verdict) for one in made(3))
    assert ledger.update(first, header(*NAMES), judged, today=DAYS[1]).verdicts
