"""What stands at a clause's head and is no part of what it says: numbering, modals, 同时 (二要, 今年要)."""

from __future__ import annotations

import re

_NUMBERING = (
    r"\(?[一二三四五六七八九十]+\)?、?(?:是|要)|第[一二三四五六七八九十]+(?:[,、]|(?![个轮批期届次代产方人\d]))"
    r"|[(]?[一二三四五六七八九十\d]+[)、.]|[①-⑳]"
)
_PREFIX = re.compile(
    rf"(?:{_NUMBERING})?(?:(?:同时|今年|我们|其中|特别是?(?!行政|重大)|尤其是?|关键是|重点是|主要是|此外|另外|因此|为此"
    r"|(?:各级)?政府(?=[要必应都]|也要|还要)|也|还(?![款建贷原])|又|既(?!有)|就是|一定|务必|必须|始终|需要|更(?![新换])"
    r"|都(?!市)|须|应(?![急用对届收])|在改革中|全年|重点(?![实建项领企区人产工群]|高校|任务)|切实)*(?:要|必须|务必|计划)?)"
)
_WHOLE = re.compile(
    r"更(?![要应须需]).|要[么素求]|应当|还得|也门|既[定往]|须知|一定(?![要能会])..|切实可行|特别(?:国债|困难)"
    r"|重点(?:地区|群体)|计划(?:生育|单列)|都[江城]|(?:今年|我们|全年)的|\d+[.、]\d|第.[,、]第"
)
"""Words that begin like a prefix and are none: 更多地引进, 要么, 重点地区, 6.5%."""


def prefix_length(text: str) -> int:
    """How much of a clause's head is numbering and modal (二要, 同时, 今年要) and no part of what it says."""
    prefix = _PREFIX.match(text)
    length = prefix.end() if prefix else 0
    return length if length < len(text) - 2 else 0


def spoken_from(text: str) -> int:
    """Where the words of a clause begin that are shown: behind its prefix, and never inside of a word.

    The features go on seeing what they were learned from, so that what is selected does not depend on it.
    """
    length = prefix_length(text)
    cut_apart = (word.start() for word in _WHOLE.finditer(text) if word.start() < length < word.end())
    return next(cut_apart, length)
