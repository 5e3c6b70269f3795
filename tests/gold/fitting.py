"""Linear models: a choice among candidates and 「none」, and yes or no. Needs numpy and scipy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from tracker.align.weights import Layer

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """One commitment: figures of its pairs and which are right, its own figures, whether nothing is right."""

    pairs: Floats
    right: NDArray[np.bool_]
    own: Floats

    @property
    def none(self) -> bool:
        return not self.right.any()


def choose(
    choices: Sequence[Choice], names: Sequence[str], own: Sequence[str], penalty: float
) -> tuple[Layer, Layer]:
    """Weights of pairs and of 「none」 that make the right ones likely: a softmax over the pairs and none."""
    sizes = [len(one.right) for one in choices]
    owner = np.repeat(np.arange(len(choices)), sizes)
    starts = np.cumsum(sizes) - sizes
    raw, rows = np.concatenate([one.pairs for one in choices]), np.array([one.own for one in choices])
    right = np.concatenate([one.right for one in choices]).astype(float)
    none = np.array([one.none for one in choices], dtype=float)
    middle, spread = _scale(raw)
    middle_own, spread_own = _scale(rows)
    pairs = (raw - middle) / spread
    mine = np.hstack([(rows - middle_own) / spread_own, np.ones((len(rows), 1))])
    width = pairs.shape[1]

    def loss(weights: Floats) -> tuple[float, Floats]:
        score, silence = pairs @ weights[:width], mine @ weights[width:]
        most = np.maximum(np.maximum.reduceat(score, starts), silence)
        each, nothing = np.exp(score - most[owner]), np.exp(silence - most)
        whole = np.add.reduceat(each, starts) + nothing
        good = np.add.reduceat(each * right, starts) + nothing * none + 1e-300
        value = (np.log(whole) - np.log(good)).sum() + penalty / 2 * (weights[:-1] ** 2).sum()
        gradient = np.concatenate(
            [
                pairs.T @ (each / whole[owner] - each * right / good[owner]),
                mine.T @ (nothing / whole - nothing * none / good),
            ]
        )
        gradient[:-1] += penalty * weights[:-1]
        return float(value), gradient

    found = minimize(
        loss, np.zeros(width + mine.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 400}
    ).x
    return (
        _layer(names, found[:width], 0.0, middle, spread),
        _layer(own, found[width:-1], found[-1], middle_own, spread_own),
    )


def decide(figures: Floats, there: NDArray[np.bool_], names: Sequence[str], penalty: float) -> Layer:
    """Weights of a yes or no: logistic regression."""
    middle, spread = _scale(figures)
    rows = np.hstack([(figures - middle) / spread, np.ones((len(figures), 1))])
    sign = np.where(there, 1.0, -1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = sign * (rows @ weights)
        gradient = rows.T @ (-sign / (1 + np.exp(margin)))
        gradient[:-1] += penalty * weights[:-1]
        return float(np.logaddexp(0, -margin).sum() + penalty / 2 * (weights[:-1] ** 2).sum()), gradient

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 600}).x
    return _layer(names, found[:-1], found[-1], middle, spread)


def _scale(rows: Floats) -> tuple[Floats, Floats]:
    return rows.mean(0), rows.std(0) + 1e-6


def _layer(names: Sequence[str], weights: Floats, bias: float, middle: Floats, spread: Floats) -> Layer:
    """The weights for figures as they are, not scaled."""
    plain = weights / spread
    return Layer.read(
        Layer(float(bias - plain @ middle), dict(zip(names, plain.tolist(), strict=True))).written()
    )
