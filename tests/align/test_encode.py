"""The semantic engine with an encoder of one's own; its cache; what happens where nothing can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.gold.labelled import LabelledSet
from tracker.align import encode
from tracker.align.terms import terms

np = pytest.importorskip("numpy")


class Counting:
    """An encoder of characters; counts the texts it is given."""

    name = "counting"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> Any:
        self.texts += texts
        rows = np.zeros((len(texts), 64))
        for row, text in zip(rows, texts, strict=True):
            for gram in terms(text).grams or {"无"}:
                row[sum(map(ord, gram)) % 64] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_an_encoder_of_ones_own_and_its_cache(
    xuhui: LabelledSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.align.cache_folder", lambda: tmp_path)
    from tracker.align import align

    first, heard = Counting(), []
    fresh = align(
        xuhui.commitments, xuhui.statements, "semantic", encoder=first, progress=lambda *at: heard.append(at)
    )
    assert len(first.texts) == len(set(first.texts))
    assert heard[-1] == (len(first.texts), len(first.texts))
    second = Counting()
    assert align(xuhui.commitments, xuhui.statements, "semantic", encoder=second) == fresh
    assert second.texts == []


def vectors(folder: Path | None, model: Counting) -> Any:
    return encode.vectors(["加装电梯完工200台", "新增绿地"], lambda: model, model.name, folder, None)


def test_without_a_folder_everything_is_encoded_anew(tmp_path: Path) -> None:
    model = Counting()
    file = tmp_path / "a file, not a folder"
    file.write_text("")
    for folder in (None, file):
        assert vectors(folder, model).shape == (2, 64)
    assert len(model.texts) == 4


def test_a_broken_cache_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "vectors-counting.sqlite").write_bytes(b"no database" * 100)
    assert vectors(tmp_path, Counting()).shape == (2, 64)


def test_a_vector_from_the_cache_is_the_same_to_the_last_bit(tmp_path: Path) -> None:
    fresh = vectors(tmp_path, Counting())
    assert (vectors(tmp_path, Counting()) == fresh).all()
