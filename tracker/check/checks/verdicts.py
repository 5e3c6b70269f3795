"""Checks of a verdict against its own grounds, without judging again: only what can never be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model import Verdict

_ASIDE = re.compile(r"\([^()]*\)$")
_MISSED = re.compile(r",(?:未达到|略差一点|差[\d.]+个百分点)$")
_MET = re.compile(r",(?:达到|[1-9]\d{2,}(?:\.\d+)?%)$")
_COMPARED = " → "


def verdicts(workspace: Workspace) -> Iterator[Finding]:
    """Every machine's status agrees with the reason, figures and evidence that stand beside it."""
    for id, entry in workspace.ledger.entries.items():
        if workspace.in_scope(entry) and (why := contradiction(entry.verdict)):
            message = f"status 是 {entry.verdict.status},{why}"
            yield workspace.at("verdict-contradicted", (id, "status"), message)


def contradiction(verdict: Verdict) -> str:
    """What beside a status cannot stand beside it; "" where nothing speaks against it."""
    return {"pending": _pending, "unmentioned": _unmentioned, "partial": _partial, "fulfilled": _fulfilled}[
        verdict.status
    ](verdict)


def _pending(verdict: Verdict) -> str:
    """What waits has no grounds; but a fact of part of the year that falls short decides nothing yet."""
    grounds = bool(verdict.evidence or verdict.figures)
    if grounds and (verdict.provenance != "outcomes" or not verdict.figures):
        return "却有证据或数字"
    if not grounds and verdict.confidence:
        return "却写着把握"
    last = _said(verdict)[-1:]
    return _quoted(verdict) if any(_MET.search(one) or _MISSED.search(one) for one in last) else ""


def _unmentioned(verdict: Verdict) -> str:
    """A fact may stand beside a review's silence, a sentence of the review may not."""
    if verdict.figures or any(not one.source for one in verdict.evidence):
        return "却有证据或数字"
    return "" if verdict.provenance else "却没有写是谁说的(why: by)"


def _partial(verdict: Verdict) -> str:
    said = _said(verdict)
    return _groundless(verdict) or (_quoted(verdict) if said and all(map(_MET.search, said)) else "")


def _fulfilled(verdict: Verdict) -> str:
    return _groundless(verdict) or (_quoted(verdict) if any(map(_MISSED.search, _said(verdict))) else "")


def _groundless(verdict: Verdict) -> str:
    return "" if verdict.evidence else "却没有证据"


def _said(verdict: Verdict) -> list[str]:
    """What a reason says of each figure that was compared, asides left out; nothing without figures."""
    if not verdict.figures or _COMPARED not in verdict.reason:
        return []
    return [_ASIDE.sub("", one) for one in _ASIDE.sub("", verdict.reason).split(";")]


def _quoted(verdict: Verdict) -> str:
    return f"理由却是「{verdict.reason}」"
