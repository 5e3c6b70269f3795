"""Output formats of the gate: each a function from a result to the text that is printed."""

from __future__ import annotations

from collections.abc import Callable

from tracker.check.finding import Result
from tracker.check.output.github import github
from tracker.check.output.json import json
from tracker.check.output.junit import junit
from tracker.check.output.sarif import sarif
from tracker.check.output.summary import summary
from tracker.check.output.text import text

FORMATS: dict[str, Callable[[Result], str]] = {
    "text": text,
    "github": github,
    "json": json,
    "junit": junit,
    "sarif": sarif,
}

__all__ = ["FORMATS", "summary"]
