"""Aims of a plan that a review tells of under one name: 节能减排任务全面完成 answers 化学需氧量排放下降2%."""

from __future__ import annotations

import re

from tracker.language.tables.aims import AIM_MET, AIMS_TOGETHER, EXPECTED, FALL, NO_AIM, NOT_ALL_MET

_MET = re.compile("完成|实现|达到")
_GOAL = "(?:目标|任务|指标|计划)"
_BETWEEN = "[^,;。]{0,24}?"
_TOLD = [
    re.compile(
        f"(?:{names}){_BETWEEN}{AIM_MET}"
        f"|(?:全面|超额)?(?:完成|实现)[^,;。]{{0,16}}?(?:{names}){_BETWEEN}{_GOAL}"
    )
    for names, _ in AIMS_TOGETHER
]
_PROMISED = [
    re.compile(
        f"(?:{things})[^,;。]{{0,16}}?(?:{FALL})|(?:{FALL})[^,;。]{{0,20}}?(?:{things})|完成[^,;。]{{0,16}}?(?:{things}){_BETWEEN}{_GOAL}"
    )
    for _, things in AIMS_TOGETHER
]
_NO_AIM, _NOT_ALL_MET, _EXPECTED = map(re.compile, (NO_AIM, NOT_ALL_MET, EXPECTED))


def among(promise: str) -> tuple[bool, ...]:
    """Whether a folded promise is among the aims of each name, in the order of ``AIMS_TOGETHER``."""
    is_aim = not _NO_AIM.search(promise)
    return tuple(is_aim and bool(pattern.search(promise)) for pattern in _PROMISED)


def told(clause: str) -> tuple[str, ...]:
    """By which words a folded clause says that the aims of each name are met; "" where it does not."""
    if not _MET.search(clause) or _NOT_ALL_MET.search(clause):
        return ("",) * len(_TOLD)
    return tuple(found.group() if (found := pattern.search(clause)) else "" for pattern in _TOLD)


def told_together(promise: str, clause: str) -> str:
    """The words of a folded clause by which a promised aim is met together with others, "" without any.

    That they are expected to be met (预计可完成) counts as well; ``is_expected`` tells.
    """
    pairs = zip(among(promise), told(clause), strict=True)
    return next((words for is_among, words in pairs if is_among and words), "")


def is_expected(clause: str) -> bool:
    """Whether a folded clause says of aims that they will be met (预计, 可望), not that they are."""
    return bool(_EXPECTED.search(clause))
