"""A noun in one spelling, the other ways to write it, and the thing in it."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from tracker.language.same_names import in_short, other_names
from tracker.language.tables.judging import FARED
from tracker.language.tables.nouns import OF_GOAL
from tracker.language.tables.ranks import RANK
from tracker.language.tables.reported import SUMS
from tracker.language.tables.things import (
    AGGREGATES,
    HEAD_TAILS,
    NOT_ITSELF_AFTER,
    NOT_ITSELF_BEFORE,
    NOUN_FURNITURE,
    NOUN_TAILS,
)
from tracker.score.sizes import in_one_wording

_FURNITURE = re.compile(
    "|".join(f"{re.escape(one)}(?!化)" for one in sorted(NOUN_FURNITURE, key=len, reverse=True))
)
"""Not 城镇 of 城镇化率, which is a word of its own."""
_TAIL = re.compile(f"(?<=..)(?:{'|'.join(map(re.escape, sorted(NOUN_TAILS, key=len, reverse=True)))})$")
_OF_GOAL = re.compile(f"(?<=..){OF_GOAL}$")
HEAD_TAIL = re.compile(f"(?<=..)(?:{'|'.join(HEAD_TAILS)})+$")
"""General words behind a thing: …合作, …工作."""
_NEAR = 6
_FARED = "|".join(FARED)
_NOT_AFTER = f"(?!{'|'.join(NOT_ITSELF_AFTER)})"

LISTED = re.compile("以及|[、和与及]")
"""Between the things of a list in a noun: 固定资产投资和进出口总额."""

FULL_NOUN = 3
"""Letters from which a noun is telling enough to be a mention by itself, where something is said of it."""

_NAMES_MADE = 3
"""So often a name put in may make another spelling (电梯加梯 → 电梯加装电梯 → 加装电梯电梯)."""


@lru_cache(maxsize=8_192)  # a target's noun is put beside every figure of its candidates
def plain(noun: str) -> str:
    """The noun in one spelling, without what does not tell two nouns apart."""
    text = _OF_GOAL.sub("", "".join(normalize("NFKC", noun).split()))
    for _ in range(_NAMES_MADE):
        before, text = text, in_short(text)
        if text == before:
            break
    bare = _FURNITURE.sub("", _RANK.sub("", in_one_wording(text)))
    while (shorter := _TAIL.sub("", bare)) != bare:
        bare = shorter
    return bare if len(bare) > 1 else text


def names(noun: str, sentence: str) -> bool:
    """Whether a folded sentence says how a thing fared: 粮食产量实现“十二连增”, not 进出口环节收费.

    The thing may be in any of its spellings (能耗强度 for 单位生产总值能耗) and have other things listed
    behind it. What is said of a whole kind (主要污染物) counts for each thing of it (化学需氧量).
    """
    spelt = next((one for one in spellings_of(noun) if one in sentence), "")
    if not spelt:
        spelt = aggregate(noun)
    if len(spelt) < FULL_NOUN or spelt not in sentence:
        return False
    at = sentence.find(spelt)
    while at >= 0 and not _fared(sentence, at, at + len(spelt)):
        at = sentence.find(spelt, at + 1)
    return at >= 0


def _fared(sentence: str, start: int, end: int) -> bool:
    """Whether the words around a thing's name, at ``start:end`` of a sentence, tell how it fared."""
    if sentence.endswith(_ADDED, 0, start) and sentence[end : end + 1].isdigit():
        return True
    return not sentence.endswith(NOT_ITSELF_BEFORE, 0, start) and bool(_FARED_BEHIND.match(sentence, end))


_RANKED = r"(?:从|由|位?[居列]|排)[^,;。]{0,2}(?:全[国省市]|世界)[^,;。]{0,3}(?:第|前|首|末|\d)"
"""How a thing stands among others (研发投入强度从全国第10位升至第7位): that says how it fared."""
_ADDED = ("新增", "净增", "新设", "新设立", "新登记", "新注册")
"""Before a thing and its number: so much was added to what there is (新增市场主体6630户)."""
_LISTED_BEHIND = "(?:[、和与及][^,;。:、]{2,10}){0,3}?"
_FARED_BEHIND = re.compile(rf"{_NOT_AFTER}{_LISTED_BEHIND}(?:.{{0,{_NEAR}}}(?:{_FARED})|{_RANKED})")


def spellings_of(noun: str) -> tuple[str, ...]:
    """A plain noun, and the other ways to write it where the whole noun is one thing's name."""
    return (noun, *other_names(noun))


def aggregate(noun: str) -> str:
    """The kind that a review may report for a thing (主要污染物 for 化学需氧量), or the noun itself."""
    return next((name for name, parts in AGGREGATES if any(part in noun for part in parts)), noun)


_RANK = re.compile(f"^(?:{RANK})级及?以上|(?<=国家)级")
"""What a rank has more than its name: 国家级绿色工厂 is a 国家绿色工厂."""


def head(phrase: str) -> str:
    """The last two letters of the thing itself, general words behind it left out (……教育交流合作 → 教育)."""
    return HEAD_TAIL.sub("", phrase.strip("。;,、“”"))[-2:]


def listed(noun: str) -> list[str]:
    """The things of a list, each named in full: 固定资产投资 and 进出口总额; empty for one thing alone."""
    things = LISTED.split(noun)
    return things if len(things) > 1 and all(len(thing) >= FULL_NOUN for thing in things) else []


def known_parts(noun: str) -> tuple[str, ...]:
    """The parts of a sum that has a name of its own (``SUMS``: 减税降费), none for another noun."""
    name = plain(noun)
    return next((parts for whole, parts in SUMS if name.startswith(whole) or name.endswith(whole)), ())
