"""The quantified targets as a table: promised, reported, ratio, verdict, and last year's outcome."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tracker.model import Entry
from tracker.render.amounts import amount, ratio_words
from tracker.render.bars import ratio
from tracker.render.facts import Figures, figures, provenance, unsure
from tracker.render.look import Look
from tracker.render.palette import PROVENANCES, sign_of
from tracker.render.safe import safe
from tracker.render.tables import Column, Lines, table

_BAR = 10


def targets(entries: Sequence[Entry], look: Look) -> Lines:
    """One row a target; without any, no table."""
    found = [item for entry in entries for item in figures(entry)]
    if not found:
        return []
    judged = any(item.reported is not None for item in found)
    dated = any(item.last is not None for item in found)
    columns = [Column("指标", grow=True, least=10), Column("承诺", right=True)]
    columns += [Column("报告", right=True)] if judged else []
    columns += [Column("完成", right=True)] if judged else []
    columns += [Column("")] if judged and not look.narrow else []
    columns += [Column("结论")]
    columns += [Column("依据")] if judged and look.wide else []
    columns += [Column("上年", right=True), Column("")] if dated else []
    rows = [_row(item, look, judged=judged, dated=dated) for item in found]
    return table(columns, rows, look.columns)


def _row(item: Figures, look: Look, *, judged: bool, dated: bool) -> list[Text]:
    entry = item.entry
    cells = [Text(safe(item.target.noun or entry.text)), Text(amount(item.target, look), style="bold")]
    if judged:
        cells.append(Text(amount(item.reported, look), style="default" if item.reported else "muted"))
        cells.append(Text(ratio_words(item), style=entry.status))
        bar = ratio(item.share, _BAR, entry.status, look) if item.share is not None else Text()
        cells += [] if look.narrow else [bar]
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
    if entry.review:
        text.append(f" {look.person}", style="person")
    return text
