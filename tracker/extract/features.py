"""What a piece of a sentence looks like, as named features for the model that cuts and selects clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.extract.paragraphs import Above
from tracker.extract.sentences import Piece, Sentence
from tracker.language.tables import clauses
from tracker.language.words import cut as words_of
from tracker.language.words.phrase import closing_verb, is_bare, opening, stage_of

_NUMBERING = (
    r"\(?[一二三四五六七八九十]+\)?、?(?:是|要)|第[一二三四五六七八九十]+(?:[,、]|(?![个轮批期届次代产方人\d]))"
    r"|[(]?[一二三四五六七八九十\d]+[)、.]|[①-⑳]"
)
_PREFIX = re.compile(
    rf"(?:{_NUMBERING})?(?:(?:同时|今年|我们|其中|特别是?(?!行政|重大)|尤其是?|关键是|重点是|主要是|此外|另外|因此|为此"
    r"|(?:各级)?政府(?=[要必应都]|也要|还要)|也|还(?![款建贷原])|又|既(?!有)|就是|一定|务必|必须|始终|需要|更(?![新换])"
    r"|都(?!市)|须|应(?![急用对届收])|在改革中|全年|重点(?![实建项领企区人产工群]|高校|任务)|切实)*(?:要|必须|务必|计划)?)"
)
_WHOLE = re.compile(
    r"更(?![要应须需]).|要[么素]|应当|还得|也门|既[定往]|须知|一定(?![要能会])..|切实可行|特别(?:国债|困难)"
    r"|重点(?:地区|群体)|计划(?:生育|单列)|都[江城]|(?:今年|我们|全年)的|\d+[.、]\d|第.[,、]第"
)
"""Words that begin like a prefix and are none: 更多地引进, 要么, 重点地区, 6.5%."""

_NUMBERED = re.compile(
    r"\(?(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]|[一二三四五六七八九十\d]+[)、.])"
)
_TARGETS = re.compile(r"(?:目标|指标)(?:是|为|:|$)")
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
_GUIDING = re.compile(clauses.GUIDING)
_ANNOUNCES = re.compile(clauses.ANNOUNCES)
_CONTEXT_LEADS = tuple(clauses.CONTEXT_LEADS.split())
_SITUATION = re.compile(clauses.SITUATIONS)
_RECORDS = re.compile(clauses.RECORDS)
_AHEAD = re.compile(clauses.AHEAD)
_GROUNDS = re.compile(clauses.GROUNDS)
_SHORTCOMING = re.compile(clauses.SHORTCOMINGS)
_PRETEXT = re.compile(clauses.PRETEXT)
_PERIOD_ALONE = re.compile(clauses.PERIOD_ALONE)
_FIGURE_ALONE = re.compile(r"(?:[\d.]+[%分元毛角钱和与]*)+")
_COMPLETES = re.compile(clauses.COMPLETES)
_NUMBER = re.compile(r"\d[\d.,%]*")
_LENGTHS = (4, 6, 8, 11, 15, 20, 28, 40)


def prefix_length(text: str) -> int:
    """How much of a clause's head is numbering and modal (二要, 同时, 今年要) and no part of what it says."""
    prefix = _PREFIX.match(text)
    length = prefix.end() if prefix else 0
    return length if length < len(text) - 2 else 0


def spoken_from(text: str) -> int:
    """Where the words of a clause begin that are shown: behind its prefix, and never inside of a word.

    The features go on seeing what they were learned from, so that what is selected does not depend on it.
    """
    length = prefix_length(text)
    cut_apart = (word.start() for word in _WHOLE.finditer(text) if word.start() < length < word.end())
    return next(cut_apart, length)


def sequences(cut: Sequence[Sentence], above: Above = "") -> list[list[list[str]]]:
    """For every sentence of a paragraph the features of its pieces."""
    listed, result = above == "targets", []
    record = False
    for number, sentence in enumerate(cut):
        shared = [*_place(sentence), *_around(cut, number, above)]
        record = (record or bool(_RECORDS.search(sentence.text))) and not _AHEAD.search(sentence.text)
        if record:
            shared.append("record")
        guiding = len(set(_GUIDING.findall(sentence.text)))
        if guiding and len(sentence.pieces) > 2:
            shared.append(f"guiding {min(guiding, 2)}")
        if announces(sentence.text):
            shared.append("announces")
        faces = [_Face(piece) for piece in sentence.pieces]
        rows = []
        for index, face in enumerate(faces):
            row = [*face.names, *shared, *_position(faces, index)]
            row += _neighbour("p", faces[index - 1] if index else None, face)
            row += _neighbour("n", faces[index + 1] if index + 1 < len(faces) else None, face)
            if index + 1 < len(faces) and not face.amount and face.text.startswith(_CONTEXT_LEADS):
                row.append("context lead")
            if index and not faces[index - 1].amount and faces[index - 1].text.startswith(_CONTEXT_LEADS):
                row.append("behind context lead")
            if index and _PRETEXT.search(faces[index - 1].text):
                row.append("behind pretext")
            if listed:
                row.append("in list of targets")
            listed = listed or bool(_TARGETS.search(face.text))
            rows.append(row)
        listed = listed and not sentence.full_stop
        result.append(rows)
    return result


def announces(sentence: str) -> bool:
    """Whether a folded sentence only says that something follows: 重点做好八方面工作."""
    return bool(_ANNOUNCES.search(sentence.rstrip(":。; ")))


class _Face:
    """A piece as its neighbours see it, and ``names``: the features that it has by itself."""

    __slots__ = ("amount", "end", "first", "length", "mark", "names", "result", "stage", "text", "verb")

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
        self.names = [*_look(self), *_words(text), *_grammar(self, start.start, piece.text[:skipped])]


def _look(face: _Face) -> Iterator[str]:
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


def _words(text: str) -> Iterator[str]:
    """Every word of a piece once, figures as 0: what is promised and what only leads in differ in them."""
    for word in dict.fromkeys(words_of(_NUMBER.sub("0", text))):
        yield f"word={word}"


def _grammar(face: _Face, adverbs: int, prefix: str) -> Iterator[str]:
    text = face.text
    if _SITUATION.search(text) or (face.verb == "-" and not face.amount and _SHORTCOMING.search(text)):
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


def _place(sentence: Sentence) -> Iterator[str]:
    pieces = len(sentence.pieces)
    yield f"pieces={min(pieces, 5)}"
    if sentence.index == 0:
        yield "sentence=first"
        if pieces == 1 and not sentence.pieces[0].amounts and not _COMPLETES.match(sentence.text):
            yield "lead"
            yield f"lead of {min(sentence.count, 4)}"
            if sentence.count > 1 and len(sentence.text) <= 16:
                yield "short lead"
    elif sentence.index == sentence.count - 1:
        yield "sentence=last"
    if sentence.count == 1:
        yield "sentence=only"
        yield f"sentence=only {min(pieces, 3)}"
    if not sentence.closed:
        yield "open end"


def _around(cut: Sequence[Sentence], number: int, above: Above) -> Iterator[str]:
    """Behind a heading stands a preamble more often than not; a numbered sentence may head plain ones."""
    sentence = cut[number]
    if above == "heading":
        yield f"behind heading, {min(len(cut), 3)}"
        if number == 0:
            yield f"behind heading first, {min(len(cut), 3)}"
    if _NUMBERED.match(sentence.text):
        follows = number + 1 < len(cut)
        heads = follows and not _NUMBERED.match(cut[number + 1].text)
        kind = "head" if heads else "item" if follows else "last"
        alone = len(sentence.pieces) == 1
        extent = "more" if not alone else "short" if len(sentence.text) <= _SHORT else "long"
        yield f"numbered {kind} {extent}"


_SHORT = 18
"""Characters of a numbered sentence that is rather the heading of what follows it."""


def _position(faces: Sequence[_Face], index: int) -> Iterator[str]:
    last = len(faces) - 1
    spot = "only" if not last else "first" if not index else "last" if index == last else "inner"
    yield f"piece={spot}"
    yield f"{spot} verb={faces[index].verb}"
    yield f"{spot} result={faces[index].result}"
    if index == last and index:
        yield f"{spot} first={faces[index].first}"


def _neighbour(side: str, other: _Face | None, face: _Face) -> Iterator[str]:
    if other is None:
        yield f"{side}:none"
        return
    yield f"{side}:verb={other.verb}"
    yield f"{side}:stage={other.stage}"
    yield f"{side}:first={other.first}"
    yield f"{side}:length{other.length}"
    yield f"{side}:stages={other.stage}/{face.stage}"
    if other.amount:
        yield f"{side}:amount"
    if other.verb == face.verb and face.verb != "-":
        yield f"{side}:same verb"
    if side == "p":
        yield f"p:{face.mark}/{other.length}"
        yield f"p:ends={other.end}/{face.end}"
        yield f"p:results={other.result}/{face.result}"
        yield f"p:end, result={other.end}/{face.result}/{face.end}"
