"""Any plan beside any reviews, without a ledger."""

from __future__ import annotations

from rich.text import Text

from tracker.model import Comparison, Entry
from tracker.render.bars import stacked
from tracker.render.commitments import commitments
from tracker.render.district import hidden
from tracker.render.facts import Selection, tally, trackable
from tracker.render.lines import counts_lines, heading, legend, rule
from tracker.render.look import Look
from tracker.render.safe import safe
from tracker.render.tables import Lines
from tracker.render.targets import targets
from tracker.render.widths import wrap


def comparison(found: Comparison, selection: Selection, look: Look) -> Lines:
    """The screen of ``tracker compare``."""
    shown = selection.of(found.entries)
    title = Text().append(safe(found.plan), style="title").append(" 的承诺,对照 ")
    title.append("、".join(map(safe, found.reviews)), style="title").append(" 的工作回顾")
    lines = [
        *wrap(title, look.columns),
        Text(),
        *_cards(found.entries, look),
        *_by_review(found, look),
        Text(),
    ]
    if not selection.filtered and (table := targets(found.entries, look, everything=selection.everything)):
        lines += [*heading("数量指标", look, "承诺了多少,报告说完成了多少"), *table, Text()]
    lines += commitments(shown, selection, look)
    lines += [rule(look), *hidden(len(found.entries) - len(shown), selection, look)]
    return lines + legend(look, tally(found.entries), changes=False, diff=True)


def _cards(entries: tuple[Entry, ...], look: Look) -> Lines:
    lines: Lines = []
    chosen = tuple(entry for entry in entries if trackable(entry))
    for name, part in (("全部承诺", entries), ("可核查的", chosen)):
        counts = tally(part)
        lines.append(Text(f"{name} {len(part)} 条", style="title"))
        lines += [stacked(counts, min(60, look.columns), look), *counts_lines(counts, look, look.columns)]
    return lines


def _by_review(found: Comparison, look: Look) -> Lines:
    """With several reviews: how many commitments each of them speaks of."""
    if len(found.reviews) < 2:
        return []
    text = Text().append("谁说到了  ", style="muted")
    for review in found.reviews:
        count = sum(any(item.report == review for item in entry.verdict.evidence) for entry in found.entries)
        text.append(f"{safe(review)} ", style="accent").append(f"{count} 条   ")
    return wrap(text, look.columns)
