"""Numbers of a clause, each tied to its noun, unit and comparator, in exact decimals."""

from __future__ import annotations

from tracker.quantity.convert import common
from tracker.quantity.nouns import quantities
from tracker.quantity.notation import parse, show

__all__ = ["common", "parse", "quantities", "show"]
