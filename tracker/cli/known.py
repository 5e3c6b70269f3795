"""Names and ids of the ledger without parsing it: for shell completion and for names a user typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.workspace.names import Known

_REPORT = re.compile(r"^  ['\"]?([^\s@/#'\"]+@\d{4})['\"]?:", re.MULTILINE)
_ID = re.compile(r"^  ['\"]?([^\s'\"]+-\d{4}-[0-9a-f]{4,})['\"]?:", re.MULTILINE)
_LIMIT = 50_000_000
"""In bytes: a ledger file of this size or more is not read for completion."""


def complete_report(incomplete: str) -> list[str]:
    """Districts and reports whose names begin with what is typed: 徐汇, 徐汇@2025."""
    names = report_names(_text())
    districts = dict.fromkeys(name.partition("@")[0] for name in names)
    return [name for name in (*districts, *names) if name.startswith(incomplete)]


def complete_id(incomplete: str) -> list[str]:
    """Ids of commitments that begin with what is typed."""
    return [id for id in ids(_text()) if id.startswith(incomplete)]


def complete_report_or_id(incomplete: str) -> list[str]:
    """Districts, reports and, where what is typed holds a "-", ids that begin with it."""
    return [*complete_report(incomplete), *(complete_id(incomplete) if "-" in incomplete else ())]


def report_names(text: str) -> list[str]:
    """The names of the reports in the header of a ledger's ``text``, in its order."""
    head = re.split(r"^commitments:", text, maxsplit=1, flags=re.MULTILINE)[0]
    return list(dict.fromkeys(_REPORT.findall(head)))


def ids(text: str) -> list[str]:
    """The ids of the commitments in a ledger's ``text``, in its order."""
    body = re.split(r"^(?:commitments|orphaned):", text, flags=re.MULTILINE)
    return _ID.findall(body[1]) if len(body) > 1 else []


def ids_of(path: Path) -> list[str]:
    """The ids of the commitments in the ledger at ``path``; none where it cannot be read."""
    return ids(_read(path))


def _text() -> str:
    """The text of the workspace's ledger; "" where it cannot be read, for completion reports no errors."""
    from tracker.cli import here

    return _read(here.workspace_root() / "commitments.yaml")


def _read(path: Path) -> str:
    from tracker.errors import TrackerError

    try:
        if (path.parent / "commitments").is_dir():
            from tracker import ledger

            return ledger.read(path)
        return path.read_text(encoding="utf-8") if path.stat().st_size < _LIMIT else ""
    except (OSError, UnicodeError, TrackerError):
        return ""


def report_name(wanted: str, known: Mapping[str, Known], year: int | None = None) -> str:
    """The report that 「徐汇」 or 「徐汇@2025」 means: of several years the latest, unless ``year`` is given.

    Raises UnknownNameError, which lists what is known.
    """
    from tracker.errors import UnknownNameError
    from tracker.workspace import names

    district, written = names.read(wanted, known)
    planned = written or (str(year) if year else "")
    fitting = [
        name
        for name, one in known.items()
        if one.district == district and (not planned or name == f"{district}@{planned}")
    ]
    if not fitting:
        shown = f"{district}@{planned}" if planned else wanted
        raise UnknownNameError(names.unknown(shown, known, "(账本里还没有报告,先运行 tracker update)"))
    return max(fitting, key=lambda name: name.rpartition("@")[2])


def has_year(wanted: str, known: Mapping[str, Known]) -> bool:
    """Whether what a person typed names a year: 徐汇@2025, 徐汇2025."""
    from tracker.workspace import names

    return bool(names.read(wanted, known)[1])


def reports_meant(name: str, reports: Mapping[str, Known]) -> tuple[str, ...]:
    """The reports that a person means: one, or every year of a district; () where no ``name`` was given.

    Raises UnknownNameError, which lists what is known.
    """
    from tracker.workspace import names

    if not name:
        return ()
    first = report_name(name, reports)
    district, year = names.read(name, reports)
    return (first,) if year else tuple(one for one, there in reports.items() if there.district == district)


def commitment_id(wanted: str, known: Iterable[str]) -> str:
    """The id that is ``wanted``, else the only one that begins with it, else that ends with "-" and it.

    Raises UnknownNameError where no id fits, or several do.
    """
    from tracker.errors import UnknownNameError

    names = list(known)
    if wanted in names:
        return wanted
    fitting = [name for name in names if name.startswith(wanted)] or [
        n for n in names if n.endswith(f"-{wanted}")
    ]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        listed = "、".join(fitting[:8]) + ("…" if len(fitting) > 8 else "")
        raise UnknownNameError(f"「{wanted}」不止一条,请写长一些(ambiguous id):{listed}")
    raise UnknownNameError(f"没有编号以「{wanted}」开头的承诺(unknown id);编号见 tracker report")
