"""What a clause says: its verb and stage, its object, its names and its quantities."""

from __future__ import annotations

import re

from tracker.language.quantity import quantities
from tracker.language.tables.kinds import GENERIC_STEMS
from tracker.language.words.phrase import closing_verb, object_phrase, opening, stage_of
from tracker.model import Clause, Quantity

_QUOTED = re.compile(r"“([^“”]{2,30})”|《([^《》]{2,40})》")
_PLACE = re.compile(
    r"(?P<stem>[\u4e00-\u9fffA-Za-z0-9—·\-]{1,10}?)(?:大道|公路|快速路|高速|路|街道|大街|镇(?!域)|园区|公园|医院|大学|中学|小学|学校|书院|图书馆|博物馆|美术馆"
    r"|体育馆|规划馆|馆|大桥|隧道|枢纽|机场|火车站|号线|滨江|地块|示范区|试验区|先行区|先导区|功能区|风貌区|度假区|城区|新城|小镇|科技城|金融城"
    r"|基地|广场|绿地|湿地|森林|铁路|运河|水库|港区|码头|实验室|大厦|商圈|论坛|大会|博览会|艺术节|文化节|购物节)"
)
_GENERIC = re.compile(f"(?:{GENERIC_STEMS})$")
_SPLIT = re.compile(r"[、,;和与及等的]|以及|[()“”《》]")
_PASSIVE_END = re.compile(r"(?:全部|基本|顺利|正式|如期|年内|土建|相继|陆续)+$")


def analyse(text: str, folded: str, line: int, elided: str = "", carried: str = "") -> Clause:
    """The clause of a verbatim ``text`` (``folded`` is its fold).

    ``elided`` are words that a neighbour lends it; ``carried`` is the noun that its numbers measure where
    they have none of their own.
    """
    start = opening(folded)
    closing = closing_verb(folded)
    figures = quantities(text, carried)
    return Clause(
        text=text,
        line=line,
        elided=elided,
        quantities=figures,
        action=start.verb or closing,
        stage=_stage(start.verb, closing),
        object=_object(folded, figures),
        names=names_in(folded),
    )


def _stage(opened: str, closed: str) -> int:
    """The stage that counts is the one to be reached: 推进……开工 is 1, 加快……建成投用 is 5."""
    reached = stage_of(closed) if closed else -1
    return reached if reached >= 0 else stage_of(opened)


def _object(folded: str, figures: tuple[Quantity, ...]) -> str:
    """The noun phrase between the verbs, numbers left out."""
    phrase = object_phrase(folded)
    for figure in figures:
        phrase = phrase.replace(folded[figure.start : figure.end], "")
    return _PASSIVE_END.sub("", phrase).strip(" ,、的")


def names_in(folded: str) -> tuple[str, ...]:
    """Quoted names, and places, roads, bodies and projects by their last character, in order."""
    found = [first or second for first, second in _QUOTED.findall(folded)]
    for part in _SPLIT.split(folded):
        part = part[opening(part).end :]
        place = _PLACE.match(part)
        if place and len(place.group()) >= 3 and not _GENERIC.search(place["stem"]):
            found.append(place.group())
    return tuple(dict.fromkeys(found))
