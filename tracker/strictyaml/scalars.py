"""Strings as YAML writes them: plain where they read back as the same string everywhere, else quoted."""

from __future__ import annotations

import json
from collections.abc import Mapping

import yaml

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
