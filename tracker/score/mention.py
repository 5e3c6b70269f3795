"""Whether a commitment counts as mentioned: alignment's probability, corrected by what its numbers tell."""

from __future__ import annotations

import re

from tracker.language.aims import told_together
from tracker.language.indicators import indicator_of
from tracker.language.same_names import spoken_as
from tracker.language.tables.civic import LIST_DONE
from tracker.language.tables.things import AGGREGATES, COUNTED, FRAMES, PAYERS
from tracker.score import pace
from tracker.score.answering import SAME_THING
from tracker.score.case import Case
from tracker.score.named import is_another_of_a_row, is_named_otherwise, is_the_contrary
from tracker.score.same_noun import are_two_indicators, different
from tracker.score.same_thing import is_qualified
from tracker.score.spelling import head, names, plain, spellings_of

MENTIONED = 0.5
"""Probability of a mention from which a commitment counts as mentioned in a review."""

SURE_ANSWER = 0.8
"""Agreement of two measured things from which a reported figure is a mention, whatever else is said."""

ANSWERED = 0.97
"""Chance of a mention where a figure agrees by ``SURE_ANSWER`` (32 of 33 on labelled national sets)."""

LIKELY_ANSWER = 0.6
"""Chance of a mention where a figure answers that agrees less well than that."""

NAMED = 0.7
"""Chance of a mention where the best sentence names in full what an indicator measures."""

_FRAMES = re.compile("|".join(FRAMES))
_COUNTED = re.compile(f"(?:{'|'.join(COUNTED)})$")
_COUNTED_BY_STATISTICS = re.compile(
    "失业率|(?:就业|收入|投资|增加值|总值|产值|税收|利税|利润|产量|(?:零售|销售|交易)总?额)$"
)
_LIST_DONE = re.compile(LIST_DONE)
_RATE = len("失业率")

OTHER_NAME = 0.35
"""The highest chance of a mention where a named thing was promised and another of its kind is spoken of (1 of
13 were mentions), unless alignment is surer than ``SURE_MENTION`` (6 of 6 and 7 of 7 by the two engines); and
where one of two words that exclude each other (供水, 供热) was promised and the other is said (3 of 9).
"""

SURE_MENTION = 0.95

SURE_BLANKET = 0.8
"""Alignment's score from which a sentence on the whole civic list answers for an item of it."""

OTHER_THING = 0.27
"""The highest chance of a mention where no figure answers an indicator and its head noun is not spoken of, or
the figures are of another thing (26 of 98 were mentions, on labelled pairs, places left out, and on twenty
that readers answered).
"""

RATHER_SURE, AS_WELL_AS_NOT = 0.7, 0.45
"""Alignment's probability from which silence is hardly surer than a mention where only the name of what is
measured speaks against it (19 of 27 such were mentions), and the chance of a mention said then: below one
half, as what is said would be judged by another thing.
"""

SURE_THOUGH, SURE_OF_STATISTICS = 0.9, 0.95
"""Alignment's probability from which it is believed against ``OTHER_THING``: a name may be misread, or the
thing be said in other words. Of those that the network is sure of by .8 to .9, three
more were wrong than right on labelled pairs. The second number is for what statistics count (城镇新增就业),
which is seldom called by another name.
"""


def chance(case: Case) -> float:
    """The probability that the evidence speaks of the commitment: alignment's, unless numbers tell."""
    mention = case.mention
    if any(answer.agreement >= SURE_ANSWER for answer in case.answered):
        return max(mention, ANSWERED)
    if any(answer.agreement > SAME_THING for answer in case.answered):
        return max(mention, LIKELY_ANSWER)
    if (
        is_the_contrary(case)
        or is_another_of_a_row(case)
        or (mention < SURE_MENTION and is_named_otherwise(case))
    ):
        return min(mention, OTHER_NAME)
    if pace.is_grown(case):
        return max(mention, NAMED)
    if told_together(case.promise, case.clause):
        return max(mention, NAMED)
    if case.commitment.kind != "target" or not case.commitment.targets:
        return mention
    noun = plain(case.commitment.targets[0].noun)
    if names(noun, case.sentence) and not _of_another(case):
        return max(mention, NAMED)
    if list_done_in(case):
        return mention
    if _of_another(case) or not _spoken_of(noun, case.sentence):
        if _is_sure_though(case):
            return LIKELY_ANSWER
        return min(mention, OTHER_THING if mention < RATHER_SURE else AS_WELL_AS_NOT)
    return mention


def _is_sure_though(case: Case) -> bool:
    """Whether alignment knows a mention that the name of what is measured does not show.

    Not where money is for another thing, or a list is reported as done that the promise may be no item of.
    """
    target = case.commitment.targets[0]
    sum_of_another = target.unit.endswith("元") and (_of_another(case) or not _thing(plain(target.noun)))
    if sum_of_another or _LIST_DONE.search(case.clause):
        return case.mention >= SURE_OF_STATISTICS
    return case.mention >= (SURE_OF_STATISTICS if _is_statistical(target.noun) else SURE_THOUGH)


def list_done_in(case: Case) -> re.Match[str] | None:
    """The words that the whole civic list is done, where alignment knows the promise for one of its items.

    An indicator that statistics count (城镇新增就业) is answered by its figure alone.
    """
    told = _LIST_DONE.search(case.clause) if case.evidence[0].score >= SURE_BLANKET else None
    return None if any(_is_statistical(one.noun) for one in case.commitment.targets) else told


def _is_statistical(noun: str) -> bool:
    return bool(indicator_of(noun).key or _COUNTED_BY_STATISTICS.search(noun))


def _spoken_of(noun: str, sentence: str) -> bool:
    """Whether a folded sentence has what an indicator is about, or another of its spellings.

    A thing with spellings of its own is in none of its words alone: 居民收入 does not speak of 财政收入.
    """
    if any(word in noun and word in sentence for _, words in AGGREGATES for word in words):
        return True
    known = spellings_of(noun)
    if len(known) > 1:
        return any(spelling in sentence for spelling in known)
    thing = _thing(noun)
    last = thing[-_RATE:] if thing.endswith("率") else head(thing)
    return any(one in sentence for one in (last or noun, *spoken_as(noun), *spoken_as(thing)))


def _thing(noun: str) -> str:
    """What is left of a noun without who pays and how it is counted: 中央财政三农支出 → 三农."""
    bare = _FRAMES.sub("", noun)
    while (shorter := _COUNTED.sub("", bare)) != bare:
        bare = shorter
    return bare


def _of_another(case: Case) -> bool:
    """Whether no figure answers, and those of the best clause are of other things, each of them.

    Where only a payer is named (中央财政将安排2762亿元) nothing is, and no sum of it can be known again.
    """
    targets, said = case.commitment.targets, case.evidence[0].clause.quantities
    pairs = [(ours, other) for ours in targets for other in said if ours.unit == other.unit]
    return (
        not case.answered
        and bool(pairs)
        and all(
            plain(ours.noun) in PAYERS or _are_others(ours.noun, other.noun, case.sentence)
            for ours, other in pairs
        )
    )


def _are_others(ours: str, other: str, sentence: str) -> bool:
    if different(ours, other) or is_qualified(ours, other):
        return True
    told = any(one in sentence for one in spellings_of(plain(ours)))
    return not told and are_two_indicators(ours, other)
