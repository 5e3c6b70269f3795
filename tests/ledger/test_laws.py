"""The laws that the ledger keeps, whatever people and reports do.

Of ledger/update.py, ledger/merge.py, ledger/encode.py, ledger/decode.py, ledger/splice.py,
strictyaml/fields.py.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_strategies import NAMES, Hand, entries, header, id_of, verdicts

from tracker import ledger
from tracker.model import Entry

LAWS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEADER = header(*NAMES)


def fresh(found: tuple[Entry, ...]) -> str:
    return ledger.update("", HEADER, found, today="2026-01-01", schema="tracker/ledger/schema.json").text


@LAWS
@given(entries())
def test_what_was_written_reads_back_and_writes_the_same(found: tuple[Entry, ...]) -> None:
    text = fresh(found)
    loaded = ledger.loads(text)
    assert list(loaded.entries) == [entry.id for entry in found]
    assert [entry.text for entry in loaded.entries.values()] == [entry.text for entry in found]
    assert fresh(tuple(loaded.entries.values())) == text
    numbers = Counter(entry.report for entry in found)
    assert {name: record.commitments for name, record in loaded.reports.items()} == {
        name: numbers[name] for name in HEADER.reports
    }
    assert [replace(one, commitments=None) for one in loaded.reports.values()] == [*HEADER.reports.values()]


@LAWS
@given(entries())
def test_a_second_update_changes_nothing(found: tuple[Entry, ...]) -> None:
    text = fresh(found)
    again = ledger.update(text, HEADER, found, today="2027-05-05")
    assert again.text == text
    assert (again.added, again.changed, again.removed, again.verdicts) == ((), (), (), ())


@LAWS
@given(entries(), st.randoms())
def test_the_order_of_reports_does_not_matter(found: tuple[Entry, ...], chance: Any) -> None:
    groups = [[entry for entry in found if entry.report == name] for name in NAMES]
    names = list(NAMES)
    chance.shuffle(groups)
    chance.shuffle(names)
    mixed = [entry for group in groups for entry in group]
    assert ledger.update("", header(*names), mixed, today="2026-01-01").text == (
        ledger.update("", HEADER, found, today="2026-01-01").text
    )


@LAWS
@given(entries())
def test_reports_one_after_another_give_the_ledger_of_all_at_once(found: tuple[Entry, ...]) -> None:
    text = ""
    for number in range(1, len(NAMES) + 1):
        names = NAMES[-number:]
        part = [replace(entry, verdict=entry.verdict) for entry in found if entry.report in names]
        text = ledger.update(text, header(*names), part, today="2026-01-01").text
    assert text == ledger.update("", HEADER, found, today="2026-01-01").text


@settings(LAWS, max_examples=25)
@given(st.data())
def test_what_people_wrote_survives_any_update(data: st.DataObject) -> None:
    first = data.draw(entries())
    current = {entry.id: entry for entry in first}
    hand = Hand(fresh(first), [])
    days = (f"2026-02-{day:02d}" for day in count(1))
    for _ in range(data.draw(st.integers(1, 4))):
        for _ in range(data.draw(st.integers(0, 5))):
            hand.edit(data.draw)
        before = hand.text
        reviews = {id: e.review for id, e in ledger.loads(before).entries.items() if e.review}
        same = ledger.update(before, HEADER, tuple(current.values()), today="2027-01-01")
        assert same.text.removesuffix("\n") == before.removesuffix("\n")

        current = data.draw(changed(current))
        updated = ledger.update(before, HEADER, tuple(current.values()), today=next(days))
        hand.text = updated.text
        loaded = ledger.loads(hand.text)
        assert list(loaded.entries) == list(current)
        for word in hand.made:
            assert hand.text.count(word) == 1, word
        for id, review in reviews.items():
            kept = loaded.entries.get(dict(updated.moved).get(id, id)) or loaded.orphaned[id]
            assert kept.review == review
        again = ledger.update(hand.text, HEADER, tuple(current.values()), today="2027-01-01")
        assert again.text == hand.text


@st.composite
def changed(draw: st.DrawFn, current: dict[str, Entry]) -> dict[str, Entry]:
    """The next run's entries: some gone, some cut differently, some with another verdict or line."""
    found: dict[str, Entry] = {}
    for entry in current.values():
        fate = draw(st.sampled_from(["stays", "stays", "gone", "verdict", "line", "cut", "longer"]))
        pieces = [entry]
        if fate == "gone":
            pieces = []
        elif fate == "verdict":
            pieces = [replace(entry, verdict=draw(verdicts))]
        elif fate == "line":
            pieces = [replace(entry, line=entry.line + 1)]
        elif fate == "cut" and len(entry.text) > 3:
            at = draw(st.integers(1, len(entry.text) - 2))
            pieces = [renamed(entry, entry.text[:at].strip()), renamed(entry, entry.text[at:].strip())]
        elif fate == "longer":
            pieces = [renamed(entry, entry.text + "并投入使用")]
        found |= {piece.id: piece for piece in pieces if piece.text}
    return found


def renamed(entry: Entry, text: str) -> Entry:
    return replace(entry, text=text, id=id_of(entry.report, text))
