"""The ledger's fields, in the order in which the machine writes them, and whether each must be there."""

from __future__ import annotations

import re
from collections.abc import Mapping

ENTRY: Mapping[str, bool] = {
    "text": True,
    "elided": False,
    "section": False,
    "line": True,
    "kind": True,
    "targets": False,
    "strength": False,
    "deadline": False,
    "baseline": False,
    "status": True,
    "why": False,
    "second": False,
    "figures": False,
    "evidence": False,
    "carried": False,
    "history": False,
    "look_again": False,
    "review": False,
    "own": False,
}
PEOPLES = ("review", "own")
"""The fields that people write; the machine keeps their bytes."""
WHY: Mapping[str, bool] = {
    "by": False,
    "read": False,
    "rule": False,
    "missed": False,
    "confidence": False,
    "reason": False,
}
"""What the verdict rests on; written on one line, to keep a changed verdict's diff at two or three lines."""
SECOND: Mapping[str, bool] = {"status": True, "confidence": False, "reason": False}
"""The other engine's verdict, kept where a language model gave the verdict (``by`` then names the model)."""
BASELINE: Mapping[str, bool] = {"text": True, "line": True, "change": True, "quantity": False}
EVIDENCE: Mapping[str, bool] = {"text": True, "report": False, "source": False, "line": False, "score": False}
"""A piece with a ``source`` is a fact and has no ``line`` (an old ledger's is ignored); others need one."""
CARRIED: Mapping[str, bool] = {"id": True, "change": True}
PAST: Mapping[str, bool] = {"date": True, "status": True, "reason": True, "evidence": False}
REVIEW: Mapping[str, bool] = {"status": False, "note": False, "by": False, "date": False, "source": False}

BY = re.compile(r"(?P<by>[a-z ]+?)(?: \((?P<reader>[^\s()]+)\))?")
"""The text of ``by``: whose word it is, and the model if one read it, 「review (deepseek-chat)」."""
ARROW = " → "
"""Between the promised and the reported quantity of ``figures``."""
OUTCOME = "outcome"
"""The standing that is left out when a figure is written; any other is added in brackets: 「(planned)」."""
ID = re.compile(r"(?P<district>[^\s@/#]+)-(?P<year>\d{4})-[0-9a-f]{6,64}")


def report_of(id: str) -> str:
    """The report's name in an id: 徐汇-2025-3f9a2c → 徐汇@2025; "" for what is no id."""
    parts = ID.fullmatch(id)
    return f"{parts[1]}@{parts[2]}" if parts else ""
