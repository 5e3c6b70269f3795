"""The commitments of a report's plan and of its chapter on the government's own work."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tracker.extract.chain import BEGIN, INSIDE, NONE, Weights, chances, potentials, transitions
from tracker.extract.choose import choose
from tracker.extract.clause import analyse, kind_of, spoken_from
from tracker.extract.context import way_of
from tracker.extract.features import announces, sequences
from tracker.extract.passages import Above, running
from tracker.extract.sentences import Piece, Sentence, sentences
from tracker.language import shipped
from tracker.language.places import Level
from tracker.language.quantity.amounts import Amount, amounts_in
from tracker.language.quantity.lent import object_before
from tracker.language.tables.clauses import ADVERBIALS
from tracker.language.tables.nouns import HOW_COUNTED
from tracker.language.tables.verbs import DEADLINES, STRENGTH
from tracker.language.words.phrase import is_bare, opening
from tracker.model import Clause, Commitment, Paragraph, Report
from tracker.model.reports import SHORT, digest_of, identifier

Model = tuple[Weights, list[list[float]]]
Given = Callable[[str], Sequence[tuple[int, int]] | None]
"""Told a sentence, verbatim: the spans of its commitments as somebody else cut them, or None."""
_STRENGTH = re.compile("|".join(STRENGTH.split()))
_DEADLINE = re.compile(DEADLINES)
_HOW_COUNTED = re.compile(HOW_COUNTED)
_ADVERBIALS = tuple(ADVERBIALS.split())
_SIDE_BY_SIDE = ("、", "和")
_JOINTS = "、和与及"


@dataclass(frozen=True, slots=True)
class Cut:
    """A commitment's span in its paragraph, the topic its sentence lends it, and the paragraph's lead."""

    start: int
    end: int
    mark: str
    topic: str
    lead: str


_NEXT = 40
"""Characters behind a commitment in which the thing of its last figure may be named."""

SECTION = 26
"""Characters of a heading that ``section`` keeps."""


def _nobody(sentence: str) -> None:
    """Nobody else has cut this sentence."""
    return None


def commitments(
    report: Report, weights: Weights | None = None, given: Given = _nobody
) -> tuple[Commitment, ...]:
    """The commitments of the plan and self sections in report order, with ids made from their text.

    ``weights`` replace those that come with the package (for measuring one learnt elsewhere); ``given``
    tells where a reader found the commitments of a sentence, which then counts instead.
    """
    model = (weights, transitions(weights)) if weights else _model()
    promised: list[Commitment] = []
    taken: set[str] = set()
    way = way_of(report)
    for section in report.of_kind("plan", "self"):
        for paragraph, above in running(section.paragraphs):
            spans = cuts(paragraph, above, model, way, given)
            promised += _of_paragraph(report, paragraph, spans, taken)
    return tuple(promised)


def _of_paragraph(
    report: Report, paragraph: Paragraph, pieces: Iterator[Cut], taken: set[str]
) -> Iterator[Commitment]:
    run: tuple[Clause, ...] = ()
    ended = 0
    for cut in pieces:
        text, folded = paragraph.text[cut.start : cut.end], paragraph.folded[cut.start : cut.end]
        apart = cut.mark == "," and cut.start - ended > len(",")
        elided, carried = carried_words(folded, cut.mark, () if apart else run)
        if apart:  # what stands between is no commitment, but names what this one is of
            carried = object_before(paragraph.folded, cut.start)
        ended = cut.end
        behind = paragraph.folded[cut.end : cut.end + _NEXT]
        clause = analyse(text, folded, paragraph.line_at(cut.start), elided, carried, behind)
        run = goes_on(run, cut.mark, clause)
        topics = paragraph.topics + ((cut.topic,) if cut.topic else ())
        strength, deadline = _STRENGTH.search(folded), _DEADLINE.search(folded)
        yield Commitment(
            id=_identifier(report, text, "/".join(paragraph.topics), taken),
            report=report.name,
            section="/".join(_short(topic) for topic in (*paragraph.topics, cut.lead) if topic),
            kind=kind_of(folded, clause),
            clause=clause,
            topics=topics,
            context=paragraph.text,
            strength=strength.group() if strength else "",
            deadline=deadline.group() if deadline else "",
        )


def cuts(
    paragraph: Paragraph, above: Above, model: Model, way: Level, given: Given = _nobody
) -> Iterator[Cut]:
    """Where the commitments of a paragraph stand, in order; ``way`` is whom the report writes like."""
    weights, moves = model
    topic = lead = ""
    parts = sentences(paragraph.folded)
    heading = paragraph.topics[-1] if paragraph.topics else ""
    for sentence, rows in zip(parts, sequences(parts, above, heading, (way,)), strict=True):
        if not rows:
            continue
        spans = given(paragraph.text[sentence.start : sentence.end])
        if spans is not None:
            labels = _labels(sentence, spans)
        elif _stands_alone(sentence):
            labels = [BEGIN]
        else:
            labels = choose(sentence.pieces, chances(potentials(rows, weights), moves))
        if sentence.index == 0 and len(sentence.pieces) == 1 and labels[0] not in (BEGIN, INSIDE):
            lead = sentence.text if len(sentence.text) <= 30 else ""
        topic = _topic(sentence, labels) or topic
        learnt = _learnt(sentence, labels) if spans is None else _marked(sentence, spans)
        for start, end, mark in learnt:
            yield Cut(start, end, mark, topic or lead, lead)


def _stands_alone(sentence: Sentence) -> bool:
    """Whether a paragraph of one clause undertakes something; what announces others has them behind it.

    Nothing of this kind is in the labelled sets, so nothing is learnt of it: 审批时限减半。 A number or a
    place that is not told (提高几个百分点, 保持全省前列) is undertaken too.
    """
    alone = sentence.count == len(sentence.pieces) == 1 and sentence.closed
    if not alone or announces(sentence.text):
        return False
    leads = sentence.text.startswith(_ADVERBIALS)
    told = bool(sentence.pieces[0].amounts) or bool(_UNTOLD.search(sentence.text))
    return told or (opening(sentence.text).end > 1 and not leads)


_UNTOLD = re.compile("几[个项家条座名]|若干|倒数后|前列|前茅")


def _learnt(sentence: Sentence, labels: list[int]) -> Iterator[tuple[int, int, str]]:
    """Start, end and the mark before every run of pieces that is labelled as a commitment."""
    for first, last in runs(sentence.pieces, labels):
        yield first.start + spoken_from(first.text), last.end, first.mark


def _marked(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and the mark before every span that was given."""
    for start, end in spans:
        before = sentence.text[:start].rstrip()
        mark = "^" if not before else "和" if before[-1] in "和及" else before[-1]
        yield sentence.start + start, sentence.start + end, mark if mark in "^,:、和" else ","


def _labels(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The labels that pieces would have for these spans."""
    starts = [sentence.start + start for start, _ in spans]
    inside = [(sentence.start + start, sentence.start + end) for start, end in spans]
    return [
        BEGIN
        if any(piece.start <= start < piece.end for start in starts)
        else INSIDE
        if any(start < piece.end and piece.start < end for start, end in inside)
        else NONE
        for piece in sentence.pieces
    ]


def runs(pieces: tuple[Piece, ...], labels: list[int]) -> Iterator[tuple[Piece, Piece]]:
    """First and last piece of every commitment."""
    index = 0
    while index < len(pieces):
        if labels[index] != BEGIN:
            index += 1
            continue
        last = index
        while last + 1 < len(pieces) and labels[last + 1] == INSIDE:
            last += 1
        yield pieces[index], pieces[last]
        index = last + 1


def _topic(sentence: Sentence, labels: list[int]) -> str:
    """A noun phrase that opens a sentence and names what the next clauses are about: 西岸滨江功能区,……"""
    first = sentence.pieces[0]
    named = len(sentence.pieces) > 1 and labels[0] not in (BEGIN, INSIDE) and not opening(first.text).verb
    return (
        first.text
        if named and 2 <= len(first.text) <= 14 and first.text[:1] not in "以为在从对按把将"
        else ""
    )


def goes_on(run: tuple[Clause, ...], mark: str, clause: Clause) -> tuple[Clause, ...]:
    """The run of clauses that are read side by side, with ``clause`` added or begun anew by it.

    ``run`` are those before, ``mark`` the punctuation between. A clause that only tells how was counted
    (按可比价计算) neither ends the run nor belongs to it.
    """
    if run and _HOW_COUNTED.fullmatch(clause.folded):
        return run
    return (*run, clause) if mark in _SIDE_BY_SIDE or _alike(run, mark, clause) else (clause,)


def _alike(run: Sequence[Clause], mark: str, clause: Clause) -> bool:
    """Whether levels of two things are told one behind the other: 城镇……达21560元,农村……达9173元."""
    if mark != "," or not run or not len(run[-1].quantities) == len(clause.quantities) == 1:
        return False
    before, own = run[-1].quantities[0], clause.quantities[0]
    levels = before.measure == own.measure == "level"
    return levels and before.unit == own.unit and before.noun != own.noun


def carried_words(folded: str, mark: str, run: Sequence[Clause]) -> tuple[str, str]:
    """(words to show as carried over, noun that bare numbers measure) from the clauses before.

    新增城市绿道3公里、立体绿化2.5万平方米 lends 新增, to each of a list; 新开工50公里、完工30公里 lends the
    thing.
    ``run`` are the clauses side by side that end before this one; with 分别 each lends its thing.
    """
    if not run:
        return "", ""
    previous = run[-1]
    noun = previous.quantities[-1].noun if previous.quantities else previous.object
    verb = opening(folded).verb
    lent = previous.action or (previous.elided if opening(f"{previous.elided}其").verb else "")
    if not verb and mark in _SIDE_BY_SIDE and lent and previous.quantities:
        return lent, noun
    amounts = amounts_in(folded)
    if amounts and ("分别" in folded[: amounts[0].start] or _side_by_side(folded, amounts)):
        noun = _each(run, len(amounts))
    if amounts and is_bare(folded[: amounts[0].start] + folded[amounts[-1].end :]):
        return noun, noun
    return "", noun


def _side_by_side(folded: str, amounts: Sequence[Amount]) -> bool:
    """Whether figures are told in a row, of what was told in a row before: 25600元和12100元,增长10%和12%."""
    between = (folded[one.end : other.start] for one, other in pairwise(amounts))
    return len(amounts) > 1 and all(words in _SIDE_BY_SIDE for words in between)


def _each(run: Sequence[Clause], count: int) -> str:
    """The things of a list with figures: 炼铁产能1亿吨、炼钢产能5500万吨,今年分别淘汰3000万吨和3500万吨."""
    nouns = [figure.noun for clause in run for figure in clause.quantities]
    last = nouns[-count:]
    told = len(set(last)) == count and not any(joint in noun for noun in last for joint in _JOINTS)
    return "、".join(last) if told else nouns[-1] if nouns else run[-1].object


def _identifier(report: Report, text: str, section: str, taken: set[str]) -> str:
    """The id of a text; one with more digits of a salted hash where the text stands in the report already."""
    digest, length = digest_of(report.name, text), SHORT
    while (made := identifier(report.name, digest, length)) in taken:
        if length == SHORT:
            digest = digest_of(report.name, text, section)
        length += 2
        if length > len(digest):
            digest, length = hashlib.sha256(digest.encode()).hexdigest(), SHORT + 2
    taken.add(made)
    return made


def _short(topic: str) -> str:
    return topic if len(topic) <= SECTION else topic[: SECTION - 1] + "…"


@cache  # kept for the process: 0.1 s to read
def _model() -> Model:
    weights = read_weights("weights.tsv")
    return weights, transitions(weights)


def read_weights(name: str) -> Weights:
    """The weights of a file in this package: name, then a figure for each label, tab-separated."""
    rows = shipped.rows("tracker.extract", name)
    return {feature: (float(begin), float(inside), float(none)) for feature, begin, inside, none in rows}
