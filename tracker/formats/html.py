"""Web pages: trafilatura finds the main text, the page's own blocks give its words without loss.

trafilatura's plain output drops and reorders pieces that it holds for repetitions; a report needs every
sentence. So trafilatura only tells which part of the page is the text; that part is then read block by block.
"""

from __future__ import annotations

import re
from typing import Any

from tracker.errors import UnreadableError
from tracker.formats import Text, beside, missing
from tracker.formats.damaged import Decoded, told
from tracker.formats.indents import going_on
from tracker.formats.markup import lines_of, shown
from tracker.formats.text import decode

KEPT_SHARE = 0.99
"""Least share of the main text that an element must hold to be taken as the page's text."""
LEAST = 200
"""Characters of main text below which the whole page is read."""

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_TITLE = re.compile("政府工作报告|政府工作報告")
_OVER = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Parsers drop what stands behind these; a page that is put together from pieces has them in its middle."""
_HAN = re.compile("[\u4e00-\u9fff]")


def read(data: bytes, where: str) -> Text:
    """The paragraphs of a page's main text, one a line, the page's title before them where it names a report.

    Raises UnreadableError.
    """
    declared = _CHARSET.search(data[:4096])
    return page(decode(data, where, declared.group(1).decode("ascii") if declared else ""), where)


def page(decoded: Decoded, where: str) -> Text:
    """The same as ``read``, for a page that is decoded already."""
    try:
        from lxml import html as parser  # type: ignore[import-untyped]
        from trafilatura import extract
    except ImportError as error:
        raise missing("trafilatura", where) from error
    # A page from anywhere may break a parser in any way; whatever it raises, the page is not readable.
    try:
        markup = decoded.text
        over = _OVER.search(markup)
        behind = len(_HAN.findall(markup, over.end())) if over else 0
        markup = _OVER.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
        tree = parser.document_fromstring(markup)
        main_text = extract(markup, favor_recall=True, include_comments=False, deduplicate=False) or ""
        body = tree.find("body")
        body = body if body is not None else tree
        main = body if behind >= LEAST else _main(body, _SPACE.sub("", main_text))
        written = lines_of(main)
        title, taken = _title(tree, main), list(map(shown, written))
        lines = [*title, *taken]
        going = frozenset(number + len(title) for number in going_on(written))
        notes = (*beside.notes(body, main, taken), *told(decoded.broken, lines))
        return Text(lines, notes=notes, goes_on=going)
    except Exception as error:
        raise UnreadableError(
            "网页读不了(不是完整的 HTML);请重新保存网页,或移出 sources", where=where
        ) from error


def _main(body: Any, main_text: str) -> Any:
    """The smallest element that holds the main text that was found."""
    if len(main_text) < LEAST:
        return body
    whole = _bare(body)
    pieces = {main_text[at : at + 20] for at in range(0, len(main_text) - 20, 20)}
    wanted = {piece for piece in pieces if piece in whole}
    element = body
    while True:
        child = next((one for one in element if isinstance(one.tag, str) and _holds(one, wanted)), None)
        if child is None:
            return element
        element = child


def _bare(element: Any) -> str:
    return _SPACE.sub("", "".join(element.itertext()))


def _holds(element: Any, wanted: set[str]) -> bool:
    text = _bare(element)
    return sum(1 for piece in wanted if piece in text) >= KEPT_SHARE * len(wanted)


def _title(tree: Any, main: Any) -> list[str]:
    """The page's heading or title where it names a report and the main text does not begin with one."""
    if _TITLE.search("".join(main.itertext())[:400]):
        return []
    headings = [_SPACE.sub(" ", "".join(one.itertext())).strip() for one in tree.iter("h1", "h2", "title")]
    named = [title for title in headings if _TITLE.search(title)]
    return [re.split(r"[_|\-—–]", named[0])[0].strip()] if named else []
