"""One commitment in a report: its status, the promise, the words that answer it, and the verdict's reason."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry
from tracker.render.changes import TARGET, change_words, next_plan, since, since_words
from tracker.render.diff import compare
from tracker.render.entries import answering, disputes, next_year, outcome, unsure
from tracker.render.figures import dated
from tracker.render.lines import confidence, figure_words, origin, place, status_words
from tracker.render.look import Look
from tracker.render.palette import CONFLICT, KINDS
from tracker.render.schedule import schedule, told
from tracker.render.sides import excerpt, promised, reported
from tracker.render.tables import Lines, beside, ended, hanging, indent, spread
from tracker.render.why import by_hand, conflict, person, provenance
from tracker.render.widths import kept, width, wrap

_HANG = 5
"""Columns of a label (承诺, 报告, 上年) and the blank behind it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands beside a promise: its label, its words, and where they are from."""

    label: str
    text: str
    origin: Text


def answer(entry: Entry, look: Look) -> Answer | None:
    """What to put beside the promise: its best evidence, else last year's outcome, else None."""
    if entry.verdict.evidence:
        best = entry.verdict.evidence[0]
        return Answer("外部" if best.source else "报告", answering(entry), origin(best, look))
    if entry.baseline:
        return Answer("上年", entry.baseline.text, place(entry.report, entry.baseline.line, look))
    return None


def block(entry: Entry, look: Look) -> Lines:
    """The lines of one commitment; the short form where there is nothing to put beside the promise."""
    if bare(entry):
        return _line(entry, look)
    lines = _head(entry, look)
    there = answer(entry, look)
    body = _sides(entry, there, look) if look.wide and there else _stack(entry, there, look)
    return lines + indent(body, 2) + indent(_foot(entry, look), 2)


def bare(entry: Entry) -> bool:
    """Whether there is nothing to put beside a commitment: it waits, or nobody speaks of it."""
    silent = not entry.verdict.evidence and entry.verdict.status in ("pending", "unmentioned")
    return silent and not (entry.baseline or entry.review)


def _line(entry: Entry, look: Look) -> Lines:
    label = status_words(outcome(entry), look, english=False)
    kind = Text(f"{KINDS[entry.kind][0]}  ", style="muted")
    sure = confidence(entry).append("  ") if entry.verdict.status != "pending" else Text()
    id = sure.append(safe(entry.id), style="muted")
    text = _elided(entry).append(safe(entry.text))
    if entry.carried:
        again = Text("下年 ", style="muted").append_text(change_words(next_year(entry), look))
        text.append("  ").append_text(kept(again))
    if look.narrow:
        return ended(hanging(label, text, look.columns, width(label) + 2), kind.append_text(id), look.columns)
    label.append("  ").append_text(kind)
    lines = hanging(label, text, look.columns - width(id) - 2, width(label))
    return [spread(lines[0], id, look.columns), *lines[1:]]


def _head(entry: Entry, look: Look) -> Lines:
    text = status_words(outcome(entry), look, english=look.wide)
    text.append(f"  {KINDS[entry.kind][0]}", style="muted")
    if unsure(entry):
        text.append("  存疑", style="uncertain")
    if disputes(entry):
        text.append(f"  {look.mark(CONFLICT)} {CONFLICT.chinese}", style="uncertain")
    if entry.ruling:
        text.append(f"  {look.person} 人工", style="person")
    for words in figure_words(entry, look):  # what does not fit is in the reason below
        if width(text) + 2 + width(words) <= look.columns:
            text.append("  ").append_text(words)
    if (change := since_words(entry, look)).plain:
        text.append("  ").append_text(change)
    return ended(wrap(text, look.columns), Text(safe(entry.id), style="muted"), look.columns)


def _sides(entry: Entry, there: Answer | None, look: Look) -> Lines:
    assert there is not None
    room = look.columns - 2 - 3
    left = room * 9 // 20
    pieces = compare(entry.text, there.text, known(entry))
    here = [*wrap(_elided(entry).append_text(promised(pieces, look)), left), _here(entry, look)]
    across = [*wrap(reported(pieces, look, brief=True), room - left), _there(there)]
    line = [Text(look.divider, style="line")] * max(len(here), len(across))
    return beside([here, line, across], [left, 1, room - left], Text(" "))


def _stack(entry: Entry, there: Answer | None, look: Look) -> Lines:
    room = look.columns - 2
    if there is None:
        return hanging(_label("承诺"), _elided(entry).append(safe(entry.text)), room, _HANG)
    pieces = compare(entry.text, there.text, known(entry))
    lines = hanging(_label("承诺"), _elided(entry).append_text(promised(pieces, look)), room, _HANG)
    lines += hanging(_label(there.label), reported(pieces, look, brief=True), room, _HANG)
    return lines + indent(wrap(there.origin, room - _HANG), _HANG)


def _elided(entry: Entry) -> Text:
    """Words of a neighbour that the clause needs, in brackets: they are no part of the quote."""
    return Text().append(f"({safe(entry.elided)})", style="muted") if entry.elided else Text()


def known(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Pairs (promised, reported) of compared numbers, as digits and unit (「4000张」), for the diff.

    They are those that the verdict compared, or without evidence the target and last year's outcome.
    """
    pairs = [(figure.target, figure.reported) for figure in entry.verdict.figures]
    last = entry.baseline.quantity if entry.baseline and not entry.verdict.evidence else None
    if last and (target := dated(entry)):
        pairs = [(target, last)]
    return tuple((f"{a.value}{a.unit}", f"{b.value}{b.unit}") for a, b in pairs)


def _label(word: str) -> Text:
    return Text(word, style="muted")


def _here(entry: Entry, look: Look) -> Text:
    return Text().append("承诺 ", style="muted").append_text(place(entry.report, entry.line, look))


def _there(there: Answer) -> Text:
    return Text().append(f"{there.label} ", style="muted").append_text(there.origin)


def _foot(entry: Entry, look: Look) -> Lines:
    """The lines below: the machine's reason and confidence, a person's verdict, last year, the next plan."""
    room = look.columns - 2
    lines: Lines = []
    if entry.verdict.reason and (entry.verdict.evidence or entry.verdict.status != "pending"):
        text = Text(look.said(entry.verdict.reason))
        for more in (confidence(entry), provenance(entry)):
            if more.plain:
                text.append(" · ", style="muted").append_text(more)
        lines += hanging(_label("依据"), text, room, _HANG)
    if pace := schedule(entry):
        lines += hanging(_label("序时"), Text(look.said(told(pace))), room, _HANG)
    for pair in disputes(entry):
        lines += hanging(Text(CONFLICT.chinese, style="uncertain"), conflict(pair, look), room, _HANG)
    if entry.review:
        lines += hanging(by_hand(entry), person(entry, look), room, _HANG)
    if entry.baseline and entry.verdict.evidence:
        lines += hanging(_label("上年"), _last_year(entry, look), room, _HANG)
    if entry.carried:
        lines += hanging(_label("下年"), next_plan(entry, look), room, _HANG)
    return lines


def _last_year(entry: Entry, look: Look) -> Text:
    """The words of the report's own review on last year's outcome, and how the target stands to it."""
    if entry.baseline is None:
        return Text()
    pieces = compare(entry.text, entry.baseline.text)
    text = Text().append(excerpt(pieces), style="muted").append("  ")
    change, what = since(entry, look)
    return text if what == TARGET else text.append_text(change_words(change, look))
