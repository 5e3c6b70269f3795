"""Takes from the name of counted things what is done to them: 11个村庄|生活污水治理, 30家企业|提档升级."""

from __future__ import annotations

import re

from tracker.language.quantity.around import Edges
from tracker.language.quantity.units import alternatives
from tracker.language.tables import nouns

SHORT_NAMES = ("村", "乡", "镇", "县", "区", "市")
"""Single characters that name what is counted: 36个村."""
_DONE = f"(?:{alternatives(nouns.DONE_TO_IT.split())})(?:任务|工作|工程|力度|步伐)?"
_DONE_TO_IT = re.compile(
    "(?:的?(?:综合|节能|全面|深度|常态化|专项|整体|(?:集中)?连片|无障碍|抗震|大|[\u4e00-\u9fff][^优美绿亮深强净硬]化))?"
    f"(?:{_DONE})(?:[和及与、]|$)$"
)
_ITS_DOING = re.compile(f"的[^的、]{{0,6}}(?:{_DONE})$")
_WITH_WHOM = re.compile(f"(?<=..)(?:与|同|和)[^,;。:的与]{{2,16}}?(?:的?(?:{nouns.DONE_TOGETHER})).*$")
_OF_A_PLACE = re.compile(f"([^的]{{0,6}}(?:{alternatives((*nouns.PLACES.split(), '城市'))}))的")
_MADE_THERE = re.compile(
    f"([^的]{{0,6}}?(?:{alternatives(nouns.PLACES.split())}))(?:建设|创建|设立)(?:“|[^的、]{{2,6}}(?:级|示范|特色))"
)
"""What is made of it or in it: 300个村|创建三A级标准示范村, 70所学校|建设“视力健康教育基地”."""
_AROUND_A_PLACE = re.compile(
    f"([^的]*(?:{alternatives(nouns.PLACES.split())}))"
    "(?:周边|沿线|服务|办学|既有建筑|人居|空间)?(?:环境|风貌|品质|条件|面貌|环境面貌|水质)"
)
"""What is made better there: 50家医院|周边环境."""
_IN_A_PLACE = re.compile(
    f"([^的]{{0,6}}?(?:{alternatives(nouns.PLACES.split())}))(?<!农村)"
    f"[^的、]{{0,6}}(?:(?:{alternatives(nouns.NOT_COUNTED_THERE.split())})"
    f"(?:综合|专项|(?:集中)?连片)?(?:{_DONE}|工程|项目)"
    f"|(?:{alternatives(nouns.PERSONS_THERE.split())}))"
)


def deeds_cut(text: str, start: int, end: int, edges: Edges, *, counted: bool) -> int:
    """Where things end without what is done to them: 楼体的亮化, and of counted ones 积水点治理."""
    if (deed := _ITS_DOING.search(text, start, end)) and deed.start() - start > 1:
        end = deed.start()
    if not counted:
        return end
    if (together := _WITH_WHOM.search(text, start, end)) and together.start() in edges:
        end = together.start()
    if (place := _OF_A_PLACE.match(text, start, end)) or (place := _MADE_THERE.match(text, start, end)):
        return place.end(1)
    if around := _AROUND_A_PLACE.fullmatch(text, start, end):
        return around.end(1)
    place = _IN_A_PLACE.fullmatch(text, start, end)
    if place and place.end(1) in edges:
        return place.end(1)
    while (deed := _DONE_TO_IT.search(text, start, end)) and _is_a_name(text[start : deed.start()]):
        end = deed.start()
    return end


def _is_a_name(thing: str) -> bool:
    if _SHARES_DEED.search(thing):
        return False
    return (len(thing) > 1 or thing in SHORT_NAMES) and thing not in nouns.NOTHING_ALONE


_SHARES_DEED = re.compile("[和与及][^和与及、]{1,2}$")
"""续建配套与节水改造 is one name: 改造 is done for two things."""
