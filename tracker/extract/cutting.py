"""Which parts of a paragraph are commitments, and where they begin and end.

The cuts are those of the learnt model (``chain``, with ``features`` as input and ``choose`` to take the
best), or those that a reader (the user's language model) gave for a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.extract.chain import Model
from tracker.extract.choose import choose
from tracker.extract.clause import spoken_from
from tracker.extract.features import announces, sequences
from tracker.extract.passages import Above
from tracker.extract.sentences import Sentence, sentences
from tracker.language.places import Level
from tracker.language.tables.clauses import ADVERBIALS, LEADS_IN
from tracker.language.words.phrase import opening
from tracker.model import Paragraph

Given = Callable[[str], Sequence[tuple[int, int]] | None]
"""Sentence, verbatim → start and end of each commitment that a reader found; None where none cut it."""
Span = tuple[int, int, str]
"""Start and end of a commitment in its paragraph, and the mark before it."""
_LONGEST_LEAD = 30
_ADVERBIALS = tuple(ADVERBIALS.split())
_LEADS_IN = re.compile(LEADS_IN)
_CAPTION = re.compile(r"^(?:已|图[为示\d]|附[图表件注]|表\d)|共计?\d+[项件]$")
_UNTOLD = re.compile("几[个项家条座名]|若干|倒数后|前列|前茅")


@dataclass(frozen=True, slots=True)
class Cut:
    """A commitment in its paragraph: ``start`` and ``end`` in characters, and the ``mark`` before it.

    ``topic`` is what its sentence says it is about, ``lead`` the short sentence that opens the paragraph.
    """

    start: int
    end: int
    mark: str
    topic: str
    lead: str


def cuts(paragraph: Paragraph, above: Above, model: Model, way: Level, given: Given) -> Iterator[Cut]:
    """The commitments of a paragraph in order, by ``model`` where ``given`` does not tell them.

    ``above`` is what stands above the paragraph, ``way`` the level that its report is written like.
    """
    topic = lead = ""
    parts = sentences(paragraph.folded)
    heading = paragraph.topics[-1] if paragraph.topics else ""
    for sentence, rows in zip(parts, sequences(parts, above, heading, (way,)), strict=True):
        told = given(paragraph.text[sentence.start : sentence.end])
        found = list(_learnt(sentence, rows, model) if told is None else _marked(sentence, told))
        first = sentence.pieces[0]
        promises = any(start < first.end and first.start < end for start, end, _ in found)
        if sentence.index == 0 and len(sentence.pieces) == 1 and not promises:
            lead = sentence.text if len(sentence.text) <= _LONGEST_LEAD else ""
        topic = ("" if promises else _topic(sentence)) or topic
        for start, end, mark in found:
            yield Cut(start, end, mark, topic or lead, lead)


def _learnt(sentence: Sentence, rows: Sequence[Sequence[str]], model: Model) -> Iterator[Span]:
    """The commitments that the model finds; ``rows`` are the features of the sentence's pieces."""
    if _is_caption(sentence):
        return
    alone = _stands_alone(sentence)
    learnt = [] if alone else choose(sentence.pieces, model.chances(rows))
    chosen = [(0, 0)] if alone else list(_with_their_leads(sentence, learnt))
    for first, last in chosen or ([(0, 0)] if _has_a_figure(sentence) else []):
        piece = sentence.pieces[first]
        yield piece.start + spoken_from(piece.text), sentence.pieces[last].end, piece.mark


def _with_their_leads(sentence: Sentence, chosen: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The chosen stretches; one that only leads in (以规划为龙头) goes with the next if that follows it."""
    waiting: tuple[int, int] | None = None
    for first, last in chosen:
        follows = waiting is not None and waiting[1] + 1 == first and sentence.pieces[first].mark == ","
        if waiting is not None and follows:
            first = waiting[0]
        elif waiting is not None:
            yield waiting
        told = sentence.pieces[first].start - sentence.start, sentence.pieces[last].end - sentence.start
        leads = _LEADS_IN.fullmatch(sentence.text[slice(*told)])
        waiting = (first, last) if leads else None
        if not leads:
            yield first, last
    if waiting is not None:
        yield waiting


def _is_whole(sentence: Sentence) -> bool:
    """Whether a sentence is one clause and its whole paragraph."""
    return sentence.count == len(sentence.pieces) == 1


def _is_caption(sentence: Sentence) -> bool:
    """Whether a line without a full stop tells how things are or what stands there: 图为改造后的30个小区."""
    return _is_whole(sentence) and not sentence.closed and bool(_CAPTION.search(sentence.text))


def _stands_alone(sentence: Sentence) -> bool:
    """Whether a paragraph of one clause undertakes something; what announces others has them behind it.

    Nothing of this kind is in the labelled sets, so nothing is learnt of it: 审批时限减半。 A number or a
    place that is not told (提高几个百分点, 保持全省前列) is undertaken too. A row of a table, as an item of a
    list, needs no full stop where it has a figure in digits: 加装电梯200台
    """
    counted = bool(sentence.pieces[0].amounts)
    listed = counted and any(map(str.isdecimal, sentence.text))
    if not (_is_whole(sentence) and (sentence.closed or listed)) or announces(sentence.text):
        return False
    leads = sentence.text.startswith(_ADVERBIALS)
    told = counted or bool(_UNTOLD.search(sentence.text))
    return told or (opening(sentence.text).end > 1 and not leads)


def _has_a_figure(sentence: Sentence) -> bool:
    """Whether a sentence of one clause has a figure of its own, and so is no mere lead to those behind it.

    「地区生产总值增长11%;」 at the head of a paragraph looks like a lead to the model. Of 414 such sentences
    in 70 reports only those that count the deeds behind them (办好十件民生实事) are none.
    """
    figure = len(sentence.pieces) == 1 and sentence.closed and sentence.pieces[0].amounts
    return bool(figure) and not (_COUNTS_DEEDS.search(sentence.text) or announces(sentence.text))


_COUNTS_DEEDS = re.compile(r"[\d一二三四五六七八九十百]+(?:项|件|大|个方面)")


def _marked(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The commitments that somebody else found, as ``spans`` of the sentence's characters."""
    for start, end in spans:
        before = sentence.text[:start].rstrip()
        mark = "^" if not before else "和" if before[-1] in "和及" else before[-1]
        yield sentence.start + start, sentence.start + end, mark if mark in "^,:、和" else ","


def _topic(sentence: Sentence) -> str:
    """A noun phrase that opens a sentence and names what the next clauses are about: 西岸滨江功能区,……"""
    first = sentence.pieces[0]
    named = len(sentence.pieces) > 1 and not opening(first.text).verb
    return (
        first.text
        if named and 2 <= len(first.text) <= 14 and first.text[:1] not in "以为在从对按把将"
        else ""
    )
