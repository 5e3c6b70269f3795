"""Taking out a site's name that was put into sentences again and again (「推进城市马克数据网更新」).

Such a string names a site, recurs, and does not belong to the sentence: where it is taken out, the pieces on
both sides make a word again, or a whole sentence ends before it. What the sentence itself says does not
behave so (「天然气管网改造」).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.words.segmenter import known_words

LEAST = 3
"""Fewest places in which a watermark stands."""
SHORTEST = 4
"""Fewest characters of a watermark."""
LONGEST = 20
TAIL = 12
"""Most characters of a watermark behind the words that name a site: 「(微信公众号:县域观察)」."""
UNFIT = 0.4
"""Least share of a watermark's places that are inside a word or behind the end of a sentence."""

_SITE = re.compile(
    r"(?:数据|资料|信息|文秘|公文|范文|新闻|政务|报告)?网(?![络格点红购约])|公众号|文库|(?:\.(?:com|cn|net|org))+"
)
_ADDRESS = re.compile(
    r"[a-z0-9]\.(?:com|cn|net|org)|公众号[:：]|(?:范文|文秘|公文|资料|论文|大全|爱问|百度|豆丁|道客)[\u4e00-\u9fff]{0,4}[网库]"
)
"""Addresses and names of sites, which no sentence of a report says of itself."""
_ENDS = "。!?!?;;”"
_ENDS_IN = re.compile(f"[{_ENDS}]")


def taken_out(lines: Sequence[str]) -> list[str]:
    """The lines (without white space inside) without the watermarks that stand in them."""
    for mark in _watermarks(lines):
        lines = [line.replace(mark, "") if line != mark else line for line in lines]
    return list(lines)


def _watermarks(lines: Sequence[str]) -> list[str]:
    by_text: dict[str, list[tuple[str, int]]] = {}
    for line in lines:
        for match in _SITE.finditer(line):
            by_text.setdefault(match.group(), []).append((line, match.end()))
    grown = {_grown(text, places) for text, places in by_text.items() if len(places) >= LEAST}
    return [
        mark
        for mark in sorted(grown, key=len, reverse=True)
        if len(mark) >= SHORTEST and _is_unfit(mark, lines)
    ]


def _grown(text: str, places: Sequence[tuple[str, int]]) -> str:
    """The longest string around a text, which ends in these places, that stands in most of them."""
    most = _alike(places) or text
    behind = [line[end:] for line, end in places if line[:end].endswith(most)]
    for length in range(TAIL, 0, -1):
        tails = [
            rest[:length] for rest in behind if len(rest) >= length and not _ENDS_IN.search(rest[:length])
        ]
        tail = max(set(tails), key=lambda one: (tails.count(one), one), default="")
        if tail and tails.count(tail) >= max(LEAST, 0.9 * len(behind)):
            return most + tail
    return most


def _alike(places: Sequence[tuple[str, int]]) -> str:
    """The longest string that ends in these places and stands in most of them."""
    for length in range(LONGEST, SHORTEST - 1, -1):
        heads = [line[end - length : end] for line, end in places if end >= length]
        most = max(set(heads), key=lambda one: (heads.count(one), one), default="")
        if most and heads.count(most) >= max(LEAST, len(places) / 2):
            return most
    return ""


def _is_unfit(mark: str, lines: Sequence[str]) -> bool:
    around = [
        (line[max(0, match.start() - 6) : match.start()], line[match.end() : match.end() + 6])
        for line in lines
        for match in re.finditer(re.escape(mark), line)
        if line != mark
    ]
    address = _ADDRESS.search(mark) is not None
    unfit = sum(bool(address and a and b) or _closes_up(b, a) for b, a in around)
    return len(around) >= LEAST and unfit >= UNFIT * len(around)


def _closes_up(before: str, after: str) -> bool:
    """Whether a word goes from one piece into the other, or the first ends a sentence."""
    if not before or not after:
        return False
    at = 0
    for word in known_words(before + after):
        if at < len(before) < at + len(word):
            return True
        at += len(word)
    return before[-1] in _ENDS
