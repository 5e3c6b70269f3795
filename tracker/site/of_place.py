"""The pages of one place: all its years, each report with its list, text and commitments; its search data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.export import made as table
from tracker.export.as_text import as_csv
from tracker.language.safe import safe
from tracker.model import ReportName, ReportRecord, next_report
from tracker.render.palette import COVERAGES
from tracker.site import addresses, indicators, of_report
from tracker.site.counts import Scorecard, scorecard
from tracker.site.given import File, Given
from tracker.site.news import atom, batches
from tracker.site.of_all import Site
from tracker.site.places import latest
from tracker.site.showing import Shown, shown
from tracker.site.templating import page

_NEWS = 8
"""Batches of changes on a place's page."""
_STEERING = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Year:
    """A report's line on its place's page; ``path`` and ``text`` are pages, relative to the place's folder.

    ``next`` is the name of next year's report, ``answer`` the same name if its review answers this plan.
    """

    year: int
    path: str
    text: str
    coverage: str
    answer: str
    next: str
    score: Scorecard


def files(place: str, site: Site) -> Iterator[File]:
    """The pages and files of a place."""
    given = site.given
    records = given.by_place[place]
    panels = (given.panels[one.name] for one in records if one.name in given.panels)
    series = indicators.of_place(panels, given)
    yield _page(place, records, series, site)
    if series:
        rows = as_csv([indicators.HEAD, *indicators.rows(series)])
        yield File(_indicators(place), rows.encode("utf-8"))
    feed_path = f"{addresses.folder_name(place)}/{addresses.FEED}"
    own = [change for change in site.changes if ReportName.parse(change.entry.report).district == place]
    title = f"{place} · {site.title}"
    yield File(feed_path, atom(own, title, feed_path, site.address, given.today))
    everything: list[Shown] = []
    for record in records:
        those = [shown(entry, given) for entry in given.ledger.of_report(record.name)]
        everything += those
        yield from of_report.files(record, those, site)
        if those:
            made, _ = table(given.ledger, (record.name,), "csv", "commitments")
            yield File(addresses.report(record.name, ".csv"), made)
    yield File(addresses.data(place), _search_data(place, everything).encode("utf-8"))


def _page(
    place: str, records: Sequence[ReportRecord], series: Sequence[indicators.Series], site: Site
) -> File:
    given, path = site.given, addresses.place(place)
    news = [one for one in batches(site.changes) if ReportName.parse(one.report).district == place]
    values = {
        "name": place,
        "jurisdiction": records[0].jurisdiction,
        "latest": _year(latest(records, given), given),
        "years": [_year(one, given) for one in records],
        "series": series,
        "series_years": indicators.years(series),
        "indicators_csv": _near(_indicators(place)),
        "news": news[:_NEWS],
        "feed": addresses.FEED,
    }
    return File(path, page("place.html", path, site=site, **values))


def _year(record: ReportRecord, given: Given) -> Year:
    return Year(
        year=record.year,
        path=_near(addresses.report(record.name)),
        text=_near(addresses.report(record.name, "-text.html")) if record.name in given.texts else "",
        coverage=COVERAGES.get(record.coverage, record.coverage),
        answer=given.answered_by(record),
        next=next_report(record.name),
        score=scorecard(given.ledger.of_report(record.name)),
    )


def _near(path: str) -> str:
    """A path within the place's folder, as seen from a page in that folder."""
    return path.partition("/")[2]


def _indicators(place: str) -> str:
    return f"{addresses.folder_name(place)}/indicators.csv"


def _search_data(place: str, those: Iterable[Shown]) -> str:
    """The data for the page's search, as a script: a page that is opened as a file may not fetch data.

    The script calls ``trackerData`` with the place and, for each commitment, page, verdict, kind, promise and
    answer.
    """
    rows = [
        [
            addresses.quoted(addresses.commitment(one.entry)),
            one.sign.chinese,
            one.kind,
            safe(one.entry.in_full),
            safe("".join(words for _, words in one.answer.runs))
            if one.entry.verdict.evidence and one.answer
            else "",
        ]
        for one in those
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"trackerData({json.dumps(safe(place), ensure_ascii=False)},[\n{lines}\n])\n".translate(_STEERING)
