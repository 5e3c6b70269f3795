"""All districts and years in one table: how each plan stands, and which review is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rich.text import Text

from tracker.answered import waiting_for
from tracker.language.safe import safe
from tracker.model import Entry, Kind, ReportRecord
from tracker.render.bars import stacked
from tracker.render.entries import outcome, provenances, unsure
from tracker.render.lines import legend
from tracker.render.look import Look
from tracker.render.palette import KINDS, MACHINE, PROVENANCES, SHOWN
from tracker.render.tables import Column, Lines, natural, spread, table
from tracker.render.widths import wrap

_BAR = 40
_LEAST_BAR = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A report with its commitments counted by (kind, status), and by whose word their verdict rests on.

    ``unsure`` is the number of those that need a person's eye.
    """

    record: ReportRecord
    counts: Mapping[tuple[Kind, str], int] = field(default_factory=dict)
    unsure: int = 0
    provenances: Mapping[str, int] = field(default_factory=dict)

    def of_status(self) -> dict[str, int]:
        """Commitments by status, in the order of the signs."""
        counts = dict.fromkeys(SHOWN, 0)
        for (_, status), count in self.counts.items():
            counts[status] = counts.get(status, 0) + count
        return counts

    def of_kind(self, kind: str) -> int:
        """How many commitments are of this kind, whatever their status."""
        return sum(count for (of, _), count in self.counts.items() if of == kind)

    @property
    def total(self) -> int:
        """How many commitments the report has."""
        return sum(self.counts.values())


def overview(rows: Sequence[Row], look: Look) -> Lines:
    """The first screen: a table of reports, totals, legend, and where to go from here."""
    if not rows:
        return wrap(
            Text("账本里还没有报告。把报告文件放进 sources 文件夹,然后运行 tracker update"), look.columns
        )
    reports = {row.record.name: row.record for row in rows}
    ordered = sorted(rows, key=lambda row: (row.record.district, row.record.year))
    total = sum(row.total for row in rows)
    left = Text("政府工作报告承诺追踪", style="title")
    head = spread(left, Text(f"{len(rows)} 份报告 · {total} 条承诺", style="muted"), look.columns)
    lines = [head, Text(), *_table(ordered, reports, look), Text()]
    statuses = {status: sum(row.of_status()[status] for row in rows) for status in SHOWN}
    return [*lines, *legend(look, statuses, changes=False), *_next(ordered, look)]


def statuses_of(rows: Sequence[Row]) -> list[str]:
    """The statuses that some report has, in the order of the signs."""
    return [status for status in SHOWN if any(row.of_status()[status] for row in rows)]


def _table(rows: Sequence[Row], reports: Mapping[str, ReportRecord], look: Look) -> Lines:
    used = statuses_of(rows)
    statuses = used if look.narrow else [s for s in SHOWN if s in used or s in MACHINE]
    columns = [Column("报告"), Column("承诺", right=True)]
    columns += [Column(KINDS[kind][0], right=True) for kind in KINDS if look.wide]
    columns += [Column(look.status(status), right=True) for status in statuses]
    columns += [Column("存疑", right=True), Column("结论依据", grow=True, least=12)] if look.wide else []
    columns += [Column("等待" if look.narrow else "等待的报告")]
    cells = [_cells(row, statuses, reports, look) for row in rows]
    place = 5 if look.wide else 2
    taken = sum(min(natural(one, n, cells), 26) + 2 for n, one in enumerate(columns))
    if (room := min(_BAR, look.columns - taken)) >= _LEAST_BAR:
        columns.insert(place, Column(""))
        for row, line in zip(rows, cells, strict=True):
            line.insert(place, stacked(row.of_status(), room, look))
    return table(columns, cells, look.columns)


def _cells(row: Row, statuses: Sequence[str], reports: Mapping[str, ReportRecord], look: Look) -> list[Text]:
    counts = row.of_status()
    line = [Text(safe(row.record.name), style="bold"), Text(str(row.total))]
    line += [Text(str(row.of_kind(kind)), style="muted") for kind in KINDS if look.wide]
    line += [_count(counts[status], status) for status in statuses]
    line += [_count(row.unsure, "uncertain"), _whose(row)] if look.wide else []
    name = safe(waiting_for(row.record, reports)) if counts["pending"] else ""
    return [*line, Text(name.rpartition("@")[2] if look.narrow else name, style="muted")]


def _count(count: int, style: str) -> Text:
    return Text(str(count), style=style) if count else Text("·", style="line")


def _whose(row: Row) -> Text:
    return Text(
        " ".join(f"{PROVENANCES[key][0]} {count}" for key, count in row.provenances.items()), style="muted"
    )


def _next(rows: Sequence[Row], look: Look) -> Lines:
    name = safe(rows[0].record.district)
    text = Text().append("接着看  ", style="muted").append(f"tracker report {name}")
    text.append(" 一个区的报告 · ", style="muted").append("tracker show ID").append(
        " 一条承诺的来龙去脉", style="muted"
    )
    return wrap(text, look.columns)


def row_of(record: ReportRecord, entries: Iterable[Entry]) -> Row:
    """The row of a report whose entries are at hand."""
    there = list(entries)
    counts = Counter((entry.kind, outcome(entry)) for entry in there)
    return Row(record, counts, sum(map(unsure, there)), provenances(there))
