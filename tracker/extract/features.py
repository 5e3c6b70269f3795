"""What a piece of a sentence looks like, as named features for the model that cuts and selects clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.extract.sentences import Piece, Sentence
from tracker.words.phrase import closing_verb, opening, stage_of

_NUMBERING = re.compile(
    r"(?:\(?[一二三四五六七八九十]+\)?、?(?:是|要)|第[一二三四五六七八九十]+[,、]?|[(]?[一二三四五六七八九十\d]+[)、.]|[①-⑳])"
)
_PREFIX = re.compile(
    rf"(?:{_NUMBERING.pattern})?(?:(?:同时|今年|我们|其中|特别是?|尤其是?|关键是|重点是|主要是|此外|另外|因此|为此|各级政府|政府|也|还|又|既"
    r"|就是|一定|务必|必须|始终|需要|更|都|须|应|在改革中|全年|重点|切实)*(?:要|必须|务必|计划)?)"
)
_CONTEXT = re.compile(r"^(?:坚持|围绕|聚焦|按照|立足|着眼|瞄准|突出|把握|面对|针对|对照|对标|根据|通过|依托|结合|遵循|本着|以|为|在|随着|从)")
_HINTS = {
    "是": re.compile(r"是(?!否)"),
    "我们": re.compile(r"我们|我国|各位代表|全党|人民"),
    "了": re.compile(r"了(?!解)"),
    "更": re.compile(r"更好|更加|更多"),
    "必须": re.compile(r"必须|一定|绝不|决不|就能|只有"),
    "名": re.compile(r"“|《|[路区镇园馆港站城河桥]"),
    "目标": re.compile(r"目标|指标"),
    "去年": re.compile(r"去年|上年|过去|已经|一年来"),
    "努力": re.compile(r"努力|不断|始终|着力"),
    "让": re.compile(r"让|使|成为"),
    "的": re.compile(r"的"),
}
_TAIL = re.compile(r"(?:的|上|中|下|时|后|前|等|基础|原则|要求|主线|导向|目标|重点|核心|方向|方针|保障|支撑|牵引|动力)$")


def prefix_length(text: str) -> int:
    """How much of a clause's head is numbering and modal (二要, 同时, 今年要) and no part of what it says."""
    found = _PREFIX.match(text)
    length = found.end() if found else 0
    return length if length < len(text) - 2 else 0


def sequence(sentence: Sentence) -> list[list[str]]:
    """The features of every piece of a sentence, in order."""
    own = [list(_own(piece)) for piece in sentence.pieces]
    heads = [_head(piece) for piece in sentence.pieces]
    place = list(_place(sentence))
    rows = []
    for index, piece in enumerate(sentence.pieces):
        row = [*own[index], *place, *_position(sentence, index)]
        row += _neighbour("p", heads[index - 1] if index else None, heads[index], piece.mark)
        row += _neighbour("n", heads[index + 1] if index + 1 < len(heads) else None, heads[index], "")
        rows.append(row)
    return rows


class _Head:
    """How a piece begins: verb, stage, first word, length class."""

    __slots__ = ("amount", "first", "long", "stage", "verb")

    def __init__(self, piece: Piece) -> None:
        skipped = prefix_length(piece.text)
        text = piece.text[skipped:]
        start = opening(text)
        self.verb = start.verb or "-"
        self.stage = stage_of(start.verb) if start.verb else -2
        self.first = text[:2]
        self.amount = bool(piece.amounts)
        self.long = _bucket(len(text))


def _head(piece: Piece) -> _Head:
    return _Head(piece)


def _bucket(length: int) -> str:
    for limit in (4, 6, 8, 11, 15, 20, 28, 40):
        if length <= limit:
            return f"<={limit}"
    return ">40"


def _own(piece: Piece) -> Iterator[str]:
    skipped = prefix_length(piece.text)
    text = piece.text[skipped:]
    start = opening(text)
    yield "bias"
    yield f"verb={start.verb or '-'}"
    yield f"stage={stage_of(start.verb) if start.verb else -2}"
    yield f"first={text[:2]}"
    yield f"char={text[:1]}"
    yield f"last={text[-2:]}"
    yield f"mark={piece.mark}"
    yield f"length{_bucket(len(text))}"
    if start.start:
        yield f"adverb={text[: start.start]}"
        yield f"adverb={text[:2]}"
    closing = closing_verb(text)
    if closing:
        yield "closing"
    if piece.amounts:
        yield "amount"
    if skipped:
        yield "prefix"
        yield f"prefix={piece.text[:skipped]}"
    if _CONTEXT.match(text):
        yield "context"
    if _TAIL.search(text):
        yield f"tail={text[-1:]}"
    if text.count("、") >= 2:
        yield "list"
    if not start.verb and not piece.amounts:
        yield "verbless"
    for name, pattern in _HINTS.items():
        if pattern.search(text):
            yield f"has={name}"


def _place(sentence: Sentence) -> Iterator[str]:
    pieces = len(sentence.pieces)
    yield f"pieces={min(pieces, 5)}"
    if sentence.index == 0:
        yield "sentence=first"
        if pieces == 1:
            yield "lead"
            yield f"lead of {min(sentence.count, 4)}"
            if sentence.count > 1 and len(sentence.text) <= 16:
                yield "short lead"
    elif sentence.index == sentence.count - 1:
        yield "sentence=last"
    if sentence.count == 1:
        yield "sentence=only"
        yield f"sentence=only {min(pieces, 3)}"
    if not sentence.closed:
        yield "open end"


def _position(sentence: Sentence, index: int) -> Iterator[str]:
    last = len(sentence.pieces) - 1
    if index == 0:
        yield "piece=first"
    if index == last:
        yield "piece=last"
        if index:
            yield f"piece=last, {sentence.pieces[index].text[:2]}"
    if 0 < index < last:
        yield "piece=inner"


def _neighbour(side: str, other: _Head | None, head: _Head, mark: str) -> Iterator[str]:
    if other is None:
        yield f"{side}:none"
        return
    yield f"{side}:verb={other.verb}"
    yield f"{side}:stage={other.stage}"
    yield f"{side}:first={other.first}"
    yield f"{side}:length{other.long}"
    yield f"{side}:stages={other.stage}/{head.stage}"
    if other.amount:
        yield f"{side}:amount"
    if other.verb == head.verb and head.verb != "-":
        yield f"{side}:same verb"
    if mark:
        yield f"{side}:{mark}/{other.long}"
