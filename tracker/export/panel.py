"""The panel's rows as cells of a table; see ``columns.PANEL`` for what each means."""

from __future__ import annotations

from tracker.export.columns import PANEL
from tracker.export.parts import MISSING
from tracker.export.rows import Row as Cells
from tracker.model.reports import page_of
from tracker.panel import Number, Outcome, Row, in_usual_unit
from tracker.panel.values import Passage, Target, as_float


def cells(row: Row) -> Cells:
    """A row of the panel as cells by column name, in the order of ``columns.PANEL``."""
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
    target: Target = row.target or MISSING
    number: Number = target.number or MISSING
    said: Passage = target.passage or row.wording or MISSING
    return {
        "target_stated": row.target_stated,
        **_number("target", row, number),
        "target_low": as_float(number.low_end),
        "target_top": as_float(number.high_end),
        "target_middle": as_float(number.middle),
        "target_tone": target.tone or None,
        "target_firmness": target.firmness or None,
        "target_stretch": as_float(target.stretch),
        "target_like_for_like": target.like_for_like,
        "target_where": target.where,
        "target_text": said.text if row.target else None,
        "target_words": (row.wording or MISSING).text,
        "target_sentence": said.sentence,
        "plan_line": said.line,
        "plan_page": page_of(said.line or 0, row.plan_pages) or None,
    }


def _outcome(row: Row) -> Cells:
    outcome: Outcome = row.outcome or MISSING
    alike: Outcome = row.alike or MISSING
    said: Passage = outcome.passage or alike.passage or row.account or MISSING
    return {
        "outcome_stated": row.outcome_stated,
        **_number("outcome", row, outcome.number or MISSING),
        "outcome_period": outcome.period,
        "outcome_text": (outcome.passage or MISSING).text,
        "outcome_words": (row.account or MISSING).text,
        "outcome_sentence": said.sentence,
        "alike_value": as_float((alike.number or MISSING).value),
        "alike_text": (alike.passage or MISSING).text,
        "review_line": said.line,
        "review_page": page_of(said.line or 0, row.review_pages) or None,
    }


def _number(what: str, row: Row, number: Number) -> Cells:
    """The cells of a figure; all empty where it is ``MISSING``."""
    known = number is not MISSING
    usual = in_usual_unit(row.indicator, number.value, number.unit) if known else None
    return {
        f"{what}_op": number.op,
        f"{what}_value": as_float(number.value),
        f"{what}_high": as_float(number.high),
        f"{what}_unit": number.unit,
        f"{what}_usual": as_float(usual),
    }
