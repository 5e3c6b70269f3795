"""YAML as nodes that know their line, every scalar a string; what is wrong is collected, not raised."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from tracker.errors import LedgerError, TrackerError, UnreadableError

LARGEST = 1_000_000
"""Bytes; a list of facts is small, and strangers' files are not trusted."""


class Problems:
    """Collects the findings of one file as ``path:line: message``."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[TrackerError] = []

    def add(self, node: yaml.Node, message: str) -> None:
        line = node.start_mark.line + 1
        self.found.append(TrackerError(message, where=f"{self.path}:{line}"))

    def check(self) -> None:
        """Raises LedgerError with every finding, in file order, if there are any."""
        if self.found:
            raise LedgerError(sorted(self.found, key=lambda error: int(error.where.rpartition(":")[2])))


def read_text(path: Path, shown: str) -> str:
    """The file's text with its line ends as they are. Raises UnreadableError."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"文件大于 {LARGEST} 字节", where=shown)
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnreadableError(f"无法读取: {error.strerror}", where=shown) from None
    except UnicodeDecodeError:
        raise UnreadableError("不是 UTF-8 文本", where=shown) from None


def compose(text: str, shown: str) -> yaml.Node | None:
    """The root node of one YAML document, nothing constructed. Raises LedgerError for bad YAML.

    The Python loader is used and not the C one, because a deeply nested file ends it with an
    exception instead of the process.
    """
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
        raise LedgerError([TrackerError(f"YAML 有误: {problem}", where=f"{shown}:{line}")]) from None
    except RecursionError:
        raise LedgerError([TrackerError("YAML 嵌套过深", where=f"{shown}:1")]) from None


def pairs(
    node: yaml.Node | None, what: str, problems: Problems
) -> Iterator[tuple[yaml.Node, str, yaml.Node]]:
    """(key node, key, value node) of a mapping; anything else and duplicate keys are findings."""
    if node is None or is_null(node):
        return
    if not isinstance(node, yaml.MappingNode):
        problems.add(node, f"{what} 应为映射(键: 值)")
        return
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.add(key, f"{what} 的键应为文字")
        elif key.value in seen:
            problems.add(key, f"{what} 的键重复: {key.value}(已见于第 {seen[key.value]} 行)")
        else:
            seen[key.value] = key.start_mark.line + 1
            yield key, key.value, value


def fields(
    node: yaml.Node, what: str, known: Sequence[str], problems: Problems, needed: Sequence[str] | None = None
) -> dict[str, yaml.Node]:
    """The known fields of a mapping; unknown ones and needed ones that lack (default: all) are findings."""
    found: dict[str, yaml.Node] = {}
    for key, name, value in pairs(node, what, problems):
        if name in known:
            found[name] = value
        else:
            problems.add(key, f"{what} 里不认识的字段 {name}{did_you_mean(name, known)}")
    if isinstance(node, yaml.MappingNode):
        for name in known if needed is None else needed:
            if name not in found:
                problems.add(node, f"{what} 缺少字段 {name}")
    return found


def text_of(node: yaml.Node | None, what: str, problems: Problems) -> str:
    """The scalar as written, trimmed; "" after a finding if it is no text or empty."""
    if node is None:
        return ""
    if not isinstance(node, yaml.ScalarNode):
        problems.add(node, f"{what} 应为文字")
        return ""
    value = "" if is_null(node) else node.value.strip()
    if not value:
        problems.add(node, f"{what} 是空的")
    return value


def items(node: yaml.Node, what: str, problems: Problems) -> list[yaml.Node]:
    """The items of a list; anything else is a finding."""
    if is_null(node):
        return []
    if not isinstance(node, yaml.SequenceNode):
        problems.add(node, f"{what} 应为列表")
        return []
    return list(node.value)


def is_null(node: yaml.Node) -> bool:
    """Whether nothing is written there (「徐汇@2025:」 with nothing after it)."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """「,是不是 source?」, or nothing when no known word is near."""
    near = difflib.get_close_matches(name, known, n=1)
    return f",是不是 {near[0]}?" if near else ""
