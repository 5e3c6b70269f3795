"""Giving every paragraph of a report its section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from tracker.language.fold import fold
from tracker.language.tables.headings import ANNEX_HEADING, CLOSING, OPENING, PROBLEMS
from tracker.model import Section
from tracker.segment import cover
from tracker.segment.asides import Label, looks_back, with_closing, with_problems
from tracker.segment.kinds import HeadingKind, kind_of, years_in
from tracker.segment.outline import Item
from tracker.segment.outlook import clearly
from tracker.segment.turns import with_turn

DECIDED = 9.0
"""Sum of log odds (at most 3 a paragraph) from which the text below a heading overrules its words."""

_ANNEX = re.compile("|".join(ANNEX_HEADING))


def sections(found: Sequence[Item], year: int, last_line: int) -> tuple[Section, ...]:
    """The sections of a report whose items are levelled; their line runs leave no line of the report out."""
    labels = with_turn(found, _by_headings(found, year))
    labels = with_closing(found, with_problems(found, labels, year))
    pairs = zip(_with_topics(found), labels, strict=True)
    groups = [
        (label, [item for item, _ in group]) for label, group in groupby(pairs, key=lambda pair: pair[1])
    ]
    starts = [group[0].paragraph.lines[0][1] for _, group in groups]
    built = []
    for (label, group), first, following in zip(groups, starts, [*starts[1:], last_line + 1], strict=True):
        kept = tuple(item.paragraph for item in group if not cover.is_furniture(item.paragraph))
        built.append(Section(label.kind, first, max(first, following - 1), label.title, kept))
    return tuple(built)


def _by_headings(found: Sequence[Item], year: int) -> list[Label]:
    """Labels by main headings, and by headings of the second rank for the government's own conduct."""
    mains = _main_kinds(found, year)
    planned = any(_main_kind(item, year) == "plan" for item in found if item.level == 1)
    label = main = Label("other", OPENING)
    labels: list[Label] = []
    seen = list[HeadingKind | None]()
    for item in found:
        if item.level == 1:
            kind = mains[len(seen)]
            main = _main_label(kind, item, main, seen, mains[len(seen) + 1 :], planned)
            seen.append(kind)
            label = main
        elif item.level == 2 and main.kind == "plan":
            own = kind_of(item.words, year) == "self"
            label = Label("self", item.paragraph.text, len(labels)) if own else main
        elif item.style == "plain" and main.kind == "other" and kind_of(item.words, year) == "glossary":
            label = main = Label("glossary", item.paragraph.text, len(labels))
        labels.append(label)
    return labels


def _main_kinds(found: Sequence[Item], year: int) -> list[HeadingKind | None]:
    """What each main heading announces: by its words where the text below does not gainsay them."""
    at = [place for place, item in enumerate(found) if item.level == 1]
    kinds = []
    for start, end in pairwise([*at, len(found)]):
        below = clearly(item.paragraph.folded for item in found[start + 1 : end] if not item.level)
        kinds.append(_by_outlook(_main_kind(found[start], year), below))
    return kinds


def _by_outlook(kind: HeadingKind | None, ahead: float) -> HeadingKind | None:
    """The kind that the text below a heading shows: it looks ahead (``ahead`` above 0) or back."""
    if kind in ("plan", "long plan", "dated", None) and ahead < -DECIDED:
        return "review"
    if kind in ("dated", None) and ahead > DECIDED:
        return "plan"
    return kind


def _main_kind(item: Item, year: int) -> HeadingKind | None:
    """What a main heading says; one in its own words (「一、砥砺奋进的2024年」) by its year or time."""
    kind = kind_of(item.words, year)
    years = years_in(item.words)
    if kind == "plan" and years and max(years) < year:
        return "review"
    if kind or item.style == "plain":
        return kind
    if years:
        return "plan" if years[-1] >= year else "review"
    return "review" if looks_back(item.words) else None


def _main_label(
    kind: HeadingKind | None,
    item: Item,
    before: Label,
    seen: Sequence[HeadingKind | None],
    later: Sequence[HeadingKind | None],
    planned: bool,
) -> Label:
    """The section under a main heading; ``planned``: some heading's words name the plan of the year."""
    title, number = item.paragraph.text, len(seen) + 1
    if before.kind == "glossary" and not (kind == "plan" and _ANNEX.match(fold(before.title))):
        return before
    if kind == "long plan":
        return Label("other" if planned else "plan", title, number)
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


def _with_topics(found: Sequence[Item]) -> list[Item]:
    """The items with the headings above them, without those main headings that only name their section."""
    topics: dict[int, str] = {}
    result = []
    for item in found:
        if item.level:
            topics = {level: words for level, words in topics.items() if level < item.level}
        above = tuple(topics[level] for level in sorted(topics))
        result.append(replace(item, paragraph=replace(item.paragraph, topics=above)))
        if item.level and not (item.level == 1 and kind_of(item.words)):
            topics[item.level] = item.words
    return result
