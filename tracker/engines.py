"""The engines by name: those that compare words, and a user's language model beside one of them.

A reader is written ``reader:lexical``: what it was not asked, or did not answer, the other one judges.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from tracker import align
from tracker.reader.instructions import VERSIONS

READER = "reader"
ENGINES = (*align.ENGINES, READER)
"""The names to choose from."""
DEFAULT = "TRACKER_ENGINE"
"""A variable of the environment that names the engine for workspaces whose header names none."""


def best() -> str:
    """The engine where neither a person nor a header names one: the one that $TRACKER_ENGINE names, else
    ``semantic`` where what it runs on is installed, else ``lexical``."""
    return os.environ.get(DEFAULT) or ("semantic" if find_spec("onnxruntime") else "lexical")


def is_known(engine: str) -> bool:
    """Whether this program has an engine of this name; behind ``reader:`` stands the one beside it."""
    return align.is_known(other(engine)) if is_reader(engine) else align.is_known(engine)


def is_reader(engine: str) -> bool:
    """Whether an engine is a language model that a user brings."""
    return engine.partition(":")[0] == READER


def other(engine: str) -> str:
    """The engine that compares words: the one beside a reader, else the engine itself."""
    return engine.partition(":")[2] or best() if is_reader(engine) else engine


def chosen(given: str, before: str) -> str:
    """The engine that is ``given``, or ``before`` if none is; a bare ``reader`` is put beside ``before``."""
    if given == READER and not is_reader(before):
        return f"{READER}:{before}"
    return before if not given or (given == READER and is_reader(before)) else given


def engine_version(engine: str) -> str:
    """Name and version of an engine, as the header keeps it: ``lexical 1``, ``reader:lexical 1.1+1``."""
    if not is_reader(engine):
        return align.engine_version(engine)
    told = ".".join(str(VERSIONS[stage]) for stage in ("pieces", "links"))
    return f"{engine} {told}+{align.engine_version(other(engine)).rpartition(' ')[2]}"
