"""Giving every paragraph of a report its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tracker.lexicon.headings import (
    CLOSING,
    CLOSING_LEAD,
    CLOSING_WORDS,
    OPENING,
    PAST_LEAD,
    PLAN_LEAD,
    PROBLEMS,
    PROBLEMS_LEAD,
    PROBLEMS_MORE,
    THANKS,
    THANKS_SENTENCE,
)
from tracker.model import Paragraph, Section, SectionKind
from tracker.segment import cover
from tracker.segment.kinds import HeadingKind, kind_of, years_in
from tracker.segment.outline import Item

LONGEST_CLOSING = 1200
"""Characters of the longest closing words."""
ASIDE = 80
"""Characters that a paragraph of thanks may hold beside them."""

_THANKS = re.compile("|".join(THANKS_SENTENCE))
_PROBLEMS = re.compile("|".join(PROBLEMS_LEAD))
_PROBLEMS_MORE = re.compile("|".join(PROBLEMS_MORE))
_LOOKS_BACK = re.compile(PAST_LEAD)
_PLAN_LEAD = re.compile("|".join(PLAN_LEAD))
_CLOSING_LEAD = re.compile(CLOSING_LEAD)
_ADDRESS_ALONE = re.compile(r"^各位代表[:!,。]?$")


@dataclass(frozen=True, slots=True)
class Label:
    """The section of an item; ``main`` counts the main headings, so that neighbours stay apart."""

    kind: SectionKind
    title: str
    main: int = 0


def sections(found: Sequence[Item], year: int, last_line: int) -> tuple[Section, ...]:
    """The sections of a report whose items are levelled; their line runs leave no line of the report out."""
    labels = _by_headings(found, year)
    labels = _with_problems(found, labels, year)
    labels = _with_closing(found, labels)
    groups = [list(group) for _, group in groupby(zip(found, labels, strict=True), key=lambda pair: pair[1])]
    built = []
    for place, group in enumerate(groups):
        first = group[0][0].paragraph.lines[0][1]
        following = (
            groups[place + 1][0][0].paragraph.lines[0][1] if place + 1 < len(groups) else last_line + 1
        )
        label = group[0][1]
        kept = tuple(_with_topics(item for item, _ in group))
        built.append(Section(label.kind, first, max(first, following - 1), label.title, kept))
    return tuple(built)


def _by_headings(found: Sequence[Item], year: int) -> list[Label]:
    """Labels by main headings, and by headings of the second rank for the government's own conduct."""
    mains = [_main_kind(item, year) for item in found if item.level == 1]
    label = main = Label("other", OPENING)
    labels: list[Label] = []
    seen = list[HeadingKind | None]()
    for item in found:
        if item.level == 1:
            kind = _main_kind(item, year)
            main = _main_label(kind, item, main, seen, mains[len(seen) + 1 :], len(seen) + 1)
            seen.append(kind)
            label = main
        elif item.level == 2 and main.kind == "plan":
            own = kind_of(item.words, year) == "self"
            label = Label("self", item.paragraph.text, len(labels)) if own else main
        elif item.style == "plain" and main.kind == "other" and kind_of(item.words, year) == "glossary":
            label = main = Label("glossary", item.paragraph.text, len(labels))
        labels.append(label)
    return labels


def _main_kind(item: Item, year: int) -> HeadingKind | None:
    """What a main heading announces; one in words of its own (「一、砥砺奋进的2024年」) by its year or time."""
    kind = kind_of(item.words, year)
    years = years_in(item.words)
    if kind or item.style == "plain":
        return kind
    if years:
        return "plan" if years[-1] >= year else "review"
    return "review" if _LOOKS_BACK.match(item.words) else None


def _main_label(
    kind: HeadingKind | None,
    item: Item,
    before: Label,
    seen: Sequence[HeadingKind | None],
    later: Sequence[HeadingKind | None],
    number: int,
) -> Label:
    title = item.paragraph.text
    if before.kind == "glossary":
        return before
    if kind == "long plan":
        coming = "plan" in later or "plan" in seen
        return Label("other" if coming else "plan", title, number)
    if kind == "problems":
        return Label("other", PROBLEMS, number)
    if kind == "closing":
        return Label("other", CLOSING, number)
    if kind == "self" and "review" not in later and (seen or not later):
        return Label("self" if before.kind != "review" or "plan" not in later else "review", title, number)
    if kind in ("review", "plan", "glossary"):
        return Label(kind, title, number)
    if before.kind == "review" or before.title == PROBLEMS:
        return Label("review" if "plan" in later else "plan", title, number)
    if before.kind == "other" and not {"review", "plan"} & set(seen):
        return Label("other", title, number)
    return Label("plan", title, number)


def _with_problems(found: Sequence[Item], labels: Sequence[Label], year: int) -> list[Label]:
    """The same with thanks, problems, and a plan without a heading told from the review around them."""
    result: list[Label] = []
    problems: Label | None = None
    planning: Label | None = None
    for item, label in zip(found, labels, strict=True):
        if label.kind != "review":
            problems = planning = None
        elif item.level:
            problems = problems if item.level > 2 else None
        elif planning is None:
            text = item.paragraph.folded
            if problems and _opens_plan(text, year):
                planning = Label("plan", "", label.main)
            elif is_problems(text):
                problems = Label("other", PROBLEMS, label.main)
            elif problems and not _goes_on(text):
                problems = None
        chosen = planning or problems or label
        if label.kind == "review" and not item.level and is_thanks(item.paragraph):
            chosen = Label("other", THANKS, label.main)
        result.append(chosen)
    return _address_with_next(found, result)


def _address_with_next(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """「各位代表!」 alone on a line goes with what it introduces."""
    for place in range(len(found) - 2, -1, -1):
        if _ADDRESS_ALONE.match(found[place].paragraph.folded) and labels[place].title != OPENING:
            labels[place] = labels[place + 1]
    return labels


def _opens_plan(text: str, year: int) -> bool:
    years = years_in(text[:16])
    return _PLAN_LEAD.match(text) is not None and (not years or years[0] == year)


def is_problems(text: str) -> bool:
    """Whether a folded paragraph opens the part on problems: 「我们也清醒地看到,…还存在不少问题」."""
    return _PROBLEMS.search(text[:120]) is not None


def _goes_on(text: str) -> bool:
    """Whether a folded paragraph behind one on problems still speaks of them."""
    return not _LOOKS_BACK.match(text) and _PROBLEMS_MORE.search(text[:60]) is not None


def is_thanks(paragraph: Paragraph) -> bool:
    """Whether a paragraph is all acknowledgement and thanks, but for an aside."""
    sentences = re.findall(r"[^。!?]+[。!?]?", paragraph.folded)
    rest = [one for one in sentences if not _THANKS.search(one)]
    return len(rest) < len(sentences) and sum(map(len, rest)) <= ASIDE and len(paragraph.text) >= ASIDE


def _with_closing(found: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The last words, from the last 「各位代表」 (or 结束语) to the end of the text, as closing."""
    end = next((n for n, label in enumerate(labels) if label.kind == "glossary"), len(labels))
    headed = [n for n in range(end) if found[n].level == 1 and kind_of(found[n].words) == "closing"]
    start = next((n for n in range(end - 1, 0, -1) if _CLOSING_LEAD.match(found[n].paragraph.folded)), end)
    start = min([start, *headed[-1:]])
    end = next((n for n in range(start + 1, end) if found[n].level == 1), end)
    words = "".join(item.paragraph.folded for item in found[start:end])
    if start < end and len(words) <= LONGEST_CLOSING and re.search(CLOSING_WORDS, words):
        closing = Label("other", CLOSING, start)
        return [*labels[:start], *[closing] * (end - start), *labels[end:]]
    return labels


def _with_topics(found: Iterator[Item]) -> Iterator[Paragraph]:
    """The items' paragraphs below their headings, page furniture left out."""
    topics: dict[int, str] = {}
    for item in found:
        if item.level:
            topics = {level: words for level, words in topics.items() if level < item.level}
        above = tuple(topics[level] for level in sorted(topics))
        if not cover.is_furniture(item.paragraph):
            yield replace(item.paragraph, topics=above)
        if item.level and not (item.level == 1 and kind_of(item.words)):
            topics[item.level] = item.words
