"""Outcomes: facts from elsewhere on how a plan turned out, a third kind of source."""

from __future__ import annotations

import json
from typing import Any

from tracker.language import shipped
from tracker.outcomes.adding import append
from tracker.outcomes.load import Fact, by_plan, load, parse_facts

__all__ = ["Fact", "append", "by_plan", "load", "parse_facts", "schema"]


def schema() -> dict[str, Any]:
    """The JSON Schema of an outcomes file."""
    loaded: dict[str, Any] = json.loads(shipped.text("tracker.outcomes", "schema.json"))
    return loaded
