"""The verbs that open and close a clause, and the noun phrase between them.

Longest match against the tables of ``language.tables.verbs``; no dictionary of a language is needed for it.
Texts are expected in the fold of ``tracker.language.fold``.
"""

from __future__ import annotations

from tracker.language.tables.verbs import ADVERBS, CLOSING, MODALS, PLAIN, STAGES
from tracker.model import Opening

_ALL_VERBS = [verb for row in (*STAGES, PLAIN) for verb in row.split()]
_TWO_OR_MORE = [verb for verb in _ALL_VERBS if len(verb) > 1]
_MARKS = "。;,、!? \n"
"""What may stand behind the last word of a clause."""
_CLOSING = frozenset(CLOSING.split())
_CLOSING_LENGTHS = sorted({len(verb) for verb in _CLOSING}, reverse=True)
_STAGE = {verb: stage for stage, row in enumerate(STAGES) for verb in row.split()}


def opening(text: str, edges: frozenset[int] | None = None) -> Opening:
    """The verb that opens ``text``, behind any adverbs: 持续推进旧改 → 推进.

    Where adverb and verb could be the same word (加快), the last that still has an object is the verb.
    Without a verb only modals and hedges are skipped: 基本 in 基本公共卫生服务经费 belongs to the noun.
    Where the ``edges`` of the text's words are given, a single character is only a verb or adverb if it is
    a word (not 有 of 有机肥), and a longer one unless it goes on into another word (保护性, 服务业).
    """
    position, end, verb, start = 0, 0, "", 0
    while position < len(text):
        word = _longest(text, position, edges)
        rest = text[position + len(word) : position + len(word) + 1]
        if not word or not rest or rest in "的,;。、值率":
            break
        position += len(word)
        if word in _VERBS:
            verb, start, end = word, position - len(word), position
            if word not in _ADVERBS:
                break
        elif not verb and word in _MODALS:
            end = position
    return Opening(verb, start, end)


def _longest(text: str, position: int, edges: frozenset[int] | None = None) -> str:
    """The longest verb, adverb or modal that stands at ``position``, or ""."""
    for length in _LENGTHS.get(text[position], ()):
        word = text[position : position + length]
        if word in _KNOWN and (edges is None or _stands_alone(text, position + len(word), length, edges)):
            return word
    return ""


def _stands_alone(text: str, end: int, length: int, edges: frozenset[int]) -> bool:
    """Whether a word of this length that ends at ``end`` is no beginning of a longer one."""
    if text[end : end + 1] in _MAKES_AN_ADJECTIVE:
        return False
    return end in edges or (length > 1 and text[end : end + 1] not in _GOES_ON)


_MAKES_AN_ADJECTIVE = ("性", "型")
"""Characters behind a verb that make it an adjective: 补贴性职业技能培训."""
_GOES_ON = frozenset("性型化区者式品类级率值额量物林业")
"""Characters behind a verb of two or more that make it part of a noun: 服务业."""


_VERBS, _ADVERBS, _MODALS = frozenset(_TWO_OR_MORE), frozenset(ADVERBS.split()), frozenset(MODALS.split())
_KNOWN = _VERBS | _ADVERBS | _MODALS
_LENGTHS = {
    first: sorted({len(word) for word in _KNOWN if word[0] == first}, reverse=True)
    for first in {word[0] for word in _KNOWN}
}
"""First character of a verb, adverb or modal → the lengths of those that begin with it, the longest first."""


def closing_verb(text: str) -> str:
    """The verb that ends ``text`` and tells what is to be reached (推进……项目开工 → 开工), or ""."""
    text = text.rstrip(_MARKS)
    for length in _CLOSING_LENGTHS:
        if text[-length:] in _CLOSING:
            return text[-length:]
    return ""


def is_bare(text: str) -> bool:
    """Whether ``text`` (numbers taken out) is verbs and modals only, with no thing of its own: 力争完工."""
    position = 0
    while position < len(text):
        word = _longest(text, position) or (text[position] if text[position] in _EMPTY else "")
        if not word:
            return False
        position += len(word)
    return True


_EMPTY = frozenset("年全今约近超达到至共的在为了以增升降占比由均每人 ,、")


def stage_of(verb: str) -> int:
    """The stage of work that a verb tells, -1 where it tells none."""
    return _STAGE.get(verb, -1)


def object_phrase(text: str) -> str:
    """``text`` without the verbs that open and close it: 推行规模化加装电梯 → 加装电梯."""
    begin = opening(text).end
    end = len(text.rstrip(_MARKS))
    closing = closing_verb(text)
    if closing and end - len(closing) > begin + 1:
        end -= len(closing)
    return text[begin:end].strip("的 ")
