"""Whether a noun that is measured of residents (收入, 低保) is of the town, the country or both."""

from __future__ import annotations

from tracker.language.tables.things import OF_RESIDENTS

BOTH = "城乡"
HALVES = ("城镇", "农村")
_TOWN, _COUNTRY = (
    ("城镇", "城市居民", "城市低保", "城市最低生活"),
    ("农村", "农民", "农牧民", "农牧区", "乡村"),
)


def is_of_residents(noun: str) -> bool:
    """Whether a folded noun is measured of residents, so that town and country have a figure each."""
    return any(word in noun for word in OF_RESIDENTS)


def half_of(noun: str) -> str:
    """「城镇」 or 「农村」 where a folded noun is of one of the two alone, else ""."""
    town, country = (any(word in noun for word in words) for words in (_TOWN, _COUNTRY))
    return "" if town == country or BOTH in noun else "城镇" if town else "农村"


def each_half(noun: str) -> list[str]:
    """A noun of both as those of town and country, in this order: 城镇居民收入, 农村居民收入."""
    whole = noun.replace("全体", "").replace(BOTH, "")
    return [half + whole for half in HALVES]
