"""How a target changed, and what it is compared with: last year's target or outcome, or the next plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry, Quantity
from tracker.render.entries import next_year, since_last_year
from tracker.render.figures import dated
from tracker.render.look import Look
from tracker.render.palette import CHANGES, Sign
from tracker.render.widths import kept

TARGET, OUTCOME = "比上年目标", "比上年结果"
"""The two things of last year that a target is compared with."""
_UNCOMPARED = ("", "continued")


def change_words(change: str, look: Look, signs: Mapping[str, Sign] = CHANGES) -> Text:
    """A change (code) by sign and name: 「▲ 上调」; empty for a code that ``signs`` lacks."""
    sign = signs.get(change)
    return kept(Text().append(f"{look.mark(sign)} {sign.chinese}", style=change)) if sign else Text()


def knowing(years: Iterable[Entry], look: Look) -> Look:
    """The look, with entries of other years: what is promised again, and what was promised before."""
    entries = list(years)
    earlier = {entry.carried.id: entry for entry in entries if entry.carried}
    return replace(look, later={entry.id: entry for entry in entries}, earlier=earlier)


def since(entry: Entry, look: Look) -> tuple[str, str]:
    """(change, compared with): the code of a target's change, and ``TARGET`` or ``OUTCOME``.

    It is compared with last year's target where that is known and has figures, else with last year's outcome.
    """
    earlier = look.earlier.get(entry.id)
    change = next_year(earlier, entry) if earlier else ""
    return (since_last_year(entry), OUTCOME) if change in _UNCOMPARED else (change, TARGET)


def last_figure(entry: Entry, look: Look) -> Quantity | None:
    """The figure of last year with which a target is compared (``since``): its target, or its outcome.

    Of several targets it is the one that can be put beside ``dated`` of this year's: 10亿元, not +5%.
    """
    from tracker.language.quantity.convert import beside  # late: for screens with changes

    earlier, target = look.earlier.get(entry.id), dated(entry)
    if earlier and target and since(entry, look)[1] == TARGET:
        return beside(target, earlier.targets)
    return entry.baseline.quantity if entry.baseline else None


def since_words(entry: Entry, look: Look) -> Text:
    """How a target changed, and what it is compared with: 「▲ 上调 比上年目标」.

    On a narrow screen a change against last year's outcome is 「▲ 上调」 alone: the outcome stands beside it.
    """
    change, what = since(entry, look)
    words = change_words(change, look)
    plain = change in _UNCOMPARED or (look.narrow and what == OUTCOME)
    return words if plain else words.append(f" {what}", style="muted")


def next_plan(entry: Entry, look: Look) -> Text:
    """The next plan's commitment: id, change, words (「全国-2022-7c87c9 ▼ 下调 · 国内生产总值增长5.5%左右」).

    Without the words if ``look.later`` does not hold it; empty if it is not promised again.
    """
    if entry.carried is None:
        return Text()
    later = look.later.get(entry.carried.id)
    text = Text().append(f"{safe(entry.carried.id)} ", style="muted")
    text.append_text(change_words(next_year(entry, later), look))
    return text.append(" · ", style="muted").append(safe(later.in_full)) if later else text
