"""What one report says of indicators: the target that its plan sets, and what its review reports of each."""

from __future__ import annotations

from tracker.language.indicators import indicator_called
from tracker.language.places import short_of
from tracker.language.tables import panel as words
from tracker.model import Report
from tracker.panel.outcomes import Reported, reported
from tracker.panel.targets import Planned, planned
from tracker.panel.values import ReportPanel, Sayings


def read(report: Report, names: tuple[str, ...] = ()) -> ReportPanel:
    """What a report says of the table's indicators, and of other things by these ``names`` (加装电梯).

    ``report`` must hold its paragraphs (``run.reports_in``).
    """
    own = own_words(report.jurisdiction)
    plans, told = planned(report, own, names), reported(report, own, names)
    spoken = [name for name in dict.fromkeys((*plans, *told)) if indicator_called(name).key or name in names]
    return ReportPanel(
        report=report.name,
        place=report.district,
        jurisdiction=report.jurisdiction,
        year=report.year,
        source=report.source,
        has_plan=bool(report.of_kind("plan")),
        has_review=bool(report.of_kind("review")),
        sayings=tuple(_sayings(name, plans.get(name), told.get(name)) for name in spoken),
        pages=report.pages,
    )


def _sayings(name: str, plan: Planned | None, told: Reported | None) -> Sayings:
    return Sayings(
        name,
        target=plan.target if plan else None,
        wording=plan.wording if plan else None,
        outcome=told.outcome if told else None,
        alike=told.alike if told else None,
        account=told.account if told else None,
    )


def own_words(jurisdiction: str) -> tuple[str, ...]:
    """The words by which a report means its own place: 全区, 我区, 徐汇区 and 徐汇 in 上海市徐汇区."""
    last = next((kind for kind in words.KINDS_OF_PLACES.split() if jurisdiction.endswith(kind)), "国")
    name = jurisdiction if last == "市" else jurisdiction.rpartition("市")[2]
    return (*words.WHOLE_WORDS.format(last).split(), *dict.fromkeys((jurisdiction, name, short_of(name))))
