"""Which place a text speaks of most, where no title, meeting or speaker names it."""

from __future__ import annotations

import re
from collections import Counter

from tracker.language import places
from tracker.language.places import Level, Place
from tracker.language.tables.jurisdictions import NOT_A_PLACE

_BEFORE = r"(?:^|[^\u4e00-\u9fff]|[在、和的届对向由各])"
_COMMITTEES: dict[Level, re.Pattern[str]] = {
    "county": re.compile(rf"{_BEFORE}[区县旗](?:委|政府|人大|政协)"),
    "city": re.compile(rf"{_BEFORE}[市州盟](?:委|政府|人大|政协)"),
    "province": re.compile(rf"{_BEFORE}(?:省(?:委|政府|人大|政协)|自治区(?:党委|政府|人大|政协))"),
}
"""What a report calls the committees that it answers to; its own are named more than those above."""
SHARE = 0.3
"""A county's report names its city's committees too, at most this much more often than its own."""
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_COMMON = re.compile(rf"(?:{NOT_A_PLACE})$")
FEWEST = 10
"""A place must weigh so much to be taken for the one that reports; of 181 real ones the least weighs 15."""


def most_spoken_of(text: str) -> Place | None:
    """The place whose name, with its counties' or city's, a report repeats most; None where none does."""
    level, year = _level(text), min(_latest_year(text), places.UP_TO)
    seen = Counter(name for _, name in places.inside(text) if not _COMMON.match(name))
    best, most = None, 0.0
    for name in seen:
        for place in places.named(name):
            if not _fits(place, level):
                continue
            weight = _weight(place, seen)
            if weight > most and place.last >= year:
                best, most = place, weight
    return best if most >= FEWEST else None


def _latest_year(text: str) -> int:
    """The year before the latest that a report names often, or names at all where it names none often."""
    named = Counter(int(year) for year in _YEAR.findall(text))
    often = [year for year, count in named.items() if count >= 3]
    return max(often or named, default=0) - 1


def _level(text: str) -> Level | None:
    """The lowest level whose committees a report names often enough beside those above."""
    counts = {level: len(pattern.findall(text)) for level, pattern in _COMMITTEES.items()}
    enough = [level for level, count in counts.items() if count >= max(2, SHARE * max(counts.values()))]
    return enough[0] if enough else None


def _fits(place: Place, level: Level | None) -> bool:
    """A municipality and a county that is a city call themselves 全市 too."""
    if level is None or place.level == level:
        return True
    return level == "city" and (place.name.endswith("市"))


def _weight(place: Place, seen: Counter[str]) -> float:
    shared = place.level == "county" and any(one.level != "county" for one in places.named(place.short))
    own = 2 * seen[place.name] + (0 if shared or place.short == place.name else seen[place.short])
    # 黄山区 is not meant where its city 黄山 is named
    around = sum(bool(seen[name]) for name in places.below(place))
    inside = min(2, seen[places.short_of(place.city or place.province)]) if place.level == "county" else 0
    alone = place.level == "county" and not inside and not seen[place.name]
    return own + 2 * around + inside if own >= 3 and not alone else 0.0
