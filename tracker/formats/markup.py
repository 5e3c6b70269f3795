"""The words of a web page, block by block, as a reader of the page sees them.

What is struck out, what is hidden inside a line (a block may be hidden until a script shows it) and what is
only a mark (the raised number of a footnote, the link to one) is no text; a row of a table is one line; text
that is set as typed (<pre>) keeps its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from tracker.formats.rows import row

BLOCKS = frozenset(
    (
        "address article aside blockquote body br caption center dd details dialog div dl dt fieldset"
        " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre"
        " section select summary table tbody td tfoot th thead title tr ul"
    ).split()
)
DROPPED = frozenset(
    "script style noscript template head button select textarea svg iframe object s strike del".split()
)
NOTE = re.compile(r"\s*[\[〔(【]?\s*注?(?:\d{1,3}|[①-⑳]|\*{1,3})\s*[\]〕)】]?\s*")
"""What the mark of a footnote says: 「1」「[1]」「〔注3〕」「①」."""
_LINKED = re.compile(r"\s*(?:[\[〔【(]\s*注?\d{1,3}\s*[\]〕】)]|[①-⑳])\s*")
"""Of these what is no number in any text: a link that says just this is a mark wherever it leads."""
_MEASURE = re.compile(r"[mM米里]$")
_POWERS = {"2": "²", "3": "³"}
_TYPED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_RAISED = re.compile(r"vertical-align\s*:\s*super")
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SPACE = re.compile(r"\s+")

Event = tuple[Literal["text", "typed", "raised", "border"], str]


def blocks(element: Any) -> list[str]:
    """The text of an element, a line for every block and every <br>, none of them empty."""
    return list(map(shown, lines_of(element)))


def shown(line: str) -> str:
    """A line as a page shows it: white space as one blank, none at its ends."""
    return _SPACE.sub(" ", line).strip()


def lines_of(element: Any) -> list[str]:
    """The same lines as ``blocks``, with the white space of the page's source kept."""
    lines = [""]
    for event, text in _events(element):
        if event == "border":
            lines.append("")
        elif event == "typed":
            first, *more = text.split("\n")
            lines[-1] += first
            lines += more
        else:
            lines[-1] += raised(lines[-1], text) if event == "raised" else text
    return [line for line in lines if line.strip()]


def raised(before: str, text: str) -> str:
    """What raised characters behind ``before`` say: a measure's power (m²), a footnote's mark (nothing)."""
    inside = text.strip()
    if inside in _POWERS and _MEASURE.search(before):
        return _POWERS[inside]
    return "" if NOTE.fullmatch(text) else text


def _events(element: Any) -> Iterator[Event]:
    """Text and block borders in document order, without recursion (pages nest thousands deep)."""
    stack: list[tuple[Any, bool, bool]] = [(element, False, False)]
    while stack:
        one, leaving, typed = stack.pop()
        tag = one.tag.lower() if isinstance(one.tag, str) else ""
        if leaving:
            if tag in BLOCKS:
                yield "border", ""
            if one.tail and one is not element:
                yield ("typed" if typed else "text"), one.tail
            continue
        stack.append((one, True, typed))
        if not tag or tag in DROPPED or (tag == "a" and _is_note(one)):
            continue
        style = one.get("style") or ""
        if _STRUCK.search(style) or (_HIDDEN.search(style) and tag not in BLOCKS):
            continue
        if tag == "sup" or _RAISED.search(style):
            yield "raised", "".join(one.itertext())
            continue
        if tag in BLOCKS:
            yield "border", ""
        cells = _cells(one) if tag == "tr" else []
        if cells:
            for line in row([blocks(cell) for cell in cells]):
                yield from (("text", line), ("border", ""))
            continue
        typed = typed or tag == "pre" or _TYPED.search(style) is not None
        if one.text:
            yield ("typed" if typed else "text"), one.text
        stack.extend((child, False, typed) for child in reversed(one))


def _is_note(link: Any) -> bool:
    """Whether a link leads to a footnote, of the same page or in a window of its own."""
    text = "".join(link.itertext())
    leads = "#" in (link.get("href") or "")
    return (NOTE if leads else _LINKED).fullmatch(text) is not None


def _cells(line: Any) -> list[Any]:
    """The cells of a row that holds several and no table of its own; none for a row that is mere layout."""
    cells = [one for one in line if one.tag in ("td", "th")]
    return cells if len(cells) > 1 and line.find(".//table") is None else []
