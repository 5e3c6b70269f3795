"""A figure in its sentence; and so many that there are, of which fewer are said to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.language.tables import standing as tables
from tracker.model import Stands


@dataclass(frozen=True, slots=True)
class InSentence:
    """A figure in its folded sentence: the text before it, itself, the text behind it.

    ``near`` is the text before it back to the last comma, ``year`` the year it should be of (0: any), ``own``
    the words by which the report means its own place (全区).
    """

    before: str
    figure: str
    behind: str
    near: str
    year: int = 0
    own: tuple[str, ...] = ()


def of_which_done(given: InSentence) -> Stands | None:
    """So many that there are, of which fewer are said to be done: 170个重建项目已完成160个."""
    whole = _COUNT.match(given.figure)
    told = _DONE_OF_THEM.match(given.behind) or _OF_THEM_DONE.match(given.behind) if whole else None
    if whole and not told and (_TASK.search(given.near) or _TASK.match(given.behind.lstrip("的"))):
        told = _DONE_OF_A_TASK.match(given.behind)
    if whole is None or told is None or told["unit"] != whole["unit"]:
        return None
    return Stands("planned", told.group().lstrip(",")) if float(told["n"]) < float(whole["n"]) else None


_COUNT = re.compile(r"(?P<n>\d+)(?P<unit>[^\d.,]{1,3})$")
_DONE_OF_THEM = re.compile(
    rf"(?:[^,;。:、\d]{{0,20}}?,?(?:现?已|已经)(?:全部|累计|陆续)?|[^,;。:、\d]{{1,20}}?)(?:{tables.DONE}|整改|办结|销号|开工)了?"
    r"(?P<n>\d+)(?P<unit>[^\d.,;。]{1,3}?)(?=$|[,;。、(])"
)
_TASK = re.compile("(?:任务|目标|计划)")
_DONE_OF_A_TASK = re.compile(
    rf"[^,;。:、\d]{{0,6}},(?:实际|全年|共|已)?(?:{tables.DONE}|改造|新建|培训)了?"
    r"(?P<n>\d+)(?P<unit>[^\d.,;。]{1,3}?)(?=$|[,;。、(])"
)
_OF_THEM_DONE = re.compile(
    r"[^,;。:、\d]{0,20}?(?:中,?有?|,?有)(?P<n>\d+)(?P<unit>[^\d.,;。]{1,3}?)(?:已经?|均|全部)?[^,;。:、\d]{0,4}?"
    rf"(?:{tables.DONE}|整改|办结|销号|开工)"
)
