"""``tracker reports``: which reports the workspace's files hold, and how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.options import one_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.model import Outline, Report, Section
    from tracker.workspace.work import Source

_KINDS = {"review": "回顾", "plan": "计划", "self": "自身建设", "glossary": "名词解释"}


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("reports", help="列出工作区文件里的报告:名称、年份、各部分的行、承诺条数。")(reports)


def reports(
    format: Annotated[
        str, typer.Option("--format", "-f", help="terminal 或 json", callback=one_of("terminal", "json"))
    ] = "terminal",
) -> None:
    """List the reports found. Exit 2 where a file could not be read or holds no report."""
    from rich.text import Text

    from tracker.cli import here, progress, screen
    from tracker.language.safe import dumps, safe
    from tracker.render.widths import wrap
    from tracker.workspace import holdings, stale, work
    from tracker.workspace.header import read_header

    path = here.ledger_path()
    root = path.parent
    header = read_header(path)
    with progress.steps("读取报告") as advance:
        sources = work.sources(root, header, stale.inputs(root, header))
        by_name, problems = holdings.read_each(_told(sources, advance), _outlines)
    counted = [(one.report, one.commitments) for one in by_name.values()]
    if format == "json":
        screen.write(dumps([_object(report, count) for report, count in counted]) + "\n")
    else:
        columns = screen.columns()
        lines = (Text(safe(line)) for report, count in counted for line in _lines(report, count, columns))
        wrapped = (part for line in lines for part in wrap(line, columns))
        screen.write("".join(f"{line.plain}\n" for line in wrapped))
    if problems:
        here.tell(problems)
        raise typer.Exit(2)


def _told(sources: Iterable[Source], advance: Callable[[str], None]) -> Iterator[Source]:
    """The files in order; ``advance`` is called with the path of each before work on it begins."""
    for source in sources:
        advance(source.path)
        yield source


def _outlines(source: Source) -> tuple[Outline, ...]:
    """Outlines of the reports in a file: from the cache where it has them, else by reading the file."""
    from tracker.workspace import kept

    known = kept.outlines(source)
    if known is not None:
        return known
    from tracker import run

    return run.outlines(source)


def _object(report: Report, count: int) -> dict[str, Any]:
    return {
        "name": report.name,
        "year": report.year,
        "jurisdiction": report.jurisdiction,
        "source": report.source,
        "lines": f"{report.first}-{report.last}",
        "coverage": report.coverage,
        "several_years": report.several_years,
        "sections": [
            {"kind": section.kind, "title": section.title, "lines": f"{section.first}-{section.last}"}
            for section in report.sections
        ],
        "commitments": count,
        "guessed": list(report.guessed),
        "notes": list(report.notes),
    }


def _lines(report: Report, count: int, columns: int) -> list[str]:
    """A report: who and what, where, its parts, a part never broken; what was guessed, and what left out."""
    from tracker.render.palette import COVERAGES

    parts = [f"{_part(section)} {_run(section.first, section.last)}" for section in report.sections]
    silent = "(没有提到的不作数)" if report.coverage == "digest" else ""
    return [
        f"{report.name}  {report.jurisdiction} · {COVERAGES[report.coverage]}{silent} · {count} 条承诺",
        f"  {report.source}:{_run(report.first, report.last)}",
        *_in_rows(parts, columns),
        *([f"  回顾多年:{report.several_years}"] if report.several_years else []),
        *(f"  猜测:{note}" for note in report.guessed),
        *(f"  注意:{note}" for note in report.notes),
        "",
    ]


def _in_rows(parts: list[str], columns: int) -> list[str]:
    """The parts with dots between them, as many in a row as ``columns`` hold."""
    from rich.cells import cell_len

    rows: list[str] = []
    for part in parts:
        longer = f"{rows[-1]} · {part}" if rows else ""
        if longer and cell_len(longer) <= columns:
            rows[-1] = longer
        else:
            rows.append(f"  {part}")
    return rows


def _part(section: Section) -> str:
    return section.title if section.kind == "other" else _KINDS[section.kind]


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
