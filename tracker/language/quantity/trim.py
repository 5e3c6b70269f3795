"""Takes from a phrase what stands around a thing and is no part of its name, whole words at a time.

新增就业岗位 loses 新增 and not 就 as well: a single character is only taken away where it is a word.
"""

from __future__ import annotations

import re

from tracker.language.quantity.units import alternatives
from tracker.language.tables import nouns
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.language.words.phrase import opening

Edges = frozenset[int]
"""Where words of a text begin and end."""

_YEARS_BEFORE = re.compile(
    rf"(?:到|比|较)?{WRITTEN_YEAR}(?:年?[底末])?(?:以?前)?|去年(?!同期)"
    r"|(?:过去|这|近|最近)[两三四五]年来?|[两三四五]年(?:内|来|间)|“十[一二三四五]五”(?:期间|时期|以来)"
)
_YEARS_BEHIND = re.compile(rf"[比较]{WRITTEN_YEAR}(?:[底末])?$")
_FIRST = re.compile(alternatives((*nouns.BEFORE.split(), *nouns.AROUND.split())))
_LAST = re.compile(
    f"(?:{alternatives((*nouns.BEHIND.split(), *nouns.AROUND.split(), *nouns.ADVERBS.split()))})$"
)
_ADVERB = re.compile(f"(?:{alternatives(nouns.ADVERBS.split())})$")
_DONE = f"(?:{alternatives(nouns.DONE_TO_IT.split())})(?:任务|工作|工程|力度)?"
_DONE_TO_IT = re.compile(
    f"(?:的?(?:综合|节能|全面|深度|常态化|大|(?:数字|智能|数智|绿色|标准|规范|低碳|信息)化))?(?:{_DONE})(?:[和及与、]|$)$"
)
_ITS_DOING = re.compile(f"的[^的、]{{0,6}}(?:{_DONE})$")
_DEED = re.compile(alternatives(nouns.DEEDS.split()))
_HEADS = tuple(nouns.HEADS.split())
_WITH_AND = tuple(nouns.BEGINS_WITH_AND.split())
_NAMING = tuple(nouns.NAMING.split())
_VAGUE = frozenset((*nouns.VAGUE_HEADS.split(), "面积", "人数"))
_ADDED = frozenset((*nouns.ADDED.split(), *nouns.VAGUE_HEADS.split()))
_OF_A_PLACE = re.compile(f"([^的]{{0,6}}(?:{alternatives(nouns.PLACES.split())}))的")
_VERB_LISTED = alternatives((*nouns.DEEDS.split(), "新建", "加装", "建设"))
_IN_A_PLACE = re.compile(
    f"([^的]{{0,6}}?(?:{alternatives(nouns.PLACES.split())}))"
    f"[^的、]{{0,6}}(?:(?:{alternatives(nouns.NOT_COUNTED_THERE.split())})(?:综合)?(?:{_DONE}|工程|项目)"
    f"|(?:{alternatives(nouns.PERSONS_THERE.split())}))"
)
_MANNER = re.compile(f"({nouns.MANNER})({_VERB_LISTED}|开展|实施|推进)(?=..)")
_NO_VERB = tuple(nouns.NO_VERB.split())
_WHOLE_ENDS = ("占比", "比重", "比例")
_MARKS = " ,、:的"
SHORT_NAMES = ("村", "乡", "镇", "县")
"""Single characters that name what is counted: 36个村."""
_LEAST, _LEAST_BEHIND_DEED = 4, 2
"""Characters that a thing keeps where a second verb before it is taken away."""


def edges_of(words: tuple[str, ...]) -> Edges:
    """The edges of words that make up a text."""
    edges, at = {0}, 0
    for word in words:
        at += len(word)
        edges.add(at)
    return frozenset(edges)


def thing_in(text: str, start: int, end: int, edges: Edges) -> str:
    """The thing that ``text[start:end]`` names, without the verbs and adverbs around it; "" for none."""
    end = behind_cut(text, start, end, edges)
    start = _behind_done(text, _behind_pledge(text, start, end, edges), end)
    start = _behind_payer(text, _behind_adjunct(text, start, end), end)
    start = before_cut(text, start, end, edges)
    start = _behind_verb(text, start, end, edges)
    manner = _MANNER.match(text, start, end)
    if manner and not text.startswith(_HEADS, manner.end(2), end):
        start = manner.end(1)
    while (further := _behind_deed(text, start, end, edges)) > start:
        start = further
    if text.endswith("新增", 0, start) and text[start:end] in _ADDED:
        start -= len("新增")
    return (
        _BRACKETED.sub("", text[start:end])
        .strip(_MARKS)
        .replace("实现新增", "新增")
        .replace("实现再就业", "再就业")
        if start < end
        else ""
    )


_REACHED_INSIDE = re.compile("实现(?=新增|再就业)")
_BRACKETED = re.compile(r"^\([^()]*\)")
"""What belongs to the verb: 新建(修复)雨污管网."""


def _behind_pledge(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the promise begins behind its subject: 各县市力争|引进500强企业."""
    pledges = [one.end() for one in PLEDGE.finditer(text, start, end) if one.end() in edges]
    return pledges[-1] if pledges and end - pledges[-1] > 1 else start


PLEDGE = re.compile("力争|确保|争取|力促")
"""Words that lead from a subject to what is promised of it."""


def _behind_done(text: str, start: int, end: int) -> int:
    """Where what was achieved begins behind who did it: 全盟民用机场完成|旅客吞吐量; ……项目、完成|投资."""
    deed = _DONE_BY.match(text, start, end)
    return deed.end() if deed else start


_DONE_BY = re.compile(
    "全[省市区县州旗盟](?=(?:新增|新建)?(?:改造|建设|建成|完成|培育))|[^,;。:]{2,}(?:完成(?!新增|[省市县区上年全当既预目计任指考]|的)"
    f"|实现(?=(?:{alternatives(nouns.VAGUE_HEADS.split())})$)|共建(?!共|成(?!果)))(?=[\u4e00-\u9fff]{{2,}})"
)


def _behind_payer(text: str, start: int, end: int) -> int:
    """Where what is paid begins behind who pays: 中央财政拟安排|保障性住房专项补助资金."""
    payer = _PAYER.match(text, start, end)
    return payer.end() if payer and end - payer.end() >= _LEAST else start


_PAYER = re.compile(
    "(?:中央|地方|国家|各级|[省市县区]级?)?财政(?:预算|将|今年|每年|为此|已|再|拟|共)*(?:安排|投入|下达|拨付)(?![的在])"
)


def _behind_adjunct(text: str, start: int, end: int) -> int:
    """Where the main verb begins behind what it is done for or with: 围绕重点群体|开展职业技能培训."""
    adjunct = _ADJUNCT.match(text, start, end)
    return adjunct.end() if adjunct else start


_ADJUNCT = re.compile(
    f"(?:{alternatives(nouns.ADJUNCTS.split())}|[对向](?![口外接前上应标]))[^,;。:]{{2,}}?(?=(?:{alternatives(nouns.MAIN_VERBS.split())}).{{2}})"
)


def _behind_verb(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the object of the verb begins that opens the phrase."""
    if text.startswith(_NO_VERB, start, end):
        return start
    if (built := _BUILT.match(text, start, end)) or (built := _TWO_VERBS.match(text, start, end)):
        start = built.end()
    behind = start + opening(text[start:end], _shifted(edges, start)).end
    if behind >= end and (planted := _PLANTED.search(text, start, end)):  # 完成|修复造林
        return planted.start()
    if text.endswith("新增", 0, start) and text.startswith(_HEADS, behind, end):  # 新增培训基地
        return start
    if text[start:behind].endswith(_NAMING) and text[behind:end] in _VAGUE:
        return start
    return before_cut(text, behind, end, edges)


_PLANTED = re.compile("(?:人工|修复|植树|营)?造林$")
"""A deed that is measured itself, by its area."""
_BUILT = re.compile(r"(?:新|改|扩)?\([新改扩、]+\)建(?:设)?")
_TWO_VERBS = re.compile(f"(?:{_VERB_LISTED})[、和与及](?={_VERB_LISTED})")
"""新(改)建农村公路, 加装、更新住宅电梯."""


def _behind_deed(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the object of a second verb begins (更新改造燃气管道), unless the two are one (培训基地)."""
    fresh = start + (text[start : start + 1] == "新")
    deed = _DEED.match(text, fresh, end)
    behind = deed.end() if deed else _behind_verb(text, fresh, end, edges)
    least = _LEAST_BEHIND_DEED if deed or text[behind:end] in nouns.INVESTED else _LEAST
    kept = end - behind >= least and not text.startswith(_HEADS, behind, end)
    return behind if behind > fresh and kept and not text.startswith(_NO_VERB, start, end) else start


def behind_cut(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the thing in ``text[start:end]`` ends."""
    while start < end:
        if text[end - 1] in _MARKS:
            end -= 1
            continue
        if end - start >= 2 and text.endswith(_WHOLE_ENDS, start, end):
            break
        last = _YEARS_BEHIND.search(text, start, end) or _last_word(text, start, end, edges)
        if last is None:
            break
        end = last.start()
    return end


def _last_word(text: str, start: int, end: int, edges: Edges) -> re.Match[str] | None:
    """The longest word at the end that is no part of a name; a single character must be a word."""
    last = _LAST.search(text, start, end)
    while last is not None and not _is_word(text, last, edges):
        last = _LAST.search(text, last.start() + 1, end)
    return last


def _is_word(text: str, word: re.Match[str], edges: Edges) -> bool:
    if word.group() == "提升":  # 占比提升至, but 巩固提升2.1万户
        return text[word.start() - 1 : word.start()] in nouns.MEASURES
    if text.endswith("开", 0, word.start()) and word.group() == "竣工":  # 开竣工 is one word
        return False
    if word.start() in edges or (len(word.group()) > 1 and not word.group().endswith("至")):
        return True
    return word.group() in "达拟将约为" and text[word.start() - 1 : word.start()] in nouns.MEASURES


def adverbs_cut(text: str, start: int, end: int, edges: Edges) -> int:
    """Where ``text[start:end]`` ends without the adverbs at its end (82个项目年内全部 of ……开工)."""
    while adverb := _ADVERB.search(text, start, end):
        end = adverb.start()
    return end


def deeds_cut(text: str, start: int, end: int, edges: Edges, *, counted: bool) -> int:
    """Where things end without what is done to them: 楼体的亮化, and of counted ones 积水点治理."""
    if (deed := _ITS_DOING.search(text, start, end)) and deed.start() - start > 1:
        end = deed.start()
    if not counted:
        return end
    if place := _OF_A_PLACE.match(text, start, end):
        return place.end(1)
    place = _IN_A_PLACE.fullmatch(text, start, end)
    if place and place.end(1) in edges:
        return place.end(1)
    while (deed := _DONE_TO_IT.search(text, start, end)) and _is_a_name(text[start : deed.start()]):
        end = deed.start()
    return end


def _is_a_name(thing: str) -> bool:
    return (len(thing) > 1 or thing in SHORT_NAMES) and thing not in nouns.DAMAGED


_HAVING = re.compile("有[^的,;。]{2,8}的")
"""What the things have that are meant: 有研发活动的规上工业企业."""


def before_cut(text: str, start: int, end: int, edges: Edges) -> int:
    """Where the thing in ``text[start:end]`` begins."""
    while start < end:
        if text[start] in _MARKS:
            start += 1
            continue
        first = _YEARS_BEFORE.match(text, start, end) or _FIRST.match(text, start, end)
        if text.startswith(_WITH_AND, start, end) or _HAVING.match(text, start, end):
            break
        if first is None or (len(first.group()) == 1 and first.end() not in edges | {end}):
            break
        start = first.end()
    return start


def _shifted(edges: Edges, by: int) -> Edges:
    return frozenset(edge - by for edge in edges)
