"""Web pages: trafilatura finds the main text, the page's own blocks give its words without loss.

trafilatura's plain output drops and reorders pieces that it holds for repetitions; a report needs every
sentence. So it only tells which part of the page is the text; that part is then read block by block.
"""

from __future__ import annotations

import re
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import missing
from tracker.formats.text import decode

BLOCKS = frozenset(
    (
        "address article aside blockquote body br caption center dd details dialog div dl dt fieldset"
        " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre"
        " section select summary table tbody td tfoot th thead title tr ul"
    ).split()
)
DROPPED = frozenset("script style noscript template head button select textarea svg iframe object".split())
KEPT_SHARE = 0.9
"""Share of the main text that an element must hold to be taken for it."""
LEAST = 200
"""Characters of main text below which the whole page is read."""

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_TITLE = re.compile("政府工作报告|政府工作報告")


def lines(data: bytes, where: str) -> list[str]:
    """The paragraphs of a page's main text, one a line, the page's title before them where it names a report.

    Raises UnreadableError.
    """
    declared = _CHARSET.search(data[:4096])
    return page_lines(decode(data, where, declared.group(1).decode("ascii") if declared else ""), where)


def page_lines(markup: str, where: str) -> list[str]:
    """The same for a page that has been decoded."""
    try:
        from lxml import html as parser  # type: ignore[import-untyped]
        from trafilatura import extract
    except ImportError as error:
        raise missing("html", where) from error
    # A page from anywhere may break a parser in any way; whatever it raises, the page is not readable.
    try:
        tree = parser.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
        main_text = extract(markup, favor_recall=True, include_comments=False, deduplicate=False) or ""
        body = tree.find("body")
        main = _main(body if body is not None else tree, _SPACE.sub("", main_text))
        return [*_title(tree, main), *_blocks(main)]
    except Exception as error:
        raise UnreadableError(
            "网页读不了(不是完整的 HTML);请重新保存网页,或移出 sources", where=where
        ) from error


def _main(body: Any, main_text: str) -> Any:
    """The smallest element that holds the main text that was found."""
    if len(main_text) < LEAST:
        return body
    wanted = {main_text[at : at + 20] for at in range(0, len(main_text) - 20, 20)}
    element = body
    while True:
        child = next((one for one in element if isinstance(one.tag, str) and _holds(one, wanted)), None)
        if child is None:
            return element
        element = child


def _holds(element: Any, wanted: set[str]) -> bool:
    text = _SPACE.sub("", "".join(element.itertext()))
    return sum(1 for piece in wanted if piece in text) >= KEPT_SHARE * len(wanted)


def _title(tree: Any, main: Any) -> list[str]:
    """The page's heading or title where it names a report and the main text does not begin with one."""
    if _TITLE.search("".join(main.itertext())[:400]):
        return []
    found = [_SPACE.sub(" ", "".join(one.itertext())).strip() for one in tree.iter("h1", "h2", "title")]
    named = [title for title in found if _TITLE.search(title)]
    return [re.split(r"[_|\-—–]", named[0])[0].strip()] if named else []


def _blocks(main: Any) -> list[str]:
    """The text of an element, a line for every block and every <br>."""
    found = [""]
    _walk(main, found)
    return [line for line in (_SPACE.sub(" ", line).strip() for line in found) if line]


def _walk(element: Any, found: list[str]) -> None:
    for event, one in _events(element):
        if event == "block":
            found.append("")
        else:
            found[-1] += one


def _events(element: Any) -> list[tuple[str, str]]:
    """Text and block borders in document order, without recursion (pages nest thousands deep)."""
    events: list[tuple[str, str]] = []
    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        one, leaving = stack.pop()
        block = isinstance(one.tag, str) and one.tag.lower() in BLOCKS
        if leaving:
            events += [("block", "")] if block else []
            events += [("text", one.tail)] if one.tail and one is not element else []
            continue
        stack.append((one, True))
        if not isinstance(one.tag, str) or one.tag.lower() in DROPPED:
            continue
        events += [("block", "")] if block else []
        events += [("text", one.text)] if one.text else []
        stack.extend((child, False) for child in reversed(one))
    return events
