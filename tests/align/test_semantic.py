"""The semantic engine with a network of one's own, and the one that is shipped on real pairs.

Of align/semantic.py, align/weights.py, align/pieces.py, align/network.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from tests.gold.labelled import LabelledSet
from tracker.align import align, engine, network, semantic
from tracker.align.pieces import UNKNOWN, pieces
from tracker.align.weights import load
from tracker.extract import as_statements


def test_every_commitment_has_at_most_so_many_pairs_judged_the_likeliest_by_words(xuhui: LabelledSet) -> None:
    asked: list[tuple[str, str]] = []

    def judge(pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        asked.extend(pairs)
        return np.tile([1.0, 0.5], (len(pairs), 1))

    found = engine.compared(xuhui.commitments[:30], xuhui.statements)
    judged = semantic.judged(found, load("lexical"), judge)
    assert judged.names == (*found.names, *semantic.NAMES)
    flags = judged.figures[:, judged.names.index("判读.judged")]
    assert len(asked) == flags.sum() <= 30 * semantic.LIMIT
    assert (np.bincount(found.pairs.promise, flags) <= semantic.LIMIT).all()
    assert (judged.figures[:, : len(found.names)] == found.figures).all()


def test_what_is_told_of_a_commitments_pairs() -> None:
    rows = semantic.told(np.array([[2.0, 0.1], [-1.0, 0.2]]))
    assert rows[:, 3].tolist() == [3.0, -3.0]
    assert rows[:, 4].tolist() == [1.0, 0.0]
    assert semantic.told(np.zeros((0, 2))).shape == (0, len(semantic.NAMES))


def test_of_a_long_sentence_the_part_that_speaks_of_the_commitment_is_read() -> None:
    sentence = "推进城市更新，" * 20 + "加装电梯完工333台" + "，优化营商环境" * 20
    assert "加装电梯完工333台" in semantic.window(sentence, "推行规模化加装电梯,力争完工200台")
    assert semantic.window("新增绿地", "加装电梯") == "新增绿地"


@pytest.mark.parametrize("text", ["加装电梯完工333台", "PM2.5平均浓度下降", "深化“一网通办”改革"])
def test_the_pieces_of_a_clause_are_known(text: str) -> None:
    found = pieces(text)
    assert 0 < len(found) <= len(text) + 1
    assert UNKNOWN not in found
    assert pieces(text + "\U0001f600")[-1] == UNKNOWN


def test_the_network_tells_the_same_matter_in_other_words_from_the_same_field() -> None:
    pytest.importorskip("onnxruntime")
    same, other, field = network.network()(
        [
            ("推行规模化加装电梯,力争完工200台", "加装电梯完工333台"),
            ("推动养老服务提质扩容", "新增社区托养机构12家、家庭养老床位500张"),
            ("推动养老服务提质扩容", "新建中小学校6所"),
        ]
    )[:, 0]
    assert same > 0
    assert other > field


def test_batches_change_no_logit(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("onnxruntime")
    pairs = [
        ("新增绿地10公顷", "新增各类绿地8公顷"),
        ("建成绿道3公里", "“一网通办”改革走深走实,事项全程网办"),
    ]
    both = network.network()(pairs)
    monkeypatch.setattr(network, "BATCH", 1)
    assert np.abs(network.network()(pairs) - both).max() < 0.3  # padding rounds a little differently


@pytest.mark.slow
def test_the_semantic_engine_is_an_engine_like_the_other(xuhui: LabelledSet) -> None:
    pytest.importorskip("onnxruntime")
    later = [replace(one, report="徐汇@2026") for one in xuhui.statements]
    found = align(xuhui.commitments[:12], later, "semantic")
    assert [match.commitment for match in found] == list(xuhui.commitments[:12])
    assert any(
        name == "判读" for match in found for candidate in match.candidates for name, _ in candidate.parts
    )


def test_a_reports_own_review_and_a_next_plan_are_compared_by_words_alone(
    xuhui: LabelledSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(progress: object) -> network.Judge:
        raise AssertionError("the network is asked")

    monkeypatch.setattr(network, "network", never)
    some = xuhui.commitments[:20]
    own = align(some, xuhui.statements, "semantic")
    assert own == align(some, xuhui.statements, "lexical")
    plan = [replace(one, report="徐汇@2026") for one in some]
    assert align(some, as_statements(plan), "semantic") == align(some, as_statements(plan), "lexical")
    later = [replace(one, report="徐汇@2026") for one in xuhui.statements]
    with pytest.raises(AssertionError, match="the network is asked"):
        align(some, later, "semantic")
