"""A length-preserving fold: the form of a text that rules and tables are written in.

The convention: digits, Latin letters and the punctuation ``, ; : ! ? ( ) % + - ~ . /`` are half-width;
``。`` and ``、`` stay; quotes are ``“ ”`` and ``‘ ’`` (corner brackets and straight quotes become these);
dashes are ``—`` (between words) or ``-`` (hyphen, minus, ranges); the middle dot is ``·``; characters are
simplified. A dot that ends a Chinese sentence is ``。``. A footnote mark behind a word (「滨江[1]」) becomes
spaces, but for one between digits. As every character is replaced by exactly one, offsets in the fold are
offsets in the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

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


_QUOTES = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹁": "“",
    "﹂": "”",
    "„": "“",
    "‟": "“",
    "‚": "‘",
    "‛": "‘",
}
_QUOTES |= {"〝": "“", "〞": "”", "〟": "”"}
_DASHES = dict.fromkeys("―─━⸺﹘", "—") | dict.fromkeys("‐‑‒–−﹣", "-")
_DOTS = dict.fromkeys("•‧・∙⋅", "·") | {"｡": "。", "､": "、", "．": "."}
_BRACKETS = {"﹙": "(", "﹚": ")"}
_SPACES = dict.fromkeys("\u3000\u00a0\u2002\u2003\u2009\t\r\n\v\f", " ")
_OTHER = {"︰": ":", "﹐": ",", "﹔": ";", "﹪": "%", "∶": ":", "〜": "~", "∼": "~"}


def _table() -> dict[int, str]:
    """Translation table: full-width forms, variants of marks, radicals and compatibility characters."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for code in range(0xF900, 0xFAFF):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = plain
    table.update(RADICALS)
    for group in (_QUOTES, _DASHES, _DOTS, _BRACKETS, _SPACES, _OTHER):
        table.update({ord(mark): plain for mark, plain in group.items()})
    return table


_TABLE = _table()
_LATIN_ZERO = re.compile("[oO0○◯Οо](?<=[零〇一二三四五六七八九].)[oO0○◯Οо]*(?=[零〇一二三四五六七八九年])")
_DECIMAL_DOT = re.compile(r"(?<=\d)·(?=\d+%)")
_STOP = re.compile(
    r"(?:(?<=[\u4e00-\u9fff”’%])(?<![一二三四五六七八九十])|(?<=[^一二三四五六七八九十\d]\)))\.(?=[\u4e00-\u9fffA-Z0-9“(]|$)"
)
"""A dot that ends a Chinese sentence; behind a numeral (「二.主要任务」) it numbers one."""
_FOOTNOTE = re.compile(
    r"(?<=[\u4e00-\u9fffA-Za-z0-9”’)%])"
    r"(?:\[注?\d{1,3}\]|〔注?\d{1,3}〕|【注?\d{1,3}】|[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?<![a-zA-Z米里][²³]))"
)
_MAY_BE_NOTES = re.compile("[\\[〔【⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳㉑-㉟㊱-㊿]")
_CIRCLED = re.compile(
    r"(?<=[\u4e00-\u9fff0-9”’)%])[①-⑳㉑-㉟㊱-㊿](?=[\u4e00-\u9fffA-Za-z㎡㎞,。;:、”’)%‰]|$)"
    r"|(?<=[\u4e00-\u9fff])[㉑-㉟㊱-㊿](?=\d)"  # 示范点㉗20个: so high a number opens no item
)


_CIRCLED_NUMERALS = (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
"""① to ㊿, as code points."""
_TOUCHED = frozenset({*map(chr, _TABLE), *'"·.oO0○◯Οо[〔【⁰¹²³⁴⁵⁶⁷⁸⁹', *map(chr, _CIRCLED_NUMERALS)})
"""A text without any of these is changed by no step but the one to simplified characters."""
_SIMPLIFIED: set[str] = set()
"""Characters that have been found not to be traditional; most texts hold no other."""
_PLAIN: set[str] = set()
"""Characters of ``_SIMPLIFIED`` that no other step changes, wherever they stand; most words hold no other."""


def _traditional(character: str) -> bool:
    """Whether a character may be a traditional form: a Chinese one of Big5 that GB2312 lacks."""
    if not "\u4e00" <= character <= "\u9fff":
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        pass
    else:
        return False
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


_AS_WRITTEN_APART = re.compile("著(?=[力眼重手实])")
"""著 that stands for 着 (著力 is 着力): the converter leaves 著 alone, as it does in 著名."""
_SURROGATES = re.compile("([\ud800-\udfff]+)")


@lru_cache(maxsize=1)  # loading it takes 0.07 s, and few texts need it
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


def simplified(text: str) -> str:
    """``text`` in simplified characters, of the same length; a text without traditional ones as it is."""
    if _SIMPLIFIED.issuperset(text):
        return text
    new = set(text) - _SIMPLIFIED
    traditional = set(filter(_traditional, new))
    _SIMPLIFIED.update(new - traditional)
    _PLAIN.update(new - traditional - _TOUCHED)
    if not traditional:
        return text
    converted = "".join(  # the converter takes no lone surrogate, which a name on the command line may hold
        part if _SURROGATES.fullmatch(part) else _converter().convert(part)
        for part in _SURROGATES.split(text)
    )
    return _AS_WRITTEN_APART.sub("着", converted) if len(converted) == len(text) else text


def _straight_quotes(text: str) -> str:
    """Straight double quotes as opening and closing ones by turns."""
    parts = text.split('"')
    return "".join(part + ("" if n == len(parts) - 1 else "“”"[n % 2]) for n, part in enumerate(parts))


def fold(text: str) -> str:
    """``text`` folded to the convention above, of the same length; folding twice equals folding once."""
    if _PLAIN.issuperset(text):
        return text
    folded = simplified(text if _TOUCHED.isdisjoint(text) else text.translate(_TABLE))
    if '"' in folded:
        folded = _straight_quotes(folded)
    folded = _LATIN_ZERO.sub(lambda zeros: "〇" * len(zeros.group()), folded)
    if "·" in folded:
        folded = _DECIMAL_DOT.sub(".", folded)
    if "." in folded:
        folded = _STOP.sub("。", folded)
    if not _MAY_BE_NOTES.search(folded):
        return folded
    folded = _FOOTNOTE.sub(_blank, folded)
    return _CIRCLED.sub(" ", folded)


def _blank(mark: re.Match[str]) -> str:
    """Blanks in place of a mark; one between digits (2[3]860) stays, for nothing tells what they make."""
    text, (start, end) = mark.string, mark.span()
    inside = text[start - 1].isdecimal() and text[end : end + 1].isdecimal()
    return mark.group() if inside else " " * (end - start)
