"""Cuts a paragraph into sentences, and a sentence into the pieces that a clause may begin or end at.

Offsets are those of the paragraph's text; the fold has the same length, so rules read the fold. Which of the
pieces are commitments is told by ``cutting``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.language.offices import note_at
from tracker.language.quantity.amounts import Amount, numbers_in
from tracker.language.tables.clauses import CONNECTIVES
from tracker.language.words.phrase import is_bare

_PROTECTED = re.compile(
    r"“[^“”。]{0,60}”|‘[^‘’。]{0,60}’|\([^()]{0,60}\)|《[^《》]{0,60}》|【[^【】]{0,40}】|\[[^\[\]]{0,40}\]"
)
_SENTENCE_END = re.compile(r"[。;!?]+[”’)]?|\.(?=\s|$)")
_MARK = re.compile(r"[,、]|(?<!\d):|:(?!\d)")  # no mark in 10:40:50


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two marks, ``start:end`` in its paragraph, white space and marks stripped.

    ``mark`` is the mark before it: ^ at the head of a sentence, else one of , : 、 or 和 (before a number).
    ``amounts`` counts its figures, or is 1 where the only ones cannot be read.
    """

    text: str
    start: int
    end: int
    mark: str
    amounts: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph (a part up to 。 or ;) with its pieces and its place in the paragraph."""

    text: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    index: int = 0
    count: int = 1
    closed: bool = True
    """Whether it ends with a mark; a heading does not."""
    full_stop: bool = True
    """Whether that mark is a full stop, and not ;"""


def sentences(folded: str, cut: bool = True) -> tuple[Sentence, ...]:
    """The sentences of a paragraph in order, each with its pieces, or with none where ``cut`` is false."""
    protected = _mask(folded)
    spans, position = [], 0
    for stop in _SENTENCE_END.finditer(folded):
        if not protected[stop.start()]:
            spans.append((position, stop.start(), True))
            position = stop.end()
    spans.append((position, len(folded), False))
    said = [_without_note(folded, *span) for span in spans]
    kept = [
        (_strip(folded, start, end), closed)
        for start, end, closed in said
        if folded[start:end].strip(" ,、:")
    ]
    return tuple(
        Sentence(
            folded[start:end],
            start,
            end,
            _pieces(folded, protected, start, end) if cut else (),
            index,
            len(kept),
            closed,
            closed and folded[end : end + 1] != ";",
        )
        for index, ((start, end), closed) in enumerate(kept)
    )


def _without_note(folded: str, start: int, end: int, closed: bool) -> tuple[int, int, bool]:
    """A sentence without the note at its end on who is to do what it says; such a note closes it."""
    said = start + note_at(folded[start:end])
    return start, said, closed or said < end


def _mask(text: str) -> bytearray:
    """1 where a character stands inside quotes or brackets, whose marks cut nothing."""
    mask = bytearray(len(text) + 1)
    for protected in _PROTECTED.finditer(text):
        mask[protected.start() : protected.end()] = b"\x01" * (protected.end() - protected.start())
    return mask


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,:、":
        start += 1
    while end > start and text[end - 1] in " ,:、":
        end -= 1
    return start, end


def _pieces(text: str, protected: bytearray, start: int, end: int) -> tuple[Piece, ...]:
    readable, unreadable = numbers_in(text[start:end])
    amounts = [replace(one, start=one.start + start, end=one.end + start) for one in readable]
    cuts = [(start, start, "^")]
    for mark in _MARK.finditer(text, start, end):
        if protected[mark.start()] or any(one.start <= mark.start() < one.end for one in amounts):
            continue
        if mark.group() != "、" or _may_cut(text, mark.end(), end, cuts[-1][1], amounts):
            cuts.append((mark.start(), mark.end(), mark.group()))
    cuts = sorted(cuts + _conjunctions(text, cuts, amounts))
    result = []
    for (_, begin, sign), (stop, _, _) in zip(cuts, [*cuts[1:], (end, end, "")], strict=True):
        first, last = _strip(text, begin, stop)
        if last > first and not _CONNECTIVE.fullmatch(text, first, last):
            inside = sum(first <= one.start < last for one in amounts)
            inside = inside or int(any(first <= start + one.start < last for one in unreadable))
            result.append(Piece(text[first:last], first, last, sign, inside))
    return tuple(result) or (Piece(text[start:end], start, end, "^"),)


def _may_cut(text: str, after: int, end: int, last_cut: int, amounts: list[Amount]) -> bool:
    """Whether the clause may be cut at this 、: both sides hold a number and a thing of their own.

    「4个项目、2.7万平方米开竣工」 is one thing measured twice.
    """
    stop = _MARK.search(text, after, end)
    item_end = stop.start() if stop else end
    behind = [one for one in amounts if after <= one.start < item_end]
    if not behind or not any(last_cut <= one.start < after for one in amounts):
        return False
    leads_with_number = behind[0].start <= after + 1
    starts = [one.start for one in behind[1:]] + [item_end]
    words = "".join(text[one.end : start] for one, start in zip(behind, starts, strict=True))
    return not (leads_with_number and is_bare(words.strip("和与及以")))


_CONNECTIVE = re.compile(
    rf"{'|'.join(CONNECTIVES.split())}|第[一二三四五六七八九十]+|\(?[一二三四五六七八九十\d]+\)?|[一二三四五六七八九]是"
)


def _conjunctions(
    text: str, cuts: list[tuple[int, int, str]], amounts: list[Amount]
) -> list[tuple[int, int, str]]:
    """Places where 和, 及 or 以及 joins a second counted thing: 完成28万平方米……和12万平方米……."""
    joints = []
    for first, second in pairwise(amounts):
        joint = _JOINT.search(text, first.end, second.start)
        if not joint or joint.start() == first.end or second.measure != "level" or second.unit.endswith("%"):
            continue
        follows = text[second.end : second.end + 1]
        cut_already = any(first.end <= cut[0] < second.start for cut in cuts)
        if "\u4e00" <= follows <= "\u9fff" and not cut_already:
            joints.append((joint.start(), joint.end(), "和"))
    return joints


_JOINT = re.compile(r"(?:以及|和|及)$")
