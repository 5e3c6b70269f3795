"""Thanks, problems and lessons: what stands inside a review without a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.tables.headings import (
    ADMITTED,
    EXPLAINED,
    LEARNT,
    LEARNT_LEAD,
    LEARNT_MORE,
    LEARNT_WORDS,
    OPENING,
    PAST_LEAD,
    PLAN_LEAD,
    PROBLEMS,
    PROBLEMS_LEAD,
    PROBLEMS_MORE,
    SHORTAGE,
    THANKS,
    THANKS_SENTENCE,
)
from tracker.model import Paragraph, SectionKind
from tracker.segment.headings import years_in
from tracker.segment.outline import Item

LATE = 4
"""Paragraphs at the end of a review of which one may be on problems without saying so first."""
SHORTAGES = 4
"""Shortages that such a paragraph names at least."""
PER = 40
"""Characters to a shortage, at most; 3 of 2,470 paragraphs of 181 reviews name as many for another reason."""
ASIDE = 80
"""Characters that a paragraph of thanks may hold beside them."""

_THANKS = re.compile("|".join(THANKS_SENTENCE))
_PROBLEMS = re.compile("|".join(PROBLEMS_LEAD))
_ADMITTED = re.compile("|".join(ADMITTED))
_SHORTAGE = re.compile(SHORTAGE)
_LEARNT = re.compile(LEARNT_LEAD)
_LEARNT_WORDS = re.compile(LEARNT_WORDS)
_LEARNT_MORE = re.compile(LEARNT_MORE)
_EXPLAINED = re.compile(EXPLAINED)
_PROBLEMS_MORE = re.compile("|".join(PROBLEMS_MORE))
_PAST_LEAD = re.compile(PAST_LEAD)
_PLAN_LEAD = re.compile("|".join(PLAN_LEAD))
_ADDRESS_ALONE = re.compile(r"^各位代表[:!,。]?$")
_SENTENCE = re.compile(r"[^。!?]+[。!?]?")


@dataclass(frozen=True, slots=True)
class Label:
    """Which section an item belongs to: its kind and heading.

    ``main`` counts the main headings above it: two sections of one kind and title that follow one another
    stay two.
    """

    kind: SectionKind
    title: str
    main: int = 0


def with_asides(items: Sequence[Item], labels: Sequence[Label], year: int) -> list[Label]:
    """The ``labels`` of ``items``, the parts of a review that are no record with labels of their own.

    These are thanks, problems, lessons, and a plan for ``year`` that begins without a heading.
    """
    result: list[Label] = []
    late = _late(items, labels)
    aside: Label | None = None
    planning: Label | None = None
    for place, (item, label) in enumerate(zip(items, labels, strict=True)):
        if label.kind != "review":
            aside = planning = None
        elif item.level:
            aside = aside if item.level > 2 else None
        elif planning is None:
            text = item.paragraph.folded
            if aside and opens_plan(text, year):
                planning = Label("plan", "", label.main)
            elif is_problems(text) or (place in late and _is_full_of_problems(text)):
                aside = Label("other", PROBLEMS, label.main)
            elif is_learnt(text):
                aside = Label("other", LEARNT, label.main)
            elif aside and not goes_on(text, aside.title):
                aside = None
        chosen = planning or aside or label
        if label.kind == "review" and not item.level and is_thanks(item.paragraph):
            chosen = Label("other", THANKS, label.main)
        result.append(chosen)
    return _address_with_next(items, result)


def _late(items: Sequence[Item], labels: Sequence[Label]) -> set[int]:
    """The places of the last paragraphs of each review."""
    late: set[int] = set()
    for before, place in pairwise([*range(len(items)), len(items)]):
        if labels[before].kind == "review" and (place == len(items) or labels[place].kind != "review"):
            texts = [n for n in range(place) if labels[n].kind == "review" and not items[n].level]
            late |= set([n for n in texts if len(items[n].paragraph.text) >= ASIDE][-LATE:])
    return late


def _is_full_of_problems(text: str) -> bool:
    count = len(_SHORTAGE.findall(text))
    least = 2 * SHORTAGES if looks_back(text) else SHORTAGES  # what was braved in the year is no problem left
    return count >= least and count * PER >= len(text) and not _EXPLAINED.match(text)


def _address_with_next(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """「各位代表!」 alone on a line goes with what it introduces."""
    for place in range(len(items) - 2, -1, -1):
        if _ADDRESS_ALONE.match(items[place].paragraph.folded) and labels[place].title != OPENING:
            labels[place] = labels[place + 1]
    return labels


def opens_plan(text: str, year: int) -> bool:
    """Whether a folded paragraph opens the plan of ``year``, or of a year that it does not name."""
    years = years_in(text[:16])
    return _PLAN_LEAD.match(text) is not None and (not years or years[0] == year)


def speaks_of_problems(text: str) -> bool:
    """Whether a folded paragraph is on problems: by its first words, or by shortage after shortage in it.

    Asked only of paragraphs near the end of a review, which this does not check.
    """
    return is_problems(text) or _is_full_of_problems(text)


def is_problems(text: str) -> bool:
    """Whether a folded paragraph opens the part on problems: 「我们也清醒地看到,…还存在不少问题」."""
    return _PROBLEMS.search(text[:120]) is not None


def ends_review(paragraph: Paragraph) -> bool:
    """Whether a paragraph thanks, admits or tells what was learnt, as a look back does at its end."""
    text = paragraph.folded
    return is_thanks(paragraph) or is_learnt(text) or _ADMITTED.search(text[:120]) is not None


def is_learnt(text: str) -> bool:
    """Whether a folded paragraph tells what the time taught: 「我们深切体会到,…必须坚持…」."""
    lead = _LEARNT.search(text[:80])
    return lead is not None and _LEARNT_WORDS.search(text, lead.end()) is not None


def goes_on(text: str, title: str) -> bool:
    """Whether a folded paragraph behind one on problems, or on lessons, still speaks of them."""
    more = _LEARNT_MORE if title == LEARNT else _PROBLEMS_MORE
    return not looks_back(text) and more.search(text[:60]) is not None


def is_thanks(paragraph: Paragraph) -> bool:
    """Whether a paragraph is all acknowledgement and thanks, but for an aside."""
    sentences = _SENTENCE.findall(paragraph.folded)
    rest = [one for one in sentences if not _THANKS.search(one)]
    return len(rest) < len(sentences) and sum(map(len, rest)) <= ASIDE and len(paragraph.text) >= ASIDE


def looks_back(text: str) -> bool:
    """Whether a folded text begins with the time that is past: 「过去五年,…」."""
    return _PAST_LEAD.match(text) is not None
