"""Taking reports, and newer versions, into a workspace; ``placing`` tells where a file goes, by what name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker import ledger, outcomes, placing, run
from tracker.errors import NotAReportError, TrackerError
from tracker.model import Extracted, Origin, ReportName
from tracker.workspace import atomic, files, stale, walk, work
from tracker.workspace.header import LEDGER, Header, read_header
from tracker.workspace.work import Source


@dataclass(frozen=True, slots=True)
class Named:
    """What a person says of a file's only report where it is read wrongly; empty or 0 for what is right."""

    name: str = ""
    year: int = 0

    def __bool__(self) -> bool:
        return bool(self.name or self.year)

    @property
    def whole(self) -> str:
        """The whole name, where both parts are told. Raises TrackerError for what is no name."""
        name, year = self.name, self.year
        wanted = name if "@" in name else (f"{name}@{year}" if name and year else "")
        shown = wanted or f"{name or '徐汇'}@{year or 2026}"
        if not ReportName.is_one(shown) or ("@" in name and year and not name.endswith(f"@{year}")):
            raise TrackerError(f"报告名应写成 徐汇@2026,不能是「{shown}」")
        planned = ReportName.parse(shown).year
        if (year or wanted) and planned > date.today().year + 1:
            raise TrackerError(f"还不会有 {planned} 年的报告;请写报告所计划的年份,最晚是明年")
        return wanted


@dataclass(frozen=True, slots=True)
class Added:
    """A file that was taken in: its place in the workspace, its reports, and the file that it replaced.

    ``read`` are the names that the text itself tells, where a person gave another; ``back`` are reports that
    had been taken out; ``origin`` is the address that gave the file, where one did. ``notes`` tell what was
    seen in it and not taken; ``again`` tells that all of it was there already, ``renamed`` that another file
    had its name.
    """

    place: str
    names: tuple[str, ...]
    replaced: str = ""
    read: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    origin: str = ""
    notes: tuple[str, ...] = ()
    again: bool = False
    renamed: bool = False


def recognised(
    file: Path, named: Named, given: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the reports in a file, with a person's own in the place of what was read, and its notes.

    ``given`` are the names that the ledger's header has for them, by position, where the file is known.
    Raises UnreadableError or NotAReportError: nothing that is no report gets into a workspace.
    """
    wanted = named.whole
    read = _read(file, (wanted,) if wanted else given)
    names, notes = _names(read), work.notes(read)
    if not named:
        return names, notes
    if len(names) > 1:
        message = (
            f"这个文件里有 {len(names)} 份报告({'、'.join(names)}),请在账本的 names 里逐个写 文件#2: 名称"
        )
        raise TrackerError(message, where=file.as_posix())
    told = ReportName.parse(names[0])
    return (wanted or str(ReportName(named.name or told.district, named.year or told.year)),), notes


def _read(file: Path, given: tuple[str, ...] = ()) -> tuple[Extracted, ...]:
    return run.read(Source("", str(file), files.hash_of(file), given))


def _names(read: Iterable[Extracted]) -> tuple[str, ...]:
    return tuple(one.report.name for one in read)


def known(root: Path, header: Header) -> dict[str, str]:
    """The reports of a workspace and their files: those of the ledger, and what was added since."""
    names = {name: record.source for name, record in header.reports.items()}
    there = set(names.values())
    for path in walk.files(root, header.sources):
        if path not in there and not walk.is_yaml(path):
            read = run.prepare(work.source(root, header, path, stale.hash_or_none(root, path)))
            for record in read.records:
                names.setdefault(record.name, path)
    return names


def add(
    root: Path,
    file: Path,
    named: Named,
    reports: Mapping[str, str],
    replace: bool,
    origin: Origin | None = None,
) -> Added:
    """Take a file into the workspace: copied into its first source folder, unless it or a copy lies in one.

    ``reports`` are those that the workspace has, with their files (``known``); a newer version takes the
    place of such a one only if it is to ``replace`` it. ``origin`` is where the file was fetched, if it was.
    Raises TrackerError for a file that is refused; nothing is changed.
    """
    header = read_header(root / LEDGER)
    if walk.is_yaml(file):
        plans = dict.fromkeys(fact.plan for fact in outcomes.load(file))
        lies = placing.lies_at(root, header, file)
        return Added(lies or placing.copied(root, header, file), (f"{len(plans)} 份计划的外部结果",))
    there = placing.lies_at(root, header, file) or placing.copy_of(root, file, reports.values())
    names, notes = recognised(file, named, walk.named(header.names, there))
    read = _told(file) if named else names
    old = placing.replaced_by(file, there, names, reports, replace)
    with atomic.locked(root / LEDGER):
        place = there or placing.copied(root, header, file, names, old)
        text = was = ledger.read(root / LEDGER)
        text = ledger.move_names(text, old, place) if old and old != place else text
        text = ledger.record_name(text, place, names[0]) if named else text
        text = ledger.record_fetched(text, place, origin) if origin or old else text
        for name in names:
            text = ledger.record_removed(text, name, "")
        ledger.save(root / LEDGER, text, was=was)
    if old and old != place:
        (root / old).unlink(missing_ok=True)
    back = tuple(name for name in names if name in header.removed)
    address = origin.address if origin else ""
    again = not old and all(reports.get(name) == place for name in names)
    renamed = not there and not old and Path(place).name != file.name
    told = () if set(names) <= set(read) else read
    return Added(place, names, old, told, back, address, notes, again, renamed)


def _told(file: Path) -> tuple[str, ...]:
    """The names that a file's own words tell; none where they do not."""
    try:
        return _names(_read(file))
    except NotAReportError:
        return ()
