"""Ties each amount to the thing it measures."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.language.quantity.ahead import is_rank, of_the_next
from tracker.language.quantity.amounts import Amount, amounts_in
from tracker.language.quantity.around import Edges, adverbs_cut, behind_cut, edges_of
from tracker.language.quantity.deeds import SHORT_NAMES, deeds_cut
from tracker.language.quantity.doers import PLEDGE
from tracker.language.quantity.lent import lent_name, segment_start, shared_out, whole_name
from tracker.language.quantity.patterns import OF_A_SIZE
from tracker.language.quantity.trim import thing_in
from tracker.language.quantity.units import alternatives, is_counted
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.language.tables.judging import LOWER_IS_BETTER
from tracker.language.tables.nouns import (
    AS_WHAT,
    BEFORE_LESSENING,
    DISPOSES,
    FOR_WHOM,
    INVESTED,
    LESSENS,
    LIKE,
    LOADS,
    STOPS,
)
from tracker.language.words import cut
from tracker.language.words.phrase import closing_verb, is_bare, opening
from tracker.model import Measure, Op, Quantity

_BREAK = re.compile(r"[,;。:!?]")
_SHARE = ("%", "‰", "百分点", "倍", "番")
_NOUN_ENDS = re.compile(
    r"[、,;。:!?()]|(?<=..)(?:进行|开展|实施|(?<![兼合归])并|以及|和(?=[完新建竣推启加])|等(?!级|候|待))"
    r"|(?:建成|竣工|开工|完工|完成|投用|投入|开放(?!平台|[区型新])|通车|开通|落地|启用|纳入|达到|同比|实现|获得|列入|(?<!稳)增长|入选|通过|签约|改造完成)"
    rf"(?![过近]半)|(?P<word>(?<=..)(?<!户户)(?<!村村)(?:{alternatives(STOPS.split())})(?!项目|企业))"
)
_INNER = re.compile(r"\([^()]{1,6}\)(?=[\u4e00-\u9fff])")
"""Brackets inside of a name: 乡镇(街道)应急消防管理站."""
_MARKS_PASSED = ("大关", "关口", "台阶", "新关口", "新台阶")
"""What a figure is called that was passed (突破3万亿元大关), not the thing it measures."""
_CALLED = ("目标", "任务", "目标任务", "指标", "规模", "水平")
"""What any figure is called (饲养量8100万只目标) that does not count these themselves (280项任务)."""
_COUNTS_THEM = ("个", "项", "件", "条")
_LEVELS = ("国家", "国家级", "省", "市", "区", "县", "镇", "省级", "市级", "区级", "县级")


def read(
    text: str, carried: str, folded: str, words: tuple[str, ...], behind: str = ""
) -> tuple[Quantity, ...]:
    """The quantities of a text; see ``tracker.language.quantity.quantities``."""
    amounts = amounts_in(folded)
    if not amounts:
        return ()
    edges = edges_of(words)
    result: list[Quantity] = []
    for index, amount in enumerate(amounts):
        before = result[-1].noun if result else carried
        noun = _noun(folded, amounts, index, edges)
        noun = whole_name(folded, amount, noun, before) if noun else lent_name(folded, amounts, index, before)
        op, measure = _lessened(folded, amount, noun)
        result.append(
            Quantity(
                noun="".join(noun.split()),
                op=op,
                value=amount.value,
                unit="".join(amount.unit.split()),
                text=text[amount.start : amount.end],
                high=amount.high,
                measure=measure,
                total=amount.total,
                start=amount.start,
                end=amount.end,
            )
        )
    named = shared_out(folded, amounts, _of_one_thing(folded, amounts, result))
    following = read(behind, "", behind, cut(behind)) if behind and is_rank(named[-1].noun) else ()
    return tuple(of_the_next(folded, named, following))


def _of_one_thing(text: str, amounts: list[Amount], read: list[Quantity]) -> list[Quantity]:
    """Two counts with no word between them are of what the second names: 444户832人, 77户、168名贫困人口."""
    result = list(read)
    for at in range(len(amounts) - 2, -1, -1):
        one, other = amounts[at : at + 2]
        together = text[one.end : other.start] == "、" and one.unit == "户" and other.unit in _PERSONS
        if together or (one.end == other.start and one.unit != other.unit):
            result[at] = replace(result[at], noun=result[at + 1].noun)
    return result


def _lessened(text: str, amount: Amount, noun: str) -> tuple[Op, Measure]:
    """Comparator and measure of an amount by which a thing is made less.

    减少贫困人口1000人 is a fall like 贫困人口减少1000人; of 处置不良贷款3亿元 more is better, though of the
    thing less is.
    """
    begins = segment_start(text, amount.start)
    if amount.measure != "level":
        return amount.op, amount.measure
    if amount.unit.endswith(_SHARE):
        return amount.op, _changed_by(text[begins : amount.lead], noun)
    verb = _LESSENS.match(text, begins, amount.lead)
    if verb is None or amount.op == "<=":
        return amount.op, amount.measure
    if verb["falls"] and not noun.endswith(LOADS):
        return amount.op, "down"
    wanted_less = amount.op == "=" and any(word in noun for word in (*LOWER_IS_BETTER, *LOADS))
    return ">=" if wanted_less else amount.op, "level"


def _changed_by(before: str, noun: str) -> Measure:
    """提高基本养老金10% is a change of it; 提高森林覆盖率40% would be a level."""
    verb = _CHANGES.match(before)
    if verb is None or not noun or noun.endswith(_RATES) or not before.rstrip().endswith(noun):
        return "level"
    return "up" if verb["up"] else "down"


_RATES = ("率", "满意度", "比", "比例", "比重")
_CHANGES = re.compile(
    rf"(?:{alternatives((*BEFORE_LESSENING.split(), '今明两年'))})*"
    r"(?:(?P<up>提高|增加|提升)|(?:降低|减少|压减|压缩|缩短))(?=[\u4e00-\u9fff]{2})"
)
_TIME = rf"到?{WRITTEN_YEAR}(?:底?前)?|[一二两三四五六七八九十\d]+年|“[^“”]{{2,4}}”期间"
_LESSENS = re.compile(
    rf"(?:{alternatives(BEFORE_LESSENING.split())}|{_TIME})*"
    rf"(?:(?P<falls>{alternatives(LESSENS.split())})|(?:{alternatives(DISPOSES.split())}))"
)


def _noun(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    """The noun in the amount's own segment: behind it where it counts things, else before it."""
    amount = amounts[index]
    before, after = _before(text, amounts, index, edges), _after(text, amounts, index, edges)
    if amount.measure == "rank":
        return _ranked(before)
    if amount.unit.endswith("元") and (sum_named := _INVESTED.search(before)):
        return after + sum_named.group() if after else before
    if _USED_FOR.match(text, amount.end) and len(before) > _SHORT and not before.endswith("财政"):
        return before
    bare = is_bare(before.removeprefix("新")) or _ONLY_HOW.fullmatch(before)
    if bare and not before.endswith(_DEEDS_MEASURED):
        before = ""
    joined = index > 0 and text[amounts[index - 1].end : amount.start].endswith(_JOINTS)
    if joined and after and amount.unit == amounts[index - 1].unit:  # 80%城市社区和60%农村
        return after
    if after and amount.unit.endswith(_SHARE) and text.endswith(_JOINTS[:-1], 0, amount.lead):
        return after  # 乡镇和90%行政村
    if amount.unit.endswith(_SHARE) or amount.measure != "level":
        return after if text.startswith("的", amount.end) and after else before or after
    return after or before


_SHORT = 2
_ONLY_HOW = re.compile("[^,;。:]{2,6}地(?:推进|开展|实施|做好)")
"""How something is done, and not to what: 积极稳妥地推进."""
_DEEDS_MEASURED = ("造林", "开竣工")
"""Deeds that are measured themselves, by their area."""
_JOINTS = ("和", "及", "与", "、")
_INVESTED = re.compile(f"(?:{alternatives(INVESTED)})$")


def _ranked(before: str) -> str:
    """What holds a rank (智算规模保持全国第1位), or, where that is not said, among whom (全国百强区)."""
    held = _HOLDS_RANK.search(before)
    return before if held is None else before[: held.start()] or before[held.end() :]


_HOLDS_RANK = re.compile(
    "(?:均|分别)?(?:稳居|位居|位列|跃居|居|列|排名|排|跻身|进入|升至|跃升至|保持在?|上升到)(?:.*(?<=.))?"
)


def _after(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    begin = amounts[index].end
    if _OF_A_SIZE.match(text, begin):  # 产值达到千亿级规模
        return ""
    begin += len(text[begin:]) - len(text[begin:].lstrip(" 的"))
    if text.endswith(INVESTED, 0, amounts[index].lead):  # 投资400万元完成朝阳街中段建设
        begin += opening(text[begin:]).end
    if amounts[index].unit.endswith("元") and (used := _USED_FOR.match(text, begin)):
        begin = used.end() + opening(text[used.end() :]).end
    if amounts[index].unit.endswith(_PERSONS) and (kinds := _KINDS_OF_THEM.match(text, begin)):
        begin = kinds.end()
    if described := _ALL_IN_ONE.match(text, begin):
        begin = described.end()
    limit = amounts[index + 1].lead if index + 1 < len(amounts) else len(text)
    counted = is_counted(amounts[index].unit)
    last = adverbs_cut(text, begin, _ends(text, begin, limit, edges, counted=counted), edges)
    phrase = text[begin:last]
    if last == limit < len(text) and (other := _NEXT_SUM.search(phrase) or _NEXT_THING.search(phrase)):
        last, phrase = begin + other.start(), phrase[: other.start()]
    closing = closing_verb(phrase)
    if closing == phrase:
        return ""
    last = adverbs_cut(text, begin, last - len(closing), edges)
    last = deeds_cut(text, begin, last, edges, counted=counted)
    last = adverbs_cut(text, begin, last, edges)
    phrase = _AS_WHAT.sub("", text[begin:last])
    if not counted:  # 46亿斤粮食产能规划
        phrase = _OF_A_PLAN.sub("", phrase)
    if text.endswith(INVESTED, 0, amounts[index].lead):  # 投资3亿元的储备项目|的洽谈引进工作
        listed = _WORKS_LISTED.match(text, begin, limit)
        phrase = _OF_THE_PROJECT.sub("", listed.group() if listed else phrase)
    phrase = phrase.rstrip("的和与及或、")
    named = len(phrase) > 1 or phrase in SHORT_NAMES
    called = phrase in _CALLED and not amounts[index].unit.endswith(_COUNTS_THEM)
    return phrase if named and not called and phrase not in _MARKS_PASSED else ""


_USED_FOR = re.compile("(?:专项)?用于")
"""Before what a sum pays: 安排6000万元用于|中小企业贷款贴息."""
_OF_A_PLAN = re.compile("(?<=...)(?:目标任务|目标|任务|规划|计划)$")
_WORKS_LISTED = re.compile("[^,;。:、]{2,20}(?:、[^,;。:、]{2,20}){1,4}(?:项目|工程)(?=$|[,;。:的])")
"""Works that share a sum: 投资2亿元的东站、南站及西站输变电工程."""
_OF_A_SIZE = re.compile(OF_A_SIZE)
_OF_THE_PROJECT = re.compile("(?<=项目|工程)的.*$")
_NEXT_SUM = re.compile(f"[和与及、]?(?:完成)?(?:{alternatives(INVESTED)})$")
"""What leads on to the next figure: 投资3亿元的服装厂和投资2亿元的……."""
_NEXT_THING = re.compile("(?<=..)(?:以及|[和及与、])[^和及与、]*$")
"""What leads on to the next figure behind a joint: 15条硬措施|和自治区135条."""
_PERSONS = ("名", "人", "位", "例")
_KINDS_OF_THEM = re.compile(r"(?:[^,;。:、\d]{1,8}、)+[^,;。:、\d]{1,8}?等(?=[\u4e00-\u9fff]{2})")
"""Kinds come before the name of those who are counted: 2万名视力、听力等残疾儿童."""
_ALL_IN_ONE = re.compile(
    rf"(?:[^,;。:、的\d]{{2,8}}(?:{alternatives(LIKE.split())})、?)+的"
    "|(?:年度|计划|预计|概算)*(?:总)?投资[^,;。:]{1,12}元的"
    "|(?:应用|采用|使用|从事|参与|达到)[^,;。:]{2,20}的"
    "|集[^,;。:]{2,30}?于一体的|具有[^,;。:]{2,10}?的|(?:符合条件|有意愿)[^,;。:]{0,12}?的"
)
"""What describes a thing comes before its name: 2座集藏书、阅读于一体的城市书房, 10条具有优势的产业链."""


def _ends(text: str, begin: int, limit: int, edges: Edges, *, counted: bool) -> int:
    """Where the name of things ends that begins at ``begin``: at a mark, a verb or an adverb.

    Of things that are ``counted`` together all are named: 40个机关、企事业单位附属空间.
    """
    position = begin
    while stop := _NOUN_ENDS.search(text, position, limit):
        position = stop.end()
        if stop.group() == "、" and text[begin : stop.start()] in _LEVELS:  # 52项市、区重大工程
            continue
        if stop.group() == "、" and counted and _goes_on(text, begin, stop.start(), limit):
            continue
        if inner := _INNER.match(text, stop.start(), limit):
            position = inner.end()
            continue
        if stop["word"] and not {stop.start(), stop.end()} <= edges:
            position = stop.start() + 1
            continue
        return stop.start()
    return limit


def _goes_on(text: str, begin: int, end: int, limit: int) -> bool:
    """Whether the list of things that are counted goes on behind a mark: what follows is no verb's object."""
    first = text[begin:end].partition("、")[0]
    item = _NEXT_ITEM.match(text, end, limit) if 0 < len(first) <= _LONGEST_OF_A_LIST else None
    return item is not None and not opening(item[1]).verb


_NEXT_ITEM = re.compile(r"、([^,;。:、\d]{2,16})(?![^,;。:、])")
_LONGEST_OF_A_LIST = 6


def _before(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    end = amounts[index].lead
    start = amounts[index - 1].end if index else 0
    for stop in _BREAK.finditer(text, start, end):
        start = stop.end()
    if (
        index
        and start == amounts[index - 1].end
        and (listed := text.rfind("、", start, end)) >= 0
        and (text.count("(", start, listed) == text.count(")", start, listed))
    ):
        start = listed + 1
    if (bracket := text.rfind("(", start, end)) >= 0 and ")" not in text[bracket:end]:
        start = bracket + 1
    if amounts[index].measure == "rank" and (pledge := PLEDGE.search(text, start + 1, end)):
        end = pledge.start()  # 百强县排名|力争进入前60位
    end = behind_cut(text, start, end, edges)
    began = [at for part in ("由", "从") if (at := text.find(part, start + 1, end)) >= 0 and at in edges]
    end = min([end, *began])
    told_apart = text.find("分别", start, end)
    if told_apart >= 0 and is_bare(
        text[told_apart + len("分别") : end]
    ):  # 力争分别淘汰: the things stand before
        end = told_apart
    based = _BASED_ON.search(text, segment_start(text, end), end)
    if based:
        start, end = segment_start(text, end), based.start()
    thing = _FOR_WHOM.sub("", thing_in(text, start, end, edges))
    thing = _EXAMPLES.sub("", _EACH_MAKES.sub("", thing))
    of_nothing = len(thing) == 1 and thing not in SHORT_NAMES
    return "" if of_nothing or _SUM_ITSELF.fullmatch(thing) else thing


_BASED_ON = re.compile("在[^,;。:]{2,30}基础上$")
"""From where a change begins: 预算收入|在去年任务(5.55亿元)的基础上增长8.1%."""
_EXAMPLES = re.compile("^(?:[^,;。:、]{2,}、)+[^,;。:、]{2,}等(?=[^级候待,;。:、]{3,}$)")
"""Examples before the name of the kind: 大数据、集成电路等|数字经济核心产业."""
_EACH_MAKES = re.compile("分别(?:实现|完成|达到)?(?=.{2,}$)")
"""Between several things and what is measured of each: 三大主导产业|分别实现|年产值."""
_SUM_ITSELF = re.compile(r"[\d.]+[十百千万亿]*(?:元|美元|人|个|%)(?:以[上下])?")
"""A figure is no name of another: 280元提高到217元."""
_FOR_WHOM, _AS_WHAT = re.compile(FOR_WHOM), re.compile(AS_WHAT)
