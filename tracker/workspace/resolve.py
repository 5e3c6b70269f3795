"""From what a user types to a report: 徐汇@2025, a path, or a path with a district (file.txt#浦东)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker.errors import UnknownNameError, UnreadableError
from tracker.model import Extracted
from tracker.workspace import files, guard, holdings, names, stale, work
from tracker.workspace.header import Header
from tracker.workspace.work import Read, Source


def resolve(name: str, root: Path, header: Header, read: Read) -> Extracted:
    """The report that ``name`` means.

    Raises UnknownNameError (saying which are known), UnreadableError or NotAReportError.
    """
    path, _, wanted = name.partition("#")
    if Path(path).is_file():
        return _pick(read(Source("", path, files.hash_of(Path(path)))), name, wanted)
    if Path(path).is_dir():
        raise UnreadableError("是文件夹,不是报告文件", where=path)
    if _looks_like_path(path):
        raise UnreadableError("没有这个文件(no such file)", where=path)
    return _in_workspace(name, root, header, read)


def _looks_like_path(name: str) -> bool:
    return "@" not in name and ("/" in name or "." in name)


def _pick(reports: Sequence[Extracted], name: str, wanted: str) -> Extracted:
    chosen = [one for one in reports if not wanted or wanted in (one.report.district, one.report.name)]
    if len(chosen) == 1:
        return chosen[0]
    path = name.partition("#")[0]
    choices = "、".join(f"{path}#{one.report.district}" for one in reports)
    what = "文件里有多份报告,请指明其一" if chosen else f"文件里没有「{wanted}」的报告;有"
    raise UnknownNameError(f"{what}:{choices}", where=path)


def _in_workspace(name: str, root: Path, header: Header, read: Read) -> Extracted:
    wanted = names.meant(name, header.reports)
    record = header.reports.get(wanted)
    if record is not None and (root / record.source).is_file():
        sha256 = files.hash_of(guard.inside(root, root / record.source), root)
        for one in read(work.source(root, header, record.source, sha256)):
            if one.report.name == wanted:
                return one
    # a report that was added after the last update stands in its file only
    there, _ = holdings.read_each(work.sources(root, header, stale.inputs(root, header)), read)
    known = {name: one.report for name, one in there.items()}
    wanted = names.meant(name, known)
    if not wanted:
        raise UnknownNameError(names.unknown(name, known, "(工作区里还没有报告)"))
    return there[wanted]
