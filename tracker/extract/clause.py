"""What a clause says beyond its reading: where its words begin, its verb, stage, object and kind."""

from __future__ import annotations

import re

from tracker.language.reading import read
from tracker.language.tables import kinds
from tracker.language.words.phrase import object_phrase, stage_of
from tracker.model import Clause, Kind, Reading

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
    r"更(?![要应须需]).|要[么素求]|应当|还得|也门|既[定往]|须知|一定(?![要能会])..|切实可行|特别(?:国债|困难)"
    r"|重点(?:地区|群体)|计划(?:生育|单列)|都[江城]|(?:今年|我们|全年)的|\d+[.、]\d|第.[,、]第"
)
"""Words that begin like a prefix and are none: 更多地引进, 要么, 重点地区, 6.5%."""


def prefix_length(text: str) -> int:
    """How much of a clause's head is numbering and modal (二要, 同时, 今年要) and no part of what it says."""
    prefix = _PREFIX.match(text)
    length = prefix.end() if prefix else 0
    return length if length < len(text) - 2 else 0


def spoken_from(text: str) -> int:
    """Where the shown words of a clause begin, in characters: behind its prefix, and never inside a word.

    The features of the model use ``prefix_length`` alone, as they were learnt, so this does not change the
    selection.
    """
    length = prefix_length(text)
    cut_apart = (word.start() for word in _WHOLE.finditer(text) if word.start() < length < word.end())
    return next(cut_apart, length)


_INDICATOR = re.compile(kinds.INDICATORS)
_MOVES = re.compile(kinds.MOVES)
_UNNUMBERED = re.compile(kinds.UNNUMBERED)
_DELIVERED = re.compile(f"{kinds.DELIVERED}|{kinds.FINISHED}|{kinds.PLACES}")
_CONCRETE = re.compile(kinds.CONCRETE)
_PASSIVE_END = re.compile(r"(?:全部|基本|顺利|正式|如期|年内|土建|相继|陆续)+$")


def analyse(
    text: str, folded: str, line: int, elided: str = "", carried: str = "", behind: str = ""
) -> Clause:
    """The clause of a verbatim ``text`` (``folded`` is its fold).

    ``elided`` are words that a neighbour lends it; ``carried`` is the noun that its numbers measure where
    they have none of their own; ``behind`` is the folded text behind it.
    """
    reading = read(text, folded, carried, behind)
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
