"""In which order a person is asked."""

from __future__ import annotations

from dataclasses import replace

from tracker.model import Entry, Kind, PersonReview, Second, Status, Verdict
from tracker.render.selection import Selection
from tracker.reviewing.queue import queue


def entry(
    number: int, kind: Kind, confidence: float, status: Status = "unmentioned", **more: object
) -> Entry:
    verdict = Verdict(status, confidence)
    id = f"徐汇-2025-{number:06x}"
    return Entry(id, "徐汇@2025", f"第{number}条", "", 1, kind, verdict=verdict, **more)  # type: ignore[arg-type]


ENTRIES = [
    entry(1, "general", 0.31),
    entry(2, "deliverable", 0.5),
    entry(3, "target", 0.55, "partial"),
    entry(4, "target", 0.96, "fulfilled"),
    entry(5, "general", 0.96),
    entry(6, "target", 0.0, "pending"),
    entry(7, "target", 0.4, review=PersonReview("fulfilled")),
    entry(8, "deliverable", 0.4, review=PersonReview(note="问过")),
]


def numbers(selection: Selection) -> list[int]:
    return [int(one.id[-6:], 16) for one in queue(ENTRIES, selection)]


def test_targets_and_projects_come_before_generalities() -> None:
    assert numbers(Selection()) == [3, 8, 2, 1]


def test_the_sure_ones_can_be_reached() -> None:
    assert numbers(Selection(everything=True)) == [3, 4, 8, 2, 1, 5]
    assert numbers(Selection(kinds=("target",))) == [3, 4, 6]
    assert numbers(Selection(statuses=("fulfilled",))) == [4]
    assert numbers(Selection(statuses=("pending",))) == [6]
    assert numbers(Selection(statuses=("unsure",))) == [3, 8, 2, 1]


def test_what_a_person_judged_by_other_words_comes_first() -> None:
    moved = entry(9, "general", 0.96, look_again="文字变了", review=PersonReview("fulfilled", "看过"))
    assert queue([*ENTRIES, moved], Selection())[0] == moved


def test_where_two_readers_differ_a_person_is_asked_first() -> None:
    verdict = Verdict("fulfilled", 0.9, reader="m", second=Second("unmentioned", 0.8))
    split = replace(entry(9, "general", 0.9), verdict=verdict)
    overruled = replace(entry(10, "target", 0.5), verdict=Verdict("partial", 0.5, read="fulfilled"))
    agreed = replace(entry(11, "target", 0.9), verdict=replace(verdict, second=Second("fulfilled", 0.8)))
    asked = queue([*ENTRIES, split, overruled, agreed], Selection())
    assert [int(one.id[-6:], 16) for one in asked] == [10, 9, 3, 8, 2, 1]
