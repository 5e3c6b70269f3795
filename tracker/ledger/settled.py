"""The reports of a ledger whose blocks say already what was computed: an update leaves their text unread.

When an update has found that a run of blocks already says what was computed for its report, a hash of the
run and the computed entries is kept in the user's cache; such a report is called settled. So one
changed report among thirty years of others costs what it costs alone. Where blocks may have to move from
one report to another, or people's remarks stand between two, nothing is settled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.ledger.runs import Run, is_tiled, runs
from tracker.model import Entry
from tracker.strictyaml.cut import is_filler
from tracker.workspace import cache
from tracker.workspace.header import Header, bounds

_SETTLED = cache.Kept("settled", str, ("ledger", "language", "model", "strictyaml", "workspace"))
_KEY = re.compile(r"commitments:[ \t]*\r?\n")

Computed = Mapping[str, Sequence[Entry]]
"""Entries by their report's name."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The runs of settled reports by name, the number of their blocks, and the ledger's text without them."""

    runs: Mapping[str, str]
    numbers: Mapping[str, int]
    rest: str

    def joined(self, text: str, order: Iterable[str]) -> str:
        """``text`` (an update's result for ``rest``) with the settled runs put back, reports in ``order``."""
        unsettled = list(runs(text))
        begin = unsettled[0].start if unsettled else text.index("\n", bounds(text)["commitments"][0]) + 1
        ranks = {name: rank for rank, name in enumerate(order)}
        blocks = [*((run.report, text[run.start : run.end]) for run in unsettled), *self.runs.items()]
        blocks.sort(key=lambda one: ranks.get(one[0], len(ranks)))
        return "".join(
            [text[:begin], *(block for _, block in blocks), text[unsettled[-1].end if unsettled else begin :]]
        )


def settled(old: str, header: Header, computed: Computed) -> Settled:
    """The settled reports of the ledger's text ``old``, given the new ``header`` and the computed entries."""
    every = list(runs(old))
    stays = all(run.report in header.reports for run in every)  # blocks of one that goes look for a new home
    apart = _apart(old, every) if stays else {}
    names = {
        name: run
        for name, run in apart.items()
        if name in header.reports and computed.get(name) and _SETTLED.get(_name(old, run, computed[name]))
    }
    pieces, at = [], 0
    for run in names.values():
        pieces.append(old[at : run.start])
        at = run.end
    texts = {name: old[run.start : run.end] for name, run in names.items()}
    numbers = {name: len({entry.id for entry in computed[name]}) for name in names}
    return Settled(texts, numbers, "".join([*pieces, old[at:]]))


def keep(rest: str, computed: Computed) -> None:
    """Record in the cache that the blocks of ``rest`` (the new text without settled runs) are settled."""
    for name, run in _apart(rest, list(runs(rest))).items():
        if computed.get(name):
            _SETTLED.put(_name(rest, run, computed[name]), (name,))


def _apart(text: str, every: Sequence[Run]) -> dict[str, Run]:
    """By report, the runs of ``every`` that hold all its blocks and have no remark at their ends.

    Empty where the blocks are not laid out as an update lays them out.
    """
    place = bounds(text).get("commitments")
    if not every or place is None or not _KEY.fullmatch(text, place[0], every[0].start):
        return {}
    if not is_tiled([(run.start, run.end) for run in every], place[1]):
        return {}
    unsure = {run.report for run in runs(text, "orphaned")}  # a block of theirs may come back
    numbers = Counter(run.report for run in every)
    unsure |= {name for name, number in numbers.items() if number > 1}
    unsure |= {run.report for one in pairwise(every) if not _ends(text, one[0]) for run in one}
    return {run.report: run for run in every if run.report not in unsure and _ends(text, run)}


def _ends(text: str, run: Run) -> bool:
    """Whether the last line of a run is one of a block: a remark below it may belong to the next one."""
    last = text[text.rfind("\n", 0, run.end - 1) + 1 : run.end]
    return last.endswith("\n") and not is_filler(last.lstrip(" "))


def _name(text: str, run: Run, computed: Sequence[Entry]) -> str:
    return cache.content_name(text[run.start : run.end], tuple(computed))
