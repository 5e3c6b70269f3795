"""A table as Parquet, with typed columns."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from tracker.errors import TrackerError
from tracker.export.columns import columns_of
from tracker.export.parts import Cell


def to_parquet(table: Sequence[Mapping[str, Cell]], name: str = "commitments") -> bytes:
    """The bytes of a Parquet file. Raises TrackerError where pyarrow is not installed."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError:
        raise TrackerError("parquet 要另装:pip install 'tracker[parquet]'") from None
    types = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "truth": pyarrow.bool_(),
        "list": pyarrow.list_(pyarrow.string()),
        "fields": pyarrow.map_(pyarrow.string(), pyarrow.string()),
    }
    schema = pyarrow.schema([(column.name, types[column.type]) for column in columns_of(name)])
    made = [{key: _arrow(value) for key, value in row.items()} for row in table]
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(made, schema=schema), out)
    return out.getvalue()


def _arrow(value: Cell) -> object:
    """A cell in the form that pyarrow takes: an office's own fields as pairs."""
    return list(value.items()) if isinstance(value, dict) else value
