"""The thing that stands before a number: 森林覆盖率|达到40%.

In the examples of this module a bar parts what belongs to the name of the thing from what does not.
"""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.around import Edges, behind_cut
from tracker.language.quantity.deeds import SHORT_NAMES
from tracker.language.quantity.doers import PLEDGE
from tracker.language.quantity.lent import segment_start
from tracker.language.quantity.trim import thing_in
from tracker.language.tables.nouns import FOR_WHOM
from tracker.language.words.phrase import is_bare

_BREAK = re.compile(r"[,;。:!?]")
_JOINTS = ("和", "及", "与")


def thing_before(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    """The name of the thing before ``amounts[index]`` in a folded text; "" where none stands there.

    ``amounts`` are all amounts of ``text`` in order, ``edges`` the offsets at which its words begin or end.
    """
    end = amounts[index].lead
    start = amounts[index - 1].end if index else 0
    for stop in _BREAK.finditer(text, start, end):
        start = stop.end()
    if (
        index
        and start == amounts[index - 1].end
        and (listed := text.rfind("、", start, end)) >= 0
        and (text.count("(", start, listed) == text.count(")", start, listed))
    ):
        start = listed + 1
    elif index and start == amounts[index - 1].end and text[start : start + 1] in _JOINTS:
        start += 1
    if (bracket := text.rfind("(", start, end)) >= 0 and ")" not in text[bracket:end]:
        start = bracket + 1
    if amounts[index].measure == "rank" and (pledge := PLEDGE.search(text, start + 1, end)):
        end = pledge.start()  # 百强县排名|力争进入前60位
    end = behind_cut(text, start, end, edges)
    began = [
        at for part in ("由", "从") if (at := text.find(part, start + 1, end)) >= 0 and {at, at + 1} <= edges
    ]
    end = min([end, *began])
    told_apart = text.find("分别", start, end)
    if told_apart >= 0 and is_bare(
        text[told_apart + len("分别") : end]
    ):  # 力争分别淘汰: the things stand before
        end = told_apart
    based = _BASED_ON.search(text, segment_start(text, end), end)
    if based:
        start, end = segment_start(text, end), based.start()
    thing = _FOR_WHOM.sub("", thing_in(text, start, end, edges))
    thing = _EXAMPLES.sub("", _FURTHER.sub("", _EACH_MAKES.sub("", thing)))
    thing = thing.removeprefix("一批")
    if not amounts[index].unit.endswith(("元", "%")):
        thing = _BUILT.sub("", thing)
    of_nothing = len(thing) == 1 and thing not in SHORT_NAMES
    return "" if of_nothing or _SUM_ITSELF.fullmatch(thing) or _WHEN.fullmatch(thing) else thing


_BASED_ON = re.compile("在[^,;。:]{2,30}基础上$")
"""What a change starts from, behind the thing: 预算收入|在去年任务(5.55亿元)的基础上增长8.1%."""
_EXAMPLES = re.compile(
    "^(?:(?:[^,;。:、]{2,}、)*[^,;。:、]{2,}(?<![中高初同平优均何])等(?=[^级候待,;。:、]{3,}$)"
    "|[^,;。:]{2,}为(?:代表|重点|主|主体|核心|龙头|载体)的(?=[^,;。:]{2,}$))"
)
"""Examples before the name of the kind: 大数据、集成电路等|数字经济核心产业, 系列活动为代表的|赛事活动."""
_FURTHER = re.compile(
    "^[^、]{2,}(?:持续|稳步|不断|进一步|明显|全面|较快|大幅)(?:改善|提升|提高|上升|下降|优化|好转|增长|增加)、|^[^、]{2,}全部[^、]{2,4}、"
)
"""What is said of another thing, listed before this one: 空气质量持续改善、|达标天数比例."""
_EACH_MAKES = re.compile("分别(?:实现|完成|达到)?(?=.{2,}$)")
"""Between several things and what is measured of each: 三大主导产业|分别实现|年产值."""
_BUILT = re.compile("(?<=..)(?<!基本|违法|生态|开工|改造|每年|农村)建设$")
"""建设 behind a thing that is counted or measured is no part of its name: 农村公路|建设1000公里."""
_WHEN = re.compile("[一二三四]季度|[上下]半年|年[底末初]|到?(?:年底|当年)|每年|基础上|其")
"""A time is no thing: 三季度85%以上."""
_SUM_ITSELF = re.compile(
    r"(?:由?(?:每[人生][每年月]*|年?人均))?[\d.]+[百千万亿]*(?:元|美元|人|个|%)(?:以[上下])?"
)
"""A figure is no name of another: 280元提高到217元."""
_FOR_WHOM = re.compile(FOR_WHOM)
