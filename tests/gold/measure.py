"""Measures of the labelled sets: how well clauses, numbers (and what builds on them) are found.

A set is ``NAME.task.txt`` (numbered sentences, PLAN and REVIEW) and ``NAME.gold.jsonl`` (labels, one
commitment a line). The sets of the seeds lie beside this file; the national ones are outside of the
repository and measured where they are there (``../shared/gold``).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.clean import clean
from tracker.model import Commitment, Report
from tracker.segment import split
from tracker.workspace.files import read_document

HERE = Path(__file__).parent
OUTSIDE = HERE.parents[2] / "shared" / "gold"
OWN = ("xuhui-2019-own", "xuhui-2025-own", "pudong-2024-own", "shanghai-2024-own")
NATIONAL = (
    "nat-2006-2007",
    "nat-2009-2010",
    "nat-2011-2012",
    "nat-2015-2016",
    "nat-2016-2017",
    "nat-2018-2019",
    "nat-2021-2022",
    "nat-2022-2023",
)
SEEDS = HERE.parents[1] / "seeds"
_SEEDS = {
    "xuhui-2019-own": ("001_abf86c9aaf141910.txt", "徐汇@2019"),
    "xuhui-2025-own": ("000_d82c2995966ce095.txt", "徐汇@2025"),
    "pudong-2024-own": ("003_22cd1e946852648b.txt", "浦东@2024"),
    "shanghai-2024-own": ("003_22cd1e946852648b.txt", "上海@2024"),
}
_MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_LINE = re.compile(r"([PR]\d+)\t(.*)")


@dataclass(frozen=True)
class LabelledSet:
    """A set as read: sentences by id, paragraphs as lists of ids, labels as they stand in the file."""

    name: str
    plan: dict[str, str]
    review: dict[str, str]
    plan_paragraphs: list[list[str]]
    review_paragraphs: list[list[str]]
    labels: list[dict]

    @property
    def commitments(self) -> list[dict]:
        return [label for label in self.labels if label["kind"] != "none"]


def folder_of(name: str) -> Path | None:
    """The folder that holds a set, or None where it is not on this machine."""
    for folder in (HERE, OUTSIDE):
        if (folder / f"{name}.gold.jsonl").exists():
            return folder
    return None


def load(name: str) -> LabelledSet:
    """Reads a set. Raises FileNotFoundError where it is not on this machine."""
    folder = folder_of(name)
    if folder is None:
        raise FileNotFoundError(name)
    plan, plan_paragraphs, review, review_paragraphs = {}, [], {}, []
    apart = True
    for line in (folder / f"{name}.task.txt").read_text(encoding="utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if not found:
            apart = True
            continue
        sid, text = found.groups()
        texts, paragraphs = (plan, plan_paragraphs) if sid[0] == "P" else (review, review_paragraphs)
        texts[sid] = text
        if apart:
            paragraphs.append([])
        paragraphs[-1].append(sid)
        apart = False
    lines = (folder / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines if line.strip()]
    return LabelledSet(name, plan, review, plan_paragraphs, review_paragraphs, labels)


@cache
def report_of(name: str) -> Report:
    """The report whose plan a set labels, read as the tracker reads it (the seed, or the national report)."""
    if name in _SEEDS:
        path, wanted = SEEDS / _SEEDS[name][0], _SEEDS[name][1]
    else:
        path, wanted = OUTSIDE.parent / "corpus" / f"national-{name.split('-')[1]}.txt", ""
    document = read_document(path)
    reports = split(document, clean(document))
    return next(report for report in reports if not wanted or report.name == wanted)


def normal(text: str) -> str:
    """The form that spans are compared in: NFKC, no white space, one kind of quote and dash."""
    plain = re.sub(r"[\s\u200b\u200d\ufeff]+", "", unicodedata.normalize("NFKC", text))
    return plain.translate(str.maketrans("“”‘’—－", "\"\"''--"))


def ratio(precision: float, recall: float) -> float:
    """The harmonic mean of the two."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def base(value: object, unit: object) -> tuple[float, str]:
    """Value and unit with 万 and 亿 moved into the value: (1200, 万人) is (12000000.0, 人)."""
    number, plain = float(str(value)), normal(str(unit or ""))
    while plain and plain[0] in _MAGNITUDES:
        number *= _MAGNITUDES[plain[0]]
        plain = plain[1:]
    return round(number, 6), plain.replace("百分点", "个百分点").replace("个个", "个")


def same_quantity(a: tuple[float, str], b: tuple[float, str]) -> bool:
    """Equal values, and units of which one begins with the other (套 and 套(间))."""
    close = abs(a[0] - b[0]) <= 1e-6 * max(1.0, abs(a[0]), abs(b[0]))
    (_, one), (_, other) = a, b
    return close and (
        one == other or bool(one and other and (one.startswith(other) or other.startswith(one)))
    )


@dataclass(frozen=True)
class Predicted:
    """What a prediction says: its text and its (value, unit) pairs."""

    text: str
    targets: tuple[tuple[object, str], ...] = ()

    @classmethod
    def of(cls, commitment: Commitment) -> Predicted:
        """A commitment with the numbers of its text; one that is told of two things is one number."""
        numbers = {(one.start, one.end): (one.value, one.unit) for one in commitment.targets}
        return cls(commitment.text, tuple(numbers.values()))


@dataclass(frozen=True)
class Pairing:
    """Gold commitments (by index) beside predictions (by index)."""

    golds: list[dict]
    spans: list[tuple[str, int, int]]
    predicted: list[int]
    best: dict[int, int]
    useful: set[int]
    matched: dict[int, int]


def pair(labelled: LabelledSet, predictions: Sequence[Predicted]) -> Pairing:
    """Lays predictions over the labelled sentences; those elsewhere are left out."""
    ids = {label["p"] for label in labelled.labels}
    plan = {sid: normal(text) for sid, text in labelled.plan.items() if sid in ids}
    golds = labelled.commitments
    spans = []
    for label in golds:
        anchor = normal(label["anchor"])
        at = plan[label["p"]].find(anchor)
        spans.append((label["p"], at, at + len(anchor)))
    overlaps, predicted = [], []
    for number, prediction in enumerate(predictions):
        places = _places(normal(prediction.text), plan)
        if places:
            predicted.append(number)
        for sid, start, end in places:
            for gold, (gold_sid, first, last) in enumerate(spans):
                shared = min(end, last) - max(start, first)
                if gold_sid == sid and shared > 0:
                    union = max(end, last) - min(start, first)
                    overlaps.append(
                        (shared / union, shared / (last - first), shared / max(1, end - start), gold, number)
                    )
    best: dict[int, int] = {}
    useful: set[int] = set()
    matched: dict[int, int] = {}
    for alike, of_gold, of_prediction, gold, number in sorted(overlaps, reverse=True):
        if of_gold >= 0.6:
            best.setdefault(gold, number)
        if of_gold >= 0.5 or of_prediction >= 0.5:
            useful.add(number)
        if alike >= 0.5 and gold not in matched and number not in matched.values():
            matched[gold] = number
    return Pairing(golds, spans, predicted, best, useful, matched)


def _places(text: str, sentences: dict[str, str]) -> list[tuple[str, int, int]]:
    found = []
    core = text.strip("，。；、:：,;. ")
    for sid, sentence in sentences.items():
        if (at := sentence.find(text)) >= 0:
            found.append((sid, at, at + len(text)))
        elif len(sentence) >= 6 and sentence in text:
            found.append((sid, 0, len(sentence)))
        elif len(core) >= 4 and (at := sentence.find(core)) >= 0:
            found.append((sid, at, at + len(core)))
    return found


def extraction(labelled: LabelledSet, predictions: Sequence[Predicted]) -> dict[str, float]:
    """``f1`` (clauses covered), ``exact`` (same boundaries) and ``numbers`` (value and unit), each an F1."""
    pairing = pair(labelled, predictions)
    gold, predicted = len(pairing.golds), max(1, len(pairing.predicted))
    exact = ratio(len(pairing.matched) / predicted, len(pairing.matched) / gold)
    covered = ratio(len(pairing.useful) / predicted, len(pairing.best) / gold)
    return {"f1": covered, "exact": exact, "numbers": _numbers(pairing, predictions)}


def _numbers(pairing: Pairing, predictions: Sequence[Predicted]) -> float:
    right = missed = extra = 0
    for gold, label in enumerate(pairing.golds):
        number = pairing.best.get(gold)
        left = [base(*target) for target in predictions[number].targets] if number is not None else []
        for target in label.get("targets", []):
            wanted = base(target["value"], target["unit"])
            hit = next((k for k, got in enumerate(left) if same_quantity(wanted, got)), None)
            if hit is None:
                missed += 1
            else:
                right += 1
                left.pop(hit)
        if number is not None and gold in pairing.matched:
            extra += len(left)
    return ratio(right / max(1, right + extra), right / max(1, right + missed))
