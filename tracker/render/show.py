"""One commitment with everything that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp

from rich.text import Text

from tracker.language.safe import address, safe
from tracker.model import Entry, Evidence, Parts, ReportRecord, Verdict
from tracker.render.bars import waterfall
from tracker.render.block import known
from tracker.render.diff import compare
from tracker.render.entries import by_machine, disputes, outcome, readings, since_last_year, waiting_for
from tracker.render.figures import amount, figures
from tracker.render.lines import (
    change_words,
    confidence,
    fetched,
    figure_words,
    heading,
    legend,
    next_plan,
    origin,
    place,
    status_words,
)
from tracker.render.look import Look, pages_of
from tracker.render.palette import CONFLICT, KINDS, sign_of
from tracker.render.schedule import schedule, told
from tracker.render.sides import promised, reported
from tracker.render.tables import Column, Lines, hanging, indent, spread, table
from tracker.render.why import by_hand, conflict, person, provenance
from tracker.render.widths import wrap

_HANG = 6


@dataclass(frozen=True, slots=True)
class Detail:
    """A commitment, its ``paragraph`` verbatim, and the ``parts`` of its first evidence's score.

    ``nearest`` are the sentences that came nearest where there is no evidence, ``later`` the commitment of
    the next plan that promises it again.
    """

    entry: Entry
    paragraph: str = ""
    parts: Parts = ()
    reports: Mapping[str, ReportRecord] = field(default_factory=dict)
    nearest: Sequence[Evidence] = ()
    later: Entry | None = None


def show(detail: Detail, look: Look) -> Lines:
    """The whole screen of one commitment."""
    entry = detail.entry
    later = {detail.later.id: detail.later} if detail.later else {}
    look = replace(look, later=later, printed=pages_of(detail.reports))
    parts = (
        _head(entry, look),
        _quote(detail, look),
        _facts(detail, look),
        _evidence(entry, look) or _nearest(detail, look),
        _verdict(entry, look),
        _readers(entry, look),
        _own(entry, look),
        _score(detail.parts, look),
        _last_year(entry, look),
        _history(entry, look),
        _legend(entry, look),
    )
    return [line for part in parts if part for line in (*part, Text())][:-1]


def _legend(entry: Entry, look: Look) -> Lines:
    """What the signs mean, of those that occur."""
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
    """Targets, pledge, deadline, and what is awaited."""
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


def _evidence(entry: Entry, look: Look) -> Lines:
    if not entry.verdict.evidence:
        return []
    lines = heading("证据", look, "报告或外部来源的原话,最有力的在前")
    return lines + _quotes(entry, entry.verdict.evidence[:3], "证据", look)


def _nearest(detail: Detail, look: Look) -> Lines:
    """What came nearest where nothing was found: for a reader to judge before he quotes 「未提及」."""
    if not detail.nearest:
        return []
    lines = heading("最接近的原话", look, "机器认为说的是别的事;引用「未提及」之前请看一眼")
    return lines + _quotes(detail.entry, detail.nearest, "原话", look)


def _quotes(entry: Entry, best: Sequence[Evidence], name: str, look: Look) -> Lines:
    """The promise, then each piece with where it stands, the words they share left plain."""
    lines: Lines = []
    pieces = compare(entry.text, " / ".join(item.text for item in best), known(entry))
    lines += indent(hanging(Text("承诺", style="muted"), promised(pieces, look), look.columns - 2, _HANG), 2)
    for number, item in enumerate(best, 1):
        pieces = compare(entry.text, item.text, known(entry))
        label = Text(f"{name}{number}", style="muted")
        lines += indent(hanging(label, reported(pieces, look), look.columns - 2, _HANG), 2)
        lines += indent(wrap(_where(item, look), look.columns - 2 - _HANG), 2 + _HANG)
    return lines


def _where(item: Evidence, look: Look) -> Text:
    text = origin(item, look)
    known = look.sources.get(item.source)
    if known:
        text.append(f" · {safe(known.title)}", style="muted")
        text.append(f" · {address(known.address)}" if address(known.address) else "", style="muted")
    elif page := address(look.pages.get(item.report, "")):
        text.append(f" · {page}", style="muted")
    return text.append(f" · 相符 {round(item.score * 100)}%", style="muted") if item.score else text


def _verdict(entry: Entry, look: Look) -> Lines:
    """The machine's verdict with its reason, and a person's above it."""
    lines = heading("结论", look)
    if entry.review:
        lines += indent(hanging(by_hand(entry), person(entry, look), look.columns - 2, _HANG), 2)
    text = status_words(by_machine(entry), look, english=False)
    for more in (*figure_words(entry, look), confidence(entry), provenance(entry)):
        if more.plain:
            text.append(" · ", style="muted").append_text(more)
    lines += indent(hanging(Text("机器", style="muted"), text, look.columns - 2, _HANG), 2)
    for pair in disputes(entry):
        label = Text(CONFLICT.chinese, style="uncertain")
        lines += indent(hanging(label, conflict(pair, look), look.columns - 2, _HANG), 2)
    if entry.verdict.reason:
        label = Text("理由", style="muted")
        lines += indent(hanging(label, Text(look.said(entry.verdict.reason)), look.columns - 2, _HANG), 2)
    if pace := schedule(entry):
        label = Text("序时", style="muted")
        lines += indent(hanging(label, Text(look.said(told(pace))), look.columns - 2, _HANG), 2)
    return lines


def _readers(entry: Entry, look: Look) -> Lines:
    """What a language model and the engine beside it say, side by side; nothing where no model read."""
    verdict = entry.verdict
    if not verdict.reader or verdict.second is None:
        return []
    read, other = readings(verdict, verdict.second)
    told = {
        "语言模型": (
            read,
            f"{verdict.reader} 读" + (f":{verdict.reason}" if verdict.rule == "reader" else ""),
        ),
        "文字对照": (other, verdict.second.reason),
    }
    rows = [
        [Text(who, style="muted"), status_words(status, look, english=False), Text(look.said(why))]
        for who, (status, why) in told.items()
    ]
    columns = [Column(""), Column(""), Column("", grow=True, least=8)]
    lines = indent(table(columns, rows, look.columns - 2)[1:], 2)
    note = "不一致,请人复核" if verdict.contested else "一致"
    return heading("两种读法", look, note) + lines


def _own(entry: Entry, look: Look) -> Lines:
    """An office's own fields, as they stand in the ledger."""
    lines: Lines = []
    for name, value in entry.own:
        lines += hanging(Text(safe(name), style="muted"), Text(safe(value)), look.columns - 2, 10)
    return heading("自有字段", look, "账本 own: 里的,机器不读也不改") + indent(lines, 2) if lines else []


def _score(parts: Parts, look: Look) -> Lines:
    """How the score of the first evidence adds up, part by part."""
    if not parts:
        return []
    parts = tuple((name, value) for name, value in parts if abs(value) >= 0.005)
    bars = waterfall(parts, 20 if look.narrow else 36, look)
    rows = [
        [Text(safe(name)), Text(f"{value:+.2f}", style="added" if value >= 0 else "gone"), bar]
        for (name, value), bar in zip(parts, bars, strict=True)
    ]
    total = sum(value for _, value in parts)
    share = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    rows.append(
        [Text("合计", style="title"), Text(f"{total:+.2f}", style="title"), Text(f"即相符 {share:.0%}")]
    )
    columns = [Column("", grow=True, least=8), Column("", right=True), Column("")]
    return heading("相符程度怎么得来", look, "各项相加") + indent(
        table(columns, rows, look.columns - 2)[1:], 2
    )


def _last_year(entry: Entry, look: Look) -> Lines:
    lines: Lines = []
    if entry.baseline:
        text = change_words(since_last_year(entry), look)
        if entry.baseline.quantity and entry.targets:
            last, target = amount(entry.baseline.quantity, look), amount(figures(entry)[0].target, look)
            text.append(f"  {last} {look.arrow} {target}", style="figure")
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
