"""What the pieces of a sentence look like, as named features for the model that cuts and selects clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tracker.extract import context
from tracker.extract.face import Face, is_shortcoming
from tracker.extract.passages import Above
from tracker.extract.semantic_fields import ends
from tracker.extract.sentences import Sentence
from tracker.language.places import Level
from tracker.language.tables import clauses

_NUMBERED = re.compile(
    r"\(?(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]|[一二三四五六七八九十\d]+[)、.])"
)
_TARGETS = re.compile(r"(?:目标|指标)(?:是|为|:|$)")
_GUIDING = re.compile(clauses.GUIDING)
_ANNOUNCES = re.compile(clauses.ANNOUNCES)
_CONTEXT_LEADS = tuple(clauses.CONTEXT_LEADS.split())
_RECORDS = re.compile(clauses.RECORDS)
_AHEAD = re.compile(clauses.AHEAD)
_PRETEXT = re.compile(clauses.PRETEXT)
_COMPLETES = re.compile(clauses.COMPLETES)
_AREAS = re.compile(clauses.AREAS)


def sequences(
    cut: Sequence[Sentence], above: Above, heading: str, ways: Sequence[Level | str]
) -> list[list[list[str]]]:
    """For every sentence of a paragraph the features of its pieces.

    ``heading`` is the nearest one, ``ways`` are those whose way of writing it is (``context.style``).
    """
    listed, result = above == "targets", []
    record = False
    looks = [[Face(piece) for piece in sentence.pieces] for sentence in cut]
    for number, (sentence, faces) in enumerate(zip(cut, looks, strict=True)):
        shared = [*_place(sentence), *_around(cut, number, above), *context.places(looks, cut, number, above)]
        if record and _AHEAD.search(sentence.text):
            shared.append("looks ahead")
        record = (record or bool(_RECORDS.search(sentence.text))) and not _AHEAD.search(sentence.text)
        if record:
            shared.append("record")
        guiding = len(set(_GUIDING.findall(sentence.text)))
        if guiding and len(sentence.pieces) > 2:
            shared.append(f"guiding {min(guiding, 2)}")
        if announces(sentence.text):
            shared.append("announces")
        rows = []
        words = context.shared(looks, number, heading)
        styles = zip(*(context.style(faces, whose) for whose in ways), strict=True)
        for index, (face, in_common, style) in enumerate(zip(faces, words, styles, strict=True)):
            row = [*face.names, *shared, *_position(faces, index), *in_common, *chain.from_iterable(style)]
            row += context.spots(index, len(faces), number)
            row += _neighbour("p", faces[index - 1] if index else None, face)
            row += _neighbour("n", faces[index + 1] if index + 1 < len(faces) else None, face)
            if index + 1 < len(faces) and not face.amount and face.text.startswith(_CONTEXT_LEADS):
                row.append("context lead")
            if index and not faces[index - 1].amount and faces[index - 1].text.startswith(_CONTEXT_LEADS):
                row.append("behind context lead")
            if index and _PRETEXT.search(faces[index - 1].text):
                row.append("behind pretext")
            if index and not face.amount and is_shortcoming(face) and is_shortcoming(faces[index - 1]):
                row.append("situation")
            if number == index == 0 and face.verb == "-" and len(faces) > 1 and _AREAS.search(face.text):
                row.append("area")
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


def _place(sentence: Sentence) -> Iterator[str]:
    pieces = len(sentence.pieces)
    yield f"pieces={min(pieces, 5)}"
    if sentence.index == 0:
        yield "sentence=first"
        if pieces == 1 and not sentence.pieces[0].amounts and _COMPLETES.match(sentence.text):
            yield "completes"
        elif pieces == 1 and not sentence.pieces[0].amounts:
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


def _position(faces: Sequence[Face], index: int) -> Iterator[str]:
    last = len(faces) - 1
    spot = "only" if not last else "first" if not index else "last" if index == last else "inner"
    yield f"piece={spot}"
    yield f"{spot} verb={faces[index].verb}"
    yield f"{spot} result={faces[index].result}"
    if index == last and index:
        yield f"{spot} first={faces[index].first}"


def _neighbour(side: str, other: Face | None, face: Face) -> Iterator[str]:
    if other is None:
        yield f"{side}:none"
        return
    yield from ends(f"{side}:", other.words)
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
