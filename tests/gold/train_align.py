"""Learn the weights of an engine from the labelled sets, and tell how good they are on sets left out.

usage: python -m tests.gold.train_align [lexical|semantic] [--write]

Needs numpy. Three logistic layers are fitted one after the other: ``candidate`` (is this
clause's sentence one of the right ones?), ``support`` (the same with what neighbours say), ``mention`` (is
the best candidate a mention at all?). A later layer is fitted on scores that the earlier one gives to sets
it was not fitted on, so that it does not learn from scores that are too good. In the figures every set is
scored with weights that never saw its place, other years included. ``--write`` fits on all sets and writes
``tracker/align/ENGINE.json``. The own sets lie in this folder; the national ones in ../shared/gold.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.gold.labelled import LabelledSet, level, load, names, parts
from tests.gold.linked import Result, result
from tracker.align import cache_folder
from tracker.align import engine as run
from tracker.align.features import NAMES
from tracker.align.field import Field
from tracker.align.semantic import SEMANTIC_NAMES, semantic_hits
from tracker.align.structure import MENTION_NAMES, SUPPORT_NAMES, Hit
from tracker.align.weights import Layer, Weights

OUT = Path(__file__).resolve().parents[2] / "tracker" / "align"
STRENGTH = {"candidate": 0.02, "support": 0.05, "mention": 0.02}
FOLDS = 4
OTHER_KIND = 0.2
VERSION = 4
"""The engines' version: raised with every change of what is extracted, aligned or judged."""


@dataclass
class Prepared:
    """One labelled set with the candidates of all its commitments, and the labels that some of them have."""

    one: LabelledSet
    field: Field
    hits: list[list[Hit]]

    @property
    def own(self) -> bool:
        return self.one.name.endswith("own")

    def rows(self) -> list[tuple[Hit, bool]]:
        """The candidates of labelled commitments, and whether they are right."""
        return [
            (hit, hit.statement in label.right)
            for label in self.one.labels
            for hit in self.hits[label.commitment]
        ]


def prepare(one: LabelledSet, engine: str) -> Prepared:
    field = Field(one.commitments, one.statements)
    hits = semantic_hits(field, folder=cache_folder()) if engine == "semantic" else run.lexical_hits(field)
    return Prepared(one, field, hits)


def fit(
    names: Sequence[str],
    rows: Sequence[tuple[Sequence[float], bool]],
    strength: float,
    counts: Sequence[float] = (),
) -> Layer:
    """Logistic regression by Newton's method on standardised figures; L2 penalty 1/strength, bias free.

    ``counts`` says how much each row counts (1 where it is left out).
    """
    figures, labels = np.array([row for row, _ in rows]), np.array([label for _, label in rows], float)
    count = np.array(counts) if len(counts) else np.ones(len(labels))
    share = count / count.sum()
    mean = share @ figures
    spread = np.sqrt(share @ (figures - mean) ** 2) + 1e-9
    scaled = np.c_[(figures - mean) / spread, np.ones(len(figures))]
    beta = np.zeros(scaled.shape[1])
    penalty = np.full(len(beta), 1 / strength)
    penalty[-1] = 1e-6
    for _ in range(25):
        chance = 1 / (1 + np.exp(-scaled @ beta))
        gradient = scaled.T @ (count * (chance - labels)) + penalty * beta
        curvature = (scaled.T * (count * chance * (1 - chance) + 1e-9)) @ scaled + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        beta -= step
        if np.abs(step).max() < 1e-5:
            break
    weights = beta[:-1] / spread
    return Layer(float(beta[-1] - weights @ mean), tuple(names), tuple(map(float, weights)))


def candidate_layer(given: Sequence[Prepared], names: Sequence[str]) -> Layer:
    rows = [(hit.figures, right) for p in given for hit, right in p.rows()]
    return fit(names, rows, STRENGTH["candidate"])


def score_out_of_fold(given: Sequence[Prepared], names: Sequence[str]) -> None:
    """Give every candidate the logit of a layer that was fitted without its set."""
    for fold in range(FOLDS):
        held = given[fold::FOLDS]
        layer = candidate_layer([p for p in given if p not in held], names)
        for p in held:
            set_logits(p, layer)


def set_logits(p: Prepared, layer: Layer) -> None:
    for found in p.hits:
        for hit in found:
            hit.logit = layer.logit(hit.figures)


def learn(given: Sequence[Prepared], names: Sequence[str]) -> Weights:
    """All three layers from the sets given."""
    score_out_of_fold(given, names)
    support = fit(SUPPORT_NAMES, [row for p in given for row in support_rows(p)], STRENGTH["support"])
    partial = Weights(0, support, support, support, support)
    rows = [(row, p.own) for p in given for row in mention_rows(p, partial)]
    return Weights(
        0, candidate_layer(given, names), support, *(mention_layer(rows, names, own) for own in (True, False))
    )


def mention_layer(
    rows: Sequence[tuple[tuple[Sequence[float], bool], bool]], names: Sequence[str], own: bool
) -> Layer:
    """The layer for own sets or for year pairs; rows of the other kind count less."""
    counts = [1.0 if kind == own else OTHER_KIND for _, kind in rows]
    names = (*MENTION_NAMES, *SUPPORT_NAMES[1:], *names)
    return fit(names, [row for row, _ in rows], STRENGTH["mention"], counts)


def support_rows(p: Prepared) -> list[tuple[Sequence[float], bool]]:
    supports = run.structure.support(p.field, p.hits)
    return [
        (figures, hit.statement in label.right)
        for label in p.one.labels
        for hit, figures in zip(p.hits[label.commitment], supports[label.commitment], strict=True)
    ]


def mention_rows(p: Prepared, partial: Weights) -> list[tuple[Sequence[float], bool]]:
    ranked = run.rank(p.field, p.hits, partial)
    return [(first, label.mentioned) for label in p.one.labels if (first := ranked[label.commitment].first)]


def apply(p: Prepared, weights: Weights) -> Result:
    found = run.matches(p.field, p.hits, weights, explained=False)
    return result(p.one, found)


def left_out(given: Sequence[Prepared], names: Sequence[str]) -> list[Result]:
    """Every set scored with weights that never saw its place."""
    results = []
    for held in parts([p.one.name for p in given]):
        weights = learn([p for p in given if p.one.name not in held], names)
        results += [apply(p, weights) for p in given if p.one.name in held]
    return results


def table(results: Sequence[Result], cuts: Sequence[float] = (0.35, 0.4, 0.45, 0.5, 0.55)) -> str:
    lines = ["set                 right first  " + "  ".join(f"linked/silence@{cut}" for cut in cuts)]
    kinds = [
        (kind, [r for r in results if level(r.name) == kind])
        for kind in ("province", "county", "nation", "own")
    ]
    for r in results:
        cells = "  ".join(f"   {r.linked(c):.3f} / {r.silence(c):.3f}  " for c in cuts)
        lines.append(f"{r.name:20} {r.hit():.3f}      {cells}")
    for name, some in kinds:
        if some:
            mean = lambda values: float(np.mean(list(values)))  # noqa: E731
            cells = "  ".join(
                f"   {mean(r.linked(c) for r in some):.3f} / {mean(r.silence(c) for r in some):.3f}  "
                for c in cuts
            )
            lines.append(f"mean {name:15} {mean(r.hit() for r in some):.3f}      {cells}")
    return "\n".join(lines)


def reliability(results: Sequence[Result]) -> str:
    pairs = [(m, there) for r in results for m, there in zip(r.mention, r.mentioned, strict=True)]
    lines = ["said        commitments  mean said  mentioned"]
    for low in np.arange(0, 1, 0.1):
        inside = [(m, there) for m, there in pairs if low <= m < low + 0.1 or (low > 0.85 and m >= 1)]
        if inside:
            lines.append(
                f"{low:.1f}-{low + 0.1:.1f}  {len(inside):11}  {np.mean([m for m, _ in inside]):9.3f}"
                f"  {np.mean([t for _, t in inside]):9.3f}"
            )
    return "\n".join(lines)


def write(engine: str, weights: Weights) -> None:
    def plain(layer: Layer) -> dict[str, float]:
        named = zip(layer.names, layer.weights, strict=True)
        return {"起点": round(layer.bias, 6), **{name: float(f"{weight:.6g}") for name, weight in named}}

    raw = {
        "version": VERSION,
        "candidate": plain(weights.candidate),
        "support": plain(weights.support),
        "relation": plain(weights.relation),
        "mention": plain(weights.mention),
    }
    text = json.dumps(raw, ensure_ascii=False, indent=1)
    (OUT / f"{engine}.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    engine = next((a for a in arguments if not a.startswith("-")), "lexical")
    given = [prepare(load(name), engine) for name in names()]
    names_ = NAMES if engine == "lexical" else (*NAMES, *SEMANTIC_NAMES)
    results = left_out(given, names_)
    print("places left out\n" + table(results) + "\n\n" + reliability(results))
    weights = learn(given, names_)
    print("\nas shipped (fitted on these sets)\n" + table([apply(p, weights) for p in given]))
    if "--write" in arguments:
        write(engine, weights)


if __name__ == "__main__":
    main(sys.argv[1:])
