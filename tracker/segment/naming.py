"""Whose report it is and which year it plans: title, meeting and speaker, else the text and the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.language import places
from tracker.language.tables.jurisdictions import EVERYWHERE, KEPT, NATION, STATE_COUNCIL
from tracker.segment.item import Item
from tracker.segment.reporting import UNIT, hinted_by, most_spoken_of, reporting
from tracker.segment.signs import COVER_LINES
from tracker.segment.years import planned_year

SPOKEN = 3
"""A place in a title does not count if the text names another more than so many times as often."""
BEHALF = 3
LONGEST_HEAD = 250
"""Characters of the longest paragraph that may name the place that reports."""


Names = tuple[str, ...]
"""Names of places that a line gives as those that report."""


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


def identify(items: Sequence[Item], file: str = "", folder: str = "") -> Identity:
    """District (empty when unknown) and year planned (0 when unknown) of one report's paragraphs.

    ``file`` is the name of the file without its folder and kind, the last hint for both but for the name of
    its ``folder``, which counts where it is a place's full name (黑龙江省/2013.txt).
    """
    names = [tuple(reporting(one.folded)) if _may_name(n, one) else () for n, one in enumerate(items)]
    text = "\n".join(one.folded for one in items)
    place, whence = _jurisdiction(items, names, file, text)
    if not place and places.is_full(folder):
        place, whence = folder, "取自文件夹名(报告里没有写)"
    told = zip(items, names, strict=True)
    year, reason = planned_year([one for one, of in told if not _is_of_another(one, of, place)], file)
    jurisdiction = _full(place, text, year)
    guessed = [f"地区「{jurisdiction}」{whence}"] if jurisdiction and whence else []
    if year and reason:
        guessed.append(f"年份 {year} {reason}")
    return Identity(short(jurisdiction), year, jurisdiction, tuple(guessed))


def short(jurisdiction: str) -> str:
    """The name under which its reports are filed: 上海市徐汇区 → 徐汇, 浦东新区 → 浦东, 国务院 → 全国.

    A unit that many cities have is named with its city: 晋城市城区 → 晋城城区, 合肥市高新区 → 合肥高新区.
    """
    if jurisdiction == STATE_COUNCIL:
        return NATION
    last = _last_unit(jurisdiction)
    if last in EVERYWHERE and last != jurisdiction:
        return f"{places.short_of(_last_unit(jurisdiction.removesuffix(last)))}{last}"
    return last if last.endswith(KEPT) and not places.named(last) else places.short_of(last)


def _last_unit(jurisdiction: str) -> str:
    """The smallest unit of a full name: 上海市徐汇区 → 徐汇区, 昆山市周市镇 → 周市镇."""
    above = next(places.inside(jurisdiction), (1, ""))
    if above[0] == 0 and places.is_full(above[1]) and len(jurisdiction) > len(above[1]) + 1:
        return _last_unit(jurisdiction[len(above[1]) :])
    for start in range(len(jurisdiction)):
        if places.named(jurisdiction[start:]) and jurisdiction[start:] not in KEPT:
            return jurisdiction[start:]
    units = re.findall(UNIT, jurisdiction)
    whole = "".join(units) == jurisdiction
    return units[-1] if units and whole and len(units[-1]) > 1 else jurisdiction


def _may_name(place: int, item: Item) -> bool:
    """Whether an item at this place may name the place that reports: a title, or a short one at the head."""
    return "title" in item.signs or (place < COVER_LINES and item.length <= LONGEST_HEAD)


def _jurisdiction(items: Sequence[Item], names: Sequence[Names], file: str, text: str) -> tuple[str, str]:
    """The place's name, and where it was read if that is a guess; ``names`` holds those that each item gives.

    A place that only a title or a caption names must be one of which the text below speaks, where it speaks
    of any, and not far less than of another: links to other places' reports and pictures stand above it.
    Whom the speaker represents counts as ``BEHALF`` titles.
    """
    head = [(one, names[n]) for n, one in enumerate(items[:COVER_LINES]) if _may_name(n, one)]
    own = [(one, of) for one, of in head if one.signs & {"cover", "behalf"}]
    if any(STATE_COUNCIL in one.folded for one, _ in own):
        return STATE_COUNCIL, ""
    below = "\n".join(one.folded for n, one in enumerate(items) if n >= COVER_LINES or not _may_name(n, one))
    spoken = most_spoken_of(text)
    said = _most(
        name
        for one, of in own
        for name in of * (BEHALF if "behalf" in one.signs else 1)
        if "title" not in one.signs or _is_spoken_of(short(name), spoken, below)
    )
    if said:
        return said, ""
    aside = _most(name for _, of in head for name in of if short(name) in below)
    if aside and (not spoken or spoken.short == short(aside)):
        return aside, ""
    hinted = hinted_by(file)
    if hinted and places.short_of(hinted) in text:
        return hinted, "取自文件名(标题和讲话人处没有)"
    if spoken:
        return spoken.full, f"取自正文「{spoken.short}」(标题和讲话人处没有)"
    return _most(name for _, of in head for name in of), ""


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


def _is_of_another(item: Item, names: Names, jurisdiction: str) -> bool:
    """Whether an item that gives these names is the title of another place's report."""
    titled = "title" in item.signs and bool(names)
    return titled and not any(places.short_of(name) in jurisdiction for name in names)


def _full(name: str, text: str, year: int) -> str:
    """A place with the city or province it lies in; of several by one name the one the text speaks of.

    Those of this very name come first, and of those the ones that were there in the ``year``.
    """
    known = places.named(name)
    known = tuple(one for one in known if one.name == name) or known
    if not known:
        return name
    there = [one for one in known if one.first <= min(year, places.UP_TO) <= one.last]
    there = there or [one for one in known if one.last == known[0].last]
    alike = [one for one in there if one.level == there[0].level]
    return max(alike, key=lambda one: sum(text.count(name) for name in _above(one))).full


def _above(place: places.Place) -> tuple[str, ...]:
    """Short names of the city and the province that a place lies in."""
    return tuple(places.short_of(name) for name in (place.city, place.province) if name)
