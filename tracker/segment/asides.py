"""Thanks, problems and last words: what stands among a report's sections without a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.tables.headings import (
    CLOSING,
    CLOSING_LEAD,
    CLOSING_WORDS,
    DEFINITION,
    EXPLAINED,
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
from tracker.segment.kinds import kind_of, years_in
from tracker.segment.outline import Item

LONGEST_CLOSING = 1200
"""Characters of the longest closing words."""
LATE = 4
"""Paragraphs at the end of a review of which one may be on problems without saying so first."""
SHORTAGES = 4
"""Shortages that such a paragraph names at least."""
PER = 40
"""Characters to a shortage, at most; 3 of 2,470 paragraphs of 181 reviews name as many for another reason."""
DEFINITIONS = 3
"""Entries that a glossary without a heading has at least."""
ASIDE = 80
"""Characters that a paragraph of thanks may hold beside them."""

_THANKS = re.compile("|".join(THANKS_SENTENCE))
_PROBLEMS = re.compile("|".join(PROBLEMS_LEAD))
_SHORTAGE = re.compile(SHORTAGE)
_EXPLAINED = re.compile(EXPLAINED)
_PROBLEMS_MORE = re.compile("|".join(PROBLEMS_MORE))
_PAST_LEAD = re.compile(PAST_LEAD)
_PLAN_LEAD = re.compile("|".join(PLAN_LEAD))
_CLOSING_LEAD = re.compile(CLOSING_LEAD)
_CLOSING_WORDS = re.compile(CLOSING_WORDS)
_DEFINITION = re.compile(DEFINITION)
_ADDRESS_ALONE = re.compile(r"^各位代表[:!,。]?$")
_SENTENCE = re.compile(r"[^。!?]+[。!?]?")


@dataclass(frozen=True, slots=True)
class Label:
    """The section of an item; ``main`` counts the main headings, so that neighbours stay apart."""

    kind: SectionKind
    title: str
    main: int = 0


def with_problems(found: Sequence[Item], labels: Sequence[Label], year: int) -> list[Label]:
    """The same with thanks, problems, and a plan without a heading told from the review around them."""
    result: list[Label] = []
    late = _late(found, labels)
    problems: Label | None = None
    planning: Label | None = None
    for place, (item, label) in enumerate(zip(found, labels, strict=True)):
        if label.kind != "review":
            problems = planning = None
        elif item.level:
            problems = problems if item.level > 2 else None
        elif planning is None:
            text = item.paragraph.folded
            if problems and _opens_plan(text, year):
                planning = Label("plan", "", label.main)
            elif is_problems(text) or (place in late and _is_full_of_problems(text)):
                problems = Label("other", PROBLEMS, label.main)
            elif problems and not _goes_on(text):
                problems = None
        chosen = planning or problems or label
        if label.kind == "review" and not item.level and is_thanks(item.paragraph):
            chosen = Label("other", THANKS, label.main)
        result.append(chosen)
    return _address_with_next(found, result)


def _late(found: Sequence[Item], labels: Sequence[Label]) -> set[int]:
    """The places of the last paragraphs of each review."""
    late: set[int] = set()
    for before, place in pairwise([*range(len(found)), len(found)]):
        if labels[before].kind == "review" and (place == len(found) or labels[place].kind != "review"):
            texts = [n for n in range(place) if labels[n].kind == "review" and not found[n].level]
            late |= set([n for n in texts if len(found[n].paragraph.text) >= ASIDE][-LATE:])
    return late


def _is_full_of_problems(text: str) -> bool:
    count = len(_SHORTAGE.findall(text))
    return count >= SHORTAGES and count * PER >= len(text) and not _EXPLAINED.match(text)


def _address_with_next(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """「各位代表!」 alone on a line goes with what it introduces."""
    for place in range(len(found) - 2, -1, -1):
        if _ADDRESS_ALONE.match(found[place].paragraph.folded) and labels[place].title != OPENING:
            labels[place] = labels[place + 1]
    return labels


def _opens_plan(text: str, year: int) -> bool:
    years = years_in(text[:16])
    return _PLAN_LEAD.match(text) is not None and (not years or years[0] == year)


def speaks_of_problems(text: str) -> bool:
    """Whether a folded paragraph at the end of a review is on problems, by its first words or all of them."""
    return is_problems(text) or _is_full_of_problems(text)


def is_problems(text: str) -> bool:
    """Whether a folded paragraph opens the part on problems: 「我们也清醒地看到,…还存在不少问题」."""
    return _PROBLEMS.search(text[:120]) is not None


def _goes_on(text: str) -> bool:
    """Whether a folded paragraph behind one on problems still speaks of them."""
    return not looks_back(text) and _PROBLEMS_MORE.search(text[:60]) is not None


def is_thanks(paragraph: Paragraph) -> bool:
    """Whether a paragraph is all acknowledgement and thanks, but for an aside."""
    sentences = _SENTENCE.findall(paragraph.folded)
    rest = [one for one in sentences if not _THANKS.search(one)]
    return len(rest) < len(sentences) and sum(map(len, rest)) <= ASIDE and len(paragraph.text) >= ASIDE


def with_closing(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The last words, from the last 「各位代表」 (or 结束语) to the end of the text, as closing."""
    labels = _with_definitions(found, labels)
    end = next((n for n, label in enumerate(labels) if label.kind == "glossary"), len(labels))
    headed = [n for n in range(end) if found[n].level == 1 and kind_of(found[n].words) == "closing"]
    start = next((n for n in range(end - 1, 0, -1) if _CLOSING_LEAD.match(found[n].paragraph.folded)), end)
    start = min([start, *headed[-1:]])
    end = next((n for n in range(start + 1, end) if found[n].level == 1), end)
    words = "".join(item.paragraph.folded for item in found[start:end])
    if start < end and len(words) <= LONGEST_CLOSING and _CLOSING_WORDS.search(words):
        closing = Label("other", CLOSING, start)
        return [*labels[:start], *[closing] * (end - start), *labels[end:]]
    return labels


def _with_definitions(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The entries of a glossary without a heading, behind the last words, as glossary."""
    if any(label.kind == "glossary" for label in labels):
        return labels
    at = len(found)
    while at and _DEFINITION.match(found[at - 1].paragraph.folded):
        at -= 1
    if len(found) - at < DEFINITIONS or not any(
        _CLOSING_LEAD.match(one.paragraph.folded) for one in found[:at]
    ):
        return labels
    return [*labels[:at], *[Label("glossary", "", at)] * (len(found) - at)]


def looks_back(text: str) -> bool:
    """Whether a folded text begins with the time that is past: 「过去五年,…」."""
    return _PAST_LEAD.match(text) is not None
