"""Where reports begin and end in a file of one or many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tracker.language.tables.headings import MARKS
from tracker.segment.item import Item
from tracker.segment.outside import trimmed

GAP = 3
"""Most lines of the page between a title and the address (source, date, font size)."""
TITLES = 2
"""Most titles of one report, one below the other; more are a list of reports."""
TEXT = 60
"""Fewest characters of an item that is running text."""
PLAIN = 5
"""Fewest paragraphs that show a report without a title: so many look back above a plan's heading or, where
there is no heading, so many look back and so many ahead."""

OPENING = 5
"""First texts behind the last words of a report; if they look back, another report may begin there."""

_CAPTION = re.compile("(?:作|做).{0,3}工作报告。$")
"""What stands below a picture: 「省长王某某作政府工作报告。」"""

Event = Literal["speech", "title", "review", "plan"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Item indices of a report: ``start`` is its title or first line, ``end`` follows its last line."""

    start: int
    end: int


def bounds(items: Sequence[Item]) -> list[Bounds]:
    """The reports of a file in order; empty where nothing in it looks like one."""
    shown = _starts(items) or _by_outlook(items)
    shown = sorted({*shown, *_behind_closings(items, shown)})
    starts = [_with_cover(items, at, floor) for floor, at in pairwise([-1, *shown])]
    if shown and _event(items[shown[0]]) == "plan" and _looks_back(items[: starts[0]]):
        starts[0] = 0
    ends = [*starts[1:], len(items)] if starts else []
    return [Bounds(start, trimmed(items, start, end)) for start, end in zip(starts, ends, strict=True)]


def _looks_back(items: Sequence[Item]) -> bool:
    return sum(one.outlook < -1 for one in items) >= PLAIN


def _by_outlook(items: Sequence[Item]) -> list[int]:
    """The first item of a file without title, address or heading that looks back and ahead at length."""
    odds = [one.outlook for one in items]
    back, ahead = sum(one < -1 for one in odds), sum(one > 1 for one in odds)
    return [0] if min(back, ahead) >= PLAIN else []


def _behind_closings(items: Sequence[Item], starts: Sequence[int]) -> list[int]:
    """Where, behind last words, a text looks back and then ahead at length: a report without a title."""
    called = [n for n, one in enumerate(items) if starts and n > starts[0] and "call" in one.signs]
    begun: list[int] = []
    for place in called:
        following = [n for n in range(place + 1, len(items)) if items[n].length >= TEXT][:OPENING]
        if not following or any(place < one <= following[0] + OPENING for one in (*starts, *begun)):
            continue
        back = sum(items[n].outlook for n in following) < -2 * len(following)
        ahead = sum(one.outlook > 1 for one in items[starts[0] : place])
        if back and ahead >= PLAIN and _by_outlook(items[place + 1 :]):
            begun.append(place + 1)
    return begun


def _starts(items: Sequence[Item]) -> list[int]:
    """Indices of the items that show that a report has begun: address, title or first main heading."""
    events = _events(items)
    starts: list[int] = []
    seen: list[Event] = []
    for place, (index, event) in enumerate(events):
        headed = {"review", "plan"} & {*seen}
        if not starts or _begins(event, seen, [later for _, later in events[place + 1 :]]):
            starts.append(index)
            seen = []
        elif event in ("speech", "title") and not headed and not _text_between(items, starts[-1], index):
            starts[-1] = index
        seen.append(event)
    return starts


def _begins(event: Event, seen: Sequence[Event], later: Sequence[Event]) -> bool:
    """Whether an event shows that the report before it is over."""
    headed = bool({"review", "plan"} & {*seen})
    if event == "speech":
        return headed or "speech" in seen
    if event == "title":
        return headed and next((one for one in later if one != "title"), "title") != "title"
    # 「一、关于2014年政府工作」 may be of the review, and counts as a plan as long as the year is not known
    return event == "review" and ({"review", "plan"} <= {*seen} or seen.count("plan") > 1)


def _events(items: Sequence[Item]) -> list[tuple[int, Event]]:
    events: list[tuple[int, Event]] = []
    for index, item in enumerate(items):
        event = _event(item)
        if event in ("review", "plan") and not _has_text(items[index + 1 : index + 4], item):
            continue
        if event and not (event == "speech" and events and events[-1] == (index - 1, "speech")):
            events.append((index, event))
    return events


def _event(item: Item) -> Event | None:
    if "title" in item.signs:
        return "title"
    if "behalf" in item.signs and item.length <= 4 * TEXT:
        return "speech"
    if item.mark not in ("", "comma", "part") or (
        not item.mark and any(mark in item.rest for mark in ",。;:!?")
    ):
        return None
    if item.says == "review":
        return "review"
    return "plan" if item.says in ("plan", "long plan", "dated") else None


def _has_text(following: Sequence[Item], item: Item) -> bool:
    return any(one.length >= TEXT for one in (*following, item)) or any(
        one.mark in MARKS for one in following
    )


def _text_between(items: Sequence[Item], start: int, end: int) -> bool:
    return any(one.length >= TEXT and "furniture" not in one.signs for one in items[start:end])


def _with_cover(items: Sequence[Item], index: int, floor: int) -> int:
    """The index of the first cover line above ``index``, below ``floor``; lines of the page are skipped."""
    first, at, titles = index, index - 1, int("title" in items[index].signs)
    while at > floor and first - at <= GAP + 1 and titles < TITLES:
        if "cover" in items[at].signs:
            first = at
            titles += "title" in items[at].signs
        elif not _may_stand_between(items[at]):
            break
        at -= 1
    return first


def _may_stand_between(item: Item) -> bool:
    ends = item.paragraph.text.endswith("。") and _CAPTION.search(item.folded) is None
    return item.length < TEXT and not ends
