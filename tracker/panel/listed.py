"""Figures that stand side by side in a sentence, and which of the things that it lists each one measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.language.indicators import indicator_of
from tracker.language.quantity.lent import segment_start
from tracker.language.quantity.listed import BETWEEN, LISTED
from tracker.language.tables import panel as words
from tracker.model import Quantity

_BREAK = re.compile("[,;:。!?]")
_BEFORE_NOUN = re.compile("(?:城镇)?(?:累计)?新增就?$|研究$|实际$")
_CROP = re.compile(r"(?:总?产量?|年产量?)$")
_PAIR = re.compile(r"城乡(?=(?:常住)?居民)")
_CROPS = {crop[0]: crop for crop in words.CROPS.split()}
_LETTERS = re.compile(f"([{''.join(_CROPS)}]{{2,}})(?:年|总)?产量?(?:分别)?$")
_AFTER = re.compile("(?:以上|以内|左右|上下|以下)$")


def groups(sentence: str, figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The figures in groups: those with only 、 or 和 between them are one group (分别增长5%、6%和7%)."""
    group: list[Quantity] = []
    for figure in figures:
        if group and sentence[group[-1].end : figure.start] in BETWEEN:
            group.append(figure)
            continue
        if group:
            yield group
        group = [figure]
    if group:
        yield group


def shared_out(
    sentence: str, group: list[Quantity], before: Sequence[str], planned: bool
) -> Iterator[tuple[str, Quantity]]:
    """Pairs of noun and figure for a group; one figure may come with several nouns.

    ``before`` are the nouns of the earlier figures of the sentence, to which a clause without a noun refers:
    in 城镇……17495元,农村……6892元,分别增长13%和19.1% the rates are those of 城镇 and 农村.
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
    """Whether the figure's clause has 分别 and no noun, so that its figures are of things named earlier."""
    clause = sentence[segment_start(sentence, figure.start) : figure.start]
    return "分别" in clause and noun not in clause


def _with_shared_limit(group: list[Quantity]) -> list[Quantity]:
    """The group with the last figure's limit (以上) given to all: 800亿斤、60亿斤、160亿斤以上."""
    last = group[-1]
    if len(group) == 1 or not _AFTER.search(last.text) or any(one.op != "=" for one in group[:-1]):
        return group
    return [*(replace(one, op=last.op) for one in group[:-1]), last]


def _noun(sentence: str, figure: Quantity) -> str:
    """A figure's noun, completed from its sentence: 就业 to 新增就业, 总产 to 粮食总产 if 粮食 is told of."""
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
    """Other nouns to look up in the table of indicators, where the noun that was read is not the right one.

    These are the noun with 改造 before or behind it (改造老旧小区28个, 18个老旧小区改造), and what stands
    before a rate whose noun was taken from behind it (失业率, not 较低水平, in 失业率控制在3.5%的较低水平).
    """
    before, behind, noun = sentence[: figure.start], sentence[figure.end :].removeprefix("的"), figure.noun
    if noun and before.endswith((f"改造{noun}", f"改造提升{noun}")):
        yield f"改造{noun}"
    if noun and re.match(f"{re.escape(noun)}(?:完成)?改造", behind):
        yield f"{noun}改造"
    if figure.unit == "%" and sentence[figure.end :].startswith(f"的{noun}"):
        yield _BREAK.split(before)[-1]


def _things(noun: str) -> list[str]:
    """The things that a noun names: two in 城乡居民收入 (town and country), three in 粮肉奶产量."""
    if pair := _PAIR.search(noun):
        rest = noun[: pair.start()], noun[pair.end() :]
        return [f"{rest[0]}{place}{rest[1]}" for place in ("城镇", "农村")]
    if letters := _LETTERS.fullmatch(noun):
        return [_CROPS[letter] for letter in letters[1]]
    things = [thing for thing in LISTED.split(noun.removesuffix("分别")) if thing]
    last = things[-1] if things else noun
    return [_whole(thing, last) for thing in things] or [noun]


def _whole(thing: str, last: str) -> str:
    """A short item completed by the end of the last one: 城镇 in 城镇、农村居民人均可支配收入."""
    short = thing != last and len(thing) <= 4 and len(last) > len(thing) + 3
    return thing + re.sub(r"^(?:城镇|农村|城市|农民?)", "", last) if short else thing


def begins_at(sentence: str, group: Sequence[Quantity]) -> int:
    """The offset at which the words of these figures begin: at their noun, or at the clause that lists it."""
    places = [sentence.rfind(one.noun, 0, group[0].start) for one in group if one.noun]
    at = max(places, default=-1)
    if at >= 0 and len(group) == 1:
        before = _BEFORE_NOUN.search(sentence[:at])
        return before.start() if before else at
    return segment_start(sentence, at if at >= 0 else group[0].start)


def ends_at(sentence: str, figure: Quantity) -> int:
    """The offset at which the words of a figure end: behind a noun that follows (3.5万亩高标准农田)."""
    behind = sentence[figure.end :].removeprefix("的")
    follows = bool(figure.noun) and behind.startswith(figure.noun)
    return len(sentence) - len(behind) + len(figure.noun) if follows else figure.end
