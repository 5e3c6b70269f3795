"""Strict YAML for files that people and the machine edit together: the ledger and its header."""

from __future__ import annotations

from tracker.strictyaml.fields import DATE, Fields, near
from tracker.strictyaml.parse import UNSAFE, Items, Node, Problems, Table, Text, parse, plain

__all__ = ["DATE", "UNSAFE", "Fields", "Items", "Node", "Problems", "Table", "Text", "near", "parse", "plain"]
