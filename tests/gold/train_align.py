"""Learn the weights of alignment from the labelled sets, and tell how good they are on places left out.

    python -m tests.gold.train_align                     # leave places out, print the figures
    python -m tests.gold.train_align --write             # the same, learn from all sets, write lexical.json
                                                         # and lexical.measured.txt
    python -m tests.gold.train_align --matches FILE      # keeps the matches of places left out, for
                                                         # tests.gold.train_verdicts
    python -m tests.gold.train_align --judged FILE       # the semantic engine: FILE has what networks said of
                                                         # places that they never saw (tests/gold/network)

Three layers are fitted one after the other: ``pair`` and ``none`` (which statement is the right one, or
none?), ``pair_among`` and ``none_among`` (the same with what the other pairs say), ``mention`` (is the best
pair a mention?). A later layer is fitted on logits that the earlier one gives to places it was not fitted
on, so that it does not learn from logits that are too good. All figures come from the program's own code.
Needs numpy and scipy; two minutes.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.gold.fitting import Choice, choose, decide
from tests.gold.labelled import LabelledSet, load, names
from tests.gold.linked import Result, result
from tracker.align import engine, features, semantic
from tracker.align.engine import NONE_AMONG, Compared
from tracker.align.weights import LAYERS, Layer, Weights
from tracker.align.weights import load as shipped

OUT = Path(__file__).resolve().parents[2] / "tracker" / "align"
VERSION = 19
FOLDS = 10
"""Places are left out in so many parts."""
PENALTY, PENALTY_MENTION = 2.0, 8.0
UNLIKELY = -4.0
"""What stands for the network's logit where it was not asked."""
NOTHING = Layer(0.0, {})
EMPTY = Weights(VERSION, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Given:
    """A set with the figures of its pairs."""

    labelled: LabelledSet
    compared: Compared

    @property
    def pairs_of(self) -> Callable[[int], NDArray[np.int64]]:
        promise = self.compared.pairs.promise
        return lambda commitment: np.flatnonzero(promise == commitment)


def given(name: str, judged: dict[str, list[float]] | None = None) -> Given | None:
    """A set, with the figures of the network where it is ``judged``: both texts of a pair → two logits."""
    one = load(name)
    if one is None:
        print(f"{name}: plan or review not read", file=sys.stderr)
        return None
    found = engine.compared(one.commitments, one.statements)
    if judged is None:
        return Given(one, found)

    def said(pairs: Sequence[tuple[str, str]]) -> Floats:
        unknown = [UNLIKELY, 0.0]  # not labelled, or cut otherwise since the network was asked
        return np.array([judged.get("\t".join(pair), unknown) for pair in pairs]).reshape(-1, 2)

    return Given(one, semantic.judged(found, shipped("lexical"), said))


def folds(sets: Sequence[Given]) -> list[list[int]]:
    """Numbers of the sets to leave out together: whole places, levels spread over the parts."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(sets):
        places[one.labelled.place].append(number)
    ordered = sorted(places, key=lambda place: (sets[places[place][-1]].labelled.level, place))
    return [[n for place in ordered[part::FOLDS] for n in places[place]] for part in range(FOLDS)]


def choices(one: Given, pairs: Floats, promises: Floats) -> list[Choice]:
    """The labelled commitments; those whose right sentence is not among the pairs teach no choice."""
    found = []
    for label in one.labelled.labels:
        rows = one.pairs_of(label.commitment)
        right = np.array([int(n) in label.right for n in one.compared.pairs.statement[rows]], dtype=bool)
        if len(rows) and right.any() == label.mentioned:
            found.append(Choice(pairs[rows], right, promises[label.commitment]))
    return found


class Training:
    """The layers fitted on any of the sets, each on logits of places left out."""

    def __init__(self, sets: Sequence[Given], parts: Sequence[Sequence[int]]) -> None:
        self.sets, self.parts = sets, parts
        self.names = sets[0].compared.names
        first = self._left_out(self._first)
        self.further = [
            engine.among(one.compared, engine.first_logits(one.compared, weights))
            for one, weights in zip(sets, first, strict=True)
        ]
        second = self._left_out(self._among)
        self.ranked = [
            engine.ranked(one.compared, replace(b, pair=a.pair, none=a.none))
            for one, a, b in zip(sets, first, second, strict=True)
        ]
        third = self._left_out(self._mention)
        layers = zip(first, second, third, strict=True)
        self.weights = [
            Weights(VERSION, a.pair, a.none, b.pair_among, b.none_among, c.mention) for a, b, c in layers
        ]
        """For every set weights that were learnt without its place."""

    def all(self) -> Weights:
        """Weights learnt from all sets."""
        everything = range(len(self.sets))
        a, b, c = (fit(everything) for fit in (self._first, self._among, self._mention))
        return Weights(VERSION, a.pair, a.none, b.pair_among, b.none_among, c.mention)

    def _left_out(self, fit: Callable[[Sequence[int]], Weights]) -> list[Weights]:
        found = [EMPTY] * len(self.sets)
        for part in self.parts:
            weights = fit([n for n in range(len(self.sets)) if n not in part])
            for number in part:
                found[number] = weights
        return found

    def _first(self, some: Sequence[int]) -> Weights:
        rows = [
            row
            for n in some
            for row in choices(self.sets[n], self.sets[n].compared.figures, self.sets[n].compared.promises)
        ]
        pair, none = choose(rows, self.names, features.OF_PROMISE, PENALTY)
        return replace(EMPTY, pair=pair, none=none)

    def _among(self, some: Sequence[int]) -> Weights:
        rows = [row for n in some for row in choices(self.sets[n], *self.further[n])]
        pair, none = choose(rows, self.sets[0].compared.among, NONE_AMONG, PENALTY)
        return replace(EMPTY, pair_among=pair, none_among=none)

    def _mention(self, some: Sequence[int]) -> Weights:
        figures, there = [], []
        for n in some:
            one, ranked = self.sets[n], self.ranked[n]
            for label in one.labelled.labels:
                rows = one.pairs_of(label.commitment)
                if len(rows) and (label.right or not label.mentioned):
                    best = int(rows[np.argmax(ranked.logit[rows])])
                    figures.append(engine.mention_figures(ranked, best, label.commitment))
                    there.append(label.mentioned)
        return replace(
            EMPTY,
            mention=decide(
                np.array(figures), np.array(there), self.sets[0].compared.mention, PENALTY_MENTION
            ),
        )


def table(results: Sequence[tuple[LabelledSet, Result]]) -> str:
    """Linked F1 and how often the right sentence stands first, by set and level."""
    lines = ["set                     level     linked  right first  silence"]
    rows: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for one, found in results:
        cells = found.linked(0.5), found.hit(), found.silence(0.5)
        rows[one.level].append(cells)
        lines.append(f"{one.name:23} {one.level:9} " + "  ".join(f"{cell:9.3f}" for cell in cells))
    for level, cells in sorted(rows.items()):
        means = np.array(cells).mean(0)
        lines.append(f"mean of {len(cells):2} {level:23} " + "  ".join(f"{cell:9.3f}" for cell in means))
    return "\n".join(lines)


def reliability(results: Sequence[tuple[LabelledSet, Result]]) -> str:
    """What is said of a mention and what is true, by bands of a tenth and level."""
    lines = ["level     said      commitments  mean said  mentioned"]
    for level in sorted({one.level for one, _ in results}):
        some = [found for one, found in results if one.level == level]
        said = np.array([m for found in some for m in found.mention])
        there = np.array([t for found in some for t in found.mentioned])
        for band in range(10):
            inside = (said >= band / 10) & (said < band / 10 + 0.1 + (band == 9))
            if inside.any():
                cells = f"{inside.sum():11}  {said[inside].mean():9.3f}  {there[inside].mean():9.3f}"
                lines.append(f"{level:9} {band / 10:.1f}-{band / 10 + 0.1:.1f}  {cells}")
    return "\n".join(lines)


def write(name: str, weights: Weights, measured: str) -> None:
    raw = {"version": weights.version, **{name: getattr(weights, name).written() for name in LAYERS}}
    (OUT / f"{name}.json").write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (OUT / f"{name}.measured.txt").write_text(measured + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    judged = None
    if "--judged" in arguments:
        judged = json.loads(Path(arguments[arguments.index("--judged") + 1]).read_text(encoding="utf-8"))
    some = names() if judged is None else sorted(judged)
    sets = [one for name in some if (one := given(name, judged and judged[name]))]
    training = Training(sets, folds(sets))
    found = [
        (one.labelled, engine.matches(one.compared, weights, explained=False))
        for one, weights in zip(sets, training.weights, strict=True)
    ]
    if "--matches" in arguments:
        Path(arguments[arguments.index("--matches") + 1]).write_bytes(pickle.dumps(found))
    results = [(labelled, result(labelled, matches)) for labelled, matches in found]
    measured = "Places left out in turn\n\n" + table(results) + "\n\n" + reliability(results)
    print(measured)
    if "--write" in arguments:
        write("lexical" if judged is None else "semantic", training.all(), measured)


if __name__ == "__main__":
    main(sys.argv[1:])
