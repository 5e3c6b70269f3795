"""The cuts are jieba's own, word for word, though its dictionary is never loaded as a whole."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.tables.terms import TERMS
from tracker.language.words import cut
from tracker.language.words.dictionary import TOTAL, Dictionary
from tracker.language.words.segmenter import Segmenter, guessed

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
CHARACTERS = "".join(dict.fromkeys(SEEDS[0].read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def whole() -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for term in TERMS.split():
        tokenizer.add_word(term)
    return tokenizer


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_cuts_of_a_report_are_those_of_jieba(path: Path, whole: jieba.Tokenizer) -> None:
    text = path.read_text(encoding="utf-8")
    assert list(Segmenter().cut(text, guessed)) == whole.lcut(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(CHARACTERS), max_size=40) | st.text(max_size=40))
def test_cuts_of_any_text_are_those_of_jieba(whole: jieba.Tokenizer, text: str) -> None:
    assert list(cut(text)) == whole.lcut(text)


@settings(max_examples=20, deadline=None)  # each opens a dictionary of its own
@given(st.lists(st.text(st.sampled_from(CHARACTERS), max_size=12), max_size=5))
def test_what_was_cut_before_changes_no_cut(whole: jieba.Tokenizer, texts: list[str]) -> None:
    segmenter = Segmenter()
    assert [list(segmenter.cut(text, guessed)) for text in texts] == [whole.lcut(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "推行规模化加装电梯,力争完工200台",
            ["推行", "规模化", "加装电梯", ",", "力争", "完工", "200", "台"],
        ),
        ("全社会研发经费支出占GDP比重4.5%", ["全", "社会", "研发", "经费支出", "占", "GDP", "比重", "4.5%"]),
        ("", []),
        (" \n", [" ", "\n"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(cut(text)) == words


def test_total_is_that_of_the_dictionary() -> None:
    path = Path(jieba.__file__).parent / "dict.txt"
    assert sum(map(int, re.findall(r"^\S+ (\d+)", path.read_text(encoding="utf-8"), re.MULTILINE))) == TOTAL


def test_only_words_that_a_text_can_hold_are_taken_in() -> None:
    dictionary = Dictionary(Path(jieba.__file__).with_name("dict.txt"))
    head = len(dictionary.counts)
    dictionary.take_in("加装电梯")
    assert dictionary.counts["电梯"] > 0
    assert "电影" not in dictionary.counts
    assert len(dictionary.counts) - head < 100


def test_every_word_of_jiebas_dictionary_is_found() -> None:
    path = Path(jieba.__file__).with_name("dict.txt")
    entries = dict(re.findall(r"^(\S+) (\d+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    dictionary = Dictionary(path)
    for word in entries:
        dictionary.take_in(word)
    assert {word: str(count) for word, count in dictionary.counts.items() if word in entries} == entries


def test_the_projects_words_count_as_jieba_counts_them(whole: jieba.Tokenizer) -> None:
    segmenter = Segmenter()
    counts = segmenter._dictionary.counts
    assert {term: counts[term] for term in TERMS.split()} == {
        term: whole.FREQ[term] for term in TERMS.split()
    }
    assert segmenter._total == whole.total


def test_words_for_the_screen_are_cut_without_jieba() -> None:
    code = (
        "import sys; from tracker.language.words.segmenter import known_words; "
        "print(*known_words('推进滬蓉磡幢工程加装电梯')); print('jieba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "推进 滬 蓉 磡 幢 工程 加装电梯\nFalse\n"
