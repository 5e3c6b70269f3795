"""What of a file lies outside of its reports: its table of contents, the footers of its page.

Running text that no section has is told, with its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.formats import untaken
from tracker.model import Paragraph, Report
from tracker.segment.headings import kind_of
from tracker.segment.item import LONGEST, MEASURED, Item, mark_of

ENTRIES = 2
"""Fewest numbered headings or headings of main parts that a table of contents names."""
LINKS = 10
"""Fewest lines behind the report that are a list of links: none is text, and page furniture is among them."""
RUNNING = 30
"""A paragraph with a full stop and at least this many characters is running text, not part of a menu."""
NAMED = 3
"""Most runs of lines that a note names; a person who looks at those sees the rest."""

_PAGE = re.compile(r"[\s.…·_/(-]*\d{0,3}\)?$")
_HEAD = re.compile(r"^(?:目\s*[录次]|contents)$", re.IGNORECASE)


def without_contents(items: Sequence[Item]) -> Sequence[Item]:
    """The paragraphs of a file but those of a table of contents."""
    later: set[str] = set()
    entry = [False] * len(items)
    for place in range(len(items) - 1, -1, -1):
        text = items[place].folded
        if len(text) <= LONGEST + 10:
            entry[place] = not text.endswith(("。", ";", "!")) and bool({text, _PAGE.sub("", text)} & later)
            later |= {text, text.rstrip("。")}
        elif items[place].mark:  # a heading that runs on into its text
            later.add(text.partition("。")[0])
    dropped = {n for run in _entries(entry) if _is_contents([items[n] for n in run]) for n in run}
    heads = {n for n in range(len(items)) if n + 1 in dropped and _HEAD.match(items[n].folded)}
    return [one for n, one in enumerate(items) if n not in dropped | heads] if dropped else items


def _entries(entry: Sequence[bool]) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for place, is_one in enumerate(entry):
        if is_one:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _is_contents(run: Sequence[Item]) -> bool:
    heads = [mark_of(_PAGE.sub("", one.folded)) for one in run]
    return sum(bool(style) or kind_of(words) is not None for style, _, words in heads) >= ENTRIES


def trimmed(items: Sequence[Item], start: int, end: int) -> int:
    """``end`` moved up over the page's footer: short lines, links and furniture behind the last text."""
    last = end
    while last > start + 1 and not _is_text(items[last - 1]):
        last -= 1
    tail = items[last:end]
    furniture = next((n for n, one in enumerate(tail) if "furniture" in one.signs), None)
    if furniture is not None and (len(tail) >= LINKS or not _may_be_text(tail[:furniture])):
        return last
    kept = last + (furniture if furniture is not None else len(tail))
    while kept > last and _is_footer(items[kept - 1]):
        kept -= 1
    return kept


def _is_text(item: Item) -> bool:
    """Whether an item belongs to a report's text: no line of the page is so long, numbered or ends so."""
    if "furniture" in item.signs:
        return False
    text = item.folded
    marked = item.mark or MEASURED.search(text)
    return bool(marked) or len(text) > LONGEST or text.endswith(("。", "!", "?", ";", ","))


def _may_be_text(items: Sequence[Item]) -> bool:
    return any(not _is_footer(one) for one in items)


def _is_footer(item: Item) -> bool:
    text = item.folded
    return "furniture" in item.signs or (len(text) <= 12 and not text.endswith((":", ",")))


def told(paragraphs: Sequence[Paragraph], reports: Iterable[Report]) -> tuple[str, ...]:
    """The note on a file's running text that is in no section of its reports; none if it is little."""
    held = {
        line
        for report in reports
        for section in report.sections
        for paragraph in section.paragraphs
        for _, line in paragraph.lines
    }
    running = [one for one in paragraphs if len(one.text) >= RUNNING and "。" in one.folded]
    outside = [one for one in running if not any(line in held for _, line in one.lines)]
    where = list(_runs({line for one in outside for _, line in one.lines}))
    more = " 行等处" if len(where) > NAMED else " 行"
    return untaken(
        sum(len(one.text) for one in outside),
        sum(len(one.text) for one in running),
        f"第 {'、'.join(where[:NAMED])}{more},在报告的各部分之外",
    )


def _runs(lines: set[int]) -> Iterator[str]:
    """Line numbers as runs: 「3」, 「8-12」."""
    starts = sorted(line for line in lines if line - 1 not in lines)
    for first, last in zip(starts, sorted(line for line in lines if line + 1 not in lines), strict=True):
        yield str(first) if first == last else f"{first}-{last}"
