"""Checks of a verdict against its own grounds, data against data: only what can never be right."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.model import Figure, Verdict
from tracker.model.words import DECIDING
from tracker.score.arithmetic import compare
from tracker.score.rules import BY_NAME


def verdicts(workspace: Workspace) -> Iterator[Finding]:
    """Every machine's status agrees with the rule, figures and evidence that stand beside it."""
    for id, entry in workspace.ledger.entries.items():
        if workspace.in_scope(entry) and (why := contradiction(entry.verdict)):
            message = f"status 是 {entry.verdict.status},{why}"
            yield workspace.at("verdict-contradicted", (id, "status"), message)


def contradiction(verdict: Verdict) -> str:
    """What contradicts the verdict's status, in Chinese behind 「status 是 X,」; "" where nothing does."""
    grounds = {"pending": _pending, "unmentioned": _unmentioned}.get(verdict.status, _judged)
    return grounds(verdict) or _of_rule(verdict) or _of_figures(verdict)


def _pending(verdict: Verdict) -> str:
    """What waits has no grounds; but a fact of part of the year that falls short decides nothing yet."""
    grounds = bool(verdict.evidence or verdict.figures)
    if grounds and (verdict.provenance != "outcomes" or not verdict.figures):
        return "却有证据或数字"
    return "却写着把握" if not grounds and verdict.confidence else ""


def _unmentioned(verdict: Verdict) -> str:
    """A fact may stand beside a review's silence, a sentence of the review may not."""
    if verdict.figures or any(not one.source for one in verdict.evidence):
        return "却有证据或数字"
    return "" if verdict.provenance else "却没有写是谁说的(why: by)"


def _judged(verdict: Verdict) -> str:
    return "" if verdict.evidence else "却没有证据"


def _of_rule(verdict: Verdict) -> str:
    """Every rule gives one status, and is of a missed target or not; other programs' rules are not known."""
    rule = BY_NAME.get(verdict.rule)
    same = rule is None or (rule.status, rule.missed) == (verdict.status, verdict.missed)
    return "" if same else f"理由却是「{verdict.reason}」(rule: {verdict.rule})"


def _of_figures(verdict: Verdict) -> str:
    """A target is missed exactly where one of its figures falls short."""
    if verdict.status not in ("fulfilled", "partial"):
        return ""
    deciding = [figure for figure in verdict.figures if figure.standing in DECIDING]
    short = [figure for figure in deciding if _falls_short(figure)]
    if short and verdict.status == "fulfilled":
        return f"数字却未达到:{_written(short[0])}"
    if verdict.missed and verdict.figures and len(deciding) == len(verdict.figures) and not short:
        return f"数字却都达到了:{_written(verdict.figures[0])}"
    return ""


def _falls_short(figure: Figure) -> bool:
    compared = compare(figure.target, figure.reported)
    return compared is not None and not compared.met


def _written(figure: Figure) -> str:
    from tracker.language.quantity import show

    return f"{show(figure.target)} → {show(figure.reported)}"
