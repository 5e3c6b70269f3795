"""Provinces, cities and counties since 1980: which names are places, and what they belong to.

The table (``tables/places.tsv``) is read when a name is first asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import add
from typing import Literal

from tracker.language import shipped
from tracker.language.tables.jurisdictions import DROPPED, LOCAL, NATION, PEOPLES_NAMES, STATE_COUNCIL
from tracker.model import ReportName

Level = Literal["nation", "province", "city", "county", "town"]
UP_TO = 2024
"""The last year of the table."""
_BANNER = re.compile(r"[左右中前后]旗$")
"""Banners that keep 旗 in their short name: 阿拉善左 would be half a name of 阿拉善左旗."""
MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction under one name; ``city`` is empty below a province, ``first`` and ``last`` are years."""

    code: str
    name: str
    city: str
    province: str
    first: int
    last: int

    @property
    def level(self) -> Level:
        """The level of the place: province, city or county; a district counts as a county."""
        if self.name == self.province:
            return "province"
        return "city" if self.name == self.city else "county"

    @property
    def full(self) -> str:
        """The name with what it lies in: 上海市徐汇区, 保定市清苑区; a city stands by itself."""
        if self.level != "county":
            return self.name
        return f"{self.province if self.province in MUNICIPALITIES else self.city}{self.name}"

    @property
    def short(self) -> str:
        """The name without what kind of place it is: 徐汇 for 徐汇区."""
        return short_of(self.name)


def short_of(name: str) -> str:
    """The last unit's name without its kind and its peoples: 徐汇区 → 徐汇, 石柱土家族自治县 → 石柱."""
    for suffix in DROPPED:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2 and not _BANNER.search(name):
            return PEOPLES_NAMES.sub(r"\1", name[: -len(suffix)])
    return name


def is_full(name: str) -> bool:
    """Whether this is the full name of a place."""
    return any(one.name == name for one in named(name))


def named(name: str) -> tuple[Place, ...]:
    """The places of this full name (徐汇区) or short name (徐汇), the latest first; else none."""
    return table().by_name.get(name, ())


def inside(text: str) -> Iterator[tuple[int, str]]:
    """(offset, name) of the places that a text names, full or short; the longest at each spot."""
    heads, end = table().by_head, 0
    for at, head in enumerate(map(add, text, text[1:])):
        if head in heads and at >= end:
            name = next((one for one in heads[head] if text.startswith(one, at)), "")
            if name:
                yield at, name
                end = at + len(name)


def below(place: Place) -> frozenset[str]:
    """Short names of the counties of a city, or of the cities of a province (counties of a municipality)."""
    if place.level == "city":
        own = [one for one in table().places if one.city == place.name and one.level == "county"]
    elif place.level == "province":
        levels = ("city", "county") if place.name in MUNICIPALITIES else ("city",)
        own = [one for one in table().places if one.province == place.name and one.level in levels]
    else:
        own = []
    return frozenset(one.short for one in own)


def level_of(report: str) -> Level:
    """The level of a report by its name: 全国@2022 → nation, 吉林@2025 → province, any below one → county.

    Reports of cities, counties and districts speak alike.
    """
    district = ReportName.parse(report).district if ReportName.is_one(report) else report
    if district == NATION:
        return "nation"
    known = {place.level for place in named(district) if place.last == UP_TO}
    return "province" if "province" in known else "county"


@dataclass(frozen=True, slots=True)
class Table:
    """All places; by each name, the latest first; the names by two characters, the longest first."""

    places: tuple[Place, ...]
    by_name: Mapping[str, tuple[Place, ...]]
    by_head: Mapping[str, tuple[str, ...]]


@cache  # kept for the process: 0.1 s to read, asked for every figure
def table() -> Table:
    """The table of places that the package ships."""
    rows = shipped.rows("tracker.language.tables", "places.tsv")
    places = tuple(Place(row[0], row[1], row[2], row[3], int(row[4]), int(row[5])) for row in rows)
    by_name: defaultdict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda one: -one.last):
        for name in dict.fromkeys((place.name, place.short)):
            by_name[name].append(place)
    by_head: defaultdict[str, list[str]] = defaultdict(list)
    for name in by_name:
        by_head[name[:2]].append(name)
    return Table(
        places,
        {name: tuple(those) for name, those in by_name.items()},
        {head: tuple(sorted(names, key=len, reverse=True)) for head, names in by_head.items()},
    )


NATION_CODE = "000000"


@dataclass(frozen=True, slots=True)
class Code:
    """A jurisdiction's six-digit code, its province and its level; empty where the table does not know it."""

    code: str = ""
    province: str = ""
    level: Level | Literal[""] = ""


def code_of(jurisdiction: str, year: int = UP_TO) -> Code:
    """The code of a jurisdiction's full name (上海市徐汇区) as it was in ``year``."""
    if jurisdiction in (NATION, STATE_COUNCIL, "中国", "国家"):
        return Code(NATION_CODE, "", "nation")
    there = [one for one in _ending(jurisdiction) if jurisdiction in (one.full, one.name)]
    if not there:
        return Code(level="town" if jurisdiction.endswith(LOCAL) else "")
    best = min(there, key=lambda one: (not one.first <= min(year, UP_TO) <= one.last, -one.last))
    return Code(best.code, best.province, best.level)


def _ending(jurisdiction: str) -> list[Place]:
    """The places of the names that end a jurisdiction's full name: 保定市清苑区 ends in 清苑区."""
    return [one for start in range(len(jurisdiction) - 1) for one in named(jurisdiction[start:])]
