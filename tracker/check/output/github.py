"""Workflow commands for GitHub: ``::error file=…,line=…,title=…::message``.

GitHub shows at most ten annotations of a level for one step and drops the others without a word, so where
there are more the tenth counts the rest. Every line is a command: text of a report can never start one of
its own. Source: "Workflow commands for GitHub Actions", and ``@actions/core`` for what is escaped.
"""

from __future__ import annotations

from tracker.check.codes import Severity
from tracker.check.finding import Finding, Result
from tracker.check.output.text import verdict
from tracker.language.safe import shortened, visible

AT_MOST = 10
COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def github(result: Result) -> str:
    """Annotations, the gravest level first, at most ten a level."""
    lines: list[str] = []
    for severity in COMMANDS:
        lines += _level(severity, [finding for finding in result.findings if finding.severity == severity])
    if not lines:
        lines.append(f"::debug::{_data(verdict(result))}")
    return "".join(f"{line}\n" for line in lines)


def _level(severity: Severity, findings: list[Finding]) -> list[str]:
    shown = findings if len(findings) <= AT_MOST else findings[: AT_MOST - 1]
    lines = [_annotation(finding) for finding in shown]
    if rest := len(findings) - len(shown):
        lines.append(f"::{COMMANDS[severity]} title=tracker::另有 {rest} 处同级,全表见 step summary")
    return lines


def _annotation(finding: Finding) -> str:
    where = f"file={_property(finding.path)},line={max(finding.line, 1)},title={_property(finding.code)}"
    message = "\n".join(map(visible, finding.message.split("\n")))
    if finding.excerpt.strip():
        message += f"\n{shortened(finding.excerpt.strip(), 100)}"
    if finding.remedy:
        message += f"\n{visible(finding.remedy)}"
    return f"::{COMMANDS[finding.severity]} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
