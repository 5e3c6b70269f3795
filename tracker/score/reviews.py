"""Judging a whole plan: by the reviews that answer it, by facts from elsewhere, or by both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker import segment
from tracker.model import Match, Provenance, Report, ReportName, Verdict
from tracker.score.judge import Silence, judge
from tracker.score.period import looks_back
from tracker.score.stands import Setting, own_words

MOST_EVIDENCE = 3


def by_reviews(matches: Iterable[Match], plan: Report, reviews: Sequence[Report]) -> list[Verdict]:
    """A verdict for each match of ``plan``'s commitments with what ``reviews`` say.

    Silence is 「unmentioned」, but where next year's review is a digest or cut off: that proves nothing.
    """
    scope = scope_of(plan, reviews)
    proves_nothing = scope == "review" and not any(map(_is_whole, reviews))
    silence: Silence = "pending" if proves_nothing else "unmentioned"
    own = tuple(word for report in (plan, *reviews) for word in own_words(report.jurisdiction))
    setting = Setting(long=any(map(_is_long, reviews)), own=tuple(dict.fromkeys(own)))
    return [judge(match, scope, silence, setting) for match in matches]


def by_facts(matches: Iterable[Match]) -> list[Verdict]:
    """A verdict for each match with facts from elsewhere; where none speaks of it, it stays pending."""
    return [judge(match, "outcomes", silence="pending") for match in matches]


def beside(review: Verdict, facts: Verdict) -> Verdict:
    """A review decides on mention; facts stand beside it, or speak where it is a digest that is silent."""
    if review.status == "pending":
        return facts if facts.evidence else review
    more = facts.evidence[:1]
    return replace(review, evidence=review.evidence[: MOST_EVIDENCE - len(more)] + more)


def scope_of(plan: Report, reviews: Sequence[Report]) -> Provenance:
    """Whose word the reviews are for this plan: its own, those of the year after it, or others'."""
    if all(review.name == plan.name for review in reviews):
        return "own review"
    following = str(ReportName.parse(plan.name).next)
    return "review" if all(review.name == following for review in reviews) else "other review"


def _is_whole(review: Report) -> bool:
    return review.coverage != "digest" and segment.review_ends(review)


def _is_long(review: Report) -> bool:
    """Whether a review looks back on several years (过去五年工作回顾)."""
    return looks_back(" ".join(section.title for section in review.of_kind("review")))
