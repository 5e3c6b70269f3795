"""Which place gives a report: named in the lines above its text or by its file, or spoken of most in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tracker.language import places
from tracker.language.places import Level, Place
from tracker.language.tables.headings import YEAR
from tracker.language.tables.jurisdictions import DIVISION, INSIDE, KEPT, LOCAL, NOT_A_PLACE, SUFFIXES
from tracker.segment.signs import LONGEST_LINE

UNIT = rf"[\u4e00-\u9fff]{{1,12}}?(?:{'|'.join((*SUFFIXES, *INSIDE))})"
"""A unit of a place's full name."""

_OFFICES = "区长|县长|市长|省长|主席|旗长|州长|盟长|镇长|乡长|主任"
_BEHIND = re.compile(
    rf"第[^届]{{1,4}}届|人民代表大会|人代会|人民政府|政府工作报告|(?:{YEAR})?政府工作报告|(?:代理|代|副)?(?:{_OFFICES})"
)
"""What follows the name of the place that gives a report."""
_BEHIND_ZONE = re.compile(
    rf"(?:党?工委|管(?:理)?委(?:员)?会|(?:{YEAR}度?)?(?:党建|经济|年度|全体|干部|总结|表彰|[和与、])*(?:工作)?(?:会议|大会))"
)
"""What follows that of a development zone, which has no congress: its committee, its yearly meeting."""
_NAME_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|(?:人民)?政府|工作|报告|两会|年")
"""What follows the short name of a place in the name of a file."""
_TITLE = re.compile(
    rf"^(?:\[.*?\])?(?:关于)?(?:{YEAR})?([\u4e00-\u9fff]{{2,24}}?)(?:人民政府)?(?:{YEAR})?(?:政府|管委会|管理委员会)(?:{YEAR})?工作报告"
)
_NAMED = rf"(?:(?:^|[ ,、—(-]|代表|{YEAR})在?|在)(?![\u4e00-\u9fff]{{0,6}}(?<!人民)代表)"
"""What stands before the name of the place that gives a report."""
_LOCAL = re.compile(
    rf"{_NAMED}((?:{UNIT}){{0,3}}[\u4e00-\u9fff]{{2,12}}?"
    rf"(?:{'|'.join((*LOCAL, DIVISION, *KEPT))}))(?={_BEHIND.pattern})"
)
_ZONE = re.compile(
    rf"{_NAMED}((?:{UNIT}){{0,3}}[\u4e00-\u9fff]{{2,12}}?(?:{'|'.join(KEPT)}))"
    rf"(?={_BEHIND_ZONE.pattern})"
)
_NOT_A_PLACE = re.compile(rf"^(?:{NOT_A_PLACE})$|^(?:全|我|本|各)[区县市省旗州盟]?$|的|代表|^我")
_BEFORE = r"(?:^|[^\u4e00-\u9fff]|[在、和的届对向由各])"
_COMMITTEES: dict[Level, re.Pattern[str]] = {
    "county": re.compile(rf"{_BEFORE}[区县旗](?:委|政府|人大|政协)"),
    "city": re.compile(rf"{_BEFORE}[市州盟](?:委|政府|人大|政协)"),
    "province": re.compile(rf"{_BEFORE}(?:省(?:委|政府|人大|政协)|自治区(?:党委|政府|人大|政协))"),
}
"""What a report calls the committees that it answers to; its own are named more than those above."""
SHARE = 0.3
"""A report names its own level's committees at least at this share of the count of the level named most: a
county's report may name its city's more often."""
_YEARS = re.compile(r"((?:19|20)\d\d)年")
_COMMON = re.compile(rf"(?:{NOT_A_PLACE})$")
FEWEST = 10
"""Least weight (by mentions) of a place taken for the one that reports; of 181 real ones the least has 15."""


def hinted_by(file: str) -> str:
    """The smallest place in a file's name; a short name must end there: 新建文本文档 is not of 新建."""
    named = [
        name for at, name in places.inside(file) if _is_full(name) or _NAME_ENDS.match(file, at + len(name))
    ]
    return named[-1] if named else ""


def reporting(line: str) -> Iterator[str]:
    """Names of places in a title, meeting, speaker or 「我代表…人民政府」 line that give the report."""
    city, ended = "", 0
    for at, name in places.inside(line):
        own = city if ended == at and any(city == one.city for one in places.named(name)) else ""
        if (_is_full(name) or (own and places.is_full(name))) and _BEHIND.match(line, at + len(name)):
            yield name if _is_full(name) else own + name
        city, ended = name, at + len(name)
    title = _TITLE.match(line)
    if title and len(line) <= LONGEST_LINE and _is_known(title.group(1)):
        yield title.group(1)
    for local in (_LOCAL, _ZONE):
        yield from (name for name in local.findall(line) if not _NOT_A_PLACE.search(name))


def _is_full(name: str) -> bool:
    return places.is_full(name) and not _NOT_A_PLACE.search(name)


def _is_known(name: str) -> bool:
    return bool(places.named(name)) and not _NOT_A_PLACE.search(name)


def most_spoken_of(text: str) -> Place | None:
    """The place whose name, with its counties' or city's, a report repeats most; None where none does."""
    level, year = _level(text), min(_latest_year(text), places.UP_TO)
    seen = Counter(name for _, name in places.inside(text) if not _COMMON.match(name))
    best, most = None, 0.0
    for name in seen:
        for place in places.named(name):
            if not _fits(place, level):
                continue
            weight = _weight(place, seen)
            if weight > most and place.last >= year:
                best, most = place, weight
    return best if most >= FEWEST else None


def _latest_year(text: str) -> int:
    """The year before the latest that a report names often, or names at all where it names none often."""
    named = Counter(int(year) for year in _YEARS.findall(text))
    often = [year for year, count in named.items() if count >= 3]
    return max(often or named, default=0) - 1


def _level(text: str) -> Level | None:
    """The lowest level whose committees a report names often enough beside those above."""
    counts = {level: len(pattern.findall(text)) for level, pattern in _COMMITTEES.items()}
    enough = [level for level, count in counts.items() if count >= max(2, SHARE * max(counts.values()))]
    return enough[0] if enough else None


def _fits(place: Place, level: Level | None) -> bool:
    """Whether a place may be of this ``level``; municipalities and counties that are cities say 全市 too."""
    if level is None or place.level == level:
        return True
    return level == "city" and (place.name.endswith("市"))


def _weight(place: Place, seen: Counter[str]) -> float:
    shared = place.level == "county" and any(one.level != "county" for one in places.named(place.short))
    own = 2 * seen[place.name] + (0 if shared or place.short == place.name else seen[place.short])
    # 黄山区 is not meant where its city 黄山 is named
    around = sum(bool(seen[name]) for name in places.below(place))
    inside = min(2, seen[places.short_of(place.city or place.province)]) if place.level == "county" else 0
    alone = place.level == "county" and not inside and not seen[place.name]
    return own + 2 * around + inside if own >= 3 and not alone else 0.0
