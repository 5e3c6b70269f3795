"""What a target measures, as screens call it: its noun, or the words that it stands in."""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.tables.nouns import SAY_LITTLE
from tracker.language.words.phrase import object_phrase, opening
from tracker.render.figures import Figures, number

_SAY_LITTLE = frozenset(SAY_LITTLE.split())
_LONGEST_OWNER = 20
_BREAK = re.compile("[,;。:,;:]")
_REACHES = (
    "(?:控制在|保持在|稳定在|下降到|提高到|增加到|扩大到|达到|降到|增长|不低于|不超过|不少于|超过|约|为)*"
)
"""Verbs between a thing and its number, left out of the name because the number has a column of its own."""
_PLEDGE = re.compile("^(?:力争|确保|争取|努力)(?=..)")
_DONE = re.compile("^(?:完成|实现)(?=投资$)")
_VERB = 2
"""Words longer than the noun by at most so many characters only add a verb and tell no more: 完成投资."""


def name_of(item: Figures) -> str:
    """What a target measures: its noun, or the words around a noun that says little (投资, 项目).

    The number is left out, for it has a column of its own: 「力争签约项目20个」 gives 「签约项目」.
    """
    target, text = item.target, item.entry.text
    if target.noun and target.noun not in _SAY_LITTLE:
        return target.noun
    folded = fold(text)
    told = re.search(
        f"{_REACHES}{re.escape(number(target.value))} ?{re.escape(target.unit)}(?:以上|以下|以内|左右)?",
        folded,
    )
    if told is None:
        return target.noun or text
    begins = max((stop.end() for stop in _BREAK.finditer(folded, 0, told.start())), default=0)
    behind = _BREAK.split(folded[told.end() :])[0]
    own = text[begins : told.start()] + text[told.end() : told.end() + len(behind)]
    own = _PLEDGE.sub("", own)
    bare = own[opening(fold(own)).end :]
    own = bare if len(bare) > len(target.noun) else own
    if len(own) - len(target.noun) > _VERB or not begins:
        return _DONE.sub("", own) or text
    owner = object_phrase(_BREAK.split(folded[: begins - 1])[-1])
    short = 1 < len(owner) <= _LONGEST_OWNER and not any(map(str.isdigit, owner))
    return owner + target.noun if short else own or text
