"""jieba, loaded when first needed."""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from typing import Any

from tracker.lexicon.terms import TERMS


@lru_cache(maxsize=16_384)
def cut(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order; joined they are the text. Numbers come out apart from their units."""
    return tuple(_tokenizer().lcut(text))


@cache
def _tokenizer() -> Any:
    """jieba's tokenizer (an own instance, not the module's) with the project's words added."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for term in TERMS:
        tokenizer.add_word(term)
    return tokenizer
