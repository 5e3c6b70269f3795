"""``tracker`` and ``tracker report``: the ledger on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report
from tracker.cli.options import All, Format, Kinds, NoColor, Output, Search, Section, Sort, Statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.cli.target import Target
    from tracker.ledger import Ledger
    from tracker.model import OutcomeSource, ReportRecord
    from tracker.render.district import District


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("report", help="看一个区的报告:记分卡、数量指标、逐条对照。不写名字则是总览。")(report)


def overview(to: Target | None = None) -> None:
    """Print all districts and years in one table, as ``tracker`` without a command does."""
    from tracker import ledger
    from tracker.cli import here, output
    from tracker.cli.target import Target
    from tracker.render.overview import row_of

    path = here.ledger_path()
    loaded = ledger.load(path)
    rows = [row_of(record, loaded.of_report(name)) for name, record in loaded.reports.items()]
    output.overview(rows, to or Target())


def report(
    name: Annotated[str, typer.Argument(help="徐汇 或 徐汇@2025", autocompletion=complete_report)] = "",
    everything: All = False,
    status: Statuses = None,
    kind: Kinds = None,
    section: Section = "",
    year: Annotated[int | None, typer.Option("--year", "-y", help="哪一年的计划;缺省为最近一年")] = None,
    search: Search = "",
    sort: Sort = "report",
    format: Format = "",
    no_color: NoColor = False,
    to_file: Output = None,
) -> None:
    """Print a district's report, or the overview, or what a filter finds in all reports."""
    from tracker.cli import options, output
    from tracker.cli.target import Target

    to = Target.asked(format, no_color, to_file)
    selection = options.selection(everything or to.format == "json", status, kind, section, search, sort)
    if not name and not year and not selection.filtered and to.format != "json":
        overview(to)
        return
    loaded, root = _open(name, year)
    chosen = _chosen(loaded, name, year)
    sources = outcome_sources(root, loaded, chosen)
    output.reports([_district(loaded, one, name) for one in chosen], selection, to, sources, root)


def _open(name: str, year: int | None) -> tuple[Ledger, Path]:
    """The ledger, with only the district's reports where one is named, and the folder of the workspace.

    All years of the district are loaded, for its screen looks at the others.
    """
    from tracker import ledger
    from tracker.cli import here, known
    from tracker.model import ReportName

    def years(reports: Mapping[str, ReportRecord]) -> Iterable[str]:
        district = ReportName.parse(known.report_name(name, reports, year)).district
        return (one for one in reports if ReportName.parse(one).district == district)

    path = here.ledger_path()
    return (ledger.open_reports(path, years) if name else ledger.load(path)), path.parent


def _chosen(opened: Ledger, name: str, year: int | None) -> list[str]:
    """The names of the reports to print; of a district without a year, its newest plan with verdicts.

    Without a ``name``, all reports, or those of ``year``.
    """
    from tracker.cli import known

    if name:
        newest = known.report_name(name, opened.reports, year)
        return [newest if year or known.has_year(name, opened.reports) else _answered(opened, newest)]
    return [one for one, record in opened.reports.items() if not year or record.year == year]


def _answered(opened: Ledger, newest: str) -> str:
    """The newest plan of the same district of which something is judged; ``newest`` where none is."""
    from tracker.model import ReportName

    district = ReportName.parse(newest).district
    years = sorted(
        (one for one, record in opened.reports.items() if record.district == district), reverse=True
    )
    judged = {entry.report for entry in opened.entries.values() if entry.status != "pending"}
    return next((one for one in years if one in judged), newest)


def _district(opened: Ledger, name: str, asked: str) -> District:
    from tracker.render.district import District

    record = opened.reports[name]
    others = {one for one, there in opened.reports.items() if there.district == record.district} - {name}
    years = [entry for entry in (opened.entries.values() if asked else ()) if entry.report in others]
    return District(record, opened.of_report(name), opened.reports, years)


def outcome_sources(root: Path, opened: Ledger, names: Iterable[str]) -> Mapping[str, OutcomeSource]:
    """The outcome sources by key; empty where no verdict in these reports cites one."""
    wanted = set(names)
    cited = any(
        item.source
        for entry in opened.entries.values()
        if entry.report in wanted
        for item in entry.verdict.evidence
    )
    if not cited:
        return {}
    from tracker import outcomes

    facts = [
        fact
        for path in opened.header.outcomes
        if (root / path).is_file()
        for fact in outcomes.load(root / path)
    ]
    return {fact.source.key: fact.source for fact in facts}
