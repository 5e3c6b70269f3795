"""Any plan beside any reviews, without a ledger."""

from __future__ import annotations

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Comparison
from tracker.render.commitments import commitments
from tracker.render.district import hidden, targets_part
from tracker.render.facts import tally
from tracker.render.lines import legend, rule
from tracker.render.look import Look
from tracker.render.scorecard import cards
from tracker.render.selection import Selection
from tracker.render.tables import Lines, hanging
from tracker.render.widths import wrap


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
    """What must be known before anything is quoted."""
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
