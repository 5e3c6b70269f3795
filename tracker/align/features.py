"""What is alike and what is not between a commitment and one clause of a statement, in named groups.

Every function takes all pairs that are compared at once and returns the columns of one group, in the order of
its names in ``GROUPS``. A figure's name is ``group.name``; a logit is the sum over all figures of figure
times weight, and its parts are the sums by group. A share is the rarity of what is shared over the rarity
of all: 「same」 counts a word that is said itself, 「near」 also one that is near in meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tracker.align.field import Field, same, soft
from tracker.align.ragged import Floats, Ints, Ragged, greatest, summed
from tracker.language.places import level_of

Columns = list[Floats]
EARLY = 0.2
"""The part of a review's lines, from its top, in which it sums up."""


@dataclass(frozen=True)
class Pairs:
    """Commitments and clauses (by number) that are compared, the n-th with the n-th."""

    field: Field
    promise: Ints
    clause: Ints

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.promise)

    @cached_property
    def statement(self) -> Ints:
        """The number of each pair's statement: that of its clause."""
        return self.field.home[self.clause]

    @cached_property
    def own(self) -> tuple[Ints, Ints]:
        """The commitments' words, and beside each the pair it belongs to."""
        return self.field.ours.own.take(self.promise)

    @cached_property
    def alike(self) -> dict[str, NDArray[np.float32]]:
        """How well each of these words is said in clause, window, statement, statement with topics."""
        owner, words = self.own
        field, at = self.field, self.statement[owner]
        sentence, topics = field.in_sentence[words, at], field.in_topics[words, at]
        return {
            "clause": field.in_clause[words, self.clause[owner]],
            "window": field.in_window[words, self.clause[owner]],
            "sentence": sentence,
            "topics": np.maximum(sentence, topics),
        }

    def share(self, texts: Ragged, alike: NDArray[np.float32]) -> Floats:
        """The share of the commitments' ``texts`` that counts as said; 0 for an empty one.

        ``alike`` has a row for each of our words and a column for each clause, or for each statement.
        """
        owner, words = texts.take(self.promise)
        columns = self.clause if alike.shape[1] == len(self.field.clauses) else self.statement
        rare = self.field.ours.rarity[words]
        said = summed(owner, rare * soft(alike[words, columns[owner]]), self.size)
        return said / (summed(owner, rare, self.size) + 1e-9)


def words(pairs: Pairs) -> Columns:
    """What of the commitment's words is said, by itself: in the clause, around it, in the statement."""
    owner, own = pairs.own
    rare, mass = pairs.field.ours.rarity[own], pairs.field.ours.mass[pairs.promise]
    said = {place: summed(owner, rare * same(alike), pairs.size) for place, alike in pairs.alike.items()}
    rarest = greatest(owner, rare * same(pairs.alike["window"]), pairs.size)
    shares = [said[place] / mass for place in ("clause", "window", "sentence", "topics")]
    return [*shares, np.sqrt(said["window"]), rarest]


def near_words(pairs: Pairs) -> Columns:
    """The same with words near in meaning; how near the rarest words are, and the one that is least said."""
    owner, own = pairs.own
    rare, mass = pairs.field.ours.rarity[own], pairs.field.ours.mass[pairs.promise]
    shares = [summed(owner, rare * soft(alike), pairs.size) / mass for alike in pairs.alike.values()]
    near = soft(pairs.alike["window"])
    lacking = greatest(owner, rare * (1 - near), pairs.size)
    weight = rare**3
    rarest = summed(owner, weight * near, pairs.size) / (summed(owner, weight, pairs.size) + 1e-9)
    cosine = pairs.alike["window"].astype(float)
    plain = summed(owner, rare * cosine, pairs.size) / mass
    return [*shares, rarest, plain, lacking]


def beyond(pairs: Pairs) -> Columns:
    """What of the clause the commitment says: itself, near in meaning, with its paragraph; the rest."""
    field, theirs = pairs.field, pairs.field.theirs
    owner, words_ = theirs.clauses.take(pairs.clause)
    rare, mass = theirs.rarity[words_], theirs.mass[pairs.clause]
    alike = field.in_promise[words_, pairs.promise[owner]]
    around = field.in_context[words_, field.ours.paragraph[pairs.promise[owner]]]
    shares = [
        summed(owner, rare * one, pairs.size) / mass for one in (same(alike), soft(alike), soft(around))
    ]
    lacking = greatest(owner, rare * (1 - soft(alike)), pairs.size)
    return [*shares, lacking]


def characters(pairs: Pairs) -> Columns:
    """Pairs of characters shared: of the commitment's in clause, statement, topics; of the clause's."""
    theirs = pairs.field.theirs
    owner, own = theirs.pairs.take(pairs.promise)
    rare = theirs.pair_rarity[own]
    clause = summed(owner, rare * theirs.pair_in_clause[own, pairs.clause[owner]], pairs.size)
    in_sentence = theirs.pair_in_sentence[own, pairs.statement[owner]]
    sentence = summed(owner, rare * in_sentence, pairs.size)
    in_topics = in_sentence | theirs.pair_in_topics[own, pairs.statement[owner]]
    topics = summed(owner, rare * in_topics, pairs.size)
    rarest = greatest(owner, rare * in_sentence, pairs.size)
    mass = theirs.pair_mass[pairs.promise]
    back = clause / theirs.pair_mass_clause[pairs.clause]
    return [clause / mass, sentence / mass, topics / mass, back, np.sqrt(clause), rarest]


def thing(pairs: Pairs) -> Columns:
    """What it is done to, its last nouns, and what its figure measures, said around the clause or in it."""
    ours, field = pairs.field.ours, pairs.field
    return [
        pairs.share(ours.object, field.in_window),
        pairs.share(ours.head, field.in_window),
        pairs.share(ours.head, field.in_sentence),
        pairs.share(ours.noun, field.in_window) - _without(ours.noun, pairs) * 0.5,
    ]


def _without(texts: Ragged, pairs: Pairs) -> Floats:
    return np.asarray(texts.lengths[pairs.promise] == 0).astype(float)


def field_of(pairs: Pairs) -> Columns:
    """Whether all words together point the same way: of the clause, the statement, with what stands above."""
    ours, theirs = pairs.field.ours, pairs.field.theirs
    own = ours.centre[pairs.promise]
    return [
        (own * theirs.centre[pairs.clause]).sum(1),
        (own * theirs.centre_sentence[pairs.statement]).sum(1),
        (ours.centre_above[pairs.promise] * theirs.centre_above[pairs.statement]).sum(1),
    ]


def topic(pairs: Pairs) -> Columns:
    """What of the commitment's lead, of all above it and of the rest of its sentence the statement says."""
    ours, field = pairs.field.ours, pairs.field
    said = np.maximum(field.in_sentence, field.in_topics)
    own = pairs.share(ours.own, field.in_topics)
    return [pairs.share(ours.lead, said), pairs.share(ours.above, said), pairs.share(ours.beside, said), own]


def figures(pairs: Pairs) -> Columns:
    """Figures in the same unit in clause and statement; the same number; figures on one side only."""
    field = pairs.field
    wanted = [{_unit(one.unit) for one in commitment.targets} for commitment in field.commitments]
    values = [
        {(one.value, _unit(one.unit)) for one in commitment.targets} for commitment in field.commitments
    ]
    units = [{_unit(one.unit) for one in clause.quantities} for clause in field.clauses]
    said = [{(one.value, _unit(one.unit)) for one in clause.quantities} for clause in field.clauses]
    sentence: list[set[str]] = [set() for _ in field.statements]
    for at, own in zip(field.home.tolist(), units, strict=True):
        sentence[at] |= own
    asks, tells = _some(wanted)[pairs.promise], _some(units)[pairs.clause]
    return [
        _where(asks & tells, lambda i, k, _: bool(wanted[i] & units[k]), pairs),
        _where(asks, lambda i, _, n: not wanted[i] & sentence[n], pairs),
        _where(asks & tells, lambda i, k, _: bool(values[i] & said[k]), pairs),
        (~asks & tells).astype(float),
    ]


def _unit(unit: str) -> str:
    """A unit without its magnitude: 万平方米 → 平方米."""
    return unit.lstrip("十百千万亿") or unit


def _some(given: Sequence[Collection[object]]) -> NDArray[np.bool_]:
    """Which of these hold anything."""
    return np.array([bool(one) for one in given], dtype=bool)


def _where(may: NDArray[np.bool_], holds: Callable[[int, int, int], bool], pairs: Pairs) -> Floats:
    """1 for each pair that ``may`` and of whose commitment, clause and statement it ``holds``."""
    flags = np.zeros(pairs.size)
    at = np.flatnonzero(may)
    numbers = (one[at].tolist() for one in (pairs.promise, pairs.clause, pairs.statement))
    flags[at] = [holds(*one) for one in zip(*numbers, strict=True)]
    return flags


def names(pairs: Pairs) -> Columns:
    """A thing named is named again, or is not; one told by a number has the same, or another number."""
    field = pairs.field
    given = [tuple(one.lower() for one in (*p.own.names, *c.clause.names)) for p, c in
             zip(field.promises, field.commitments, strict=True)]  # fmt: skip
    numbered = [one.own.numbered for one in field.promises]
    text = [one.own.text for one in field.told]
    theirs = [one.own.numbered for one in field.told]
    named = _some(given)[pairs.promise]
    again = _where(named, lambda i, _, n: any(name in text[n] for name in given[i]), pairs)
    both = _some(numbered)[pairs.promise] & _some(theirs)[pairs.statement]
    same_number = _where(both, lambda i, _, n: bool(numbered[i] & theirs[n]), pairs)
    return [again, named - again, same_number, both - same_number]


def stage(pairs: Pairs) -> Columns:
    """Whether the clause tells of work done, of an earlier stage than promised, and the same verb."""
    ours = np.array([one.clause.stage for one in pairs.field.commitments])[pairs.promise]
    theirs = np.array([one.stage for one in pairs.field.clauses])[pairs.clause]
    act = [one.clause.action for one in pairs.field.commitments]
    done = [one.action for one in pairs.field.clauses]
    acts = _some(act)[pairs.promise] & _some(done)[pairs.clause]
    return [
        (theirs >= 3).astype(float),
        ((theirs >= 0) & (theirs < ours) & (ours >= 3)).astype(float),
        _where(acts, lambda i, k, _: act[i] == done[k], pairs),
    ]


def extent(pairs: Pairs) -> Columns:
    """Length, announcement, place in the review, list of items held, a problem."""
    field = pairs.field
    length = np.array([len(one.text) for one in field.pieces])[pairs.clause]
    whole = np.array([len(one.own.text) for one in field.told])[pairs.statement]
    announces = np.array([one.own.text == one.lead for one in field.told], dtype=float)[pairs.statement]
    problem = np.array([one.tone == "problem" for one in field.statements], dtype=float)[pairs.statement]
    early = (field.position[pairs.statement] < EARLY).astype(float)
    return [np.log(length + 1), np.log(whole + 1), announces, early, problem]


def civic(pairs: Pairs) -> Columns:
    """A blanket sentence on the plan's civic list, for one of its items and for any other commitment."""
    field = pairs.field
    blanket, listed = field.blanket[pairs.clause], field.listed[pairs.promise]
    return [(blanket & listed).astype(float), (blanket & ~listed).astype(float)]


GROUPS: tuple[tuple[str, Callable[[Pairs], Columns], str], ...] = (
    ("同词", words, "clause window sentence topics mass rarest"),
    ("近义", near_words, "clause window sentence topics rare cosine lacking"),
    ("另说", beyond, "same near context lacking"),
    ("共有字", characters, "clause sentence topics back mass rarest"),
    ("对象", thing, "object head head_sentence noun"),
    ("语域", field_of, "clause sentence above"),
    ("主题", topic, "lead above beside own"),
    ("数字", figures, "unit no_unit equal only_theirs"),
    ("专名", names, "again absent same_number other_number"),
    ("阶段", stage, "done earlier same_verb"),
    ("篇幅", extent, "clause sentence announces early problem"),
    ("清单", civic, "listed other"),
)
NAMES: tuple[str, ...] = tuple(f"{group}.{name}" for group, _, names_ in GROUPS for name in names_.split())


def table(pairs: Pairs) -> Floats:
    """All figures of all pairs: a row for each, columns in the order of ``NAMES``."""
    if not pairs.size:
        return np.zeros((0, len(NAMES)))
    return np.stack([column for _, measure, _ in GROUPS for column in measure(pairs)], axis=1)


OF_PROMISE = tuple(
    f"承诺.{name}" for name in "target general length mass figure named nation county own".split()
)


def of_promise(field: Field) -> Floats:
    """What every commitment is by itself: kind, length, the rarity of its words, whether it has figure or
    name.

    Last the level of its report, and whether the statements are no record of how its plan turned out.
    """
    rows = []
    levels = {report: level_of(report) for report in {one.report for one in field.commitments}}
    for number, (one, made) in enumerate(zip(field.commitments, field.promises, strict=True)):
        level = levels[one.report]
        rows.append(
            [one.kind == "target", one.kind == "general", np.log(1 + len(made.own.text)),
             np.sqrt(field.ours.mass[number]), bool(one.targets), bool(one.clause.names),
             level == "nation", level == "county", not field.follows(number)]
        )  # fmt: skip
    return np.array(rows, dtype=float).reshape(len(rows), len(OF_PROMISE))
