"""The ranks of places, and so of what is named by them: 省级卫生县城, 国家森林城市."""

from __future__ import annotations

_RANKS = ("镇 乡", "县 区 旗", "市 州 盟", "省 自治区", "国家 全国", "世界")
"""From the lowest up; those of one row are of one rank."""

ORDER = {word: order for order, row in enumerate(_RANKS) for word in row.split()}
"""The words of ranks, each with its order: what is of a higher rank has a greater one."""

RANK = "|".join(sorted(ORDER, key=len, reverse=True))
"""A word of a rank (pattern)."""
