"""A workspace per district: its reports copied, its ledger as far as it is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker import atomic, ledger, outcomes
from tracker.batch.given import Looked, Part
from tracker.config import LEDGER, NAME
from tracker.errors import TrackerError

REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row of the errors table: what could not be read or judged, and why."""

    file: str
    report: str
    problem: str


@dataclass(slots=True)
class Layout:
    """The districts' folders, and the files that fit into none."""

    folders: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def lay_out(looked: Iterable[Looked], facts: Iterable[Path], out: Path) -> Layout:
    """Copy every report into the folder of its district; the first file with a report's name has it.

    A file of several districts is cut: each gets a file with the lines of its own report. Lists of
    outcomes go to the districts they speak of.
    """
    layout = Layout()
    seen: dict[str, str] = {}
    taken: set[Path] = set()
    for one in looked:
        if one.problem:
            layout.problems.append(Problem(one.path, "", one.problem))
        for part in one.parts:
            problem = _problem(part, one.path, seen)
            if problem:
                layout.problems.append(Problem(one.path, part.names[0], problem))
                continue
            seen |= dict.fromkeys(part.names, one.path)
            _place(part, Path(one.path), out, layout, taken)
    for path in facts:
        _share(path, layout)
    return layout


def _problem(part: Part, path: str, seen: Mapping[str, str]) -> str:
    if not all(NAME.fullmatch(name) for name in part.names) or part.district.startswith("."):
        return "报告的名字不能用作文件夹名"
    twice = [name for name in part.names if name in seen]
    return f"{twice[0]} 已见于 {seen[twice[0]]},一份报告只能出现一次" if twice else ""


def _place(part: Part, path: Path, out: Path, layout: Layout, taken: set[Path]) -> None:
    root = layout.folders.setdefault(part.district, out / part.district)
    reports = root / REPORTS
    reports.mkdir(parents=True, exist_ok=True)
    name = f"{path.stem}-{part.names[0]}.txt" if part.text else path.name
    target = reports / name
    while target in taken:
        target = target.with_name(f"{target.stem}+{target.suffix}")
    taken.add(target)
    _write(target, part.text.encode("utf-8") if part.text else path.read_bytes())
    place = root / LEDGER
    text = atomic.read(place) if place.exists() else ledger.new_text(root, (f"{REPORTS}/",))
    if part.text:
        text = ledger.record_name(text, f"{REPORTS}/{target.name}", part.names[0])
    _write(place, text.encode("utf-8"))
    if ledger.needs_schema_file(text):
        _write(root / ledger.SCHEMA_FILE, ledger.schema_text().encode("utf-8"))


def _share(path: Path, layout: Layout) -> None:
    """Copy a list of outcomes to the districts whose plans it speaks of."""
    try:
        districts = {fact.plan.partition("@")[0] for fact in outcomes.load(path)}
    except TrackerError as error:
        layout.problems.append(Problem(path.as_posix(), "", str(error)))
        return
    for district, root in layout.folders.items():
        if district in districts:
            _write(root / REPORTS / path.name, path.read_bytes())


def _write(path: Path, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        atomic.write_bytes(path, data)
