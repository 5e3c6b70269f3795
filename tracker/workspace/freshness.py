"""Whether a workspace can have changed since its ledger was written: by hashes and versions alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.align import engine_version
from tracker.workspace import sources
from tracker.workspace.header import Header


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a workspace by their hashes: what decides whether anything can have changed."""

    paths: tuple[Path, ...]
    reports: Mapping[str, str]
    outcomes: Mapping[str, str]


def inputs(root: Path, header: Header) -> Inputs:
    """Hash every report and outcomes file under the header's sources.

    Raises UnreadableError for a missing source folder or a path that leads out of the workspace.
    """
    paths = sources.files(root, header.sources)
    reports = [sources.fingerprint(root, path) for path in paths if not sources.is_yaml(path)]
    outcomes = [sources.fingerprint(root, path) for path in paths if sources.is_outcomes(path)]
    return Inputs(
        paths,
        {one.path: one.sha256 for one in reports},
        {one.path: one.sha256 for one in outcomes},
    )


def is_fresh(header: Header, found: Inputs, engine: str) -> bool:
    """Whether the hashes of all sources and the engine's name and version prove that nothing can change."""
    recorded = {record.source: record.sha256 for record in header.reports.values()}
    return (
        recorded == dict(found.reports)
        and dict(header.outcomes) == dict(found.outcomes)
        and header.engine == engine_version(engine)
        and all(_is_named(header, key, name) for key, name in header.names.items())
    )


def _is_named(header: Header, key: str, name: str) -> bool:
    """Whether the header's reports already bear a name that a person gave to a file's report."""
    record = header.reports.get(name)
    return record is not None and record.source == key.partition("#")[0]
