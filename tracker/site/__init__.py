"""The page to share: a ledger as static files that work from any folder, without server and scripts.

``made`` gives the files; nothing here reads or writes one. What is on a page is chosen by ``showing``,
``counts``, ``news`` and ``indicators``; how it looks, by ``templates/`` and ``static/``.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.site import of_all, of_place
from tracker.site.given import File, Given

__all__ = ["File", "Given", "made"]


def made(given: Given) -> Iterator[File]:
    """Every file of the site of a ledger, one after another; the same ledger gives the same bytes."""
    site = of_all.Site.of(given)
    yield from of_all.files(site)
    for place in given.by_place:
        yield from of_place.files(place, site)
