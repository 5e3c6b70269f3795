"""What a plan promises and what a review says, clause by clause."""

from __future__ import annotations

from tracker.extract.passages import several_years
from tracker.extract.plan import commitments
from tracker.extract.review import as_statements, fact, statements

__all__ = ["as_statements", "commitments", "fact", "several_years", "statements"]
