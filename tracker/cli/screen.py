"""Printing: what the terminal can do, and writing to it, to a pipe or to a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import pager

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.render.look import Look
    from tracker.render.palette import Background

PIPE_COLUMNS = 100
"""The width of output that is no terminal, unless COLUMNS says otherwise."""
LEAST_COLUMNS = 40


def look(base: Look | None = None, *, no_color: bool = False) -> Look:
    """The width, signs and colours for this terminal (or pipe); ``base`` tells what a screen may link to."""
    from tracker.render.look import Look

    colour = colourful(no_color)
    known = base or Look()
    folder = known.folder if colour else ""
    return replace(known, width=columns(), plain=plain(), marks=not colour, folder=folder)


def columns() -> int:
    """The width to write in, in columns: that of COLUMNS, else of the terminal; PIPE_COLUMNS in a pipe."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return max(LEAST_COLUMNS, int(given))
    if not sys.stdout.isatty():
        return PIPE_COLUMNS
    return max(LEAST_COLUMNS, shutil.get_terminal_size((PIPE_COLUMNS, 40)).columns)


def plain() -> bool:
    """Whether to print only ASCII signs: on a dumb terminal, or one without UTF-8, GBK or GB18030."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return os.environ.get("TERM") == "dumb" or not encoding.startswith(("utf", "gb18030", "gbk"))


def colourful(no_color: bool = False) -> bool:
    """Whether to colour: on a terminal, but not with ``no_color`` or NO_COLOR, nor on a dumb one."""
    if no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def background() -> Background:
    """Whether the terminal is dark or light: by TRACKER_THEME, else by COLORFGBG; "either" where unknown."""
    theme = os.environ.get("TRACKER_THEME", "")
    if theme == "dark":
        return "dark"
    if theme == "light":
        return "light"
    colour = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    if not colour.isdecimal():
        return "either"
    return "light" if int(colour) in (7, 15) else "dark"


def show(lines: Sequence[Text], *, no_color: bool = False, page: bool = True) -> None:
    """Print the lines of a screen; with ``page``, through a pager where the terminal is too low for them."""
    found = pager.command() if page and _is_long(lines) else []
    if colourful(no_color):
        text = _coloured(lines if not found or pager.shows_links(found) else map(_unlinked, lines))
    else:  # a pipe needs no console: a twelfth of a long report's time
        text = "".join(f"{line.plain}\n" for line in lines)
    if found:
        pager.page(found, text)
    else:
        write(text)


def _unlinked(line: Text) -> Text:
    copy = line.copy()
    copy.spans = [span for span in line.spans if not str(span.style).startswith("link")]
    return copy


def _is_long(lines: Sequence[Text]) -> bool:
    """Whether this is a terminal, and the lines do not fit on it."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return len(lines) >= shutil.get_terminal_size((PIPE_COLUMNS, 40)).lines


def write(text: str) -> None:
    """Write a text to stdout; a character that its encoding cannot hold becomes "?"."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def write_document(text: str) -> None:
    """Write a document for other programs (Markdown, HTML, JSON …) to stdout, as UTF-8 in a pipe or file.

    A terminal gets it in its own encoding.
    """
    if is_terminal():
        write(text)
    else:
        write_bytes(text.encode("utf-8"))


def write_bytes(data: bytes) -> None:
    """Write bytes to stdout as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises TrackerError where its folder is not there."""
    from tracker.errors import TrackerError
    from tracker.workspace import atomic

    if not path.parent.is_dir():
        raise TrackerError("没有这个文件夹", where=path.parent.as_posix())
    if path.is_dir():
        raise TrackerError("这是一个文件夹;请写出文件名", where=path.as_posix())
    atomic.write_bytes(path, data)


def is_terminal() -> bool:
    """Whether stdout is a terminal, and no file or program."""
    return sys.stdout.isatty()


def _coloured(lines: Iterable[Text]) -> str:
    """The lines with the colours and links that a terminal shows."""
    from rich.console import Console

    from tracker.render.palette import theme

    console = Console(
        theme=theme(background()),
        width=columns(),
        force_terminal=True,
        legacy_windows=False,
        highlight=False,
    )
    with console.capture() as captured:
        for line in lines:
            console.print(line, no_wrap=True, overflow="ignore", crop=False)
    return captured.get()
