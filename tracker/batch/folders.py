"""A workspace per district: copies of its reports, its ledger; old copies are removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tracker import ledger, outcomes
from tracker.batch.inputs import Looked, Part
from tracker.batch.problems import Problems
from tracker.model import ReportName
from tracker.workspace import atomic, holdings
from tracker.workspace.header import LEDGER, header_of
from tracker.workspace.stale import Inputs
from tracker.workspace.work import FileRead

REPORTS = "reports"
LONGEST = 255
"""The most bytes in a file's name that all file systems in use allow."""


@dataclass(slots=True)
class Layout:
    """The files of a run: ``folders`` by district, the ``given`` files, their copies (``placed``)."""

    given: frozenset[Path] = frozenset()
    folders: dict[str, Path] = field(default_factory=dict)
    placed: set[Path] = field(default_factory=set)

    def may_go(self, root: Path, path: str) -> bool:
        """Whether the file at ``path`` in the district's folder ``root`` may be removed.

        True for an earlier run's copy; False for a file that this run was given or has copied.
        """
        place = root / path
        return (
            place.parent == root / REPORTS and place not in self.placed and place.resolve() not in self.given
        )


def lay_out(
    looked: Iterable[Looked], facts: Iterable[Path], out: Path, problems: Problems, given: Iterable[Path]
) -> Layout:
    """Copy every report into the folder of its district in ``out``; of two with one name the first is taken.

    A file with several districts is cut: each district gets a file with the lines of its own report. Outcomes
    files are copied to the districts they speak of. A report without a place becomes a problem.
    """
    layout = Layout(frozenset(path.resolve() for path in given))
    seen: dict[str, str] = {}
    for one in looked:
        if one.problem:
            problems.add(one.path, "", one.problem)
        for part in one.parts:
            problem = _problem(part, one.path, seen)
            if problem:
                problems.add(one.path, part.names[0], problem)
                continue
            with problems.noted(Path(one.path), part.names[0]):
                _place(part, Path(one.path), out / part.district, layout.placed)
                layout.folders[part.district] = out / part.district
    for path in facts:
        with problems.noted(path):
            _share(path, layout)
    return layout


def _problem(part: Part, path: str, seen: dict[str, str]) -> str:
    """Why a part is not copied; "" where it is, and then its names are added to ``seen``."""
    if not all(ReportName.is_one(name) for name in part.names) or part.district.startswith("."):
        return "报告的名字不能用作文件夹名"
    second = holdings.once(seen, part.names, path)
    return second.message if second else ""


def _place(part: Part, path: Path, root: Path, placed: set[Path]) -> None:
    data = part.text.encode("utf-8") if part.text else path.read_bytes()
    name = f"{path.stem}-{part.names[0]}.txt" if part.text else path.name
    reports = root / REPORTS
    reports.mkdir(parents=True, exist_ok=True)
    place = root / LEDGER
    text = atomic.read(place) if place.exists() else ledger.new_text(root, (f"{REPORTS}/",))
    target = _free(reports, name, lambda it: it in placed or _is_of_others(it, data, part.names, text))
    placed.add(target)
    _write(target, data)
    if part.text:
        text = ledger.record_name(text, f"{REPORTS}/{target.name}", part.names[0])
    _write(place, text.encode("utf-8"))
    if ledger.needs_schema_file(text):
        _write(root / ledger.SCHEMA_FILE, ledger.schema_text().encode("utf-8"))


def _is_of_others(target: Path, data: bytes, names: Sequence[str], text: str) -> bool:
    """Whether ``target`` is an earlier run's copy with only other reports, by the ledger's ``text``."""
    if not target.is_file() or target.read_bytes() == data:
        return False
    source, known = f"{REPORTS}/{target.name}", header_of(text, LEDGER).reports
    held = {name for name, record in known.items() if record.source == source}
    return bool(held) and held.isdisjoint(names)


def _free(folder: Path, name: str, is_taken: Callable[[Path], bool]) -> Path:
    """A path in ``folder`` for a file of this name that ``is_taken`` does not claim; "+" is added until then.

    Characters that a ledger cannot hold become "_", and a name that is too long is cut.
    """
    clean = Path("".join(char if char.isprintable() and char not in "#\\" else "_" for char in name))
    stem = f"_{clean.stem[1:]}" if clean.stem.startswith(".") else clean.stem
    for more in count():
        end = "+" * more + clean.suffix
        room = LONGEST - len(end.encode("utf-8"))
        target = folder / f"{stem.encode('utf-8')[:room].decode('utf-8', 'ignore')}{end}"
        if not is_taken(target):
            return target
    raise AssertionError


def _share(path: Path, layout: Layout) -> None:
    """Copy a list of outcomes to the districts whose plans it speaks of."""
    districts = {ReportName.parse(fact.plan).district for fact in outcomes.load(path)}
    data = path.read_bytes()
    for district, root in layout.folders.items():
        if district in districts:
            target = _free(root / REPORTS, path.name, layout.placed.__contains__)
            layout.placed.add(target)
            _write(target, data)


def _write(path: Path, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        atomic.write_bytes(path, data)


def same_bytes(root: Path, inputs: Inputs, layout: Layout) -> dict[str, str]:
    """Copies of an earlier run with the same bytes as one of this run: path → path of this run's copy."""
    hashes = {**inputs.reports, **inputs.outcomes}
    given = {sha256: path for path, sha256 in hashes.items() if root / path in layout.placed}
    return {
        path: given[sha256]
        for path, sha256 in hashes.items()
        if sha256 in given and layout.may_go(root, path)
    }


def same_reports(root: Path, read: Sequence[FileRead], layout: Layout) -> dict[str, str]:
    """Copies of an earlier run whose reports are all in other files of this run: path → "".

    The value is "" because no single file takes the copy's place.
    """
    given = {record.name for one in read if root / one.source.path in layout.placed for record in one.records}
    return {
        one.source.path: ""
        for one in read
        if one.records
        and given.issuperset(record.name for record in one.records)
        and layout.may_go(root, one.source.path)
    }


def remove_copies(root: Path, files: dict[str, str]) -> None:
    """Remove copies (``files``: path → the file that takes its place, or "").

    What the ledger's header has under ``names`` for a removed file goes to the file in its place. Raises
    TrackerError for an unsound ledger, before anything is removed.
    """
    text = old = ledger.read(root / LEDGER)
    for path, heir in files.items():
        text = ledger.move_names(text, path, heir)
    ledger.save(root / LEDGER, text, was=old)
    for path in files:
        (root / path).unlink(missing_ok=True)
