"""Giving every paragraph of a report its section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tracker.language.fold import fold
from tracker.language.tables.headings import ANNEX_HEADING, CLOSING, OPENING, PROBLEMS
from tracker.model import Section
from tracker.segment.asides import with_asides, with_closing
from tracker.segment.chapters import Chapter, chapters
from tracker.segment.headings import HeadingKind, names_both
from tracker.segment.item import OPENS, Item, Label
from tracker.segment.topics import with_topics
from tracker.segment.turns import with_turn

_ANNEX = re.compile("|".join(ANNEX_HEADING))
_ANNEXED = re.compile("附")
"""How the heading of an annex begins that says what it holds: 「附件2:2024年民生实事项目」."""


def sections(items: Sequence[Item], year: int, last_line: int) -> tuple[Section, ...]:
    """The sections of a report, whose items have levels; their runs of lines leave no line of it out."""
    labels = _by_chapters(items, chapters(items, year))
    labels = with_turn(items, labels, year)
    labels = with_closing(items, with_asides(items, labels))
    return _gathered(with_topics(items), labels, last_line)


def _gathered(items: Sequence[Item], labels: Sequence[Label], last_line: int) -> tuple[Section, ...]:
    """Each run of items with one label as a section; what is furniture alone leaves only its lines."""
    pairs = zip(items, labels, strict=True)
    groups = [
        (label, [item for item, _ in group]) for label, group in groupby(pairs, key=lambda pair: pair[1])
    ]
    starts = [group[0].paragraph.lines[0][1] for _, group in groups]
    built: list[Section] = []
    for (label, group), first, following in zip(groups, starts, [*starts[1:], last_line + 1], strict=True):
        kept = tuple(item.paragraph for item in group if "furniture" not in item.signs)
        if not kept and built:  # nothing but furniture: its lines lie in the section before
            built[-1] = replace(built[-1], last=max(built[-1].last, following - 1))
            continue
        built.append(Section(label.kind, first, max(first, following - 1), label.title, kept))
    return tuple(built)


def _by_chapters(items: Sequence[Item], read: Sequence[Chapter]) -> list[Label]:
    """Labels by main headings, and by headings of the second rank for the government's own conduct."""
    mains, planned = [one.kind for one in read], any(one.is_planned for one in read)
    label = main = Label("other", OPENING)
    labels: list[Label] = []
    seen = list[HeadingKind | None]()
    for item in items:
        if item.level == 1:
            kind = mains[len(seen)]
            main = _main_label(kind, item, main, seen, mains[len(seen) + 1 :], planned)
            seen.append(kind)
            label = main
        elif item.level == 2 and main.kind == "plan":
            own = item.says == "self"
            label = Label("self", item.paragraph.text, len(labels)) if own else main
        elif item.style == "plain" and main.kind == "other" and item.says == "glossary":
            label = main = Label("glossary", item.paragraph.text, len(labels))
        labels.append(label)
    return _five_years_first(items, labels)


def _five_years_first(items: Sequence[Item], labels: list[Label]) -> list[Label]:
    """The labels, with what a heading on five years and the coming one says of the former as other."""
    for place, item in enumerate(items):
        label = labels[place]
        if item.level != 1 or label.kind != "plan":
            continue
        if not (names_both(item.words) or item.says == "long plan"):
            continue
        end = next((n for n in range(place, len(items)) if labels[n] != label), len(items))
        texts = [n for n in range(place + 1, end) if not items[n].level]
        turn = next((n for n in texts if items[n].coming <= OPENS), place + 1)
        labels[place + 1 : turn] = [Label("other", label.title, label.main)] * (turn - place - 1)
    return labels


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
    annexed = _ANNEX.match(fold(before.title)) or _ANNEXED.match(fold(title))
    if before.kind == "glossary" and not (kind == "plan" and annexed):
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
