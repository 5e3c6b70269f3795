"""The panel as a Stata file: variables with labels, words that are coded with value labels."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from tracker.errors import TrackerError
from tracker.export.columns import PANEL, Column
from tracker.export.parts import Cell

STATA_14 = 118
"""The file format's number: the first that holds Unicode, read by Stata 14 and later."""
LONGEST_LABEL = 80
"""The most characters of a variable's label."""

STATED = {"figure": "有数", "words": "只有文字", "not stated": "没有说", "not read": "没有读到"}
CODED: Mapping[str, Mapping[str, str]] = {
    "target_stated": STATED,
    "outcome_stated": STATED,
    "outcome_period": {"year": "当年", "years": "几年", "part": "一年的一部分", "expected": "预计"},
    "target_firmness": {"hard": "硬", "soft": "软"},
    "target_where": {"goals": "预期目标一段", "tasks": "后面的任务"},
    "level": {"nation": "全国", "province": "省", "city": "市", "county": "县区", "town": "乡镇"},
    "measure": {"growth": "增长", "flow": "一年的量", "level": "水平", "share": "占比或率"},
    "better": {"more": "越多越好", "less": "越少越好"},
}
"""The columns with few words, coded 1, 2, 3 … in this order; each code's label is the Chinese word."""
TRUTHS = {"met": ("未达到", "达到"), "target_like_for_like": ("否", "是")}


def to_stata(table: Sequence[Mapping[str, Cell]]) -> bytes:
    """The bytes of a .dta file. Raises TrackerError where pandas is not installed."""
    try:
        pandas: Any = import_module("pandas")
    except ImportError:
        raise TrackerError("Stata 文件要另装:pip install 'tracker[stata]'") from None
    out = io.BytesIO()
    pandas.DataFrame({column.name: _series(pandas, column, table) for column in PANEL}).to_stata(
        out,
        version=STATA_14,
        write_index=False,
        data_label="政府工作报告指标面板",
        variable_labels={one.name: f"{one.heading}:{one.meaning}"[:LONGEST_LABEL] for one in PANEL},
        value_labels=_labels(),
        convert_strl=[one.name for one in PANEL if one.type == "text" and _is_long(table, one.name)],
    )
    return out.getvalue()


def _labels() -> dict[str, dict[float, str]]:
    coded = {name: dict(enumerate(words.values(), 1)) for name, words in CODED.items()}
    truths = {name: dict(enumerate(words)) for name, words in TRUTHS.items()}
    return {
        name: {float(code): word for code, word in labels.items()}
        for name, labels in (coded | truths).items()
    }


def _series(pandas: Any, column: Column, table: Sequence[Mapping[str, Cell]]) -> Any:
    """A column as a pandas series: text as text, all else as numbers, empty cells as missing values."""
    values = [row[column.name] for row in table]
    if column.name in CODED:
        codes = {word: float(code) for code, word in enumerate(CODED[column.name], 1)}
        return pandas.Series([codes.get(str(value)) for value in values], dtype="float64")
    if column.type == "text":
        return pandas.Series(["" if value is None else str(value) for value in values], dtype="object")
    whole = column.type == "integer" and None not in values
    return pandas.Series(values, dtype="int32" if whole else "float64")


_LONG = 244
"""The most bytes of a text that older commands of Stata take; longer ones are stored as strL."""


def _is_long(table: Sequence[Mapping[str, Cell]], name: str) -> bool:
    return any(len(str(row[name] or "").encode()) > _LONG for row in table)
