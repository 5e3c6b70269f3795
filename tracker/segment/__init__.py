"""From a file's paragraphs to reports with sections.

Every paragraph lies in one section of one report, except those outside the reports and, within them, lines of
the page (menus, contents, page turns). A note tells of running text left out in this way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from tracker.errors import NotAReportError
from tracker.model import Coverage, Document, Paragraph, Report, Section
from tracker.segment import outside
from tracker.segment.bounds import Bounds, bounds
from tracker.segment.item import Item, read
from tracker.segment.naming import Identity, identify
from tracker.segment.outline import outline
from tracker.segment.sections import sections
from tracker.segment.signs import COVER_LINES, Sign

__all__ = ["review_ends", "split"]


def split(
    document: Document, paragraphs: Sequence[Paragraph], named: Sequence[str] = ()
) -> tuple[Report, ...]:
    """The reports of a file, in file order.

    ``named`` gives names (``徐汇@2026``) by position, empty where the guess is to stand.
    Raises NotAReportError, which says what was missing.
    """
    reports: list[Report] = []
    items = outside.without_contents(read(paragraphs))
    passages = bounds(items) if not _is_of_another_genre(items) else []
    path = PurePosixPath(document.path)
    hints = path.stem if len(passages) == 1 else "", path.parent.name
    for one in passages:
        name = named[len(reports)] if len(reports) < len(named) else ""
        report = _report(document, items, one, name, hints)
        reports += [report] if report else []
    if not reports:
        raise NotAReportError(_what_is_missing(items, document.notes), where=document.path)
    left = outside.told(paragraphs, reports)
    return tuple(replace(one, notes=(*one.notes, *left)) for one in reports)


def _is_of_another_genre(items: Sequence[Item]) -> bool:
    """Whether a file's title is that of another kind of report, and no work report's stands beside it."""
    titled = any(one.signs & {"title", "work"} for one in items)
    return not titled and any("genre" in one.signs for one in items[:COVER_LINES])


def _what_is_missing(items: Sequence[Item], notes: Sequence[str]) -> str:
    """Why there is no report: it is another paper, or what was missing, and what else the file holds."""
    if other := _first(items[:COVER_LINES], "genre"):
        return f"「{other}」不是政府工作报告;只读各级人民政府的政府工作报告,请移出 sources"
    title = _first(items, "title")
    seen = f"有标题「{title}」,但" if title else ""
    missing = "没有找到工作回顾和工作任务的标题(no plan section found, no review section found)"
    return ";".join((f"{seen}{missing}", *notes, "请换成带标题的全文,不是工作报告就移出 sources"))


def _first(items: Sequence[Item], sign: Sign) -> str:
    """The text of the first item that bears this sign; "" where none does."""
    return next((one.paragraph.text for one in items if sign in one.signs), "")


def _report(
    document: Document, items: Sequence[Item], at: Bounds, name: str, hints: tuple[str, str]
) -> Report | None:
    mine = items[at.start : at.end]
    identity = _named(identify(mine, *hints), name)
    first, last = mine[0].paragraph.lines[0][1], mine[-1].paragraph.lines[-1][1]
    parts = sections(outline(mine, identity.year), identity.year, last)
    if not any(part.kind in ("review", "plan") for part in parts):
        return None
    _check(identity, f"{document.path}:{first}", items[:COVER_LINES])
    return Report(
        name=identity.name,
        district=identity.district,
        year=identity.year,
        jurisdiction=identity.jurisdiction,
        source=document.path,
        first=first,
        last=last,
        sha256=document.sha256,
        coverage=_coverage(mine, parts),
        sections=parts,
        guessed=identity.guessed,
        notes=document.notes,
        pages=_begins(document.pages),
    )


def _begins(pages: Sequence[int]) -> tuple[int, ...]:
    """The line with which each page begins, by the page of each line; an empty page has the next one's."""
    begins: list[int] = []
    for line, page in enumerate(pages, start=1):
        begins += [line] * (page - len(begins))
    return tuple(begins)


def _named(identity: Identity, name: str) -> Identity:
    """The identity with what a given name says (``徐汇@2026``, or one half of it) in place of the guess."""
    district, _, year = name.partition("@")
    district = district or identity.district
    return Identity(
        district,
        int(year) if year.isdecimal() else identity.year,
        identity.jurisdiction if district == identity.district else district,
        () if name else identity.guessed,
    )


def _check(identity: Identity, where: str, head: Sequence[Item]) -> None:
    if identity.district and identity.year:
        return
    what = "看不出是哪个地方的报告" if not identity.district else "看不出报告的年份"
    other = _first(head, "paper")
    doubt = f"(有标题「{other}」,不是政府工作报告就移出 sources)" if other else ""
    raise NotAReportError(f"{what}{doubt};用 tracker add 文件 --name 徐汇 --year 2026 指明", where=where)


def _coverage(items: Sequence[Item], parts: Sequence[Section]) -> Coverage:
    kinds = {part.kind for part in parts}
    if "review" not in kinds:
        return "plan only"
    if "plan" not in kinds:
        return "review only"
    spoken = any(one.signs & {"address", "spoken"} for one in items)
    return "full" if spoken and not any("digest" in one.signs for one in items[:6]) else "digest"


def review_ends(report: Report) -> bool:
    """Whether another section follows the review; one cut off by the end of the file may lack an answer."""
    kinds = [section.kind for section in report.sections]
    return "review" in kinds and kinds[-1] != "review"
