"""One commitment, with its figures and evidence, as the JSON that outside checks and other programs read."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tracker.language.quantity import quantities
from tracker.model import Entry, Evidence, Figure, Quantity, Verdict
from tracker.render.changes import OUTCOME, TARGET, since
from tracker.render.entries import disputes, readings
from tracker.render.look import Look, Pages, page

Json = dict[str, Any]


def number(value: Decimal) -> int | float:
    """A decimal as a JSON number: an int where it is whole (200), else a float (2.5)."""
    return int(value) if value == value.to_integral_value() else float(value)


def quantity(amount: Quantity) -> Json:
    """A target or a reported figure: its words, what it is of, comparator, value, unit, end of a range."""
    text = amount.text or f"{amount.value:f}{amount.unit}"
    fields: Json = {
        "text": text,
        "noun": amount.noun,
        "op": amount.op,
        "value": number(amount.value),
        "unit": amount.unit,
    }
    return fields | ({"high": number(amount.high)} if amount.high is not None else {})


def _as_written(entry: Entry) -> list[Quantity]:
    """The targets with the words of the text: the ledger keeps only what they mean (>= 90 %)."""
    if all(target.end for target in entry.targets):
        return list(entry.targets)
    written = {(one.value, one.unit): one.text for one in quantities(entry.text)}
    return [
        replace(target, text=written.get((target.value, target.unit), target.text))
        for target in entry.targets
    ]


def evidence(item: Evidence, pages: Pages) -> Json:
    """A piece of evidence; ``line`` is null where it has none (a fact from an outcomes file)."""
    fields: Json = {"text": item.text, "report": item.report, **_place(item.report, item.line, pages)}
    return fields | {"score": round(item.score, 4)} | ({"source": item.source} if item.source else {})


def _place(report: str, line: int, pages: Pages) -> Json:
    """The fields ``line`` (null where there is none) and, where the file has pages, ``page``."""
    number = page(report, line, pages)
    return {"line": line or None} | ({"page": number} if number else {})


def figure(pair: Figure) -> Json:
    """A promised and a reported quantity; ``ratio`` (1 = exactly met) is null if they have no fair ratio."""
    from tracker.score.arithmetic import compare  # late: a screen without figures needs no arithmetic

    compared = compare(pair.target, pair.reported)
    ratio = compared.ratio if compared else None
    return {
        "target": quantity(pair.target),
        "reported": quantity(pair.reported),
        "standing": pair.standing,
        "ratio": None if ratio is None else round(float(ratio), 4),
    }


def commitment(entry: Entry, pages: Pages) -> Json:
    """One commitment with the machine's verdict; a person's is in ``review`` of the longer form.

    ``pages`` are those of the reports that have them.
    """
    verdict = entry.verdict
    return {
        "id": entry.id,
        "text": entry.text,
        "kind": entry.kind,
        **_place(entry.report, entry.line, pages),
        "targets": [quantity(item) for item in _as_written(entry)],
        "status": entry.status,
        "missed": entry.missed,
        "confidence": round(verdict.confidence, 4),
        "rule": verdict.rule,
        "reason": verdict.reason,
        "figures": [figure(item) for item in verdict.figures],
        "evidence": [evidence(item, pages) for item in verdict.evidence[:3]],
        **_read(verdict),
    }


def _read(verdict: Verdict) -> Json:
    """The readings of the language model and of the engine beside it; no fields where no model read."""
    second = verdict.second
    if not verdict.reader or second is None:
        return {}
    read, other = readings(verdict, second)
    beside = {"status": other, "confidence": round(second.confidence, 4), "reason": second.reason}
    return {"reader": {"model": verdict.reader, "status": read}, "second": beside}


def _since(entry: Entry, earlier: Entry | None) -> Json | None:
    change, what = since(entry, Look(earlier={entry.id: earlier} if earlier else {}))
    return {"change": change, "compared_with": _WHAT[what]} if change else None


_WHAT = {TARGET: "target", OUTCOME: "outcome"}


def full(entry: Entry, pages: Pages, earlier: Entry | None = None) -> Json:
    """A commitment of the ledger: with section, provenance, baseline, carried, history and review.

    ``since`` tells how the target changed, and whether against last year's target (that of ``earlier``, where
    it is known) or last year's outcome, which ``baseline`` quotes.
    """
    base, carried, review = entry.baseline, entry.carried, entry.review
    return commitment(entry, pages) | {
        "section": entry.section,
        "machine_status": entry.verdict.status,
        "provenance": "person" if entry.ruling else entry.verdict.provenance,
        "baseline": base
        and {
            "text": base.text,
            **_place(entry.report, base.line, pages),
            "change": base.change,
            "quantity": quantity(base.quantity) if base.quantity else None,
        },
        "since": _since(entry, earlier),
        "carried": carried and {"id": carried.id, "change": carried.change},
        "review": review
        and {name: getattr(review, name) for name in ("status", "note", "by", "date", "source")},
        "own": dict(entry.own),
        "contradictions": [
            [
                {
                    "figure": said.text,
                    "report": item.report,
                    **_place(item.report, item.line, pages),
                    "source": item.source,
                }
                for item, said in ((pair.first, pair.said), (pair.second, pair.other))
            ]
            for pair in disputes(entry)
        ],
        "history": [
            {name: getattr(past, name) for name in ("date", "status", "reason", "evidence")}
            for past in entry.history
        ],
    }
