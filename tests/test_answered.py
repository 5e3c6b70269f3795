"""Which report answers a plan, and for which one it waits."""

from __future__ import annotations

from render_reports import JINGAN, REPORTS, SHANGHAI, XUHUI

from tracker.answered import waiting_for
from tracker.model import ReportRecord


def test_the_report_that_is_waited_for() -> None:
    assert waiting_for(XUHUI, REPORTS) == "徐汇@2026"
    earlier = ReportRecord("静安@2024", "静安区", "a.txt", 1, 2, "0" * 64, "review only")
    known = REPORTS | {earlier.name: earlier}
    assert waiting_for(earlier, known) == "静安@2025", "a plan without a review answers nothing"
    assert waiting_for(SHANGHAI, known | {"上海@2025": earlier}) == ""
    assert JINGAN.coverage == "plan only"
