"""Statistics of the language of work reports: how rare words and pairs of characters are, and what words
mean.

usage: python -m tests.gold.count_language FOLDER...   (all .txt files below; needs numpy and gensim; 15
minutes)

Writes ``counts.txt`` (sentences with a word, with a pair of characters) and ``vectors.npy`` of
``tracker/align``: for the most frequent words 64 coordinates each, learnt from their neighbours by a
skip-gram model (Mikolov et al. 2013), in whole numbers from -127 to 127. Nothing of the texts is kept. One
thread, so that it comes out the same again.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec

from tracker.align.terms import terms

SENTENCE = re.compile(r"[^。;；!！?？\n]{6,}")
OUT = Path(__file__).resolve().parents[2] / "tracker" / "align"
LEAST_WORD, LEAST_PAIR = 5, 12
LEAST_VECTOR = 16
"""Sentences from which a word's neighbours tell what it means."""
DIMENSIONS, WINDOW, EPOCHS, NEGATIVE = 64, 6, 5, 8


def main(folders: Sequence[str]) -> None:
    words, pairs, sentences = Counter[str](), Counter[str](), []
    for sentence in _sentences(folders):
        found = terms(sentence)
        words.update(found.words)
        pairs.update(found.pairs)
        sentences.append(list(found.sequence))
    kept = _most_frequent(words, LEAST_WORD)
    blocks = (_lines(words, kept), _lines(pairs, _most_frequent(pairs, LEAST_PAIR)))
    text = f"sentences {len(sentences)}\n\n{blocks[0]}\n\n{blocks[1]}\n"
    (OUT / "counts.txt").write_text(text, encoding="utf-8")
    known = [word for word in kept if words[word] >= LEAST_VECTOR]
    np.save(OUT / "vectors.npy", vectors(sentences, known), allow_pickle=False)
    print(f"{len(sentences)} sentences, {len(kept)} words, {len(known)} of them with vectors")


def _sentences(folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.txt")):
            text = path.read_text(encoding="utf-8", errors="ignore")  # some files end within a character
            yield from SENTENCE.findall("".join(text.split(" ")))


def _most_frequent(counts: Counter[str], least: int) -> list[str]:
    return sorted((term for term, count in counts.items() if count >= least), key=lambda t: (-counts[t], t))


def _lines(counts: Counter[str], terms_: Iterable[str]) -> str:
    return "\n".join(f"{term} {counts[term]}" for term in terms_)


def vectors(sentences: list[list[str]], words: Sequence[str]) -> np.ndarray:
    """One row of whole numbers a word, in the order given."""
    model = Word2Vec(
        sentences, vector_size=DIMENSIONS, window=WINDOW, min_count=LEAST_WORD, sg=1, negative=NEGATIVE,
        sample=1e-4, epochs=EPOCHS, workers=1, seed=1,
    )  # fmt: skip
    rows = np.array([model.wv[word] for word in words])
    rows -= rows.mean(0)
    return np.round(rows / np.abs(rows).max(1, keepdims=True) * 127).astype(np.int8)


if __name__ == "__main__":
    main(sys.argv[1:])
