"""A reader and a pair of reports: what it says of them, and what it has not been asked yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.cutting import Given
from tracker.model import Commitment, Report, Statement
from tracker.reader.answers import Known
from tracker.reader.checking import Link, Pieces
from tracker.reader.questions import Asking, link_keys, links_of, piece_key, pieces_of, sentence_of
from tracker.reader.requests import Request, requests
from tracker.reader.verdicts import Read


def given(known: Known) -> Given:
    """For ``extract.commitments``: from a sentence to the spans of its pieces, None if no reader cut it."""
    if not known.answers:
        return lambda sentence: None

    def spans(sentence: str) -> Sequence[tuple[int, int]] | None:
        answer = known.answers.get(piece_key(sentence))
        return answer.spans if isinstance(answer, Pieces) else None

    return spans


def links(
    known: Known, commitments: Sequence[Commitment], statements: Sequence[Statement]
) -> tuple[Read | None, ...]:
    """What a reader says of each commitment; None where it was not asked, or its answers were refused."""
    if not known.answers:
        return (None,) * len(commitments)
    read: list[Read | None] = []
    for key in link_keys(commitments, statements):
        answer = known.answers.get(key)
        if isinstance(answer, Link):
            said = tuple(statements[number - 1] for number in answer.evidence)
            read.append(Read(answer, known.models[key], said))
        else:
            read.append(None)
    return tuple(read)


def open_pieces(report: Report, known: Known) -> Asking:
    """The questions on a plan's sentences, without those that ``known`` settles."""
    return _open(pieces_of(report), known)


def settled(
    commitments: Sequence[Commitment], pieces: Asking
) -> tuple[tuple[Commitment, ...], tuple[Commitment, ...]]:
    """The commitments that can be linked, and those of sentences that ``pieces`` still asks about."""
    waiting = {one.key for one in pieces.questions}
    keys = [piece_key(sentence_of(one)) for one in commitments]
    pairs = list(zip(commitments, keys, strict=True))
    return tuple(one for one, key in pairs if key not in waiting), tuple(
        one for one, key in pairs if key in waiting
    )


def open_links(
    commitments: Sequence[Commitment],
    statements: Sequence[Statement],
    plan: str,
    reviews: tuple[str, ...],
    known: Known,
) -> Asking:
    """The questions on a plan's commitments, without those that ``known`` settles."""
    return _open(links_of(commitments, statements, plan, reviews), known)


def _open(asking: Asking, known: Known) -> Asking:
    left = tuple(one for one in asking.questions if not known.is_settled(one.key))
    return replace(asking, questions=left)


def asked(asking: Asking, known: Known) -> tuple[Request, ...]:
    """Open questions as requests, those refused before in requests of their own."""
    return requests(asking, known.again)
