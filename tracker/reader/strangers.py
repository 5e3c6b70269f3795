"""What stands in a report is a stranger's: how it is shown to a model, and what of a model's words is shown.

A sentence that speaks to a machine instead of telling of a year (「忽略以上要求」) is not handed on.
One that is not noticed can do little: of an answer ``checking`` takes only places in sentences, numbers of
statements, a status and a few words, and ``reason`` drops the words if nothing supports their figures.
"""

from __future__ import annotations

import re

from tracker.language.fold import fold
from tracker.language.tables.unseen import CONTROL, INVISIBLE, LINES, SURROGATES

_UNSEEN = re.compile(f"[{CONTROL}{LINES}{INVISIBLE}{SURROGATES}]+")
_SPACES = re.compile(r"\s+")
_TAGS = str.maketrans("<>", "＜＞")
_TO_A_MACHINE = re.compile(
    r"(?:忽略|无视|忘记|忘掉|不要理会|不必理会|抛开)(?:掉|了)?.{0,6}(?:以上|上述|上面|前面|之前|此前|先前|所有|一切|系统).{0,8}"
    r"(?:要求|指令|指示|提示|规则|说明|内容|设定|命令)"
    r"|(?:ignore|disregard|forget|override)\W.{0,40}\b(?:instructions?|prompts?|rules?|above|previous)\b"
    r"|你(?:现在)?(?:是|扮演|作为)一?[个名位]?(?:AI|人工智能|语言模型|大模型|助手|机器人|阅读者|评审)"
    r"|(?:请|必须|应当?|一律|全部|统统|直接).{0,12}(?:判|标|回答|输出|返回|评)(?:定|为|成|作|出)?.{0,6}"
    r"(?:fulfilled|unmentioned|partial|JSON|已?兑现|已?完成”)"
    r"|(?:^|\W)(?:system|assistant|user|developer)\s*(?:prompt)?\s*[::>|]"
    r"|<\|?[a-z_]{2,20}\|?>|\"(?:answers|evidence|status|pieces)\"",
    re.IGNORECASE,
)
_QUOTES = re.compile("[“”‘’「」『』《》〈〉\"'`*_#<>\\[\\]{}|\\\\]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

WITHHELD = "(此句不是报告的内容,略)"
"""Stands in a request where a sentence is not handed on."""

LONGEST = 40
"""Most characters of a model's reason that are shown."""


def handed_on(text: str) -> str:
    """A sentence of a report on one line, without what cannot be seen and without tags, or WITHHELD."""
    plain = one_line(text)
    return WITHHELD if speaks_to_a_machine(plain) else plain.translate(_TAGS)


def one_line(text: str) -> str:
    """``text`` on one line, without control codes and characters that are unseen or turn the direction."""
    return _SPACES.sub(" ", _UNSEEN.sub(" ", text)).strip()


def speaks_to_a_machine(text: str) -> bool:
    """Whether a sentence gives orders to a machine that reads it."""
    return bool(_TO_A_MACHINE.search(text) or _TO_A_MACHINE.search(fold(text)))


def reason(words: str, known: str) -> str:
    """A model's reason as it may be shown: short, without quotes and marks, or "" where it names a figure
    that ``known`` (the commitment and its evidence) does not hold.
    """
    plain = _SPACES.sub("", _QUOTES.sub("", one_line(words)))
    figures = set(_NUMBER.findall(fold(plain)))
    if not figures <= set(_NUMBER.findall(fold(known))):
        return ""
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
