"""How sure a reader's verdict is: a readable table of counts, and what is taken from it."""

from __future__ import annotations

from typing import get_args

import pytest

from tracker.model import Evidence, Status, Verdict
from tracker.reader.confidence import Agreement, agreement, counts, of

SAID = (Evidence("建成公园", "云溪@2026", 9),)
KINDS: tuple[Agreement, ...] = get_args(Agreement)


def verdict(status: Status) -> Verdict:
    return Verdict(status, 0.8, evidence=() if status == "unmentioned" else SAID)


@pytest.mark.parametrize(
    ("reader", "other", "kind"),
    [
        ("fulfilled", "fulfilled", "agree"),
        ("unmentioned", "unmentioned", "agree"),
        ("partial", "unmentioned", "reader alone"),
        ("unmentioned", "partial", "engine alone"),
        ("partial", "fulfilled", "degree"),
    ],
)
def test_how_two_readers_stand_to_each_other(reader: Status, other: Status, kind: Agreement) -> None:
    assert agreement(verdict(reader), verdict(other)) == kind


@pytest.mark.parametrize("engine", sorted({name for name, _, _ in counts()}))
def test_every_kind_is_counted_for_every_engine(engine: str) -> None:
    seen = {(kind, status) for name, kind, status in counts() if name == engine}
    statuses = ("fulfilled", "partial", "unmentioned")
    pairs = [(verdict(a), verdict(b)) for a in statuses for b in statuses]
    assert seen == {(agreement(one, two), one.status) for one, two in pairs}
    assert {kind for kind, _ in seen} == set(KINDS)
    assert all(0 < right <= seen for right, seen in counts().values())


def test_agreement_is_worth_more_than_one_word_alone() -> None:
    for engine in {name for name, _, _ in counts()}:
        assert of(engine, "agree", "unmentioned") > of(engine, "engine alone", "unmentioned")
        assert of(engine, "agree", "fulfilled") > of(engine, "reader alone", "fulfilled")


def test_few_are_drawn_towards_one_half_and_another_engine_has_the_lexical_counts() -> None:
    right, seen = counts()["lexical", "degree", "fulfilled"]
    assert of("lexical", "degree", "fulfilled") == round((right + 1) / (seen + 2), 2)
    assert of("lexical:my-model", "agree", "partial") == of("lexical", "agree", "partial")
    assert of("another", "degree", "fulfilled") == of("lexical", "degree", "fulfilled")
