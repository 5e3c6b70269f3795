"""What alignment finds for a commitment and how it is judged."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.model.readings import Clause, Quantity
from tracker.model.sentences import Commitment, Statement
from tracker.model.words import DoubtKind, Provenance, Standing, Status

Parts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may speak of a commitment; ``parts`` sum to the logit of ``score``, a probability.

    ``of_list`` tells that the clause speaks of the whole civic list, on which the commitment stands.
    """

    statement: Statement
    clause: Clause
    score: float
    parts: Parts = ()
    of_list: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What alignment found for one commitment: candidates best first, and whether the first is a mention."""

    commitment: Commitment
    candidates: tuple[Candidate, ...]
    mention: float
    parts: Parts = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that prove a verdict, with report and line; ``source`` is the key of an outcomes source.

    The ledger keeps no line of a fact: ``line`` is 0 in one that was read from it.
    """

    text: str
    report: str
    line: int
    score: float = 0.0
    source: str = ""

    @property
    def teller(self) -> str:
        """Who says it: the outcomes source, else the report."""
        return self.source or self.report


@dataclass(frozen=True, slots=True)
class Second:
    """The other engine's verdict beside a language model's."""

    status: Status
    confidence: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A promised quantity, the reported one that was compared with it, and the standing of the reported one.

    Whether it meets the promise, and by how much, is told by ``tracker.score.arithmetic.compare``.
    """

    target: Quantity
    reported: Quantity
    standing: Standing = "outcome"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to be less sure of a verdict: its ``kind``, and the words that tell it (前三季度)."""

    kind: DoubtKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The machine's judgement, as data; ``reason`` is the same in a line of Chinese.

    ``confidence`` is the chance that the status is right, calibrated on labelled sets. ``rule`` is the stable
    word for the rule that decided, empty while nothing was judged. ``missed`` is True where a
    target's figure was reported and falls short; the status is then ``partial``. ``doubts`` are not kept in
    the ledger, whose ``reason`` tells them.
    """

    status: Status
    confidence: float = 0.0
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    provenance: Provenance = ""
    figures: tuple[Figure, ...] = ()
    rule: str = ""
    missed: bool = False
    doubts: tuple[Doubt, ...] = ()
    reader: str = ""
    """The language model that read it, where one did; ``second`` is then what the other engine says."""
    second: Second | None = None
    read: Status | None = None
    """The model's own word, where the arithmetic of figures says otherwise and decides."""

    @property
    def disputable(self) -> bool:
        """Whether its evidence has several tellers, one of them an outcomes source: they may contradict."""
        return len({one.teller for one in self.evidence}) > 1 and any(one.source for one in self.evidence)

    @property
    def contested(self) -> bool:
        """Whether the arithmetic overruled the language model, or the other engine gives another status."""
        return self.read is not None or (self.second is not None and self.second.status != self.status)
