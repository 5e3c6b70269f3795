"""Headings and their levels: which paragraphs are headings, where a heading runs on into its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from tracker.clean.cuts import part
from tracker.language.offices import note_at
from tracker.language.tables.headings import MARKS, ORDINAL
from tracker.segment.headings import coming_by, kind_of
from tracker.segment.item import LONGEST, MEASURED, Item, number_in, read
from tracker.segment.signs import Sign

LONGEST_ITEM = 30
"""Most characters of a heading behind an Arabic number, which more often numbers an item of a list."""

BELOW_COMMA = ("paren", "dot", "digit paren", "circled")
"""The styles of numbering one rank or more below 「一、」."""

LISTS = ("dot", "digit paren", "circled")
"""The styles of numbering in lists that have one line for each item."""

_ORDINAL = re.compile(ORDINAL)
_INNER = re.compile(MARKS["paren"])
_SENTENCE = re.compile(r"[^。!?]*[。!?]?")
_NO_HEADING = frozenset[Sign]({"cover", "behalf", "joint", "columns", "offices"})


def outline(items: Sequence[Item], year: int) -> list[Item]:
    """The items of a report that plans ``year``, with run-on headings cut off their text, and their levels.

    Level 1 is that of the main parts, then as numberings nest; there are three at most.
    """
    listed = _listed(items)
    pairs = zip_longest(items, items[1:])
    parts = [
        part for n, (item, following) in enumerate(pairs) for part in _split(item, following, n in listed)
    ]
    return _levelled([_announced(part, year) for part in parts])


def _listed(items: Sequence[Item]) -> set[int]:
    """The places of lines that one list numbers, each below the other: without text below they head none."""
    alone = [item.mark in LISTS and not item.says and _is_one_sentence(item.rest) for item in items]
    runs = groupby(range(len(items)), key=lambda n: (alone[n], items[n].mark, items[n].number - n))
    lists = [[*run] for (listed, *_), run in runs if listed]
    return {place for run in lists if len(run) > 1 for place in run}


def _is_one_sentence(text: str) -> bool:
    return len(list(filter(None, _SENTENCE.findall(text)))) == 1


def _split(item: Item, following: Item | None, listed: bool) -> list[Item]:
    """An item as several, cut at numbers (「(一)」) behind full stops and behind the headings they open."""
    if listed:
        return [item]
    borders = _inner_marks(item.folded)
    return [one for piece in _pieces(item, borders) for one in _split_heading(piece, following)]


def _pieces(item: Item, borders: Sequence[int]) -> list[Item]:
    """The item cut at these places, of which the first is its beginning."""
    ends = [*borders[1:], item.length]
    spans = zip(borders, ends, strict=True)
    return read(part(item.paragraph, start, end) for start, end in spans) if len(borders) > 1 else [item]


def _inner_marks(folded: str) -> list[int]:
    """Where numbered parts begin inside a paragraph that holds two or more; else only its beginning."""
    borders, number = [0], 1
    for match in _INNER.finditer(folded):
        if number_in(match.group()) == number:
            borders.append(match.start())
            number += 1
    marks = [border for border in dict.fromkeys(borders) if border == 0 or folded[border - 1] in "。!?:"]
    return marks if number > 2 else [0]


def _split_heading(item: Item, following: Item | None) -> list[Item]:
    if not item.mark:
        return [_unnumbered(item, following)]
    sentence = _SENTENCE.match(item.rest)
    first = sentence.group() if sentence else item.rest
    if not _is_heading(first, item.mark) or _has_note(item.rest, len(first)):
        return [item]
    end = len(item.folded) - len(item.rest) + len(first)
    heading, *behind = _pieces(item, [0, end] if end < item.length else [0])
    heading = replace(heading, style=item.mark, words=first.rstrip("。!?:"))
    return [heading, *(part for one in behind for part in _split_heading(one, following))]


def _has_note(text: str, end: int) -> bool:
    """Whether the sentence up to ``end`` has a note on who is to do it, as what is promised has."""
    return note_at(text) <= end and note_at(text) < len(text)


def _is_heading(sentence: str, style: str) -> bool:
    longest = LONGEST if style in ("part", "comma", "bracket", "paren") else LONGEST_ITEM
    return (
        len(sentence) <= longest and not re.search(r"[;:,、]$|;", sentence) and not MEASURED.search(sentence)
    )


def _unnumbered(item: Item, following: Item | None) -> Item:
    """The item as a heading without a number, or as text."""
    text = item.folded
    if item.length > LONGEST or following is None or item.signs & _NO_HEADING:
        return item
    words = _ORDINAL.sub("", text, count=1) if _ORDINAL.match(text) else ""
    if words and not re.search("[;,。].", words) and following.length > item.length:
        return replace(item, style="ordinal", words=words.rstrip("。"))
    if re.search(r"[。!?;:,、]$", text) or "。" in text or text.startswith(("-", "—", "各位")):
        return item
    if following.length >= LONGEST or following.mark or item.says:
        return replace(item, style="plain", words=text)
    return item


def _announced(item: Item, year: int) -> Item:
    """The item with what it says by the year that the report plans; text announces nothing."""
    says = kind_of(item.words, year) if item.style else None
    plans = "plan" in item.signs and item.first_year in (0, year)
    return replace(item, says=says, coming=coming_by(item.folded, year), plans=plans)


def _levelled(parts: Sequence[Item]) -> list[Item]:
    top = _top_style(parts)
    last, inner, nested, levels = 0, 0, list[str](), list[int]()
    for item in parts:
        inner = _inner(item, top, last, inner)
        if not inner and _is_main(item, top, last):
            last, nested = item.number or last, []
            levels.append(1)
        elif item.style:
            own = item.style == "plain" and item.says == "self"
            kept = 0 if own else nested.index(item.style) if item.style in nested else len(nested)
            nested = [*nested[:kept], item.style]
            levels.append(min(3, 1 + len(nested)))
        else:
            levels.append(0)
    return [
        replace(item, level=level, paragraph=replace(item.paragraph, level=level))
        for item, level in zip(parts, levels, strict=True)
    ]


def _inner(item: Item, top: str, last: int, inner: int) -> int:
    """The number that a list within a main part has come to that is numbered as the main parts are, else 0.

    It begins anew (三、 … 一、二、三、) and goes on by one: its 四、 is no fourth main part. A heading that
    tells the kind of its section ends it.
    """
    if not item.style or item.style != top:
        return inner if item.style != "plain" or item.says is None else 0
    if item.says is not None:
        return 0
    begins, goes_on = last > 0 and item.number == 1, inner > 0 and item.number == inner + 1
    return item.number if begins or goes_on else 0


def _top_style(parts: Sequence[Item]) -> str:
    """The numbering of the main parts: that of the first heading that names one, if not of parts of those.

    「(一)」 is below 「一、」 and 「二、」, and where it begins anew.
    """
    named = next((item.style for item in parts if item.says in ("review", "plan", "long plan")), "comma")
    chapters = {item.number for item in parts if item.style == "comma"}
    begun = sum(item.style == named and item.number == 1 for item in parts)
    return "comma" if named in BELOW_COMMA and ({1, 2} <= chapters or begun > 1) else named


def _is_main(item: Item, top: str, last: int) -> bool:
    if not item.style:
        return False
    if item.style == "plain":
        return item.says is not None and item.says != "self"
    named = item.says in ("review", "plan", "long plan")
    if top == "plain" and item.style in ("part", "comma"):
        return named
    return item.style == top and (last == 0 or last < item.number <= last + 2 or named)
