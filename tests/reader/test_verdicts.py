"""A reader's answer beside the other engine's verdict.

Of reader/verdicts.py.
"""

from __future__ import annotations

from typing import get_args

import pytest

from tracker.language.reading import read
from tracker.model import Clause, Commitment, Evidence, Match, Statement, Status, Verdict
from tracker.reader.checking import Link
from tracker.reader.verdicts import COUNTS, DOUBTFUL, Agreement, Read, agreement, match, sureness, verdict

PROMISE = Commitment("云溪-2025-1", "云溪@2025", "", "general", Clause(read("新增养老床位500张"), 1))
SAID = Statement(
    read("公园开放，新增养老床位460张"),
    "云溪@2026",
    9,
    (Clause(read("公园开放"), 9), Clause(read("新增养老床位460张"), 9)),
    paragraph=1,
)
SILENT = Verdict("unmentioned", 0.7, "没有说到", rule="silent")
FIGURES = Verdict(
    "partial", 0.9, "500 → 460", (Evidence(SAID.text, "云溪@2026", 9),), rule="figures_missed", missed=True
)


def reading(link: Link) -> Read:
    return Read(link, "m", (SAID,) if link.evidence else ())


def test_without_an_answer_the_other_engine_speaks() -> None:
    other = Match(PROMISE, (), 0.2)
    assert match(None, other) is other
    assert verdict(None, FIGURES, SILENT, "lexical") is SILENT


def test_what_a_reader_links_is_matched_by_the_clause_that_shares_most() -> None:
    found = match(reading(Link("partial", (1,))), Match(PROMISE, (), 0.2))
    assert [one.clause.text for one in found.candidates] == ["新增养老床位460张"]


def test_where_no_figure_decides_the_readers_word_stands() -> None:
    judged = Verdict("fulfilled", 0.9, "说到", FIGURES.evidence, rule="said")
    found = verdict(reading(Link("partial", (1,), "只说到一面")), judged, SILENT, "lexical")
    assert (found.status, found.rule, found.reader, found.reason) == ("partial", "reader", "m", "只说到一面")
    assert found.confidence == sureness("lexical", "reader alone", "partial")
    assert found.second is not None
    assert (found.second.status, found.contested, found.read) == ("unmentioned", True, None)


def test_where_figures_and_reader_disagree_the_figures_stand_and_it_is_doubtful() -> None:
    found = verdict(reading(Link("fulfilled", (1,), "做了")), FIGURES, FIGURES, "lexical")
    assert (found.status, found.missed, found.read, found.contested) == ("partial", True, "fulfilled", True)
    assert found.confidence <= DOUBTFUL
    assert "模型读作「兑现」" in found.reason


def test_silence_of_a_digest_proves_nothing_to_a_reader_either() -> None:
    waiting = Verdict("pending", 0.0, "只有摘要")
    found = verdict(reading(Link("unmentioned")), waiting, waiting, "lexical")
    assert (found.status, found.confidence, found.reader) == ("pending", 0.0, "m")


QUOTED = (Evidence("建成公园", "云溪@2026", 9),)
KINDS: tuple[Agreement, ...] = get_args(Agreement)


def of_status(status: Status) -> Verdict:
    return Verdict(status, 0.8, evidence=() if status == "unmentioned" else QUOTED)


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
    assert agreement(of_status(reader), of_status(other)) == kind


@pytest.mark.parametrize("engine", sorted({name for name, _, _ in COUNTS}))
def test_every_kind_is_counted_for_every_engine(engine: str) -> None:
    seen = {(kind, status) for name, kind, status in COUNTS if name == engine}
    statuses = ("fulfilled", "partial", "unmentioned")
    pairs = [(of_status(a), of_status(b)) for a in statuses for b in statuses]
    assert seen == {(agreement(one, two), one.status) for one, two in pairs}
    assert {kind for kind, _ in seen} == set(KINDS)
    assert all(0 < right <= seen for right, seen in COUNTS.values())


def test_agreement_is_worth_more_than_one_word_alone() -> None:
    for engine in {name for name, _, _ in COUNTS}:
        assert sureness(engine, "agree", "unmentioned") > sureness(engine, "engine alone", "unmentioned")
        assert sureness(engine, "agree", "fulfilled") > sureness(engine, "reader alone", "fulfilled")


def test_few_are_drawn_towards_one_half_and_another_engine_has_the_lexical_counts() -> None:
    right, seen = COUNTS["lexical", "degree", "fulfilled"]
    assert sureness("lexical", "degree", "fulfilled") == round((right + 1) / (seen + 2), 2)
    assert sureness("lexical:my-model", "agree", "partial") == sureness("lexical", "agree", "partial")
    assert sureness("another", "degree", "fulfilled") == sureness("lexical", "degree", "fulfilled")
