"""Whose report it is and which year it plans: title, meeting and speaker, else the text and the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.language import places
from tracker.language.tables.jurisdictions import KEPT, NATION, STATE_COUNCIL
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.reporting import UNIT, hinted_by, reporting
from tracker.segment.statistics import most_spoken_of
from tracker.segment.years import COVER_LINES, planned_year

SPOKEN = 3
"""How many times more often a text names the place it speaks of than one that a title above it may name."""
BEHALF = 3
LONGEST_HEAD = 250
"""Characters of the longest paragraph that may name the place that reports."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A report's district and year, its jurisdiction's full name, and what was guessed."""

    district: str
    year: int
    jurisdiction: str
    guessed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the report: 徐汇@2025."""
        return f"{self.district}@{self.year}"


def identify(paragraphs: Sequence[Paragraph], file: str = "") -> Identity:
    """District (empty when unknown) and year planned (0 when unknown) of one report's paragraphs.

    ``file`` is the name of the file without its folder and kind, the last hint for both.
    """
    jurisdiction, whence = _jurisdiction(paragraphs, file)
    year, reason = planned_year([one for one in paragraphs if not _is_of_another(one, jurisdiction)], file)
    guessed = [f"地区「{jurisdiction}」{whence}"] if jurisdiction and whence else []
    if year and reason:
        guessed.append(f"年份 {year} {reason}")
    return Identity(short(jurisdiction), year, jurisdiction, tuple(guessed))


def short(jurisdiction: str) -> str:
    """The name under which its reports are filed: 上海市徐汇区 → 徐汇, 浦东新区 → 浦东, 国务院 → 全国."""
    if jurisdiction == STATE_COUNCIL:
        return NATION
    last = _last_unit(jurisdiction)
    return last if last.endswith(KEPT) and not places.named(last) else places.short_of(last)


def _last_unit(jurisdiction: str) -> str:
    """The smallest unit of a full name: 上海市徐汇区 → 徐汇区."""
    for start in range(len(jurisdiction)):
        if places.named(jurisdiction[start:]) and jurisdiction[start:] not in KEPT:
            return jurisdiction[start:]
    units = re.findall(UNIT, jurisdiction)
    whole = "".join(units) == jurisdiction
    return units[-1] if units and whole and len(units[-1]) > 1 else jurisdiction


def _jurisdiction(paragraphs: Sequence[Paragraph], file: str) -> tuple[str, str]:
    """The full name, and where it was read if that is a guess.

    A place that only a title or a caption names must be one of which the text below speaks, where it speaks
    of any, and not far less than of another: links to other places' reports and pictures stand above it.
    Whom the speaker represents counts as ``BEHALF`` titles.
    """
    head = [one for one in paragraphs[:COVER_LINES] if len(one.text) <= LONGEST_HEAD]
    own = [one for one in head if cover.is_cover(one) or cover.is_on_behalf(one)]
    if any(STATE_COUNCIL in one.folded for one in own):
        return STATE_COUNCIL, ""
    text = "\n".join(one.folded for one in paragraphs)
    below = "\n".join(one.folded for one in paragraphs if one not in head)
    spoken = most_spoken_of(text)
    said = _most(
        name
        for one in own
        for name in [*reporting(one.folded)] * (BEHALF if cover.is_on_behalf(one) else 1)
        if not cover.is_title(one) or _is_spoken_of(short(name), spoken, below)
    )
    if said:
        return _full(said, text), ""
    aside = _most(name for one in head for name in reporting(one.folded) if short(name) in below)
    if aside and (not spoken or spoken.short == short(aside)):
        return _full(aside, text), ""
    hinted = hinted_by(file)
    if hinted and places.short_of(hinted) in text:
        return _full(hinted, text), "取自文件名(标题和讲话人处没有)"
    if spoken:
        return spoken.full, f"取自正文「{spoken.short}」(标题和讲话人处没有)"
    return _full(_most(name for one in head for name in reporting(one.folded)), text), ""


def _is_spoken_of(name: str, spoken: places.Place | None, text: str) -> bool:
    """Whether a text speaks of a place by this short name, and not of ``spoken`` far more often."""
    if name not in text:
        return False
    known = spoken is not None and name != spoken.short and places.named(name)
    return not (known and spoken and SPOKEN * text.count(name) < text.count(spoken.short))


def _most(names: Iterable[str]) -> str:
    """The name that is named most, the longest of equals; "" where there is none."""
    seen = Counter(names)
    return max(seen, key=lambda name: (seen[name], len(name)), default="")


def _is_of_another(paragraph: Paragraph, jurisdiction: str) -> bool:
    """Whether a line is the title of another place's report."""
    names = list(reporting(paragraph.folded)) if cover.is_title(paragraph) else []
    return bool(names) and not any(places.short_of(name) in jurisdiction for name in names)


def _full(name: str, text: str) -> str:
    """A place with the city or province it lies in; of several by one name the one the text speaks of."""
    known = places.named(name)
    if not known:
        return name
    latest = [one for one in known if one.last == known[0].last and one.level == known[0].level]
    return max(latest, key=lambda one: sum(text.count(name) for name in _above(one))).full


def _above(place: places.Place) -> tuple[str, ...]:
    """Short names of the city and the province that a place lies in."""
    return tuple(places.short_of(name) for name in (place.city, place.province) if name)
