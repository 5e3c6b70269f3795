"""People's verdicts: what makes one complete (a note, a source to look up), and which to ask for first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.language.tables.statuses import CHINESE
from tracker.model import Entry, PersonReview, Status
from tracker.workspace import guard

if TYPE_CHECKING:
    from tracker.render.selection import Selection

STAKES = ("target", "deliverable", "general")
"""Kinds of commitments, those first on which a wrong verdict does most harm: a figure, a named project."""
ACCEPTED = (
    "网址、文号(沪府发〔2025〕3号)、刊物的版页(《解放日报》第2版)、工作区里的文件(采访.txt:12)、徐汇@2026:13"
)
"""The kinds of sources that are accepted, as messages list them."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_YEAR = r"[〔\[［((【]\s*(?:19|20)\d{2}\s*[〕\]］))】]"
_NUMBER = re.compile(
    rf"{_YEAR}\s*第?\s*\d+\s*号|(?:令|公告|通告|通报)\s*(?:(?:19|20)\d{{2}}年)?\s*第\s*\d+\s*号"
)
"""A document's number: 沪府发〔2025〕3号, 国务院令第743号, 公告2025年第12号."""
_PAGE = re.compile(r"第?\s*[A-Z]?\d+\s*[页版]|[页版]\s*[A-Z]?\d+|\bpp?\.\s*\d+", re.I)
_NAMED = re.compile(r"[^\W\d_]{2}")
_PLACE_IN_FILE = re.compile(r"(?:[:：#]|\s+第).*")
_REPORT = re.compile(r"([^\s@/#:]+@\d{4})(?:[:：]\d+)?")


def shown(status: str) -> str:
    """A status (fulfilled …) in Chinese; an unknown word as it stands."""
    return next((word for word, key in CHINESE.items() if key == status), status)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a source may lie: the workspace's folder, and the names of its reports."""

    root: Path
    reports: Collection[str] = ()


Lack = tuple[tuple[str, ...], str]
"""The keys below ``review`` where something is wrong, and what it is."""


def lacking(machine: Status, review: PersonReview, places: Places) -> Iterator[Lack]:
    """What a review lacks: another verdict than the ``machine``'s has a note and a source that can be found.

    A note without a verdict needs neither.
    """
    source = review.source.strip()
    if review.status not in ("", machine):
        told = f"由{shown(machine)}改判{shown(review.status)}"
        if not review.note.strip():
            yield (), f"{told},缺少说明 note"
        if not source:
            yield (), f"{told},缺少依据 source"
    if source and not can_be_looked_up(source, places):
        yield ("source",), f"依据查不到:「{source}」;可以写{ACCEPTED}"
    if review.date and not _is_date(review.date):
        yield ("date",), f"date 应写成 2026-01-31: {review.date}"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def can_be_looked_up(source: str, places: Places) -> bool:
    """Whether a source is an address, a document's number, a named page, or lies in the workspace."""
    text = source.strip()
    if _ADDRESS.search(text) or _NUMBER.search(text) or _is_named_page(text):
        return True
    report = _REPORT.fullmatch(text)
    if report:
        return report[1] in places.reports
    return any(_is_file(name, places.root) for name in (text, _PLACE_IN_FILE.sub("", text)))


def _is_named_page(text: str) -> bool:
    """A page of something that is named: 《统计年鉴2025》第35页, 解放日报 2025-01-03 02版; no 第3页 alone."""
    return bool(_PAGE.search(text)) and bool(_NAMED.search(_PAGE.sub(" ", text)))


def _is_file(name: str, root: Path) -> bool:
    try:
        guard.regular_file(root, name)
    except guard.Refused:
        return False
    return True


def queue(entries: Iterable[Entry], selection: Selection) -> list[Entry]:
    """The commitments to ask about that no person has judged, the most consequential first.

    Without a filter those are the doubtful verdicts and those on which two readers differ, or with
    ``selection.everything`` all that the machine judged; a filter admits sure and pending ones too. First
    come those that a person judged and that ask for another look, then those on which two readers differ; of
    one kind the least certain come first.
    """
    return sorted((one for one in entries if _is_open(one) and _wanted(one, selection)), key=_rank)


def _is_open(entry: Entry) -> bool:
    """Whether no person has judged it, or only by words that have changed since."""
    return not entry.ruling or bool(entry.look_again)


def _wanted(entry: Entry, selection: Selection) -> bool:
    from tracker.render.entries import unsure  # late: the gate asks no more than what a verdict lacks

    if selection.filtered:
        return selection.admits(entry)
    if entry.look_again:
        return True
    judged = entry.verdict.status != "pending"
    return unsure(entry) or (judged and (entry.verdict.contested or selection.everything))


def _rank(entry: Entry) -> tuple[bool, bool, bool, int, float]:
    verdict = entry.verdict
    pending = verdict.status == "pending"
    return not entry.look_again, pending, not verdict.contested, STAKES.index(entry.kind), verdict.confidence
