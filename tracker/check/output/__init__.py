"""Output formats of the gate: each a function from a result to the text that is printed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from tracker.check.finding import Result, fingerprints
from tracker.check.output.github import github
from tracker.check.output.junit import junit
from tracker.check.output.sarif import sarif
from tracker.check.output.summary import summary
from tracker.check.output.text import text
from tracker.language.safe import dumps

__all__ = ["FORMATS", "summary"]


def json(result: Result) -> str:
    """``{"sound", "counts", "checks", "looked", "findings", "news"}``; text is as it stands, JSON-escaped."""
    keys = fingerprints(result.findings)
    pairs = zip(result.findings, keys, strict=True)
    content = {
        "sound": result.sound,
        "counts": {level: result.count(level) for level in ("error", "warning", "note")},
        "checks": result.checks,
        "looked": result.looked,
        "findings": [{**dataclasses.asdict(finding), "fingerprint": key} for finding, key in pairs],
        "news": [{**dataclasses.asdict(news), "counts": dict(news.counts)} for news in result.news],
    }
    return dumps(content) + "\n"


FORMATS: dict[str, Callable[[Result], str]] = {
    "text": text,
    "github": github,
    "json": json,
    "junit": junit,
    "sarif": sarif,
}
