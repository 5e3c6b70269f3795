"""Web pages saved whole by a browser (.mhtml): the first page of the message, read as a web page."""

from __future__ import annotations

from email import message_from_bytes, policy

from tracker.errors import UnreadableError
from tracker.formats import Text, html
from tracker.formats.text import decode


def read(data: bytes, where: str) -> Text:
    """The paragraphs of the page inside, one a line. Raises UnreadableError."""
    # The parser of the standard library raises errors of many kinds on broken headers.
    try:
        pages = [
            (part.get_payload(decode=True), part.get_content_charset() or "")
            for part in message_from_bytes(data, policy=policy.compat32).walk()
            if part.get_content_type() in ("text/html", "application/xhtml+xml")
        ]
    except Exception as error:
        raise UnreadableError("不是完整的 .mhtml 文件;请重新保存网页,或移出 sources", where=where) from error
    if not pages or not isinstance(pages[0][0], bytes):
        raise UnreadableError(".mhtml 里没有网页;请重新保存网页,或移出 sources", where=where)
    return html.page(decode(pages[0][0], where, pages[0][1]), where)
