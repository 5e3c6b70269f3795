"""The panel of indicators: what was promised and reached, by place, year and indicator.

``reading.read(report)`` gives what one report says of indicators, ``rows(panels, names)`` puts the plan of a
year beside the review that answers it: one ``Row`` an indicator, place and year. Both are pure functions of
frozen values. For a screen or a page: ``run.panels(source)`` reads a file (kept in the cache), ``rows`` then
gives ``Row.target``, ``Row.outcome`` and ``Row.met``; a value for a chart is ``in_usual_unit(row.indicator,
number.value, number.unit)``. Nothing here draws; ``tracker.render.series`` does. The modules that read
sentences are imported only when a report is read: a series from the cache does without them.
"""

from tracker.panel.rows import Row, in_usual_unit, rows
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
    "rows",
]
