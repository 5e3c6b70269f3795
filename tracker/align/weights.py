"""Weights of an engine: a readable JSON file, figure by figure, made by ``tests/gold/train_align.py``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import exp

from tracker.language import shipped

BASE = "起点"
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Layer:
    """A linear model: ``bias`` and one weight for every figure ``group.name``."""

    bias: float
    weights: dict[str, float]

    @classmethod
    def read(cls, raw: dict[str, float]) -> Layer:
        """A layer as it is written, its bias under the name of ``BASE``."""
        return cls(raw[BASE], {name: weight for name, weight in raw.items() if name != BASE})

    def written(self) -> dict[str, float]:
        """The layer as ``read`` takes it: the bias to 6 decimals, each weight to 5 significant digits."""
        return {
            BASE: round(self.bias, _DIGITS),
            **{name: float(f"{weight:.5g}") for name, weight in self.weights.items()},
        }

    def parts(self, figures: dict[str, float]) -> dict[str, float]:
        """What each group of figures adds, the bias first."""
        sums = {BASE: self.bias}
        for name, weight in self.weights.items():
            group = name.partition(".")[0]
            sums[group] = sums.get(group, 0.0) + weight * figures[name]
        return sums


@dataclass(frozen=True, slots=True)
class Weights:
    """All that an engine has learnt.

    ``pair`` scores a pair by its own figures, ``none`` a commitment that nothing speaks of; ``pair_among``
    and ``none_among`` do the same with what the other pairs say; ``mention`` decides whether the best pair
    is a mention.
    """

    version: int
    pair: Layer
    none: Layer
    pair_among: Layer
    none_among: Layer
    mention: Layer


LAYERS = ("pair", "none", "pair_among", "none_among", "mention")


def load(engine: str) -> Weights:
    """The weights that the package ships for ``engine``. Raises FileNotFoundError for an unknown one."""
    raw = json.loads(shipped.text("tracker.align", f"{engine}.json"))
    return Weights(raw["version"], *(Layer.read(raw[name]) for name in LAYERS))


def probability(logit: float) -> float:
    """The logistic function, rounded so that machines agree."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, logit)))), 4)
