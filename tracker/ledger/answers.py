"""Reviews saved one by one into the ledger as it is at that moment, and taken back byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError
from tracker.ledger import person, store
from tracker.model import Entry, PersonReview
from tracker.workspace import lock
from tracker.workspace.header import LEDGER


@dataclass(frozen=True, slots=True)
class Saved:
    """A block before and after an answer was saved, and where its asker stood then."""

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
        """The commitments whose answer is in the ledger."""
        return {one.id for one in self._saved}

    def entry(self, id: str) -> Entry:
        """The commitment as the ledger has it now. Raises UnknownNameError where it is gone."""
        return store.open_entries(self.root / LEDGER, id, root=self.root).entries[id]

    def save(self, id: str, review: PersonReview, place: int) -> None:
        """Write a review into the ledger; its ``date`` is today's. Raises UnknownNameError."""
        path = self.root / LEDGER
        with lock.locked(path):
            old = store.read(path, LEDGER)
            new = person.record_review(old, id, review, today=review.date)
            store.save(path, new, was=old)
        self._saved.append(Saved(id, person.block_text(old, id), person.block_text(new, id), place))

    def undo(self) -> Saved:
        """Put the block that was saved last back as it was.

        Raises TrackerError where nothing was saved, or somebody has changed the block meanwhile.
        """
        if not self._saved:
            raise TrackerError("这次还没有保存过")
        last, path = self._saved[-1], self.root / LEDGER
        with lock.locked(path):
            text = store.read(path, LEDGER)
            store.save(path, person.put_back(text, last.id, last.after, last.before), was=text)
        return self._saved.pop()
