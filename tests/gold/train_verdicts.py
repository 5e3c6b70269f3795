"""Learn how likely each status is (``tracker/score/likely.json``), and what the odds of verdicts are off at
each level (``levels.json``); tell how good both are on places left out, of the nation on year pairs left out.

    python -m tests.gold.train_verdicts MATCHES.pickle [...] [--write]

``MATCHES`` are what ``tests.gold.train_align --matches`` keeps: every labelled set with matches by weights
that never saw its place. One set of weights serves both engines, whose chances of a mention are calibrated
alike.
Needs numpy and scipy; minutes.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from tests.gold.labelled import LabelledSet
from tests.gold.verdicts import Figures, measure
from tracker.model import Match
from tracker.score import case, likely, rules
from tracker.score.mention import MENTIONED, chance
from tracker.score.stands import Setting

OUT = Path(__file__).resolve().parents[2] / "tracker" / "score"
PENALTY = 20.0
MOVES_PENALTY = 5.0
LEVELS = ("nation", "province", "county")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One labelled commitment of which something is said: what is looked at, and the labelled status."""

    set: LabelledSet
    figures: dict[str, float]
    status: int


def rows_of(one: LabelledSet, matches: Sequence[Match]) -> list[Row]:
    found = []
    for label in one.labels:
        match = matches[label.commitment]
        if not match.candidates or (match.mention < MENTIONED and not match.commitment.targets):
            continue
        subject = case.build(match, "review", Setting())
        mention = chance(subject)
        if mention >= MENTIONED:
            figures = likely.figures_of(subject, rules.apply(subject).rule, mention)
            found.append(Row(one, figures, likely.STATUSES.index(label.raw["status"])))
    return found


def fit(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Weights by status and name: a softmax with a penalty on weights of scaled figures."""
    names = sorted({name for row in rows for name in row.figures})
    table = np.array([[row.figures.get(name, 0.0) for name in names] for row in rows])
    status = np.array([row.status for row in rows])
    middle, spread = table.mean(0), table.std(0) + 1e-6
    scaled = np.hstack([(table - middle) / spread, np.ones((len(rows), 1))])
    shape = (len(likely.STATUSES), scaled.shape[1])

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        sums = scaled @ weights.T
        sums -= sums.max(1, keepdims=True)
        chances = np.exp(sums) / np.exp(sums).sum(1, keepdims=True)
        wrong = chances.copy()
        wrong[np.arange(len(status)), status] -= 1
        gradient = wrong.T @ scaled
        gradient[:, :-1] += PENALTY * weights[:, :-1]
        own = chances[np.arange(len(status)), status]
        return float(
            -np.log(own + 1e-12).sum() + PENALTY / 2 * (weights[:, :-1] ** 2).sum()
        ), gradient.ravel()

    start = np.zeros(shape[0] * shape[1])
    weights = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(shape)
    plain = weights[:, :-1] / spread
    return {
        status_: {
            "bias": round(float(weights[at, -1] - plain[at] @ middle), 4),
            **{name: round(float(value), 4) for name, value in zip(names, plain[at], strict=True)},
        }
        for at, status_ in enumerate(likely.STATUSES)
    }


Given = Sequence[tuple[LabelledSet, Sequence[Match]]]
Measured = Sequence[tuple[LabelledSet, Figures]]
Layers = dict[str, dict[str, float]]
"""Status → name of a figure → its weight."""


def left_out(given: Given, weights: Mapping[str, Layers]) -> Measured:
    """Figures where every place is judged by weights that were learnt without it, the odds as they are."""
    likely.MOVES = {}
    return [(one, _measured(one, found, weights[one.place])) for one, found in given]


def moved(given: Given, weights: Mapping[str, Layers], judged: Measured) -> Measured:
    """The same with odds moved by what those of other places (of the nation: of other years) were off."""
    done = []
    for one, found in given:
        likely.MOVES = fit_moves([pair for pair in judged if _group(pair[0]) != _group(one)])
        done.append((one, _measured(one, found, weights[one.place])))
    return done


def without_each(given: Given, rows: Sequence[Row]) -> dict[str, Layers]:
    """Place → the weights that are learnt from all others."""
    places = {one.place for one, _ in given}
    return {place: fit([row for row in rows if row.set.place != place]) for place in places}


def _group(one: LabelledSet) -> str:
    """What is left out together: the nation is one place, whose level nothing else would tell."""
    return one.name if one.level == "nation" else one.place


def _measured(one: LabelledSet, found: Sequence[Match], weights: Layers) -> Figures:
    likely.WEIGHTS = weights
    return measure(one, found)


def fit_moves(judged: Measured) -> dict[str, dict[str, float]]:
    """Level → status → what was missing in the log odds of verdicts that rest on no compared figure."""
    those = [
        (one.level, each.verdict, each.right)
        for one, figures in judged
        for each in figures.judged
        if not each.verdict.missed and each.verdict.rule != "figures_met"
    ]
    names = sorted({name for level, verdict, _ in those for name in (level, f"{level} {verdict.status}")})
    rows = np.array(
        [[name in (level, f"{level} {one.status}") for name in names] for level, one, _ in those], float
    )
    said = np.array([likely.logit(one.confidence) for _, one, _ in those])
    right = np.array([float(each) for *_, each in those])

    def loss(moves: Floats) -> tuple[float, Floats]:
        chances = 1 / (1 + np.exp(-(said + rows @ moves)))
        wrong = -np.log(np.where(right == 1, chances, 1 - chances)).sum()
        slope = rows.T @ (chances - right) + MOVES_PENALTY * moves
        return float(wrong + MOVES_PENALTY / 2 * moves @ moves), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    by_name = dict(zip(names, found, strict=True))
    statuses = {level: [s for s in likely.STATUSES if f"{level} {s}" in by_name] for level in LEVELS}
    return {
        level: {status: round(float(by_name[level] + by_name[f"{level} {status}"]), 3) for status in some}
        for level, some in statuses.items()
        if some
    }


def by_level(judged: Sequence[tuple[LabelledSet, Figures]]) -> list[str]:
    """Means over the sets of each level; of targets, the share over all."""
    lines = ["level     sets  macro-F1  fulfilled  partial  unmentioned  linked  targets right"]
    for level in sorted({one.level for one, _ in judged}):
        some = [figures for one, figures in judged if one.level == level]
        right, all_ = (sum(pair) for pair in zip(*(one.targets for one in some), strict=True))
        cells = [np.mean([one.macro for one in some])]
        cells += [np.mean([one.f1(status) for one in some]) for status in likely.STATUSES]
        cells += [np.mean([one.linked_f1 for one in some]), right / all_]
        lines.append(f"{level:9} {len(some):4} " + "  ".join(f"{cell:8.3f}" for cell in cells))
    return lines


def reliability(judged: Sequence[tuple[LabelledSet, Figures]]) -> list[str]:
    """What is said and what is right, by level, status and bands of a tenth."""
    bands: dict[tuple[str, str, int], list[tuple[float, bool]]] = defaultdict(list)
    for one, figures in judged:
        for each in figures.judged:
            sure, band = each.verdict.confidence, min(9, int(each.verdict.confidence * 10))
            for level in (one.level, "all"):
                for status in (each.verdict.status, "all"):
                    bands[level, status, band].append((sure, each.right))
    lines = ["level     status        said      verdicts  mean said  right"]
    for (level, status, band), some in sorted(bands.items()):
        said, right = (np.mean(column) for column in zip(*some, strict=True))
        cells = f"{len(some):9}  {said:9.3f}  {right:.3f}"
        lines.append(f"{level:9} {status:12}  {band / 10:.1f}-{band / 10 + 0.1:.1f}  {cells}")
    return lines


def rules_seen(rows: Sequence[Row]) -> str:
    """How often each rule was right of the commitments that it judged."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for row in rows:
        name = next(name.removeprefix("rule.") for name in row.figures if name.startswith("rule."))
        seen[name] += 1
        right[name] += likely.STATUSES[row.status] == rules.BY_NAME[name].status
    return "\n".join(f"{name:26} {right[name]:4} of {count:4}" for name, count in seen.most_common())


def main(arguments: Sequence[str]) -> None:
    paths = [Path(one) for one in arguments if not one.startswith("-")]
    parts, every, moves = [], [], {}
    for path in sorted(paths):
        given = [pair for pair in pickle.loads(path.read_bytes()) if pair[0].level != "own"]
        rows = [row for pair in given for row in rows_of(*pair)]
        every.append((path.stem, given, rows))
    rows = [row for _, _, some in every for row in some]
    for name, given, _ in every:
        weights = without_each(given, rows)
        judged = left_out(given, weights)
        moves = moves or fit_moves(judged)  # of the first engine, which every installation has
        figures = "\n".join([*by_level(judged), "", *reliability(moved(given, weights, judged))])
        parts.append(f"{name}, places left out in turn\n\n{figures}")
    measured = "\n\n".join([*parts, "rules, both engines\n\n" + rules_seen(rows)])
    print(measured)
    if "--write" in arguments:
        text = json.dumps(fit(rows), ensure_ascii=False, indent=1)
        (OUT / "likely.json").write_text(text + "\n", encoding="utf-8")
        text = json.dumps(moves, indent=1)
        (OUT / "levels.json").write_text(text + "\n", encoding="utf-8")
        (OUT / "likely.measured.txt").write_text(measured + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
