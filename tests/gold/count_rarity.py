"""Count in how many sentences of work reports a word or a pair of characters stands: rarity.txt.

usage: python tests/gold/count_rarity.py FILE...  (national reports and seeds; only counts are kept)
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tracker.align.terms import terms

SENTENCE = re.compile(r"[^。;；!！?？\n]{4,}")
OUT = Path(__file__).resolve().parents[2] / "tracker" / "align" / "rarity.txt"
LEAST_WORD, LEAST_GRAM = 2, 3


def main(paths: Iterable[str]) -> None:
    words: Counter[str] = Counter()
    grams: Counter[str] = Counter()
    number = 0
    for path in sorted(paths):
        for sentence in SENTENCE.findall(Path(path).read_text(encoding="utf-8")):
            found = terms(sentence)
            words.update(found.words)
            grams.update(found.grams)
            number += 1
    OUT.write_text(
        f"sentences {number}\n\n{_lines(words, LEAST_WORD)}\n\n{_lines(grams, LEAST_GRAM)}\n",
        encoding="utf-8",
    )


def _lines(counts: Counter[str], least: int) -> str:
    kept = sorted(((-count, term) for term, count in counts.items() if count >= least))
    return "\n".join(f"{term} {-count}" for count, term in kept)


if __name__ == "__main__":
    main(sys.argv[1:])
