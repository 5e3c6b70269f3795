"""What changed: verdicts that were replaced, by date, from the histories in the ledger; with a feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from tracker.language.safe import safe
from tracker.model import Entry
from tracker.render.entries import outcome
from tracker.render.palette import SHOWN, Sign
from tracker.site import addresses


@dataclass(frozen=True, slots=True)
class Change:
    """A verdict that became another one on ``date`` (ISO), for ``reason``."""

    date: str
    entry: Entry
    old: Sign
    new: Sign
    reason: str

    @property
    def first(self) -> bool:
        """Whether it is the first answer to a commitment that had waited."""
        return self.old.key == "pending"


@dataclass(frozen=True, slots=True)
class Batch:
    """The changes of one report on one date.

    ``counts`` are (old sign, new sign, number of verdicts), ``revised`` the changes that replaced an answer.
    """

    date: str
    report: str
    counts: tuple[tuple[Sign, Sign, int], ...]
    revised: tuple[Change, ...]

    @property
    def number(self) -> int:
        """How many verdicts changed."""
        return sum(count for _, _, count in self.counts)


def changes(entries: Iterable[Entry]) -> list[Change]:
    """Every change of verdict, the latest date first; changes of the same date in the ledger's order."""
    every = [change for entry in entries for change in _of(entry)]
    return sorted(every, key=lambda change: change.date, reverse=True)


def batches(changes_told: Iterable[Change]) -> list[Batch]:
    """The changes grouped by date and report, in the order given."""
    ordered = sorted(changes_told, key=lambda one: one.entry.report)
    ordered.sort(key=lambda one: one.date, reverse=True)
    return [
        _batch(date, report, list(those))
        for (date, report), those in groupby(ordered, key=lambda one: (one.date, one.entry.report))
    ]


def _of(entry: Entry) -> Iterator[Change]:
    """A commitment's changes of verdict.

    A line of its history holds the old status; the new one is that of the next line, and after the last line
    the present status.
    """
    states = [*(past.status for past in entry.history), outcome(entry)]
    for past, new in zip(entry.history, states[1:], strict=True):
        if past.status != new and not (past.status == "partial" and new == "missed"):
            yield Change(past.date, entry, SHOWN[past.status], SHOWN[new], past.reason)


def _batch(date: str, report: str, those: list[Change]) -> Batch:
    order = list(SHOWN)
    numbers = Counter((order.index(one.old.key), order.index(one.new.key)) for one in those)
    counts = tuple(
        (SHOWN[order[old]], SHOWN[order[new]], count) for (old, new), count in sorted(numbers.items())
    )
    return Batch(date, report, counts, tuple(one for one in those if not one.first))


HEAD = ("日期", "报告", "编号", "原来", "现在", "原因", "承诺")


def rows(changes_told: Iterable[Change]) -> list[tuple[str, ...]]:
    """Changes as a table with ``HEAD``."""
    return [
        (
            *(one.date, one.entry.report, one.entry.id, one.old.chinese, one.new.chinese),
            *(one.reason, one.entry.text),
        )
        for one in changes_told
    ]


MOST = 200
"""How many changes a feed holds at most."""
_ATOM = "http://www.w3.org/2005/Atom"


def atom(changes: Sequence[Change], title: str, path: str, address: str, today: str) -> bytes:
    """The Atom feed that lies at ``path``; its links are absolute where the site's ``address`` is known.

    Its date is that of the latest change, or ``today`` (ISO date) while there is none.
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
