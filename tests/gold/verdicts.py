"""How good the verdicts are on the labelled year pairs, and whether their confidence means what it says.

usage: python -m tests.gold.verdicts [lexical|semantic] [--errors]

Macro-F1 over fulfilled, partial and unmentioned, the share of right verdicts on targets, the recall of
unmentioned, linked F1 (mentions whose first evidence is a right sentence), and a table of reliability: of
the verdicts given at 0.9, how many are right? The counts are those of ../shared/bench/score.py.
``given`` is macro-F1 where the right sentences are given. The weights are those that are shipped; places left
out are measured by ``train_verdicts``. Needs the national sets beside the repository.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.gold.labelled import Label, LabelledSet, load, names
from tracker import align, extract, score
from tracker.language.fold import fold
from tracker.model import Candidate, Clause, Match, Statement, Verdict
from tracker.score.case import neighbours
from tracker.score.reviews import setting_of
from tracker.score.stands import Setting
from tracker.score.whose import own_words

STATUSES = ("fulfilled", "partial", "unmentioned")
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True)
class Judged:
    """One label and what the program says of its commitment."""

    label: Label
    match: Match
    verdict: Verdict

    @property
    def right(self) -> bool:
        return bool(self.verdict.status == self.label.raw["status"])


@dataclass(frozen=True)
class Figures:
    """What is measured of one set.

    ``missing`` counts labels whose commitment was not extracted, ``mentioned`` all labels with a mention,
    ``linked`` the mentions that show a right sentence first.
    """

    name: str
    judged: tuple[Judged, ...]
    missing: Counter[str]
    mentioned: int
    linked: int

    @property
    def macro(self) -> float:
        return sum(self.f1(status) for status in STATUSES) / len(STATUSES)

    def f1(self, status: str) -> float:
        said = sum(one.verdict.status == status for one in self.judged)
        there = sum(one.label.raw["status"] == status for one in self.judged) + self.missing[status]
        both = sum(one.verdict.status == status == one.label.raw["status"] for one in self.judged)
        return 2 * both / max(1, said + there)

    @property
    def linked_f1(self) -> float:
        said = sum(bool(one.verdict.evidence) for one in self.judged)
        return 2 * self.linked / max(1, said + self.mentioned)

    @property
    def silence(self) -> float:
        silent = [one for one in self.judged if one.label.raw["status"] == "unmentioned"]
        return sum(one.right for one in silent) / max(1, len(silent) + self.missing["unmentioned"])

    @property
    def targets(self) -> tuple[int, int]:
        wanted = [one for one in self.judged if one.label.raw["kind"] == "target"]
        return sum(one.right for one in wanted), len(wanted)


def measure(one: LabelledSet, matches: Sequence[Match]) -> Figures:
    """The verdicts of one set beside its labels."""
    setting = setting_of_set(one, matches)
    found = [(label, matches[label.commitment]) for label in one.labels]
    judged = tuple(
        Judged(label, match, score.judge(match, "review", setting=setting)) for label, match in found
    )
    linked = sum(_is_linked(one, verdict) for verdict in judged)
    return Figures(one.name, judged, _missing(one), one.mentioned, linked)


def setting_of_set(one: LabelledSet, matches: Sequence[Match]) -> Setting:
    """What the rules are told of a set's review."""
    long = bool(extract.several_years(one.review, one.statements))
    return setting_of(matches, one.review.year - 1, own_words(one.review.jurisdiction), long=long)


def _is_linked(one: LabelledSet, judged: Judged) -> bool:
    """Whether the first evidence shown is one of the right sentences."""
    right = {(one.statements[number].text, one.statements[number].line) for number in judged.label.right}
    shown = judged.verdict.evidence
    return bool(shown) and (shown[0].text, shown[0].line) in right


def _missing(one: LabelledSet) -> Counter[str]:
    return Counter(raw["status"] for raw in one.lost)


def given(one: LabelledSet) -> Figures:
    """The same where the right sentences are given: what the rules alone can do."""
    return measure(one, _given_matches(one))


def _given_matches(one: LabelledSet) -> list[Match]:
    silent = [Match(commitment, (), 0.0) for commitment in one.commitments]
    for label in one.labels:
        commitment = one.commitments[label.commitment]
        statements = [one.statements[number] for number in sorted(label.right)]
        candidates = [Candidate(said, _nearest(commitment.text, said), 0.9) for said in statements]
        candidates.sort(key=lambda candidate: -len(_shared(commitment.text, candidate.clause)))
        mention = 0.9 if candidates else 0.0
        silent[label.commitment] = Match(commitment, tuple(candidates[:3]), mention)
    return silent


def _nearest(promise: str, said: Statement) -> Clause:
    return max(said.clauses, key=lambda clause: len(_shared(promise, clause)))


def _shared(promise: str, clause: Clause) -> set[str]:
    return set(neighbours(fold(promise))) & set(neighbours(fold(clause.text)))


def as_shipped(engine: str) -> Iterator[tuple[LabelledSet, Sequence[Match]]]:
    for one in map(load, filter(is_pair, names())):
        yield one, align.align(one.commitments, one.statements, engine)


def is_pair(name: str) -> bool:
    return name.startswith("nat-")


def table(figures: Sequence[Figures]) -> str:
    lines = ["set             macro-F1  fulfilled  partial  unmentioned  targets  silence  linked  given"]
    for one in figures:
        right, all_ = one.targets
        cells = [
            one.macro,
            *(one.f1(status) for status in STATUSES),
            right / max(1, all_),
            one.silence,
            one.linked_f1,
        ]
        lines.append(
            f"{one.name:15} " + "  ".join(f"{cell:8.3f}" for cell in (*cells, given(load(one.name)).macro))
        )
    right, all_ = (sum(pair) for pair in zip(*(one.targets for one in figures), strict=True))
    mean = sum(one.macro for one in figures) / len(figures)
    silence = sum(one.silence for one in figures) / len(figures)
    linked = sum(one.linked_f1 for one in figures) / len(figures)
    lines.append(
        f"mean macro-F1 {mean:.3f}, targets {right}/{all_} = {right / all_:.3f}, silence {silence:.3f}, "
        f"linked F1 {linked:.3f}"
    )
    return "\n".join(lines)


def reliability(figures: Sequence[Figures]) -> str:
    """Verdicts by the confidence they were given at: how many, and how many are right."""
    judged = [one for some in figures for one in some.judged]
    lines = ["confidence  verdicts  mean said  right"]
    for low, high in pairwise(BINS):
        inside = [one for one in judged if low <= one.verdict.confidence < high]
        if inside:
            said = sum(one.verdict.confidence for one in inside) / len(inside)
            right = sum(one.right for one in inside) / len(inside)
            lines.append(f"{low:.1f}-{min(high, 1):.1f}     {len(inside):8}  {said:9.3f}  {right:.3f}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    engine = next((one for one in arguments if not one.startswith("-")), "lexical")
    figures = [measure(one, matches) for one, matches in as_shipped(engine)]
    print(table(figures) + "\n\n" + reliability(figures))
    for one in (one for some in figures for one in some.judged if "--errors" in arguments and not one.right):
        wanted, verdict = one.label.raw, one.verdict
        print(f"{wanted['status']}->{verdict.status} {wanted['anchor']} | {verdict.reason}")


if __name__ == "__main__":
    main(sys.argv[1:])
