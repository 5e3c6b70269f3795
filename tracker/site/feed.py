"""The feed of changes of verdict (Atom, RFC 4287): one entry a change, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from tracker.language.safe import safe
from tracker.site import addresses
from tracker.site.news import Change

MOST = 200
"""Changes in a feed."""
_ATOM = "http://www.w3.org/2005/Atom"


def atom(changes: Sequence[Change], title: str, path: str, address: str, today: str) -> bytes:
    """The feed that lies at ``path``; its links are absolute where the site's ``address`` is known.

    ``today`` (ISO date) stands for its age while there is no change.
    """
    root = address or addresses.up(path)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    _add(feed, "id", _urn(f"{address}{path}"))
    _add(feed, "title", title)
    _add(feed, "updated", _time(changes[0].date if changes else today))
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = "tracker"
    ET.SubElement(feed, "link", rel="self", href=f"{root}{addresses.quoted(path)}")
    ET.SubElement(feed, "link", rel="alternate", href=f"{root}{addresses.CHANGES}")
    for change in changes[:MOST]:
        _entry(feed, change, root)
    ET.indent(feed)
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(feed: ET.Element, change: Change, root: str) -> None:
    one = ET.SubElement(feed, "entry")
    moved = f"{change.old.chinese} → {change.new.chinese}"
    _add(one, "id", _urn(f"{change.entry.id} {change.date} {change.old.key} {change.new.key}"))
    _add(one, "title", f"{change.entry.report} {moved}:{change.entry.in_full}")
    _add(one, "updated", _time(change.date))
    link = f"{root}{addresses.quoted(addresses.commitment(change.entry))}"
    ET.SubElement(one, "link", rel="alternate", href=link)
    _add(one, "summary", f"{moved}。{change.reason}。{change.entry.verdict.reason}")


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = safe(text)


def _urn(text: str) -> str:
    return uuid5(NAMESPACE_URL, text).urn


def _time(date: str) -> str:
    """The ledger's date, which may be a year or a month alone, as Atom wants it."""
    return f"{date}{'-01' * (2 - date.count('-'))}T00:00:00Z"
