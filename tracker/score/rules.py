"""The table of rules that judge a mention: the first that applies decides. A rule is added here.

The numbers were counted on the eight national pairs, each left out of the weights that aligned it; rules of
figures are counted as one. They are the confidence of verdicts by outside facts, and keep doubtful rules
doubtful; verdicts by reviews take theirs from ``likely``, whose ``likely.measured.txt`` has the counts of
every rule on all labelled pairs. ``list_done`` has its record there too, and ``figure_withheld_more`` (10 of
10 on national pairs alone): a direction without a figure is never a sure 兑现.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.model import Status
from tracker.score import by_degree, by_figures, by_stage, by_words, doubtful, pace, without_figure
from tracker.score.by_facts import only_a_part, only_named
from tracker.score.case import Case
from tracker.score.finding import FACTS, REVIEWS, Finding, Rule, Told

RULES: tuple[Rule, ...] = (
    Rule("admitted", "partial", without_figure.admitted, 4, 4),
    Rule("figures_under_way", "partial", by_figures.under_way, 2, 4, guess=True),
    Rule("figures_missed", "partial", by_figures.missed, 64, 64, missed=True),
    Rule("figures_some", "partial", by_figures.some, 3, 4, guess=True),
    Rule("figures_of_one", "partial", by_figures.of_one, 3, 8, REVIEWS),
    Rule("figures_but_rest", "fulfilled", by_figures.but_rest, 3, 4, guess=True),
    Rule("figures_met", "fulfilled", by_figures.met, 64, 64),
    Rule("list_done", "fulfilled", without_figure.list_done, 51, 51, REVIEWS),
    Rule("among_problems", "partial", by_words.among_problems, 6, 7),
    Rule("unsolved", "partial", by_words.unsolved, 2, 4, guess=True),
    Rule("planned_only", "partial", doubtful.planned_only, 2, 4, guess=True),
    Rule("figures_early", "pending", doubtful.early, 2, 4, FACTS, guess=True),
    Rule("doubtful_met", "fulfilled", doubtful.met, 4, 8),
    Rule("doubtful_short", "partial", doubtful.short, 4, 8),
    Rule("pace_told", "fulfilled", pace.told, 3, 4, guess=True),
    Rule("pace_untold", "partial", pace.untold, 2, 4, guess=True),
    Rule("ahead", "partial", by_stage.ahead, 2, 4, guess=True),
    Rule("not_all", "partial", without_figure.not_all, 2, 4, guess=True),
    Rule("achieved", "fulfilled", without_figure.achieved, 4, 6),
    Rule("not_comparable", "partial", by_figures.not_comparable, 2, 4, guess=True),
    Rule("fell", "partial", without_figure.fell, 1, 1),
    Rule("partly", "partial", without_figure.partly, 1, 1),
    Rule("figure_withheld_more", "fulfilled", without_figure.figure_withheld_more, 12, 32),
    Rule("figure_withheld", "partial", without_figure.figure_withheld, 12, 14),
    Rule("prepared", "partial", by_stage.prepared, 2, 3),
    Rule("document_only", "partial", by_stage.document_only, 2, 3),
    Rule("earlier_stage", "partial", by_stage.earlier_stage, 1, 2),
    Rule("going_on", "partial", by_stage.going_on, 2, 4, guess=True),
    Rule("lower_rank", "partial", by_degree.lower_rank, 2, 4, guess=True),
    Rule("only_begun", "partial", by_degree.only_begun, 2, 4, guess=True),
    Rule("listed", "partial", by_words.listed, 22, 40),
    Rule("some_listed", "partial", by_words.some_listed, 2, 4, guess=True),
    Rule("indirect", "partial", by_words.indirect, 26, 68),
    Rule("in_passing", "partial", by_words.in_passing, 3, 5),
    Rule("in_passing_without_words", "partial", by_words.in_passing_without_words, 3, 5),
    Rule("only_a_part", "partial", only_a_part, 2, 4, FACTS, guess=True),
    Rule("stage_reached", "fulfilled", by_stage.stage_reached, 6, 7),
    Rule("said_without_words", "fulfilled", by_words.said_without_words, 2, 4, guess=True),
    Rule("said_in_its_words", "fulfilled", by_words.said_in_its_words, 4, 7),
    Rule("said_without_head", "fulfilled", by_words.said_without_head, 53, 88, REVIEWS),
    Rule("only_named", "partial", only_named, 2, 4, FACTS, guess=True),
    Rule("said", "fulfilled", by_words.said, 325, 343),
)
"""Tried in this order; the last one always applies."""


def _nowhere(case: Case) -> Told | None:
    return None


SILENT = Rule("silent", "unmentioned", _nowhere, 0, 0)
"""A whole review says nothing of the matter: how sure that is, alignment tells."""

DIGEST = Rule("digest", "pending", _nowhere, 0, 0)
"""A digest or an unfinished review says nothing, which proves nothing."""

LIKELY: Mapping[Status, Rule] = {
    "fulfilled": Rule("likely_fulfilled", "fulfilled", _nowhere, 0, 0),
    "partial": Rule("likely_partial", "partial", _nowhere, 0, 0),
}
"""Status → the rule named by a verdict whose status ``likely`` chose, not the rule that applied."""

UNSURE = frozenset(("indirect", "in_passing", "in_passing_without_words"))
"""Rules that cannot tell whether enough is said, or of the same matter: ``likely`` chooses the status."""

REMAINS = frozenset(("stage_reached", "said_without_words", "said_without_head", "said"))
"""Rules that call a mention fulfilled because no rule above them speaks against it."""

AS_LIKELY = 0.45
"""Chance, 0 to 1, that a rule of ``REMAINS`` is right, below which ``likely`` chooses the status."""

AT_LEAST: Mapping[str, float] = {
    "figures_of_one": 3 / 8,
    "doubtful_met": 1 / 3,
    "figure_withheld_more": 0.5,
    "achieved": 0.5,
    "list_done": 0.89,
}
"""Name of a rule seen too seldom for ``likely`` to learn → the least confidence, 0 to 1, of its verdicts.

On labelled and answered pairs ``figures_of_one`` was right in 3 of 8 where ``likely`` said .01,
``doubtful_met`` in 3 of 9 where it said under .3, and ``figure_withheld_more`` in 6 of 7 where it said under
.15; ``achieved``, right in 50 of 52 labels, is said no less than evenly. ``list_done``, which ``likely``
was not taught, was right in 51 of 51 labels; it is said no surer than other words that stand for a figure
(``judge.IN_WORDS``).
"""

BY_NAME: Mapping[str, Rule] = {row.name: row for row in (*RULES, SILENT, DIGEST, *LIKELY.values())}
"""Every rule that a verdict may name."""


def apply(case: Case) -> Finding:
    """The finding of the first rule that applies."""
    rows = (row for row in RULES if case.scope in row.where)
    return next(Finding(row, told) for row in rows if (told := row.find(case)) is not None)


def least(rule: Rule) -> float:
    """The chance, 0 to 1, that a rule's status needs to be given; below it ``likely`` chooses the status."""
    if rule.name in UNSURE:
        return 1.0
    return AS_LIKELY if rule.name in REMAINS else 0.0


def instead(finding: Finding, status: Status) -> Finding:
    """The finding that says ``status``: the same one, or that of the likeliest status."""
    return finding if finding.status == status else Finding(LIKELY[status])
