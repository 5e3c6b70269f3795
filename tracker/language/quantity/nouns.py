"""Ties each amount to the thing it measures.

Where the name of the thing begins and ends is told by ``before`` (the number follows it) and ``behind`` (the
number stands first); a name that is not told beside the number comes from ``lent``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.language.quantity.amounts import Amount, amounts_in
from tracker.language.quantity.around import MAKES_UP, WHOLE_ENDS, Edges, edges_of
from tracker.language.quantity.before import thing_before
from tracker.language.quantity.behind import DEEDS_ALONE, USED_FOR, thing_behind
from tracker.language.quantity.deeds import PERSONS
from tracker.language.quantity.each import told_of_each
from tracker.language.quantity.from_next import is_rank, of_the_next, without_rank
from tracker.language.quantity.lent import earned_by_visitors, lent_name, segment_start, whole_name
from tracker.language.quantity.listed import shared_out
from tracker.language.quantity.told_otherwise import is_ratio, leaving, ratio_named
from tracker.language.quantity.trim import thing_in
from tracker.language.quantity.units import alternatives, is_counted
from tracker.language.tables.amounts import WRITTEN_YEAR
from tracker.language.tables.judging import LOWER_IS_BETTER
from tracker.language.tables.nouns import (
    BEFORE_LESSENING,
    DISPOSES,
    HOW_COUNTED_BEFORE,
    INVESTED,
    LESSENS,
    LOADS,
)
from tracker.language.words import cut
from tracker.language.words.phrase import is_bare
from tracker.model import Measure, Op, Quantity

_SHARE = ("%", "‰", "百分点", "倍", "番")


def read(
    text: str, carried: str, folded: str, words: tuple[str, ...], behind: str = ""
) -> tuple[Quantity, ...]:
    """The quantities of a text; see ``tracker.language.quantity.quantities``."""
    found = amounts_in(folded)
    edges = edges_of(words) if found else frozenset()
    amounts = [one for one in found if not is_ratio(one) or ratio_named(folded, one, edges)]
    if not amounts:
        return ()
    result: list[Quantity] = []
    for index, amount in enumerate(amounts):
        before = result[-1].noun if result else carried
        reference = _REFERENCE.search(folded, 0, amount.lead) if amount.unit in _SHARE else None
        ratio = ratio_named(folded, amount, edges) if is_ratio(amount) else ""
        noun = ratio or _noun(folded, amounts, index, edges)
        if reference:
            begins = max(segment_start(folded, reference.start()), amounts[index - 1].end if index else 0)
            noun = thing_in(folded, begins, reference.start(), edges) or before or noun
        if is_rank(noun) and before and _PART_OF.search(folded, 0, amount.lead):
            noun += without_rank(before)  # 创建美丽乡村26个,其中省级|6个
        noun = "" if _HOW_COUNTED.match(noun) else noun
        noun = noun if amount.unit.endswith(_COUNT_TASKS) else _OF_DOING.sub("", noun)
        noun = "" if noun in DEEDS_ALONE and before and is_counted(amount.unit) else noun  # 4000户的改造任务
        noun = whole_name(folded, amount, noun, before) if noun else lent_name(folded, amounts, index, before)
        noun = _PARTS_OF_YEAR.sub("", _SUM_OF_EACH.sub("", noun)).strip("—")
        if amount.measure == "rank" and not noun:
            noun = _among(folded, amount)
        op, measure = _lessened(folded, amount, noun)
        if _STRETCH.fullmatch(folded) and carried and not carried.endswith(_RATES):
            measure = "up"  # 增长6.5%、|力争7%
        if poor := leaving(folded, amount, noun):
            noun, measure = poor, "down"
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
    named = earned_by_visitors(shared_out(folded, amounts, _of_one_thing(folded, amounts, result)), carried)
    following = read(behind, "", behind, cut(behind)) if behind and is_rank(named[-1].noun) else ()
    each = told_of_each(folded, of_the_next(folded, named, following))
    return tuple(_named_as_share(folded, one) for one in each)


def _named_as_share(text: str, figure: Quantity) -> Quantity:
    noun = _as_share(text, figure)
    return figure if noun == figure.noun else replace(figure, noun=noun)


def _as_share(text: str, figure: Quantity) -> str:
    """The noun of a figure, named as a share where 占 leads to it: 税收占70.6% is of 税收占比."""
    is_level = figure.unit in ("%", "‰") and figure.measure == "level"
    if not figure.noun or "占" in figure.noun or figure.noun.endswith(WHOLE_ENDS) or not is_level:
        return figure.noun
    told = MAKES_UP.search(text, segment_start(text, figure.start), figure.start)
    return f"{_GREW.sub('', figure.noun)}占比" if told else figure.noun


_GREW = re.compile("(?<=..)(?:年均)?(?:增速|增幅)$")
"""What the figure before tells of a thing (增加值增速8%,占比超过52%): the share is of the thing itself."""
_PART_OF = re.compile(r"(?:其中,?|\()[^,;。:()\d]{2,5}$")
"""Before the number of a part that only its rank names."""
_SUM_OF_EACH = re.compile(r"^(?:总|年度|计划)*投资[\d.]+[十百千万亿]*元的(?=.{2})")
"""What a sum tells of the things that are counted is no part of their name: 总投资323亿元的|重点项目82项."""
_PART_OF_YEAR = "(?:前?[一二三]季度|上半年)"
_PARTS_OF_YEAR = re.compile(rf"(?<=..){_PART_OF_YEAR}(?:[、和]{_PART_OF_YEAR})*$")
"""Times behind a thing are no part of its name: 地区生产总值|一季度、上半年、前三季度分别增长……."""
_HOW_COUNTED = re.compile(HOW_COUNTED_BEFORE)
_STRETCH = re.compile(r"(?:力争|争取|奋力)(?:达到?|实现|突破|冲刺|完成)?[\d.]+%(?:以上|左右)?")
"""A clause with nothing but a second goal for a rate that the clause before tells: 力争7%."""

_REFERENCE = re.compile(
    r"(?:是|为|相当于|达到?)(?P<of>上年|去年|前年|[一二三四五]年前|“[^“”]{1,4}”(?:期?末|时期|期间)?"
    r"|\d{4}年(?:底|末)?|全[国省市](?:平均)?(?:水平)?|年?初?预算|同期)(?:数|值|水平)?的$"
)
"""Before a share or a multiple: what it is of, which is no name for it: 是上年的1.5倍, 为预算的101%."""

_COUNT_TASKS = ("个", "项", "件", "条", "%", "‰")
"""Units in which tasks themselves are counted, or what part of them is done."""
_OF_DOING = re.compile("(?<=..)(?:任务|工作)$")
"""任务 or 工作 behind a thing is no part of its name: 完成造林绿化任务16.9万亩 is of 造林绿化."""


def _of_one_thing(text: str, amounts: list[Amount], read: list[Quantity]) -> list[Quantity]:
    """The quantities; a count takes the noun of one right behind it: 444户832人, 77户、168名贫困人口."""
    result = list(read)
    for at in range(len(amounts) - 2, -1, -1):
        one, other = amounts[at : at + 2]
        together = text[one.end : other.start] == "、" and one.unit == "户" and other.unit in PERSONS
        if together or (one.end == other.start and one.unit != other.unit):
            result[at] = replace(result[at], noun=result[at + 1].noun)
    return result


def _lessened(text: str, amount: Amount, noun: str) -> tuple[Op, Measure]:
    """Comparator and measure of an amount, where the verb before it may say that the thing is made less.

    减少贫困人口1000人 is a fall like 贫困人口减少1000人; 处置不良贷款3亿元 is a level of at least so much, as
    the more is disposed of the better, though less 不良贷款 is better.
    """
    begins = segment_start(text, amount.start)
    if amount.measure != "level":
        return amount.op, amount.measure
    if amount.unit.endswith(_SHARE) or (amount.unit == "元" and noun.endswith(_PAID)):
        return amount.op, _changed_by(text[begins : amount.lead], noun)
    verb = _LESSENS.match(text, begins, amount.lead)
    if verb is None or amount.op == "<=":
        return amount.op, amount.measure
    if verb["falls"] and not noun.endswith(LOADS):
        return amount.op, "down"
    wanted_less = amount.op == "=" and any(word in noun for word in (*LOWER_IS_BETTER, *LOADS))
    return ">=" if wanted_less else amount.op, "level"


def _changed_by(before: str, noun: str) -> Measure:
    """The measure of a share or sum behind its noun: 提高养老金10% is a change, 提高森林覆盖率40% a level."""
    verb = _CHANGES.match(before)
    if verb is None or not noun or noun.endswith(_RATES) or not before.rstrip().endswith(noun):
        return "level"
    return "up" if verb["up"] else "down"


_PAID = ("标准", "养老金", "补助", "补贴", "津贴", "待遇", "经费", "工资", "补助金", "抚恤金")
"""What is paid to each, of which a sum behind 提高 is a rise: 提高基础养老金10元, not 提高到10元."""
_RATES = ("率", "满意度", "比", "比例", "比重")
_CHANGES = re.compile(
    rf"(?:{alternatives((*BEFORE_LESSENING.split(), '今明两年'))})*"
    r"(?:(?P<up>提高|增加|提升)|(?:降低|减少|压减|压缩|缩短))(?=[\u4e00-\u9fff]{2})"
)
_TIME = rf"到?{WRITTEN_YEAR}(?:底?前)?|[一二两三四五六七八九十\d]+年|“[^“”]{{2,4}}”期间"
_LESSENS = re.compile(
    rf"(?:{alternatives(BEFORE_LESSENING.split())}|{_TIME}){{0,6}}"
    rf"(?:(?P<falls>{alternatives(LESSENS.split())})|(?:{alternatives(DISPOSES.split())}))"
)


def _noun(text: str, amounts: list[Amount], index: int, edges: Edges) -> str:
    """The noun beside an amount: first before it for a share or a change, first behind it for all else."""
    amount = amounts[index]
    before, after = thing_before(text, amounts, index, edges), thing_behind(text, amounts, index, edges)
    if amount.measure == "rank":
        return _ranked(before)
    if amount.unit.endswith("元") and (sum_named := _INVESTED.search(before)):
        return after + sum_named.group() if after else before
    pays = amount.unit.endswith("元") and USED_FOR.match(text, amount.end)
    if pays and len(before) > _SHORT and not before.endswith("财政"):
        return before
    bare = any(is_bare(before.removeprefix(word)) for word in _NO_THING) or _ONLY_HOW.fullmatch(before)
    grows = before in _THAT_GROW and amount.unit.endswith(_SHARE)
    if bare and not grows and not before.endswith(_DEEDS_MEASURED):
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
_NO_THING = ("", "新", "含", "包括")
"""What may stand before a deed that names no thing: 公厕32座(含改建5座)."""
_ONLY_HOW = re.compile("[^,;。:]{2,6}地(?:推进|开展|实施|做好)")
"""How something is done, and not to what: 积极稳妥地推进."""
_DEEDS_MEASURED = ("造林", "造林绿化", "开竣工", "开发投资")
"""Deeds that are measured themselves, by their area or by what was spent."""
_THAT_GROW = ("投资", "消费", "出口", "进口", "融资")
"""Deeds whose growth is told: 投资增长11.5%."""
_JOINTS = ("和", "及", "与", "、")
_INVESTED = re.compile(f"(?:{alternatives(INVESTED)})$")


def _ranked(before: str) -> str:
    """What holds a rank (智算规模保持全国第1位), or, where that is not said, among whom (全国百强区)."""
    held = _HOLDS_RANK.search(before)
    return (before if held is None else before[: held.start()]).removeprefix("在").removesuffix("中")


def _among(text: str, amount: Amount) -> str:
    """Among whom a rank is held, where nothing tells what holds it: 全国百强区, of 进入全国百强区前50名."""
    held = _HOLDS_RANK.search(text, segment_start(text, amount.lead), amount.lead)
    name = text[held.end("verb") : amount.lead].removesuffix("中") if held else ""
    return "" if _ONLY_WHERE.fullmatch(name) else name


_ONLY_WHERE = re.compile("(?:全[国球省市区县州]|世界|同类[^,;。]{0,4}|[省市区县]内?)?")
"""Among whom a rank is held, where no kind is named: it says nothing of what holds it."""


_HOLDS_RANK = re.compile(
    "(?:均|分别)?(?P<verb>稳居|位居|位列|跃居|居(?![民家住委])|列(?![车举])|排名|排(?![放水污涝查])|跻身|进入|升至|跃升至|保持在?|上升到)(?:.*(?<=.))?"
)
