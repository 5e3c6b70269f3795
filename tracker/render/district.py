"""A report at a glance, or a plan beside any reviews: scorecard, targets, commitments with their proofs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rich.text import Text

from tracker.answered import newer_unanswered
from tracker.language.safe import safe
from tracker.model import Comparison, Entry, ReportRecord
from tracker.render.changes import knowing
from tracker.render.commitments import commitments
from tracker.render.entries import tally
from tracker.render.lines import heading, legend, rule
from tracker.render.look import Look
from tracker.render.scorecard import cards, scorecard, title
from tracker.render.selection import Selection
from tracker.render.tables import Lines, hanging
from tracker.render.targets import targets
from tracker.render.timeline import chains, timeline
from tracker.render.widths import wrap


@dataclass(frozen=True, slots=True)
class District:
    """One report with its entries, and all reports of the ledger (to know which review is missing).

    ``years`` are the entries of the same district's other reports, to follow a commitment through them.
    """

    record: ReportRecord
    entries: Sequence[Entry]
    reports: Mapping[str, ReportRecord] = field(default_factory=dict)
    years: Sequence[Entry] = ()


def district(there: District, selection: Selection, look: Look) -> Lines:
    """The whole screen of one report."""
    if not there.entries:
        note = Text(
            "这份报告里没有计划部分(只有回顾),所以没有承诺可列;它的回顾用来回答上一年的计划。", style="muted"
        )
        return [*title(there.record, look), Text(), *wrap(note, look.columns)]
    look = knowing(there.years, look)
    shown = selection.of(there.entries)
    lines = [*scorecard(there.record, there.entries, there.reports, look), *_newer(there, look), Text()]
    if selection.filtered:
        lines += targets_part(shown, look, everything=True)
    else:
        lines += targets_part(there.entries, look, everything=selection.everything) + _years(there, look)
    lines += commitments(shown, selection, look)
    lines += [rule(look), *hidden(len(there.entries) - len(shown), selection, look)]
    return lines + legend(look, tally(there.entries), diff=True)


def _newer(there: District, look: Look) -> Lines:
    """A line for each newer plan without a review: a name without a year opens an answered plan instead."""
    newer = newer_unanswered(there.record, there.reports, there.years)
    lines: Lines = []
    for name, count in newer.items():
        text = Text(
            f"{safe(name)} 的 {count} 条承诺还没有回顾可查:tracker report {safe(name)}", style="muted"
        )
        lines += hanging(Text("更新", style="pending"), text, look.columns, 6)
    return lines


def targets_part(entries: Sequence[Entry], look: Look, *, everything: bool) -> Lines:
    """The table of quantified targets under its heading, where there are any."""
    rows = targets(entries, look, everything=everything)
    return [*heading("数量指标", look, "承诺了多少,报告说完成了多少"), *rows, Text()] if rows else []


def _years(there: District, look: Look) -> Lines:
    """What can be followed through several years."""
    followed = chains([*there.entries, *there.years], there.record.name)
    if not followed:
        return []
    note = "同一件事逐年的承诺 → 报告,走势是历年报告的数"
    return [*heading("历年", look, look.said(note)), *timeline(followed, look), Text()]


def hidden(left: int, selection: Selection, look: Look) -> Lines:
    """How many commitments are not shown, and how to see them."""
    if not left:
        return []
    why = "不符合筛选条件" if selection.filtered else "多为方向性表述,加 --all 全部列出"
    return wrap(Text(f"另有 {left} 条未列出({why})", style="muted"), look.columns)


def across(districts: Sequence[District], selection: Selection, look: Look) -> Lines:
    """What a filter finds in all reports: for each report its title, then the commitments found."""
    lines: Lines = []
    for there in districts:
        if shown := selection.of(there.entries):
            note = f"{there.record.jurisdiction}{there.record.year}年的承诺中的 {len(shown)} 条"
            lines += [*heading(safe(there.record.name), look, safe(note)), Text()]
            lines += commitments(shown, selection, look)
    if not lines:
        return commitments((), selection, look)
    counts = tally(entry for there in districts for entry in selection.of(there.entries))
    return [*lines, rule(look), *legend(look, counts, diff=True)]


def comparison(compared: Comparison, selection: Selection, look: Look) -> Lines:
    """The screen of ``tracker compare``."""
    shown = selection.of(compared.entries)
    title = Text().append(safe(compared.plan), style="title").append(" 的承诺,对照 ")
    title.append("、".join(map(safe, compared.reviews)), style="title").append(" 的工作回顾")
    lines = [
        *wrap(title, look.columns),
        *(line for note in compared.notes for line in _note(note, look)),
        Text(),
        *cards(compared.entries, look),
        *_by_review(compared, look),
        Text(),
    ]
    listed = shown if selection.filtered else compared.entries
    lines += targets_part(listed, look, everything=selection.everything or selection.filtered)
    lines += commitments(shown, selection, look)
    lines += [rule(look), *hidden(len(compared.entries) - len(shown), selection, look)]
    return lines + legend(look, tally(compared.entries), changes=False, diff=True)


def _note(note: str, look: Look) -> Lines:
    """A warning that a reader should see before quoting anything; no lines for an empty ``note``."""
    return hanging(Text("注意", style="uncertain"), Text(look.said(safe(note))), look.columns, 5)


def _by_review(compared: Comparison, look: Look) -> Lines:
    """With several reviews: how many commitments each of them speaks of."""
    if len(compared.reviews) < 2:
        return []
    text = Text()
    for review in compared.reviews:
        count = sum(
            any(item.report == review for item in entry.verdict.evidence) for entry in compared.entries
        )
        text.append(f"{safe(review)} ", style="accent").append(f"{count} 条   ")
    return [Text(), *hanging(Text("谁说到了", style="muted"), text, look.columns, 10)]
