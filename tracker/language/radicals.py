"""Radicals that some PDF files give for the characters they look like (⻓ for 长, ⼀ for 一).

Sources: the compatibility forms of the Unicode database for the Kangxi block (2F00-2FD5), and the names of
the supplement (2E80-2EF3) for those that stand for a word of their own.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = (
    "⺁厂⺇几⺊卜⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺬示⺮竹⺶羊⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻏邑⻑長⻓长⻔门⻕阜"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟"
)
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
RADICALS: dict[int, str] = {
    **_KANGXI,
    **{ord(_SUPPLEMENT[at]): _SUPPLEMENT[at + 1] for at in range(0, len(_SUPPLEMENT), 2)},
}
"""The character of each radical, for ``str.translate``; one for one, so that offsets stay."""
