"""The targets of a report's plan: of its year, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tracker.extract.passages import Above, running
from tracker.extract.sentences import Sentence, sentences
from tracker.language.indicators import Indicator, begins, may_speak_of
from tracker.language.quantity.amounts import holds_a_number
from tracker.language.tables import panel as words
from tracker.model import Paragraph, Report
from tracker.panel import times
from tracker.panel.said import Said, said
from tracker.panel.values import Passage, Target, Where

_GOALS = re.compile(words.GOALS)
_BEYOND, _PAST = re.compile(words.BEYOND), re.compile(words.PAST)
_SOFT, _HARD = re.compile(words.SOFT), re.compile(words.HARD)
_NOT_TONE = re.compile("规模以上|限额以上|限上")
_STOPS = re.compile("[,;:。]")


@dataclass(frozen=True, slots=True)
class Planned:
    """What a plan says of one indicator: ``target`` is a figure, ``wording`` words without a fitting one."""

    indicator: Indicator
    target: Target | None = None
    wording: Passage | None = None


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A sentence of the plan, where it stands, and the time that it speaks of."""

    paragraph: Paragraph
    sentence: Sentence
    where: Where
    span: times.Span


def planned(report: Report, own: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> dict[str, Planned]:
    """The plan's targets for its year, by the indicator's name; paragraphs of goals go before the tasks.

    A target for several years (“十五五”时期年均增长5%) is left out.
    """
    by_name: dict[str, Planned] = {}
    spoken = [
        one for one in _spoken(report) if one.span != "ahead" and may_speak_of(one.sentence.text, names)
    ]
    for where in ("goals", "tasks"):
        for one in spoken:
            if one.where == where:
                _add(by_name, one, own, names)
    return by_name


def _spoken(report: Report) -> Iterator[_Spoken]:
    """The sentences of the plan; the time that opens a paragraph holds until the next heading."""
    for section in report.of_kind("plan"):
        heading = span = times.of_heading(section.title, report.year)
        topics: tuple[str, ...] = ()
        for paragraph, above in running(section.paragraphs):
            where = _where(paragraph, above)
            if paragraph.topics != topics:
                topics, span = paragraph.topics, heading
            inside = span
            for sentence in sentences(paragraph.folded, cut=False):
                inside = times.of_opening(sentence.text, report.year) or inside
                span = inside if sentence.index == 0 else span
                yield _Spoken(paragraph, sentence, where, inside)


def _where(paragraph: Paragraph, above: Above) -> Where:
    return "goals" if above == "targets" or _GOALS.search(paragraph.folded) else "tasks"


def _add(by_name: dict[str, Planned], spoken: _Spoken, own: tuple[str, ...], names: tuple[str, ...]) -> None:
    """The targets of a sentence, where no earlier one has told of the same indicator."""
    for one in said(spoken.sentence.text, own, names, planned=True):
        if _is_target(spoken.sentence.text, one):
            known = by_name.get(one.indicator.name, Planned(one.indicator))
            by_name[one.indicator.name] = _with(known, spoken, one)
    for indicator, told in _in_words(spoken, own):
        known = by_name.get(indicator.name, Planned(indicator))
        by_name[indicator.name] = replace(known, wording=known.wording or told)


def _with(known: Planned, spoken: _Spoken, one: Said) -> Planned:
    """``known`` with one more figure: as target, as a higher one striven for, or as words if not usual."""
    if not one.usual:
        told = passage(spoken.paragraph, spoken.sentence, one.start, one.end)
        return replace(known, wording=known.wording or told)
    if known.target is None:
        return replace(known, target=_target(spoken, one))
    if known.target.passage.line != spoken.paragraph.line_at(spoken.sentence.start):
        return known
    return replace(known, target=_with_stretch(known.target, one, spoken.sentence.text))


def _in_words(spoken: _Spoken, own: tuple[str, ...]) -> Iterator[tuple[Indicator, Passage]]:
    """The goals that have no figure; words without a figure among the tasks are no target."""
    if spoken.where == "goals":
        yield from wordings(spoken.paragraph, spoken.sentence, own)


def _is_target(sentence: str, one: Said) -> bool:
    figure = one.number.quantity
    near = _STOPS.split(sentence[: figure.start])[-1]
    return not _BEYOND.search(re.split("[;。]", sentence[: figure.start])[-1]) and not _PAST.search(near)


def _target(spoken: _Spoken, one: Said) -> Target:
    sentence = spoken.sentence
    figure = one.number.quantity
    near = re.split("[,;:。、]", sentence.text[: figure.start])[-1]
    spoken_words = _NOT_TONE.sub("", near) + sentence.text[figure.start : figure.end]
    return Target(
        number=one.number,
        passage=passage(spoken.paragraph, sentence, one.start, one.end),
        where=spoken.where,
        tone=_tone(spoken_words),
        firmness=_firmness(spoken_words, one),
        like_for_like=one.like_for_like,
    )


def _with_stretch(target: Target, one: Said, sentence: str) -> Target:
    """The target with a higher figure as ``stretch``, if 力争 or the like precedes it: 增长7%、力争达到8%."""
    before = re.split("[,;、]", sentence[: one.number.quantity.start])[-1]
    higher = one.number.unit == target.number.unit and one.number.value > target.number.value
    strives = re.search("力争|争取|努力|冲刺", before)
    return replace(target, stretch=one.number.value) if higher and strives and not target.stretch else target


def _tone(text: str) -> str:
    tones = sorted((*_HARD.finditer(text), *_SOFT.finditer(text)), key=lambda one: one.start())
    return "、".join(dict.fromkeys(one.group() for one in tones))


def _firmness(text: str, one: Said) -> Literal["hard", "soft", ""]:
    if one.number.op in ("~", "range") or _SOFT.search(text):
        return "soft"
    return "hard" if one.number.op in (">=", "<=") or _HARD.search(text) else ""


def passage(paragraph: Paragraph, sentence: Sentence, start: int, end: int) -> Passage:
    """The words at ``start:end`` of a sentence, verbatim, with the whole sentence and the words' line."""
    whole = paragraph.text[sentence.start : sentence.end]
    return Passage(whole[start:end], whole, paragraph.line_at(sentence.start + start))


def wordings(
    paragraph: Paragraph, sentence: Sentence, own: tuple[str, ...]
) -> Iterator[tuple[Indicator, Passage]]:
    """Clauses without a figure that begin with an indicator: 居民收入增长与经济增长同步."""
    for piece in _CLAUSE.finditer(sentence.text):
        text = _PAIR.sub("", piece.group())
        opening = begins(text, own)
        if opening and not holds_a_number(text):
            yield opening[0], passage(paragraph, sentence, piece.start(), piece.end())


_CLAUSE = re.compile("[^,:]+")
_PAIR = re.compile("^城乡(?=居民)")
