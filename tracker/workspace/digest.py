"""One short name for equal values, whatever process they are in.

The values are taken column by column, as no loop of Python's own over a hundred thousand objects would be
fast enough: the same field of all dataclasses together, the items of all tuples together.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any

from tracker.workspace import serial

_AS_THEY_ARE = frozenset((str, int, float, bool, NoneType))
_PLAIN = 2
"""The version of Python's own format that tells nothing of a value but the value."""


def of(value: object) -> str:
    """A hash of dataclasses, tuples, text, numbers, decimals and None.

    Raises TypeError or ValueError for what is none of these.
    """
    return hashlib.sha256(marshal.dumps(_columns([value]), _PLAIN)).hexdigest()


def _columns(values: Sequence[Any]) -> Any:
    """Values of one kind as what they consist of, under a mark of the kind."""
    kinds = {*map(type, values)}
    if kinds <= _AS_THEY_ARE:
        return values
    if NoneType in kinds:
        there = [value for value in values if value is not None]
        return {"none": [[value is None for value in values], _columns(there)]}
    kind, *others = kinds
    if others:
        return [_columns([value]) for value in values]
    if kind is Decimal:
        return {"decimal": [*map(str, values)]}
    if kind is tuple:
        return {"tuple": [[*map(len, values)], _columns([*chain.from_iterable(values)])]}
    plain, others = _getters(kind)
    columns = [_columns([*map(other, values)]) for other in others]
    return {kind.__qualname__: [len(values), [*map(plain, values)] if plain else [], *columns]}


@cache  # one a type of ours: 0.2 ms each, asked for every column
def _getters(kind: Any) -> tuple[Any, list[Any]]:
    """What gives the plain fields of a dataclass, if any, all at once, and what gives each of the others."""
    others = serial.other_fields(kind)
    plain = [name for name in serial.names_of(kind) if name not in others]
    return attrgetter(*plain) if plain else None, [attrgetter(name) for name in others]
