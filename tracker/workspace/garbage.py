"""How often Python looks for cyclic garbage while a command runs.

What this program builds are trees of small frozen objects, which go when nothing holds them; looking
through all of them again and again for cycles took a tenth of an update and found nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 1_000_000
"""New objects before Python looks for garbage (its own choice: 700); this did not raise the memory's peak."""


@contextmanager
def seldom() -> Iterator[None]:
    """Look for garbage a thousand times less often; also a decorator."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], OBJECTS) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def to_the_end() -> Iterator[None]:
    """As ``seldom``, for the last thing a process does: what is left then is freed when the process ends."""
    gc.set_threshold(max(gc.get_threshold()[0], OBJECTS), *gc.get_threshold()[1:])
    try:
        yield
    finally:
        gc.freeze()
