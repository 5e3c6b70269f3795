"""What a clause says beyond its reading: its verb and stage, and its object."""

from __future__ import annotations

import re

from tracker.language.reading import read
from tracker.language.words.phrase import object_phrase, stage_of
from tracker.model import Clause, Reading

_PASSIVE_END = re.compile(r"(?:全部|基本|顺利|正式|如期|年内|土建|相继|陆续)+$")


def analyse(text: str, folded: str, line: int, elided: str = "", carried: str = "") -> Clause:
    """The clause of a verbatim ``text`` (``folded`` is its fold).

    ``elided`` are words that a neighbour lends it; ``carried`` is the noun that its numbers measure where
    they have none of their own.
    """
    reading = read(text, folded, carried)
    return Clause(
        reading=reading,
        line=line,
        elided=elided,
        action=reading.opening.verb or reading.closing,
        stage=_stage(reading.opening.verb, reading.closing),
        object=_object(reading),
    )


def _stage(opened: str, closed: str) -> int:
    """The stage that counts is the one to be reached: 推进……开工 is 1, 加快……建成投用 is 5."""
    reached = stage_of(closed) if closed else -1
    return reached if reached >= 0 else stage_of(opened)


def _object(reading: Reading) -> str:
    """The noun phrase between the verbs, numbers left out."""
    phrase = object_phrase(reading.folded)
    for figure in reading.amounts:
        phrase = phrase.replace(reading.folded[figure.start : figure.end], "")
    return _PASSIVE_END.sub("", phrase).strip(" ,、的")
