"""The level of government that a report is of, told from its place's name."""

from __future__ import annotations

from typing import Literal

from tracker.language import places
from tracker.model import ReportName

Level = Literal["nation", "province", "county"]
"""Cities, counties and districts are one level: their reports speak alike."""

NATION = "全国"


def level_of(report: str) -> Level:
    """The level of a report's name: 全国@2022 → nation, 吉林@2025 → province, 徐汇@2025 → county."""
    district = ReportName.parse(report).district if ReportName.is_one(report) else report
    if district == NATION:
        return "nation"
    known = {place.level for place in places.named(district) if place.last == places.UP_TO}
    return "province" if "province" in known else "county"
