"""Learns ``tracker/extract/weights.tsv`` from the labelled sets, and reports each set left out in turn.

    python -m tests.gold.train_extraction            # leave one set out, print the figures
    python -m tests.gold.train_extraction --write    # learn from all sets and write the weights

The national sets are read from ../shared beside the repository. Needs numpy and scipy, which the
tracker itself does not.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tests.gold import measure
from tests.gold.measure import NATIONAL, OWN, Predicted, normal
from tracker.extract import chain, plan
from tracker.extract.chain import BEGIN, INSIDE, NONE
from tracker.extract.features import sequences
from tracker.extract.paragraphs import Above, running
from tracker.extract.sentences import Sentence, sentences
from tracker.model import Paragraph

PENALTY = 4.0
"""L2 penalty on the weights; figures hardly change between 2 and 8."""
JOIN, SELECT = 0.2, -0.2
"""Added to the weights of "inside" and "none": a clause too long costs less than one torn or lost."""
PRIORS = {
    "amount bare ,": (0.0, 3.0, 0.0),
    "in list of targets": (2.0, 0.0, 0.0),
    "context lead": (0.0, 0.0, 1.0),
    "guiding 1": (0.0, 0.0, 0.5),
    "guiding 2": (0.0, 0.0, 3.0),
    "announces": (0.0, 0.0, 3.0),
    "situation": (0.0, 0.0, 4.0),
    "record": (0.0, 0.0, 4.0),
    "grounds": (0.0, 0.0, 2.0),
    "period alone": (0.0, 0.0, 4.0),
    "figure alone": (0.0, 5.0, 0.0),
    "behind pretext": (0.0, 5.0, 0.0),
}
"""Added to what is learnt, where the rule is plain and the examples few: a number without a thing of its own
(……加装电梯,力争完工200台) goes with what stands before; what follows 「主要预期目标是」 is a target each;
围绕…… and 按照…… before another piece promise nothing, nor does a sentence of principles (以……为指导) or
one that announces (今年要做好以下工作), nor a situation, what the past year brought, grounds for a target,
nor a span of time alone; a figure alone
(3分、5分和1毛钱) goes with what stands before, and so does what a pretext hides (避免以……为名,搞……)."""
RARE = 2
"""A feature must occur this often to get a weight."""
SMALL = 0.02
"""Weights below this are not written."""
Example = tuple[list[list[str]], list[int]]


def examples(name: str) -> Iterator[Example]:
    """Features and labels of every labelled sentence, from the set's plan as the tracker reads it."""
    labelled = measure.load(name)
    anchors = _anchors(labelled)
    for section in measure.report_of(name).of_kind("plan", "self"):
        for paragraph, above in running(section.paragraphs):
            yield from _of_paragraph(paragraph, above, anchors)


def _anchors(labelled: measure.LabelledSet) -> dict[str, list[tuple[int, int]]]:
    """Normal form of each labelled sentence → spans of its commitments."""
    spans: dict[str, list[tuple[int, int]]] = {normal(labelled.plan[one["p"]]): [] for one in labelled.labels}
    for one in labelled.commitments:
        sentence, anchor = normal(labelled.plan[one["p"]]), normal(one["anchor"])
        at = sentence.find(anchor)
        spans[sentence].append((at, at + len(anchor)))
    return spans


def _of_paragraph(
    paragraph: Paragraph, above: Above, anchors: dict[str, list[tuple[int, int]]]
) -> Iterator[Example]:
    letters = [(letter, at) for at, raw in enumerate(paragraph.text) for letter in normal(raw)]
    plain, places = "".join(letter for letter, _ in letters), [at for _, at in letters]
    covered: list[tuple[int, int]] = []
    spans: list[tuple[int, int]] = []
    for sentence, inside in anchors.items():
        at = plain.find(sentence)
        if at < 0 or not sentence:
            continue
        covered.append((places[at], places[at + len(sentence) - 1] + 1))
        spans += [(places[at + first], places[at + last - 1] + 1) for first, last in inside]
    cut = sentences(paragraph.folded)
    for sentence, rows in zip(cut, sequences(cut, above), strict=True):
        if rows and any(first <= sentence.start < last for first, last in covered):
            yield rows, _labels(sentence, spans)


def _labels(sentence: Sentence, spans: list[tuple[int, int]]) -> list[int]:
    labels, seen = [], set()
    for piece in sentence.pieces:
        shares = [(min(last, piece.end) - max(first, piece.start), (first, last)) for first, last in spans]
        shares = [
            (shared, (first, last))
            for shared, (first, last) in shares
            if shared > 0 and shared >= 0.5 * min(last - first, piece.end - piece.start)
        ]
        if not shares:
            labels.append(NONE)
            continue
        _, span = max(shares)
        labels.append(INSIDE if span in seen else BEGIN)
        seen.add(span)
    return labels


def learn(data: list[Example]) -> dict[str, tuple[float, float, float]]:
    """The weights of greatest penalised likelihood (L-BFGS)."""
    counts = Counter(name for rows, _ in data for row in rows for name in set(row))
    names = [name for name, count in counts.items() if count >= RARE]
    problem = _Problem(data, names)
    best = minimize(
        problem, np.zeros(len(names) * 3 + 12), jac=True, method="L-BFGS-B", options={"maxiter": 80}
    )
    weights, moves = best.x[: len(names) * 3].reshape(-1, 3), best.x[len(names) * 3 :].reshape(4, 3)
    table = {name: tuple(map(float, row)) for name, row in zip(names, weights, strict=True)}
    begin, inside, none = table["bias"]
    table["bias"] = (begin, inside + JOIN, none + SELECT)
    for name, added in PRIORS.items():
        table[name] = tuple(a + b for a, b in zip(table.get(name, (0.0, 0.0, 0.0)), added, strict=True))
    for label, row in zip((*chain.LABELS, "start"), moves, strict=True):
        table[f"after {label}"] = tuple(map(float, row))
    return table


class _Problem:
    """The penalised negative log likelihood of a linear-chain CRF, with its gradient."""

    def __init__(self, data: list[Example], names: list[str]) -> None:
        data = sorted(data, key=lambda example: len(example[0]))
        number = {name: at for at, name in enumerate(names)}
        rows, columns, labels = [], [], []
        self.blocks: list[tuple[int, int, int]] = []
        for features, answer in data:
            for row, label in zip(features, answer, strict=True):
                known = {number[name] for name in row if name in number}
                rows += [len(labels)] * len(known)
                columns += sorted(known)
                labels.append(label)
            length = len(features)
            if self.blocks and self.blocks[-1][0] == length:
                self.blocks[-1] = (length, self.blocks[-1][1], len(labels))
            else:
                self.blocks.append((length, len(labels) - length, len(labels)))
        self.features = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(labels), len(names)))
        self.labels = np.eye(3)[labels]
        self.moved = np.zeros((4, 3))
        for length, first, last in self.blocks:
            for answer in np.array(labels[first:last]).reshape(-1, length):
                self.moved[chain.START, answer[0]] += 1
                for before, label in pairwise(answer):
                    self.moved[before, label] += 1
        self.barred = np.zeros((4, 3))
        self.barred[NONE, INSIDE] = self.barred[chain.START, INSIDE] = -1e9

    def __call__(self, point: np.ndarray) -> tuple[float, np.ndarray]:
        size = self.features.shape[1] * 3
        weights, free = point[:size].reshape(-1, 3), point[size:].reshape(4, 3)
        scores, moves = self.features @ weights, free + self.barred
        likelihood = float((scores * self.labels).sum() + (self.moved * free).sum())
        expected, crossed = np.zeros_like(scores), np.zeros((4, 3))
        for length, first, last in self.blocks:
            likelihood -= self._block(
                scores[first:last].reshape(-1, length, 3), moves, expected[first:last], crossed
            )
        gradient = np.concatenate(
            [(self.features.T @ (expected - self.labels)).ravel(), (crossed - self.moved).ravel()]
        )
        return PENALTY / 2 * float(point @ point) - likelihood, gradient + PENALTY * point

    @staticmethod
    def _block(scores: np.ndarray, moves: np.ndarray, expected: np.ndarray, crossed: np.ndarray) -> float:
        length, inner = scores.shape[1], moves[:3][None]
        forward, backward = np.empty_like(scores), np.zeros_like(scores)
        forward[:, 0] = moves[chain.START] + scores[:, 0]
        for at in range(1, length):
            forward[:, at] = _log_sum(forward[:, at - 1][:, :, None] + inner, 1) + scores[:, at]
        for at in range(length - 2, -1, -1):
            backward[:, at] = _log_sum(inner + (scores[:, at + 1] + backward[:, at + 1])[:, None, :], 2)
        total = _log_sum(forward[:, -1], 1)
        chances = np.exp(forward + backward - total[:, None, None])
        expected[:] = chances.reshape(-1, 3)
        crossed[chain.START] += chances[:, 0].sum(0)
        for at in range(1, length):
            behind = (scores[:, at] + backward[:, at])[:, None, :]
            pairs = forward[:, at - 1][:, :, None] + inner + behind - total[:, None, None]
            crossed[:3] += np.exp(pairs).sum(0)
        return float(total.sum())


def _log_sum(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis, keepdims=True))).squeeze(axis)


def write(weights: dict[str, tuple[float, float, float]], path: Path) -> None:
    """The weights as lines: name, then begin, inside, none."""
    kept = {
        name: row for name, row in weights.items() if name.startswith("after ") or max(map(abs, row)) >= SMALL
    }
    lines = ["# feature\tbegin\tinside\tnone"]
    lines += [f"{name}\t" + "\t".join(f"{value:.2f}" for value in row) for name, row in sorted(kept.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="learn from all sets and write the weights")
    chosen = parser.parse_args()
    names = [name for name in (*OWN, *NATIONAL) if measure.folder_of(name)]
    data = {name: list(examples(name)) for name in names}
    if chosen.write:
        target = Path(plan.__file__).with_name("weights.tsv")
        write(learn([one for name in names for one in data[name]]), target)
        return
    for left_out in names:
        weights = learn([one for name in names if name != left_out for one in data[name]])
        found = [
            Predicted(one.text, tuple((target.value, target.unit) for target in one.targets))
            for one in plan.commitments(measure.report_of(left_out), weights)
        ]
        figures = measure.extraction(measure.load(left_out), found)
        print(
            f"{left_out:18}", "  ".join(f"{name} {value:.3f}" for name, value in figures.items()), flush=True
        )


if __name__ == "__main__":
    main()
