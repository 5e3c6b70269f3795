"""Words of a text: jieba's cut with this project's own words, and the verbs that open and close a clause."""

from __future__ import annotations

from tracker.language.words.phrase import closing_verb, object_phrase, opening
from tracker.language.words.segmenter import cut

__all__ = ["closing_verb", "cut", "object_phrase", "opening"]
