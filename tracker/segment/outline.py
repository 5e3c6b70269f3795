"""Headings and their levels: which paragraphs are headings, where a heading runs on into its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.clean.cuts import part
from tracker.language import counting
from tracker.language.tables.headings import MARKS, NUMERALS, ORDINAL
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.headings import HeadingKind, kind_of

LONGEST = 50
"""Characters of the longest first sentence that is still taken for a heading."""
LONGEST_ITEM = 30
"""The same behind Arabic numbers, which number list items more often than headings."""

BELOW_COMMA = ("paren", "dot", "digit paren", "circled")
"""Numberings of parts of what 「一、」 numbers."""

_MARKS = {style: re.compile(f"(?:{mark})") for style, mark in MARKS.items()}
_ORDINAL = re.compile(ORDINAL)
_INNER = re.compile(MARKS["paren"])
_SENTENCE = re.compile(r"[^。!?]*[。!?]?")
MEASURED = re.compile(r"\d(?:\.\d+)?\s*(?:%|亿|万|[个家张套台条所座项户名人次件辆吨公里平方米亩])")


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph, or the heading or text part of one.

    ``style`` is the numbering's (a key of MARKS), 「plain」 for a heading without number, 「ordinal」 for
    「第一,」 alone on a line, and empty for text. ``words`` is the heading folded, without number and stop,
    and ``says`` what it announces, read once (``levelled``).
    """

    paragraph: Paragraph
    style: str = ""
    number: int = 0
    words: str = ""
    level: int = 0
    says: HeadingKind | None = None


def items(paragraphs: Sequence[Paragraph]) -> list[Item]:
    """The paragraphs with run-on headings cut off their text, headings recognised, levels not yet given."""
    cut: list[Item] = []
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        cut += _split(paragraph, following)
    return cut


def mark_of(folded: str) -> tuple[str, int, str]:
    """The numbering at the head of a text: its style (or ""), its number, and the text behind it."""
    for style, pattern in _MARKS.items():
        match = pattern.match(folded)
        if match:
            return style, _value(match.group()), folded[match.end() :].lstrip()
    return "", 0, folded


def _split(paragraph: Paragraph, following: Paragraph | None) -> list[Item]:
    """A paragraph as items, cut at numbers (「(一)」) behind full stops and behind the headings they open."""
    borders = _inner_marks(paragraph.folded)
    ends = [*borders[1:], len(paragraph.text)]
    pieces = [part(paragraph, start, end) for start, end in zip(borders, ends, strict=True)]
    return [item for piece in pieces for item in _split_heading(piece, following)]


def _inner_marks(folded: str) -> list[int]:
    """Where numbered parts begin inside a paragraph that holds two or more; else only its beginning."""
    borders, number = [0], 1
    for match in _INNER.finditer(folded):
        if _value(match.group()) == number:
            borders.append(match.start())
            number += 1
    marks = [border for border in dict.fromkeys(borders) if border == 0 or folded[border - 1] in "。!?:"]
    return marks if number > 2 else [0]


def _split_heading(paragraph: Paragraph, following: Paragraph | None) -> list[Item]:
    style, number, rest = mark_of(paragraph.folded)
    if not style:
        return [_unnumbered(paragraph, following)]
    sentence = _SENTENCE.match(rest)
    first = sentence.group() if sentence else rest
    if not _is_heading(first, style):
        return [Item(paragraph)]
    end = len(paragraph.folded) - len(rest) + len(first)
    item = Item(part(paragraph, 0, end), style, number, first.rstrip("。!?:"))
    if end >= len(paragraph.text):
        return [item]
    return [item, *_split_heading(part(paragraph, end, len(paragraph.text)), following)]


def _is_heading(sentence: str, style: str) -> bool:
    longest = LONGEST if style in ("part", "comma", "bracket", "paren") else LONGEST_ITEM
    return (
        len(sentence) <= longest and not re.search(r"[;:,、]$|;", sentence) and not MEASURED.search(sentence)
    )


def _unnumbered(paragraph: Paragraph, following: Paragraph | None) -> Item:
    text = paragraph.folded
    aside = any(is_one(paragraph) for is_one in (cover.is_cover, cover.is_on_behalf, cover.is_page_turn))
    if len(text) > LONGEST or following is None or aside:
        return Item(paragraph)
    if (
        _ORDINAL.match(text)
        and not re.search("[;,。].", _ORDINAL.sub("", text, count=1))
        and len(following.text) > len(text)
    ):
        return Item(paragraph, "ordinal", 0, _ORDINAL.sub("", text, count=1).rstrip("。"))
    if re.search(r"[。!?;:,、]$", text) or "。" in text or text.startswith(("-", "—", "各位")):
        return Item(paragraph)
    if len(following.text) >= LONGEST or mark_of(following.folded)[0] or kind_of(text):
        return Item(paragraph, "plain", 0, text)
    return Item(paragraph)


def _value(mark: str) -> int:
    """The number in a mark: 「(十二)」 → 12, 「第三部分」 → 3, 「7.」 → 7, 「③」 → 3."""
    arabic = re.search(r"\d+", mark)
    if arabic:
        return int(arabic.group())
    if "①" <= mark[0] <= "⑳":
        return ord(mark[0]) - ord("①") + 1
    chinese = re.search(f"[{NUMERALS}]+", mark)
    return counting.read(chinese.group()) if chinese else 0


def levelled(parts: Sequence[Item], year: int) -> list[Item]:
    """The items with what each heading says, and its level: 1 for the main parts, then as numberings nest.

    There are three levels at most.
    """
    parts = [replace(item, says=kind_of(item.words, year)) if item.style else item for item in parts]
    top = _top_style(parts)
    last, nested, levels = 0, list[str](), list[Item]()
    for item in parts:
        if _is_main(item, top, last):
            last, nested = item.number or last, []
            levels.append(replace(item, level=1))
        elif item.style:
            own = item.style == "plain" and item.says == "self"
            kept = 0 if own else nested.index(item.style) if item.style in nested else len(nested)
            nested = [*nested[:kept], item.style]
            levels.append(replace(item, level=min(3, 1 + len(nested))))
        else:
            levels.append(item)
    return [replace(item, paragraph=replace(item.paragraph, level=item.level)) for item in levels]


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
