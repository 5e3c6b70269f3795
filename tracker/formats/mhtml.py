"""Web pages saved whole by a browser (.mhtml): of the pages in the message the one with most text is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy

from tracker.errors import UnreadableError
from tracker.formats import Text, beside, html
from tracker.formats.text import decode


def read(data: bytes, where: str) -> Text:
    """The paragraphs of the page inside, or of the frame in it that holds its text, one a line.

    Raises UnreadableError.
    """
    # The parser of the standard library raises errors of many kinds on broken headers.
    try:
        pages = [
            (part.get_payload(decode=True), part.get_content_charset() or "")
            for part in message_from_bytes(data, policy=policy.compat32).walk()
            if part.get_content_type() in ("text/html", "application/xhtml+xml")
        ]
    except Exception as error:
        raise UnreadableError("不是完整的 .mhtml 文件;请重新保存网页,或移出 sources", where=where) from error
    texts = list(_frames(pages, where))
    if not texts:
        raise UnreadableError(".mhtml 里没有网页;请重新保存网页,或移出 sources", where=where)
    most = max(texts, key=_length)
    rest = [line for text in texts if text is not most for line in text.lines]
    return replace(most, notes=(*beside.left(rest, most.lines, "在网页的别的框架里"), *most.notes))


def _frames(pages: list[tuple[object, str]], where: str) -> Iterator[Text]:
    """The texts of a page and its frames; one that cannot be read is an advertisement's or a counter's."""
    for data, charset in pages:
        if isinstance(data, bytes):
            with suppress(UnreadableError):
                yield html.page(decode(data, where, charset), where)


def _length(text: Text) -> tuple[int, int]:
    """Characters of running text, and of all: a list of short lines is a text too."""
    return beside.running(text.lines), sum(map(len, text.lines))
