"""Where reports begin and end in a file of one or many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tracker.language.tables.headings import CLOSING_CALL, MARKS
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.headings import kind_of
from tracker.segment.outline import LONGEST, MEASURED, mark_of
from tracker.segment.outlook import looks_ahead, together

GAP = 3
"""Lines of the page that may stand between a title and the address (source, date, font size)."""
TITLES = 2
"""Titles that a report may have one below the other; more are a list of reports."""
TEXT = 60
"""Characters from which a paragraph is running text."""
LINKS = 10
"""Lines without any text, page furniture among them, that are a list of links behind the report."""

PLAIN = 5
"""Paragraphs that look back above a plan, or back and as many ahead, in a report without a title."""

OPENING = 5
"""Texts behind last words that all look back where another report begins there."""

_CALL = re.compile(CLOSING_CALL)
_CAPTION = re.compile("(?:作|做).{0,3}工作报告。$")
"""What stands below a picture: 「省长王某某作政府工作报告。」"""

Event = Literal["speech", "title", "review", "plan"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Paragraph indices of a report: ``start`` its title (or first line), ``end`` behind its last line."""

    start: int
    end: int


def bounds(paragraphs: Sequence[Paragraph]) -> list[Bounds]:
    """The reports of a file in order; empty where nothing in it looks like one."""
    shown = _starts(paragraphs) or _by_outlook(paragraphs)
    shown = sorted({*shown, *_behind_closings(paragraphs, shown)})
    starts = [_with_cover(paragraphs, at, floor) for floor, at in pairwise([-1, *shown])]
    if shown and _event(paragraphs[shown[0]]) == "plan" and _looks_back(paragraphs[: starts[0]]):
        starts[0] = 0
    ends = [*starts[1:], len(paragraphs)] if starts else []
    return [Bounds(start, _trimmed(paragraphs, start, end)) for start, end in zip(starts, ends, strict=True)]


def _looks_back(paragraphs: Sequence[Paragraph]) -> bool:
    return sum(looks_ahead(one.folded) < -1 for one in paragraphs) >= PLAIN


def _by_outlook(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The first paragraph of a file without title, address or heading that looks back and ahead at length."""
    odds = [looks_ahead(one.folded) for one in paragraphs]
    back, ahead = sum(one < -1 for one in odds), sum(one > 1 for one in odds)
    return [0] if min(back, ahead) >= PLAIN else []


def _behind_closings(paragraphs: Sequence[Paragraph], starts: Sequence[int]) -> list[int]:
    """Where, behind last words, a text looks back and then ahead at length: a report without a title."""
    called = [n for n, one in enumerate(paragraphs) if starts and n > starts[0] and _CALL.search(one.folded)]
    begun: list[int] = []
    for place in called:
        following = [n for n in range(place + 1, len(paragraphs)) if len(paragraphs[n].text) >= TEXT][
            :OPENING
        ]
        if not following or any(place < one <= following[0] + OPENING for one in (*starts, *begun)):
            continue
        back = together(paragraphs[n].folded for n in following) < -2 * len(following)
        ahead = sum(looks_ahead(one.folded) > 1 for one in paragraphs[starts[0] : place])
        if back and ahead >= PLAIN and _by_outlook(paragraphs[place + 1 :]):
            begun.append(place + 1)
    return begun


def _starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indices of the paragraphs that show that a report has begun: address, title or first main heading."""
    events = _events(paragraphs)
    starts: list[int] = []
    seen: list[Event] = []
    for place, (index, event) in enumerate(events):
        headed = {"review", "plan"} & {*seen}
        if not starts or _begins(event, seen, [later for _, later in events[place + 1 :]]):
            starts.append(index)
            seen = []
        elif event in ("speech", "title") and not headed and not _text_between(paragraphs, starts[-1], index):
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


def _events(paragraphs: Sequence[Paragraph]) -> list[tuple[int, Event]]:
    events: list[tuple[int, Event]] = []
    for index, paragraph in enumerate(paragraphs):
        event = _event(paragraph)
        if event in ("review", "plan") and not _has_text(paragraphs[index + 1 : index + 4], paragraph):
            continue
        if event and not (event == "speech" and events and events[-1] == (index - 1, "speech")):
            events.append((index, event))
    return events


def _event(paragraph: Paragraph) -> Event | None:
    if cover.is_title(paragraph):
        return "title"
    if cover.is_on_behalf(paragraph) and len(paragraph.text) <= 4 * TEXT:
        return "speech"
    if len(paragraph.folded) > LONGEST and not mark_of(paragraph.folded)[0]:
        return None
    style, _, rest = mark_of(paragraph.folded)
    if style not in ("", "comma", "part") or (not style and any(mark in rest for mark in ",。;:!?")):
        return None
    kind = kind_of(rest[:LONGEST].partition("。")[0])
    if kind == "review":
        return "review"
    return "plan" if kind in ("plan", "long plan", "dated") else None


def _has_text(following: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    return any(len(one.text) >= TEXT for one in (*following, paragraph)) or any(
        mark_of(one.folded)[0] in MARKS for one in following
    )


def _text_between(paragraphs: Sequence[Paragraph], start: int, end: int) -> bool:
    return any(len(one.text) >= TEXT and not cover.is_furniture(one) for one in paragraphs[start:end])


def _with_cover(paragraphs: Sequence[Paragraph], index: int, floor: int) -> int:
    """The index of the first cover line above ``index``, below ``floor``; lines of the page are skipped."""
    first, at, titles = index, index - 1, int(cover.is_title(paragraphs[index]))
    while at > floor and first - at <= GAP + 1 and titles < TITLES:
        if cover.is_cover(paragraphs[at]):
            first = at
            titles += cover.is_title(paragraphs[at])
        elif not _may_stand_between(paragraphs[at]):
            break
        at -= 1
    return first


def _may_stand_between(paragraph: Paragraph) -> bool:
    ends = paragraph.text.endswith("。") and _CAPTION.search(paragraph.folded) is None
    return len(paragraph.text) < TEXT and not ends


def _trimmed(paragraphs: Sequence[Paragraph], start: int, end: int) -> int:
    """``end`` moved up over the page's footer: short lines, links and furniture behind the last text."""
    last = end
    while last > start + 1 and not _is_text(paragraphs[last - 1]):
        last -= 1
    tail = paragraphs[last:end]
    furniture = next((n for n, one in enumerate(tail) if cover.is_furniture(one)), None)
    if furniture is not None and (len(tail) >= LINKS or not _may_be_text(tail[:furniture])):
        return last
    kept = last + (furniture if furniture is not None else len(tail))
    while kept > last and _is_footer(paragraphs[kept - 1]):
        kept -= 1
    return kept


def _is_text(paragraph: Paragraph) -> bool:
    """Whether a paragraph belongs to a report's text: no line of the page is so long, numbered or ends so."""
    if cover.is_furniture(paragraph):
        return False
    text = paragraph.folded
    marked = mark_of(text)[0] or MEASURED.search(text)
    return bool(marked) or len(text) > LONGEST or text.endswith(("。", "!", "?", ";", ","))


def _may_be_text(paragraphs: Sequence[Paragraph]) -> bool:
    return any(not _is_footer(one) for one in paragraphs)


def _is_footer(paragraph: Paragraph) -> bool:
    text = paragraph.folded
    return cover.is_furniture(paragraph) or (len(text) <= 12 and not text.endswith((":", ",")))
