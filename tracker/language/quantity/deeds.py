"""Takes from the name of counted things what is done to them: 11个村庄|生活污水治理, 30家企业|提档升级."""

from __future__ import annotations

import re

from tracker.language.quantity.around import Edges
from tracker.language.quantity.units import alternatives, is_counted
from tracker.language.tables import nouns

SHORT_NAMES = ("村", "乡", "镇", "县", "区", "市")
"""Single characters that name what is counted: 36个村."""
PERSONS = ("名", "人", "位", "例")
_TASKS = ("项", "条", "件")
"""Counters of conditions and measures: 18项|企业投资项目核准前置条件."""
_MAGNITUDES = ("万", "亿")
"""Magnitudes that may count persons where no unit follows: 300万农村人口."""
_DONE = f"(?:{alternatives(nouns.DONE_TO_IT.split())})(?:任务|工作|工程|力度|步伐)?"
_DONE_TO_IT = re.compile(
    "(?:的?(?:综合|抗震节能|抗震|节能|全面|深度|常态化|专项|整体|(?:集中)?连片|无障碍|大|[\u4e00-\u9fff][^优美绿亮深强净硬]化))?"
    f"(?:{_DONE})(?:[和及与、]|$)$"
)
_ITS_DOING = re.compile(f"(?<!级)(?<!污染)(?<!整治)的[^的、]{{0,6}}(?:{_DONE})$")
_STRETCH_DONE = re.compile(f"(?<!基本)(?:{nouns.DONE_TO_A_STRETCH})$")
_WITH_WHOM = re.compile(f"(?<=..)(?:与|同|和)[^,;。:的与]{{2,16}}?(?:的?(?:{nouns.DONE_TOGETHER})).*$")
_OF_A_PLACE = re.compile(f"([^的]{{0,14}}(?:{alternatives((*nouns.PLACES.split(), '城市'))}))的")
_MADE_THERE = re.compile(
    f"([^的]*?(?:{alternatives(nouns.PLACES.split())}))"
    f"(?:(?:{alternatives(nouns.ACTS_THERE.split())}|创建(?!活动|任务)|通(?![信讯道用]))"
    f"|(?:{alternatives(nouns.BUILT_THERE.split())})(?!.*(?:{nouns.NAMED_BY_A_DEED})$)).{{2,}}"
)
"""A place, and what it makes or does: 300个村|创建三A级标准示范村, 500个企业|对标一流."""
_WORKS = alternatives(nouns.WORKED_ON_THERE.split())
_THERE = alternatives((*nouns.WORKED_ON_THERE.split(), *nouns.NOT_COUNTED_THERE.split()))
_IN_A_PLACE = re.compile(
    f"([^的]*?(?:{alternatives(nouns.PLACES.split())}))(?<!农村)的?(?:"
    f"(?:(?:{_THERE}|{_DONE})[和与及、]?)*(?:{_THERE}|{_DONE})"
    f"|(?:(?:{_THERE}|{_DONE})[和与及、]?)*(?:{_WORKS})(?:[和与及、]?(?:{_THERE}|{_DONE}))*(?:工程|项目)"
    f"|[^的、]{{0,6}}(?:{alternatives(nouns.PERSONS_THERE.split())}))"
)
"""A place, and what of it is not counted: 50家医院|周边环境, 45所县级医院|综合能力, 6条道路|雨污分流工程."""
_HAD_THERE = re.compile(
    f"([^的]*(?:{alternatives(nouns.PLACES.split())}))(?!民|级|业|乡|镇)的?[^的、]{{0,14}}?(?:{nouns.HAD_THERE})"
)
"""A place, and what it has: 11个旗县|广播电视网络覆盖能力."""
_PERSONS = re.compile(
    f"(?!人口[^,]*城)(?!.*[人员师者手士匠才]$).*(?:{nouns.PERSONS})[”)]?(?:(?:转移|再)?就业(?=$|[创增]))?"
)
"""Persons, with 就业 behind them, so that employment keeps one name: 6万名农村劳动力转移就业."""


def deeds_cut(text: str, start: int, end: int, edges: Edges, unit: str) -> int:
    """The offset at which the name in ``text[start:end]`` ends, before the deed: 楼体|的亮化, 积水点|治理.

    ``unit`` is the unit of the number that counts the things. Where it counts persons, the name ends with
    the persons, whatever they do or get: 300万农村人口|饮水安全问题.
    """
    persons = unit.endswith((*PERSONS, "户", "%")) or unit in _MAGNITUDES
    those = _PERSONS.match(text[start:end]) if persons else None
    if those and start + those.end() in edges and _is_whole(those.group()):
        return start + those.end()
    if (deed := _ITS_DOING.search(text, start, end)) and deed.start() - start > 1:
        end = deed.start()
    if unit.endswith("元"):
        return end
    if not is_counted(unit) and unit != "%":
        done = _STRETCH_DONE.search(text, start, end)
        return done.start() if done and done.start() - start > 1 else end
    if (together := _WITH_WHOM.search(text, start, end)) and together.start() in edges:
        end = together.start()
    if place := _OF_A_PLACE.match(text, start, end):
        return place.end(1)
    things = (_MADE_THERE, _IN_A_PLACE) if unit.endswith(_TASKS) else (_MADE_THERE, _IN_A_PLACE, _HAD_THERE)
    for phrase in things:
        if (place := phrase.fullmatch(text, start, end)) and place.end(1) in edges and _is_whole(place[1]):
            return place.end(1)
    while (deed := _DONE_TO_IT.search(text, start, end)) and _is_a_name(text[start : deed.start()]):
        end = deed.start()
    return end


def _is_whole(name: str) -> bool:
    """Whether a name ends outside of quotes: “新时代城市|建设者管理者之家” goes on."""
    return name.count("“") == name.count("”")


def _is_a_name(thing: str) -> bool:
    if _SHARES_DEED.search(thing):
        return False
    return (len(thing) > 1 or thing in SHORT_NAMES) and thing not in nouns.NOTHING_ALONE


_SHARES_DEED = re.compile("[和与及][^和与及、]{1,2}$")
"""A short second part, for which a deed is kept: 续建配套与节水|改造 is one name, as 改造 is of 节水."""
