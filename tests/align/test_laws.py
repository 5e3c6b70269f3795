"""Laws of alignment: order and hash seed change nothing, evidence is verbatim, parts add up.

Of align/engine.py, align/candidates.py, align/rivals.py, align/of_words.py, align/features.py,
align/of_neighbours.py, align/numbered.py, align/of_facts.py.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from itertools import groupby
from math import log
from pathlib import Path

import pytest

from tests.gold.labelled import LabelledSet
from tracker.align import ENGINES, align, engine_version
from tracker.language.reading import read
from tracker.model import Clause, Commitment, Match, OutcomeSource, Statement

ROOT = Path(__file__).resolve().parents[2]

DIGEST = """
import hashlib
from tests.gold.labelled import load
from tracker.align import align
one = load("xuhui-2025-own")
found = align(one.commitments, one.statements)
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def told(matches: tuple[Match, ...]) -> list[tuple[str, float, list[tuple[str, float]]]]:
    return [
        (m.commitment.id, m.mention, [(c.statement.text, c.score) for c in m.candidates]) for m in matches
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_commitments_and_paragraphs_changes_nothing(xuhui: LabelledSet, seed: int) -> None:
    commitments = list(xuhui.commitments)
    paragraphs = [list(group) for _, group in groupby(xuhui.statements, lambda one: one.paragraph)]
    shuffle = random.Random(seed).shuffle
    shuffle(commitments)
    shuffle(paragraphs)
    statements = [statement for paragraph in paragraphs for statement in paragraph]
    assert sorted(told(align(commitments, statements))) == sorted(
        told(align(xuhui.commitments, xuhui.statements))
    )


def test_the_hash_seed_changes_no_byte() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_one_match_per_commitment_in_order_with_evidence_from_the_review(xuhui: LabelledSet) -> None:
    found = align(xuhui.commitments, xuhui.statements)
    assert [match.commitment for match in found] == list(xuhui.commitments)
    for match in found:
        assert len(match.candidates) <= 5
        assert [c.score for c in match.candidates] == sorted(
            (c.score for c in match.candidates), reverse=True
        )
        for candidate in match.candidates:
            assert candidate.statement in xuhui.statements
            assert candidate.clause in candidate.statement.clauses


def test_parts_add_up_to_the_score(xuhui: LabelledSet) -> None:
    for match in align(xuhui.commitments, xuhui.statements):
        sums = [(match.mention, match.parts)] if match.candidates else []
        sums += [(candidate.score, candidate.parts) for candidate in match.candidates]
        for probability, parts in sums:
            if 0.01 < probability < 0.99:  # probabilities are rounded to four digits
                logit = log(probability / (1 - probability))
                assert sum(value for _, value in parts) == pytest.approx(logit, abs=0.01)


def test_without_explanation_only_the_parts_are_missing(xuhui: LabelledSet) -> None:
    plain = align(xuhui.commitments, xuhui.statements, explained=False)
    assert told(plain) == told(align(xuhui.commitments, xuhui.statements))
    assert not any(match.parts or any(c.parts for c in match.candidates) for match in plain)


def test_nothing_to_compare_with_is_no_mention(xuhui: LabelledSet) -> None:
    assert align((), xuhui.statements) == ()
    assert [(m.candidates, m.mention) for m in align(xuhui.commitments[:2], ())] == [((), 0.0)] * 2


def test_an_unknown_engine_is_refused(xuhui: LabelledSet) -> None:
    with pytest.raises(ValueError, match="lexical"):
        align(xuhui.commitments, xuhui.statements, "magic")


def test_engines_have_versions() -> None:
    assert [engine_version(engine).partition(" ")[0] for engine in ENGINES] == list(ENGINES)


LIFTS = Commitment(
    "徐汇-2025-0",
    "徐汇@2025",
    "改善居住环境",
    "deliverable",
    Clause(read("推行规模化加装电梯,力争完工200台"), 52),
)


def sentence(text: str, report: str = "徐汇@2026", paragraph: int = 1, line: int = 1) -> Statement:
    reading = read(text)
    return Statement(reading, report, line, (Clause(reading, line),), paragraph=paragraph)


def test_several_reviews_are_searched_together() -> None:
    others = [sentence("新增各类绿地14.15公顷", "虹口@2026"), sentence("加装电梯完工333台", "静安@2026", 2)]
    (match,) = align([LIFTS], others)
    assert match.candidates[0].statement.report == "静安@2026"


def test_a_fact_from_elsewhere_is_a_statement_like_others() -> None:
    source = OutcomeSource("news", "徐汇区2025年为民办实事项目完成情况", "https://example.org", "2026-01-05")
    fact = replace(sentence("既有多层住宅加装电梯完工210台", "徐汇@2025"), outcome=source)
    other = replace(sentence("新增养老床位150张", "徐汇@2025", line=2), outcome=source)
    (match,) = align([LIFTS], [other, fact])
    assert match.candidates[0].statement == fact
    assert match.mention > 0.5


def test_a_sentence_of_the_same_field_is_less_than_one_of_the_same_matter() -> None:
    (same,) = align([LIFTS], [sentence("加装电梯完工333台")])
    (field,) = align([LIFTS], [sentence("居住环境持续改善,旧住房修缮改造120万平方米")])
    assert same.mention > 0.6 > field.mention
