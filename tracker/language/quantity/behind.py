"""The thing that stands behind a number: 6个|省级区域医疗中心, up to where its predicate begins.

A last word that only says that the thing is planned is no part of its name: 34万户保障性住房|任务. Words for
what is done to the thing are cut off by ``deeds``. In examples a bar parts the name from the rest.
"""

from __future__ import annotations

import re

from tracker.language.quantity.amounts import Amount
from tracker.language.quantity.around import Edges, adverbs_cut
from tracker.language.quantity.deeds import PERSONS, SHORT_NAMES, deeds_cut
from tracker.language.quantity.patterns import DOWN, OF_A_SIZE, UP
from tracker.language.quantity.units import alternatives, is_counted
from tracker.language.tables.nouns import AS_WHAT, BEGINS_WITH_AND, INVESTED, LIKE, STOPS
from tracker.language.tables.ranks import ORDER
from tracker.language.words.phrase import closing_verb, opening

_NOUN_ENDS = re.compile(
    r"[、,;。:!?()]|\d{1,2}月|(?<=..)(?:进行|开展|实施|(?<![兼合归])并|以及|和(?=[完新建竣推启加])|(?<![中高初同平])等(?!级|候|待)|(?<!垃圾)分类|更(?=[贴合有加为好高优美强快]))"
    r"|(?:建成|竣工|开工|完工|完成|投用|投入|开放(?!平台|创新|[区型新])|通车|开通|落地|启用|纳入|达到|同比|实现|获得|列入|(?<!稳)增长|入选|通过|签约(?!项目|企业|资金)|改造完成)"
    rf"(?![过近]半)|(?P<word>(?<=..)(?<!户户)(?<!村村)(?:{alternatives(STOPS.split())})(?!项目|企业|中心|服务项目|[园器期]))"
)
_INNER = re.compile(r"\((?:[^()]{1,6}\)(?=[\u4e00-\u9fff])|[市区县镇乡村屯旗街道社场点、]{1,6}\))")
"""Brackets inside of a name, which do not end it: 乡镇(街道)应急消防管理站."""
_NO_THINGS = frozenset(("大关", "关口", "台阶", "新关口", "新台阶")) | UP | DOWN
"""Words behind a figure that name no thing: marks that it passes (突破3万亿元大关), and changes."""
_ASKED = "要求"
"""What ends the words for a rule that sets a figure, whose thing stands before it: 占财政支出16%的要求."""
_CALLED = ("目标", "任务", "目标任务", "指标", "规模", "水平")
"""Words that name a thing only where they are counted themselves (280项任务): 饲养量8100万只目标."""
_COUNTS_THEM = ("个", "项", "件", "条", "年")


def thing_behind(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    """The name of the thing behind ``amounts[index]`` in a folded text; "" where none stands there.

    ``amounts`` are all amounts of ``text`` in order, ``edges`` the offsets at which its words begin or end.
    """
    begin = amounts[index].end
    if _OF_A_SIZE.match(text, begin):  # 产值达到千亿级规模
        return ""
    begin += len(text[begin:]) - len(text[begin:].lstrip(" 的"))
    if unit := _UNIT_BESIDE.match(text, begin):
        begin = unit.end()
    if text.endswith(INVESTED, 0, amounts[index].lead):  # 投资400万元完成朝阳街中段建设
        begin += opening(text[begin:]).end
    if amounts[index].unit.endswith("元") and (used := USED_FOR.match(text, begin)):
        begin = used.end() + opening(text[used.end() :]).end
    if (by_so_much := _BY_SO_MUCH.match(text, begin)) and (done := opening(text[by_so_much.end() :])).verb:
        begin = by_so_much.end() + done.end
    if amounts[index].unit.endswith(PERSONS) and (kinds := _KINDS_OF_THEM.match(text, begin)):
        begin = kinds.end()
    if described := _ALL_IN_ONE.match(text, begin):
        begin = described.end()
    if is_counted(amounts[index].unit) and (honoured := _HONOURED.match(text, begin)):
        begin = honoured.end()
    joined = text[begin : begin + 1] in _JOINTS and begin + 1 in edges
    if _NEXT_COUNTED.match(text, begin) or (joined and not text.startswith(_WITH_AND, begin)):
        return ""
    limit = amounts[index + 1].lead if index + 1 < len(amounts) else len(text)
    counted = is_counted(amounts[index].unit)
    last = adverbs_cut(text, begin, _ends(text, begin, limit, edges, amounts[index].unit))
    phrase = text[begin:last]
    if last == limit < len(text) and (other := _NEXT_SUM.search(phrase) or _NEXT_THING.search(phrase)):
        last, phrase = begin + other.start(), phrase[: other.start()]
    if counted and _LIST_OF_ITS_OWN.match(text, last) and (other := _ANOTHER.search(phrase)):
        last, phrase = begin + other.start(), phrase[: other.start()]
    closing = closing_verb(phrase)
    if closing == phrase or (counted and phrase in DEEDS_ALONE):  # 农村气代煤,再完成3万户|改造
        return ""
    last = adverbs_cut(text, begin, last - len(closing))
    last = deeds_cut(text, begin, last, edges, amounts[index].unit)
    last = adverbs_cut(text, begin, last)
    phrase = _HOLDS.sub("", _BESIDE.sub("", _AS_WHAT.sub("", text[begin:last])))
    if amounts[index].unit.endswith("元") and (funds := _FUNDS.match(text, begin, limit)):
        phrase = funds.group()
    if not amounts[index].unit.endswith(_COUNTS_THEM):  # 46亿斤粮食产能规划, 34万户保障性住房任务
        phrase = _OF_A_PLAN.sub("", phrase)
    if text.endswith(INVESTED, 0, amounts[index].lead):  # 投资3亿元的储备项目|的洽谈引进工作
        listed = _WORKS_LISTED.match(text, begin, limit)
        phrase = _OF_THE_PROJECT.sub("", listed.group() if listed else phrase)
    phrase = phrase.rstrip("的和与及或、")
    named = len(phrase) > 1 or phrase in SHORT_NAMES
    called = (phrase in _CALLED or phrase.endswith(_ASKED)) and not amounts[index].unit.endswith(_COUNTS_THEM)
    return phrase if named and not called and phrase not in _NO_THINGS else ""


DEEDS_ALONE = frozenset("改造 治理 整治 修缮 加固 修复 更新 养护".split())
"""Deeds, which name no thing where they stand alone behind a count: 农村气代煤,再完成3万户|改造."""
_UNIT_BESIDE = re.compile(r"\([段栋处台户套间]\)")
"""Another unit in brackets: 8条|(段)二级公路."""
_JOINTS = ("和", "与", "及")
_WITH_AND = tuple(BEGINS_WITH_AND.split())
_NEXT_COUNTED = re.compile("[、和与及](?:每?[年月])?(?:[人户生亩]均|每人)(?:每[年月])?[\\d]")
"""Words that say how the next figure is counted, and name no thing: 月人均330元|和年人均1300元."""
_AS_WHAT = re.compile(AS_WHAT)
USED_FOR = re.compile("(?:专项)?用于|(?:重点)?支持(?!各地|资金)")
"""Words between a sum of money and what it pays for: 安排6000万元用于|中小企业贷款贴息."""
_BY_SO_MUCH = re.compile("比例|幅度")
"""A word between a figure and the verb for what changes by that much: 按不低于5%的|比例|压减运转经费."""
_FUNDS = re.compile("[^,;。:、]{0,6}资金(?=支持|推进|补贴|扶持|奖励|对|用于)")
"""The name of a sum of money itself, before the verb for what it does: 2亿元|资金|支持中小企业发展."""
_HOLDS = re.compile("(?<=..)(?<!安全)(?:继续)?(?:稳定|保持|处于)$")
"""A last word that says that a level is held: 10个学科|稳定|在世界一流水平."""
_BESIDE = re.compile("的?(?:同时|基础上|前提下)$")
"""Last words that lead on to another thing: 在实施10个重点项目|的同时."""
_OF_A_PLAN = re.compile("(?<=..)的(?:规划|计划)?目标$|(?<=...)(?:目标任务|目标|任务|规划|计划)$")
"""A last word that only says that a thing is planned: 34万户保障性住房|任务."""
_WORKS_LISTED = re.compile("[^,;。:、]{2,20}(?:、[^,;。:、]{2,20}){1,4}(?:项目|工程)(?=$|[,;。:的])")
"""Works that share a sum: 投资2亿元的东站、南站及西站输变电工程."""
_OF_A_SIZE = re.compile(OF_A_SIZE)
_OF_THE_PROJECT = re.compile("(?<=项目|工程)的.*$")
_NEXT_SUM = re.compile(f"[和与及、]?(?:完成)?(?:{alternatives(INVESTED)})$")
"""What leads on to the next figure: 投资3亿元的服装厂和投资2亿元的……."""
_NEXT_THING = re.compile("(?<=..)(?:以及|[和及与、])[^和及与、)]*$")
"""What leads on to the next figure behind a joint: 15条硬措施|和自治区135条."""
_LIST_OF_ITS_OWN = re.compile(r"等(?:\d|[一二两三四五六七八九十]+[个条项家座])|、[^,;。:]*等")
_ANOTHER = re.compile("(?<=...)(?:以及|[和及])[^、]{2,}$")
"""Another thing, which begins a list of its own: 14条高速公路项目|和黄百等4个在建铁路项目."""
_KINDS_OF_THEM = re.compile(r"(?:[^,;。:、\d]{1,8}、)+[^,;。:、\d]{1,8}?等(?=[\u4e00-\u9fff]{2})")
"""Kinds come before the name of those who are counted: 2万名视力、听力等残疾儿童."""
_HONOURED = re.compile(
    r"[^,;。:、的\d]{1,8}?(?:获评|入选|入围|荣获|荣膺|被?(?:认定|评选?|命名)为)为?(?=[^,;。:、]{3})"
    r"(?![^,;。:]*(?:库|名单|名录|候选|后备|储备|培育|申报|公示|初审|资质|资金|资格|计划|先进)(?=$|[,;。:、]))"
)
"""Who was honoured stands before the name of what they became: 2家|企业入选|国家绿色工厂, but no list of
those who may become it."""
_ALL_IN_ONE = re.compile(
    rf"(?:[^,;。:、的\d]{{2,8}}(?:{alternatives(LIKE.split())})、?){{1,6}}的"
    "|(?:年度|计划|预计|概算)*(?:总)?投资[^,;。:]{1,12}元的"
    "|已?(?:应用|采用|使用|从事|参与|达到|用于|纳入|列入)[^,;。:]{2,40}的"
    "|集[^,;。:]{2,30}?[于为]一体的|具有[^,;。:]{2,24}?的|方面的?(?!投入)(?=[\u4e00-\u9fff]{2})|(?:符合条件|有意愿)[^,;。:]{0,12}?的"
    "|有望[^,;。:、]{2,12}的"
)
"""What describes a thing comes before its name: 2座集藏书、阅读于一体的城市书房, 10条具有优势的产业链."""


def _ends(text: str, begin: int, limit: int, edges: Edges, unit: str) -> int:
    """The offset at which the name that begins at ``begin`` ends: a mark, a verb, an adverb or ``limit``.

    Where ``unit`` counts things, a list of them is one name: 40个机关、企事业单位附属空间.
    """
    counted, generic = is_counted(unit), unit in _OF_ANYTHING
    position = begin
    while stop := _NOUN_ENDS.search(text, position, limit):
        position = stop.end()
        if (
            text.rfind("“", begin, stop.start()) > text.rfind("”", begin, stop.start())
            and "”" in text[position:limit]
        ):
            continue  # 120类证照“免提交”
        if stop.group() == "、" and text[begin : stop.start()].removesuffix("级") in ORDER:
            continue  # 52项市、区重大工程
        if stop.group() == "等" and generic and _OF_SUCH.match(text, stop.end(), limit):
            continue
        if stop.group() == "、" and counted and _goes_on(text, begin, stop.start(), limit):
            continue
        if inner := _INNER.match(text, stop.start(), limit):
            position = inner.end()
            continue
        if stop["word"] and (
            not {stop.start(), stop.end()} <= edges
            or (_BEGINS_A_NAME.match(text, begin, stop.end() + 30) and stop.start() <= begin + 1)
        ):
            position = stop.start() + 1
            continue
        return stop.start()
    return limit


_OF_ANYTHING = ("个", "家", "项", "处", "户", "所", "种")
"""Counters that count things of any kind."""
_OF_SUCH = re.compile(
    r"(?!一批|[\d一二两三四五六七八九十])(?:[^,;。:、的]{0,4}(?:行业|领域|产业)"
    "|[^,;。:、]{0,16}(?:企业|项目|工程|机构|设施|场所|产品|人员|人群)(?=$|[,;。:!?)]))"
)
"""Behind 等: of what kind the things before it are: 150家铁合金、电石等|企业."""

_BEGINS_A_NAME = re.compile(
    "已(?!全)|为民|来|整[村乡]|通达|基本(?![上建完形实能普达满])|在[^,;。:、]{1,12}的|不具备|(?:拥有|享受|参加|用于)[^,;。:、]{2,}的"
)
"""Words that end a name elsewhere, but begin one where nothing stands before them: 29件|为民办实事项目."""


def _goes_on(text: str, begin: int, end: int, limit: int) -> bool:
    """Whether a list of counted things goes on behind the mark at ``end``: no verb may follow it."""
    first = text[begin:end].partition("、")[0]
    item = _NEXT_ITEM.match(text, end, limit) if 0 < len(first) <= _LONGEST_OF_A_LIST else None
    return item is not None and not opening(item[1]).verb


_NEXT_ITEM = re.compile(r"、([^,;。:、\d]{2,16})(?![^,;。:、])")
_LONGEST_OF_A_LIST = 6
