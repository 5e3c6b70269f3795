"""Promises of a pace with the economy (居民收入增长与经济增长同步): no number, and yet a measure.

The figure that the promise asks for is the growth of the economy as the review itself states it. Where the
review lacks that growth or the thing's own, nothing can be compared, and the reason says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.language.quantity import quantities
from tracker.language.standing import standing
from tracker.model import Clause, Commitment, Match, Op, Quantity, Statement
from tracker.score.answering import SAME_THING_ELSEWHERE
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.same_noun import agreement
from tracker.score.spelling import plain

_ECONOMY = "(?:经济|(?:地区|国内|全[省市区县国])?生产总值|GDP)(?:发展|增长|增加)?(?:速度|增速|增幅|水平)?"
_GROWTH = "(?:增长|增速|增幅|增长速度|增长幅度)?(?:均|都|继续|总体|基本)*(?:保持)?"
_STEP = re.compile(
    f"(?P<thing>[^,;。:]{{2,}}?){_GROWTH}"
    f"(?P<pace>[与和同跟]{_ECONOMY}(?P<even>(?:保持|实现|大体|基本|总体)*同步)(?:增长)?"
    f"|(?:高于|快于|不低于|跑赢|超过){_ECONOMY}(?=$|[,;。、]))"
)
_PLEDGES = re.compile("^(?:确保|力争|努力|推动|促进|实现|保持|继续|其中)+")
_TOLD = re.compile(
    f"[与和同跟]{_ECONOMY}(?:保持|实现|大体|基本|总体)*同步|(?:高于|快于|跑赢|超过|高出|快过){_ECONOMY}"
)
_FELL_BEHIND = re.compile(f"(?:低于|慢于|落后于|不及){_ECONOMY}")


def growth(statements: Iterable[Statement], year: int, own: tuple[str, ...]) -> Quantity | None:
    """The growth of the economy in the plan's ``year`` that a review states first, None without one.

    ``own`` are the words by which the review means its own place.
    """
    for one in sorted(statements, key=lambda statement: statement.line):
        if one.span == "years" or one.outcome:
            continue
        for clause in one.clauses:
            for figure in clause.quantities:
                if _is_growth(figure) and _of_the_year(one, clause, figure, year, own):
                    return figure
    return None


def _is_growth(figure: Quantity) -> bool:
    return figure.measure != "level" and figure.unit == "%" and plain(figure.noun) in ("生产总值", "经济")


def _of_the_year(one: Statement, clause: Clause, figure: Quantity, year: int, own: tuple[str, ...]) -> bool:
    start = one.start_of(clause)
    told = standing(one.folded, start + figure.start, start + figure.end, year, own)
    return told.standing in ("outcome", "estimated")


def measured(match: Match, grown: Quantity | None) -> Match:
    """The match; its commitment gets ``targets`` if it is one of pace and ``grown`` is known."""
    if match.commitment.targets or grown is None or grown.measure == "down":
        return match
    figures = targets(match.commitment, grown)
    if not figures:
        return match
    clause = match.commitment.clause
    told = replace(clause, reading=replace(clause.reading, amounts=figures))
    return replace(match, commitment=replace(match.commitment, clause=told))


def targets(commitment: Commitment, grown: Quantity) -> tuple[Quantity, ...]:
    """The targets of a promise to keep pace, given how much the economy has ``grown``.

    居民收入增长与经济增长同步 asks, where the economy grew by 5%, for 居民收入增长 ~ 5%. Empty for any other
    promise.
    """
    step = _STEP.search(commitment.folded)
    if step is None:
        return ()
    op: Op = "~" if step["even"] else ">="
    thing = _PLEDGES.sub("", step["thing"])
    start, end = step.span("pace")
    return tuple(
        replace(one, op=op, text=f"{step['pace']}({grown.text})", start=start, end=end)
        for one in quantities(f"{thing}增长{grown.value}{grown.unit}")
    )


def is_promised(promise: str) -> bool:
    """Whether a folded promise without a figure is one of pace."""
    return _STEP.search(promise) is not None


def is_grown(case: Case) -> bool:
    """Whether the evidence tells by how much the thing grew that should keep pace."""
    step = None if case.commitment.targets else _STEP.search(case.promise)
    thing = _PLEDGES.sub("", step["thing"]) if step else ""
    figures = (figure for clause in case.evidence[0].statement.clauses for figure in clause.quantities)
    return bool(thing) and any(
        figure.measure != "level" and agreement(thing, figure.noun) >= SAME_THING_ELSEWHERE
        for figure in figures
    )


def told(case: Case) -> Told | None:
    """The report says in words that the thing kept pace."""
    word = _TOLD.search(case.clause) if is_promised(case.promise) else None
    return Told((word.group(),)) if word and not _FELL_BEHIND.search(case.clause) else None


def untold(case: Case) -> Told | None:
    """The report has no two growths that could be put side by side."""
    step = _STEP.search(case.promise)
    return Told((step["pace"],)) if step and not case.compared else None


def of_reviews(matches: Sequence[Match], year: int, own: tuple[str, ...]) -> Quantity | None:
    """The ``growth`` of the economy that the candidates of all matches state, None without one."""
    seen = {id(one.statement): one.statement for match in matches for one in match.candidates}
    return growth(seen.values(), year, own)
