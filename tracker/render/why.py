"""Why a verdict is so, in words under a commitment: who says it, what contradicts it, what a person wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from tracker.language.safe import address, safe
from tracker.model import Entry
from tracker.render.entries import by_machine
from tracker.render.lines import origin, status_words
from tracker.render.look import Look
from tracker.render.palette import PROVENANCES, sign_of
from tracker.render.widths import kept

if TYPE_CHECKING:
    from tracker.score.contradictions import Contradiction


def conflict(pair: Contradiction, look: Look) -> Text:
    """Two figures that contradict each other: 「养老床位:上海实事2024 说4385张,上海@2025:12 说4300张」."""
    text = Text(f"{safe(pair.said.noun)}:")
    for number, (item, said) in enumerate(((pair.first, pair.said), (pair.second, pair.other))):
        text.append("," if number else "").append_text(origin(item, look))
        text.append(f" 说{safe(said.text)}", style="figure")
    return text


def provenance(entry: Entry) -> Text:
    """Whose words the machine's verdict rests on, and the language model that read them, if one did."""
    words, reader = _tellers(entry)
    return kept(Text(words, style="muted")).append(reader, style="muted")


def whose(entry: Entry) -> str:
    """Whose words the machine's verdict rests on, as plain text: 「次年报告的回顾,deepseek-chat 读」."""
    return "".join(_tellers(entry))


def _tellers(entry: Entry) -> tuple[str, str]:
    words, model = PROVENANCES[entry.verdict.provenance][1], entry.verdict.reader
    return words, f",{safe(model)} 读" if model else ""


def by_hand(entry: Entry) -> Text:
    """The label for what a person wrote: 人工 for a verdict, 附注 for a note alone."""
    return Text("人工" if entry.ruling else "附注", style="person")


def person(entry: Entry, look: Look) -> Text:
    """A person's verdict with note, name, date and source, and what the machine had said; or their note."""
    review = entry.review
    if review is None:
        return Text()
    text = status_words(review.status, look, english=False) if review.status else Text()
    for word in (review.note, review.by, review.date):
        if word:
            text.append(" · " if text.plain else "", style="muted").append(safe(word))
    if review.source:
        shown = Text(safe(review.source), style="accent")
        if link := address(review.source):
            shown.stylize(f"link {link}")
        text.append(" · ", style="muted").append_text(shown)
    said = sign_of(by_machine(entry))
    if not review.status:
        return text
    return text.append(f"(机器:{look.mark(said)} {said.chinese})", style="muted")
