"""The labelled sets on what the program extracts: which commitment a label means, which statements are right.

A label belongs to the extracted commitment that overlaps it most (as in ../shared/bench/score.py); one that
nothing overlaps stays in the count of what should have been found. The sets of the seeds lie beside this
file, all others in ../shared/gold, where sets.json names the plan and the review of each.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker import extract, run
from tracker.errors import NotAReportError
from tracker.language import places
from tracker.model import Commitment, Entry, Report, Statement

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold"
_OWN = {
    "pudong-2024-own": "seeds/003_22cd1e946852648b.txt#浦东",
    "shanghai-2024-own": "seeds/003_22cd1e946852648b.txt#上海",
    "xuhui-2019-own": "seeds/001_abf86c9aaf141910.txt#徐汇",
    "xuhui-2025-own": "seeds/000_d82c2995966ce095.txt#徐汇",
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
    plan: Report
    review: Report
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]
    labels: tuple[Label, ...]
    lost: tuple[dict, ...]
    """The labels whose commitment was not extracted."""

    @property
    def place(self) -> str:
        """Whose sets are left out together: all years of a place, all national pairs."""
        return self.name.split("-")[0]

    @property
    def level(self) -> str:
        """``own`` for a plan beside its own report's review, else the level of the place."""
        return "own" if self.name.endswith("-own") else places.level_of(self.plan.name)

    @property
    def mentioned(self) -> int:
        return sum(one.mentioned for one in self.labels) + sum(bool(raw["evidence"]) for raw in self.lost)

    @property
    def silent(self) -> int:
        return len(self.labels) + len(self.lost) - self.mentioned


@cache
def listed() -> dict[str, dict]:
    """The sets and where their reports lie, as in ../shared/gold/sets.json; else those of the seeds."""
    if (GOLD / "sets.json").exists():
        found: dict[str, dict] = json.loads((GOLD / "sets.json").read_text(encoding="utf-8"))
        return found
    return {
        name: {"plan": at, "review": at, "level": "区县", "labels": "relation"} for name, at in _OWN.items()
    }


def names() -> list[str]:
    return sorted(listed())


def level_of(name: str) -> str:
    return {"国家": "nation", "省级": "province"}.get(listed()[name]["level"], "county")


def load(name: str) -> LabelledSet | None:
    """A set on what the program reads; None where it finds no plan or no review in the files."""
    try:
        plan, review = plan_and_review(name)
    except (NotAReportError, IndexError):
        return None
    folder = HERE if name in _OWN else GOLD
    task = (folder / f"{name}.task.txt").read_text(encoding="utf-8")
    lines = (folder / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    golds = [gold for line in lines if line.strip() and (gold := json.loads(line))["kind"] != "none"]
    commitments, statements = extract.commitments(plan), extract.statements(review)
    sentences = {key: norm(text) for key, text in re.findall(r"^([PR]\d+)\t(.*)$", task, re.M)}
    found = statement_places(statements, sentences)
    best = owners(golds, commitments, sentences)
    labels = tuple(
        Label(at, bool(gold["evidence"]), frozenset(p for key in gold["evidence"] for p in found[key]), gold)
        for number, gold in enumerate(golds)
        if (at := best.get(number, -1)) >= 0
    )
    lost = tuple(gold for number, gold in enumerate(golds) if number not in best)
    return LabelledSet(name, plan, review, commitments, statements, labels, lost)


def plan_and_review(name: str) -> tuple[Report, Report]:
    """The two reports of a set. Raises NotAReportError or IndexError where they are not found."""
    if name in _OWN:
        report = reports(ROOT, _OWN[name])[0]
        return report, report
    one = listed()[name]
    plans, reviews = (reports(SHARED, one[side]) for side in ("plan", "review"))
    plan = next(report for report in [*plans, *plans[:1]] if report.of_kind("plan"))
    return plan, next(report for report in [*reviews, *reviews[:1]] if report.of_kind("review"))


@cache
def reports(folder: Path, spec: str) -> tuple[Report, ...]:
    """The reports of a file, or the one named behind 「#」; pages of raw/ are named by folder and file."""
    name, _, wanted = spec.partition("#")
    path = folder / name
    named = [f"{places.short_of(path.parent.name)}@{path.stem}"] if "raw" in path.parts else []
    return tuple(one for one in run.reports_in(path, None, named) if not wanted or one.district == wanted)


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
    golds: list[dict], commitments: Sequence[Commitment | Entry], sentences: dict[str, str]
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
