"""How many labelled commitments are said to be mentioned, and with the right sentence first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.gold.labelled import LabelledSet
from tracker.model import Match


@dataclass
class Result:
    """What was said of the labelled commitments of one set; ``total`` and ``silent`` count all its labels."""

    name: str
    mention: list[float]
    first_right: list[bool]
    mentioned: list[bool]
    total: int
    silent: int

    def linked(self, cut: float) -> float:
        said = [m >= cut for m in self.mention]
        right = sum(s and r for s, r in zip(said, self.first_right, strict=True))
        return 2 * right / max(1, sum(said) + self.total)

    def silence(self, cut: float) -> float:
        return (
            sum(m < cut for m, there in zip(self.mention, self.mentioned, strict=True) if not there)
            / self.silent
        )

    def hit(self) -> float:
        return sum(self.first_right) / max(1, self.total)


def result(one: LabelledSet, found: Sequence[Match]) -> Result:
    """What ``found`` (a match per commitment of ``one``) says of the labelled commitments."""
    place = {id(statement): number for number, statement in enumerate(one.statements)}
    matches = [found[label.commitment] for label in one.labels]
    first = [
        bool(match.candidates) and place[id(match.candidates[0].statement)] in label.right
        for match, label in zip(matches, one.labels, strict=True)
    ]
    mentioned = [label.mentioned for label in one.labels]
    return Result(one.name, [match.mention for match in matches], first, mentioned, one.mentioned, one.silent)
