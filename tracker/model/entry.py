"""What the ledger keeps of a commitment, and two reports side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tracker.model.readings import Quantity
from tracker.model.sentences import Commitment
from tracker.model.verdict import Verdict
from tracker.model.words import Change, Kind, PersonStatus


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the same report's own review says on the matter: last year's outcome beside this year's target."""

    text: str
    line: int
    change: Change = "continued"
    quantity: Quantity | None = None
    """The reported figure that answers the first target, where there is one."""


@dataclass(frozen=True, slots=True)
class Carried:
    """That the next plan makes a commitment again, there with the id ``id``.

    ``change`` tells whether its target was raised, held or lowered; ``continued`` without figures to compare.
    """

    id: str
    change: Change = "continued"


@dataclass(frozen=True, slots=True)
class PersonReview:
    """What a person wrote of a commitment; the machine never changes it.

    With a ``status`` it is a verdict and stands above the machine's; without one it is only a note.
    """

    status: PersonStatus | Literal[""] = ""
    note: str = ""
    by: str = ""
    date: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """A verdict that was replaced on ``date`` because of ``reason`` (new report, engine version, person)."""

    date: str
    status: PersonStatus
    reason: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One block of the ledger: a commitment, its verdict, and what people wrote."""

    id: str
    report: str
    text: str
    section: str
    line: int
    kind: Kind
    targets: tuple[Quantity, ...] = ()
    elided: str = ""
    strength: str = ""
    deadline: str = ""
    baseline: Baseline | None = None
    carried: Carried | None = None
    verdict: Verdict = field(default_factory=lambda: Verdict("pending"))
    history: tuple[Past, ...] = ()
    look_again: str = ""
    """Why a person should look at their verdict again: what has changed since, in a sentence; else empty."""
    review: PersonReview | None = None
    own: tuple[tuple[str, str], ...] = ()
    """An office's own fields (牵头单位, 存在问题 …) by name, as people wrote them."""

    @classmethod
    def of(cls, commitment: Commitment) -> Entry:
        """The block of a commitment before it is judged."""
        return cls(
            id=commitment.id,
            report=commitment.report,
            text=commitment.text,
            section=commitment.section,
            line=commitment.line,
            kind=commitment.kind,
            targets=commitment.targets,
            elided=commitment.clause.elided,
            strength=commitment.strength,
            deadline=commitment.deadline,
        )

    @property
    def in_full(self) -> str:
        """The text behind the words, in brackets, that it needs of its neighbours; not a verbatim quote.

        完工600部 alone does not tell of what: 「(老楼加装电梯)完工600部」.
        """
        return f"({self.elided}){self.text}" if self.elided else self.text

    @property
    def status(self) -> str:
        """The status that counts: a person's where there is one, else the machine's."""
        return (self.ruling and self.ruling.status) or self.verdict.status

    @property
    def ruling(self) -> PersonReview | None:
        """What a person wrote, where it is a verdict and no mere note."""
        return self.review if self.review and self.review.status else None

    @property
    def missed(self) -> bool:
        """Whether a reported figure falls short, and no person gave another status than ``partial``."""
        return self.verdict.missed and self.status == "partial"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One plan put beside one or more reviews without a ledger; entries in plan order.

    ``notes`` tell what a reader must know before they quote it: a review of several years, of another place.
    ``pages`` has, for each report whose file has pages, its name and the line with which each page begins.
    """

    plan: str
    reviews: tuple[str, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    pages: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What became of a commitment: ``old`` is None where it is new, ``new`` where it is dropped."""

    old: Entry | None
    new: Entry | None
    change: Literal["raised", "held", "lowered", "continued", "new", "dropped"]


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """Plan against plan, in the order of the new plan; dropped ones last, in the old plan's order.

    ``pages`` is as in ``Comparison``.
    """

    old: str
    new: str
    changes: tuple[PlanChange, ...]
    pages: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def of_two_places(self) -> bool:
        """Whether the plans are of two places, so that neither came out of the other."""
        return self.old.partition("@")[0] != self.new.partition("@")[0]
