"""Three versions of lines made into one, key by key: what only one side changed is taken from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.strictyaml.cut import Cut, Part, cut

OURS, BETWEEN, THEIRS = "<<<<<<< ours", "=======", ">>>>>>> theirs"
"""The marks around what both sides changed, as git writes them."""


@dataclass(frozen=True, slots=True)
class Three:
    """One key in the three versions; None where a version does not have it."""

    base: Part | None
    ours: Part | None
    theirs: Part | None

    @property
    def key(self) -> str:
        """The key of the part, which the sides that have it share."""
        return next(part.key for part in (self.ours, self.theirs, self.base) if part is not None)

    @property
    def all(self) -> tuple[Part | None, Part | None, Part | None]:
        """The part in the common version, on this side and on the other."""
        return self.base, self.ours, self.theirs


Resolve = Callable[[Three], list[Part]]
"""What becomes of a key that both sides changed, each in its way (one may have deleted it)."""


def mapping(versions: Sequence[Cut], resolve: Resolve) -> Cut:
    """A mapping of three ``versions``: base, ours, theirs.

    Keys stand as in ours; those that are only theirs come where theirs has them. What a side wrote above a
    key that is gone goes to what follows.
    """
    base, ours, theirs = versions
    parts: list[Part] = []
    homeless: list[str] = []
    for one in _paired(base, ours, theirs):
        chosen = _one(one, resolve)
        if chosen:
            chosen[0].lead = [*homeless, *chosen[0].lead]
            homeless = []
        else:
            homeless += _written_above(one)
        parts += chosen
    return Cut(parts, [*homeless, *_lines(base.tail, ours.tail, theirs.tail)])


def _one(one: Three, resolve: Resolve) -> list[Part]:
    base, ours, theirs = (part.text if part else None for part in one.all)
    if ours == theirs or theirs == base:
        chosen = [one.ours] if one.ours else []
    elif ours == base:
        chosen = [one.theirs] if one.theirs else []
    else:
        chosen = resolve(one)
    if chosen:
        chosen[0].lead = _lines(*([] if part is None else part.lead for part in one.all))
    return chosen


def _written_above(one: Three) -> list[str]:
    """The remarks above a key that either side made and the base does not have."""
    base, ours, theirs = ([] if part is None else part.lead for part in one.all)
    return [line for line in _lines(base, ours, theirs) if line.strip() and line not in base]


def _lines(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Remarks: of one side where only that changed them, else of both, so that none is lost."""
    if ours == theirs or theirs == base:
        return list(ours)
    if ours == base:
        return list(theirs)
    return [*ours, *(line for line in theirs if line not in ours and line not in base)]


def _paired(base: Cut, ours: Cut, theirs: Cut) -> Iterator[Three]:
    """Every key in the order of ours; a key that is only theirs follows the one that it follows there."""
    keyed = [{part.key: part for part in one.parts} for one in (base, ours, theirs)]
    waiting: dict[str, list[str]] = {}
    last = ""
    for key in keyed[2]:
        if key in keyed[1]:
            last = key
        else:
            waiting.setdefault(last, []).append(key)
    order = [*waiting.get("", ())]
    for key in keyed[1]:
        order += [key, *waiting.get(key, ())]
    order += [key for key in keyed[0] if key not in keyed[1] and key not in keyed[2]]
    for key in order:
        yield Three(*(one.get(key) for one in keyed))


def inner(part: Part | None) -> Cut:
    """What stands below a key, cut at the keys of the next level.

    Raises LedgerError for what cannot be cut.
    """
    return cut(part.lines[1:], part.first + 1) if part else Cut()


def nested(one: Three, resolve: Resolve) -> list[Part]:
    """A key whose value is a mapping, merged key by key; one that a side deleted is kept as the other has."""
    if one.ours is None or one.theirs is None:
        return [part for part in (one.ours, one.theirs) if part]
    lines = mapping([inner(part) for part in one.all], resolve).joined()
    head = one.ours.lines[0]
    if one.base and head == one.base.lines[0]:
        head = one.theirs.lines[0]  # with the remark that they made behind it
    return [Part(one.key, one.ours.lead, [head, *lines], one.ours.first)] if lines else []


def marked(one: Three, end: str) -> list[Part]:
    """A key with both versions between git's marks, for a person to choose."""
    lines = [OURS + end, *(one.ours.lines if one.ours else ()), BETWEEN + end]
    lines += [*(one.theirs.lines if one.theirs else ()), THEIRS + end]
    return [Part(one.key, [], lines)]
