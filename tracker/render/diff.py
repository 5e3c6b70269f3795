"""Promise against report, word by word: what both say, what only one says, and numbers in pairs.

diff-match-patch works on characters and would cut 「1.5万」 into 「1.[5→2]万」. So every token (a word, a
number with its unit) becomes one character, the strings of those are compared and cleaned up, and the
result is read back as tokens. Half-width and full-width marks count as the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]

from tracker.language.fold import fold
from tracker.render.anchors import anchors
from tracker.render.tokens import figure_of, tokens

Mark = Literal["same", "gone", "added", "moved", "figure"]

Known = Sequence[tuple[str, str]]

LONGEST = 4000
"""Texts of more characters than this are no clauses, and would take too long to compare word by word."""

_FIRST = 0xF0000  # a private plane: none of its characters is a letter, digit or space to the clean-up


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens: ``old`` as promised, ``new`` as reported.

    By ``mark``: ``same`` has both (alike but for the width of marks), ``gone`` only old, ``added`` only new.
    ``moved`` has one of them: a word that the other side has elsewhere. ``figure`` has two numbers that
    belong together (50公里, 30公里), or one of them where the other stands elsewhere.
    """

    mark: Mark
    old: str
    new: str


def compare(old: str, new: str, known: Known = ()) -> tuple[Piece, ...]:
    """The pieces of both texts in order: their ``old`` joined is ``old``, their ``new`` joined is ``new``.

    ``known`` are pairs of numbers (「4000张」, 「4385张」) that belong together wherever they stand.
    """
    if max(len(old), len(new)) > LONGEST:
        return tuple(_merge(_change([old], [new], ())))
    before, after = tokens(old), tokens(new)
    numbers: dict[str, int] = {}
    codes = [
        "".join(chr(_FIRST + numbers.setdefault(fold(token), len(numbers))) for token in side)
        for side in (before, after)
    ]
    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # no clock: the same texts always give the same diff
    edits = engine.diff_main(codes[0], codes[1], False)
    engine.diff_cleanupSemantic(edits)
    return tuple(_merge(_moved(list(_pair(_dissolve(_read(edits, before, after)), known)))))


_Block = tuple[Sequence[str], Sequence[str], bool]


def _read(edits: Iterable[tuple[int, str]], before: Sequence[str], after: Sequence[str]) -> Iterator[_Block]:
    """The edits as (old tokens, new tokens, alike); removed tokens and what replaced them are one block."""
    i = j = 0
    gone: list[str] = []
    added: list[str] = []
    for operation, text in edits:
        size = len(text)
        if operation < 0:
            gone += before[i : i + size]
            i += size
        elif operation > 0:
            added += after[j : j + size]
            j += size
        else:
            if gone or added:
                yield gone, added, False
                gone, added = [], []
            yield before[i : i + size], after[j : j + size], True
            i, j = i + size, j + size
    if gone or added:
        yield gone, added, False


def _dissolve(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Blocks in which a short common word between two changes is made part of one change with them.

    Inside the larger change the tokens are paired anew, and may agree better.
    """
    gone: list[str] = []
    added: list[str] = []
    pending = list(blocks)
    for number, (old, new, alike) in enumerate(pending):
        between = 0 < number < len(pending) - 1
        if alike and not (between and len("".join(old)) < 3):
            if gone or added:
                yield gone, added, False
                gone, added = [], []
            yield old, new, True
        else:
            gone, added = [*gone, *old], [*added, *new]
    if gone or added:
        yield gone, added, False


def _pair(blocks: Iterable[_Block], known: Known) -> Iterator[Piece]:
    """The pieces of the blocks; in a change, words of both sides are ``same``, paired numbers ``figure``."""
    for gone, added, alike in blocks:
        if alike:
            yield Piece("same", "".join(gone), "".join(added))
            continue
        i = j = 0
        for left, right in anchors(gone, added):
            yield from _change(gone[i:left], added[j:right], known)
            mark: Mark = "same" if fold(gone[left]) == fold(added[right]) else "figure"
            yield Piece(mark, gone[left], added[right])
            i, j = left + 1, right + 1
        yield from _change(gone[i:], added[j:], known)


def _change(gone: Sequence[str], added: Sequence[str], known: Known) -> Iterator[Piece]:
    """The removed tokens, then the added ones; a number of a ``known`` pair is a ``figure`` by itself."""
    promised, reported = [a for a, _ in known], [b for _, b in known]
    for token in gone:
        yield Piece("figure" if _is_one_of(token, promised) else "gone", token, "")
    for token in added:
        yield Piece("figure" if _is_one_of(token, reported) else "added", "", token)


def _is_one_of(token: str, figures: Sequence[str]) -> bool:
    figure = figure_of(token) if figures else None
    return figure is not None and f"{figure.value}{figure.magnitude}{figure.unit}" in figures


def _moved(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with words that only changed places marked ``moved``: 「加装电梯」, 「电梯加装」."""
    gone = fold("".join(piece.old if piece.mark == "gone" else "\n" for piece in pieces))
    added = fold("".join(piece.new if piece.mark == "added" else "\n" for piece in pieces))
    for piece in pieces:
        there = {"gone": added, "added": gone}.get(piece.mark, "")
        moved = there and _stands_in(fold(piece.old or piece.new), there)
        yield Piece("moved", piece.old, piece.new) if moved else piece


def _stands_in(word: str, text: str) -> bool:
    """Whether a word, or each half of one of four characters, is in ``text``; no figure, no single sign."""
    stands = word in text or (len(word) == 4 and word[:2] in text and word[2:] in text)
    return stands and len(word) > 1 and not figure_of(word)


def _merge(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with neighbours of the same mark joined, save figures."""
    last: Piece | None = None
    for piece in pieces:
        if last and last.mark == piece.mark and piece.mark != "figure":
            last = Piece(last.mark, last.old + piece.old, last.new + piece.new)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
