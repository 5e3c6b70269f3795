"""A ledger's header as commands write it: that of a new ledger, and one field of it for a person.

Every other byte of the text stays.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any, TypeAlias

from tracker.errors import LedgerError, TrackerError
from tracker.language import shipped
from tracker.ledger import splice
from tracker.ledger.encode import origin_tree
from tracker.ledger.update import SCHEMA_LINE, update
from tracker.model import Origin
from tracker.strictyaml import Problems, parse, plain
from tracker.strictyaml.cut import cut
from tracker.workspace.header import BODY, HEADER_FIELDS, LEDGER, Header, bounds, decode_header, head

SCHEMA_FILE = ".commitments.schema.json"
"""The copy of the schema that ``tracker init`` leaves beside the ledger: editors need no network."""
WORDS = "# 机器写承诺和判定；人可以随处写注释，在条目下写 review: 改判（status、note、by、date、source）。\n"

Values: TypeAlias = dict[str, Any]


def record_name(text: str, place: str, name: str) -> str:
    """The ledger's ``text`` with ``place`` (a file, or ``file#2``) named in its header.

    Raises LedgerError where the header is unsound.
    """
    return _changed(text, "names", lambda names: names | {place: name})


def record_fetched(text: str, place: str, origin: Origin | None) -> str:
    """The ledger's ``text`` with ``origin`` recorded for the file ``place``; None removes the record.

    Raises LedgerError where the header is unsound.
    """

    def change(fetched: Values) -> Values:
        kept = {file: one for file, one in fetched.items() if file != place}
        return kept | ({place: origin_tree(origin)} if origin else {})

    return _changed(text, "fetched", change)


def move_names(text: str, file: str, to: str = "") -> str:
    """The ledger's ``text`` with the header's ``names`` and ``fetched`` of ``file`` moved to the file ``to``.

    With no ``to`` they are removed; what the header says of ``to`` already is kept. Raises LedgerError
    where the header is unsound.
    """

    def change(names: Values) -> Values:
        moved = {key: name for key, name in names.items() if key.partition("#")[0] == file}
        kept = {key: name for key, name in names.items() if key not in moved}
        return {f"{to}{key[len(file) :]}": name for key, name in moved.items()} | kept if to else kept

    return _changed(_changed(text, "names", change), "fetched", change)


def record_removed(text: str, report: str, told: str) -> str:
    """The ledger's ``text`` with a report noted as taken out on purpose; ``told`` is 「2026-01-20 重复」.

    With nothing told, the note goes. Raises LedgerError where the header is unsound.
    """

    def change(removed: Values) -> Values:
        kept = {name: one for name, one in removed.items() if name != report}
        return kept | ({report: told} if told else {})

    return _changed(text, "removed", change)


def _changed(text: str, field: str, change: Callable[[Values], Values]) -> str:
    """The ledger's ``text`` with another mapping in one field of its header."""
    problems = Problems(LEDGER)
    places = bounds(text)
    top = text[: min((places[part][0] for part in BODY if part in places), default=len(text))]
    node = parse(top, problems)
    decode_header(node, problems)
    problems.check()
    old = plain(node)
    known = dict(old.get(field) or {})
    values = change(known)
    if values == known:
        return text
    end = "\r\n" if "\r\n" in top else "\n"
    new = {key: value for key, value in old.items() if key != field} | ({field: values} if values else {})
    parts = cut(top.splitlines(keepends=True), 1, LEDGER)
    changed = "".join(splice.fields(parts, old, new, list(HEADER_FIELDS), "", end)) + text[len(top) :]
    check = Problems(LEDGER)
    written = parse(head(changed), check)
    decode_header(written, check)
    if (plain(written).get(field) or {}) != values or check:
        message = f"抬头的写法无法自动改动,请手工在 {field} 里改"
        raise LedgerError([TrackerError(message, where=f"{LEDGER}:1")])
    return changed


def schema_text() -> str:
    """The ledger's JSON Schema (draft 7, which editors know best)."""
    return shipped.text("tracker.ledger", "schema.json")


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
