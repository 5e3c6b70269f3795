"""The labelled sets on what the program extracts: which commitment a label means, which statements are right.

A label belongs to the extracted commitment that overlaps it most (as in ../shared/bench/score.py); one that
nothing overlaps stays in the count of what should have been found.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker import clean, extract, segment
from tracker.model import Commitment, Report, Statement
from tracker.workspace.document import read_document

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
_OWN = {
    "pudong-2024-own": "浦东@2024",
    "shanghai-2024-own": "上海@2024",
    "xuhui-2019-own": "徐汇@2019",
    "xuhui-2025-own": "徐汇@2025",
}
_QUOTES = str.maketrans("“”‘’—－", "\"\"''--")


@dataclass(frozen=True)
class Label:
    """What a careful reader found for one commitment; ``right`` are numbers of statements."""

    commitment: int
    mentioned: bool
    right: frozenset[int]
    raw: dict


@dataclass(frozen=True)
class LabelledSet:
    """One set: all commitments of the plan, all statements of the review, labels for some commitments.

    ``mentioned`` and ``silent`` count all labels, also those whose commitment was not extracted.
    """

    name: str
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]
    labels: tuple[Label, ...]
    mentioned: int
    silent: int


def names() -> list[str]:
    """The sets at hand: the own sets of this folder, and the national ones where ../shared is present."""
    folder = SHARED / "gold" if (SHARED / "gold").is_dir() else HERE
    return sorted(path.name.removesuffix(".gold.jsonl") for path in folder.glob("*.gold.jsonl"))


def load(name: str) -> LabelledSet:
    folder = HERE if name in _OWN else SHARED / "gold"
    task = (folder / f"{name}.task.txt").read_text(encoding="utf-8")
    lines = (folder / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    golds = [gold for line in lines if line.strip() and (gold := json.loads(line))["kind"] != "none"]
    plan, review = plan_and_review(name)
    commitments, statements = extract.commitments(plan), extract.statements(review)
    sentences = {key: norm(text) for key, text in re.findall(r"^([PR]\d+)\t(.*)$", task, re.M)}
    places = statement_places(statements, sentences)
    best = owners(golds, commitments, sentences)
    labels = tuple(
        Label(
            best[number],
            bool(gold["evidence"]),
            frozenset(p for key in gold["evidence"] for p in places[key]),
            gold,
        )
        for number, gold in enumerate(golds)
        if number in best
    )
    mentioned = sum(bool(gold["evidence"]) for gold in golds)
    return LabelledSet(name, commitments, statements, labels, mentioned, len(golds) - mentioned)


def plan_and_review(name: str) -> tuple[Report, Report]:
    """The reports of a set: the seeds' own, or those that ../shared/gold/sets.json names."""
    if name in _OWN:
        report = seeds()[_OWN[name]]
        return report, report
    named = _listed()[name]
    return _report(named["plan"]), _report(named["review"])


@cache
def _listed() -> dict[str, dict[str, str]]:
    listed: dict[str, dict[str, str]] = json.loads(
        (SHARED / "gold" / "sets.json").read_text(encoding="utf-8")
    )
    return listed


@cache
def _report(place: str) -> Report:
    """``reports/raw/海拉尔区/2012.txt``, or ``file#徐汇`` in a file of many reports."""
    path, _, district = place.partition("#")
    found = reports(SHARED / path)
    return next(one for one in found if not district or one.district == district)


def level(name: str) -> str:
    """Whose report it is, for figures by level: own, nation, province or county (cities among them)."""
    if name.endswith("-own"):
        return "own"
    return {"国家": "nation", "省级": "province"}.get(_listed()[name]["level"], "county")


def parts(listed: Sequence[str], number: int = 4) -> list[list[str]]:
    """The sets in parts of about one size, all sets of a place in one of them."""
    by_place: defaultdict[str, list[str]] = defaultdict(list)
    for name in listed:
        by_place[name.split("-")[0]].append(name)
    result: list[list[str]] = [[] for _ in range(number)]
    for place in sorted(by_place.values(), key=len, reverse=True):
        min(result, key=len).extend(place)
    return result


@cache
def seeds() -> dict[str, Report]:
    return {one.name: one for path in sorted((ROOT / "seeds").glob("*.txt")) for one in reports(path)}


def reports(path: Path) -> tuple[Report, ...]:
    document = read_document(path)
    return segment.split(document, clean.clean(document))


def norm(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200b\u200d\ufeff]+", "", folded).translate(_QUOTES)


def statement_places(statements: tuple[Statement, ...], sentences: dict[str, str]) -> dict[str, list[int]]:
    """Which statements stand in (or hold) each labelled review sentence."""
    texts = [norm(statement.text).strip("，。；、:：,;. ") for statement in statements]
    return {
        key: [
            n
            for n, text in enumerate(texts)
            if text and (text in sentence or sentence.strip("。；;，") in text)
        ]
        for key, sentence in sentences.items()
        if key[0] == "R"
    }


def owners(
    golds: list[dict], commitments: tuple[Commitment, ...], sentences: dict[str, str]
) -> dict[int, int]:
    """Label -> the commitment that overlaps it most and covers 0.6 of it."""
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for number, commitment in enumerate(commitments):
        text = norm(commitment.text)
        for key, sentence in sentences.items():
            if key[0] == "P" and (start := sentence.find(text)) >= 0:
                spans.setdefault(key, []).append((start, start + len(text), number))
    found: dict[int, int] = {}
    for number, gold in enumerate(golds):
        start = sentences[gold["p"]].find(norm(gold["anchor"]))
        end = start + len(norm(gold["anchor"]))
        overlaps = [
            (min(b, end) - max(a, start), max(b, end) - min(a, start), owner)
            for a, b, owner in spans.get(gold["p"], ())
        ]
        good = [
            (inside / around, -owner) for inside, around, owner in overlaps if inside >= 0.6 * (end - start)
        ]
        if good:
            found[number] = -max(good)[1]
    return found
