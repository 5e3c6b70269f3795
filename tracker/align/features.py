"""What is alike and what is not between a commitment and one clause of a statement, in named groups.

Every function returns the figures of one group, in the order of its names in ``GROUPS``. A figure's name
is ``group.name``; a candidate's score is the sum over all figures of figure times weight, and its parts
are the sums by group. Rarity is log(sentences / sentences with the term); a share is the rarity of what
is shared over the rarity of all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log
from typing import NamedTuple

from tracker.align.field import Field, Piece, Promise, Told, Weighed
from tracker.align.related import cosine
from tracker.align.terms import Terms

Figures = tuple[float, ...]


class Pair:
    """A commitment and a clause of a statement that are being compared."""

    __slots__ = ("field", "grams", "held_core", "held_words", "piece", "promise", "told")

    def __init__(self, field: Field, promise: Promise, piece: Piece) -> None:
        self.field, self.promise, self.piece = field, promise, piece
        self.told: Told = field.told[piece.statement]
        places = (piece.own, piece.window, self.told.own, self.told.whole)
        self.held_words = _held_in_turn(promise.words, places)
        self.held_core = _held_in_turn(promise.core, places)
        self.grams = field.rarity.grams.total(promise.own.grams & piece.own.grams)


class Held(NamedTuple):
    """Of some words: the rarity that a text holds, the rarest held, the rarest not held."""

    got: float
    top: float
    missing: float


def shared_words(pair: Pair) -> Figures:
    """How much of the commitment's words the clause, the clauses around it, the sentence, its topics hold."""
    whole = pair.promise.mass + 1e-9
    clause, window, sentence, topics = pair.held_words
    return (
        clause.got / whole, clause.got, clause.top, clause.missing, pair.promise.mass,
        window.got / whole, sentence.got / whole, sentence.got, sentence.missing,
        topics.got / whole, topics.missing,
    )  # fmt: skip


def shared_grams(pair: Pair) -> Figures:
    """The same for pairs of characters, and the longest run of characters that both have."""
    promise, piece, told, rarity = pair.promise, pair.piece, pair.told, pair.field.rarity.grams
    whole, own, clause = promise.gram_mass + 1e-9, promise.own.grams, pair.grams
    sentence = rarity.total(own & told.own.grams)
    run, length = _run(promise.own.text, piece.own.text, rarity)
    long_run, _ = _run(promise.own.text, told.own.text, rarity) if sentence > clause else (run, length)
    return (
        clause / whole, clause, rarity.total(own & piece.window.grams) / whole, sentence / whole,
        rarity.total(own & told.whole.grams) / whole,
        run, length, length / (len(promise.own.text) + 1), long_run,
    )  # fmt: skip


def beyond(pair: Pair) -> Figures:
    """What the clause says that the commitment, its sentence and its topics do not."""
    piece, promise = pair.piece, pair.promise
    whole = piece.mass + 1e-9
    got, _, missing = _held(piece.words, promise.own)
    near, _, _ = _held(piece.words, promise.context)
    return got / whole, missing, piece.mass, near / whole, pair.grams / (piece.gram_mass + 1e-9)


def matter(pair: Pair) -> Figures:
    """The words that say what it is about, without office words: shared, missing, how many."""
    promise = pair.promise
    whole = promise.core_mass + 1e-9
    clause, window, _, topics = pair.held_core
    count = sum([word in pair.piece.own.words for word, _ in promise.core])
    return (
        clause.got / whole, window.got / whole, topics.got / whole, clause.missing, topics.missing,
        float(count), float(len(promise.core) - count), promise.core_mass,
    )  # fmt: skip


def head(pair: Pair) -> Figures:
    """The last noun of each: does the other side have it?"""
    promise, piece, told = pair.promise, pair.piece, pair.told
    return (
        _any_held(promise.own.head, piece.own.text),
        float(bool(promise.own.head) and promise.own.head[0] in piece.own.text),
        _any_held(promise.own.head, told.own.text),
        pair.field.rarity.words[promise.own.head[0]] if promise.own.head else 0.0,
        _any_held(piece.own.head, promise.own.text),
        float(bool(piece.own.head) and piece.own.head[0] in promise.own.text),
        _any_held(piece.own.head, promise.context.text),
        float(bool(promise.own.first) and promise.own.first in piece.own.words),
    )


def thing(pair: Pair) -> Figures:
    """What is done and what it is done to, as extraction read it from both clauses."""
    ours, theirs = pair.promise.object, pair.piece.object
    grams = pair.field.rarity.grams
    shared = grams.total(ours.grams & theirs.grams)
    all_ours, all_theirs = pair.promise.object_grams + 1e-9, pair.piece.object_grams + 1e-9
    clause, told = pair.promise.clause, pair.piece.clause
    last = ours.text[-2:]
    return (
        _share(pair.promise.object_words, theirs), _share(pair.piece.object_words, ours),
        shared / all_ours, 2 * shared / (all_ours + all_theirs),
        float(bool(last) and last == theirs.text[-2:]), float(bool(last) and last in pair.told.own.text),
        float(bool(clause.action) and clause.action == told.action),
        float(told.stage - clause.stage), float(told.stage >= 3),
    )  # fmt: skip


def field_of(pair: Pair) -> Figures:
    """Whether the words of both, shared or not, belong to one field, and how common that field is."""
    promise, told = pair.promise, pair.told
    return (
        cosine(promise.points, pair.piece.points), cosine(promise.points, told.points),
        cosine(promise.points_with_lead, told.points_with_lead),
        cosine(promise.context_points, told.points_with_lead),
        *promise.common,
    )  # fmt: skip


def topic(pair: Pair) -> Figures:
    """What they inherit: headings and leads, against each other and against the texts."""
    promise, told, once = pair.promise, pair.told, pair.field.once
    return (
        once(_share_top, promise.lead_words, told.whole)[0],
        once(_share_top, told.lead_words, promise.context)[0],
        *once(_share_top, promise.topic_words, told.topics),
        *once(_share_top, promise.beside, told.own),
    )  # fmt: skip


def amounts(pair: Pair) -> Figures:
    """Numbers: is there one on both sides, in the same unit, the same number?"""
    ours, clause = pair.promise.own.amounts, pair.piece.own.amounts
    units, here, there = pair.promise.own.units, pair.piece.own.units, pair.told.own.units
    same_value = any(len(value) > 1 for value, _ in ours & clause)
    return (
        float(bool(units)), float(bool(here)), float(bool(units & here)), float(bool(units & there)),
        float(bool(units) and not units & there), float(same_value),
    )  # fmt: skip


def names(pair: Pair) -> Figures:
    """Things named in quotes or by a number: the same, others, none."""
    ours, told = pair.promise.own, pair.told.own
    given = (*ours.names, *pair.promise.clause.names)
    hit = any(name.lower() in told.text for name in given)
    numbered = bool(ours.numbered)
    same = bool(ours.numbered & told.numbered)
    return (
        float(bool(given)), float(hit), float(bool(given) and not hit),
        float(numbered), float(same), float(numbered and not same and bool(told.numbered)),
    )  # fmt: skip


def extent(pair: Pair) -> Figures:
    """Lengths, and whether the sentence only announces what others tell."""
    promise, piece, told = pair.promise, pair.piece, pair.told
    return (
        log(len(promise.own.text) + 1), log(len(piece.own.text) + 1), log(len(told.own.text) + 1),
        float(len(told.own.text) < 14), float(told.announces), abs(promise.position - told.position),
        float(told.position < 0.2), _items_held(pair), float(told.problem),
    )  # fmt: skip


GROUPS: tuple[tuple[str, Callable[[Pair], Figures], tuple[str, ...]], ...] = (
    (
        "共有词",
        shared_words,
        (
            *("clause", "mass", "rarest", "missing", "all", "window", "sentence", "sentence_mass"),
            *("sentence_missing", "topics", "topics_missing"),
        ),
    ),
    (
        "共有字",
        shared_grams,
        ("clause", "mass", "window", "sentence", "topics", "run", "length", "run_share", "sentence_run"),
    ),
    ("另说", beyond, ("share", "missing", "all", "context", "grams")),
    ("所指", matter, ("clause", "window", "topics", "missing", "topics_missing", "count", "lacking", "all")),
    (
        "中心词",
        head,
        ("clause", "last", "sentence", "rarity", "theirs", "their_last", "their_context", "verb"),
    ),
    (
        "对象",
        thing,
        ("ours", "theirs", "grams", "both", "same_end", "end_told", "action", "stage", "done"),
    ),
    ("语域", field_of, ("clause", "sentence", "lead", "context", "common", "common_lead")),
    ("主题", topic, ("lead", "their_lead", "headings", "rarest", "beside", "beside_rarest")),
    ("数字", amounts, ("ours", "theirs", "unit", "sentence_unit", "other_unit", "value")),
    ("专名", names, ("quoted", "same", "absent", "numbered", "same_number", "other_number")),
    (
        "篇幅",
        extent,
        ("ours", "clause", "sentence", "short", "announces", "distance", "early", "items", "problem"),
    ),
)
NAMES = tuple(f"{group}.{name}" for group, _, names_ in GROUPS for name in names_)


def figures(pair: Pair) -> list[float]:
    """All figures of a pair, in the order of ``NAMES``."""
    found: list[float] = []
    for _, measure, _ in GROUPS:
        found.extend(measure(pair))
    return found


def _held(words: Weighed, target: Terms) -> Held:
    """What ``target`` holds of ``words``."""
    got = top = missing = 0.0
    there, text = target.words, target.text
    for word, weight in words:
        if word in there or (len(word) > 1 and word in text):
            got += weight
            if weight > top:
                top = weight
        elif weight > missing:
            missing = weight
    return Held(got, top, missing)


def _held_in_turn(words: Weighed, places: Sequence[Terms]) -> list[Held]:
    """The same for texts of which each lies in the next; only what one lacks is looked for in the next."""
    found: list[Held] = []
    got = top = 0.0
    left = words
    for place in places:
        there, text, rest = place.words, place.text, []
        for pair in left:
            word, weight = pair
            if word in there or (len(word) > 1 and word in text):
                got += weight
                if weight > top:
                    top = weight
            else:
                rest.append(pair)
        left = tuple(rest)
        found.append(Held(got, top, left[0][1] if left else 0.0))
    return found


def _share(words: Weighed, target: Terms) -> float:
    return _held(words, target)[0] / (_mass(words) + 1e-9)


def _mass(words: Weighed) -> float:
    return sum([weight for _, weight in words])


def _share_top(words: Weighed, target: Terms) -> tuple[float, float]:
    held = _held(words, target)
    return held.got / (_mass(words) + 1e-9), held.top


def _any_held(words: tuple[str, ...], text: str) -> float:
    return sum(word in text for word in words) / len(words) if words else 0.0


def _items_held(pair: Pair) -> float:
    """The share of a list's items of which the sentence holds most; -1 where there is no list."""
    items = pair.promise.item_words
    if not items:
        return -1.0
    return sum(_share(item, pair.told.own) >= 0.6 for item in items) / len(items)


def _run(left: str, right: str, rarity: dict[str, float]) -> tuple[float, int]:
    """The run of characters in both texts whose pairs are rarest in sum, and its length."""
    best, length, start, last = 0.0, 0, 0, len(left) - 1
    while start < last:
        end, weight = start, 0.0
        while end < last and left[start : end + 2] in right:
            weight += rarity[left[end : end + 2]]
            end += 1
        if weight > best:
            best, length = weight, end - start + 1
        start = max(start + 1, end)
    return best, length
