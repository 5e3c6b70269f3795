"""What a person says, written into one block of the text and taken back; nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import LedgerError, TrackerError, UnknownNameError
from tracker.language.tables.statuses import CHINESE
from tracker.ledger import splice, store
from tracker.ledger.blocks import Block, blocks
from tracker.ledger.encode import review_tree
from tracker.ledger.layout import ENTRY
from tracker.model import Entry, PersonReview
from tracker.strictyaml import Problems, Table, parse, plain
from tracker.strictyaml.cut import cut, whole_lines
from tracker.workspace import atomic
from tracker.workspace.header import LEDGER, decode_header, head

BY_HAND = "复核"
Values = dict[str, Any]
"""A block's values as a plain tree."""


def record_review(text: str, id: str, review: PersonReview | None, *, today: str) -> str:
    """The ledger's ``text`` with this review in the block ``id``; None takes the review away.

    Where the status that counts changes by it, the old one stays in the block's history, dated ``today``.
    Raises UnknownNameError, or LedgerError where header or block is unsound.
    """
    return _with_block(text, id, lambda old: _reviewed(old, review, today))


def record_own(text: str, id: str, own: Mapping[str, str]) -> str:
    """The ledger's ``text`` with these fields of an office in the block ``id``, in the place of all it had.

    A field of one line that stays keeps its bytes. Raises what ``record_review`` does.
    """
    fields = {"own": dict(own)} if own else {}
    return _with_block(text, id, lambda old: _without(old, "own") | fields)


def block_text(text: str, id: str) -> str:
    """The bytes of a block as they stand. Raises UnknownNameError."""
    block = _block(text, id)
    return text[block.start : block.end]


def put_back(text: str, id: str, now: str, before: str) -> str:
    """The ledger's ``text`` with a block's bytes of ``before`` again, where they are still those of ``now``.

    Raises UnknownNameError, or TrackerError where somebody has changed the block meanwhile.
    """
    block = _block(text, id)
    if text[block.start : block.end] != now:
        raise TrackerError(f"{id} 在这期间被改动,没有撤回", where=f"{LEDGER}:{block.line}")
    return text[: block.start] + before + text[block.end :]


def _block(text: str, id: str) -> Block:
    block = blocks(text).get(id)
    if block is None:
        raise UnknownNameError(f"账本里没有 {id}")
    return block


def _with_block(text: str, id: str, change: Callable[[Values], Values]) -> str:
    """The ledger's ``text`` with other values in one block; every other byte stays."""
    block = _block(text, id)
    problems = Problems(LEDGER)
    decode_header(parse(head(text), problems), problems)
    node = parse(text[block.start : block.end], problems, block.line)
    problems.check()
    lines, end = whole_lines(text[block.start : block.end])
    own = cut(lines, block.line, LEDGER)
    if not isinstance(node, Table) or list(node) != [id] or len(own.parts) != 1:
        raise LedgerError([TrackerError("这个编号的写法无法逐段更新", where=f"{LEDGER}:{block.line}")])
    old = plain(node[id])
    own.parts = [splice.block(own.parts[0], old, change(old), ENTRY, end)]
    return text[: block.start] + "".join(own.joined()) + text[block.end :]


def _reviewed(old: Values, review: PersonReview | None, today: str) -> Values:
    """The block's values with another review, and a line of history if the status that counts changes."""
    new = _without(old, "review", "look_again") | ({"review": review_tree(review)} if review else {})
    before = _counting(old)
    if _counting(new) == before:
        return new
    by = review.by if review else ""
    line = {"date": today, "status": before, "reason": f"{BY_HAND} {by}".strip()}
    return new | {"history": [*old.get("history", ()), line]}


def _without(values: Values, *keys: str) -> Values:
    return {name: value for name, value in values.items() if name not in keys}


def _counting(values: Values) -> str:
    """The status that counts: a person's, in English or Chinese, where there is one."""
    written = str((values.get("review") or {}).get("status") or values["status"])
    return CHINESE.get(written, written)


@dataclass(frozen=True, slots=True)
class Saved:
    """A block's text before and after an answer was saved, and the ``place`` that the caller gave with it."""

    id: str
    before: str
    after: str
    place: int


class Answers:
    """The answers of one sitting, the last of which can be undone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._saved: list[Saved] = []

    @property
    def ids(self) -> set[str]:
        """The commitments answered in this sitting and not undone."""
        return {one.id for one in self._saved}

    def entry(self, id: str) -> Entry:
        """The commitment as the ledger has it now. Raises UnknownNameError where it is gone."""
        return store.open_entries(self.root / LEDGER, id).entries[id]

    def save(self, id: str, review: PersonReview, place: int) -> None:
        """Write a review into the ledger; its ``date`` is today's. Raises UnknownNameError."""
        path = self.root / LEDGER
        with atomic.locked(path):
            old = store.read(path, LEDGER)
            new = record_review(old, id, review, today=review.date)
            store.save(path, new, was=old)
        self._saved.append(Saved(id, block_text(old, id), block_text(new, id), place))

    def undo(self) -> Saved:
        """Put the block that was saved last back as it was.

        Raises TrackerError where nothing was saved, or somebody has changed the block meanwhile.
        """
        if not self._saved:
            raise TrackerError("这次还没有保存过")
        last, path = self._saved[-1], self.root / LEDGER
        with atomic.locked(path):
            text = store.read(path, LEDGER)
            store.save(path, put_back(text, last.id, last.after, last.before), was=text)
        return self._saved.pop()
