"""Cuts a phrase down to the thing it names: without who does it, the verbs before it and words around it."""

from __future__ import annotations

import re

from tracker.language.quantity.around import Edges, before_cut, behind_cut, times_cut
from tracker.language.quantity.doers import behind_doers
from tracker.language.quantity.units import alternatives
from tracker.language.tables import nouns
from tracker.language.words.phrase import opening

_DEED = re.compile(f"(?:{alternatives(nouns.DEEDS.split())})(?![化性型式])")
_HEADS = tuple(nouns.HEADS.split())
_NAMING = tuple(nouns.NAMING.split())
_VAGUE = frozenset((*nouns.VAGUE_HEADS, "面积", "人数"))
_ADDED = frozenset((*nouns.ADDED.split(), *nouns.VAGUE_HEADS))
_VERB_LISTED = alternatives((*nouns.DEEDS.split(), "新建", "加装", "建设"))
_MANNER = re.compile(f"({nouns.MANNER})({_VERB_LISTED}|开展|实施|推进)(?=..)")
_NO_VERB = tuple(nouns.NO_VERB.split())
_MARKS = " ,、:的"
_LEAST, _LEAST_BEHIND_DEED = 4, 2
"""Characters that a second verb must leave to be taken away: ``_LEAST_BEHIND_DEED`` for a known deed."""


def thing_in(text: str, start: int, end: int, edges: Edges) -> str:
    """The thing that ``text[start:end]`` names, without the verbs and adverbs around it; "" for none."""
    end = behind_cut(text, start, end, edges)
    start = behind_doers(text, times_cut(text, start, end), end, edges)
    start = before_cut(text, start, end, edges)
    start = _behind_verb(text, start, end, edges)
    manner = _MANNER.match(text, start, end)
    if manner and not _is_headed(text, manner.end(2), end, edges):
        start = manner.end(1)
    while (further := _behind_deed(text, start, end, edges)) > start:
        start = further
    if text.endswith("新增", 0, start) and (text[start:end] in _ADDED or _STOCK.search(text[start:end])):
        start -= len("新增")
    if start >= end:
        return ""
    thing = _BRACKETED.sub("", text[start:end]).strip(_MARKS).removesuffix("每")  # 失业率每|年均
    return _VERB_JOINED.sub("", _REACHES.sub("", _REACHED_INSIDE.sub("", thing)))


_STOCK = re.compile(f"(?:{alternatives(nouns.STOCKS.split())})$")
_REACHED_INSIDE = re.compile(
    "(?<=..)实现(?=新增|再就业|就业|脱贫|转移|(?:[^,;。:、]{0,4}"
    f"(?:{alternatives((*nouns.VAGUE_HEADS, '收入', '利税', '税收', '出口'))})$))"
)
"""What leads from those who are measured to what is measured of them: 失业人员|实现|再就业."""
_VERB_JOINED = re.compile(
    "(?<=..[和及与])(?:新建|实施|开展|完成|新增|改建|扩建|建设(?!用地|工程|项目|任务|规模|水平))(?=..)"
)
"""The verb of a second thing: 供养机构和|新建|养老服务机构600处."""
_REACHES = re.compile(
    "(?<=[率值量额数比重度积入例准平模费金])"
    "(?:由|从|达到?|提高到|恢复到|增加到|调整到|不低于|不高于|不少于)"
    "(?!.*(?:率|[占之的]比例?|比重)$)[^,;。:]{2,}$"
)
"""What a measure is to reach, told as part of another thing: 低保标准|不低于城镇居民人均可支配收入的28%."""
_BRACKETED = re.compile(r"^\([^()]*\)")
"""A bracket that belongs to the verb before it: 新建(修复)雨污管网."""


def _behind_verb(text: str, start: int, end: int, edges: Edges) -> int:
    """The offset at which the object begins, behind the verb that opens ``text[start:end]``."""
    if text.startswith(_NO_VERB, start, end):
        return start
    if (built := _BUILT.match(text, start, end)) or (built := _TWO_VERBS.match(text, start, end)):
        start = built.end()
    verb = opening(text[start:end], _shifted(edges, start))
    behind = start + verb.end
    if verb.verb == "达到" and "的" in text[behind:end]:  # 达到绿色矿山标准的煤矿
        return start
    if behind >= end and (planted := _PLANTED.search(text, start, end)):  # 完成|修复造林
        return planted.start()
    if text.endswith("新增", 0, start) and _is_headed(text, behind, end, edges):  # 新增培训基地
        return start
    if text[start:behind].endswith(_NAMING) and text[behind:end] in _VAGUE:
        return start
    return before_cut(text, behind, end, edges)


_PLANTED = re.compile("(?:人工|修复|植树|营)?造林$")
"""A deed that is measured itself, by its area."""
_BUILT = re.compile(r"(?:新|改|扩)?\([新改扩、]+\)建(?:设)?")
_TWO_VERBS = re.compile(f"(?:{_VERB_LISTED})[、和与及](?={_VERB_LISTED})|(?:落地|谋划|储备)实施(?=..)")
"""Two verbs of one object: 加装、更新住宅电梯. ``_BUILT`` are those with brackets: 新(改)建农村公路."""


def _behind_deed(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the object of a second verb begins (更新改造燃气管道), unless the two are one (培训基地)."""
    fresh = start + (text[start : start + 1] == "新")
    deed = _DEED.match(text, start, end)
    if deed is None or deed.end() not in edges:  # 新修|梯田, but no 新开 of 新开业
        deed = _DEED.match(text, fresh, end)
    behind = deed.end() if deed else _behind_verb(text, fresh, end, edges)
    least = _LEAST_BEHIND_DEED if deed or text[behind:end] in nouns.INVESTED else _LEAST
    kept = end - behind >= least and not _is_headed(text, behind, end, edges)
    return behind if behind > fresh and kept and not text.startswith(_NO_VERB, start, end) else start


def _is_headed(text: str, at: int, end: int, edges: Edges) -> bool:
    """Whether the word at ``at`` makes one name with the verb before it: 培训|点, but 提升|户厕."""
    return any(text.startswith(head, at, end) and at + len(head) in edges for head in _HEADS)


def _shifted(edges: Edges, by: int) -> Edges:
    return frozenset(edge - by for edge in edges)
