"""``tracker site``: the ledger as a page to share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tracker.cli.progress import Steps
    from tracker.ledger import Ledger
    from tracker.site import File


def register(app: typer.Typer) -> None:
    app.command("site", help="做成可以分享的静态网页:每个地区、每一年、每条承诺都有自己的链接。")(site)


def site(
    out: Annotated[Path, typer.Option("--out", "-o", help="写到哪个文件夹(空的,或上次写过的)")],
) -> None:
    """Make the site of the workspace's ledger in a folder."""
    from datetime import date

    from tracker import cli, ledger
    from tracker import site as pages
    from tracker.cli import progress
    from tracker.cli.report import outcome_sources
    from tracker.workspace import folder

    path = cli.ledger_path()
    root = path.parent
    found = ledger.load(path, root)
    _refuse_a_source(out, root, found)
    texts, missing = _texts(root, found)
    sources = outcome_sources(root, found, found.reports)
    given = pages.Given(found, date.today().isoformat(), sources, texts)
    with progress.steps("做网页") as advance:
        done = folder.publish(out, _told(pages.made(given), advance))
    typer.echo(f"{(out / 'index.html').as_posix()}:{len(found.reports)} 份报告,{len(found.entries)} 条承诺")
    typer.echo(f"{done.files} 个文件,写了 {done.written} 个,去掉 {done.removed} 个", err=True)
    for problem in missing:
        typer.echo(f"tracker: {problem};这份报告没有原文页", err=True)
    raise typer.Exit(1 if missing else 0)


def _refuse_a_source(out: Path, root: Path, found: Ledger) -> None:
    """Pages among the sources would be read as reports. Raises TrackerError."""
    from tracker.errors import TrackerError

    for source in found.header.sources:
        if out.resolve().is_relative_to((root / source).resolve()):
            raise TrackerError("这是放报告的文件夹,网页请写到别处", where=out.as_posix())


def _texts(root: Path, found: Ledger) -> tuple[Mapping[str, tuple[str, ...]], list[str]]:
    """The lines of every report's file by the report's name, and why some could not be read."""
    from tracker.errors import TrackerError
    from tracker.workspace.document import read_document
    from tracker.workspace.guard import inside

    lines: dict[str, tuple[str, ...]] = {}
    problems = []
    for source in dict.fromkeys(record.source for record in found.reports.values()):
        try:
            lines[source] = read_document(inside(root, root / source), root).lines
        except TrackerError as error:
            problems.append(str(error))
    texts = {name: lines[record.source] for name, record in found.reports.items() if record.source in lines}
    return texts, problems


def _told(files: Iterable[File], advance: Steps) -> Iterator[tuple[str, bytes]]:
    """The files as they are made, each place told as work begins on it."""
    for file in files:
        advance(file.path.partition("/")[0])
        yield file.path, file.data
