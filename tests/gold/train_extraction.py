"""Learns ``tracker/extract/weights.tsv`` from the labelled sets, and reports places left out in turn.

    python -m tests.gold.train_extraction            # leave places out (ten parts), print the figures
    python -m tests.gold.train_extraction --write    # and write them beside weights learnt from all sets

All sets of ../shared/gold are read where they lie beside the repository (sets.json names their plans), else
the seeds' own; the plans of ``tests.gold.answered`` teach as well. A place's years are left out together,
those of its answered plans too. Needs numpy and scipy, as the tracker does not.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tests.gold import answered, labelled, measure
from tests.gold.measure import OWN, Predicted, normal
from tracker import run
from tracker.clean import clean
from tracker.extract import chain, commitments, plan
from tracker.extract.chain import BEGIN, INSIDE, NONE, Weights
from tracker.extract.context import way_of
from tracker.extract.features import sequences
from tracker.extract.passages import Above, running
from tracker.extract.sentences import Sentence, sentences
from tracker.model import Paragraph
from tracker.segment import item
from tracker.segment.outline import outline
from tracker.workspace.files import read_document

PENALTY = 6.0
"""L2 penalty on the weights; figures hardly change between 4 and 10."""
PRIORS = {
    "amount bare ,": (0.0, 3.0, 0.0),
    "in list of targets": (4.0, 0.0, 0.0),
    "completes": (3.0, 0.0, 0.0),
    "looks ahead": (2.0, 0.0, 0.0),
    "context lead": (0.0, 0.0, 1.0),
    "guiding 1": (0.0, 0.0, 0.5),
    "guiding 2": (0.0, 0.0, 3.0),
    "announces": (0.0, 0.0, 3.0),
    "situation": (0.0, 0.0, 6.0),
    "record": (0.0, 0.0, 6.0),
    "area": (0.0, 0.0, 2.0),
    "grounds": (0.0, 0.0, 2.0),
    "period alone": (0.0, 0.0, 4.0),
    "figure alone": (0.0, 5.0, 0.0),
    "behind pretext": (0.0, 5.0, 0.0),
}
"""Added to what is learnt, where the rule is plain and the examples few: a number without a thing of its own
(……加装电梯,力争完工200台) goes with what stands before; what follows 「主要预期目标是」 is a target each;
围绕…… and 按照…… before another piece promise nothing, nor does the name of an area
that opens a paragraph, a sentence of principles (以……为指导) or
one that announces (今年要做好以下工作), nor a situation, what the past year brought, grounds for a target,
nor a span of time alone, while one that promises an end (完成……任务) and one that looks ahead
behind a record do; a figure alone
(3分、5分和1毛钱) goes with what stands before, and so does what a pretext hides (避免以……为名,搞……)."""
RARE = 2
"""A feature must occur this often to get a weight."""
SMALL = 0.02
"""Weights below this are not written."""
KINDS = ("target", "deliverable", "general")
HEAD = "{:>12}" * 7
OUT = Path(plan.__file__).parent
READERS = "readers"
"""The way of those who cut the plans of ``tests.gold.answered``: they had one instruction."""
_SET = "set "
"""Opens the names of features that tell which labelled set a sentence is of; they are not written."""
Anchors = dict[str, list[tuple[int, int]]]
"""Normal form of a labelled sentence → where its commitments stand in it."""
PARTS = 10
"""Places are left out in so many parts."""


class Example(NamedTuple):
    """A labelled sentence: the features and the labels of its pieces."""

    rows: list[list[str]]
    labels: list[int]


def examples(name: str) -> list[Example]:
    """Every labelled sentence, wherever the plan's file has it (sections are another's matter)."""
    anchors = _anchors(measure.load(name))
    found = outline(item.read(clean(read_document(plan_path(name)))), int(name.split("-")[1]))
    paragraphs = [one.paragraph for one in found]
    ways = (way_of(labelled.plan_and_review(name)[0]), f"{_SET}{name}")
    return [one for text, above in running(paragraphs) for one in _of_paragraph(text, above, anchors, ways)]


def further(plan: answered.Plan) -> list[Example]:
    """The sentences of a plan that careful readers cut."""
    found = outline(item.read(clean(read_document(plan.path))), plan.year)
    report, made = run.reports_in(plan.path, None, [plan.name])[0], []
    ways = (way_of(report), f"{_SET}{READERS}")
    for paragraph, above in running([one.paragraph for one in found]):
        cut = sentences(paragraph.folded)
        heading = paragraph.topics[-1] if paragraph.topics else ""
        for sentence, rows in zip(cut, sequences(cut, above, heading, ways), strict=True):
            text = paragraph.text[sentence.start : sentence.end]
            start = sentence.start + len(text) - len(text.lstrip())
            spans = plan.pieces.get(answered.key(paragraph.lines[0][1], text.strip()))
            if rows and spans is not None:
                made.append(Example(rows, _labels(sentence, [(start + a, start + b) for a, b in spans])))
    return made


def plan_path(name: str) -> Path:
    """The file of a set's plan: ../shared/gold/sets.json says which, the seeds' are known without it."""
    if name in OWN:
        return measure.SEEDS / measure._SEEDS[name][0]
    plans = json.loads((measure.OUTSIDE / "sets.json").read_text(encoding="utf-8"))
    path: str = plans[name]["plan"].partition("#")[0]
    return measure.OUTSIDE.parent / path


def all_names() -> list[str]:
    """The sets at hand."""
    listed = measure.OUTSIDE / "sets.json"
    return list(json.loads(listed.read_text(encoding="utf-8"))) if listed.exists() else list(OWN)


def _anchors(labelled: measure.LabelledSet) -> Anchors:
    """Normal form of each labelled sentence → spans of its commitments."""
    spans: dict[str, list[tuple[int, int]]] = {normal(labelled.plan[one["p"]]): [] for one in labelled.labels}
    for one in labelled.commitments:
        sentence, anchor = normal(labelled.plan[one["p"]]), normal(one["anchor"])
        at = sentence.find(anchor)
        spans[sentence].append((at, at + len(anchor)))
    return spans


def _of_paragraph(
    paragraph: Paragraph, above: Above, anchors: Anchors, ways: tuple[str, str]
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
    heading = paragraph.topics[-1] if paragraph.topics else ""
    for sentence, rows in zip(cut, sequences(cut, above, heading, ways), strict=True):
        if rows and any(first <= sentence.start < last for first, last in covered):
            yield Example(rows, _labels(sentence, spans))


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
    """The weights of greatest penalised likelihood (L-BFGS).

    What is the way of one labelled set is learnt beside what is the way of its level, and left out.
    """
    counts = Counter(name for one in data for row in one.rows for name in set(row))
    names = [name for name, count in counts.items() if count >= RARE]
    problem = _Problem(data, names)
    best = minimize(
        problem, np.zeros(len(names) * 3 + 12), jac=True, method="L-BFGS-B", options={"maxiter": 80}
    )
    weights, moves = best.x[: len(names) * 3].reshape(-1, 3), best.x[len(names) * 3 :].reshape(4, 3)
    table = {name: tuple(map(float, row)) for name, row in zip(names, weights, strict=True)}
    table = {name: row for name, row in table.items() if not name.startswith(_SET)}
    for name, added in PRIORS.items():
        table[name] = tuple(a + b for a, b in zip(table.get(name, (0.0, 0.0, 0.0)), added, strict=True))
    for label, row in zip((*chain.LABELS, "start"), moves, strict=True):
        table[f"after {label}"] = tuple(map(float, row))
    return table


class _Problem:
    """The penalised negative log likelihood of a linear-chain CRF, with its gradient."""

    def __init__(self, data: list[Example], names: list[str]) -> None:
        data = sorted(data, key=lambda example: len(example.rows))
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


class Measured(NamedTuple):
    """Figures of one set: F1 of clauses, of same boundaries, of numbers; shares of commitments found by kind,
    and of those found that are given the labelled kind."""

    clauses: float
    same: float
    numbers: float
    target: float
    deliverable: float
    general: float
    kind: float


def measured(name: str, weights: Weights) -> Measured:
    """What weights find in the plan as the program reads it, from the file on."""
    found = commitments(labelled.plan_and_review(name)[0], weights)
    said = [Predicted.of(one) for one in found]
    known = measure.load(name)
    pairing = measure.pair(known, said)
    wanted = Counter(one["kind"] for one in pairing.golds)
    kinds = Counter(pairing.golds[gold]["kind"] for gold in pairing.best)
    agreed = sum(pairing.golds[gold]["kind"] == found[at].kind for gold, at in pairing.best.items())
    shares = (kinds[kind] / wanted[kind] if wanted[kind] else 1.0 for kind in KINDS)
    return Measured(*measure.extraction(known, said).values(), *shares, agreed / max(1, len(pairing.best)))


def table(figures: dict[str, Measured]) -> str:
    """The figures of each set and their means by level, as text."""
    lines = ["Places left out in turn", "", f"{'set':24}{'level':10}" + HEAD.format(*Measured._fields)]
    by_level = defaultdict(list)
    for name, row in sorted(figures.items()):
        level = labelled.level_of(name) if name not in OWN else "own"
        by_level[level].append(row)
        lines.append(f"{name:24}{level:10}" + "".join(f"{value:12.3f}" for value in row))
    for level, rows in sorted(by_level.items()):
        means = np.array(rows).mean(0)
        lines.append(f"{f'mean of {len(rows)}':24}{level:10}" + "".join(f"{value:12.3f}" for value in means))
    return "\n".join(lines) + "\n"


def parts(names: list[str]) -> list[list[str]]:
    """The sets in ``PARTS`` parts of about one size, all years of a place in one of them."""
    by_place = defaultdict(list)
    for name in names:
        by_place[name.split("-")[0]].append(name)
    result: list[list[str]] = [[] for _ in range(PARTS)]
    for place in sorted(by_place.values(), key=len, reverse=True):
        min(result, key=len).extend(place)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="learn from all sets and write the weights")
    chosen = parser.parse_args()
    data = {name: examples(name) for name in all_names()}
    more = [(plan.place, further(plan)) for plan in answered.plans()]
    figures = {}
    for left_out in parts(list(data)):
        places = {name.split("-")[0] for name in left_out}
        some = [one for name in data if name not in left_out for one in data[name]]
        weights = learn(some + [one for place, those in more if place not in places for one in those])
        figures |= {name: measured(name, weights) for name in left_out}
    print(table(figures))
    if chosen.write:
        every = [*data.values(), *(those for _, those in more)]
        write(learn([one for those in every for one in those]), OUT / "weights.tsv")
        (OUT / "weights.measured.txt").write_text(table(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
