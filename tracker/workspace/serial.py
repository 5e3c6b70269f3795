"""Frozen dataclasses as JSON and back: what is read from a file can be nothing but data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, make_dataclass
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Step = Callable[[Any], Any]


def dump(value: object) -> str:
    """``value`` as JSON: a dataclass is the list of its fields, a tuple a list, a decimal a string.

    Raises TypeError for what is none of these and has no form in JSON.
    """
    return _ENCODER.encode(value)


class _Givers(dict[Any, Step]):
    """By type, what gives the plain form of a value, its parts as they are."""

    def __missing__(self, kind: Any) -> Step:
        self[kind] = str if kind is Decimal else _fields_of(kind)
        return self[kind]


def _fields_of(kind: Any) -> Step:
    names = names_of(kind)
    return attrgetter(*names) if names[1:] else lambda value: [getattr(value, name) for name in names]


_GIVERS = _Givers()
# what is dumped is made of frozen values: none holds itself
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, default=lambda value: _GIVERS[type(value)](value)
)


def load(kind: type[T], plain: Iterable[Any]) -> tuple[T, ...]:
    """Dataclasses of ``kind`` from ``plain``, the read JSON of each. Raises ValueError or TypeError."""
    wanted: Any = kind
    step = _step(wanted)
    return tuple(map(step, plain) if step else plain)


def names_of(kind: Any) -> tuple[str, ...]:
    """The fields of a dataclass. Raises TypeError for another type."""
    return tuple(one.name for one in fields(kind))


def other_fields(kind: Any) -> tuple[str, ...]:
    """The names of the fields that JSON cannot hold as they are: dataclasses, decimals, tuples."""
    names = names_of(kind)
    return tuple(names[place] for place, _ in _steps(kind))


def _steps(kind: Any) -> list[tuple[int, Step]]:
    """The fields of a dataclass that have another form, and what turns that form into them."""
    types = get_type_hints(kind)
    return [(place, step) for place, name in enumerate(names_of(kind)) if (step := _step(types[name]))]


@cache  # one a type of ours: types refer to one another
def _step(kind: Any) -> Step | None:
    """What turns the plain form of one type into it; None where they are the same."""
    if is_dataclass(kind):
        return _object(kind)
    if kind is Decimal:
        return Decimal
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        inner = next((step for one in get_args(kind) if one is not NoneType and (step := _step(one))), None)
        return (lambda plain: None if plain is None else inner(plain)) if inner else None
    return None


def _object(kind: Any) -> Step:
    """What makes a frozen dataclass of ours, which has slots and does nothing when it is made.

    A frozen one sets its own fields the long way round. Its twin that is not frozen, and then takes its
    class, is made in a third of the time; a ledger of thirty thousand blocks has 100,000 of them.
    """
    steps, names = _steps(kind), names_of(kind)
    size, twin = len(names), make_dataclass(kind.__name__, names, eq=False, repr=False, slots=True)

    def build(plain: Any) -> Any:
        values = [*plain]
        if len(values) != size:
            raise ValueError(f"{len(values)} values for the {size} fields of {kind}")
        for place, step in steps:
            if there := values[place]:
                values[place] = step(there)
            elif there is not None:  # no text has another form: an empty list
                values[place] = ()
        made = twin(*values)
        made.__class__ = kind
        return made

    return build


def _tuple(inner: tuple[Any, ...]) -> Step:
    if inner[1:] == (...,):
        step = _step(inner[0])
        return (lambda plain: tuple(map(step, plain))) if step else tuple
    steps = [_step(one) for one in inner]
    return lambda plain: tuple(step(one) if step else one for step, one in zip(steps, plain, strict=True))
