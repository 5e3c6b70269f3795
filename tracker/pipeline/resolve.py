"""From what a user types to a report: 徐汇@2025, a path, or a path with a district (file.txt#浦东)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tracker.config import Header
from tracker.errors import UnknownNameError, UnreadableError
from tracker.lexicon.names import ALIASES
from tracker.model import Report
from tracker.pipeline import sources


def resolve(name: str, root: Path, header: Header) -> Report:
    """The report that ``name`` means.

    Raises UnknownNameError (saying which are known), UnreadableError or NotAReportError.
    """
    path, _, wanted = name.partition("#")
    if Path(path).is_file():
        return _pick(sources.reports_in(Path(path), None), name, wanted)
    if Path(path).is_dir():
        raise UnreadableError("是文件夹,不是报告文件", where=path)
    if _looks_like_path(path):
        raise UnreadableError("没有这个文件(no such file)", where=path)
    return _in_workspace(name, root, header)


def _looks_like_path(name: str) -> bool:
    return "@" not in name and ("/" in name or "." in name)


def _pick(reports: tuple[Report, ...], name: str, wanted: str) -> Report:
    chosen = [report for report in reports if not wanted or wanted in (report.district, report.name)]
    if len(chosen) == 1:
        return chosen[0]
    choices = "、".join(f"{name.partition('#')[0]}#{report.district}" for report in reports)
    what = "文件里有多份报告,请指明其一" if chosen else f"文件里没有「{wanted}」的报告;有"
    raise UnknownNameError(f"{what}:{choices}", where=name.partition("#")[0])


def _in_workspace(name: str, root: Path, header: Header) -> Report:
    wanted = canonical(name, header.reports)
    record = header.reports.get(wanted)
    if record is not None and (root / record.source).is_file():
        path = sources.inside(root, root / record.source)
        named = sources.named(header.names, record.source)
        found = {report.name: report for report in sources.reports_in(path, root, named)}
        if wanted in found:
            return found[wanted]
    reading = sources.read_all(root, sources.files(root, header.sources), header.names, lambda _: None)
    reports = {report.name: report for report in reading.reports}
    return reports[canonical(name, reports)]


def canonical(name: str, known: Iterable[str]) -> str:
    """``name`` as the ledger spells it: aliases replaced, a district alone where it has only one report.

    Raises UnknownNameError, which lists what is known.
    """
    names = sorted(known)
    district, at, year = name.partition("@")
    district = ALIASES.get(district, district)
    wanted = f"{district}{at}{year}"
    found = [one for one in names if one == wanted or (not at and one.startswith(f"{district}@"))]
    if len(found) == 1:
        return found[0]
    listed = "、".join(found or names) or "(工作区里还没有报告)"
    what = f"「{name}」有多个年份,请写明" if found else f"没有「{name}」(unknown district);已知"
    raise UnknownNameError(f"{what}:{listed}")
