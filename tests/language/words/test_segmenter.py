"""The cuts are jieba's own, word for word, whichever build of it makes them."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.words import cut, segmenter
from tracker.language.words.segmenter import Cut, by_jieba, known_words

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
CHARACTERS = "".join(dict.fromkeys(SEEDS[0].read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def jieba() -> Cut:
    logging.getLogger("jieba").setLevel(logging.WARNING)
    return by_jieba()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_cuts_of_a_report_are_those_of_jieba(path: Path, jieba: Cut) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        assert list(cut(line)) == jieba(line, True)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(CHARACTERS + "-_.%#&+0123456789abAB"), max_size=40))
def test_cuts_of_any_text_are_those_of_jieba(jieba: Cut, text: str) -> None:
    assert list(cut(text)) == jieba(text, True)
    assert list(known_words(text)) == jieba(text, False)


@settings(deadline=None)
@given(st.text(max_size=40) | st.text(st.characters(categories=["Cs", "Lo"]), max_size=8))
def test_the_words_of_any_text_joined_are_the_text(text: str) -> None:
    assert "".join(cut(text)) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "推行规模化加装电梯,力争完工200台",
            ["推行", "规模化", "加装电梯", ",", "力争", "完工", "200", "台"],
        ),
        ("全社会研发经费支出占GDP比重4.5%", ["全", "社会", "研发", "经费支出", "占", "GDP", "比重", "4.5%"]),
        ("试点打造1-2家升级版", ["试点", "打造", "1", "-", "2", "家", "升级版"]),
        ("", []),
        (" \n", [" ", "\n"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(cut(text)) == words


def test_what_no_dictionary_knows_stays_in_single_characters() -> None:
    assert " ".join(known_words("推进滬蓉磡幢工程加装电梯")) == "推进 滬 蓉 磡 幢 工程 加装电梯"


def test_without_a_compiled_build_jieba_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)
    segmenter.cutter.cache_clear()
    assert " ".join(cut("推行规模化加装电梯")) == "推行 规模化 加装电梯"
    segmenter.cutter.cache_clear()
