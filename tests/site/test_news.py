"""The feed is Atom: ids, dates, links, and words that are no markup."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from site_workspace import given, pages

_NAME = "{http://www.w3.org/2005/Atom}"


def _entries(text: str) -> list[ET.Element]:
    return ET.fromstring(text).findall(f"{_NAME}entry")


def _said(entry: ET.Element, name: str) -> str:
    return str(entry.findtext(f"{_NAME}{name}"))


def test_an_entry_a_change_the_latest_first() -> None:
    entries = _entries(pages()["feed.xml"])
    assert [_said(one, "updated")[:10] for one in entries] == [
        "2026-03-02",
        "2026-02-11",
        *["2026-01-20"] * 5,
    ]
    assert _said(entries[0], "title") == "徐汇@2025 未提及 → 部分:(推进旧区改造)加快推进华泾镇城中村改造"
    assert len({_said(one, "id") for one in entries}) == len(entries)
    link = entries[0].find(f"{_NAME}link")
    assert link is not None
    assert link.get("href") == "https://example.org/pages/徐汇/2025/000003.html"


def test_a_feed_has_what_atom_asks_for() -> None:
    for path in ("feed.xml", "徐汇/feed.xml", "静安/feed.xml"):
        feed = ET.fromstring(pages()[path])
        assert all(feed.find(f"{_NAME}{name}") is not None for name in ("id", "title", "updated", "author"))
        assert str(feed.findtext(f"{_NAME}updated")).endswith("T00:00:00Z")


def test_links_are_relative_where_nobody_knows_the_address() -> None:
    feed = ET.fromstring(pages(given(site={}))["徐汇/feed.xml"])
    first = feed.find(f"{_NAME}entry/{_NAME}link")
    assert first is not None
    assert first.get("href") == "../徐汇/2025/000003.html"
