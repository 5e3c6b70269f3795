"""Whether a workspace can have changed since its ledger was written: by hashes and versions alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.engines import engine_version, is_reader
from tracker.errors import UnreadableError
from tracker.workspace import guard, readings, walk
from tracker.workspace.files import hash_of
from tracker.workspace.header import Header


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a workspace by their hashes: what decides whether anything can have changed.

    ``reports`` and ``outcomes`` map a file's path in the workspace to the hash of its bytes, which is empty
    where they cannot be read: whoever reads such a file says why, beside all else that is wrong.
    """

    reports: Mapping[str, str]
    outcomes: Mapping[str, str]
    readings: str = ""
    """A hash of what is kept of a reader's answers."""


def inputs(root: Path, header: Header, only: Collection[str] | None = None) -> Inputs:
    """Hash every report and outcomes file under the header's sources (of ``only`` these, if given).

    Raises UnreadableError for a missing source folder or a path that leads out of the workspace.
    """
    reports, outcomes = {}, {}
    for source in walk.files(root, header.sources):
        if only is not None and source not in only:
            continue
        if not walk.is_yaml(source):
            reports[source] = hash_or_none(root, source)
        elif walk.is_outcomes(root / source):
            outcomes[source] = hash_or_none(root, source)
    return Inputs(reports, outcomes, readings.digest(root))


def hash_or_none(root: Path, source: str) -> str:
    """The hash of a workspace's file; empty where it is not there, leads out, or cannot be read."""
    try:
        return hash_of(guard.inside(root, root / source), root)
    except UnreadableError:
        return ""


def is_fresh(header: Header, files: Inputs, engine: str) -> bool:
    """Whether an update is proved to change nothing.

    It is where the hashes of all sources and the engine's name and version are those of the header (for a
    reader its kept answers too), no report is there that was removed, and every given name is borne.
    """
    return (
        header.recorded == dict(files.reports)
        and dict(header.outcomes) == dict(files.outcomes)
        and header.engine == engine_version(engine)
        and (not is_reader(engine) or header.readings == files.readings)
        and header.reports.keys().isdisjoint(header.removed)
        and all(_is_named(header, key, name) for key, name in header.names.items())
    )


def _is_named(header: Header, key: str, name: str) -> bool:
    """Whether the header's reports already bear a name that a person gave to a file's report."""
    record = header.reports.get(name)
    return record is not None and record.source == key.partition("#")[0]
