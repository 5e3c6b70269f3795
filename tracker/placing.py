"""Where the files of reports lie in a workspace: put there, in another's place, moved, or taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker import ledger
from tracker.errors import TrackerError
from tracker.workspace import atomic, files, guard, stale
from tracker.workspace.header import LEDGER, Header, read_header

REMOVED = "removed"
"""The folder beside the ledger where files go whose reports were all taken out."""


def replaced_by(
    root: Path, file: Path, names: Sequence[str], reports: Mapping[str, str], replace: bool
) -> str:
    """The file whose place a new one takes; empty where its reports are new, or it is there already.

    Raises TrackerError for a report that the workspace has in another file, unless it is to be replaced.
    """
    places = {reports[name] for name in names if name in reports}
    others = {place for place in places if (root / place).resolve() != file.resolve()}
    same = {place for place in others if _is_copy(root / place, file)}
    if not others - same:
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


def _is_copy(place: Path, file: Path) -> bool:
    """Whether a file of the workspace is the copy that an earlier ``add`` made of this one."""
    return place.name == file.name and place.is_file() and place.read_bytes() == file.read_bytes()


def placed(root: Path, header: Header, file: Path, replaced: str) -> str:
    """Where the file stands in the workspace: where it lies, where the ``replaced`` one lay, or copied."""
    resolved = file.resolve()
    for source in header.sources:
        base = guard.inside(root, root / source)
        if resolved == base or resolved.is_relative_to(base):
            return resolved.relative_to(root.resolve()).as_posix()
    folder = root / header.sources[0]
    if folder.is_file():
        raise TrackerError("sources 的第一项是文件而不是文件夹,无处可放", where=header.sources[0])
    target = (root / replaced).with_suffix(file.suffix) if replaced else folder / file.name
    guard.inside(root, target)
    if file.name.startswith(".") or not file.name.isprintable() or "#" in file.name:
        raise TrackerError("文件名不能以点开头,也不能有 # 或控制字符", where=file.as_posix())
    shown = target.relative_to(root).as_posix()
    data = file.read_bytes()
    if target.exists() and shown != replaced and target.read_bytes() != data:
        raise TrackerError("工作区里已有同名而内容不同的文件,请先改名", where=shown)
    if not target.exists() or shown == replaced:
        target.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(target, data)
    return shown


def follow(root: Path, header: Header, inputs: stale.Inputs) -> Header:
    """Give what the header says of moved files (``names``, ``fetched``) to their new paths, and give it back.

    A file has moved where its bytes stand under another path now. The ledger's file is changed as well.
    """
    recorded = {record.source: record.sha256 for record in header.reports.values()}
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
