"""The panel of indicators: what was promised and reached, by place, year and indicator.

``read(report)`` gives what one report says of indicators, ``rows(panels, names)`` puts the plan of a year
beside the review that answers it: one ``Row`` an indicator, place and year. Both are pure functions of frozen
values. For a screen or a page: ``run.panels(source)`` reads a file (kept in the cache), ``rows`` then gives
``Row.target``, ``Row.outcome`` and ``Row.met``; a value for a chart is ``in_usual_unit(row.indicator,
number.value, number.unit)``. Nothing here draws; ``tracker.render.series`` does.
"""

from tracker.language.indicators import indicator_called
from tracker.language.places import short_of
from tracker.language.tables import panel as words
from tracker.model import Report
from tracker.panel.outcomes import Reported, reported
from tracker.panel.rows import Row, in_usual_unit, rows
from tracker.panel.targets import Planned, planned
from tracker.panel.values import Number, Outcome, Passage, ReportPanel, Sayings, Target

__all__ = [
    "Number",
    "Outcome",
    "Passage",
    "ReportPanel",
    "Row",
    "Sayings",
    "Target",
    "in_usual_unit",
    "read",
    "rows",
]


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
