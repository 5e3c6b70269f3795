"""Rules of how much was promised in words: the rank that was to be won, a thing that was to be everywhere.

As those of ``by_words``: each gives what it found in a case, or None where it does not apply.
"""

from __future__ import annotations

import re
from itertools import takewhile

from tracker.language.tables.judging import BEGINNINGS, EVERYWHERE, EVERYWHERE_TOLD, TITLES, WON
from tracker.language.tables.ranks import ORDER, RANK
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.shared import longest_run

_RANK = re.compile(f"(?:{RANK})级|(?<![六部委])国家|全国(?=文明|卫生|双拥|百强)|[1-5]A级?")
_JOINED = re.compile(f"(?:{RANK})级?[、和及与](?:{RANK})级")
_TITLE = re.compile(TITLES)
_WON = re.compile(WON)
_SAME = 3
"""Letters behind two ranks that must agree for them to be ranks of one honour."""


def lower_rank(case: Case) -> Told | None:
    """An honour was promised, and the report tells the same one of a lower rank: 省级卫生县城, not 国家."""
    if not _WON.search(case.promise) or not _WON.search(case.clause) or _JOINED.search(case.clause):
        return None
    for wanted in _RANK.finditer(case.promise):
        told = [(one, _thing(case, wanted, one)) for one in _RANK.finditer(case.clause)]
        alike = [(one, thing) for one, thing in told if _compare(wanted, one) and len(thing) >= _needed(one)]
        told_too = (f"{_plain(wanted)}{level}{thing}" for _, thing in alike for level in ("", "级"))
        if not alike or any(words in case.sentence for words in told_too):
            continue
        highest, thing = max(alike, key=lambda one: _order(one[0]))
        if _order(highest) < _order(wanted):
            return Told((f"{wanted.group()}{thing}", f"{highest.group()}{thing}"))
    return None


def _thing(case: Case, wanted: re.Match[str], told: re.Match[str]) -> str:
    """What stands alike behind a rank of the promise and one of the clause: 卫生县城."""
    behind = zip(case.promise[wanted.end() :], case.clause[told.end() :], strict=False)
    thing = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], behind))
    return thing if _TITLE.search(thing) else ""


def _compare(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both are ranks in words, or both in letters (5A)."""
    return one.group()[0].isdigit() == other.group()[0].isdigit()


def _needed(rank: re.Match[str]) -> int:
    """Letters that must agree behind two ranks: a rank in letters counts for one of them (5A级景区)."""
    return _SAME - rank.group()[0].isdigit()


def _order(rank: re.Match[str]) -> int:
    word = _plain(rank)
    return int(word[0]) if word[0].isdigit() else ORDER[word]


def _plain(rank: re.Match[str]) -> str:
    return rank.group().removesuffix("级")


def only_begun(case: Case) -> Told | None:
    """A thing was to be everywhere (全面推行), and the report tells that it is tried or goes on (探索)."""
    wanted = _EVERYWHERE.search(case.promise)
    begun = _BEGINNINGS.search(case.clause)
    if not wanted or not begun or begun.group() in case.promise or _EVERYWHERE_TOLD.search(case.sentence):
        return None
    told = case.clause[: begun.start()] if begun.group() in _BEHIND_IT else case.clause[begun.end() :]
    thing = case.promise[wanted.end() :]
    if len(longest_run(thing, told)) < min(_OF_IT, len(thing)):
        return None
    return Told((wanted.group(), begun.group()))


_BEHIND_IT = ("试点", "试行")
"""Words that stand behind what is tried: 宅基地改革试点有序推进."""
_OF_IT = 4
"""Letters of the promised thing that must stand behind the word of a beginning."""
_EVERYWHERE, _EVERYWHERE_TOLD = re.compile(EVERYWHERE), re.compile(EVERYWHERE_TOLD)
_BEGINNINGS = re.compile(BEGINNINGS)
