"""Where the files of reports lie in a workspace: put there, in another's place, moved, or taken out.

A file whose name another one has gets a new name here (``copied``).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from tracker import ledger
from tracker.errors import TrackerError
from tracker.workspace import atomic, files, guard, stale
from tracker.workspace.header import LEDGER, Header, read_header

REMOVED = "removed"
"""The folder beside the ledger where files go whose reports were all taken out."""


def lies_at(root: Path, header: Header, file: Path) -> str:
    """Where a file lies under a source of the workspace, relative to the root; empty where it does not."""
    resolved = file.resolve()
    for source in header.sources:
        base = guard.inside(root, root / source)
        if resolved == base or resolved.is_relative_to(base):
            return resolved.relative_to(root.resolve()).as_posix()
    return ""


def copy_of(root: Path, file: Path, places: Iterable[str]) -> str:
    """Which of these places in the workspace holds the very bytes of a file; empty where none does.

    Raises UnreadableError for a file that is none, or too large for a report.
    """
    with files.opened(file) as stream:
        data = stream.read()
    same = (place for place in sorted({*places}) if _holds(root / place, data))
    return next(same, "")


def _holds(place: Path, data: bytes) -> bool:
    return place.is_file() and place.stat().st_size == len(data) and place.read_bytes() == data


def replaced_by(
    file: Path, place: str, names: Sequence[str], reports: Mapping[str, str], replace: bool
) -> str:
    """The file whose place a new one takes; empty where its reports are new, or stand at its ``place``.

    Raises TrackerError for a report that the workspace has in another file, unless it is to be replaced.
    """
    others = {reports[name] for name in names if name in reports} - {place}
    if not others:
        return ""
    held = next(name for name in names if reports.get(name) in others)
    if not replace:
        message = f"{held} 已在工作区里({reports[held]}),没有加入;是更新的版本请加 --replace"
        raise TrackerError(message, where=file.as_posix())
    if len(others) > 1:
        message = f"要替换的报告分在 {'、'.join(sorted(others))} 里;请手工改"
        raise TrackerError(message, where=file.as_posix())
    left = sorted(name for name, place in reports.items() if place in others and name not in names)
    if left:
        message = f"{reports[held]} 里还有 {'、'.join(left)},不能整份替换;请手工改那个文件"
        raise TrackerError(message, where=file.as_posix())
    return others.pop()


def copied(root: Path, header: Header, file: Path, names: Sequence[str] = (), replaced: str = "") -> str:
    """Copy a file to where the ``replaced`` one lay, or into the first source folder; its place there.

    Where another file has its name (2020.txt of another place), it gets that of its reports (容城@2020.txt);
    one without reports is refused. Nothing but the ``replaced`` file is overwritten. Raises TrackerError.
    """
    folder = root / header.sources[0]
    if folder.is_file():
        raise TrackerError("sources 的第一项是文件而不是文件夹,无处可放", where=header.sources[0])
    if not _is_fit(file.name):
        raise TrackerError("文件名不能以点开头,也不能有 #、反斜杠或控制字符", where=file.as_posix())
    data = file.read_bytes()
    target = (root / replaced).with_suffix(file.suffix) if replaced else folder / file.name
    guard.inside(root, target)
    if _is_taken(target, data) and not names:
        shown = target.relative_to(root).as_posix()
        raise TrackerError("工作区里已有同名而内容不同的文件,请先改名", where=shown)
    if _is_taken(target, data) and target != root / replaced:
        own = f"{_named_by(names)}{file.suffix}"
        target = files.free(folder, own if _is_fit(own) else file.name, partial(_is_taken, data=data))
        guard.inside(root, target)
    if not _holds(target, data):
        target.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(target, data)
    return target.relative_to(root).as_posix()


def _is_fit(name: str) -> bool:
    """Whether a workspace can hold a file of this name: the walk sees it, the header can write it."""
    return name.isprintable() and not name.startswith(".") and not {"#", "\\"} & {*name}


def _is_taken(place: Path, data: bytes) -> bool:
    """Whether something else than these bytes stands at a place."""
    return os.path.lexists(place) and not _holds(place, data)


def _named_by(names: Sequence[str]) -> str:
    return f"{names[0]}等{len(names)}份" if len(names) > 1 else names[0]


def follow(root: Path, header: Header, inputs: stale.Inputs) -> Header:
    """Give what the header says of moved files (``names``, ``fetched``) to their new paths, and give it back.

    A file has moved where its bytes stand under another path now. The ledger's file is changed as well.
    """
    recorded = header.recorded
    new = {sha256: path for path, sha256 in inputs.reports.items() if sha256 and path not in recorded}
    named = {key.partition("#")[0] for key in header.names} | header.fetched.keys()
    moved = {path: new.get(recorded.get(path, ""), "") for path in named - inputs.reports.keys()}
    if not any(moved.values()):
        return header
    with atomic.locked(root / LEDGER):
        text = was = ledger.read(root / LEDGER)
        for path, place in moved.items():
            text = ledger.move_names(text, path, place) if place else text
        ledger.save(root / LEDGER, text, was=was)
    return read_header(root / LEDGER)


def remove(root: Path, name: str, why: str, today: str) -> str:
    """Take a report of the ledger out on purpose, and give its file's new place; empty where it stays.

    The header notes it; a file all of whose reports are out is moved to ``removed/``, so that nothing is
    lost. The next update takes its blocks out of the ledger, and notes the verdicts that rested on it.
    """
    with atomic.locked(root / LEDGER):
        header = read_header(root / LEDGER)
        text = ledger.read(root / LEDGER)
        told = f"{today} {' '.join(why.split())}".strip()
        ledger.save(root / LEDGER, ledger.record_removed(text, name, told), was=text)
    source = header.reports[name].source
    out = {*header.removed, name}
    left = [one for one, record in header.reports.items() if record.source == source and one not in out]
    if left or source in header.sources or not (root / source).is_file():
        return ""
    target = files.free(root / REMOVED, Path(source).name)
    target.parent.mkdir(exist_ok=True)
    guard.inside(root, root / source).rename(target)
    return target.relative_to(root).as_posix()
