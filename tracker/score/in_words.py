"""Figures that a clause tells in words: 「与上年持平」 is a change of nought, 「全覆盖」 a rate of 100 %."""

from __future__ import annotations

import re
from decimal import Decimal

from tracker.language.quantity.convert import more_is_better
from tracker.language.tables.judging import ALL_TOLD, NOT_ALL_YET, WITHIN_A_PART
from tracker.model import Clause, Quantity
from tracker.score.shared import longest_run

_UNCHANGED = re.compile(r"(?:基本)?持平")
_ALL = re.compile(ALL_TOLD)
_NOT_YET = re.compile(NOT_ALL_YET)
_IN_A_PART = re.compile(f"(?:{WITHIN_A_PART})$")
_FRAME = re.compile("^(?:已|均|并|实现了?|达到)+|(?:已|均|实现了?|达到)+$")

_MORE = 4
"""Letters by which the name of what is all done may be longer than that of the promised rate."""


def reported(clause: Clause, target: Quantity) -> tuple[Quantity, ...]:
    """The figures of a clause that may answer ``target``; 「全覆盖」 only where there is no other."""
    return figures(clause) or _all_of_it(clause, target)


def figures(clause: Clause) -> tuple[Quantity, ...]:
    """The figures of a clause; 「与上年持平」 where no number is written."""
    unchanged = None if clause.quantities else _UNCHANGED.search(clause.folded)
    if unchanged is None:
        return clause.quantities
    noun = clause.folded[: unchanged.start()].split("与")[0]
    return (Quantity(noun, "=", Decimal(0), "%", text=unchanged.group(), measure="up"),)


def _tells_the_rate(noun: str, told: str, behind: str) -> bool:
    """Whether 「全覆盖」 or 「全部」 speaks of what a rate measures: 全部开工 of 开工率, not of 合格率."""
    if _QUALITY.search(noun):
        return False
    if told != "全部":
        return bool(_COVERED.search(noun))
    return behind in _DONE or len(longest_run(noun, behind)) > 1


_QUALITY = re.compile("合格率|达标率|优良率|满意率|森林|绿化|成活率")
_COVERED = re.compile("(?:覆盖|普及|参保|供水|处理|通[^率]{0,6}|入户|配备|安装)率$")
_DONE = ("", "完成", "完工", "到位")


def _all_of_it(clause: Clause, target: Quantity) -> tuple[Quantity, ...]:
    """100 % of what a clause says is all done or covered, named as the promised rate is named."""
    if target.unit != "%" or target.measure != "level" or not target.noun.endswith("率"):
        return ()
    if not more_is_better(target):
        return ()
    told = _ALL.search(clause.folded)
    if told is None or _NOT_YET.search(clause.folded):
        return ()
    rate = "覆盖率" if target.noun.endswith("覆盖率") else "率"
    before, behind = clause.folded[: told.start()], clause.folded[told.end() :]
    if not _tells_the_rate(target.noun, told.group(), behind):
        return ()
    if (part := _IN_A_PART.search(before)) and part.group() not in target.noun:
        return ()
    noun = _FRAME.sub("", _FRAME.sub("", before) + _FRAME.sub("", behind)) + rate
    if len(noun) > len(target.noun) + _MORE:
        return ()
    return (Quantity(noun, "=", Decimal(100), "%", text=told.group(), start=told.start(), end=told.end()),)
