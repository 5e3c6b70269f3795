"""target, deliverable or general: what a reader would look for in next year's review."""

from __future__ import annotations

import re

from tracker.language.tables import kinds
from tracker.model import Clause, Kind

_INDICATOR = re.compile(kinds.INDICATORS)
_MOVES = re.compile(kinds.MOVES)
_UNNUMBERED = re.compile(kinds.UNNUMBERED)
_DELIVERED = re.compile(f"{kinds.DELIVERED}|{kinds.FINISHED}|{kinds.PLACES}")
_CONCRETE = re.compile(kinds.CONCRETE)


def kind_of(folded: str, clause: Clause) -> Kind:
    """The kind of a clause (``folded`` is the fold of its text)."""
    if clause.quantities:
        return "target" if _is_indicator(folded, clause) else "deliverable"
    if _INDICATOR.search(folded) and _UNNUMBERED.search(folded):
        return "target"
    return "deliverable" if _is_definite(folded, clause) else "general"


def _is_indicator(folded: str, clause: Clause) -> bool:
    """A share, or a level or change of something that statistics count."""
    if any(figure.unit.endswith(("%", "‰", "百分点")) for figure in clause.quantities):
        return True
    return bool(_INDICATOR.search(folded)) and (clause.stage < 0 or bool(_MOVES.search(folded)))


def _is_definite(folded: str, clause: Clause) -> bool:
    """A named place or body, a plan, law or event, an act or date; a quoted slogan alone is none."""
    if _DELIVERED.search(folded):
        return True
    if any(f"“{name}”" not in folded for name in clause.names):
        return True
    return bool(clause.names) and (clause.stage in (1, 4, 5) or bool(_CONCRETE.search(folded)))
