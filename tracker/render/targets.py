"""The quantified targets as a table: promised, reported, ratio, verdict, and last year's outcome."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rich.text import Text

from tracker.language.fold import fold
from tracker.model import Entry
from tracker.render.amounts import amount, number, ratio_words
from tracker.render.bars import ratio
from tracker.render.facts import Figures, figures, provenance, unsure
from tracker.render.look import Look
from tracker.render.palette import PROVENANCES, sign_of
from tracker.render.safe import safe
from tracker.render.tables import Column, Lines, fits, indent, spread, table
from tracker.render.widths import width, wrap

_BAR = 10
_SHORT = 3
"""A noun of at most so many characters (项目, 任务) does not say what is counted; its clause does."""


_REACHES = (
    "(?:控制在|保持在|稳定在|下降到|提高到|增加到|扩大到|达到|降到|增长|不低于|不超过|不少于|超过|约|为)*"
)
"""What stands between a thing and its number, and is told by the number's column."""


def targets(entries: Sequence[Entry], look: Look, *, everything: bool = False) -> Lines:
    """One row a target, those with a reported figure first; without any, no table.

    Without ``everything`` targets that nothing can be put beside are counted, not listed.
    """
    shown = listed(entries, everything=everything)
    lines = _table(shown, look) if shown else []
    if hidden := sum(len(entry.targets) for entry in entries) - len(shown):
        why = f"另有 {hidden} 项还没有可以对照的数字,加 --all 全部列出"
        lines += wrap(Text(why, style="muted"), look.columns)
    return lines


def listed(entries: Sequence[Entry], *, everything: bool) -> list[Figures]:
    """The targets to list, those with a reported figure first, then those with last year's.

    Of a commitment that one figure answers (「十方面34项」 by 34项) the others have nothing to add.
    """
    found = [
        item
        for entry in entries
        for item in figures(entry)
        if item.reported is not None or not entry.verdict.figures
    ]
    answered = [item for item in found if item.reported is not None]
    dated = [item for item in found if item.reported is None and item.last is not None]
    rest = [item for item in found if item.reported is None and item.last is None]
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
    nouns = Counter(item.target.noun for item in shown)
    rows = [_row(item, name_of(item, nouns), look, judged=judged, dated=dated) for item in shown]
    if fits(columns, rows, look.columns):
        return table(columns, rows, look.columns)
    return [line for item in shown for line in _stack(item, name_of(item, nouns), look)]


def _stack(item: Figures, name: str, look: Look) -> Lines:
    """A target in two lines, where the terminal is too narrow for a table."""
    verdict = _verdict(item.entry, look)
    title = wrap(Text(safe(name)), look.columns - width(verdict) - 2)
    text = Text().append(amount(item.target, look), style="bold")
    if item.reported:
        text.append(f" {look.arrow} {amount(item.reported, look)} ").append(
            ratio_words(item), style=item.entry.status
        )
    if item.last:
        text.append(f"   上年 {amount(item.last, look)} ", style="muted")
        text.append(look.change(item.change), style=item.change)
    return [spread(title[0], verdict, look.columns), *title[1:], *indent(wrap(text, look.columns - 2), 2)]


def name_of(item: Figures, nouns: Mapping[str, int]) -> str:
    """What is measured; the whole clause where the noun alone would not tell.

    A number at its end is left out, for it stands in the next column: 「新建公园」 of 「新建公园120座」.
    """
    target, text = item.target, item.entry.text
    if len(target.noun) > _SHORT and nouns[target.noun] == 1:
        return target.noun
    told = f"{re.escape(number(target.value))} ?{re.escape(target.unit)}(?:以上|以下|以内|左右)?$"
    found = re.search(f"{_REACHES}(?:{told})", fold(text))
    return (text[: found.start()] if found else text) or text


def _row(item: Figures, name: str, look: Look, *, judged: bool, dated: bool) -> list[Text]:
    entry = item.entry
    cells = [Text(safe(name)), Text(amount(item.target, look), style="bold")]
    if judged:
        cells.append(Text(amount(item.reported, look), style="default" if item.reported else "muted"))
        cells.append(Text(ratio_words(item), style=entry.status))
        bar = ratio(item.reached, _BAR, entry.status, look) if item.reached is not None else Text()
        cells.append(bar)
    cells.append(_verdict(entry, look))
    if judged and look.wide:
        cells.append(Text(PROVENANCES[provenance(entry)][0], style="muted"))
    if dated:
        cells.append(Text(amount(item.last, look) if item.last else "", style="muted"))
        cells.append(Text(look.change(item.change) if item.last else "", style=item.change))
    return cells


def _verdict(entry: Entry, look: Look) -> Text:
    sign = sign_of(entry.status)
    text = Text().append(f"{look.mark(sign)} {sign.chinese}", style=entry.status)
    if unsure(entry):
        text.append(" 存疑", style="uncertain")
    if entry.ruling:
        text.append(f" {look.person}", style="person")
    return text
