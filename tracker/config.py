"""The workspace and its ledger's header, read without touching the commitments: light enough for every command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.model import ReportRecord

LEDGER = "commitments.yaml"
VERSION = "1"
"""The ledger's format that this program reads and writes; any other is refused."""


@dataclass(frozen=True, slots=True)
class Header:
    """Everything in a ledger above ``commitments:``.

    ``sources`` are folders (or files) relative to the workspace; ``engine`` is name and version of what
    aligned and scored (「lexical 1」). ``names`` corrects report names that the reader gets wrong:
    ``path`` or ``path#2`` (second report of the file) → ``徐汇@2026``. ``policy`` holds the workspace's own
    rules for the gate (known names: see POLICIES), ``outcomes`` the SHA-256 of each outcomes file at the last update.
    """

    sources: tuple[str, ...] = ("reports/",)
    engine: str = "lexical 1"
    names: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    reports: Mapping[str, ReportRecord] = field(default_factory=dict)

    @property
    def engine_name(self) -> str:
        """The engine's name without its version: what ``--engine`` defaults to."""
        return self.engine.partition(" ")[0]
