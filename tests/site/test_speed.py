"""20,000 commitments: the first page is small, and every kind of page opens in under two seconds.

Of site.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import chromium
from site_workspace import ENTRIES, OLD, given, written

from tracker import ledger
from tracker.site import Given, made

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]
PLACES, EACH = 40, 500
FIRST_PAGE = 300_000
"""Bytes of the start page with everything it loads."""
SECONDS = 2.0


def _many() -> Given:
    """40 places with 500 commitments each, all answered."""
    small, patterns = given(), ENTRIES[:6]
    places = [f"第{number}区" for number in range(PLACES)]
    reports = {f"{place}@2025": replace(OLD, name=f"{place}@2025") for place in places}
    entries = {}
    for place in places:
        for number in range(EACH):
            pattern = patterns[number % len(patterns)]
            id = f"{place}-2025-{number:06x}"
            entries[id] = replace(pattern, id=id, report=f"{place}@2025", carried=None, line=20 + number % 30)
    header = replace(small.ledger.header, reports=reports)
    texts = dict.fromkeys(reports, small.texts["徐汇@2025"])
    return Given(ledger.Ledger(header, entries), small.today, small.sources, texts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("many"), list(made(_many())))


def test_the_first_page_is_small(folder: Path) -> None:
    loaded = ("index.html", "assets/site.css", "assets/site.js", "assets/icon.svg")
    assert sum((folder / name).stat().st_size for name in loaded) < FIRST_PAGE


def test_every_kind_of_page_opens_in_two_seconds(folder: Path) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto((folder / "method.html").as_uri())  # the browser itself has started
        for path in (
            "index.html",
            "第7区/index.html",
            "第7区/2025.html",
            "第7区/2025/000005.html",
            "changes.html",
        ):
            began = time.perf_counter()
            page.goto((folder / path).as_uri())
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert time.perf_counter() - began < SECONDS, path
        began = time.perf_counter()
        page.goto((folder / "search.html").as_uri() + "#q=口袋公园")
        page.locator(".found li").nth(199).wait_for()
        assert time.perf_counter() - began < SECONDS
