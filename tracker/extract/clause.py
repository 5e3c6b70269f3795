"""What a clause says beyond its reading: its verb and stage, its object, and its kind."""

from __future__ import annotations

import re

from tracker.language.reading import read
from tracker.language.tables import kinds
from tracker.language.words.phrase import object_phrase, stage_of
from tracker.model import Clause, Kind, Reading

_INDICATOR = re.compile(kinds.INDICATORS)
_MOVES = re.compile(kinds.MOVES)
_UNNUMBERED = re.compile(kinds.UNNUMBERED)
_DELIVERED = re.compile(f"{kinds.DELIVERED}|{kinds.FINISHED}|{kinds.PLACES}")
_CONCRETE = re.compile(kinds.CONCRETE)
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


def kind_of(folded: str, clause: Clause) -> Kind:
    """What a reader would look for in next year's review: a figure, a countable or named thing, or neither.

    ``folded`` is the fold of the text that is shown of the clause.
    """
    if clause.quantities:
        return "target" if _is_indicator(folded, clause) else "deliverable"
    if _INDICATOR.search(folded) and _UNNUMBERED.search(folded):
        return "target"
    return "deliverable" if _is_definite(folded, clause) else "general"


def _is_indicator(folded: str, clause: Clause) -> bool:
    """A share, or a level or change of something that statistics count."""
    if any(figure.unit.endswith(("%", "‰", "百分点")) for figure in clause.quantities):
        return True
    return bool(_INDICATOR.search(folded)) and (clause.stage < 0 or bool(_MOVES.search(folded)))


def _is_definite(folded: str, clause: Clause) -> bool:
    """A named place or body, a plan, law or event, an act or date; a quoted slogan alone is none."""
    if _DELIVERED.search(folded):
        return True
    if any(f"“{name}”" not in folded for name in clause.names):
        return True
    return bool(clause.names) and (clause.stage in (1, 4, 5) or bool(_CONCRETE.search(folded)))
