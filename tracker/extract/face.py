"""A piece of a sentence as its neighbours see it, and the features that it has by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.extract.clause import prefix_length
from tracker.extract.semantic_fields import fields
from tracker.extract.sentences import Piece
from tracker.language.tables import clauses
from tracker.language.words import cut as words_of
from tracker.language.words.phrase import closing_verb, is_bare, opening, stage_of

_HINTS = {
    "是": re.compile(r"是(?!否)"),
    "我们": re.compile(r"我们|我国|各位代表|全党|人民"),
    "了": re.compile(r"了(?!解)"),
    "更": re.compile(r"更好|更加|更多"),
    "必须": re.compile(r"必须|一定|绝不|决不|就能|只有"),
    "名": re.compile(r"“|《|[路区镇园馆港站城河桥]"),
    "目标": re.compile(r"目标|指标"),
    "去年": re.compile(r"去年|上年|过去|已经|一年来"),
    "努力": re.compile(r"努力|不断|始终|着力"),
    "让": re.compile(r"让|使|成为"),
    "的": re.compile(r"的"),
}
_TAIL = re.compile(
    r"(?:的|上|中|下|时|后|前|等|基础|原则|要求|主线|导向|目标|重点|核心|方向|方针|保障|支撑|牵引|动力)$"
)
_AMOUNT = re.compile(
    r"[约近超达到至以上]*\d[\d.,\-~—%]*[十百千万亿]*[余多]?(?:平方米|公里|公顷|百分点|[个家套张台户人名元亩条项所座处吨米年])?"
)
_CHANGE_OF_BEFORE = re.compile(
    r"占|累计|增幅|同比|比(?:上年|去年)|规模近|人均每|总量|(?:增长|增加|下降|提高)了?\d"
)
_RESULTS = frozenset(clauses.RESULTS.split())
_END_CLASS = {word: name for name, words in clauses.ENDS.items() for word in words.split()}
_ADVERBIAL = re.compile("|".join(clauses.ADVERBIALS.split()))
_ADVERBIAL_END = re.compile(f"(?:{'|'.join(clauses.ADVERBIAL_ENDS.split())})$")
_SITUATION = re.compile(clauses.SITUATIONS)
_GROUNDS = re.compile(clauses.GROUNDS)
_SHORTCOMING = re.compile(clauses.SHORTCOMINGS)
_PERIOD_ALONE = re.compile(clauses.PERIOD_ALONE)
_FIGURE_ALONE = re.compile(r"[\d.][\d.%分元毛角钱和与]*")
_NUMBER = re.compile(r"\d[\d.,%]*")
_LENGTHS = (4, 6, 8, 11, 15, 20, 28, 40)


class Face:
    """A piece as its neighbours see it, and ``names``: the features that it has by itself.

    ``text`` is the piece without numbering and modals, ``mark`` the mark before it; ``amount`` tells whether
    it has a figure. ``verb`` is the verb that opens it (- for none), ``stage`` that verb's stage; ``result``
    tells whether it opens with a word of results (提升), ``end`` is the class of its last word
    (``clauses.ENDS``), ``length`` a bound on its characters (<=11, >40). ``words`` are its Chinese words of
    two characters or more, each once.
    """

    __slots__ = (
        "amount",
        "end",
        "first",
        "length",
        "mark",
        "names",
        "result",
        "stage",
        "text",
        "verb",
        "words",
    )

    def __init__(self, piece: Piece) -> None:
        skipped = prefix_length(piece.text)
        text = piece.text[skipped:]
        start = opening(text)
        self.text, self.mark, self.amount = text, piece.mark, bool(piece.amounts)
        self.verb = start.verb or "-"
        self.stage = stage_of(start.verb) if start.verb else -2
        self.first = text[:2]
        self.length = next((f"<={limit}" for limit in _LENGTHS if len(text) <= limit), ">40")
        self.end = _END_CLASS.get(text[-3:]) or _END_CLASS.get(text[-2:]) or "other"
        self.result = self.verb in _RESULTS or text[:2] in _RESULTS or text[:1] in clauses.RESULT_CHARACTERS
        cut = tuple(dict.fromkeys(words_of(_NUMBER.sub("0", text))))
        self.words = [word for word in cut if len(word) > 1 and word >= "\u4e00"]
        self.names = [
            *_look(self),
            *_words(cut),
            *fields(self.words),
            *_grammar(self, start.start, piece.text[:skipped]),
        ]


def _look(face: Face) -> Iterator[str]:
    text = face.text
    yield "bias"
    yield f"verb={face.verb}"
    yield f"stage={face.stage}"
    yield f"first={face.first}"
    yield f"char={text[:1]}"
    yield f"last={text[-2:]}"
    yield f"mark={face.mark}"
    yield f"length{face.length}"
    if text.count("、") >= 2:
        yield "list"
    if _TAIL.search(text):
        yield f"tail={text[-1:]}"
    for name, pattern in _HINTS.items():
        if pattern.search(text):
            yield f"has={name}"


def _words(cut: Sequence[str]) -> Iterator[str]:
    """Every word of a piece once, figures as 0: what is promised and what only leads in differ in them."""
    for word in cut:
        yield f"word={word}"


def is_shortcoming(face: Face) -> bool:
    """Whether a piece ends as shortcomings do: 动力不足, 能力不强."""
    return bool(_SHORTCOMING.search(face.text))


def _grammar(face: Face, adverbs: int, prefix: str) -> Iterator[str]:
    text = face.text
    if _SITUATION.search(text) or (face.verb == "-" and not face.amount and is_shortcoming(face)):
        yield "situation"
    if _GROUNDS.search(text):
        yield "grounds"
    if _PERIOD_ALONE.fullmatch(text):
        yield "period alone"
    if _FIGURE_ALONE.fullmatch(text):
        yield "figure alone"
    if adverbs:
        yield f"adverb={text[:adverbs]}"
        yield f"adverb={text[:2]}"
    if closing_verb(text):
        yield "closing"
    if face.amount:
        bare = is_bare(_AMOUNT.sub("", text)) or bool(_CHANGE_OF_BEFORE.match(text))
        yield "amount"
        yield f"amount {'bare' if bare else 'own'} {face.mark}"
    elif face.verb == "-":
        yield "verbless"
    if text.startswith("并"):
        yield "and"
    if _ADVERBIAL.match(text):
        yield "context"
        yield f"adverbial {'ended' if _ADVERBIAL_END.search(text) else 'open'}"
        yield f"adverbial={text[:1]} {face.verb}"
    if prefix:
        yield "prefix"
        yield f"prefix={prefix}"
