"""Many places: the start page stays small, every place is on its province's page, search says its limit.

Of site/places.py, site/of_all.py.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from browsing import Reader, chromium
from site_workspace import ENTRIES, OLD, given, written

from tracker import ledger
from tracker.language import places as table
from tracker.site import File, Given, of_all, places

FIRST_PAGE = 300_000
"""Bytes of the start page with everything it loads."""


def many(number: int) -> Given:
    """So many counties with two commitments each."""
    small = given()
    counties = [one for one in table.table().places if one.level == "county" and one.last >= 2024][:number]
    reports = {
        f"{one.code}@2025": replace(OLD, name=f"{one.code}@2025", jurisdiction=one.full) for one in counties
    }
    entries = {}
    for name in reports:
        for pattern in ENTRIES[:2]:
            id = f"{name.replace('@', '-')}-{pattern.id[-6:]}"
            entries[id] = replace(pattern, id=id, report=name, carried=None)
    return Given(ledger.Ledger(replace(small.ledger.header, reports=reports), entries), small.today)


def files(number: int) -> dict[str, bytes]:
    return {file.path: file.data for file in of_all.files(of_all.Site.of(many(number)))}


@pytest.fixture(scope="module")
def great() -> dict[str, bytes]:
    return files(2800)


def test_few_places_stand_on_the_start_page(great: dict[str, bytes]) -> None:
    few = files(places.MOST)
    assert few["index.html"].count(b'<div class="who">') == places.MOST
    assert not any(path.startswith("provinces/") for path in few)
    assert b'name="province"' not in few["search.html"]


def test_of_many_it_has_the_provinces(great: dict[str, bytes]) -> None:
    loaded = ("index.html", "assets/site.css", "assets/site.js", "assets/icon.svg")
    assert sum(len(great[name]) for name in loaded) < FIRST_PAGE
    start = great["index.html"].decode()
    listed = [path for path in great if path.startswith("provinces/")]
    assert len(listed) == start.count('href="provinces/') > 20
    assert sum(great[path].count(b'class="year"') for path in listed) == 2800
    assert len(great["changes.html"]) < FIRST_PAGE


def test_the_scores_of_a_province_are_of_its_places_together() -> None:
    groups = places.by_province(places.places(many(200)))
    assert sum(group.score.every.total for group in groups) == 400
    assert {place.province for group in groups for place in group.places} == {group.name for group in groups}


@pytest.mark.slow
def test_the_search_asks_for_a_province_where_there_are_too_many(
    great: dict[str, bytes], tmp_path: Path
) -> None:
    folder = written(tmp_path, [File(path, data) for path, data in great.items()])
    with chromium() as browser:
        reader = Reader(browser, folder)
        page: Any = reader.open("search.html", "#q=电梯")
        page.get_by_text("请先选省或地区").wait_for()
        page.locator("[name=province]").select_option("上海市")
        page.get_by_text("没有找到").wait_for()  # no place's data was written here
        reader.context.close()
