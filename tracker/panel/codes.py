"""Codes of place, for tables that are joined with others: GB/T 2260, province and level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.language import places
from tracker.language.tables.jurisdictions import LOCAL, NATION, STATE_COUNCIL

NATION_CODE = "000000"


@dataclass(frozen=True, slots=True)
class Code:
    """A jurisdiction's six-digit code, its province and its level; empty where the table does not know it."""

    code: str = ""
    province: str = ""
    level: places.Level | Literal[""] = ""


def code_of(jurisdiction: str, year: int = places.UP_TO) -> Code:
    """The code of a jurisdiction's full name (上海市徐汇区) as it was in ``year``."""
    if jurisdiction in (NATION, STATE_COUNCIL, "中国", "国家"):
        return Code(NATION_CODE, "", "nation")
    places_so_called = [one for one in _named(jurisdiction) if jurisdiction in (one.full, one.name)]
    if not places_so_called:
        return Code(level="town" if jurisdiction.endswith(LOCAL) else "")
    best = min(
        places_so_called, key=lambda one: (not one.first <= min(year, places.UP_TO) <= one.last, -one.last)
    )
    return Code(best.code, best.province, best.level)


def _named(jurisdiction: str) -> list[places.Place]:
    """The places of the names that end a jurisdiction's full name: 保定市清苑区 ends in 清苑区."""
    return [one for start in range(len(jurisdiction) - 1) for one in places.named(jurisdiction[start:])]
