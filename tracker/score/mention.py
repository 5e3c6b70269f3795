"""Whether a commitment counts as mentioned: alignment's probability, corrected by what its numbers tell."""

from __future__ import annotations

import re

from tracker.language.tables.judging import COUNTED, FRAMES, PAYERS, SAME_NOUN
from tracker.score.answers import SAME_THING
from tracker.score.case import Case
from tracker.score.nouns import different, head, names, plain

MENTIONED = 0.5
"""Probability of a mention from which a commitment counts as mentioned in a review."""

SURE_ANSWER = 0.8
"""Agreement of two measured things from which a reported figure is a mention, whatever else is said."""

ANSWERED = 0.97
"""Chance that a figure that agrees so well does answer (32 of 33 on the labelled national sets)."""

LIKELY_ANSWER = 0.6
"""The same for a figure that agrees less well, in the clause that alignment put first."""

NAMED = 0.7
"""Chance of a mention where the best sentence names in full what an indicator measures."""

_FRAMES = re.compile("|".join(FRAMES))
_COUNTED = re.compile(f"(?:{'|'.join(COUNTED)})$")
_RATE = len("失业率")

OTHER_THING = 0.14
"""The same where an indicator has no answering figure and its head noun is not spoken of (4 of 28), or the
figures spoken of are of another thing (none of 7 on the national pairs)."""


def chance(case: Case) -> float:
    """The probability that the evidence speaks of the commitment: alignment's, unless numbers tell."""
    mention = case.mention
    if any(answer.agreement >= SURE_ANSWER for answer in case.answered):
        return max(mention, ANSWERED)
    if any(answer.agreement > SAME_THING for answer in case.answered):
        return max(mention, LIKELY_ANSWER)
    if case.commitment.kind != "target" or not case.commitment.targets:
        return mention
    noun = plain(case.commitment.targets[0].noun)
    if names(noun, case.sentence):
        return max(mention, NAMED)
    if not _spoken_of(noun, case.sentence) or _of_another(case):
        return min(mention, OTHER_THING)
    return mention


def _spoken_of(noun: str, sentence: str) -> bool:
    """Whether a folded sentence has what an indicator is about, or another of its spellings."""
    same = [one for spellings, name in SAME_NOUN if noun.endswith(name) for one in spellings.split()]
    return (_thing(noun) or noun) in sentence or any(spelling in sentence for spelling in same)


def _thing(noun: str) -> str:
    """The last word of what is left without who pays and how it is counted: 中央财政三农支出 → 三农."""
    bare = _FRAMES.sub("", noun)
    while (shorter := _COUNTED.sub("", bare)) != bare:
        bare = shorter
    return bare[-_RATE:] if bare.endswith("率") else head(bare)


def _of_another(case: Case) -> bool:
    """Whether no figure answers, and those of the best clause are of other things, each of them.

    Where only a payer is named (中央财政将安排2762亿元) nothing is, and no sum of it can be known again.
    """
    targets, said = case.commitment.targets, case.evidence[0].clause.quantities
    pairs = [(ours, other) for ours in targets for other in said if ours.unit == other.unit]
    return (
        not case.answered
        and bool(pairs)
        and all(plain(ours.noun) in PAYERS or different(ours.noun, other.noun) for ours, other in pairs)
    )
