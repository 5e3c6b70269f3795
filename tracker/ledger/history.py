"""A verdict's history: what stood there before, until when, and why it changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.ledger.encode import Tree
from tracker.model import ReportName
from tracker.workspace.header import Header

GONE = "计划里已没有这一条"
AGAIN = "重新计算"


def past(
    old: Mapping[str, Any], new: Mapping[str, Any], before: Header, after: Header, report: str, today: str
) -> dict[str, Tree] | None:
    """The history line for the verdict of ``old``, or None where status and evidence stay.

    Evidence stays when no piece of it has gone; a new piece beside the old ones replaces nothing.
    """
    gone = [piece for piece in old.get("evidence", ()) if _said(piece) not in _all_said(new)]
    if old["status"] == new["status"] and not gone:
        return None
    line: dict[str, Tree] = {
        "date": today,
        "status": old["status"],
        "reason": reason(old, new, before, after, report),
    }
    said = (gone or old.get("evidence") or [{}])[0].get("text", "")
    return line | ({"evidence": said} if said else {})


def _said(piece: Mapping[str, str]) -> tuple[str, str]:
    return piece["text"], piece.get("source") or piece.get("report", "")


def _all_said(tree: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {_said(piece) for piece in tree.get("evidence", ())}


def reason(old: Mapping[str, Any], new: Mapping[str, Any], before: Header, after: Header, report: str) -> str:
    """Why a verdict changed: reports that came, went or changed, then outcomes, a reader, the engine."""
    pieces = [*new.get("evidence", ()), *old.get("evidence", ())]
    cited = [piece["report"] for piece in pieces if piece.get("report")]
    reasons = _of_reports([*cited, str(ReportName.parse(report).next), report], before, after)
    if any(piece.get("source") for piece in pieces):
        reasons += _of_outcomes(before, after)
    if before.readings != after.readings:
        reasons.append("读者的回答有变")
    if before.engine != after.engine:
        reasons.append(f"引擎 {before.engine} → {after.engine}")
    return "; ".join(reasons) or AGAIN


def newer_versions(before: Header, after: Header) -> frozenset[str]:
    """Names of the reports in both headers whose file has another SHA-256 in ``after``."""
    known = ((name, before.reports.get(name), record) for name, record in after.reports.items())
    return frozenset(name for name, old, new in known if old and old.sha256 != new.sha256)


def is_corrected(
    report: str, old: Mapping[str, Any], new: Mapping[str, Any], before: Header, after: Header
) -> bool:
    """Whether the file of ``report`` or of a report in the old or new evidence differs in the new header."""
    pieces = [*old.get("evidence", ()), *new.get("evidence", ())]
    cited = {piece["report"] for piece in pieces if piece.get("report")}
    return not newer_versions(before, after).isdisjoint({report, *cited})


def _of_reports(names: list[str], before: Header, after: Header) -> list[str]:
    reasons = []
    for name in dict.fromkeys(names):
        old, new = before.reports.get(name), after.reports.get(name)
        if new and not old:
            reasons.append(f"新报告 {name}")
        elif old and not new:
            reasons.append(f"报告移出 {name}")
        elif old and new and old.sha256 != new.sha256:
            reasons.append(f"报告有改动 {name}")
    return reasons


def _of_outcomes(before: Header, after: Header) -> list[str]:
    paths = sorted({*before.outcomes, *after.outcomes})
    return [f"外部结果 {path}" for path in paths if before.outcomes.get(path) != after.outcomes.get(path)]
