"""Fields of meaning that words belong to: 就业 and 招聘 lie in one, 铁路 and 通车 in another.

``fields.txt`` has a line of words for each field, the most frequent first, which names it; it is made by
``tests/gold/group_words.py``. What is learnt of a field holds for words that no labelled set has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tracker.language import shipped


@cache  # kept for the process: asked for every piece of a sentence
def _table() -> dict[str, str]:
    """Word → the name of its field."""
    lines = [line.split() for line in shipped.text("tracker.extract", "fields.txt").splitlines()]
    return {word: words[0] for words in lines for word in words}


def fields(words: Sequence[str]) -> Iterator[str]:
    """Features of a piece: the fields of all its words, then those of its first and of its last word."""
    known = _table()
    for name in dict.fromkeys(known[word] for word in words if word in known):
        yield f"field={name}"
    yield from ends("", words)


def ends(side: str, words: Sequence[str]) -> Iterator[str]:
    """Features of the piece on one ``side``: the fields of its first and of its last word."""
    known = _table()
    for end, word in zip(("first", "last"), (*words[:1], *words[-1:]), strict=False):
        if word in known:
            yield f"{side}{end} field={known[word]}"
