"""Plan against plan: what was raised, lowered, held, continued, what is new, what is no longer mentioned."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry, PlanChange, PlanDiff, ReportName
from tracker.render.changes import change_words
from tracker.render.diff import compare
from tracker.render.entries import between_plans
from tracker.render.figures import amount, told_together
from tracker.render.lines import diff_legend, place, rule
from tracker.render.look import Look
from tracker.render.palette import BETWEEN_PLACES, CHANGES, KINDS, Sign
from tracker.render.sides import promised, reported
from tracker.render.tables import Lines, beside, hanging, indent
from tracker.render.widths import wrap

_HANG = 5


def plan_diff(diff: PlanDiff, look: Look, *, everything: bool = False) -> Lines:
    """The screen of ``tracker diff``; without ``everything`` general commitments are counted, not listed."""
    head = (
        Text()
        .append(safe(diff.old), style="title")
        .append(" 与 " if diff.of_two_places else f" {look.arrow} ")
    )
    head.append(safe(diff.new), style="title").append(f" {heading(diff)}")
    counts = by_change(diff)
    lines = [*wrap(head, look.columns), Text(), *wrap(_summary(diff, counts, look), look.columns), Text()]
    for change, members in counts.items():
        shown = [one for one in members if everything or _notable(one)]
        note = f"{len(members)} 条" + ("" if len(shown) == len(members) else f",列出可核查的 {len(shown)} 条")
        title = change_words(change, look, signs(diff))
        title.stylize("bold")
        lines += [*wrap(title.append(f"  {note}", style="muted"), look.columns), Text()]
        for one in shown:
            lines += [*_pair(one, diff, look), Text()]
    return [*lines, rule(look), *diff_legend(f" {safe(diff.old)} ", f" {safe(diff.new)} ", look)]


def heading(diff: PlanDiff) -> str:
    """What the screen compares, in words: two plans of one place, or plans of two places."""
    if not diff.of_two_places:
        return "两份计划的变化"
    return "两个地方的计划(不是同一个地方的前后两年)"


def signs(diff: PlanDiff) -> Mapping[str, Sign]:
    """The signs for the changes: ``CHANGES`` within one place, ``BETWEEN_PLACES`` between two."""
    return BETWEEN_PLACES if diff.of_two_places else CHANGES


def by_change(diff: PlanDiff) -> dict[str, list[PlanChange]]:
    """The changes grouped by the code under which each is shown, in the order of ``CHANGES``."""
    shown = [(between_plans(one), one) for one in diff.changes]
    counts = {change: [one for word, one in shown if word == change] for change in CHANGES}
    return {change: members for change, members in counts.items() if members}


def _summary(diff: PlanDiff, counts: dict[str, list[PlanChange]], look: Look) -> Text:
    text = Text()
    for change, members in counts.items():
        text.append("   " if text.plain else "").append_text(change_words(change, look, signs(diff))).append(
            f" {len(members)}"
        )
    return text


def _notable(one: PlanChange) -> bool:
    if one.old and one.new and one.change != "continued":
        return True
    return any(entry.kind != "general" for entry in (one.old, one.new) if entry)


def _pair(one: PlanChange, diff: PlanDiff, look: Look) -> Lines:
    if one.old is None or one.new is None:
        return _alone(one.new or one.old, look)
    pieces = compare(one.old.text, one.new.text)
    before, after = promised(pieces, look), reported(pieces, look)
    head = _head(one, look)
    room = look.columns - 2
    if look.wide:
        left = (room - 3) // 2
        here = [*wrap(before, left), place(one.old.report, one.old.line, look)]
        there = [*wrap(after, room - 3 - left), place(one.new.report, one.new.line, look)]
        line = [Text(look.divider, style="line")] * max(len(here), len(there))
        return [*head, *indent(beside([here, line, there], [left, 1, room - 3 - left], Text(" ")), 2)]
    lines = list(head)
    for entry, text in ((one.old, before), (one.new, after)):
        name = ReportName.parse(entry.report)
        label = Text(safe(name.district) if diff.of_two_places else str(name.year), style="muted")
        lines += indent(hanging(label, text, room, _HANG), 2)
    return lines


def _head(one: PlanChange, look: Look) -> Lines:
    """The numbers of both plans in one line; no line where they are not of the same thing."""
    pair = told_together(one)
    if pair is None:
        return []
    old, new = pair
    text = Text().append(f"{safe(new.noun)}  ", style="title")
    text.append(f"{amount(old, look)} {look.arrow} {amount(new, look)}", style="figure")
    return wrap(text, look.columns)


def _alone(entry: Entry | None, look: Look) -> Lines:
    assert entry is not None
    label = Text(KINDS[entry.kind][0], style="muted")
    text = Text(safe(entry.in_full)).append("  ").append_text(place(entry.report, entry.line, look))
    return indent(hanging(label, text, look.columns - 2, _HANG), 2)
