"""Sizes in the names of works: 100万吨乙烯、洋浦石油储备等特大型项目 promises no million tons."""

from __future__ import annotations

import re

from tracker.language.quantity.figures import Figure

_CAPACITY = ("吨", "千瓦", "瓦", "立方米", "辆", "台", "头", "只", "羽", "千伏", "kV", "MW", "GW", "标箱")
"""Units of what works make, hold or carry, by their last characters."""
_ONE_OF_A_LIST = re.compile(
    r"(?:/[日天年])?(?=[\u4e00-\u9fffA-Za-z])(?!以上|左右|以内|、|等|和(?![^,;。:、]{2,10}\d))"
    r"[^,;。:、]{1,14}?(?:[、和与及][^,;。:]{2,80}?)?等[^,;。:、等]{0,14}?(?:项目|工程|产业链|生产线)"
)
"""Behind the number: its thing, perhaps further items, and 等……项目."""


def sizes_one_of_a_list(text: str, figure: Figure) -> bool:
    """Whether a figure of a folded text tells how large one of the works of a list is, and so is its name."""
    return figure.unit.endswith(_CAPACITY) and bool(_ONE_OF_A_LIST.match(text, figure.end))
