"""One report of few clauses, what the panel reads in it, and that in a form that tests can compare."""

from __future__ import annotations

from pathlib import Path

from tracker import panel, run
from tracker.panel import reading

HEAD = "2026年{place}政府工作报告\n——2026年1月26日在{place}第十四届人民代表大会第四次会议上\n各位代表:\n"
HEAD += "现在,我代表{place}人民政府,向大会报告工作,请予审议。\n"


def read(tmp_path: Path, review: str, plan: str, place: str = "河北省") -> panel.ReportPanel:
    text = f"{HEAD.format(place=place)}一、2025年工作回顾\n{review}\n二、2026年工作安排\n{plan}\n"
    file = tmp_path / "2026.txt"
    file.write_text(text, encoding="utf-8")
    return reading.read(run.reports_in(file)[0])


def told(report: panel.ReportPanel) -> dict[str, tuple[str, str, str]]:
    """Outcomes as (op, value, period) by the indicator's key."""
    return {
        one.indicator.key: (one.outcome.number.op, str(one.outcome.number.value), one.outcome.period)
        for one in report.sayings
        if one.outcome
    }


def wanted(report: panel.ReportPanel) -> dict[str, tuple[str, str, str]]:
    """Targets as (op, value, where) by the indicator's key or name."""
    return {
        one.indicator.key or one.name: (
            one.target.number.op,
            str(one.target.number.value),
            one.target.where,
        )
        for one in report.sayings
        if one.target
    }
