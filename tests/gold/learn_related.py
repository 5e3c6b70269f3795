"""Learn from their neighbours which words of work reports belong to one field: related.txt.

usage: python tests/gold/learn_related.py FILE...  (national reports and seeds; needs scipy)

Counts how often two words stand within eight words of one another in a paragraph (nearer counts more),
turns counts into positive pointwise mutual information (contexts smoothed by the power 0.75), and keeps the
64 strongest dimensions of its singular value decomposition (Levy, Goldberg and Dagan 2015). Each word's
row is scaled to length one and to whole numbers from -127 to 127. Nothing of the texts is kept.
"""

from __future__ import annotations

import base64
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from tracker.align.terms import PIECE, piece_words, plain

SENTENCE = re.compile(r"[^。;；!！?？\n]{4,}")
OUT = Path(__file__).resolve().parents[2] / "tracker" / "align" / "related.txt"
WINDOW, LEAST, DIMENSIONS, SMOOTH = 8, 5, 64, 0.75


def main(paths: Iterable[str]) -> None:
    paragraphs = [words for path in sorted(paths) for words in paragraphs_of(Path(path))]
    counts = Counter(word for words in paragraphs for word in words)
    vocabulary = sorted(word for word, count in counts.items() if count >= LEAST and len(word) > 1)
    rows = vectors(paragraphs, vocabulary)
    lines = (
        f"{word} {base64.b64encode(row.tobytes()).decode()}"
        for word, row in zip(vocabulary, rows, strict=True)
    )
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def paragraphs_of(path: Path) -> Iterator[list[str]]:
    """The words of each line; an empty word ends a sentence."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        words: list[str] = []
        for sentence in SENTENCE.findall(line):
            words += [word for piece in PIECE.findall(plain(sentence)) for word in piece_words(piece)]
            words.append("")
        if words:
            yield words


def vectors(paragraphs: list[list[str]], vocabulary: list[str]) -> np.ndarray:
    number = {word: place for place, word in enumerate(vocabulary)}
    near: Counter[tuple[int, int]] = Counter()
    for words in paragraphs:
        ids = [number.get(word, -1) for word in words]
        for place, one in enumerate(ids):
            for distance, other in enumerate(ids[place + 1 : place + 1 + WINDOW], 1):
                if one >= 0 and other >= 0 and one != other:
                    near[one, other] += 1 / (1 + 0.25 * distance)
                    near[other, one] += 1 / (1 + 0.25 * distance)
    keys = sorted(near)
    ones, others = np.array(keys).T
    weights = np.array([near[key] for key in keys])
    sums = np.bincount(ones, weights, len(vocabulary))
    smooth = sums**SMOOTH
    information = np.log(weights * smooth.sum() / (sums[ones] * smooth[others]))
    kept = information > 0
    matrix = csr_matrix((information[kept], (ones[kept], others[kept])), shape=(len(vocabulary),) * 2)
    left, strengths, _ = svds(matrix, k=DIMENSIONS, random_state=0)
    rows = left * np.sqrt(strengths)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return np.round(rows * 127).astype(np.int8)


if __name__ == "__main__":
    main(sys.argv[1:])
