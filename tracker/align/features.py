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
from tracker.align.holding import held, mass_held
from tracker.align.related import cosine
from tracker.align.terms import Terms

Figures = tuple[float, ...]


class Pair:
    """A commitment and a clause of a statement that are being compared."""

    __slots__ = ("field", "grams", "held_core", "held_words", "piece", "promise", "shared", "told")

    def __init__(self, field: Field, promise: Promise, piece: Piece) -> None:
        self.field, self.promise, self.piece = field, promise, piece
        self.told: Told = field.told[piece.statement]
        places = (piece.own, piece.window, self.told.own, self.told.whole)
        held_by = [held(promise.words, place) for place in places]
        self.held_words = _held_in_turn(promise.words, held_by)
        self.held_core = _held_in_turn(promise.core, held_by)
        self.shared = promise.own.grams & piece.own.grams
        self.grams = field.rarity.grams.total(self.shared)


class Held(NamedTuple):
    """Of some words: the rarity that each of four texts holds, the rarest held and not held there.

    The texts are the clause, the clauses around it, the sentence, the sentence with its topics; what one
    holds counts as held by those behind it. ``top`` is of the clause alone.
    """

    clause: float
    window: float
    sentence: float
    topics: float
    top: float
    not_in_clause: float
    not_in_sentence: float
    not_in_topics: float


def shared_words(pair: Pair) -> Figures:
    """How much of the commitment's words the clause, the clauses around it, the sentence, its topics hold."""
    mass, got = pair.promise.mass, pair.held_words
    whole = mass + 1e-9
    return (
        got.clause / whole, got.clause, got.top, got.not_in_clause, mass,
        got.window / whole, got.sentence / whole, got.sentence, got.not_in_sentence,
        got.topics / whole, got.not_in_topics,
    )  # fmt: skip


def shared_grams(pair: Pair) -> Figures:
    """The same for pairs of characters, and the longest run of characters that both have."""
    promise, piece, told, rarity = pair.promise, pair.piece, pair.told, pair.field.rarity.grams
    own, whole, clause = promise.own, promise.gram_mass + 1e-9, pair.grams
    window, sentence = own.grams & piece.window.grams, own.grams & told.own.grams
    told_mass = clause if sentence == pair.shared else rarity.total(sentence)
    run, length = _run(own, piece.own.text, pair.shared, rarity)
    long_run = _run(own, told.own.text, sentence, rarity)[0] if told_mass > clause else run
    return (
        clause / whole, clause, (clause if window == pair.shared else rarity.total(window)) / whole,
        told_mass / whole, rarity.total(own.grams & told.whole.grams) / whole,
        run, length, length / (len(own.text) + 1), long_run,
    )  # fmt: skip


def beyond(pair: Pair) -> Figures:
    """What the clause says that the commitment, its sentence and its topics do not."""
    piece, promise = pair.piece, pair.promise
    whole, words = piece.mass + 1e-9, piece.words
    there = held(words, promise.own)
    return (
        words.mass(there) / whole, words.rarest_without(there), piece.mass,
        mass_held(words, promise.context) / whole, pair.grams / (piece.gram_mass + 1e-9),
    )  # fmt: skip


def matter(pair: Pair) -> Figures:
    """The words that say what it is about, without office words: shared, missing, how many."""
    promise = pair.promise
    whole, got = promise.core_mass + 1e-9, pair.held_core
    count = len(promise.own.core & pair.piece.own.words)
    return (
        got.clause / whole, got.window / whole, got.topics / whole, got.not_in_clause, got.not_in_topics,
        float(count), float(len(promise.core) - count), promise.core_mass,
    )  # fmt: skip


def head(pair: Pair) -> Figures:
    """The last noun of each: does the other side have it?"""
    promise, piece = pair.promise, pair.piece
    ours, theirs, own, clause = promise.own.head, piece.own.head, promise.own, piece.own
    return (
        _any_held(ours, clause),
        float(bool(ours) and ours[0] in clause.text),
        _any_held(ours, pair.told.own),
        pair.field.rarity.words[ours[0]] if ours else 0.0,
        _any_held(theirs, own),
        float(bool(theirs) and theirs[0] in own.text),
        _any_held(theirs, promise.context),
        float(own.first in clause.words),
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
    promise, told, share = pair.promise, pair.told, pair.field.share
    return (
        share(promise.lead_words, told.whole)[0],
        share(told.lead_words, promise.context)[0],
        *share(promise.topic_words, told.topics),
        *share(promise.beside, told.own),
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
_MEASURES = [measure for _, measure, _ in GROUPS]
NAMES = tuple(f"{group}.{name}" for group, _, names_ in GROUPS for name in names_)


def figures(pair: Pair) -> list[float]:
    """All figures of a pair, in the order of ``NAMES``."""
    found: list[float] = []
    for measure in _MEASURES:
        found += measure(pair)
    return found


def _held_in_turn(words: Weighed, places: Sequence[frozenset[str]]) -> Held:
    """What each of four texts holds of ``words``, with what those before it hold."""
    seen: frozenset[str] = frozenset()
    got, rarest = 0.0, words.rarest_without(seen)
    gots, lacking = [], []
    for there in places:
        new = (there & words.words) - seen
        if new:
            seen |= new
            got, rarest = words.mass(new, got), words.rarest_without(seen)
        gots.append(got)
        lacking.append(rarest)
    clause, window, sentence, topics = gots
    top = words.rarest_of(places[0]) if clause else 0.0
    return Held(clause, window, sentence, topics, top, lacking[0], lacking[2], lacking[3])


def _share(words: Weighed, text: Terms) -> float:
    return mass_held(words, text) / (words.total + 1e-9)


def _any_held(words: tuple[str, ...], text: Terms) -> float:
    """The share of ``words``, of two characters or more, that a text holds."""
    count = 0
    for word in words:
        if word in text.grams or ((len(word) > 2 or word < "\u4e00") and word in text.text):
            count += 1
    return count / len(words) if words else 0.0


def _items_held(pair: Pair) -> float:
    """The share of a list's items of which the sentence holds most; -1 where there is no list."""
    items = pair.promise.item_words
    if not items:
        return -1.0
    return sum([_share(item, pair.told.own) >= 0.6 for item in items]) / len(items)


def _run(own: Terms, right: str, shared: frozenset[str], rarity: dict[str, float]) -> tuple[float, int]:
    """The run of characters in both texts whose pairs are rarest in sum, and its length.

    A run can only begin where ``own`` has one of the pairs that are ``shared`` with ``right``, or one that
    is not of Chinese characters.
    """
    left = own.text
    where, others = own.steps
    starts = [number for number, pair in others if pair in right]
    for pair in shared:
        starts += where[pair]
    best, length, free, last = 0.0, 0, 0, len(left) - 1
    for start in sorted(starts):
        if start < free:
            continue
        end, weight = start, 0.0
        while end < last and left[start : end + 2] in right:
            weight += rarity[left[end : end + 2]]
            end += 1
        if weight > best:
            best, length = weight, end - start + 1
        free = end
    return best, length
