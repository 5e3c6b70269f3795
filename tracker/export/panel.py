"""The panel's rows as cells of a table; see ``columns.PANEL`` for what each means."""

from __future__ import annotations

from decimal import Decimal

from tracker.export.columns import PANEL
from tracker.export.rows import Cell
from tracker.export.rows import Row as Cells
from tracker.model.reports import page_of
from tracker.panel import Number, Outcome, Row, in_usual_unit
from tracker.panel.values import Passage, Target


def cells(row: Row) -> Cells:
    """A row of the panel, a cell for every column of ``columns.PANEL`` in its order."""
    values = {**_place(row), **_target(row), **_outcome(row)}
    return {column.name: values[column.name] for column in PANEL}


def _place(row: Row) -> Cells:
    return {
        "place": row.place,
        "jurisdiction": row.jurisdiction,
        "code": row.code.code or None,
        "province": row.code.province or None,
        "level": row.code.level or None,
        "year": row.year,
        "indicator": row.indicator.name,
        "key": row.indicator.key or None,
        "measure": row.indicator.measure or None,
        "better": row.indicator.better,
        "usual_unit": row.indicator.unit or None,
        "plan": row.plan or None,
        "plan_file": row.plan_source or None,
        "review": row.review or None,
        "review_file": row.review_source or None,
        "met": row.met,
    }


def _target(row: Row) -> Cells:
    target, said = row.target, row.target.passage if row.target else row.wording
    number = target.number if target else None
    return {
        "target_stated": row.target_stated,
        **_number("target", row, number),
        "target_low": _float(number.low_end) if number else None,
        "target_top": _float(number.high_end) if number else None,
        "target_middle": _float(number.middle) if number else None,
        "target_tone": (target.tone or None) if target else None,
        "target_firmness": (target.firmness or None) if target else None,
        "target_stretch": _float(target.stretch) if target else None,
        "target_like_for_like": target.like_for_like if target else None,
        "target_where": target.where if target else None,
        "target_text": _text(target),
        "target_words": row.wording.text if row.wording else None,
        "target_sentence": said.sentence if said else None,
        "plan_line": said.line if said else None,
        "plan_page": page_of(said.line, row.plan_pages) or None if said else None,
    }


def _outcome(row: Row) -> Cells:
    outcome = row.outcome
    answer = outcome or row.alike
    said = answer.passage if answer else row.account
    return {
        "outcome_stated": row.outcome_stated,
        **_number("outcome", row, outcome.number if outcome else None),
        "outcome_period": outcome.period if outcome else None,
        "outcome_text": _text(outcome),
        "outcome_words": row.account.text if row.account else None,
        "outcome_sentence": said.sentence if said else None,
        "alike_value": _float(row.alike.number.value) if row.alike else None,
        "alike_text": _text(row.alike),
        "review_line": said.line if said else None,
        "review_page": page_of(said.line, row.review_pages) or None if said else None,
    }


def _number(what: str, row: Row, number: Number | None) -> Cells:
    """The figure's own cells, empty where there is none."""
    usual = in_usual_unit(row.indicator, number.value, number.unit) if number else None
    return {
        f"{what}_op": number.op if number else None,
        f"{what}_value": _float(number.value) if number else None,
        f"{what}_high": _float(number.high) if number else None,
        f"{what}_unit": number.unit if number else None,
        f"{what}_usual": _float(usual),
    }


def _text(told: Target | Outcome | None) -> Cell:
    passage: Passage | None = told.passage if told else None
    return passage.text if passage else None


def _float(value: Decimal | None) -> Cell:
    return None if value is None else float(value)
