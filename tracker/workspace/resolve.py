"""From what a user types to a report: 徐汇@2025, a path, or a path with a district (file.txt#浦东)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import UnknownNameError, UnreadableError
from tracker.model import Report
from tracker.pipeline import units
from tracker.pipeline.assemble import Extracted
from tracker.workspace import asked, files, sources
from tracker.workspace.header import Header


@dataclass(frozen=True, slots=True)
class Meant:
    """A report; ``extracted`` where the workspace keeps what was read out of it, else None."""

    report: Report
    extracted: Extracted | None = None


def resolve(name: str, root: Path, header: Header) -> Meant:
    """The report that ``name`` means.

    Raises UnknownNameError (saying which are known), UnreadableError or NotAReportError.
    """
    path, _, wanted = name.partition("#")
    if Path(path).is_file():
        return Meant(_pick(sources.reports_in(Path(path), None), name, wanted))
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


def _in_workspace(name: str, root: Path, header: Header) -> Meant:
    wanted = meant(name, header.reports)
    record = header.reports.get(wanted)
    if record is not None and (root / record.source).is_file():
        sha256 = files.hash_of(sources.inside(root, root / record.source), root)
        named = sources.named(header.names, record.source)
        for one in units.reports(units.Source(str(root), record.source, sha256, named)):
            if one.report.name == wanted:
                return Meant(one.report, one)
    # a report that was added after the last update stands in its file only
    reading = sources.read_all(root, sources.files(root, header.sources), header.names, lambda _: None)
    reports = {report.name: report for report in reading.reports}
    wanted = meant(name, reports)
    if not wanted:
        raise UnknownNameError(asked.unknown(name, reports, "(工作区里还没有报告)"))
    return Meant(reports[wanted])


def meant(name: str, known: Mapping[str, asked.Known]) -> str:
    """``name`` as the ledger spells it, a district alone where it has only one report; empty if unknown.

    Raises UnknownNameError, which lists them, where a district without a year has several reports.
    """
    district, year = asked.read(name, known)
    found = sorted(one for one, there in known.items() if there.district == district)
    if not year and len(found) > 1:
        raise UnknownNameError(f"「{name}」有多个年份,请写明:{'、'.join(found)}")
    wanted = f"{district}@{year}" if year else "".join(found)
    return wanted if wanted in known else ""
