"""The scorecard: promises by status, of all and of those that can be checked, and what is still awaited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from tracker.answered import of_several_years, waiting_for
from tracker.language.safe import safe
from tracker.model import Entry, ReportRecord
from tracker.render.bars import stacked
from tracker.render.changes import TARGET, change_words, since
from tracker.render.entries import disputes, doubtful, kinds, provenances, tally, trackable, unsure
from tracker.render.lines import counts_lines, fetched
from tracker.render.look import Look
from tracker.render.palette import COMPARED, CONFLICT, COVERAGES, KINDS, PROVENANCES
from tracker.render.tables import Lines, beside, hanging, spread
from tracker.render.widths import kept, wrap

_BAR = 60
"""The most columns that a bar takes; a longer one says nothing more."""


def scorecard(
    record: ReportRecord, entries: Sequence[Entry], reports: Mapping[str, ReportRecord], look: Look
) -> Lines:
    """Title, the two bars, and lines on last year, doubts and what is awaited."""
    lines = [*title(record, look), Text()]
    return [*lines, *cards(entries, look), Text(), *_notes(record, entries, reports, look)]


def cards(entries: Sequence[Entry], look: Look) -> Lines:
    """Two bars with counts by status: for all commitments, and for those that can be checked."""
    chosen = [entry for entry in entries if trackable(entry)]
    said = "、".join(f"{KINDS[kind][0]} {count}" for kind, count in kinds(chosen).items() if count)
    whole, part = _card("全部承诺", "", entries, look), _card("可核查的", said, chosen, look)
    if not look.wide:
        return [*whole, Text(), *part]
    size = (look.columns - 4) // 2
    return beside([whole, part], [size, size], Text("    "))


def title(record: ReportRecord, look: Look) -> Lines:
    """The report's name, jurisdiction, kind of source and place."""
    left = Text().append(safe(record.name), style="title")
    left.append(f"  {safe(record.jurisdiction)}{record.year}年的承诺")
    place = Text(f"{safe(record.source)}:{record.first}-{record.last}", style="muted")
    place.stylize(look.file_link(record.source))
    right = Text().append(f"{COVERAGES.get(record.coverage, '')}  ", style="muted").append_text(place)
    lines = wrap(left, look.columns)
    if len(lines) == 1 and spread(left, right, look.columns).plain != left.plain:
        lines = [spread(left, right, look.columns)]
    else:
        lines += wrap(right, look.columns)
    return lines + (wrap(fetched(record), look.columns) if record.origin else [])


def _card(name: str, note: str, entries: Sequence[Entry], look: Look) -> Lines:
    size = (look.columns - 4) // 2 if look.wide else look.columns
    counts = tally(entries)
    head = Text(f"{name} {len(entries)} 条", style="bold")
    head = spread(head, Text(note, style="muted"), min(size, _BAR))
    bar = stacked(counts, min(size, _BAR), look)
    return [head, bar, *counts_lines(counts, doubtful(entries), look, size)]


def _notes(
    record: ReportRecord, entries: Sequence[Entry], reports: Mapping[str, ReportRecord], look: Look
) -> Lines:
    lines: Lines = []
    for label, style, text in _facts(record, entries, reports, look):
        lines += hanging(Text(label, style=style), text, look.columns, 6)
    return lines


def _facts(
    record: ReportRecord, entries: Sequence[Entry], reports: Mapping[str, ReportRecord], look: Look
) -> Iterator[tuple[str, str, Text]]:
    """What a reader should know beside the counts: (label, its style, words)."""
    pending = tally(entries)["pending"]
    if (name := waiting_for(record, reports)) and pending:
        text = Text().append(safe(name), style="accent")
        yield "等待", "muted", text.append(f" 的工作回顾:{pending} 条承诺要等它来回答", style="muted")
    elif pending:
        yield "待查", "muted", Text(f"{pending} 条:次年的报告只有摘要,没提到不等于没做", style="muted")
    if whose := provenances(entries):
        said = (kept(Text(PROVENANCES[key][1])).append(f" {count} 条") for key, count in whose.items())
        yield "依据", "muted", Text(" · ").join(said)
    for note in of_several_years(record, reports):
        yield "多年", "uncertain", Text(note)
    if (last := _last_year(entries, look)).plain:
        yield "上年", "muted", last
    if doubts := sum(map(unsure, entries)):
        text = Text().append(f"{doubts} 条结论把握不足,请人复核:", style="muted")
        yield "存疑", "uncertain", text.append(f"tracker review {safe(record.name)}")
    if wrong := sum(bool(disputes(entry)) for entry in entries):
        text = Text(f"{wrong} 条的证据数字互相矛盾(报告与外部来源不一致)", style="muted")
        yield CONFLICT.chinese, "uncertain", text
    others = [
        one for one, other in reports.items() if other.district == record.district and one != record.name
    ]
    if others:
        yield "另见", "muted", Text("、".join(map(safe, sorted(others))), style="accent")


def _last_year(entries: Sequence[Entry], look: Look) -> Text:
    """How many targets were raised, lowered or held against last year, and how many commitments go on."""
    changes_and_bases = [since(entry, look) for entry in entries]
    changes = [change for change, _ in changes_and_bases]
    text = Text()
    for change in COMPARED:
        if count := changes.count(change):
            text.append("   " if text.plain else "").append_text(change_words(change, look)).append(
                f" {count}"
            )
    known = any(what == TARGET for _, what in changes_and_bases)
    beside = "与上年目标相比,不知目标的与上年结果相比" if known else "与本报告的上年回顾相比"
    return text.append(f"  ({beside})", style="muted") if text.plain else text
