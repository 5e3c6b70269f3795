"""Commitments, labelled or answered by readers, beside the sentences that share most with them; the folds of
places.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from tests.gold import answered
from tests.gold.network.model import SHARED, Pair
from tracker.align.semantic import TOPIC, behind_its_topic, window

GOLD = SHARED / "gold"
FOLDS, CANDIDATES = 3, 12
STATUS = {"fulfilled": 1.0, "partial": 0.0}


@dataclass(frozen=True)
class Row:
    """A labelled commitment: its pairs, which are right, whether anything is, and 1 where all is done."""

    pairs: tuple[Pair, ...]
    right: tuple[bool, ...]
    mentioned: bool
    status: float | None


def names() -> list[str]:
    return list(json.loads((GOLD / "sets.json").read_text(encoding="utf-8")))


def folds() -> dict[str, int]:
    """Place → its fold: counties by number of sets, provinces by name, the nation with the first."""
    sets = json.loads((GOLD / "sets.json").read_text(encoding="utf-8"))
    counted = Counter(name.split("-")[0] for name in sets)
    county = {name.split("-")[0] for name, one in sets.items() if one["level"] not in ("国家", "省级")}
    county -= {"shanghai"}
    found = {"nat": 0}
    for number, place in enumerate(sorted(county, key=lambda one: (-counted[one], one))):
        found[place] = number % FOLDS
    for number, place in enumerate(sorted(set(counted) - county - {"nat"})):
        found[place] = number % FOLDS
    return found


def pairs_of_characters(text: str) -> set[str]:
    bare = re.sub(r"[^\u4e00-\u9fffA-Za-z0-9]", "", text)
    return {bare[at : at + 2] for at in range(len(bare) - 1)}


@cache
def rarity() -> Callable[[str], float]:
    counted: Counter[str] = Counter()
    total = 0
    for name in names():
        text = (GOLD / f"{name}.task.txt").read_text(encoding="utf-8")
        for sentence in re.findall(r"^[PR]\d+\t(.*)$", text, re.M):
            counted.update(pairs_of_characters(sentence))
            total += 1
    return lambda pair: log((total + 1) / (counted[pair] + 1))


def read(name: str) -> list[Row]:
    """The commitments of a set, each with its likeliest sentences."""
    plan, review = (GOLD / f"{name}.task.txt").read_text(encoding="utf-8").split("### REVIEW")
    sentences = dict(re.findall(r"^(R\d+)\t(.*)$", review, re.M))
    topics = _topics(plan)
    lines = (GOLD / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [gold for line in lines if (gold := json.loads(line))["kind"] != "none"]
    return [_row(gold, sentences, topics.get(gold["p"], "")) for gold in labels]


def _topics(plan: str) -> dict[str, str]:
    """What the paragraph of every plan sentence opens with, where that is short."""
    found = {}
    for block in re.split(r"\n\s*\n", plan):
        numbered = re.findall(r"^(P\d+)\t(.*)$", block, re.M)
        if numbered:
            first = re.split(r"[，。；,;：:]", numbered[0][1])[0]
            first = re.sub(r"^[（(]?[一二三四五六七八九十]+[)）、]", "", first)
            found.update({number: first if len(first) <= TOPIC else "" for number, _ in numbered})
    return found


def _row(gold: dict, sentences: dict[str, str], topic: str) -> Row:
    anchor, evidence = gold["anchor"], gold.get("evidence") or []
    promise = f"{topic}：{anchor}" if topic and topic not in anchor else anchor
    status = STATUS.get(gold.get("status", ""))
    return _beside(promise, anchor, sentences, evidence, status)


def _beside(
    promise: str, own_text: str, sentences: dict[str, str], evidence: Sequence[str], status: float | None
) -> Row:
    """A commitment beside the sentences (by key) that share most rare pairs of characters with it."""
    own, rare = pairs_of_characters(own_text), rarity()

    def shared(key: str) -> float:
        clauses = [own & pairs_of_characters(one) for one in re.split(r"[，,；;]", sentences[key])]
        whole = own & pairs_of_characters(sentences[key])
        return max([sum(map(rare, one)) for one in clauses] + [0.6 * sum(map(rare, whole))])

    best = sorted(sentences, key=lambda key: -shared(key))[:CANDIDATES]
    return Row(
        tuple((promise, window(sentences[key], own_text)) for key in best),
        tuple(key in evidence for key in best),
        bool(evidence),
        status,
    )


def read_answered(pair: answered.Pair) -> list[Row]:
    """The commitments of a pair that readers answered, as far as the program still cuts them so."""
    one = answered.labelled(pair)
    sentences = {str(number): said.text for number, said in enumerate(one.statements)}
    rows = []
    for label in one.labels:
        commitment = one.commitments[label.commitment]
        right, status = [str(n) for n in sorted(label.right)], STATUS.get(label.raw["status"])
        rows.append(_beside(behind_its_topic(commitment), commitment.text, sentences, right, status))
    return rows
