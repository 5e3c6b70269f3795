"""The gate: says within seconds whether a workspace is sound, and what a new report means."""

from __future__ import annotations

from tracker.check.finding import Finding, Result, gently, under
from tracker.check.gate import run

__all__ = ["Finding", "Result", "gently", "run", "under"]
