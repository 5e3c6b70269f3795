"""Rules of stages: how far along works or papers were to be, and how far along they are said to be.

As those of ``by_words``: each gives what it found in a case, or None where it does not apply.
"""

from __future__ import annotations

import re

from tracker.language.tables import stages
from tracker.language.tables.judging import OF_ALL
from tracker.model import Clause
from tracker.score.by_words import LATE_STAGE, SAME_WORDS
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.shared import first_of, longest_run

BEGUN = 1
"""The stage of 启动 and 开工."""

UNDER_WAY = 2
"""The stage of 推进 and of many verbs that tell of no works at all (优化, 支持)."""

_STAGES = ("谋划", "启动", "推进", "基本完成", "建成", "投用")
_OPENING = 6


def prepared(case: Case) -> Told | None:
    """A document was to be issued, and the report says that it is being drafted or prepared."""
    word, issuing = (
        first_of(stages.PREPARING, case.clause),
        first_of(stages.ISSUING, case.promise),
    )
    return Told((issuing, word)) if word and issuing and word not in case.promise else None


def document_only(case: Case) -> Told | None:
    """Something was to be done (设立, 拆除), and the report tells only that a document for it was issued."""
    deed = first_of(stages.DEEDS, case.promise[:_OPENING])
    if not deed or not case.clause.endswith(stages.DOCUMENTS) or case.promise.endswith(stages.DOCUMENTS):
        return None
    issued = first_of(stages.ISSUING, case.clause)
    return Told((deed, issued)) if issued else None


def earlier_stage(case: Case) -> Told | None:
    """The stage reported comes before the stage promised."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    if promised.stage < LATE_STAGE or not 0 <= said.stage < LATE_STAGE or case.coverage >= SAME_WORDS:
        return None
    return Told(_stages(case))


def ahead(case: Case) -> Told | None:
    """A beginning or an end was promised, and the report tells it as a thing to come (即将开工)."""
    promised = case.commitment.clause
    said = _AHEAD.search(case.clause)
    if promised.stage == BEGUN and not said:
        said = _READY_TO_BEGIN.search(case.clause)
    due = promised.stage == BEGUN or promised.stage >= LATE_STAGE or _OF_ALL.search(case.promise)
    if not due or not said or said.group() in case.promise:
        return None
    told = case.clause[said.start() :].split(",")[0]
    begun_already = promised.stage == BEGUN and _AT_THE_END.search(told)
    return None if begun_already else Told((_verb(promised), told))


_AT_THE_END = re.compile("建成|投产|通车|竣工|投用|完工|投入使用")
"""Verbs of the end of works: what is soon to end has begun."""
_AHEAD, _READY_TO_BEGIN = re.compile(stages.AHEAD), re.compile(stages.READY_TO_BEGIN)
_OF_ALL = re.compile(OF_ALL)


def going_on(case: Case) -> Told | None:
    """Completion was promised, and of the thing the report says only that it goes on (建设有序推进)."""
    promised, said = case.commitment.clause, _GOING_ON.search(case.clause)
    if promised.stage <= LATE_STAGE or promised.action in stages.WIDENED:
        return None
    if not said or case.promise.endswith(said.group()) or (_BODY in said.group() and _BODY in case.promise):
        return None
    if _OPENNESS.search(case.promise) or _is_of_papers(case) or _DONE_BEHIND.match(_behind(case, said.end())):
        return None
    if len(longest_run(case.promise, case.clause[: said.start()])) < _OF_IT:
        return None
    return Told((_verb(promised), said.group()))


def _is_of_papers(case: Case) -> bool:
    """Whether a document was promised, of which works that go on tell nothing."""
    issued = first_of(stages.ISSUING, case.promise[:_OPENING])
    return bool(issued) or case.promise.endswith(stages.DOCUMENTS)


def _behind(case: Case, end: int) -> str:
    """What the sentence says next, from offset ``end`` of the clause on, up to two commas further."""
    behind = case.clause[end:] + case.sentence.partition(case.clause)[2]
    return ",".join(behind.lstrip(",").split(",")[:2])


_OF_IT = 2
"""Letters of the promise that must stand before the words that it goes on."""
_OPENNESS = re.compile("(?:开发|改革|对外|免费|双向|扩大|全面|高水平)开放|已发行")
"""Words that sound like the end of works and are none."""
_DONE_BEHIND = re.compile(
    "[^;。]{0,10}?(?:已经?|全面|全部|正式|顺利|如期|圆满|实现|投入)(?:建成|完成|投|竣工|通车|出版|落成|启用|使用|运营|开放)"
)
"""Behind works that go on: they are done after all."""
_GOING_ON = re.compile(stages.GOING_ON)
_BODY = "主体"
"""The main body of a building: 主体封顶 is what 主体完工 promised."""


def stage_reached(case: Case) -> Told | None:
    """The works are reported at the stage that was promised, or at a later one (承诺开工, 报告建成)."""
    promised, said = case.commitment.clause, case.evidence[0].clause
    works = promised.stage >= 1 and (promised.stage != UNDER_WAY or promised.action in stages.WORKS)
    needed = LATE_STAGE if promised.stage == UNDER_WAY else promised.stage
    if not works or said.stage < needed or case.coverage < SAME_WORDS or promised.action == said.action:
        return None
    return Told(_stages(case))


def _stages(case: Case) -> tuple[str, str]:
    return _verb(case.commitment.clause), _verb(case.evidence[0].clause)


def _verb(clause: Clause) -> str:
    """The verb that tells a clause's stage: the one to be reached (推进……开工), else the one in front."""
    return clause.reading.closing or clause.action or _STAGES[clause.stage]
