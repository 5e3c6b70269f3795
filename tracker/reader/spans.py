"""Where the pieces that a model copied out of a sentence stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.language.fold import fold

_ORDINAL = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:是(?!否)|要|[、.,])|[①-⑳]|\([0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、](?![0-9]))\s*"
)
"""What a list puts before its items, which models copy with the words: 「一是」, ①, (三)."""
_MARKS = " \t,，、;；:：。.!！?？"
_BEFORE = "字"
"""Put before words that are folded: only behind a word does ``fold`` see a footnote's mark."""
_HALF_A_NOTE = re.compile(r"[\[〔【]注?\d*$")
_CLOSED_BY = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", ")": "(", "】": "【", "]": "["}
"""Marks that close what another opens; models leave them out at the end of a piece."""


class NoAnswerError(Exception):
    """An answer, or the part of it on one question, fails a check; the text says why."""


def spans(said: object, sentence: str) -> Iterator[tuple[int, int]]:
    """Where each piece begins and ends in its ``sentence``; the next one begins behind it.

    ``said`` is what a model wrote: a list with the first and last words of each piece (``start``, ``end``).
    Raises NoAnswerError where it is none, or where words do not stand in the sentence in this order.
    """
    if not isinstance(said, list):
        raise NoAnswerError("pieces 应是列表")
    folded, position = fold(sentence), 0
    wanted = [_ends(piece) for piece in said]
    for number, (start, end) in enumerate(wanted):
        first = folded.find(start, position)
        if first < 0:
            raise NoAnswerError(f"句中没有「{start[:12]}」,或次序不对")
        following = folded.find(wanted[number + 1][0], first + 1) if number + 1 < len(wanted) else -1
        last = _closing(folded, end, first, start, following)
        if last < 0:
            raise NoAnswerError(f"「{start[:12]}」之后没有「{end[:12]}」")
        last = _with_closing_mark(folded, first, last)
        listed = _ORDINAL.match(folded, first, last - 1)
        yield listed.end() if listed else first, last
        position = last


def _with_closing_mark(folded: str, first: int, last: int) -> int:
    """``last``, moved behind marks right there that close a quotation or bracket which the piece opens."""
    while last < len(folded) and (opening := _CLOSED_BY.get(folded[last])):
        if folded.count(opening, first, last) <= folded.count(folded[last], first, last):
            break
        last += 1
    return last


def _ends(piece: object) -> tuple[str, str]:
    """The first and last words of a piece, folded, marks at their outer ends left out."""
    if not isinstance(piece, dict):
        raise NoAnswerError("pieces 的每一项应有 start 和 end")
    start, end = piece.get("start"), piece.get("end")
    if not isinstance(start, str) or not isinstance(end, str):
        raise NoAnswerError("pieces 的每一项应有 start 和 end")
    first, last = _copied(start), _copied(end)
    if not first or not last:
        raise NoAnswerError("start 和 end 不能是空的")
    return first, last


def _copied(words: str) -> str:
    """Words that a model copied, folded as in their sentence, without half a footnote's mark at the end."""
    return fold(_BEFORE + _HALF_A_NOTE.sub("", words))[len(_BEFORE) :].strip(_MARKS)


def _closing(folded: str, end: str, first: int, start: str, following: int) -> int:
    """Where a piece ends: at its last words, at best those before a mark or the next piece; -1 if nowhere."""
    places: list[int] = []
    at = folded.find(end, first)
    while at >= 0:
        places.append(at + len(end))
        at = folded.find(end, at + 1)
    places = [place for place in places if place >= first + min(len(start), len(end))]
    before = [place for place in places if following < 0 or place <= following]
    closed = [place for place in before if not folded[place:].strip() or folded[place] in _MARKS]
    return next(iter(closed or before or places), -1)
