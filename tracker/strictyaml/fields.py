"""Fields of mappings read as the types they should have, problems at their lines; strings written as YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from tracker.strictyaml.parse import Items, Node, Problems, Table, Text

_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`")
_RESOLVERS: Mapping[str, list[tuple[str, object]]] = yaml.SafeLoader.yaml_implicit_resolvers


def scalar(value: str, flow: bool = False) -> str:
    """A string as a YAML scalar: plain where that reads back as the same string everywhere, else quoted."""
    if "\n" in value or "\r" in value or "\t" in value:
        return json.dumps(value, ensure_ascii=False)
    if value and not _needs_quotes(value, flow):
        return value
    return "'" + value.replace("'", "''") + "'"


def _needs_quotes(value: str, flow: bool) -> bool:
    if value[0] in _FIRST or value != value.strip() or value.endswith(":") or ": " in value or " #" in value:
        return True
    if flow and not _FLOW_MARKS.isdisjoint(value):
        return True
    return any(regexp.match(value) for _, regexp in _RESOLVERS.get(value[0], ()))  # type: ignore[attr-defined]


_FLOW_MARKS = frozenset(",[]{}:?#")


DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
"""A day, a month or a year: 2025-01-08, 2025-01, 2025."""
_SHARE = re.compile(r"0(\.\d+)?|1(\.0+)?")
LONGEST = 100
"""Most characters of a word that is compared with the known ones; with millions it would take seconds."""


def near(word: str, known: Iterable[str]) -> str:
    """「,是不是 status?」, or nothing when no known word is near."""
    from rapidfuzz import process

    nearest = process.extractOne(word, list(known), score_cutoff=60) if len(word) <= LONGEST else None
    return f",是不是 {nearest[0]}?" if nearest else ""


class Fields:
    """Reads the fields of mappings as the types they should have, noting each problem at its line."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def table(self, node: Node | None, what: str) -> Table:
        """The mapping, or an empty one: where nothing is written, and after a problem."""
        if isinstance(node, Table):
            return node
        if node is not None and node != "":
            self.problems.add(node.line, f"{what} 应为映射(键: 值)")
        return Table(node.line if node is not None else 1)

    def items(self, node: Node | None, what: str) -> Sequence[Node]:
        """The list's items; empty where nothing is written, and after a problem."""
        if isinstance(node, Items):
            return node
        if node is not None and node != "":
            self.problems.add(node.line, f"{what} 应为列表")
        return ()

    def known(self, table: Table, what: str, fields: Mapping[str, bool], line: int = 0) -> None:
        """Check the keys against ``fields`` (name → whether it must be there).

        A missing field is reported at ``line``, or where that is 0 at the line on which the mapping begins.
        """
        if not table.keys() <= fields.keys():
            for key in table:
                if key not in fields:
                    self.problems.add(table.lines[key], f"{what} 里不认识的字段 {key}{near(key, fields)}")
        for name, needed in fields.items():
            if needed and name not in table:
                self.problems.add(line or table.line, f"{what} 缺少字段 {name}")

    def text(self, table: Table, name: str, *, needed: bool = False) -> str:
        """A string without white space at its ends; "" where it is missing, and after a problem."""
        node = table.get(name)
        if node is None:
            return ""
        if type(node) is not Text:
            self.problems.add(table.lines[name], f"{name} 应为文字")
            return ""
        if needed and not node.strip():
            self.problems.add(node.line, f"{name} 是空的")
        return str(node)

    def word(self, table: Table, name: str, known: Iterable[str], default: str) -> Any:
        """One of the ``known`` words; ``default`` where it is missing, and after a problem."""
        node = table.get(name)
        if node is None:
            return default
        if type(node) is Text and node in known:
            return str(node)
        if type(node) is not Text:
            self.problems.add(table.lines[name], f"{name} 应为文字")
        else:
            message = f"{name} 应为 {' | '.join(known)},不能是「{node}」{near(node, known)}"
            self.problems.add(node.line, message)
        return default

    def number(self, table: Table, name: str) -> int:
        """A whole number from 0; 0 where it is not there, and after a problem."""
        node = table.get(name)
        if node is None:
            return 0
        if type(node) is Text and node.isascii() and node.isdigit() and len(node) < 10:
            return int(node)
        self.problems.add(table.lines[name], f"{name} 应为整数")
        return 0

    def share(self, table: Table, name: str) -> float:
        """A number from 0 to 1 (0.93); 0.0 where it is missing, and after a problem."""
        node = table.get(name)
        if node is None:
            return 0.0
        if type(node) is Text and _SHARE.fullmatch(node):
            return float(node)
        self.problems.add(table.lines[name], f"{name} 应为 0 到 1 之间的数")
        return 0.0
