"""One commitment with everything that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.text import Text

from tracker.answered import waiting_for
from tracker.language.safe import safe
from tracker.model import Entry, Evidence, Parts, ReportRecord, Verdict
from tracker.render import grounds
from tracker.render.block import known
from tracker.render.changes import last_figure, next_plan, since_words
from tracker.render.diff import compare
from tracker.render.entries import by_machine, outcome
from tracker.render.figures import amount, dated
from tracker.render.lines import fetched, heading, legend, place, status_words
from tracker.render.look import NARROW, Look, pages_of
from tracker.render.palette import KINDS, sign_of
from tracker.render.sides import reported
from tracker.render.tables import Lines, hanging, indent, spread
from tracker.render.widths import wrap

_HANG = 6


@dataclass(frozen=True, slots=True)
class Detail:
    """A commitment, its ``paragraph`` verbatim, and the ``parts`` of its first evidence's score.

    ``nearest`` are the most similar sentences where there is no evidence, ``later`` is the commitment of the
    next plan that promises the same again, ``earlier`` that of the last plan which this one promises again.
    """

    entry: Entry
    paragraph: str = ""
    parts: Parts = ()
    reports: Mapping[str, ReportRecord] = field(default_factory=dict)
    nearest: Sequence[Evidence] = ()
    later: Entry | None = None
    earlier: Entry | None = None


def beside(detail: Detail, look: Look) -> Look:
    """The look, with the commitments of the years before and behind that of ``detail``."""
    later = {detail.later.id: detail.later} if detail.later else {}
    earlier = {detail.entry.id: detail.earlier} if detail.earlier else {}
    return replace(look, later=later, earlier=earlier)


def show(detail: Detail, look: Look) -> Lines:
    """The whole screen of one commitment."""
    entry = detail.entry
    look = replace(beside(detail, look), printed=pages_of(detail.reports))
    parts = (
        _head(entry, look),
        _quote(detail, look),
        _facts(detail, look),
        grounds.quoted(entry, look) or grounds.nearest(entry, detail.nearest, look),
        grounds.verdict(entry, look),
        grounds.both_readings(entry, look),
        _own(entry, look),
        grounds.score(detail.parts, look),
        _last_year(entry, look),
        _history(entry, look),
        _legend(entry, look),
    )
    return [line for part in parts if part for line in (*part, Text())][:-1]


def _legend(entry: Entry, look: Look) -> Lines:
    """What the signs on this screen mean."""
    changes = bool(entry.baseline or entry.carried)
    diff = bool(entry.baseline or entry.verdict.evidence)
    return legend(look, {outcome(entry): 1, by_machine(entry): 1}, changes=changes, diff=diff)


def _head(entry: Entry, look: Look) -> Lines:
    text = status_words(outcome(entry), look, english=True)
    text.append(f"  {KINDS[entry.kind][0]} {KINDS[entry.kind][1]}", style="muted")
    if entry.ruling:
        text.append(f"  {look.person} 人工", style="person")
    title = Text().append(safe(entry.id), style="title")
    lines = [spread(title, place(entry.report, entry.line, look), look.columns)]
    lines += wrap(Text(safe(entry.section).replace("/", " / "), style="muted"), look.columns)
    return lines + wrap(text, look.columns)


def _quote(detail: Detail, look: Look) -> Lines:
    """The paragraph with the clause in it made to stand out; the clause alone where the file is gone."""
    clause, paragraph = safe(detail.entry.text), safe(detail.paragraph)
    before, quoted, after = paragraph.partition(clause)
    text = Text().append(before, style="muted") if quoted else Text()
    if detail.entry.elided and not quoted:
        text.append(f"({safe(detail.entry.elided)})", style="muted")
    mark = f"«{clause}»" if look.marks and quoted else clause
    text.append(mark, style="bold underline").append(after if quoted else "", style="muted")
    lines = heading("原文", look) + indent(wrap(text, look.columns - 2), 2)
    record = detail.reports.get(detail.entry.report)
    return lines + (indent(wrap(fetched(record), look.columns - 2), 2) if record and record.origin else [])


def _facts(detail: Detail, look: Look) -> Lines:
    """Targets, words that the clause takes from a neighbour, tone, deadline, and the report awaited."""
    entry = detail.entry
    pairs = [("指标", f"{item.noun} {amount(item, look)}") for item in entry.targets]
    pairs += [("承接", entry.elided)] if entry.elided else []
    pairs += [("语气", entry.strength)] if entry.strength else []
    pairs += [("期限", entry.deadline)] if entry.deadline else []
    record = detail.reports.get(entry.report)
    if record and entry.status == "pending" and (name := waiting_for(record, detail.reports)):
        pairs.append(("等待", f"{name} 的工作回顾"))
    lines: Lines = []
    for label, words in pairs:
        lines += hanging(Text(label, style="muted"), Text(safe(words)), look.columns, _HANG)
    return lines


def _own(entry: Entry, look: Look) -> Lines:
    """The extra fields that users wrote into the ledger's entry, as they stand there."""
    lines: Lines = []
    for name, value in entry.own:
        lines += hanging(Text(safe(name), style="muted"), Text(safe(value)), look.columns - 2, 10)
    return heading("自有字段", look, "账本 own: 里的,机器不读也不改") + indent(lines, 2) if lines else []


def _last_year(entry: Entry, look: Look) -> Lines:
    lines: Lines = []
    if entry.baseline:
        text = since_words(entry, replace(look, width=max(look.width, NARROW)))
        if (last := last_figure(entry, look)) and entry.targets:
            target = amount(dated(entry), look)
            text.append(f"  {amount(last, look)} {look.arrow} {target}", style="figure")
        last_known = replace(entry, verdict=Verdict("pending"))
        words = reported(compare(entry.text, entry.baseline.text, known(last_known)), look)
        lines += heading("上年", look, "同一份报告的回顾")
        lines += indent([*wrap(text, look.columns - 2), *wrap(words, look.columns - 2)], 2)
        lines.append(Text("  ").append_text(place(entry.report, entry.baseline.line, look)))
    if entry.carried:
        lines += [
            *([Text()] if lines else []),
            *heading("下年", look, "下一年的计划再次承诺"),
            *indent(wrap(next_plan(entry, look), look.columns - 2), 2),
        ]
    return lines


def _history(entry: Entry, look: Look) -> Lines:
    if not entry.history:
        return []
    lines = heading("经过", look)
    for past in entry.history:
        text = Text(f"{look.status(past.status)} {sign_of(past.status).chinese}").append(
            f" · {look.said(past.reason)}"
        )
        if past.evidence:
            text.append(f" · {safe(past.evidence)}", style="muted")
        lines += indent(hanging(Text(safe(past.date), style="muted"), text, look.columns - 2, 12), 2)
    return lines
