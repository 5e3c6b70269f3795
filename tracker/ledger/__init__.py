"""The ledger: YAML that people and the machine edit together, in one file or in one for each district.

Reading: ``load`` (everything, all problems at once), ``open_reports`` (some reports of a large ledger, fast).
Writing: ``update`` is text → text and keeps the bytes of every block that did not change; ``record_review``
changes one block; ``save`` writes atomically. Nothing else writes a ledger.
"""

from __future__ import annotations

from tracker.ledger.blocks import is_whole, lacking
from tracker.ledger.changes import Update
from tracker.ledger.files import is_settled, located
from tracker.ledger.heading import (
    SCHEMA_FILE,
    move_names,
    needs_schema_file,
    new_text,
    record_fetched,
    record_name,
    record_removed,
    schema_text,
)
from tracker.ledger.person import block_text, put_back, record_own, record_review
from tracker.ledger.store import (
    Ledger,
    examine,
    load,
    loads,
    open_entries,
    open_reports,
    promised_before,
    read,
    save,
)
from tracker.ledger.update import update

__all__ = [
    "SCHEMA_FILE",
    "Ledger",
    "Update",
    "block_text",
    "examine",
    "is_settled",
    "is_whole",
    "lacking",
    "load",
    "loads",
    "located",
    "move_names",
    "needs_schema_file",
    "new_text",
    "open_entries",
    "open_reports",
    "promised_before",
    "put_back",
    "read",
    "record_fetched",
    "record_name",
    "record_own",
    "record_removed",
    "record_review",
    "save",
    "schema_text",
    "update",
]
