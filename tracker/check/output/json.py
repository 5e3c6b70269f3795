"""The result as one JSON object, for other programs."""

from __future__ import annotations

import dataclasses

from tracker.check.finding import Result, fingerprints
from tracker.language.safe import dumps


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
