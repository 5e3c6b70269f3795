"""The parts of a commitment as cells of a table: each function gives values by column name."""

from __future__ import annotations

from typing import Any

from tracker.language.quantity import show
from tracker.language.quantity.convert import more_is_better
from tracker.model import Entry, Evidence, Quantity, ReportRecord
from tracker.render.changes import since
from tracker.render.entries import outcome
from tracker.render.figures import Figures, figures
from tracker.render.look import Look, Pages, page
from tracker.render.palette import CAVEAT, sign_of

Cell = str | int | float | bool | list[str] | dict[str, str] | None


class _Missing:
    """Stands for a part that an entry does not have: every field of it is empty."""

    def __getattr__(self, name: str) -> None:
        return None


MISSING: Any = _Missing()


def same(part: Any, names: str, before: str = "") -> dict[str, Any]:
    """The fields ``names`` (separated by blanks) of ``part`` as cells; ``before`` prefixes their names."""
    return {f"{before}{name}": getattr(part, name) for name in names.split()}


def promised(entry: Entry, report: ReportRecord, pages: Pages) -> dict[str, Any]:
    """What was promised, in which report, and where it stands."""
    return {
        **same(entry, "id report line section kind text elided strength deadline"),
        **same(report, "jurisdiction district year"),
        "file": report.source,
        "page": page(entry.report, entry.line, pages),
    }


def first_target(entry: Entry) -> dict[str, Any]:
    """All targets in the ledger's notation; the first one, and the figure reported for it, by field."""
    first: Figures = next(iter(figures(entry)), MISSING)
    return {
        "targets": [show(quantity) for quantity in entry.targets],
        **quantity(first.target or MISSING),
        **same(first.reported or MISSING, "value high unit", "reported_"),
    }


def quantity(target: Quantity) -> dict[str, Any]:
    """The fields of a target, and whether more of it is better ("more" or "less")."""
    there = target is not MISSING
    return {
        **same(target, "noun op value high unit measure"),
        "better": ("more" if more_is_better(target) else "less") if there else None,
    }


def judged(entry: Entry, pages: Pages) -> dict[str, Any]:
    """What was judged, by whom, and on which evidence."""
    verdict = entry.verdict
    evidence: Evidence = verdict.evidence[0] if verdict.evidence else MISSING
    return {
        **counting(entry),
        "by": "person" if entry.ruling else verdict.provenance,
        "machine_status": verdict.status,
        "confidence": verdict.confidence or None,
        "reason": verdict.reason,
        "model": verdict.reader,
        "model_status": (verdict.read or verdict.status) if verdict.reader else "",
        "second_status": verdict.second.status if verdict.second else "",
        "evidence": [item.text for item in verdict.evidence],
        "evidence_from": evidence.teller,
        "evidence_line": evidence.line or None,
        "evidence_page": page(evidence.report, evidence.line, pages),
        "evidence_score": evidence.score,
    }


def counting(entry: Entry) -> dict[str, Any]:
    """The status that counts, and its meaning in Chinese, which tells 「未达到」 from 「部分」."""
    return {"status": entry.status, "meaning": meaning(outcome(entry))}


def meaning(status: str) -> str:
    """A status in Chinese words; 「未提及」 comes with the caveat that it does not mean undone."""
    return CAVEAT if status == "unmentioned" else sign_of(status).chinese


def beside(entry: Entry, pages: Pages, look: Look) -> dict[str, Any]:
    """What the same report says of last year (baseline), and what the next plan carries on (carried).

    ``since`` is how the target changed as screens tell it: beside last year's target, where ``look`` knows
    it, or else beside last year's outcome.
    """
    baseline, carried = entry.baseline or MISSING, entry.carried or MISSING
    change, what = since(entry, look)
    return {
        "since": change,
        "since_what": what if change else "",
        "baseline": baseline.text,
        "baseline_line": baseline.line,
        "baseline_page": page(entry.report, baseline.line, pages),
        "baseline_change": baseline.change,
        "baseline_value": (baseline.quantity or MISSING).value,
        "carried_id": carried.id,
        "carried_change": carried.change,
    }


def by_a_person(entry: Entry) -> dict[str, Any]:
    """A person's review, an office's own fields, and how often the verdict has changed."""
    review = entry.review or MISSING
    return {
        **same(review, "status note by date source", "review_"),
        "own": dict(entry.own),
        "verdicts_before": len(entry.history),
    }
