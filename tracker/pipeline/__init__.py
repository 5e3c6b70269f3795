"""The one place that composes the stages: read → clean → segment → extract → align → score → ledger.

Whether anything has changed is told without any of them; they are loaded when one of the functions that
need them is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker.workspace.freshness import inputs, is_fresh

if TYPE_CHECKING:
    from tracker.pipeline.comparing import compare, plan_diff
    from tracker.pipeline.update import updated

__all__ = ["compare", "inputs", "is_fresh", "plan_diff", "updated"]

_HOMES = {"compare": "comparing", "plan_diff": "comparing", "updated": "update"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
