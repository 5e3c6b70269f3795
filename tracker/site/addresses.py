"""Where every page lies: paths relative to the site's folder, made of names that strangers wrote.

A place has a folder of its own, a report a page in it, a commitment a page in the report's folder:
``上海/index.html``, ``上海/2024.html``, ``上海/2024/b7f03f.html``.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from tracker.model import Entry, ReportName

START, SEARCH, CHANGES, METHOD, FEED = (
    "index.html",
    "search.html",
    "changes.html",
    "method.html",
    "feed.xml",
)
PLACES_CSV, CHANGES_CSV = "places.csv", "changes.csv"
OWN = ("assets", "data", "provinces")
"""Folders of the site that belong to no place."""
_HARMLESS = re.compile(r"[\w·-]*")
_ESCAPED = re.compile("[^\x80-\U0010ffff/#!A-Za-z0-9_.~-]")
"""The ASCII characters that a link holds percent-encoded only."""


def folder_name(text: str) -> str:
    """A text as a name that is safe in file systems and addresses; different texts give different names."""
    name = text
    if not _HARMLESS.fullmatch(text):
        name = "".join(char if _HARMLESS.fullmatch(char) else f"!{ord(char):x}!" for char in text)
    return f"!{name}" if name.lower() in OWN else name


def place(district: str) -> str:
    """The page of a place."""
    return f"{folder_name(district)}/index.html"


def report(name: str, ending: str = ".html") -> str:
    """The page of a report's commitments, or the file of another ``ending`` (.csv, -text.html)."""
    parsed = ReportName.parse(name)
    return f"{folder_name(parsed.district)}/{parsed.year}{ending}"


def text_line(name: str, line: int) -> str:
    """A line of the page that shows a report's text."""
    return f"{report(name, '-text.html')}#L{line}"


def short(entry: Entry) -> str:
    """The part of a commitment's id that tells it from the others of its report: b7f03f."""
    return folder_name(entry.id.removeprefix(f"{entry.report.replace('@', '-')}-"))


def commitment(entry: Entry) -> str:
    """The page of one commitment."""
    return f"{report(entry.report, '')}/{short(entry)}.html"


def picture(entry: Entry) -> str:
    """The picture of one commitment for previews of links."""
    return f"{report(entry.report, '')}/{short(entry)}.png"


def in_list(entry: Entry) -> str:
    """A commitment in its report's list."""
    return f"{report(entry.report)}#{short(entry)}"


def province(name: str) -> str:
    """The page that lists a province's places, where there are too many for the start page."""
    return f"provinces/{folder_name(name)}.html"


def data(district: str) -> str:
    """The script that brings a place's commitments to the search."""
    return f"data/{folder_name(district)}.js"


def up(path: str) -> str:
    """The relative path from the page at ``path`` back to the site's folder: a ../ for each folder."""
    return "../" * path.count("/")


def absolute(path: str, address: str) -> str:
    """A path's full web address, in ASCII alone: programs that make link previews may not take Chinese."""
    return "".join(char if ord(char) < 128 else quote(char) for char in f"{address}{quoted(path)}")


def quoted(path: str) -> str:
    """A path as the address of a link, with Chinese left as it is, for browsers show and accept Chinese."""
    return _ESCAPED.sub(lambda char: quote(char[0], safe=""), path)
