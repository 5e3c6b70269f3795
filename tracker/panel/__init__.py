"""The panel of indicators: what was promised and reached, by place, year and indicator.

``read(report)`` gives what one report says; everything here is a pure function of frozen values.
"""

from tracker.panel.reading import read
from tracker.panel.values import Number, Outcome, Passage, ReportPanel, Sayings, Target

__all__ = ["Number", "Outcome", "Passage", "ReportPanel", "Sayings", "Target", "read"]
