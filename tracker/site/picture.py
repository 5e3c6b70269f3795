"""The picture of a commitment for sharing: its words broken into lines, for SVG does not wrap text."""

from __future__ import annotations

from rich.text import Text

from tracker.language.safe import safe
from tracker.render.palette import colours
from tracker.render.widths import wrap
from tracker.site.given import Picture
from tracker.site.showing import Shown

_PROMISE, _ANSWER = (46, 3), (66, 3)
"""The room for promise and answer: columns a line (a Chinese character takes two), and lines."""


def picture(one: Shown, title: str) -> Picture:
    """The picture of a commitment."""
    said = one.answer if one.quotes else None
    promise = _lines(one.entry.in_full, *_PROMISE)
    words = f"{said.label}:{''.join(text for _, text in said.runs)}" if said else _silence(one)
    return Picture(
        one.sign,
        colours("light").get(one.sign.key, "#1c2128"),
        safe(one.where.words),
        promise,
        _lines(words, *_ANSWER),
        214 + 62 * len(promise),
        safe(f"{said.where.words} · {title}" if said else title),
        summary(one),
    )


def summary(one: Shown) -> str:
    """The commitment, its verdict and what was said of it, in one line."""
    answer = one.answer.runs if one.quotes and one.answer else ()
    said = "".join(words for _, words in answer) or _silence(one)
    return safe(f"{one.sign.chinese} · {one.entry.report} 承诺:{one.entry.in_full}。{said}")


def _silence(one: Shown) -> str:
    return {"unmentioned": "下一年的报告没有说到;未提及不等于没做", "pending": "等待下一年的报告"}.get(
        one.sign.key, ""
    )


def _lines(text: str, columns: int, most: int) -> tuple[str, ...]:
    lines = [line.plain for line in wrap(Text(safe(text)), columns)]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip()[:-1]}…"]
    return tuple(lines)
