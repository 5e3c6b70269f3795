"""``tracker site``: the ledger as a page to share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.cli.progress import Steps
    from tracker.ledger import Ledger
    from tracker.model import Document, ReportRecord
    from tracker.panel import ReportPanel
    from tracker.site import File
    from tracker.site.given import Picture


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("site", help="做成可以分享的静态网页:每个地区、每一年、每条承诺都有自己的链接。")(site)


def site(
    out: Annotated[Path, typer.Option("--out", "-o", help="写到哪个文件夹(空的,或上次写过的)")],
    pictures: Annotated[
        bool,
        typer.Option("--pictures", help="每条承诺另画一张 PNG,转发链接时的预览图;账本抬头要写 site.address"),
    ] = False,
) -> None:
    """Make the site of the workspace's ledger in a folder."""
    from datetime import date

    from tracker import ledger
    from tracker import site as pages
    from tracker.cli import here, progress
    from tracker.cli.report import outcome_sources
    from tracker.workspace import folder

    path = here.ledger_path()
    root = path.parent
    loaded = ledger.load(path)
    _refuse_a_source(out, root, loaded)
    draw = _drawing(loaded) if pictures else None
    sources = outcome_sources(root, loaded, loaded.reports)
    with progress.steps("做网页") as advance:
        read = _read(root, loaded, advance)
        lines = {name: document.lines for name, document in read.documents.items()}
        given = pages.Given(loaded, date.today().isoformat(), sources, lines, read.panels, draw)
        done = folder.publish(out, _told(pages.made(given), advance))
    typer.echo(f"{(out / 'index.html').as_posix()}:{len(loaded.reports)} 份报告,{len(loaded.entries)} 条承诺")
    typer.echo(f"{done.files} 个文件,写了 {done.written} 个,去掉 {done.removed} 个", err=True)
    if read.problems:
        here.tell(f"{problem};网页上没有它的原文和指标" for problem in read.problems)
        raise typer.Exit(1)


def _refuse_a_source(out: Path, root: Path, opened: Ledger) -> None:
    """Raises TrackerError where ``out`` lies in a source folder: its pages would be read as reports."""
    from tracker.errors import TrackerError

    for source in opened.header.sources:
        if out.resolve().is_relative_to((root / source).resolve()):
            raise TrackerError("这是放报告的文件夹,网页请写到别处", where=out.as_posix())


def _drawing(opened: Ledger) -> Callable[[Picture], bytes]:
    """A function that draws a preview picture, as PNG bytes.

    Raises TrackerError where pictures cannot be drawn here, or the ledger has no ``site.address`` to link
    them by.
    """
    from tracker.errors import TrackerError
    from tracker.site import raster

    if not opened.header.site.get("address"):
        message = "预览图的链接要写全:先在账本抬头写 site: 的 address:(网页发布以后的网址)"
        raise TrackerError(message, where="commitments.yaml")
    return raster.drawing()


class _Read(NamedTuple):
    """Documents and panels by the reports' names, and why some are missing."""

    documents: dict[str, Document]
    panels: dict[str, ReportPanel]
    problems: list[str]


def _read(root: Path, opened: Ledger, advance: Steps) -> _Read:
    """Read the file of every report again; a file that cannot be read or has changed becomes a problem."""
    from itertools import groupby

    from tracker.errors import TrackerError

    read = _Read({}, {}, [])
    records = sorted(opened.reports.values(), key=lambda record: record.source)
    for source, those in groupby(records, key=lambda record: record.source):
        advance(source)
        try:
            _read_file(root, opened, source, list(those), read)
        except TrackerError as error:
            read.problems.append(str(error))
    return read


def _read_file(root: Path, opened: Ledger, source: str, records: list[ReportRecord], read: _Read) -> None:
    """Add the document and panels of the file ``source`` to ``read``.

    Raises TrackerError for a file that cannot be read, or has changed since the ledger was written.
    """
    from tracker import run
    from tracker.errors import TrackerError
    from tracker.workspace import work
    from tracker.workspace.files import read_document
    from tracker.workspace.guard import inside

    document = read_document(inside(root, root / source), root)
    if any(record.sha256 != document.sha256 for record in records):
        raise TrackerError("上次 tracker update 以后改过,行号对不上了;请先 tracker update", where=source)
    read.documents.update((record.name, document) for record in records)
    for one in run.panels(work.source(root, opened.header, source, document.sha256)):
        read.panels[one.report] = one


def _told(files: Iterable[File], advance: Steps) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file as it is made; ``advance`` gets the first part of its path before."""
    for file in files:
        advance(file.path.partition("/")[0])
        yield file.path, file.data
