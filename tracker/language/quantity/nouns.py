"""Ties each amount to the thing it measures."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.language.quantity.amounts import Amount, amounts_in
from tracker.language.tables.amounts import NO_NOUN_END, WRITTEN_YEAR
from tracker.language.words.phrase import closing_verb, is_bare, object_phrase, opening
from tracker.model import Quantity

_BREAK = re.compile(r"[,;。:!?]")
_SHARE = ("%", "‰", "百分点", "倍", "番")
_NOUN_ENDS = re.compile(
    r"[、,;。:!?()]|(?<=..)(?:进行|开展|实施|并|以及|和(?=[完新建竣推启加])|等(?!级|候|待))"
    r"|(?:建成|竣工|开工|完工|完成|投用|投入|开放|通车|开通|落地|启用|纳入|达到|同比|实现|获得|列入|增长|入选|通过|签约|改造完成)"
    r"(?![过近]半)"
)
_TRIM_END = re.compile(
    r"(?:人均(?=$)|每立方米|增长|增加|提高|上升|下降|降低|减少|扩大|达到|达|至|到|为|保持在?|稳定在|控制在?|力争|计划|预计|拟|要|将|均|都"
    r"|分别|全年|年均|递?增|递|翻|共|共计|累计|(?<![签合条契节])约|占|可?比|每年|新增|完成|完工|(?<!开)竣工|新开工|开工|建成|续建|突破|实现|进一步|继续|稳步|由|从|以"
    rf"|按|再|压减|缩减|延长|安排|至少|平均|实际|总计|合计|比(?:上年|去年|改革前|前年|{WRITTEN_YEAR})|可?同比|了|的|在|年内|超|近|,|、|:|和|及)+$"
)
_NO_NOUN_END = re.compile(f"(?:{'|'.join(NO_NOUN_END.split())})+$")
_MARKS_PASSED = ("大关", "关口", "台阶")
"""What a figure is called that was passed (突破3万亿元大关), not the thing it measures."""
_LEVELS = ("市", "区", "县", "镇")
_TRIM_START = re.compile(
    r"^(?:的|了|分别|后(?![备勤台续期进])|新增|其中|以及|及|和|、|,|:|使|把|将|由|从|对|为此|为|以|让|在(?![校建册岗职编线])|全年|今年|今年底"
    rf"|我区|我市|预计|力争|计划|约|共|有|达|(?:中央)?提出|拟安排|拟|可以|先(?![进行导锋期])|(?:(?:中央|地方)财政)?已按(?:全国)?|平均每年|每年平均|按可比价格计算|(?:到|比)?{WRITTEN_YEAR}(?:年?[底末])?(?:以?前)?)+"
)


def read(text: str, carried: str, folded: str) -> tuple[Quantity, ...]:
    """The quantities of a text; see ``tracker.language.quantity.quantities``."""
    found = amounts_in(folded)
    result: list[Quantity] = []
    for index, amount in enumerate(found):
        noun = _noun(folded, found, index)
        if not noun:
            noun = _without_noun(folded, found, index, result[-1].noun if result else carried)
        result.append(
            Quantity(
                noun="".join(noun.split()),
                op=amount.op,
                value=amount.value,
                unit="".join(amount.unit.split()),
                text=text[amount.start : amount.end],
                high=amount.high,
                measure=amount.measure,
                total=amount.total,
                start=amount.start,
                end=amount.end,
            )
        )
    return tuple(_shared_out(folded, found, result))


def _shared_out(text: str, found: list[Amount], read: list[Quantity]) -> list[Quantity]:
    """With 分别 each of the things named has its own figure: 城乡低保标准、养老金分别提高5%和8%."""
    result, index = list(read), 0
    while index < len(found):
        last = index
        while last + 1 < len(found) and text[found[last].end : found[last + 1].start] in _BETWEEN:
            last += 1
        things = _things(read[index].noun.partition("分别")[0])
        told_apart = "分别" in text[_segment_start(text, found[index].start) : found[index].start]
        if told_apart and last > index and len(things) == last - index + 1:
            for offset, thing in enumerate(things):
                result[index + offset] = replace(read[index + offset], noun=thing)
        index = last + 1
    return result


def _things(noun: str) -> list[str]:
    """What a noun lists; a short one shares the head of the last: 小学、初中学生人均公用经费."""
    things = _LISTED.split(noun)
    if any(len(thing) < 2 or thing[0].isdigit() for thing in things):
        return [noun]
    last = things[-1]
    alike = [len(thing) <= 3 and len(last) > max(4, len(thing) + 2) for thing in things]
    return [
        thing + last[len(thing) :] if short else thing for thing, short in zip(things, alike, strict=True)
    ]


_BETWEEN = ("、", "和", "与", "及", "以及")
_LISTED = re.compile("、|以及|[和与及]")


def _noun(text: str, found: list[Amount], index: int) -> str:
    """The noun in the amount's own segment: behind it where it counts things, else before it."""
    amount = found[index]
    shared = amount.unit.endswith(_SHARE) or amount.measure != "level"
    before, after = _before(text, found, index), _after(text, found, index)
    if shared:
        return after if text.startswith("的", amount.end) and after else before or after
    return after or before


def _after(text: str, found: list[Amount], index: int) -> str:
    end = found[index].end
    limit = found[index + 1].start if index + 1 < len(found) else len(text)
    stop = _NOUN_ENDS.search(text, end, limit)
    if stop and stop.group() == "、" and text[end : stop.start()] in _LEVELS:  # 52项市、区重大工程
        stop = _NOUN_ENDS.search(text, stop.end(), limit)
    phrase = text[end : stop.start() if stop else limit]
    phrase = _NO_NOUN_END.sub("", phrase.removeprefix("的").strip())
    closing = closing_verb(phrase)
    if closing and len(closing) < len(phrase):
        phrase = _NO_NOUN_END.sub("", phrase[: -len(closing)])
    elif closing == phrase:
        return ""
    return phrase if len(phrase) > 1 and phrase not in _MARKS_PASSED else ""


def _before(text: str, found: list[Amount], index: int) -> str:
    amount = found[index]
    start = found[index - 1].end if index else 0
    for stop in _BREAK.finditer(text, start, amount.start):
        start = stop.end()
    phrase = text[start : amount.start]
    if "、" in phrase and index and start == found[index - 1].end:
        phrase = phrase[phrase.rindex("、") + 1 :]
    phrase = _TRIM_END.sub("", phrase)
    for part in ("由", "从"):
        if part in phrase and not phrase.startswith(part):
            phrase = phrase[: phrase.index(part)]
    told_apart = phrase.find("分别")
    if told_apart >= 0 and is_bare(
        phrase[told_apart + len("分别") :]
    ):  # 力争分别淘汰: the things stand before
        phrase = phrase[:told_apart]
    phrase = _NO_NOUN_END.sub("", _TRIM_END.sub("", _TRIM_START.sub("", phrase)))
    found_opening = opening(phrase)
    rest = phrase[found_opening.end :]
    return _TRIM_START.sub("", rest if rest else "")


def _without_noun(text: str, found: list[Amount], index: int, carried: str) -> str:
    """The noun of a neighbour, with the verb that this amount adds: 加装电梯 + 完工."""
    amount = found[index]
    start = _segment_start(text, amount.start)
    if start and (index == 0 or not carried):
        carried = object_phrase(text[_segment_start(text, start - 1) : start - 1]) or carried
    verb = closing_verb(text[start : amount.start]) or closing_verb(text[amount.end :].split(",")[0])
    if not carried:
        return verb
    if not verb or carried.endswith(verb):
        return carried
    return carried.removesuffix(closing_verb(carried)) + verb


def _segment_start(text: str, position: int) -> int:
    """Where the stretch between two marks begins that ends at ``position``."""
    return max((stop.end() for stop in _BREAK.finditer(text, 0, position)), default=0)
