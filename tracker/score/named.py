"""Whether the evidence names another thing than was promised: another of its kind, or the contrary."""

from __future__ import annotations

import re

from tracker.language.tables.things import ANY_OF_THEM, NAMED_KINDS
from tracker.score.case import Case, neighbours
from tracker.score.same_noun import EXCLUDING

_DENIED = re.compile("非(?=([\u4e00-\u9fff]{3}))")
_KIND = 3
"""Letters from which the end of a name tells a kind."""
_HARDLY = 0.25
_LETTER = re.compile("[\u4e00-\u9fff]")
_JOINED = re.compile("[,;、和及]")
_NAMED_KIND = re.compile(f"(?:{'|'.join(NAMED_KINDS)})$")
_ANY_OF_THEM = re.compile(ANY_OF_THEM)


def is_named_otherwise(case: Case) -> bool:
    """Whether a named thing was promised and the evidence has another of its kind.

    区域全面经济伙伴关系协定 is not 全面与进步跨太平洋伙伴关系协定.
    """
    own, kind, before = _name(case)
    pairs = neighbours(_ANY_OF_THEM.sub("", own))
    unsaid = bool(pairs) and sum(pair in case.said for pair in pairs) <= len(pairs) * _HARDLY
    return unsaid and bool(_NAMED_KIND.search(kind)) and all(map(_LETTER.match, before))


def is_the_contrary(case: Case) -> bool:
    """Whether promise and evidence name a thing and its negation by 非: 非公有制 and 公有制."""
    texts = (case.promise, case.said)
    return any(_only_denied(one, other) for one, other in (texts, texts[::-1]))


def is_another_of_a_row(case: Case) -> bool:
    """Whether, of words that exclude each other, one was promised and only another is told: 供热 for 供水."""
    for row in EXCLUDING:
        promised = set(row.findall(case.promise))
        told = set(row.findall(case.sentence))
        if len(promised) == 1 and told and not promised & told and row.search(case.clause):
            return True
    return False


def _only_denied(one: str, other: str) -> bool:
    denied = [denial[1] for denial in _DENIED.finditer(one)]
    return any(
        thing in other and f"非{thing}" not in other and thing not in one.replace(f"非{thing}", "")
        for thing in denied
    )


def _name(case: Case) -> tuple[str, str, tuple[str, ...]]:
    """Of the promised thing's name what is not said, the end that is, and the letters before that."""
    thing = _JOINED.split(case.commitment.clause.object.strip("“”"))[0]
    kind = next((thing[at:] for at in range(len(thing)) if thing[at:] in case.said), "")
    if len(kind) < _KIND:
        return thing, "", ()
    places = re.finditer(re.escape(kind), case.said)
    return thing.removesuffix(kind), kind, tuple(case.said[one.start() - 1 : one.start()] for one in places)
