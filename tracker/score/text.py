"""The fold of texts that are looked at again and again while one plan is judged."""

from __future__ import annotations

from functools import lru_cache

from tracker.language import fold

folded = lru_cache(maxsize=8_192)(fold.fold)
"""``tracker.language.fold.fold``, remembered: a review's sentences are folded once, not once a commitment."""
