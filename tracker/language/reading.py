"""One reading of a sentence or clause: made once, carried by clauses and statements to every later stage."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.quantity import quantities
from tracker.language.tables.kinds import GENERIC_STEMS
from tracker.language.words import closing_verb, cut, opening
from tracker.model import Reading

_QUOTED = re.compile(r"“([^“”]{2,30})”|《([^《》]{2,40})》")
_ENDS = (
    r"大道|公路|快速路|高速|路|街道|大街|镇(?!域)|园区|公园|医院|大学|中学|小学|学校|书院|图书馆|博物馆|美术馆"
    r"|体育馆|规划馆|馆|大桥|隧道|枢纽|机场|火车站|号线|滨江|地块|示范区|试验区|先行区|先导区|功能区|风貌区|度假区|城区|新城|小镇|科技城|金融城"
    r"|基地|广场|绿地|湿地|森林|铁路|运河|水库|港区|码头|实验室|大厦|商圈|论坛|大会|博览会|艺术节|文化节|购物节"
)
"""What a place, a body or a project ends with."""
_PLACE = re.compile(rf"(?P<stem>[\u4e00-\u9fffA-Za-z0-9—·\-]{{1,10}}?)(?:{_ENDS})")
_HAS_ONE = re.compile(_ENDS)
_GENERIC = re.compile(f"(?:{GENERIC_STEMS})$")
_SPLIT = re.compile(r"[、,;和与及等的]|以及|[()“”《》]")


def read(text: str, folded: str = "", carried: str = "", behind: str = "") -> Reading:
    """What ``text`` says; ``folded`` is its fold where the caller has it from the paragraph.

    ``carried`` names what an amount without a noun of its own measures: for 「力争完工200台」 after
    「推行规模化加装电梯」 it is 加装电梯. ``behind`` is what stands behind, folded: its figures may name the
    thing of the last one.
    """
    folded = folded or fold(text)
    words = cut(folded)
    return Reading(
        text=text,
        folded=folded,
        words=words,
        amounts=quantities(text, carried, folded, words, behind),
        names=names_in(folded),
        opening=opening(folded),
        closing=closing_verb(folded),
    )


def names_in(folded: str) -> tuple[str, ...]:
    """What a folded text quotes, and places, bodies and projects by their last characters, once each."""
    names = [first or second for first, second in _QUOTED.findall(folded)]
    for part in _SPLIT.split(folded) if _HAS_ONE.search(folded) else ():
        part = part[opening(part).end :]
        place = _PLACE.match(part)
        if place and len(place.group()) >= 3 and not _GENERIC.search(place["stem"]):
            names.append(place.group())
    return tuple(dict.fromkeys(names))
