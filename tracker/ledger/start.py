"""A ledger's beginning: the file that ``tracker init`` writes, and its JSON Schema for editors."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from tracker.ledger.update import SCHEMA_LINE, update
from tracker.workspace.header import Header

SCHEMA_FILE = ".commitments.schema.json"
"""The copy of the schema that ``tracker init`` leaves beside the ledger: editors need no network."""
WORDS = "# 机器写承诺和判定；人可以随处写注释，在条目下写 review: 改判（status、note、by、date、source）。\n"


def schema_text() -> str:
    """The ledger's JSON Schema (draft 7, which editors know best)."""
    return resources.files(__package__).joinpath("schema.json").read_text(encoding="utf-8")


def new_text(root: Path, sources: tuple[str, ...] = ("reports/",)) -> str:
    """The text of a new ledger for the workspace ``root``."""
    text = update("", Header(sources=sources), (), today="", schema=_address(root)).text
    first, rest = text.split("\n", 1)
    return f"{first}\n{WORDS}{rest}"


def _address(root: Path) -> str:
    """Where editors find the schema from the ledger: in the program where it lies inside, else a copy."""
    own = Path(str(resources.files(__package__).joinpath("schema.json"))).resolve()
    if not own.is_relative_to(root.resolve()):
        return SCHEMA_FILE
    path = own.relative_to(root.resolve())
    installed = any(part.startswith(".") or part == "site-packages" for part in path.parts)
    return SCHEMA_FILE if installed else path.as_posix()


def needs_schema_file(text: str) -> bool:
    """Whether a ledger's first line names the copy."""
    return text.startswith(f"{SCHEMA_LINE}{SCHEMA_FILE}\n")
