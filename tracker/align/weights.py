"""Weights of an engine: a readable JSON file, figure by figure, made by ``tests/gold/train_align.py``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import groupby
from math import exp, fsum
from operator import mul

from tracker.model import Parts

_BASE = "起点"


@dataclass(frozen=True, slots=True)
class Layer:
    """A logistic model: ``bias`` and one weight for every figure ``group.name``."""

    bias: float
    names: tuple[str, ...]
    weights: tuple[float, ...]
    spans: tuple[tuple[str, int, int, tuple[float, ...]], ...] = field(init=False)
    """The groups of figures that follow one another: name, first, behind the last, weights."""

    def __post_init__(self) -> None:
        groups = groupby(enumerate(self.names), lambda pair: pair[1].partition(".")[0])
        runs = ((group, [number for number, _ in members]) for group, members in groups)
        spans = ((group, run[0], run[-1] + 1) for group, run in runs)
        object.__setattr__(self, "spans", tuple((g, a, b, self.weights[a:b]) for g, a, b in spans))

    def logit(self, figures: Sequence[float]) -> float:
        return round(self.bias + fsum(map(mul, self.weights, figures)), 6)

    def parts(self, figures: Sequence[float]) -> Parts:
        """The logit as a sum over the groups of figures, the bias first."""
        sums = [(_BASE, self.bias)]
        for group, first, behind, weights in self.spans:
            sums.append((group, fsum(map(mul, weights, figures[first:behind]))))
        return tuple(sums)


@dataclass(frozen=True, slots=True)
class Weights:
    """All that an engine has learned.

    ``support`` adds to a candidate's logit what its neighbours say. ``mention`` decides on the best candidate
    in the next year's review, ``relation`` in the same report's own review or another government's (the same
    project, indicator or measure, not only its field).
    """

    version: int
    candidate: Layer
    support: Layer
    relation: Layer
    mention: Layer


@cache
def load(engine: str) -> Weights:
    """The weights that the package ships for ``engine``."""
    raw = json.loads(files("tracker.align").joinpath(f"{engine}.json").read_text(encoding="utf-8"))
    return Weights(
        raw["version"], *(_layer(raw[name]) for name in ("candidate", "support", "relation", "mention"))
    )


def _layer(raw: dict[str, float]) -> Layer:
    named = {name: weight for name, weight in raw.items() if name != _BASE}
    return Layer(raw[_BASE], tuple(named), tuple(named.values()))


def probability(logit: float) -> float:
    """The logistic function, rounded so that machines agree."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, logit)))), 4)
