"""Finds where a thing's name begins, behind the words for who promises it, does it or pays for it."""

from __future__ import annotations

import re

from tracker.language.quantity.around import WHOLE_ENDS, Edges
from tracker.language.quantity.units import alternatives
from tracker.language.tables import nouns
from tracker.language.tables.ranks import RANK

_HEADS = tuple(nouns.HEADS.split())
_LEAST = 4
"""Characters that a thing keeps where who does it is taken away."""


def behind_doers(text: str, start: int, end: int, edges: Edges) -> int:
    """The offset in ``text[start:end]`` at which the thing begins, behind who promises, does or pays for it.

    各县市力争|…, 学校建设|…, 财政安排|…, 围绕重点群体|….
    """
    start = _behind_done(text, _behind_pledge(text, start, end, edges), end)
    start = _behind_adjunct(text, _behind_doer(text, start, end, edges), end)
    return _behind_payer(text, start, end)


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
    "全[省市区县州旗盟](?=(?:新增|新建)?(?:改造|建设|建成|完成|培育|新增|招引|引进|谋划|实施)|新[谋招引改扩培认])|[^,;。:]{2,}(?:完成(?!新增|[省市县区上年全当既预目计任指考]|的)"
    f"|实现(?=(?:{alternatives(nouns.VAGUE_HEADS)})$)|共建(?![共筑设]|成(?!果)))(?=[\u4e00-\u9fff]{{2,}})"
)


def _behind_doer(text: str, start: int, end: int, edges: Edges) -> int:
    """Where things begin that somebody builds or gives: 义务教育学校建设|劳动教育实践室."""
    if text[end - 1 : end] in nouns.MEASURES or text.endswith(_NOT_GIVEN, start, end):
        return start
    deed = _DOES.match(text, start, end)
    if deed and deed["verb"] in _ALSO_DESCRIBE and "的" in text[deed.end() : end]:
        return start
    if deed is None or deed.start("verb") not in edges or text.startswith(_HEADS, deed.end(), end):
        return start
    return deed.end() if end - deed.end() >= _LEAST else start


_ALSO_DESCRIBE = ("参加", "承接")
"""Verbs that only describe persons where 的 stands behind: 参加技能培训的劳动者."""
_NOT_GIVEN = (*WHOLE_ENDS, "时间", "资金", "经费", "补助", "投资")
_DOES = re.compile(
    f"[^,;。:、的和与及]{{2,14}}?(?P<verb>{alternatives(nouns.DOES.split())})"
    f"(?!{alternatives(nouns.HEADS.split())})"
)


def _behind_payer(text: str, start: int, end: int) -> int:
    """Where what is paid begins behind who pays: 中央财政拟安排|保障性住房专项补助资金, 全省将|投入."""
    if paid_to := _PAYS_FOR.match(text, start, end):
        return paid_to.end()
    payer = _PAYER.match(text, start, end)
    if payer and payer.end() == end and payer["will"]:
        return payer.start("pays")
    kept = payer and (end - payer.end() >= _LEAST or text[payer.end() : end] == "资金")
    return payer.end() if payer and kept else start


_PAYER = re.compile(
    f"(?:(?:中央|地方|各级|全?(?:{RANK})级?)?财政|自治区(?:本级)?|各级(?=将)|全[省市区县]|省级|市级|省本级)"
    "(?P<will>预算|将|今年|每年|为此|已|再|拟|共)*(?P<pays>安排|投入|下达|拨付|筹集)(?![的在])"
)


_PAYS_FOR = re.compile(
    f"(?:[^,;。:]{{,6}}把)?(?:中央|地方|各级|(?:{RANK})级?)?(?:财政|政府)对(?!口|下(?!岗))(?=[^,;。:]{{2,}}(?:补助|补贴)[^,;。:]{{0,4}}$)"
)
"""Who pays for whom, before the sum: 各级财政对|新农合的补助标准."""


def _behind_adjunct(text: str, start: int, end: int) -> int:
    """Where the main verb begins behind what it is done for or with: 围绕重点群体|开展职业技能培训."""
    adjunct = _ADJUNCT.match(text, start, end)
    return adjunct.end() if adjunct else start


_ADJUNCT = re.compile(
    f"(?:{alternatives(nouns.ADJUNCTS.split())}|[对向](?![口外接前上应标]))[^,;。:]{{2,}}?(?=(?:{alternatives(nouns.MAIN_VERBS.split())}).{{2}})"
)
