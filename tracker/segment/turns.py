"""Where a report turns from what was done to what is to come without a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from tracker.language.tables.headings import FIVE_YEARS, GOALS, PROBLEMS
from tracker.segment import cover
from tracker.segment.ahead import LEAD, ahead
from tracker.segment.asides import (
    Label,
    ends_review,
    goes_on,
    is_learnt,
    is_problems,
    is_thanks,
    opens_plan,
    speaks_of_problems,
)
from tracker.segment.chapters import OPENS
from tracker.segment.headings import names_coming
from tracker.segment.outline import Item
from tracker.segment.outlook import AGREED, CLEAR, looks_ahead
from tracker.segment.years import COVER_LINES

ENOUGH = 9.0
"""Sum of log odds (at most 3 a paragraph) that the text on either side of the turn must show."""
ALL_PLAN = 27.0
"""Sum of log odds of what looks ahead at such length that thanks or problems behind it end no review."""
LEADS = 2
"""Texts below a heading right behind the problems that need not look ahead yet."""

LONGEST_COVER = 250
"""Characters of the longest paragraph with which a speech begins."""
_UNTIL = re.compile(r"到((?:19|20)\d\d)年")
_GOALS = re.compile(GOALS)
_FIVE_YEARS = re.compile(FIVE_YEARS)


def with_turn(items: Sequence[Item], labels: list[Label], year: int) -> list[Label]:
    """The ``labels`` of ``items``, mended where a heading is missing.

    Text at the head that looks back becomes the review; from where a review turns to what is to come, the
    plan. ``year`` is the one that the report plans.
    """
    labels = _with_review(items, labels, year)
    for start, end in _reviews(labels):
        turn = _turn(items, labels, start, end, year)
        if turn < end:
            labels = [*labels[:turn], *ahead(items, labels, turn, end, year), *labels[end:]]
    return labels


def _with_review(items: Sequence[Item], labels: list[Label], year: int) -> list[Label]:
    """Text at the head that looks back is the review where no heading names one, to its chapter's end."""
    if any(label.kind == "review" for label in labels):
        return labels
    end = next((n for n, label in enumerate(labels) if label.kind in ("self", "glossary")), len(labels))
    begun = next((n for n, one in enumerate(items[:COVER_LINES]) if _is_text(one)), COVER_LINES)
    above = max((n + 1 for n in range(min(end, begun)) if _is_cover(items[n])), default=0)
    above = _below_opening(items, above, end, year)
    odds = list(accumulate(_odds(items[above:end], year)))
    last = above + min(range(len(odds)), key=lambda n: odds[n], default=0)
    if not odds or odds[last - above] > -ENOUGH:
        return labels
    end = next((n for n in range(last, end) if labels[n] != labels[last]), end)
    label = Label("review", "")
    return [label if above <= place < end else old for place, old in enumerate(labels)]


def _below_opening(items: Sequence[Item], start: int, end: int, year: int) -> int:
    """The first heading where all texts from ``start`` to it begin with the coming year; else ``start``.

    A speech may open with what happened since the year began: 「今年1月7日,…发生6.8级地震」.
    """
    heading = next((n for n in range(start, min(end, COVER_LINES)) if items[n].level), start)
    texts = [item.paragraph.folded[:OPENS] for item in items[start:heading]]
    return heading if texts and all(names_coming(text, year) for text in texts) else start


def _is_text(item: Item) -> bool:
    return len(item.paragraph.text) >= LEAD and not _is_cover(item)


def _is_cover(item: Item) -> bool:
    spoken = cover.is_on_behalf(item.paragraph) and len(item.paragraph.text) <= LONGEST_COVER
    return spoken or cover.is_cover(item.paragraph)


def _reviews(labels: Sequence[Label]) -> list[tuple[int, int]]:
    """The runs of items that are of a review."""
    inside = [label.kind == "review" for label in labels]
    starts = [n for n, one in enumerate(inside) if one and not (n and inside[n - 1])]
    return [(n, next((m for m in range(n, len(inside)) if not inside[m]), len(inside))) for n in starts]


def _turn(items: Sequence[Item], labels: Sequence[Label], start: int, end: int, year: int) -> int:
    """The first item of a run from which on all looks ahead, behind much that looks back; else its end.

    Right above a plan a text that names goals is enough; where there is no plan at all, what lies behind the
    turn need not be of one mind.
    """
    odds = _odds(items[start:end], year)
    behind = list(accumulate(reversed(odds)))[::-1]
    turn, problems = _best(behind, 0), end
    for place in range(len(odds)):
        item = items[start + place]
        coming = names_coming(item.paragraph.folded[:OPENS], year)
        if coming and not item.level and problems < start + place:
            break  # what the plan sees as difficult ends no review
        past = (ends_review(item.paragraph) and not coming) or (item.level == 1 and item.says == "review")
        problems = start + place if past and is_problems(item.paragraph.folded) else problems
        if past and place >= turn and sum(odds[turn:place]) < ALL_PLAN:
            turn = _best(behind, place + 1)
    while 0 < turn < len(odds) and _goes_on(items[start + turn - 1], items[start + turn], year):
        turn += 1
    if turn == len(odds) or sum(odds[:turn]) > -ENOUGH:
        return end
    named = any(_names_goals(item, year) for item in items[start + turn : end])
    enough = CLEAR / 2 if named and labels[end : end + 1] and labels[end].kind == "plan" else ENOUGH
    agreed = AGREED * sum(map(abs, odds[turn:])) if any(one.kind == "plan" for one in labels) else 0.0
    if behind[turn] < max(enough, agreed):
        return end
    while turn > 1 and _belongs_below(items[start + turn - 1], year):
        turn -= 1
    return _headed(items, problems, start + turn)


def _headed(items: Sequence[Item], problems: int, turn: int) -> int:
    """A turn, moved up to the heading right behind the ``problems`` where few texts stand between."""
    between = items[problems + 1 : turn]
    texts = sum(not item.level for item in between)
    return problems + 1 if texts <= LEADS and between and between[0].level else turn


def _best(behind: Sequence[float], floor: int) -> int:
    """The place from ``floor`` on with the greatest sum behind it, the last of equals; else the end."""
    return max(range(floor, len(behind)), key=lambda n: (behind[n], n), default=len(behind))


def _goes_on(before: Item, item: Item, year: int) -> bool:
    """Whether a text goes on with the problems right above it."""
    told = speaks_of_problems(before.paragraph.folded) and not item.level
    return told and goes_on(item.paragraph.folded, PROBLEMS) and not _names_goals(item, year)


def _names_goals(item: Item, year: int) -> bool:
    """Whether a text begins with what is to come: a goal, this year, the next five."""
    lead = item.paragraph.folded[:LEAD]
    return not item.level and bool(
        _GOALS.search(lead) or names_coming(lead, year) or _FIVE_YEARS.match(item.paragraph.folded)
    )


def _belongs_below(item: Item, year: int) -> bool:
    """Whether an item right above the turn is a heading, or opens what is to come."""
    text = item.paragraph.folded
    return bool(item.level) or opens_plan(text, year) or _FIVE_YEARS.match(text) is not None


def _is_aside(item: Item) -> bool:
    text = item.paragraph.folded
    return speaks_of_problems(text) or is_learnt(text) or is_thanks(item.paragraph)


def _odds(items: Sequence[Item], year: int) -> list[float]:
    """How clearly each text looks ahead or back; up to a year behind the planned one, it looks ahead."""
    return [
        0.0 if item.level or _is_cover(item) or _is_aside(item) else _outlook(item, year) for item in items
    ]


def _outlook(item: Item, year: int) -> float:
    text = item.paragraph.folded
    later = any(int(named) > year > 0 for named in _UNTIL.findall(text))
    return CLEAR if later else looks_ahead(text)
