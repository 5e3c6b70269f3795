"""Where a reader's answers lie, a file for each plan: ``readings/`` beside the ledger, else the cache."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from tracker.reader.answers import Known, known
from tracker.reader.jsonl import Line, Put, Said, dump, load
from tracker.workspace import atomic
from tracker.workspace.cache import cache_folder
from tracker.workspace.header import LEDGER

FOLDER = "readings"
_NOT_A_NAME = re.compile(r"[^\w@.-]+")


def folder(root: Path) -> Path:
    """The folder of a workspace's readings, or without a ledger the one in the cache. It need not exist."""
    return root / FOLDER if (root / LEDGER).is_file() else cache_folder(FOLDER)


def place(root: Path, plan: str) -> Path:
    """The file of a plan's readings, whatever characters its name has."""
    name = _NOT_A_NAME.sub("_", plan).strip(".") or "_"
    return folder(root) / f"{name[:60]}.jsonl"


def of_plan(root: Path, plan: str) -> tuple[Line, ...]:
    """The lines kept for a plan, in the order in which they came."""
    file = place(root, plan)
    return _lines_in(atomic.read(file)) if file.is_file() else ()


def answers(root: Path, model: str = "") -> Callable[[str], Known]:
    """A function from a plan's name to the kept answers on it: those of ``model``, or of all models."""
    return lambda plan: known(of_plan(root, plan), model)


def known_in(text: str) -> Known:
    """What the text of a file of readings says."""
    return known(_lines_in(text))


def texts(root: Path) -> dict[str, str]:
    """The text of every file of a reader's answers in a workspace, by the name of its plan."""
    joined: dict[str, str] = {}
    for file in _files(root):
        text = atomic.read(file)
        for plan in {line.plan for line in _lines_in(text) if isinstance(line, Put)}:
            joined[plan] = joined.get(plan, "") + text
    return joined


def digest(root: Path) -> str:
    """A hash of all answers that are kept, whatever else was asked meanwhile; "" where there is none."""
    said = sorted(dump(line) for line in everything(root) if isinstance(line, Said))
    return hashlib.sha256("".join(said).encode()).hexdigest() if said else ""


def everything(root: Path) -> tuple[Line, ...]:
    """The lines of all plans."""
    return tuple(line for file in _files(root) for line in _lines_in(atomic.read(file)))


def _files(root: Path) -> list[Path]:
    there = folder(root)
    return sorted(there.glob("*.jsonl")) if there.is_dir() else []


def add(root: Path, plan: str, lines: Iterable[Line]) -> None:
    """Add lines to a plan's file behind those that are there. A line that is there already is not added."""
    file = place(root, plan)
    file.parent.mkdir(parents=True, exist_ok=True)
    with atomic.locked(file):
        text = atomic.read(file) if file.is_file() else ""
        if text and not text.endswith("\n"):
            text += "\n"
        there = {f"{line}\n" for line in text.split("\n")}
        new = dict.fromkeys(dumped for line in lines if (dumped := dump(line)) not in there)
        if new:
            atomic.write(file, text + "".join(new))


def _lines_in(text: str) -> tuple[Line, ...]:
    lines = (load(line) for line in text.split("\n"))
    return tuple(line for line in lines if line is not None)
