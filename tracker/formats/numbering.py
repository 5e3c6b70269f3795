"""The numbers that Word sets before paragraphs by itself (「一、」「(三)」) and never writes down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tracker.language import counting

_CHINESE = re.compile("chinese|ideograph|japanese|taiwanese", re.IGNORECASE)
_OPEN = re.compile("[0-9A-Za-z\u4e00-\u9fff]$")
_LEVEL = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: from ``start``, in a ``form``, as ``text`` (「(%1)」)."""

    start: int
    form: str
    text: str


class Numbering:
    """The lists of one file, and how far each has been counted."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._lists: dict[str, dict[int, Level]] = {}
        self._names: dict[str, str] = {}
        self._styles: dict[str, Any] = {}
        self._counted: dict[str, dict[int, int]] = {}
        for one in numbering if numbering is not None else ():
            if name_of(one) == "abstractNum":
                self._lists[value(one, "abstractNumId")] = _levels(one)
            elif name_of(one) == "num":
                self._names[value(one, "numId")] = value(child(one, "abstractNumId"))
        for one in styles if styles is not None else ():
            self._styles[value(one, "styleId")] = one

    def label(self, properties: Any) -> str:
        """The number of a paragraph with these properties, "" for one without; each call counts it."""
        number, depth = self._of(properties)
        name = self._names.get(number, "")
        levels = self._lists.get(name, {})
        if depth not in levels:
            return ""
        counted = self._counted.setdefault(name, {})
        for deeper in [one for one in counted if one > depth]:
            del counted[deeper]
        counted[depth] = counted.get(depth, levels[depth].start - 1) + 1
        return _shown(levels, depth, counted)

    def _of(self, properties: Any) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, else those of its style and what that builds on."""
        style = self._styles.get(value(child(properties, "pStyle")))
        for _ in range(10):
            own = child(properties, "numPr")
            if own is not None or style is None:
                return value(child(own, "numId")), int(value(child(own, "ilvl")) or 0)
            properties = child(style, "pPr")
            style = self._styles.get(value(child(style, "basedOn")))
        return "", 0


def _levels(abstract: Any) -> dict[int, Level]:
    return {
        int(value(one, "ilvl") or 0): Level(
            int(value(child(one, "start")) or 1), value(child(one, "numFmt")), value(child(one, "lvlText"))
        )
        for one in abstract
        if name_of(one) == "lvl"
    }


def _shown(levels: dict[int, Level], depth: int, counted: dict[int, int]) -> str:
    if levels[depth].form in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        level = levels.get(at, levels[depth])
        return _numeral(counted.get(at, level.start), level.form)

    text = _LEVEL.sub(number, levels[depth].text)
    return f"{text}." if _OPEN.search(text) else text  # 「1」 before a word would be read as its figure


def _numeral(number: int, form: str) -> str:
    if "circle" in form.lower() and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if _CHINESE.search(form) and number < 100:
        return counting.written(number)
    if form in ("upperLetter", "lowerLetter") and number <= 26:
        return chr(ord("A" if form == "upperLetter" else "a") + number - 1)
    return str(number)


def name_of(element: Any) -> str:
    """The name of an element without its namespace, "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, name: str) -> Any:
    """The first child of this name; None where there is none, or no element."""
    return next((one for one in element if name_of(one) == name), None) if element is not None else None


def value(element: Any, name: str = "val") -> str:
    """An attribute whatever its namespace, "" where it or the element is missing."""
    if element is None:
        return ""
    return next((text for key, text in element.items() if key.rpartition("}")[2] == name), "")
