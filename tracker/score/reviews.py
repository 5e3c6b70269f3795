"""Judging a whole plan: by the reviews that answer it, by facts from elsewhere, or by both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.model import Commitment, Evidence, Match, Provenance, Report, Verdict, next_report
from tracker.score import pace
from tracker.score.judge import judge
from tracker.score.stands import Setting
from tracker.score.taken import taken
from tracker.score.verdict import OF_ANOTHER, Silence
from tracker.score.whose import own_words

MOST_EVIDENCE = 3


def by_reviews(given: Iterable[Match], plan: Report, reviews: Sequence[Report]) -> list[Verdict]:
    """A verdict for each of the ``given`` matches of ``plan``'s commitments with what ``reviews`` say.

    A commitment of which nothing is said is "unmentioned", or "pending" where next year's review is a digest
    or cut off, since the silence of such a text proves nothing.
    """
    matches, scope = tuple(given), scope_of(plan, reviews)
    proves_nothing = scope == "review" and not any(map(_is_whole, reviews))
    silence: Silence = "pending" if proves_nothing else "unmentioned"
    own = tuple(word for report in (plan, *reviews) for word in own_words(report.jurisdiction))
    setting = setting_of(matches, plan.year, own, long=any(review.several_years for review in reviews))
    verdicts = [judge(match, scope, silence, setting) for match in matches]
    for number, places in taken(verdicts).items():
        verdicts[number] = judge(matches[number], scope, silence, replace(setting, taken=places))
    return verdicts


def setting_of(matches: Sequence[Match], year: int, own: tuple[str, ...], *, long: bool) -> Setting:
    """What the figures of reviews are judged by; ``own`` are the words by which they mean their own place."""
    own = tuple(dict.fromkeys(own))
    return Setting(long=long, own=own, growth=pace.of_reviews(matches, year, own))


def by_facts(matches: Iterable[Match]) -> list[Verdict]:
    """A verdict for each match with facts from elsewhere; where none speaks of it, it stays pending."""
    return [judge(match, "outcomes", silence="pending") for match in matches]


def beside(review: Verdict, facts: Verdict) -> Verdict:
    """The verdict of a review or of facts: what a figure decided goes first, then what says anything.

    Where both are decided by figures and differ, the review's verdict is given, marked for a person to
    settle.
    """
    if not facts.evidence:
        return review
    if review.status in _SILENT or (decided(facts) and not decided(review)):
        return replace(facts, evidence=_both(facts.evidence, review.evidence))
    unlike = decided(facts) and facts.status != review.status
    sure = min(review.confidence, IN_DISPUTE) if unlike else review.confidence
    return replace(review, confidence=sure, evidence=_both(review.evidence, facts.evidence))


_SILENT = ("pending", "unmentioned")
IN_DISPUTE = 0.5
"""The most that a verdict is sure of where a review and a fact do not agree: below REVIEW_BELOW."""


def decided(verdict: Verdict) -> bool:
    """Whether a figure decided a verdict, that is an outcome of the year and of the thing."""
    return verdict.rule.startswith("figures_")


def _both(first: Sequence[Evidence], second: Sequence[Evidence]) -> tuple[Evidence, ...]:
    more = tuple(second[:1])
    return (*first[: MOST_EVIDENCE - len(more)], *more)


def in_turn(plan: Report, reviews: Sequence[Report]) -> tuple[tuple[int, ...], ...]:
    """Which reviews answer, by their numbers: the nearest following year's alone goes first, then others.

    Others are those of other places and of later years; beside a following year's review one that is no later
    than the plan answers nothing.
    """
    everything = tuple(range(len(reviews)))
    later = [
        (review.year, number)
        for number, review in enumerate(reviews)
        if review.year > plan.year and review.district == plan.district
    ]
    if not later or len(reviews) < 2:
        return (everything,)
    first = min(later)[1]
    may = {number for _, number in later}
    may |= {number for number in everything if reviews[number].district != plan.district}
    others = tuple(number for number in everything if number in may - {first})
    return ((first,), others) if others else ((first,),)


def first_to_speak(commitment: Commitment, verdicts: Sequence[Verdict]) -> Verdict:
    """The first review's verdict; a later one's, less sure, only where the first says nothing.

    A year's indicator is not answered by the figure of another year, nor what every year undertakes again
    (加强生态保护) by its words: only what is named or counted (建成城东水厂) may be told later.
    """
    nearest, *others = verdicts
    if not others or nearest.evidence or commitment.kind != "deliverable":
        return nearest
    other = next((one for one in others if one.evidence), None)
    return replace(other, confidence=min(other.confidence, OF_ANOTHER)) if other else nearest


def notes(plan: Report, reviews: Sequence[Report]) -> tuple[str, ...]:
    """What a reader must know of these reviews before they quote what is said of this plan."""
    return tuple(note for review in reviews for note in _notes(plan, review))


def _notes(plan: Report, review: Report) -> Iterator[str]:
    whose, place = review.district, plan.district
    if whose != place:
        yield f"{review.name} 是{whose}的报告,计划是{place}的:它没有说到,不等于{place}没有做"
    if review.name == plan.name:
        yield f"{review.name} 是计划自己的报告,它的回顾说的是计划以前的事"
    elif review.year <= plan.year:
        yield f"{review.name} 不晚于计划({plan.year}年),它的回顾说的是计划以前的事"
    if years := review.several_years:
        yield f"{review.name} 回顾的是「{years}」:没有写明年份的数字可能是多年累计,据此的判定把握从低"


def scope_of(plan: Report, reviews: Sequence[Report]) -> Provenance:
    """Whose word the reviews are for this plan: its own, those of the year after it, or others'."""
    if all(review.name == plan.name for review in reviews):
        return "own review"
    following = next_report(plan.name)
    return "review" if all(review.name == following for review in reviews) else "other review"


def _is_whole(review: Report) -> bool:
    from tracker.segment import review_ends  # late: who looks at verdicts alone needs nothing of reading

    return review.coverage != "digest" and review_ends(review)
