"""The figures of a sentence, each tied to its indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.language.indicators import Indicator, indicator_of, indicators_in
from tracker.language.quantity import quantities
from tracker.language.quantity.patterns import DOWN, UP
from tracker.language.quantity.units import base_unit
from tracker.language.tables import panel as words
from tracker.language.words.phrase import is_bare
from tracker.model import Quantity
from tracker.panel.values import Number
from tracker.score.nouns import agreement

_OF_IT = re.compile("的(?:约|近)?$")
"""Before a rate that is a share of the thing and no growth: 一般公共预算收入的82%用于民生."""
_BREAK = re.compile("[,;:。!?]")
_CHANGES = "|".join(sorted(UP | DOWN, key=len, reverse=True))
_FURNITURE = re.compile(
    f"{_CHANGES}|[两三四五]年(?=年均|平均|累计)|年均|累计|同比|分别|名义|实际|[比较](?:上年|去年)|总?产量?|同口径|可比(?:口径|价格?(?:计算)?)?|平均|[()、均都按]"
)
_LISTED = re.compile("、|以及|[和与及]")
_BETWEEN = ("、", "和", "与", "及", "以及")
_BEFORE_NOUN = re.compile("(?:城镇)?(?:累计)?新增就?$|研究$|实际$")
_CROP = re.compile(r"(?:总?产量?|年产量?)$")
_ALIKE = re.compile(words.LIKE_FOR_LIKE)
_ALIKE_ALONE = re.compile(rf"[(,]?(?:{words.LIKE_FOR_LIKE})")
"""A like-for-like figure beside the plain one is of the same thing: 增长1.7%(同口径增长2.5%以上)."""
_PAIR = re.compile(r"城乡(?=(?:常住)?居民)")
_CROPS = {crop[0]: crop for crop in words.CROPS.split()}
_LETTERS = re.compile(f"([{''.join(_CROPS)}]{{2,}})(?:年|总)?产量?(?:分别)?$")
_AFTER = re.compile("(?:以上|以内|左右|上下|以下)$")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure with its indicator; it is told at ``start:end`` of its sentence, noun and all."""

    indicator: Indicator
    number: Number
    start: int
    end: int
    like_for_like: bool = False
    usual: bool = True
    """Whether it is what is usually told of its indicator; a level of 地区生产总值 is not."""


def said(
    sentence: str, own: tuple[str, ...] = (), names: tuple[str, ...] = (), planned: bool = False
) -> tuple[Said, ...]:
    """The figures of a folded sentence in order, of indicators of the table and of other things.

    ``own`` are the words by which the report means its own place (全区), ``names`` what other things are to
    be called (电梯加装完工 is told under 加装电梯). One figure ``planned`` for town and country is for
    each of them; one that was reached may be of both together.
    """
    heard: list[Said] = []
    nouns: list[str] = []
    part = _part_begins(sentence, own)
    for group in _groups(sentence, quantities(sentence, folded=sentence)):
        start, end = _start(sentence, group), _end(sentence, group[-1])
        for noun, figure in _shared_out(sentence, group, nouns, planned):
            nouns.append(noun)
            indicator = _called(indicator_of(_ALIKE.sub("", noun), own), names)
            if heard and (_ALIKE_ALONE.fullmatch(noun) or _is_share_of(heard[-1], noun)):
                indicator = heard[-1].indicator
            if _is_of(sentence, group[0], start) and (start < part or not indicator.key):
                alike = bool(_ALIKE.search(noun + sentence[start : figure.start]))
                usual = fits(indicator, figure) and not (
                    indicator.measure == "growth" and _OF_IT.search(sentence, 0, figure.start)
                )
                heard.append(Said(indicator, number(indicator, figure), start, end, alike, usual))
    return tuple(heard)


def _is_share_of(before: Said, noun: str) -> bool:
    """Whether a share tells what of all the count before it is: 优良天数243天,占比达66.6%."""
    return noun == "占比" and before.indicator.measure == "share" and not before.usual


def _part_begins(sentence: str, own: tuple[str, ...]) -> int:
    """Where a sentence begins to tell of a part of the place: 新片区规上工业总产值、固定资产投资分别增长….

    A clause that names the whole again (全省) is not looked for: such sentences end with their part.
    """
    for clause in _CLAUSE.finditer(sentence):
        area = _AREA.match(clause.group())
        if not area or area.group().startswith(own):
            continue
        told = clause.group()[area.end() :]
        if indicators_in(told) or _GROWS.search(told):
            return clause.start()
    return len(sentence)


_CLAUSE = re.compile("[^,;:。]+")
_GROWS = re.compile(rf"^[^、]{{1,12}}(?:{_CHANGES})[\d.]+%")
"""A rate of another thing that a part is told by: 开发区营业收入增长65.8%."""
_AREA = re.compile(rf"[^、]{{0,8}}?(?:{words.AREAS})")


def _called(indicator: Indicator, names: tuple[str, ...]) -> Indicator:
    """A thing outside of the table under the name that it was asked for by."""
    if indicator.key:
        return indicator
    alike = (name for name in names if agreement(name, indicator.name) >= _ALIKE_ENOUGH)
    return Indicator(next(alike, indicator.name))


_ALIKE_ENOUGH = 0.9
"""Agreement of two nouns (``score.nouns``) from which they are one thing."""


def _is_of(sentence: str, figure: Quantity, start: int) -> bool:
    """Whether only verbs stand between a figure and the clause that its noun is carried over from."""
    at = _clause_start(sentence, figure.start)
    return start >= at or is_bare(_FURNITURE.sub("", sentence[at : figure.start]))


def _groups(sentence: str, figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Figures that stand side by side: 分别增长5%、6%和7%."""
    group: list[Quantity] = []
    for figure in figures:
        if group and sentence[group[-1].end : figure.start] in _BETWEEN:
            group.append(figure)
            continue
        if group:
            yield group
        group = [figure]
    if group:
        yield group


def _shared_out(
    sentence: str, group: list[Quantity], before: Sequence[str], planned: bool
) -> Iterator[tuple[str, Quantity]]:
    """Every figure of a group with the noun that it is of; one figure may be of several things.

    ``before`` are the nouns of the figures before: 城镇……17495元,农村……6892元,分别增长13%和19.1%.
    """
    group = _with_shared_limit(group)
    noun = _noun(sentence, group[0])
    things = _things(noun)
    if len(group) > 1 and len({figure.noun for figure in group}) > 1:
        yield from ((figure.noun, figure) for figure in group)
    elif len(things) == len(group):
        yield from zip(things, group, strict=True)
    elif (
        len(group) == 1
        and (planned or not _PAIR.search(noun))
        and all(indicator_of(thing).key for thing in things)
    ):
        yield from ((thing, group[0]) for thing in things)
    elif _tells_apart(sentence, group[0], noun) and len(set(before[-len(group) :])) == len(group):
        yield from zip(before[-len(group) :], group, strict=True)
    else:
        yield from ((noun, figure) for figure in group[:1])


def _tells_apart(sentence: str, figure: Quantity, noun: str) -> bool:
    """Whether a clause with 分别 and without a noun of its own tells of the things that stand before it."""
    clause = sentence[_clause_start(sentence, figure.start) : figure.start]
    return "分别" in clause and noun not in clause


def _with_shared_limit(group: list[Quantity]) -> list[Quantity]:
    """A limit behind the last figure of a list is that of all: 800亿斤、60亿斤、160亿斤以上."""
    last = group[-1]
    if len(group) == 1 or not _AFTER.search(last.text) or any(one.op != "=" for one in group[:-1]):
        return group
    return [*(replace(one, op=last.op) for one in group[:-1]), last]


def _noun(sentence: str, figure: Quantity) -> str:
    """A figure's noun with what its reading leaves off: 新增 of 新增就业, 粮食 of 粮食播种面积…、总产."""
    for known in _known_nouns(sentence, figure):
        if indicator_of(known).key:
            return known
    at = sentence.rfind(figure.noun, 0, figure.start) if figure.noun else -1
    before = _BEFORE_NOUN.search(sentence[:at]) if at > 0 else None
    noun = (before.group() if before else "") + figure.noun
    crops = _CROP.match(noun) and "粮食" in _BREAK.split(sentence[: figure.start])[-1]
    crops = crops or (_CROP.match(noun) and "粮食播种面积" in sentence[: figure.start])
    return f"粮食{noun}" if crops else noun


def _known_nouns(sentence: str, figure: Quantity) -> Iterator[str]:
    """Nouns of the table that a figure may be of, though its reading gives another.

    改造 before or behind what is counted (改造老旧小区28个, 18个老旧小区改造); and what stands before a rate
    of which something is said behind it (失业率控制在3.5%的较低水平).
    """
    before, behind, noun = sentence[: figure.start], sentence[figure.end :].removeprefix("的"), figure.noun
    if noun and before.endswith(f"改造{noun}"):
        yield f"改造{noun}"
    if noun and re.match(f"{re.escape(noun)}(?:完成)?改造", behind):
        yield f"{noun}改造"
    if figure.unit == "%" and sentence[figure.end :].startswith(f"的{noun}"):
        yield _BREAK.split(before)[-1]


def _things(noun: str) -> list[str]:
    """What a noun lists; town and country are two, and so are letters: 城乡居民收入, 粮肉奶产量."""
    if pair := _PAIR.search(noun):
        rest = noun[: pair.start()], noun[pair.end() :]
        return [f"{rest[0]}{place}{rest[1]}" for place in ("城镇", "农村")]
    if letters := _LETTERS.fullmatch(noun):
        return [_CROPS[letter] for letter in letters[1]]
    things = [thing for thing in _LISTED.split(noun.removesuffix("分别")) if thing]
    last = things[-1] if things else noun
    return [_whole(thing, last) for thing in things] or [noun]


def _whole(thing: str, last: str) -> str:
    """A short item of a list with the head of the last one: 城镇、农村居民人均可支配收入."""
    short = thing != last and len(thing) <= 4 and len(last) > len(thing) + 3
    return thing + re.sub(r"^(?:城镇|农村|城市|农民?)", "", last) if short else thing


def fits(indicator: Indicator, figure: Quantity) -> bool:
    """Whether a figure is what is usually told of an indicator: its growth, a share, a level in its unit."""
    rate = figure.unit in ("%", "‰") and figure.measure != "rank"
    if indicator.measure == "growth":
        return rate
    if indicator.measure == "share":
        return rate and figure.measure == "level"
    if indicator.measure in ("level", "flow"):
        return figure.measure == "level" and base_unit(figure.unit)[1] == base_unit(indicator.unit)[1]
    return figure.measure != "rank"


def number(indicator: Indicator, figure: Quantity) -> Number:
    """A figure as coded: a fall of what is told by its growth is negative, and its floor a ceiling."""
    down = figure.measure == "down"
    value = -figure.value if down else figure.value
    high = figure.high if figure.high is None or not down else -figure.high
    if high is not None:
        low, high = sorted((value, high))
        return Number("~" if figure.op == "~" else "range", low, high, figure.unit, figure)
    op = {">=": "<=", "<=": ">="}.get(figure.op, figure.op) if down else figure.op
    return Number(op, value, None, figure.unit, figure)  # type: ignore[arg-type]  # one of the four


def _start(sentence: str, group: Sequence[Quantity]) -> int:
    """Where the words begin that tell figures: at their noun, or with several at the clause that names it."""
    places = [sentence.rfind(one.noun, 0, group[0].start) for one in group if one.noun]
    at = max(places, default=-1)
    if at >= 0 and len(group) == 1:
        before = _BEFORE_NOUN.search(sentence[:at])
        return before.start() if before else at
    return _clause_start(sentence, at if at >= 0 else group[0].start)


def _end(sentence: str, figure: Quantity) -> int:
    """Where they end: behind a noun that follows its figure (建设高标准农田 is told as 3.5万亩高标准农田)."""
    behind = sentence[figure.end :].removeprefix("的")
    follows = bool(figure.noun) and behind.startswith(figure.noun)
    return len(sentence) - len(behind) + len(figure.noun) if follows else figure.end


def _clause_start(sentence: str, position: int) -> int:
    return max((stop.end() for stop in _BREAK.finditer(sentence, 0, position)), default=0)
