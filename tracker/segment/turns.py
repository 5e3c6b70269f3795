"""Where a report turns from what was done to what is to come without a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from tracker.segment.ahead import LEAD, ahead
from tracker.segment.item import OPENS, Item, Label
from tracker.segment.outlook import AGREED, CLEAR
from tracker.segment.signs import COVER_LINES, Signs

ENOUGH = 9.0
"""Sum of log odds (at most 3 a paragraph) that the text on either side of the turn must show."""
ALL_PLAN = 27.0
"""Sum of log odds from which text that looks ahead is the plan, whatever thanks or problems follow it."""
LEADS = 2
"""Most texts between a heading right behind the problems and the turn with which the turn moves up to it."""

LONGEST_COVER = 250
"""Characters of the longest paragraph with which a speech begins."""
_PROBLEMS: Signs = frozenset({"problems", "shortages"})
_ASIDES: Signs = _PROBLEMS | {"learnt", "thanks"}
_ENDS_REVIEW: Signs = frozenset({"thanks", "learnt", "admits"})
_UNTIL = re.compile(r"到((?:19|20)\d\d)年")


def with_turn(items: Sequence[Item], labels: list[Label], year: int) -> list[Label]:
    """The ``labels`` of ``items``, mended where a heading is missing.

    Text at the head that looks back becomes the review; from where a review turns to what is to come, the
    plan. ``year`` is the one that the report plans.
    """
    labels = _with_review(items, labels, year)
    for start, end in _reviews(labels):
        turn = _turn(items, labels, start, end, year)
        if turn < end:
            labels = [*labels[:turn], *ahead(items, labels, turn, end), *labels[end:]]
    return labels


def _with_review(items: Sequence[Item], labels: list[Label], year: int) -> list[Label]:
    """Text at the head that looks back is the review where no heading names one, to its chapter's end."""
    if any(label.kind == "review" for label in labels):
        return labels
    end = next((n for n, label in enumerate(labels) if label.kind in ("self", "glossary")), len(labels))
    begun = next((n for n, one in enumerate(items[:COVER_LINES]) if _is_text(one)), COVER_LINES)
    above = max((n + 1 for n in range(min(end, begun)) if _is_cover(items[n])), default=0)
    above = _below_opening(items, above, end)
    odds = list(accumulate(_odds(items[above:end], year)))
    last = above + min(range(len(odds)), key=lambda n: odds[n], default=0)
    if not odds or odds[last - above] > -ENOUGH:
        return labels
    end = next((n for n in range(last, end) if labels[n] != labels[last]), end)
    label = Label("review", "")
    return [label if above <= place < end else old for place, old in enumerate(labels)]


def _below_opening(items: Sequence[Item], start: int, end: int) -> int:
    """The first heading where all texts from ``start`` to it begin with the coming year; else ``start``.

    A speech may open with what happened since the year began: 「今年1月7日,…发生6.8级地震」.
    """
    heading = next((n for n in range(start, min(end, COVER_LINES)) if items[n].level), start)
    texts = items[start:heading]
    return heading if texts and all(one.coming <= OPENS for one in texts) else start


def _is_text(item: Item) -> bool:
    return item.length >= LEAD and not _is_cover(item)


def _is_cover(item: Item) -> bool:
    return "cover" in item.signs or ("behalf" in item.signs and item.length <= LONGEST_COVER)


def _reviews(labels: Sequence[Label]) -> list[tuple[int, int]]:
    """The runs of items that are of a review."""
    inside = [label.kind == "review" for label in labels]
    starts = [n for n, one in enumerate(inside) if one and not (n and inside[n - 1])]
    return [(n, next((m for m in range(n, len(inside)) if not inside[m]), len(inside))) for n in starts]


def _turn(items: Sequence[Item], labels: Sequence[Label], start: int, end: int, year: int) -> int:
    """The place in ``items`` from which on a run (``start:end``) is plan, not review; ``end`` for none.

    Before it much looks back on ``year``, behind it all looks ahead. Right above a chapter that is a plan a
    text that names goals is enough; where a report has no such chapter, not all that lies behind the turn
    need look ahead.
    """
    odds = _odds(items[start:end], year)
    behind = list(accumulate(reversed(odds)))[::-1]
    turn, problems = _best(behind, 0), end
    for place in range(len(odds)):
        item = items[start + place]
        coming = item.coming <= OPENS
        if coming and not item.level and problems < start + place:
            break  # what the plan sees as difficult ends no review
        past = (item.signs & _ENDS_REVIEW and not coming) or (item.level == 1 and item.says == "review")
        problems = start + place if past and "problems" in item.signs else problems
        if past and place >= turn and sum(odds[turn:place]) < ALL_PLAN:
            turn = _best(behind, place + 1)
    while 0 < turn < len(odds) and _goes_on(items[start + turn - 1], items[start + turn]):
        turn += 1
    if turn == len(odds) or sum(odds[:turn]) > -ENOUGH:
        return end
    named = any(_names_goals(item) for item in items[start + turn : end])
    enough = CLEAR / 2 if named and labels[end : end + 1] and labels[end].kind == "plan" else ENOUGH
    agreed = AGREED * sum(map(abs, odds[turn:])) if any(one.kind == "plan" for one in labels) else 0.0
    if behind[turn] < max(enough, agreed):
        return end
    while turn > 1 and _belongs_below(items[start + turn - 1]):
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


def _goes_on(before: Item, item: Item) -> bool:
    """Whether a text goes on with the problems right above it."""
    told = before.signs & _PROBLEMS and not item.level
    return bool(told) and "more problems" in item.signs and not _names_goals(item)


def _names_goals(item: Item) -> bool:
    """Whether a text begins with what is to come: a goal, this year, the next five."""
    return not item.level and (item.coming <= LEAD or bool(item.signs & {"goals", "five years"}))


def _belongs_below(item: Item) -> bool:
    """Whether an item right above the turn is a heading, or opens what is to come."""
    return bool(item.level) or item.plans or "five years" in item.signs


def _odds(items: Sequence[Item], year: int) -> list[float]:
    """How clearly each text looks ahead or back; up to a year behind the planned one, it looks ahead."""
    return [
        0.0 if item.level or _is_cover(item) or item.signs & _ASIDES else _outlook(item, year)
        for item in items
    ]


def _outlook(item: Item, year: int) -> float:
    later = any(int(named) > year > 0 for named in _UNTIL.findall(item.folded))
    return CLEAR if later else item.outlook
