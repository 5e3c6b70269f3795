"""Whose report it is and which year it plans: title, meeting and speaker, else the text and the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.language import places
from tracker.language.tables.headings import YEAR
from tracker.language.tables.jurisdictions import (
    INSIDE,
    KEPT,
    LOCAL,
    NATION,
    NOT_A_PLACE,
    STATE_COUNCIL,
    SUFFIXES,
)
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.statistics import most_spoken_of
from tracker.segment.years import COVER_LINES, planned_year

_UNIT = rf"[\u4e00-\u9fff]{{1,12}}?(?:{'|'.join((*SUFFIXES, *INSIDE))})"
_OFFICES = "区长|县长|市长|省长|主席|旗长|州长|盟长|镇长|乡长|主任"
_BEHIND = re.compile(
    rf"第[^届]{{1,4}}届|人民代表大会|人代会|人民政府|政府工作报告|(?:{YEAR})?政府工作报告|(?:代理|代|副)?(?:{_OFFICES})"
)
"""What follows the name of the place that gives a report."""
_NAME_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|(?:人民)?政府|工作|报告|两会|年")
"""What follows the short name of a place in the name of a file."""
_TITLE = re.compile(
    rf"^(?:\[.*?\])?(?:关于)?(?:{YEAR})?([\u4e00-\u9fff]{{2,24}}?)(?:人民政府)?(?:{YEAR})?政府工作报告"
)
_LOCAL = re.compile(
    rf"(?:^|[ ,、—(-]|在|代表|{YEAR})((?:{_UNIT}){{0,3}}[\u4e00-\u9fff]{{2,8}}?"
    rf"(?:{'|'.join((*LOCAL, *KEPT))}))(?={_BEHIND.pattern})"
)
_NOT_A_PLACE = re.compile(rf"^(?:{NOT_A_PLACE})$|^(?:全|我|本|各)[区县市省旗州盟]?$|的")
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
        return f"{self.district}@{self.year}"


def identify(paragraphs: Sequence[Paragraph], file: str = "") -> Identity:
    """District (empty when unknown) and year planned (0 when unknown) of one report's paragraphs.

    ``file`` is the name of the file without its folder and kind, the last hint for both.
    """
    jurisdiction, whence = _jurisdiction(paragraphs, file)
    year, reason = planned_year(paragraphs, file)
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
        if places.named(jurisdiction[start:]):
            return jurisdiction[start:]
    units = re.findall(_UNIT, jurisdiction)
    whole = "".join(units) == jurisdiction
    return units[-1] if units and whole and len(units[-1]) > 1 else jurisdiction


def _jurisdiction(paragraphs: Sequence[Paragraph], file: str) -> tuple[str, str]:
    """The full name, and where it was read if that is a guess."""
    head = [one for one in paragraphs[:COVER_LINES] if len(one.text) <= LONGEST_HEAD]
    if any(STATE_COUNCIL in one.folded for one in head if cover.is_cover(one) or cover.is_on_behalf(one)):
        return STATE_COUNCIL, ""
    seen = Counter(name for one in head for name in _reporting(one.folded))
    text = "\n".join(one.folded for one in paragraphs)
    if seen:
        return _full(max(seen, key=lambda name: (seen[name], len(name))), text), ""
    hinted = _hinted(file)
    if hinted and places.short_of(hinted) in text:
        return _full(hinted, text), "取自文件名(标题和讲话人处没有)"
    spoken = most_spoken_of(text)
    return (spoken.full, f"取自正文「{spoken.short}」(标题和讲话人处没有)") if spoken else ("", "")


def _hinted(file: str) -> str:
    """The smallest place in a file's name; a short name must end there: 新建文本文档 is not of 新建."""
    named = [
        name for at, name in places.inside(file) if _is_full(name) or _NAME_ENDS.match(file, at + len(name))
    ]
    return named[-1] if named else ""


def _reporting(line: str) -> Iterator[str]:
    """Names of places in a title, meeting, speaker or 「我代表…人民政府」 line that give the report."""
    for at, name in places.inside(line):
        if _is_full(name) and _BEHIND.match(line, at + len(name)):
            yield name
    title = _TITLE.match(line)
    if title and len(line) <= cover.LONGEST_LINE and _is_known(title.group(1)):
        yield title.group(1)
    for match in _LOCAL.finditer(line):
        if not _NOT_A_PLACE.search(match.group(1)):
            yield match.group(1)


def _is_full(name: str) -> bool:
    return any(one.name == name for one in places.named(name)) and not _NOT_A_PLACE.search(name)


def _is_known(name: str) -> bool:
    return bool(places.named(name)) and not _NOT_A_PLACE.search(name)


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
