"""The checks, in the order in which they are listed: small functions from a workspace to findings.

The docstring of a check says what should hold; what it yields is where that does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.check.checks.drift import drift
from tracker.check.checks.edits import edits
from tracker.check.checks.entries import contradictions, ids, reviews
from tracker.check.checks.freshness import freshness
from tracker.check.checks.losses import losses
from tracker.check.checks.news import news
from tracker.check.checks.outcomes import outcomes
from tracker.check.checks.policy import policy
from tracker.check.checks.quotes import quotes
from tracker.check.checks.reports import new_report
from tracker.check.checks.sources import sources
from tracker.check.checks.verdicts import verdicts
from tracker.check.finding import Finding
from tracker.check.workspace import Workspace

Check = Callable[[Workspace], Iterator[Finding]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("ids", ids),
    ("verdicts", verdicts),
    ("reviews", reviews),
    ("sources", sources),
    ("outcomes", outcomes),
    ("quotes", quotes),
    ("freshness", freshness),
    ("edits", edits),
    ("new report", new_report),
    ("news", news),
    ("contradictions", contradictions),
    ("drift", drift),
    ("losses", losses),
    ("policy", policy),
)
"""Name (as in the table of codes) and function; the ledger's own check comes first, when it is loaded."""
