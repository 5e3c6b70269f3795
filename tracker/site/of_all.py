"""The pages that speak of the whole ledger: start, search, changes, method; its feed, table and style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import groupby

from tracker.export import made as table
from tracker.export.as_text import as_csv
from tracker.render.palette import KINDS, SHOWN
from tracker.site import addresses, places, rates
from tracker.site.counts import scorecard
from tracker.site.given import File, Given
from tracker.site.news import HEAD, Batch, Change, atom, batches, changes, rows
from tracker.site.templating import page, stylesheet

_NEWS = 8
"""Batches of changes on the start page."""
_BATCHES = 400
"""Batches of changes on the page of changes at most; the table to download has all of them."""
_REVISED = 10
"""Replaced answers that are written out for a report and a date at most; the report's list has them all."""


@dataclass(frozen=True, slots=True)
class Site:
    """What every page needs: the ledger with what belongs to it, and what is told on every page."""

    given: Given
    title: str
    address: str
    corrections: str
    changes: Sequence[Change]

    @classmethod
    def of(cls, given: Given) -> Site:
        """The site of a ledger."""
        said = given.ledger.header.site
        news = changes(given.ledger.entries.values())
        return cls(given, given.title, given.address, said.get("corrections", ""), news)


def files(site: Site) -> Iterator[File]:
    """The site's own pages and files."""
    given, news = site.given, batches(site.changes)
    ledger = given.ledger
    there = places.places(given)
    groups = places.by_province(there)
    total = scorecard(list(ledger.entries.values()))
    counted = {"site": site, "reports": len(ledger.reports), "today": given.today}
    listed = {"places": there, "groups": groups}
    yield _page("index.html", addresses.START, total=total, news=news[:_NEWS], **listed, **counted)
    for group in groups:
        yield _page("province.html", group.path, group=group, **counted)
    yield _page(
        "search.html",
        addresses.SEARCH,
        site=site,
        **listed,
        total=len(ledger.entries),
        signs=total.every.counts and [count.sign for count in total.every.counts],
        kinds=[chinese for chinese, _ in KINDS.values()],
    )
    days = _days(news[:_BATCHES])
    yield _page(
        "changes.html", addresses.CHANGES, site=site, days=days, most=_REVISED, older=len(news) - _BATCHES
    )
    yield _page(
        "method.html",
        addresses.METHOD,
        **counted,
        verdicts=[(SHOWN[key], words) for key, words in rates.VERDICTS.items()],
        terms=rates.TERMS,
        rates=rates.tables(),
        rates_note=rates.NOTE,
        rates_after=rates.AFTER,
        engine=ledger.header.engine,
        total=len(ledger.entries),
    )
    yield File(addresses.FEED, atom(site.changes, site.title, addresses.FEED, site.address, given.today))
    told = as_csv([HEAD, *rows(site.changes)])
    yield File(addresses.CHANGES_CSV, told.encode("utf-8"))
    yield File(addresses.PLACES_CSV, table(ledger, (), "csv", "reports")[0])
    yield from _assets()


def _page(template: str, path: str, **values: object) -> File:
    return File(path, page(template, path, **values))


def _days(news: Sequence[Batch]) -> list[tuple[str, list[Batch]]]:
    return [(date, list(those)) for date, those in groupby(news, key=lambda batch: batch.date)]


def _assets() -> Iterator[File]:
    static = resources.files("tracker.site").joinpath("static")
    for name in ("site.js", "icon.svg"):
        yield File(f"assets/{name}", static.joinpath(name).read_bytes())
    style = static.joinpath("site.css").read_text(encoding="utf-8")
    yield File("assets/site.css", stylesheet(style).encode("utf-8"))
