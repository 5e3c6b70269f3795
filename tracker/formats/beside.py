"""Notes on what a web page holds beside the text taken: text is counted, frames and files are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tracker.formats import LONGEST, untaken
from tracker.formats.markup import blocks, shown
from tracker.language.safe import shortened

RUNNING = 30
"""A line with a full stop and at least this many characters is running text, not part of a menu."""
LEAST = 200
"""With fewer characters of running text taken, the whole page is searched for frames, files and pictures."""
KNOWN = 20
"""Characters at the head of a line by which it is found again in the text that was taken."""
NAMED = 3
"""Frames or files that a note names at most."""

_UNSEEN = ("script", "svg", "noscript", "template", "textarea", "select", "object", "iframe")
_FRAMES = ("iframe", "frame")
_APART = re.compile(r"""[<>"'`\n]|\\[nrt]""")
"""What parts the texts in a script: quotes, tags and line ends."""
_SPACE = re.compile(r"\s+")
_FILE = re.compile(r"\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)(?=$|[?#&])", re.IGNORECASE)
_PARTED = re.compile(r"[/?#=]")
_ELSEWHERE = re.compile(r"(?!about:|javascript:|data:|#)\S", re.IGNORECASE)
_NEXT = re.compile(r"(?:下一页|下页|后一页)\s*[>»›]*")
"""Of a text without white space at its ends: two runs of it side by side would be tried in every way."""


def notes(body: Any, main: Any, taken: Sequence[str]) -> tuple[str, ...]:
    """Sentences on what was not taken of a page, whose text ``main`` gave the lines ``taken``."""
    rest = [] if main is body else blocks(body)
    known = _bare("".join(taken))
    outside = sum(map(len, _lost(rest, known)))
    unseen = sum(map(len, _lost(_unseen(body), known)))
    seen = running(taken) + outside + unseen
    empty = running(taken) < LEAST
    return (
        *untaken(outside, seen, "在网页正文之外"),
        *untaken(unseen, seen, "在网页的脚本、图形或别的不显示的部件里"),
        *_named("网页里的框架没有取用,请打开它另存", _frames(body if empty else main)),
        *_named("网页的附件没有取用", _files(body if empty else main)),
        *(("网页分了几页,「下一页」没有取用,请把各页存进一个文件",) if _goes_on(body) else ()),
        *((f"文字可能在图片里({count} 张)",) if empty and (count := _pictures(main)) else ()),
    )


def left(lines: Sequence[str], taken: Sequence[str], what: str) -> tuple[str, ...]:
    """The note on running text of ``lines`` that ``taken`` lacks; ``what`` says where ``lines`` stand."""
    count = sum(map(len, _lost(lines, _bare("".join(taken)))))
    return untaken(count, running(taken) + count, what)


def running(lines: Sequence[str]) -> int:
    """The number of characters in running text; menus and lists of links do not count."""
    return sum(len(line) for line in lines if _is_running(line))


def _is_running(line: str) -> bool:
    return len(line) >= RUNNING and "。" in line


def _lost(lines: Sequence[str], known: str) -> list[str]:
    """The lines of running text that the known text does not hold too."""
    return [line for line in lines if _is_running(line) and _bare(line)[:KNOWN] not in known]


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _unseen(body: Any) -> list[str]:
    """The texts in elements of a page that a browser does not show as they stand."""
    outermost = (one for one in body.iter(*_UNSEEN) if next(one.iterancestors(*_UNSEEN), None) is None)
    held = ["".join(one.itertext()) for one in outermost]
    held += [one.get("srcdoc") or "" for one in body.iter("iframe")]
    return list(dict.fromkeys(piece.strip() for text in held for piece in _APART.split(text)))


def _frames(element: Any) -> Iterator[str]:
    for frame in element.iter(*_FRAMES):
        address = (frame.get("src") or "").strip()
        if _ELSEWHERE.match(address):
            yield shortened(address, LONGEST)


def _files(element: Any) -> Iterator[str]:
    for link in element.iter("a"):
        address = link.get("href") or ""
        name = next((_PARTED.split(address[: one.end()])[-1] for one in _FILE.finditer(address)), "")
        if name:
            yield shortened(shown("".join(link.itertext())) or name, LONGEST)


def _goes_on(body: Any) -> bool:
    """Whether a page's text goes on in another: it has a link to the next."""
    return any(
        _ELSEWHERE.match((link.get("href") or "").strip())
        and _NEXT.fullmatch("".join(link.itertext()).strip())
        for link in body.iter("a")
    )


def _pictures(element: Any) -> int:
    return sum(1 for _ in element.iter("img"))


def _named(what: str, names: Iterator[str]) -> tuple[str, ...]:
    named = list(dict.fromkeys(names))
    more = f"等 {len(named)} 个" if len(named) > NAMED else ""
    return (f"{what}:{'、'.join(named[:NAMED])}{more}",) if named else ()
