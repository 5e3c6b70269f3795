"""YAML with nothing clever in it: mappings, lists and strings that know their line.

No scalar is re-typed (``010``, ``on`` and ``12:30:45`` stay what was written); duplicate keys, anchors,
aliases, tags and control characters are problems, and problems are collected. Built from the events of
PyYAML's C parser: that is several times faster than its loader, and no nesting leads into recursion.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import yaml

from tracker.errors import LedgerError, TrackerError

DEEPEST = 12
"""Levels of nesting; the ledger needs five."""
MOST_PROBLEMS = 200
"""Problems kept of one file: a file that is not YAML at all would give one a line."""

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters, and those that turn the direction of writing or break lines unseen."""

FORBIDDEN = "不允许锚点(&)、别名(*)和标签(!)"
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(str):
    """A scalar; ``line`` is where it begins. An empty one may be a key with nothing after it."""

    __slots__ = ("line",)
    line: int


class Table(dict[str, "Node"]):
    """A mapping in file order; ``lines`` has the line of each key."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int = 1) -> None:
        self.line = line
        self.lines: dict[str, int] = {}


class Items(list["Node"]):
    """A list; ``line`` is where it begins."""

    __slots__ = ("line",)

    def __init__(self, line: int = 1) -> None:
        self.line = line


Node: TypeAlias = Text | Table | Items


class Problems:
    """Collects what is wrong with one file as ``path:line: message``."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[tuple[int, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, line: int, message: str) -> None:
        """Note one problem, once."""
        if (line, message) not in self._found[-20:] and len(self._found) < MOST_PROBLEMS:
            self._found.append((line, message))

    def errors(self) -> tuple[TrackerError, ...]:
        """Every problem in file order."""
        return tuple(TrackerError(text, where=f"{self.path}:{line}") for line, text in sorted(self._found))

    def check(self) -> None:
        """Raises LedgerError with every problem, if there is any."""
        if self._found:
            raise LedgerError(list(self.errors()))


def parse(text: str, problems: Problems, first: int = 1) -> Node | None:
    """The one document in ``text``, whose first line is line ``first`` of its file; None if there is none."""
    for character in UNSAFE.finditer(text.removeprefix("\ufeff")):
        line = text.count("\n", 0, character.start()) + first
        problems.add(line, f"不允许的控制字符 U+{ord(character.group()):04X}")
        if ord(character.group()) >= 0xD800 and ord(character.group()) <= 0xDFFF:
            return None
    try:
        with _no_collection(), _events(text) as next_event:
            return _build(next_event, problems, first)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line, max(text.count("\n") - text.endswith("\n"), 0)) if mark else 0
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
        problems.add(line + first, f"YAML 有误,请看这一行或上一行的缩进、冒号、引号和括号({reason})")
        return None


@contextmanager
def _events(text: str) -> Iterator[Callable[[], Any]]:
    """What gives the next event of a text, None behind the last."""
    loader = _Loader(text)
    try:
        yield loader.get_event
    finally:
        loader.dispose()


def _build(next_event: Callable[[], Any], problems: Problems, first: int) -> Node | None:
    """Put the events of one document together, without recursion."""
    root: Node | None = None
    holders: list[Table | Items] = []  # the mappings and lists that are open, outermost first
    holder: Table | Items | None = None  # the innermost of them
    key: str | None = None  # its key that waits for a value
    node: Text | Table | Items
    while (event := next_event()) is not None:
        kind = type(event)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            holders.pop()
            holder = holders[-1] if holders else None
            continue
        line = event.start_mark.line + first
        if kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            value = event.value if kind is yaml.ScalarEvent else ""
            if event.anchor is not None or event.tag is not None or event.style == '"':
                _check_scalar(event, line, problems)
            if key is None and type(holder) is Table:
                key = value
                if key in holder.lines:
                    problems.add(line, f"键重复: {key}(已见于第 {holder.lines[key]} 行)")
                holder.lines[key] = line
                continue
            node = Text(value)
            node.line = line
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            node = _opened(event, line, problems)
            if len(holders) == DEEPEST or (type(holder) is Table and key is None):
                problems.add(line, "YAML 嵌套过深" if len(holders) == DEEPEST else "键应为文字")
                return None
        elif kind is yaml.DocumentStartEvent and root is not None:
            problems.add(line, "一个文件里只能有一份 YAML(多了一个 ---)")
            return None
        else:
            continue
        if type(holder) is Table and key is not None:
            holder[key] = node
            key = None
        elif type(holder) is Items:
            holder.append(node)
        else:
            root = node
        if not isinstance(node, Text):
            holders.append(node)
            holder = node
    return root


def _opened(event: Any, line: int, problems: Problems) -> Table | Items:
    """The mapping or list that begins."""
    if event.anchor is not None or event.tag is not None:
        problems.add(line, FORBIDDEN)
    return Table(line) if type(event) is yaml.MappingStartEvent else Items(line)


def _check_scalar(event: Any, line: int, problems: Problems) -> None:
    if event.anchor is not None or event.tag is not None:
        problems.add(line, FORBIDDEN)
        return
    character = UNSAFE.search(event.value)
    if character:
        problems.add(line, f"不允许的控制字符 U+{ord(character.group()):04X}")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hundreds of thousands of small objects and no cycles among them: collecting doubles the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def plain(node: Node | None) -> Any:
    """A parsed node as plain strings, dicts and lists, for comparing."""
    if isinstance(node, Table):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node]
    return str(node or "")
