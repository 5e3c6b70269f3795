"""Law: what a report says is the same after a round through plain data and JSON.

Of workspace/serial.py, model/records.py.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Clause, Entry, PersonReview, Quantity, Reading, Second, Verdict
from tracker.run import extracted, reports_in
from tracker.workspace import serial

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


T = TypeVar("T")


def read_back(value: T) -> T:
    """The value that is read of what is written of this one."""
    (found,) = serial.load(type(value), [json.loads(serial.dump(value))])
    return found


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_reports(path: Path) -> None:
    for report in reports_in(path):
        found = extracted(report)
        assert read_back(found) == found


quantities = st.builds(
    Quantity,
    noun=st.text(),
    op=st.sampled_from([">=", "<=", "~", "="]),
    value=st.decimals(allow_nan=False, allow_infinity=False),
    unit=st.text(),
    high=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
)
texts = st.lists(st.text(), max_size=3).map(tuple)
readings = st.builds(
    Reading, words=texts, amounts=st.lists(quantities, max_size=3).map(tuple), names=texts, closing=st.text()
)
clauses = st.builds(Clause, reading=readings, line=st.integers(1))


@given(clauses)
def test_any_clause(clause: Clause) -> None:
    assert repr(read_back(clause)) == repr(clause)


@pytest.mark.parametrize("wrong", [[], ["text"], None, "text", 5, [["text"], 1], {"text": 1}])
def test_anything_else_is_refused(wrong: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        serial.load(Clause, [wrong])


def test_decimals_stay_exact() -> None:
    assert (
        read_back(Quantity("占比", "=", Decimal("2.50"), "%")).value.as_tuple() == Decimal("2.50").as_tuple()
    )


def test_what_may_be_one_type_or_none_or_one_of_two_lists_of_words() -> None:
    verdict = Verdict("partial", reader="m", second=Second("fulfilled", 0.9), read="fulfilled")
    for entry in (
        Entry("徐汇-2025-3f9a2c", "徐汇@2025", "新增床位", "", 1, "general", verdict=verdict),
        Entry("徐汇-2025-3f9a2c", "徐汇@2025", "新增床位", "", 1, "general", review=PersonReview("")),
    ):
        assert read_back(entry) == entry
