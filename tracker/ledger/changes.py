"""What an update did to a ledger, and what a person should be told of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.language.tables.statuses import CHINESE

NAMED = 5
"""How many ids (or reports) one line names at most."""
LISTED = 20
"""How many commitments are listed at most; a new report may have hundreds, which git shows."""
_WORDS: dict[str, str] = {english: chinese for chinese, english in CHINESE.items()}


@dataclass(frozen=True, slots=True)
class Update:
    """The outcome of an update: the new file's ``text``, and what a person should be told.

    ``added``, ``removed``, ``changed`` and ``restored`` are ids; ``verdicts`` are (id, old status, new
    status); ``moved`` pairs (old id, new id) whose person-made parts went along; ``orphaned`` are ids that
    found no home. ``restored`` are blocks that had gone although their report stands there unchanged.
    ``newer`` are reports of which a newer version was read, ``reworded`` the (old id, new id, old text, new
    text) of their corrected commitments; ``corrected`` are the verdicts that changed with them.
    ``look_again`` are ids whose person's verdict was given on what has changed since.
    """

    text: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    verdicts: tuple[tuple[str, str, str], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    orphaned: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()
    reworded: tuple[tuple[str, str, str, str], ...] = ()
    corrected: tuple[tuple[str, str, str], ...] = ()
    look_again: tuple[str, ...] = ()

    def told(self) -> tuple[str, ...]:
        """What happened, a line each: counts, what changed with newer versions, where people's words went."""
        return (*self._counts(), *self._restored(), *self._newer(), *self._people())

    def _counts(self) -> Iterator[str]:
        counted = (
            ("新增", self.added),
            ("改动", self.changed),
            ("改判", self.verdicts),
            ("去掉", self.removed),
        )
        counts = [f"{word} {len(ids)} 条" for word, ids in counted if ids]
        if counts:
            yield ",".join(counts)

    def _restored(self) -> Iterator[str]:
        if self.restored:
            listed = "、".join(self.restored[:NAMED]) + ("……" if len(self.restored) > NAMED else "")
            yield f"补回 {len(self.restored)} 条从账本里不见了的承诺({listed});其中的批注和复核请从 git 找回"

    def _newer(self) -> Iterator[str]:
        if not self.newer:
            return
        more = f" 等 {len(self.newer)} 份报告" if len(self.newer) > NAMED else ""
        numbers = f"改字 {len(self.reworded)} 条,改判 {len(self.corrected)} 条"
        yield f"{'、'.join(self.newer[:NAMED])}{more} 换了新版:{numbers}"
        yield from _some([f"  改字 {new}:「{was}」→「{now}」" for _, new, was, now in self.reworded])
        yield from _some(
            [
                f"  改判 {id}:{_WORDS.get(was, was)} → {_WORDS.get(now, now)}"
                for id, was, now in self.corrected
            ]
        )

    def _people(self) -> Iterator[str]:
        for old, new in self.moved:
            came = f"{old} 又回到计划里,批注和复核已放回"
            yield came if old == new else f"{old} 的批注和复核移到了 {new}"
        for id in self.look_again:
            yield f"{id} 的复核是就旧文字作的,结论照旧,记了 look_again,请再看一遍"
        for id in self.orphaned:
            yield f"{id} 已不在计划里,批注和复核留在 orphaned 里,请看一看"


def _some(lines: Sequence[str]) -> list[str]:
    """The first LISTED lines, then a line that says how many more there are."""
    more = len(lines) - LISTED
    return [*lines[:LISTED], *([f"  ……还有 {more} 条,见 git diff"] if more > 0 else [])]
