"""The panel of a workspace: what its reports say of indicators, read once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.panel import ReportPanel, Row
    from tracker.workspace.header import Header
    from tracker.workspace.work import Source


def rows(path: Path, indicator: str = "", places: Sequence[str] = ()) -> tuple[Row, ...]:
    """The rows of an indicator as a person calls it (none: all of the table), of these places (none: all).

    A file that cannot be read is told of and the others go on. Raises UnknownNameError for a place that no
    report is of.
    """
    from tracker import panel
    from tracker.language.fold import fold
    from tracker.language.indicators import indicator_of, known
    from tracker.workspace.header import read_header

    root = path.parent
    header = read_header(path, root)
    wanted = known(indicator) or indicator_of(fold(indicator))
    others = (wanted.name,) if indicator and not wanted.key else ()
    panels = list(_panels(root, header, others))
    districts = _districts(places, panels)
    chosen = [one for one in panels if not districts or one.place in districts]
    chosen.sort(key=lambda one: districts.index(one.place) if districts else 0)
    return panel.rows(chosen, [wanted.name] if indicator else ())


def nothing(indicator: str) -> str:
    """What to say of an indicator that no report speaks of."""
    from tracker.language.indicators import indicators

    names = "、".join(one.name for one in indicators())
    return f"没有哪份报告说到「{indicator}」的目标或结果。统一了名称的指标有:{names};其他事物用报告里的名词"


def _districts(places: Sequence[str], panels: Sequence[ReportPanel]) -> list[str]:
    """The places meant, as reports are named. Raises UnknownNameError."""
    from tracker.errors import UnknownNameError
    from tracker.workspace import names

    known = {one.report: _Named(one) for one in panels}
    there = {one.place for one in panels}
    districts = [names.read(place, known)[0] for place in places]
    for asked, place in zip(places, districts, strict=True):
        if place not in there:
            raise UnknownNameError(names.unknown(asked, known, "(工作区里还没有报告)"))
    return districts


class _Named:
    """A report as ``workspace.names`` knows one."""

    def __init__(self, one: ReportPanel) -> None:
        self.district, self.jurisdiction = one.place, one.jurisdiction


def _panels(root: Path, header: Header, names: tuple[str, ...]) -> Iterator[ReportPanel]:
    from tracker.errors import NotAReportError, UnreadableError
    from tracker.workspace import stale, work

    for source in work.sources(root, header, stale.inputs(root, header)):
        try:
            yield from _read(source, names)
        except (UnreadableError, NotAReportError) as error:
            typer.echo(f"tracker: {error}", err=True)


def _read(source: Source, names: tuple[str, ...]) -> tuple[ReportPanel, ...]:
    """What a file's reports say; the reader itself is only loaded where that is not kept yet."""
    from tracker.workspace import kept

    kept_panels = None if names else kept.panels(source)
    if kept_panels is not None:
        return kept_panels
    from tracker import run

    return run.panels(source, names)
