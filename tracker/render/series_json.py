"""One indicator over years and places as the command line's JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.model.reports import page_of
from tracker.panel import Number, Outcome, Passage, Row, Target
from tracker.panel.values import as_float


def as_json(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as ``tracker series --format json`` prints them."""
    return [
        {
            "place": row.place,
            "indicator": row.indicator.name,
            "year": row.year,
            "target": _target_json(row.target, row.plan_pages),
            "outcome": _outcome_json(row.outcome, row.review_pages),
            "met": row.met,
            "plan": row.plan or None,
            "review": row.review or None,
            "code": row.code.code or None,
            "like_for_like": _outcome_json(row.alike, row.review_pages),
            "target_stated": row.target_stated,
            "target_words": _words(row.wording, row.plan_pages),
            "outcome_stated": row.outcome_stated,
            "outcome_words": _words(row.account, row.review_pages),
        }
        for row in rows
    ]


def _target_json(target: Target | None, pages: Sequence[int]) -> dict[str, Any] | None:
    if target is None:
        return None
    return {
        **_number(target.number),
        "text": target.passage.text,
        "low": as_float(target.number.low_end),
        "top": as_float(target.number.high_end),
        "middle": as_float(target.number.middle),
        "stretch": as_float(target.stretch),
        "tone": target.tone,
        "firmness": target.firmness or None,
        "like_for_like": target.like_for_like,
        "where": target.where,
        **_place(target.passage, pages),
    }


def _outcome_json(outcome: Outcome | None, pages: Sequence[int]) -> dict[str, Any] | None:
    if outcome is None:
        return None
    number = {**_number(outcome.number), "period": outcome.period, "text": outcome.passage.text}
    return {**number, "like_for_like": outcome.like_for_like, **_place(outcome.passage, pages)}


def _number(number: Number) -> dict[str, Any]:
    value, high = as_float(number.value), as_float(number.high)
    return {"op": number.op, "value": value, "high": high, "unit": number.unit}


def _place(passage: Passage, pages: Sequence[int]) -> dict[str, Any]:
    """Line and sentence; the page too where the file has ``pages``."""
    page = page_of(passage.line, pages)
    return {"line": passage.line} | ({"page": page} if page else {}) | {"sentence": passage.sentence}


def _words(passage: Passage | None, pages: Sequence[int]) -> dict[str, Any] | None:
    return {"text": passage.text, **_place(passage, pages)} if passage else None
