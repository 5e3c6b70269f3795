"""Numbers that are there and cannot be read for sure: 5O公顷, XX人, 120(注2)个, 1.2.5公里."""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import unreadable
from tracker.language.quantity.units import UNIT


def holds_an_unread_number(text: str) -> bool:
    """Whether a folded text holds a number before a unit that is written so that nobody can be sure of it.

    5O公顷, XX人, 120(注2)个, 1.2.5公里.
    """
    unread = any(_WRITTEN.search(text, one.start, one.end) for one in unreadable(text))
    return unread or bool(_UNREAD.search(text))


_WRITTEN = re.compile("\\d|[〇○一二三四五六七八九十]{2}")


_UNREAD = re.compile(
    r"(?:\d[Oo]|(?<![A-Za-z])[Xx×]{1,3}|\d(?:\([注\d]{1,4}\)|[*※]))[万亿]?"
    rf"(?:{UNIT})(?![A-Za-z\u4e00-\u9fff]{{0,3}}[线号])"
    rf"|(?:半百|[百千万]把|[一二三四五六七八九][〇○]{{3,}})(?:{UNIT})"
    "|(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十两几数级])[百千][万亿]?(?:元|人次|亩|户|家|吨)(?=[,;。]|$)"
)
