"""What is alike and what is not between a commitment and one clause of a statement, in named groups.

Every function returns the figures of one group, in the order of its names in ``GROUPS``. A figure's name
is ``group.name``; a candidate's score is the sum over all figures of figure times weight, and its parts
are the sums by group. Rarity is log(sentences / sentences with the term); a share is the rarity of what
is shared over the rarity of all.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.align.field import Field, Piece, Promise, Told, Weighed
from tracker.align.holding import held, mass_held
from tracker.align.related import cosine
from tracker.align.terms import Terms

Figures = tuple[float, ...]
MOST_OF_ITEM = 0.6
"""The share of an item's words that a sentence holds where it tells of that item."""

EARLY = 0.2
"""The part of a review's lines, from its top, in which it sums up."""


class Pair:
    """A commitment and a clause of a statement that are being compared."""

    __slots__ = ("field", "grams", "piece", "promise", "shared", "told")

    def __init__(self, field: Field, promise: Promise, piece: Piece) -> None:
        self.field, self.promise, self.piece = field, promise, piece
        self.told: Told = field.told[piece.statement]
        self.shared = promise.own.grams & piece.own.grams
        self.grams = field.rarity.grams.total(self.shared)


def shared_words(pair: Pair) -> Figures:
    """The rarest of the commitment's words that the clause holds, and the mass of those in its sentence."""
    words = pair.promise.words
    here = held(words, pair.piece.own)
    return words.rarest_of(here) if here else 0.0, words.mass(here | held(words, pair.told.own))


def shared_grams(pair: Pair) -> Figures:
    """The mass of shared pairs of characters, the share with the topics, and the rarest run in both."""
    promise, rarity = pair.promise, pair.field.rarity.grams
    with_topics = rarity.total(promise.own.grams & pair.told.whole.grams)
    run = _run(promise.own, pair.piece.own.text, pair.shared, rarity)
    return pair.grams, with_topics / (promise.gram_mass + 1e-9), run


def beyond(pair: Pair) -> Figures:
    """What of the clause the commitment says: words, the rarest that it lacks, with its paragraph, pairs."""
    piece, promise, words = pair.piece, pair.promise, pair.piece.words
    whole, there = words.total + 1e-9, held(pair.piece.words, promise.own)
    around = mass_held(words, promise.context) / whole
    missing = words.rarest_without(there)
    return words.mass(there) / whole, missing, around, pair.grams / (piece.gram_mass + 1e-9)


def head(pair: Pair) -> Figures:
    """How many of the commitment's last one or two nouns the sentence holds."""
    nouns, text = pair.promise.own.head, pair.told.own.text
    return (sum([noun in text for noun in nouns]) / len(nouns) if nouns else 0.0,)


def thing(pair: Pair) -> Figures:
    """What it is done to, as extraction read it from both clauses, and whether it is done."""
    ours, theirs = pair.promise.object, pair.piece.object
    shared = pair.field.rarity.grams.total(ours.grams & theirs.grams)
    return (
        _share(pair.promise.object_words, theirs),
        _share(pair.piece.object_words, ours),
        shared / (pair.promise.object_grams + 1e-9),
        float(pair.piece.clause.stage >= 3),
    )


def field_of(pair: Pair) -> Figures:
    """Whether the words of both, shared or not, belong to one field, and how common that field is."""
    promise, told = pair.promise, pair.told
    return (
        cosine(promise.points, pair.piece.points),
        cosine(promise.points, told.points),
        cosine(promise.points_with_lead, told.points_with_lead),
        promise.common,
    )


def topic(pair: Pair) -> Figures:
    """What of the commitment's lead, and of the rest of its sentence, the statement speaks of."""
    promise, told, share = pair.promise, pair.told, pair.field.share
    return share(promise.lead_words, told.whole), share(promise.beside, told.own)


def amounts(pair: Pair) -> Figures:
    """Whether the commitment has a number, and whether its sentence has none in the same unit."""
    units = pair.promise.own.units
    return float(bool(units)), float(bool(units) and not units & pair.told.own.units)


def names(pair: Pair) -> Figures:
    """Whether a thing named in quotes is not named again, or one told by a number has another number."""
    ours, told = pair.promise.own, pair.told.own
    given = (*ours.names, *pair.promise.clause.names)
    absent = bool(given) and not any(name.lower() in told.text for name in given)
    other = bool(ours.numbered) and bool(told.numbered) and not ours.numbered & told.numbered
    return float(absent), float(other)


def extent(pair: Pair) -> Figures:
    """Whether the sentence announces or sums up, how much of a list it has, whether it tells a problem."""
    told = pair.told
    return float(told.announces), float(told.position < EARLY), _items_held(pair), float(told.problem)


GROUPS: tuple[tuple[str, Callable[[Pair], Figures], tuple[str, ...]], ...] = (
    ("共有词", shared_words, ("rarest", "sentence_mass")),
    ("共有字", shared_grams, ("mass", "topics", "run")),
    ("另说", beyond, ("share", "missing", "context", "grams")),
    ("中心词", head, ("sentence",)),
    ("对象", thing, ("ours", "theirs", "grams", "done")),
    ("语域", field_of, ("clause", "sentence", "lead", "common")),
    ("主题", topic, ("lead", "beside")),
    ("数字", amounts, ("ours", "other_unit")),
    ("专名", names, ("absent", "other_number")),
    ("篇幅", extent, ("announces", "early", "items", "problem")),
)
"""Twenty-eight of the eighty-three figures that were tried; the others told nothing more on sets left out."""

_MEASURES = [measure for _, measure, _ in GROUPS]
NAMES = tuple(f"{group}.{name}" for group, _, names_ in GROUPS for name in names_)


def figures(pair: Pair) -> list[float]:
    """All figures of a pair, in the order of ``NAMES``."""
    found: list[float] = []
    for measure in _MEASURES:
        found += measure(pair)
    return found


def _share(words: Weighed, text: Terms) -> float:
    return mass_held(words, text) / (words.total + 1e-9)


def _items_held(pair: Pair) -> float:
    """The share of a list's items of which the sentence holds most; -1 where there is no list."""
    items = pair.promise.item_words
    if not items:
        return -1.0
    return sum([_share(item, pair.told.own) >= MOST_OF_ITEM for item in items]) / len(items)


def _run(own: Terms, right: str, shared: frozenset[str], rarity: dict[str, float]) -> float:
    """The run of characters in both texts whose pairs are rarest in sum.

    A run can only begin where ``own`` has one of the pairs that are ``shared`` with ``right``, or one that
    is not of Chinese characters.
    """
    left = own.text
    where, others = own.steps
    starts = [number for number, pair in others if pair in right]
    for pair in shared:
        starts += where[pair]
    best, free, last = 0.0, 0, len(left) - 1
    for start in sorted(starts):
        if start < free:
            continue
        end, weight = start, 0.0
        while end < last and left[start : end + 2] in right:
            weight += rarity[left[end : end + 2]]
            end += 1
        best = max(best, weight)
        free = end
    return best
