"""The ledger's files: read as one text, written so that a killed writer leaves the old ledger or the new.

One changed file is replaced in one step. If several change, the whole new text is first written to
``.pending`` in the folder: readers use it while it is there, and the next writer finishes the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tracker.errors import TrackerError, UnreadableError
from tracker.ledger import leaves
from tracker.ledger.leaves import SUFFIX, Joined, Leaf
from tracker.workspace import atomic, guard
from tracker.workspace.header import BODY, FOLDER, LEDGER, bounds

PENDING = f"{FOLDER}.pending"


def joined(path: Path, shown: str = "") -> Joined:
    """The ledger at ``path`` as one text, and where its lines stand; messages call it ``shown``.

    Raises UnreadableError, LedgerError for a file of the folder that is none, TrackerError where a person
    wrote in a file after a writer was killed.
    """
    main, root = atomic.read(path, shown=shown), path.parent
    return _joined(root, main, leaves.folder(in_folder(root, main)))


def _joined(root: Path, main: str, before: Mapping[str, Leaf]) -> Joined:
    if (root / PENDING).is_file():
        text = atomic.read(root / PENDING, shown=PENDING)
        _nobody_wrote(root, text, before)
        return Joined(text, ((1, LEDGER, 1),))
    if not before and not leaves.in_folder(main):
        return Joined(main, ((1, LEDGER, 1),))
    return leaves.joined(main, before)


def located(root: Path, line: int) -> tuple[str, int]:
    """The file that holds a line of the ledger's joined text, and the line's number in that file."""
    return joined(root / LEDGER).located(line)


def is_settled(path: Path) -> bool:
    """Whether the blocks lie where the header says, and no writer was killed on the way."""
    main, root = atomic.read(path), path.parent
    if (root / PENDING).is_file():
        return False
    elsewhere = bounds(main).keys() & set(BODY) if leaves.in_folder(main) else in_folder(root, main)
    return not elsewhere


def write(path: Path, text: str, was: str | None = None) -> bool:
    """Write ``text`` to the ledger's files; False if they hold exactly that already.

    Raises TrackerError if ``was`` (the text that the caller read) is given and the files now say otherwise.
    """
    root = path.parent
    main = atomic.read(path) if path.exists() else ""
    texts = in_folder(root, main)
    before = leaves.folder(texts)
    if was is not None and (_joined(root, main, before).text if path.exists() else "") != was:
        raise TrackerError("文件在这期间被改动,没有写入,请再运行一次", where=path.as_posix())
    wanted = _wanted(text, before)
    there = {LEDGER: main, **{f"{FOLDER}{name}": old for name, old in texts.items()}}
    changed = [name for name, new in wanted.items() if new != there.get(name, "")]
    waiting = root / PENDING
    if not changed and path.exists() and not waiting.exists():
        return False
    if len(changed) > 1:
        waiting.parent.mkdir(exist_ok=True)
        atomic.write(waiting, text)
    for name in changed or [LEDGER]:
        if wanted[name]:
            (root / name).parent.mkdir(exist_ok=True)
            atomic.write(root / name, wanted[name])
        else:
            (root / name).unlink(missing_ok=True)
    waiting.unlink(missing_ok=True)
    return True


def _wanted(text: str, before: Mapping[str, Leaf]) -> dict[str, str]:
    """What the files should be, the folder's first; "" for one that goes. ``before`` are the folder's."""
    if not before and not leaves.in_folder(text):
        return {LEDGER: text}
    gone = {f"{FOLDER}{name}": "" for name in before}
    contents = leaves.parted(text, before) if leaves.in_folder(text) else gone | {LEDGER: text}
    return {name: contents[name] for name in sorted(contents, key=lambda name: (name == LEDGER, name))}


def in_folder(root: Path, main: str) -> dict[str, str]:
    """The folder's files, name → text; if ``main`` does not name it, only files with blocks alone."""
    folder = root / FOLDER
    if not folder.is_dir():
        return {}
    names = [one.name for one in folder.iterdir() if one.suffix == SUFFIX and not one.name.startswith(".")]
    texts = {name: _opened(root, f"{FOLDER}{name}") for name in sorted(names)}
    if leaves.in_folder(main):
        return texts
    return {name: text for name, text in texts.items() if bounds(text) and bounds(text).keys() <= set(BODY)}


def _opened(root: Path, name: str) -> str:
    try:
        return atomic.read(guard.regular_file(root, name), shown=name)
    except guard.Refused as refusal:
        raise UnreadableError(guard.WHY[refusal.why], where=name) from None


def _nobody_wrote(root: Path, text: str, before: Mapping[str, Leaf]) -> None:
    """Make sure that no file was changed by hand since a writer was killed: the next one would undo it."""
    when = (root / PENDING).stat().st_mtime_ns
    for name, new in _wanted(text, before).items():
        path = root / name
        if path.exists() and path.stat().st_mtime_ns > when and atomic.read(path, shown=name) != new:
            message = f"上一次写到一半中断,之后这里又改过:要留下改动就删去 {PENDING},再运行 tracker update"
            raise TrackerError(message, where=name)
