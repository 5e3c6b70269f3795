"""The quantified targets as a table: promised, reported, ratio, verdict, and last year's outcome."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry
from tracker.render.bars import ratio
from tracker.render.changes import TARGET, since
from tracker.render.entries import outcome, provenance, unsure
from tracker.render.figures import MET, Figures, amount, figures, ratio_words
from tracker.render.look import Look
from tracker.render.measured import name_of
from tracker.render.palette import PROVENANCES, sign_of
from tracker.render.tables import Column, Lines, fits, indent, natural, spread, table
from tracker.render.widths import width, wrap

_BAR = 10
_BAR_PLACE = 4
"""The position of the bar's column: behind name, promise, report and share."""
_MOST_BROKEN = 0.4
"""If more than this share of the names (0 to 1) would have to be broken, the bars are left out."""


def targets(entries: Sequence[Entry], look: Look, *, everything: bool = False) -> Lines:
    """A table with a row for each target, those with a reported figure first; no table without targets.

    Without ``everything``, targets that have no figure to compare with are counted, not listed.
    """
    shown = listed(entries, everything=everything)
    lines = _table(shown, look) if shown else []
    if hidden := sum(len(entry.targets) for entry in entries) - len(shown):
        why = f"另有 {hidden} 项还没有可以对照的数字,加 --all 全部列出"
        lines += wrap(Text(why, style="muted"), look.columns)
    return lines


def listed(entries: Sequence[Entry], *, everything: bool) -> list[Figures]:
    """The targets to list, those with a reported figure first, then those with last year's.

    Where the verdict compared some targets of a commitment (34项 of 「十方面34项」), its others are left out.
    """
    rows = [
        item
        for entry in entries
        for item in figures(entry)
        if item.reported is not None or not entry.verdict.figures
    ]
    answered = [item for item in rows if item.reported is not None]
    dated = [item for item in rows if item.reported is None and item.last is not None]
    rest = [item for item in rows if item.reported is None and item.last is None]
    return [*answered, *dated, *(rest if everything else ())]


def _table(shown: Sequence[Figures], look: Look) -> Lines:
    judged = any(item.reported is not None for item in shown)
    dated = any(item.last is not None for item in shown)
    columns = [Column("指标", grow=True, least=10), Column("承诺", right=True)]
    columns += [Column("报告", right=True)] if judged else []
    columns += [Column("完成", right=True)] if judged else []
    columns += [Column("")] if judged else []
    columns += [Column("结论")]
    columns += [Column("依据")] if judged and look.wide else []
    columns += [Column("上年", right=True), Column("")] if dated else []
    rows = [
        _row(item, look, _verdict(thing, look) if not number else None, judged=judged, dated=dated)
        for thing in by_thing(shown)
        for number, item in enumerate(thing)
    ]
    if not fits(columns, rows, look.columns):
        return [line for thing in by_thing(shown) for line in _stack(thing, look)]
    if judged and _cramped(columns, rows, look.columns):
        del columns[_BAR_PLACE]
        for row in rows:
            del row[_BAR_PLACE]
    return table(columns, rows, look.columns)


def _cramped(columns: Sequence[Column], rows: Sequence[Sequence[Text]], room: int) -> bool:
    """Whether so many names would have to be broken that the bars should make room for them."""
    others = sum(natural(one, n, rows) + 2 for n, one in enumerate(columns) if n)
    broken = sum(width(row[0]) + others > room for row in rows)
    return broken > len(rows) * _MOST_BROKEN


def by_thing(shown: Sequence[Figures]) -> list[list[Figures]]:
    """The figures grouped by commitment and measured thing: its level and its growth stand together.

    So do those of two commitments, one behind the other, with the same verdict: 240亿元 and 同比增长21%.
    """
    things: list[list[Figures]] = []
    for _, rows in groupby(shown, lambda item: (item.entry.id, name_of(item))):
        thing = list(rows)
        if things and _measures_the_other_way(things[-1], thing):
            things[-1] += thing
        else:
            things.append(thing)
    return things


def _measures_the_other_way(above: Sequence[Figures], thing: Sequence[Figures]) -> bool:
    """Whether one group has the level and the other the growth of a thing, judged alike."""
    (one, other), same = (above[-1], thing[0]), name_of(above[-1]) == name_of(thing[0])
    levels = [{item.target.measure == "level" for item in items} for items in (above, thing)]
    judged = [(item.entry.report, outcome(item.entry), unsure(item.entry)) for item in (one, other)]
    return same and levels[0].isdisjoint(levels[1]) and judged[0] == judged[1]


def _stack(thing: Sequence[Figures], look: Look) -> Lines:
    """A thing's name, then a line for each of its figures, where the terminal is too narrow for a table."""
    verdict = _verdict(thing, look)
    title = wrap(Text(safe(name_of(thing[0]))), look.columns - width(verdict) - 2)
    lines = [spread(title[0], verdict, look.columns), *title[1:]]
    return [*lines, *(line for item in thing for line in _stacked(item, look))]


def _stacked(item: Figures, look: Look) -> Lines:
    text = Text().append(amount(item.target, look), style="bold")
    if item.reported:
        text.append(f" {look.arrow} {amount(item.reported, look)} ").append(
            ratio_words(item), style=_style(item)
        )
    if item.last:
        text.append(f"   上年 {amount(item.last, look)} ", style="muted")
        text.append_text(since_sign(item, look))
    return indent(wrap(text, look.columns - 2), 2)


def _row(item: Figures, look: Look, verdict: Text | None, *, judged: bool, dated: bool) -> list[Text]:
    """The cells of a figure's row; only the first of a thing's figures has a name and the ``verdict``."""
    entry, first = item.entry, verdict is not None
    cells = [Text(safe(name_of(item)) if first else ""), Text(amount(item.target, look), style="bold")]
    if judged:
        cells.append(Text(amount(item.reported, look), style="default" if item.reported else "muted"))
        cells.append(Text(ratio_words(item), style=_style(item)))
        bar = ratio(item.reached, _BAR, _style(item), look) if item.reached is not None else Text()
        cells.append(bar)
    cells.append(verdict or Text())
    if judged and look.wide:
        cells.append(Text(PROVENANCES[provenance(entry)][0] if first else "", style="muted"))
    if dated:
        cells.append(Text(amount(item.last, look) if item.last else "", style="muted"))
        cells.append(since_sign(item, look) if item.last else Text())
    return cells


def since_sign(item: Figures, look: Look) -> Text:
    """The sign of a target's change, with 目标 behind it if it is against last year's target: 「◆目标」."""
    change, beside = since(item.entry, look)
    return Text(f"{look.change(change)}{'目标' if beside == TARGET else ''}", style=change)


def _verdict(thing: Sequence[Figures], look: Look) -> Text:
    """The verdict on a thing's commitment; 达到 where only figures of other things fall short."""
    if all(item.met_beside_a_miss for item in thing):
        return Text(MET, style=_style(thing[0]))
    entry = thing[0].entry
    sign = sign_of(outcome(entry))
    text = Text().append(f"{look.mark(sign)} {sign.chinese}", style=outcome(entry))
    if unsure(entry):
        text.append(" 存疑", style="uncertain")
    if entry.ruling:
        text.append(f" {look.person}", style="person")
    return text


def _style(item: Figures) -> str:
    return "fulfilled" if item.met_beside_a_miss else outcome(item.entry)
