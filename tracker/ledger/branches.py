"""Two branches of a ledger made one: git merges lines, this merges what they mean.

Nearly always one branch has people's reviews and the other a new report. Git sees a conflict in every block
that both touched, though people and machine write different fields of it. What the machine computed is taken
from the branch that computed anew, what people wrote from both; only what two people wrote differently in one
place is left to a person, between git's marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tracker.errors import LedgerError, TrackerError
from tracker.ledger import splice, threeway
from tracker.ledger.layout import ENTRY, PEOPLES
from tracker.ledger.threeway import Three
from tracker.strictyaml import Problems, parse, plain
from tracker.strictyaml.cut import Cut, Part, cut
from tracker.workspace.header import BODY, LEDGER

MERGED = "+merged"
"""Added to the engine's version when both branches computed anew: the next update then computes all again."""
_PERSONAL = frozenset({"names", "policy", "site"})
"""The header's mappings that people write; ``sources`` is theirs too, but is a list and merged apart."""
_TABLES = frozenset({"outcomes", "removed", "fetched", "reports"})
_ASIDE = frozenset({*PEOPLES, "history", "look_again"})
"""Fields of a block that are merged one by one; the others are one verdict and stay together."""
_ENGINE = re.compile(r"^(engine: *([a-z][^\s#]*(?: [^\s#+]+)?))(?:\+merged)?(?=\s)", re.MULTILINE)
_COMPUTED = ("engine", "outcomes", "readings", "removed", "reports")
"""Fields of the header that record what the verdicts were computed from."""


@dataclass(slots=True)
class Merged:
    """The merged text; ``conflicts`` are places that a person must look at; ``again``: an update must run."""

    text: str = ""
    conflicts: list[str] = field(default_factory=list)
    again: bool = False


def merged(base: str, ours: str, theirs: str) -> Merged:
    """Three versions of a ledger as one. Raises LedgerError where one of them cannot be cut at its keys."""
    end = "\r\n" if "\r\n" in ours else "\n"
    texts = ["\n".join(text.splitlines()) + "\n" if text else "" for text in (base, ours, theirs)]
    for text in texts:
        problems = Problems(LEDGER)
        parse(text, problems)
        problems.check()
    cuts = [cut(text.splitlines(keepends=True), 1, LEDGER) for text in texts]
    work = _Work()
    work.result.again = _both_computed(*cuts)
    text = "".join(threeway.mapping(cuts, work.top).joined())
    work.result.text = (_to_compute(text) if work.result.again else text).replace("\n", end)
    return work.result


def _both_computed(base: Cut, ours: Cut, theirs: Cut) -> bool:
    """Whether both branches ran an update since the base, from inputs or engines that differ."""
    was, one, other = (
        {part.key: _value(part) for part in version.parts if part.key in _COMPUTED}
        for version in (base, ours, theirs)
    )
    return one not in (was, other) and other != was


def _to_compute(text: str) -> str:
    """The ledger's text with MERGED behind its engine, so that update and check see it as out of date."""
    return _ENGINE.sub(lambda engine: f"{engine[1]}{'' if ' ' in engine[2] else ' 0'}{MERGED}", text, count=1)


class _Work:
    """One merge; ``result`` collects the conflicts and whether an update must run."""

    def __init__(self) -> None:
        self.result = Merged()

    def top(self, one: Three) -> list[Part]:
        """Resolve a key of the top level: a field of the header, ``commitments`` or ``orphaned``."""
        if one.key == "version":
            raise LedgerError([TrackerError("两边的 version 不同", where=LEDGER)])
        if one.key in BODY:
            return threeway.nested(one, self.block)
        if one.key in _PERSONAL:
            return threeway.nested(one, lambda it: self.conflict(it, f"{one.key} {it.key}"))
        if one.key in _TABLES:
            return threeway.nested(one, self.machines)
        return self.sources(one) if one.key == "sources" else self.machines(one)

    def machines(self, one: Three) -> list[Part]:
        """A field that the machine wrote: taken from the branch that changed it, from ours if both did."""
        base, ours, theirs = (_value(part) if part else None for part in one.all)
        if ours not in (base, theirs) and theirs != base:
            self.result.again = True
        chosen = one.theirs if ours == base else one.ours
        return [_with_remarks(chosen, one)] if chosen else []

    def sources(self, one: Three) -> list[Part]:
        """The list of source folders: ours, then those that only theirs has."""
        if one.ours is None or one.theirs is None:
            return self.conflict(one, one.key)
        ours, theirs = (_value(part) for part in (one.ours, one.theirs))
        if not isinstance(ours, list) or not isinstance(theirs, list):
            return self.conflict(one, one.key)
        both = [*ours, *(item for item in theirs if item not in ours)]
        self.result.again = True
        lines = splice.replaced(one.ours.lines, one.key, both, "", "\n")
        return [Part(one.key, one.ours.lead, lines)]

    def conflict(self, one: Three, where: str) -> list[Part]:
        """Both versions between git's marks, where two people wrote different things; ``where`` is noted."""
        self.result.conflicts.append(where)
        return threeway.marked(one, "\n")

    def block(self, one: Three) -> list[Part]:
        """A commitment's block that both branches changed, merged field by field."""
        if one.ours is None or one.theirs is None:
            return self.left(one)
        base, ours, theirs = (_Block(part) for part in one.all)
        machines = theirs if ours.machine == base.machine else ours
        if ours.machine not in (base.machine, theirs.machine) and theirs.machine != base.machine:
            self.result.again = True
        cuts = [Cut([part for part in it.cut.parts if part.key in _ASIDE]) for it in (base, ours, theirs)]
        aside = threeway.mapping(cuts, lambda it: self.aside(it, one.key))
        return [_with_remarks(_joined(one.key, one.ours, machines.cut, aside), one)]

    def left(self, one: Three) -> list[Part]:
        """A block that one branch changed and the other no longer has: kept for what people wrote in it."""
        self.result.again = True
        there = one.ours or one.theirs
        was, now = _by_people(one.base), _by_people(there)
        return [there] if there and now - was else []

    def aside(self, one: Three, id: str) -> list[Part]:
        """A field of block ``id`` that is merged by itself: a person's, ``history`` or ``look_again``."""
        if one.key == "history" and one.ours and one.theirs:
            return [_histories(one)]
        if one.key == "own" and one.ours and one.theirs:
            return threeway.nested(one, lambda it: self.conflict(it, f"{id} own {it.key}"))
        if one.key in PEOPLES:
            return self.conflict(one, f"{id} {one.key}")
        return [part for part in (one.ours or one.theirs,) if part]


class _Block:
    """A block cut at its fields; ``machine`` are the values of those that are one verdict."""

    def __init__(self, part: Part | None) -> None:
        self.cut = threeway.inner(part)
        self.machine = {one.key: _value(one) for one in self.cut.parts if one.key not in _ASIDE}


def _joined(id: str, ours: Part, machines: Cut, aside: Cut) -> Part:
    """A block made of one branch's machine fields and the fields merged one by one, in the layout's order."""
    ranks = {key: rank for rank, key in enumerate(ENTRY)}
    fields = [part for part in machines.parts if part.key not in _ASIDE]
    for part in aside.parts:
        before = [n for n, it in enumerate(fields, 1) if ranks.get(it.key, 0) < ranks.get(part.key, 0)]
        fields.insert(before[-1] if before else 0, part)
    lines = Cut(fields, [*aside.tail, *machines.tail]).joined()
    return Part(id, ours.lead, [ours.lines[0], *lines], ours.first)


def _by_people(part: Part | None) -> set[str]:
    """What people wrote in and above a block: the lines of their fields, and remarks."""
    if part is None:
        return set()
    lines = [line for field in _Block(part).cut.parts if field.key in PEOPLES for line in field.lines]
    return {line.strip() for line in (*lines, *part.lead, *splice.comments(part.lines, "", "\n"))}


def _with_remarks(part: Part, one: Three) -> Part:
    """A merged part with, above it, the remarks that either branch wrote in lines that were not taken."""
    known = "".join((*(one.base.lead + one.base.lines if one.base else ()), *part.lead, *part.lines))
    indent = _indent(part)
    made = [
        line
        for side in (one.ours, one.theirs)
        for line in (splice.comments(side.lines, indent, "\n") if side else ())
        if line.strip() not in known
    ]
    lines = [*made, *part.lines]
    return Part(part.key, part.lead, lines, part.first)


def _histories(one: Three) -> Part:
    """The lines of both histories by date; what was in the base stays first."""
    base, ours, theirs = (_value(part) if part else [] for part in one.all)
    new = [line for line in (*ours, *theirs) if line not in base]
    once = [line for number, line in enumerate(new) if line not in new[:number]]
    kept: list[Any] = [line for line in base if line in ours and line in theirs]
    value = [*kept, *sorted(once, key=lambda line: str(line.get("date", "")))]
    assert one.ours is not None
    lines = splice.replaced(one.ours.lines, one.key, value, _indent(one.ours), "\n")
    return Part(one.key, one.ours.lead, lines)


def _indent(part: Part) -> str:
    return part.lines[0][: len(part.lines[0]) - len(part.lines[0].lstrip(" "))]


def _value(part: Part) -> Any:
    return plain(parse(part.text, Problems(LEDGER)))[part.key]
