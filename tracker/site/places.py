"""The places of a site: each by its latest answered plan, and by province where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answered import waiting_for
from tracker.language.places import code_of
from tracker.model import Entry, ReportRecord
from tracker.site import addresses
from tracker.site.counts import Scorecard, scorecard
from tracker.site.given import Given

MOST = 100
"""How many places the start page lists; with more it lists provinces, each with a page of its places."""
NATION, ELSEWHERE = "全国", "其他地区"


@dataclass(frozen=True, slots=True)
class Place:
    """A place's line in a list, about its latest plan that a review answers, else about its latest plan.

    ``path`` is the place's page and ``data`` its search data; ``report`` is the page, ``year`` the year and
    ``entries`` the commitments of that plan. ``waits`` names the report that is to answer it, while that is
    missing. ``number`` counts the commitments of all the place's years.
    """

    name: str
    path: str
    data: str
    number: int
    year: int
    report: str
    waits: str
    province: str
    entries: Sequence[Entry]

    @property
    def score(self) -> Scorecard:
        """The counts by status of that plan's commitments."""
        return scorecard(self.entries)


@dataclass(frozen=True, slots=True)
class Group:
    """The places of a province, and the page that lists them."""

    name: str
    path: str
    places: tuple[Place, ...]

    @property
    def score(self) -> Scorecard:
        """The counts by status of the plans of its places, taken together."""
        return scorecard([entry for place in self.places for entry in place.entries])


def places(given: Given) -> list[Place]:
    """Every place, in the ledger's order."""
    return [_place(name, given) for name in given.by_place]


def by_province(those: Sequence[Place]) -> list[Group]:
    """The places grouped by province, in the order given; empty where they are few enough for one page."""
    if len(those) <= MOST:
        return []
    names = dict.fromkeys(place.province for place in those)
    return [
        Group(name, addresses.province(name), tuple(one for one in those if one.province == name))
        for name in names
    ]


def latest(records: Sequence[ReportRecord], given: Given) -> ReportRecord:
    """The latest plan among a place's reports (latest first) that a review answers, else its latest plan."""
    planned = [one for one in records if given.ledger.of_report(one.name)]
    answered = (one for one in planned if given.answered_by(one))
    return next(answered, planned[0] if planned else records[0])


def _place(name: str, given: Given) -> Place:
    record = latest(given.by_place[name], given)
    code = code_of(record.jurisdiction, record.year)
    return Place(
        name=name,
        path=addresses.place(name),
        data=addresses.data(name),
        number=sum(len(given.ledger.of_report(one.name)) for one in given.by_place[name]),
        year=record.year,
        report=addresses.report(record.name),
        waits=waiting_for(record, given.ledger.reports),
        province=code.province or (NATION if code.level == "nation" else ELSEWHERE),
        entries=given.ledger.of_report(record.name),
    )
