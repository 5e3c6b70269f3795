"""What a target measures, as screens call it: its noun, or the words that it stands in."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.tables.nouns import SAY_LITTLE
from tracker.language.words.phrase import object_phrase, opening
from tracker.render.figures import Figures, number

_LONGEST_OWNER = 20
_BREAK = re.compile("[,;。:,;:]")
_REACHES = (
    "(?:控制在|保持在|稳定在|下降到|提高到|增加到|扩大到|达到|降到|增长|突破"
    "|不低于|不超过|不少于|超过|约|为)*"
)
"""Verbs between a thing and its number, left out of the name because the number has a column of its own."""
_PLEDGE = re.compile("^(?:力争|确保|争取|努力|力促)(?=..)")
_MONEY = ("投资", "总投资", "资金", "投入")
_SPENT = re.compile("^(?:年度|计划|今年|全年|年内|预计|其中|全力|完成|实现|安排|筹集|争取|落实|拨付)+$")
"""What stands before a sum and does not tell what it is for: 年度计划完成|投资."""
_PREDICATE = re.compile(
    "(?:年内|全部|全面|按期|早日|尽快|力争)*(?:实现|建成|竣工|开工|完工|投产|达产|投用|上市|通车|负责|纳入).*$"
)
"""Behind the things that are counted: what becomes of them."""
_ITEMS = re.compile("(?<=[^、]..)、.*(?=等)")
_LONGEST = 20
"""Letters from which a name is cut down to the first item of its list, and without its predicate."""
_VERB = 2
"""Words longer than the noun by at most so many characters only add a verb and tell no more: 完成投资."""


def name_of(item: Figures) -> str:
    """What a target measures: its noun, or the words around a noun that says little (投资, 项目).

    The number is left out, for it has a column of its own: 「力争签约项目20个」 gives 「签约项目」.
    """
    noun, text = item.target.noun, item.entry.text
    if noun and noun not in SAY_LITTLE:
        return noun
    folded = fold(text)
    amount = f"{re.escape(number(item.target.value))} ?{re.escape(item.target.unit)}"
    told = re.search(f"{_REACHES}{amount}(?:以上|以下|以内|左右)?", folded)
    if told is None:
        return noun or text
    begins = max((stop.end() for stop in _BREAK.finditer(folded, 0, told.start())), default=0)
    behind = text[told.end() : told.end() + len(_BREAK.split(folded[told.end() :])[0])]
    own = _without_verbs(text[begins : told.start()] + behind, noun)
    if len(own) - len(noun) > _VERB:
        return _shortened(own, noun)
    if noun in _MONEY or begins:
        owner = _owner(folded, begins, told.end())
        return owner + noun if owner else own or text
    return own or text


def _without_verbs(own: str, noun: str) -> str:
    """The words around a number without the verbs that open them and without other numbers."""
    own = re.split(r"、[^、]*\d", _PLEDGE.sub("", own))[0]
    bare = own[opening(fold(own)).end :]
    own = bare if len(bare) > len(noun) or (bare == noun and len(noun) < _VERB) else own
    return noun if noun in _MONEY and _SPENT.match(own.removesuffix(noun)) else own


def _shortened(own: str, noun: str) -> str:
    """A long name with the first item of its list alone, and without what becomes of the things."""
    if len(own) <= _LONGEST:
        return own
    own = _ITEMS.sub("", own)
    end = own.find(noun) + len(noun) if noun else 0
    things, rest = own[:end], own[end:]
    return things + _PREDICATE.sub("", rest) if len(things) > len(noun) else own


def _owner(folded: str, begins: int, ends: int) -> str:
    """What a sum is for, named in the stretch before the one with the number or behind it; "" for none."""
    before, behind = _BREAK.split(folded[: max(begins - 1, 0)])[-1], _BREAK.split(folded[ends:])[1:2]
    for words in (before, *behind):
        owner = _COUNT.sub("", object_phrase(object_phrase(words))).removeprefix("的")
        if 1 < len(owner) <= _LONGEST_OWNER and not any(map(str.isdigit, owner)):
            return owner
    return ""


_COUNT = re.compile(r"^\d+[个家项座条所处]")
