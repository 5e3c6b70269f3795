"""Whose report it is and which year it plans, from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.tables.headings import YEAR
from tracker.language.tables.jurisdictions import (
    DROPPED,
    INSIDE,
    KEPT,
    NATION,
    NOT_A_PLACE,
    PEOPLES,
    STATE_COUNCIL,
    SUFFIXES,
)
from tracker.model import Paragraph
from tracker.segment import cover
from tracker.segment.years import COVER_LINES, planned_year

_UNIT = rf"[\u4e00-\u9fff]{{1,12}}?(?:{'|'.join((*SUFFIXES, *INSIDE))})"
_WHOLE = re.compile(rf"^(?:{_UNIT}){{1,4}}$")
_BEFORE_CONGRESS = re.compile(
    r"(?:^|[日月]|[-—,(])在?([\u4e00-\u9fff]{2,30}?)(?:第[^届]{1,4}届|人民代表大会|人代会)"
)
_ON_BEHALF = re.compile(r"(?:代表|受)([\u4e00-\u9fff]{2,30}?)(?:人民)?政府")
_TITLE = re.compile(
    rf"^(?:\[.*?\])?(?:关于)?(?:{YEAR})?([\u4e00-\u9fff]{{2,24}}?)(?:人民政府)?(?:{YEAR})?政府工作报告"
)
_SPEAKER = re.compile(
    r"^([\u4e00-\u9fff]{2,20}?)(?:人民政府)?(?:代理|代|副)?(?:区长|县长|市长|省长|主席|旗长|州长|盟长|镇长|乡长)"
)
_IN_TEXT = re.compile(
    rf"(?:今年|明年|全年|{YEAR}的?)([\u4e00-\u9fff]{{2,4}}?)(?:[区县市省]?(?:经济社会|经济和社会|国民经济)发展|地区生产总值)"
)
_LEVELS = ("区", "县", "旗", "市", "省")
_NOT_A_PLACE = re.compile(rf"^(?:{NOT_A_PLACE})$|^(?:全|我|本|各)[区县市省旗州盟]?$|的")
_PEOPLES = re.compile(rf"^(.{{2,}}?)(?:{PEOPLES})+$")


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


def identify(paragraphs: Sequence[Paragraph]) -> Identity:
    """District (empty when unknown) and year planned (0 when unknown) of one report's paragraphs."""
    jurisdiction, whence = _jurisdiction(paragraphs)
    year, reason = planned_year(paragraphs)
    guessed = [f"地区「{jurisdiction}」{whence}"] if jurisdiction and whence else []
    if year and reason:
        guessed.append(f"年份 {year} {reason}")
    return Identity(short(jurisdiction), year, jurisdiction, tuple(guessed))


def short(jurisdiction: str) -> str:
    """The name under which its reports are filed: 上海市徐汇区 → 徐汇, 浦东新区 → 浦东, 国务院 → 全国."""
    if jurisdiction == STATE_COUNCIL:
        return NATION
    if jurisdiction.endswith(KEPT):
        return _last_unit(jurisdiction)
    last = _last_unit(jurisdiction)
    for suffix in DROPPED:
        if last.endswith(suffix) and len(last) - len(suffix) >= 2:
            return _PEOPLES.sub(r"\1", last[: -len(suffix)])
    return last


def _last_unit(jurisdiction: str) -> str:
    """The smallest unit of a full name: 上海市徐汇区 → 徐汇区."""
    units = re.findall(_UNIT, jurisdiction)
    whole = "".join(units) == jurisdiction
    return units[-1] if units and whole and len(units[-1]) > 1 else jurisdiction


def _jurisdiction(paragraphs: Sequence[Paragraph]) -> tuple[str, str]:
    head = [paragraph for paragraph in paragraphs[:COVER_LINES] if len(paragraph.text) <= 250]
    if any(STATE_COUNCIL in paragraph.folded for paragraph in head if _is_head(paragraph)):
        return STATE_COUNCIL, ""
    found = [place for paragraph in head for place in _places(paragraph)]
    if found:
        names = [short(place) for place in found]
        chosen = max(names, key=lambda name: (names.count(name), -names.index(name)))
        full = max((place for place in found if short(place) == chosen), key=len)
        return _with_city(full, paragraphs), ""
    return _from_text(paragraphs)


def _is_head(paragraph: Paragraph) -> bool:
    return cover.is_cover(paragraph) or cover.is_on_behalf(paragraph)


def _places(paragraph: Paragraph) -> list[str]:
    """Full names of jurisdictions in a title, meeting, speaker or 「我代表…人民政府」 line."""
    if not _is_head(paragraph):
        return []
    found = []
    for pattern in (_ON_BEHALF, _BEFORE_CONGRESS, _TITLE, _SPEAKER):
        for match in pattern.finditer(paragraph.folded):
            place = re.sub("^.*[日月]在", "", match.group(1)).removesuffix("人民")
            if _WHOLE.match(place) and len(place) >= 2 and not _NOT_A_PLACE.search(place):
                found.append(place)
    return found


def _with_city(jurisdiction: str, paragraphs: Sequence[Paragraph]) -> str:
    """A district's full name where the text writes it with its city (「上海市静安区」)."""
    if not jurisdiction.endswith(("区", "县", "旗")) or len(re.findall(_UNIT, jurisdiction)) > 1:
        return jurisdiction
    pattern = re.compile(
        rf"(?:[^\u4e00-\u9fff]|在|的|和|与|为|将|^)([\u4e00-\u9fff]{{2,9}}[市州盟]){re.escape(jurisdiction)}"
    )
    seen = Counter(match.group(1) for one in paragraphs for match in pattern.finditer(one.folded))
    return f"{seen.most_common(1)[0][0]}{jurisdiction}" if seen else jurisdiction


def _from_text(paragraphs: Sequence[Paragraph]) -> tuple[str, str]:
    """The jurisdiction that only the text names: 「今年静安经济社会发展的主要预期目标」."""
    seen = Counter(match.group(1) for one in paragraphs for match in _IN_TEXT.finditer(one.folded))
    text = "".join(one.folded for one in paragraphs)
    for name, _ in seen.most_common():
        if not _NOT_A_PLACE.search(name) and text.count(name) >= 3:
            full = name if name.endswith(_LEVELS) else name + _level(text)
            return _with_city(full, paragraphs), f"取自正文「{name}」(标题和讲话人处没有)"
    return "", ""


def _level(text: str) -> str:
    """区, 县, 旗, 市 or 省: the lowest whose party committee and congress the text names."""
    for level in _LEVELS:
        if (
            len(re.findall(rf"(?:^|[^\u4e00-\u9fff]|[在、和的届对向由]){level}(?:委|政府|人大|政协)", text))
            >= 2
        ):
            return level
    return ""
