"""Names of places that give a report: in the lines above its text, and in the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.language import places
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
_LOCAL = re.compile(
    rf"(?:(?:^|[ ,、—(-]|代表|{YEAR})在?|在)((?:{UNIT}){{0,3}}[\u4e00-\u9fff]{{2,12}}?"
    rf"(?:{'|'.join((*LOCAL, DIVISION, *KEPT))}))(?={_BEHIND.pattern})"
)
_ZONE = re.compile(
    rf"(?:(?:^|[ ,、—(-]|代表|{YEAR})在?|在)((?:{UNIT}){{0,3}}[\u4e00-\u9fff]{{2,12}}?(?:{'|'.join(KEPT)}))"
    rf"(?={_BEHIND_ZONE.pattern})"
)
_NOT_A_PLACE = re.compile(rf"^(?:{NOT_A_PLACE})$|^(?:全|我|本|各)[区县市省旗州盟]?$|的|代表|^我")


def hinted_by(file: str) -> str:
    """The smallest place in a file's name; a short name must end there: 新建文本文档 is not of 新建."""
    named = [
        name for at, name in places.inside(file) if _is_full(name) or _NAME_ENDS.match(file, at + len(name))
    ]
    return named[-1] if named else ""


def reporting(line: str) -> Iterator[str]:
    """Names of places in a title, meeting, speaker or 「我代表…人民政府」 line that give the report."""
    for at, name in places.inside(line):
        if _is_full(name) and _BEHIND.match(line, at + len(name)):
            yield name
    title = _TITLE.match(line)
    if title and len(line) <= LONGEST_LINE and _is_known(title.group(1)):
        yield title.group(1)
    for local in (_LOCAL, _ZONE):
        yield from (name for name in local.findall(line) if not _NOT_A_PLACE.search(name))


def _is_full(name: str) -> bool:
    return any(one.name == name for one in places.named(name)) and not _NOT_A_PLACE.search(name)


def _is_known(name: str) -> bool:
    return bool(places.named(name)) and not _NOT_A_PLACE.search(name)
