"""The tables of Markdown reports: how promises stand, and the quantified targets."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.language.safe import markdown
from tracker.model import Entry
from tracker.render.entries import doubtful, tally, trackable
from tracker.render.figures import MET, Figures, amount, ratio_words
from tracker.render.lines import percent
from tracker.render.look import Look
from tracker.render.markdown_item import status_of
from tracker.render.measured import name_of
from tracker.render.palette import SHOWN
from tracker.render.targets import by_thing, since_sign


def scorecard(entries: Sequence[Entry]) -> list[str]:
    """A row of counts by status for all commitments, one for those that can be checked, and an empty line."""
    chosen = [entry for entry in entries if trackable(entry)]
    lines = table_head(
        ["", "条数", *(f"{SHOWN[s].mark} {SHOWN[s].chinese}" for s in _used(entries))], range(1, 9)
    )
    for name, part in (("全部承诺", entries), ("可核查的", chosen)):
        counts, doubts = tally(part), doubtful(part)
        shown = [_count(counts[s], doubts.get(s, 0), len(part)) for s in _used(entries)]
        lines.append(table_row([name, str(len(part)), *shown]))
    return [*lines, ""]


def _count(count: int, doubts: int, total: int) -> str:
    """A count with its share of ``total`` and its doubtful ones: 「28 (6%,存疑 26)」."""
    doubt = f",存疑 {doubts}" if doubts else ""
    return f"{count} ({percent(count, total)}{doubt})" if count else "0"


def _used(entries: Sequence[Entry]) -> list[str]:
    return [status for status, count in tally(entries).items() if count] or ["pending"]


def targets(items: Sequence[Figures], look: Look) -> list[str]:
    """A row for each measured thing: its targets, what was reported, and last year's outcome."""
    lines = table_head(["指标", "承诺", "报告", "完成", "结论", "上年"], range(1, 4))
    for thing in by_thing(items):
        lasts = [f"{amount(item.last, look)} {since_sign(item, look).plain}" for item in thing if item.last]
        lines.append(
            table_row(
                [
                    markdown(name_of(thing[0])),
                    "、".join(markdown(amount(item.target, look)) for item in thing),
                    "、".join(markdown(amount(item.reported, look)) for item in thing),
                    "、".join(filter(None, map(ratio_words, thing))),
                    MET if all(one.met_beside_a_miss for one in thing) else status_of(thing[0].entry),
                    "、".join(map(markdown, lasts)),
                ]
            )
        )
    return lines


def table_head(heads: Sequence[str], right: range) -> list[str]:
    """The first two lines of a table; columns whose number is in ``right`` are aligned to the right."""
    return [
        table_row(heads),
        "|" + "|".join(" --: " if n in right else " --- " for n in range(len(heads))) + "|",
    ]


def table_row(cells: Sequence[str]) -> str:
    """A line of a table; the cells are escaped already."""
    return "| " + " | ".join(cells) + " |"
