"""Many reports on many processors or machines: a workspace with its ledger per district, one table."""

from __future__ import annotations

from tracker.batch.executors import Workers, cluster, processes
from tracker.batch.run import Summary, run
from tracker.batch.tables import Progress

__all__ = ["Progress", "Summary", "Workers", "cluster", "processes", "run"]
