"""Taking reports into a workspace, newer versions of them, and out of it again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker import ledger, outcomes, run
from tracker.errors import NotAReportError, TrackerError
from tracker.model import Extracted, Origin, ReportName
from tracker.workspace import atomic, files, guard, stale, walk, work
from tracker.workspace.header import LEDGER, Header, read_header
from tracker.workspace.work import Source

REMOVED = "removed"
"""The folder beside the ledger where files go whose reports were all taken out."""


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
    seen in it and not taken; ``again`` tells that all of it was there already.
    """

    place: str
    names: tuple[str, ...]
    replaced: str = ""
    read: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    origin: str = ""
    notes: tuple[str, ...] = ()
    again: bool = False


def recognised(file: Path, named: Named) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the reports in a file, with a person's own in the place of what was read, and its notes.

    Raises UnreadableError or NotAReportError: nothing that is no report gets into a workspace.
    """
    wanted = named.whole
    read = _read(file, wanted)
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


def _read(file: Path, wanted: str = "") -> tuple[Extracted, ...]:
    return run.read(Source("", str(file), files.hash_of(file), (wanted,) if wanted else ()))


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
    there: Mapping[str, str],
    replace: bool,
    origin: Origin | None = None,
) -> Added:
    """Take a file into the workspace: copied into its first source folder, unless it lies in one.

    ``there`` are the reports that the workspace has (``known``); a newer version takes the place of such a
    one only if it is to ``replace`` it. ``origin`` is where the file was fetched, if it was.
    Raises TrackerError for a file that is refused; nothing is changed.
    """
    header = read_header(root / LEDGER, root)
    if walk.is_yaml(file):
        plans = dict.fromkeys(fact.plan for fact in outcomes.load(file))
        return Added(_placed(root, header, file, ""), (f"{len(plans)} 份计划的外部结果",))
    names, notes = recognised(file, named)
    read = _told(file) if named else names
    old = _replaced(root, file, names, there, replace)
    place = _placed(root, header, file, old)
    with atomic.locked(root / LEDGER):
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
    again = not old and all(there.get(name) == place for name in names)
    return Added(place, names, old, () if set(names) <= set(read) else read, back, address, notes, again)


def _told(file: Path) -> tuple[str, ...]:
    """The names that a file's own words tell; none where they do not."""
    try:
        return _names(_read(file))
    except NotAReportError:
        return ()


def _replaced(root: Path, file: Path, names: Sequence[str], there: Mapping[str, str], replace: bool) -> str:
    """The file whose place a new one takes; empty where its reports are new, or it is there already.

    Raises TrackerError for a report that the workspace has in another file, unless it is to be replaced.
    """
    places = {there[name] for name in names if name in there}
    others = {place for place in places if (root / place).resolve() != file.resolve()}
    same = {place for place in others if _is_copy(root / place, file)}
    if not others - same:
        return ""
    held = next(name for name in names if there.get(name) in others)
    if not replace:
        message = f"{held} 已在工作区里({there[held]}),没有加入;是更新的版本请加 --replace"
        raise TrackerError(message, where=file.as_posix())
    if len(others) > 1:
        message = f"要替换的报告分在 {'、'.join(sorted(others))} 里;请手工改"
        raise TrackerError(message, where=file.as_posix())
    left = sorted(name for name, place in there.items() if place in others and name not in names)
    if left:
        message = f"{there[held]} 里还有 {'、'.join(left)},不能整份替换;请手工改那个文件"
        raise TrackerError(message, where=file.as_posix())
    return others.pop()


def _is_copy(place: Path, file: Path) -> bool:
    """Whether a file of the workspace is the copy that an earlier ``add`` made of this one."""
    return place.name == file.name and place.is_file() and place.read_bytes() == file.read_bytes()


def _placed(root: Path, header: Header, file: Path, replaced: str) -> str:
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
    return read_header(root / LEDGER, root)


def remove(root: Path, name: str, why: str, today: str) -> str:
    """Take a report of the ledger out on purpose, and give its file's new place; empty where it stays.

    The header notes it; a file all of whose reports are out is moved to ``removed/``, so that nothing is
    lost. The next update takes its blocks out of the ledger, and notes the verdicts that rested on it.
    """
    with atomic.locked(root / LEDGER):
        header = read_header(root / LEDGER, root)
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
