"""The ledger and the files of an earlier commit, beside which checks put those of today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError
from tracker.ledger import Ledger, examine, files, leaves
from tracker.workspace import git
from tracker.workspace.header import FOLDER, LEDGER, Header

_LEAF = re.compile(f"{FOLDER}[^./][^/]*\\{leaves.SUFFIX}")


@dataclass(frozen=True, slots=True)
class Base:
    """An earlier commit: its ledger (empty where it had none) and the workspace's files by object name."""

    name: str
    ledger: Ledger
    blobs: dict[str, str]
    ref: str = "HEAD"

    @property
    def shown(self) -> str:
        """How messages call it: 「HEAD」, or 「main (1a2b3c4)」."""
        return self.ref if self.ref == "HEAD" else f"{self.ref} ({self.name[:7]})"


def earlier(root: Path, ref: str | None, now: Ledger) -> Base | None:
    """The ledger at ``ref``'s fork point, or without ``ref`` at HEAD; None where there is no commit.

    ``now`` is today's ledger, which is not parsed a second time where it has not changed.

    Raises GitError when ``ref`` was given and cannot be found.
    """
    try:
        name = git.fork_point(root, ref) if ref else git.commit(root, "HEAD")
        blobs = git.blobs(root, name)
        text = _committed(root, blobs, now.text)
    except git.GitError:
        if ref:
            raise
        return None
    return Base(name, now if text == now.text else _parsed(text), blobs, ref or "HEAD")


def _committed(root: Path, blobs: Mapping[str, str], now: str) -> str:
    """The text of a commit's ledger, wherever its blocks lay; "" where it had none, or none that is one.

    ``now`` is today's text: where the commit has the same, git need not give it.
    """
    if LEDGER not in blobs:
        return ""
    if git.name_of(now.encode("utf-8", "surrogatepass")) == blobs[LEDGER] and not leaves.in_folder(now):
        return now
    main = git.blob(root, blobs[LEDGER]).decode("utf-8", "replace")
    if not leaves.in_folder(main):
        return main
    there = {f"{FOLDER}{name}": text.encode() for name, text in files.in_folder(root, main).items()}
    texts = {}
    for path in filter(_LEAF.fullmatch, blobs):
        known = there.get(path, b"")
        data = known if git.name_of(known) == blobs[path] else git.blob(root, blobs[path])
        texts[path.removeprefix(FOLDER)] = data.decode("utf-8", "replace")
    try:
        return leaves.joined(main, leaves.folder(texts)).text
    except TrackerError:
        return main


def _parsed(text: str) -> Ledger:
    """As much of an old ledger as is sound: what was broken then is no finding of today."""
    ledger = examine(text, LEDGER)[0] if text else None
    return ledger or Ledger(Header())
