"""SARIF 2.1.0 (OASIS), which code-scanning services read, with fingerprints that outlive line numbers."""

from __future__ import annotations

from json import dumps
from typing import Any
from urllib.parse import quote

from tracker.check.codes import CODES
from tracker.check.finding import Finding, Result, fingerprints
from tracker.language.safe import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(result: Result) -> str:
    """One run with every rule that was broken and every finding."""
    from importlib.metadata import version  # late: it loads what reads e-mail

    rules = sorted({finding.code for finding in result.findings})
    keys = fingerprints(result.findings)
    driver = {"name": "tracker", "version": version("tracker"), "rules": [_rule(code) for code in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, rules, key) for f, key in zip(result.findings, keys, strict=True)],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    row = CODES[code]
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": row.meaning},
        "defaultConfiguration": {"level": row.severity},
    }
    return rule | ({"help": {"text": row.remedy}} if row.remedy else {})


def _result(finding: Finding, rules: list[str], key: str) -> dict[str, Any]:
    message = visible(finding.message) + (f"\n{visible(finding.remedy)}" if finding.remedy else "")
    return {
        "ruleId": finding.code,
        "ruleIndex": rules.index(finding.code),
        "level": finding.severity,
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {"tracker/v1": key},
    }


def _location(finding: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": max(finding.line, 1)}
    if finding.excerpt:
        region["snippet"] = {"text": visible(finding.excerpt)}
    return {
        "artifactLocation": {"uri": quote(visible(finding.path)), "uriBaseId": "%SRCROOT%"},
        "region": region,
    }
