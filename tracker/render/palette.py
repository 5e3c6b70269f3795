"""Signs, words and colours: one table, so that every screen says the same thing in the same way.

A status is told by its sign, its Chinese word, its English word and its colour, in that order of
importance: without colour nothing is lost. Colours come in three sets: for dark and for light
backgrounds, and in between for terminals that do not say which they have (mid-tones that keep a
contrast of about 4:1 on both black and white).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from rich.theme import Theme

Background = Literal["dark", "light", "either"]


@dataclass(frozen=True, slots=True)
class Sign:
    """How one status or change is shown; ``plain`` replaces ``mark`` on terminals without Unicode."""

    key: str
    mark: str
    plain: str
    chinese: str
    english: str
    bar: str = " "
    plain_bar: str = " "


def _by_key(*signs: Sign) -> dict[str, Sign]:
    return {sign.key: sign for sign in signs}


STATUSES = _by_key(
    Sign("fulfilled", "●", "+", "兑现", "fulfilled", "█", "#"),
    Sign("partial", "◐", "~", "部分", "partial", "▓", "="),
    Sign("unmentioned", "○", "-", "未提及", "unmentioned", "░", "-"),
    Sign("pending", "◌", "?", "待查", "pending", "·", "."),
    Sign("abandoned", "✕", "x", "放弃", "abandoned", "▒", "x"),
    Sign("unratable", "⊘", "o", "无法判定", "unratable", "▒", "o"),
)
"""Statuses in the order in which they are counted and drawn; the last two only a person may give."""

CAVEAT = "未提及 ≠ 没做:只是下一年的报告没有说到"
"""The warning beside every 「未提及」: who quotes it must not turn "not mentioned" into "not done"."""

MISSED = Sign("missed", "◔", "!", "未达到", "missed", "▞", "/")
"""A partial verdict whose reported figure falls short: its sign differs from that of one without a figure."""

SHOWN = _by_key(
    *(sign for one in STATUSES.values() for sign in ((one, MISSED) if one.key == "partial" else (one,)))
)
"""The statuses that screens count and draw: those of ``STATUSES``, with "missed" apart from "partial"."""

MACHINE = ("fulfilled", "partial", "unmentioned", "pending")
"""The statuses that the machine gives."""

CHANGES = _by_key(
    Sign("raised", "▲", "^", "上调", "raised"),
    Sign("lowered", "▼", "v", "下调", "lowered"),
    Sign("tightened", "◆", "><", "收紧", "tightened"),
    Sign("loosened", "◇", "<>", "放宽", "loosened"),
    Sign("held", "＝", "=", "持平", "held"),
    Sign("continued", "↻", "&", "延续", "continued"),
    Sign("new", "＋", "+", "新增", "new"),
    Sign("dropped", "－", "-", "不再提", "dropped"),
)
"""How changes are shown. For a ceiling the ledger's "raised" (more is asked) is shown as 收紧, "lowered" as
放宽: beside a deficit that goes from 3.2% to 2.8%, 上调 would read as the opposite of the figures."""

BETWEEN_PLACES = {
    key: replace(CHANGES[key], chinese=chinese, english=english)
    for key, chinese, english in (
        ("raised", "后者更高", "higher in the second"),
        ("lowered", "后者更低", "lower in the second"),
        ("tightened", "后者更紧", "tighter in the second"),
        ("loosened", "后者更宽", "looser in the second"),
        ("held", "相同", "equal"),
        ("continued", "都有", "in both"),
        ("new", "只在后者", "only in the second"),
        ("dropped", "只在前者", "only in the first"),
    )
}
"""How differences between the plans of two places are shown: no plan came first, so nothing was raised."""

COMPARED = ("raised", "lowered", "tightened", "loosened", "held", "continued")
"""The changes that a target can have against last year: "new" and "dropped" need a second plan."""

KINDS: dict[str, tuple[str, str]] = {
    "target": ("指标", "target"),
    "deliverable": ("项目", "deliverable"),
    "general": ("方向", "general"),
}

COVERAGES: dict[str, str] = {
    "full": "全文",
    "digest": "摘要",
    "plan only": "只有计划",
    "review only": "只有回顾",
}

PROVENANCES: dict[str, tuple[str, str]] = {
    "": ("", ""),
    "own review": ("本报告", "本报告的回顾"),
    "review": ("次年回顾", "次年报告的回顾"),
    "other review": ("他处回顾", "其他报告的回顾"),
    "outcomes": ("外部", "外部来源"),
    "person": ("人工", "人工"),
}
"""Words for whose account a verdict rests on: (short, for tables, and in full)."""

UNCERTAIN = Sign("uncertain", "存疑", "存疑", "存疑", "uncertain")
PERSON = Sign("person", "✎", "*", "人工", "by a person")
CONFLICT = Sign("conflict", "≠", "!=", "矛盾", "contradiction")

# style name: dark background, light background, either
_STYLES: tuple[tuple[str, str, str, str], ...] = (
    ("fulfilled", "#7fc99a", "#1a7f37", "#23914b"),
    ("partial", "#e3bd6f", "#8f6000", "#a87900"),
    ("missed", "#e8a06a", "#a34a00", "#b8622a"),
    ("unmentioned", "#e08a80", "#b3372b", "#d0523f"),
    ("pending", "#8f9bb0", "#5f6b7c", "#7a8799"),
    ("abandoned", "#b58ad1", "#7a3fa0", "#9a62bd"),
    ("unratable", "#8f9bb0", "#5f6b7c", "#7a8799"),
    ("raised", "#7fb4e6", "#0b5cad", "#3a86c8"),
    ("lowered", "#e3bd6f", "#8f6000", "#a87900"),
    ("tightened", "#7fb4e6", "#0b5cad", "#3a86c8"),
    ("loosened", "#e3bd6f", "#8f6000", "#a87900"),
    ("held", "#8f9bb0", "#5f6b7c", "#7a8799"),
    ("continued", "#8f9bb0", "#5f6b7c", "#7a8799"),
    ("new", "#7fc99a", "#1a7f37", "#23914b"),
    ("dropped", "#e08a80", "#b3372b", "#d0523f"),
    ("muted", "#8f9bb0", "#5f6b7c", "#7a8799"),
    ("line", "#4a5261", "#c4cad3", "#7a8799"),
    ("accent", "#7fb4e6", "#0b5cad", "#3a86c8"),
    ("gone", "#e08a80", "#b3372b", "#d0523f"),
    ("added", "#7fc99a", "#1a7f37", "#23914b"),
    ("figure", "bold #e3bd6f", "bold #8f6000", "bold #a87900"),
    ("uncertain", "bold #d6a0e8", "bold #7a3fa0", "bold #9a62bd"),
    ("person", "bold #7fb4e6", "bold #0b5cad", "bold #3a86c8"),
    ("title", "bold", "bold", "bold"),
    ("whole", "none", "none", "none"),  # what no line break parts (``widths.kept``)
    ("heading", "bold #7fb4e6", "bold #0b5cad", "bold #3a86c8"),
)
_COLUMN: dict[Background, int] = {"dark": 1, "light": 2, "either": 3}


def theme(background: Background = "either") -> Theme:
    """The named styles of every screen, for a background."""
    return Theme({row[0]: row[_COLUMN[background]] for row in _STYLES})


def colours(background: Background) -> dict[str, str]:
    """The colour of every named style that has one, as #rrggbb."""
    column = _COLUMN[background]
    return {row[0]: row[column].split()[-1] for row in _STYLES if "#" in row[column]}


def sign_of(status: str) -> Sign:
    """The sign of a status; an unknown word is shown as it stands, so that nothing is hidden."""
    return SHOWN.get(status) or Sign(status, "?", "?", status, status)
