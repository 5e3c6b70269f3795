"""Which report's review answers a plan, or is waited for, and what a reader should know of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tracker.model import Entry, ReportRecord, next_report


def answered_by(record: ReportRecord, reports: Mapping[str, ReportRecord]) -> str:
    """The name of the report whose review answers a plan; empty while it is missing or has no review."""
    name = next_report(record.name)
    return name if name in reports and reports[name].coverage != "plan only" else ""


def waiting_for(record: ReportRecord, reports: Mapping[str, ReportRecord]) -> str:
    """The name of the report whose review is to answer a plan; empty where one answers it already."""
    return "" if answered_by(record, reports) else next_report(record.name)


def of_several_years(record: ReportRecord, reports: Mapping[str, ReportRecord]) -> tuple[str, ...]:
    """Notes for a plan where the review that answers it, or its own report's, looks back on several years."""
    later = reports.get(next_report(record.name))
    notes = []
    if later and later.several_years:
        notes.append(
            f"{later.name} 回顾的是「{later.several_years}」:没有写明年份的数字可能是多年累计,"
            "据此的判定把握从低"
        )
    if record.several_years:
        notes.append(f"本报告的回顾是「{record.several_years}」:多年累计的数不作上年结果")
    return tuple(notes)


def newer_unanswered(
    record: ReportRecord, reports: Mapping[str, ReportRecord], years: Iterable[Entry]
) -> dict[str, int]:
    """Newer plans of the same district that nothing has answered yet, with how much each promises."""
    waiting = Counter(entry.report for entry in years if entry.status == "pending")
    answered = {entry.report for entry in years if entry.status != "pending"}
    there = (one for one in reports.values() if one.district == record.district and one.year > record.year)
    return {one.name: waiting[one.name] for one in there if waiting[one.name] and one.name not in answered}
