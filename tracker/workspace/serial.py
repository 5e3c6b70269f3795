"""Frozen dataclasses as plain lists and back, for JSON: what is read from a file can be nothing but data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Step = Callable[[Any], Any]


def dump(value: object) -> Any:
    """``value`` as lists, strings and numbers: a dataclass is the list of its fields, a decimal a string.

    Raises TypeError for what is none of these, nor a tuple.
    """
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is Decimal:
        return str(value)
    if kind is tuple:
        parts: Any = value
        return [part if type(part) in _AS_THEY_ARE else dump(part) for part in parts]
    give, places = _parts(kind)
    values = [*give(value)]
    for place in places:  # the other fields are the same in both forms
        values[place] = dump(values[place])
    return values


_AS_THEY_ARE = frozenset((str, int, float, bool, NoneType))
"""Types that JSON has; they are most of all values."""


def load(kind: type[T], plain: Any) -> T:
    """The dataclass that ``dump`` made ``plain`` of. Raises ValueError or TypeError for anything else."""
    wanted: Any = kind
    step = _step(wanted)
    loaded: T = step(plain) if step else plain
    return loaded


def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


@cache
def _parts(kind: Any) -> tuple[Step, tuple[int, ...]]:
    """What gives the values of a dataclass's fields, all at once, and which of them have another form."""
    names = _names(kind)
    give = attrgetter(*names) if names[1:] else lambda value: [getattr(value, name) for name in names]
    return give, tuple(place for place, _ in _steps(kind))


def _steps(kind: Any) -> list[tuple[int, Step]]:
    """The fields of a dataclass that have another form, and what turns that form into them."""
    types = get_type_hints(kind)
    return [(place, step) for place, name in enumerate(_names(kind)) if (step := _step(types[name]))]


@cache
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
    steps, size = _steps(kind), len(_names(kind))

    def build(plain: Any) -> Any:
        values = [*plain]
        if len(values) != size:
            raise ValueError(f"{len(values)} values for the {size} fields of {kind}")
        for place, step in steps:
            values[place] = step(values[place])
        return kind(*values)

    return build


def _tuple(inner: tuple[Any, ...]) -> Step:
    if inner[1:] == (...,):
        step = _step(inner[0])
        return (lambda plain: tuple(map(step, plain))) if step else tuple
    steps = [_step(one) for one in inner]
    return lambda plain: tuple(step(one) if step else one for step, one in zip(steps, plain, strict=True))
