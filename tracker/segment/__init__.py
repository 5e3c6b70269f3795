"""From a file's paragraphs to reports with sections.

Every paragraph lies in one section of one report, but those outside of the reports and, inside, lines of the
page (menus, contents, joints): nothing is lost silently, for running text among them is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from tracker.errors import NotAReportError
from tracker.model import Coverage, Document, Paragraph, Report, Section
from tracker.segment import cover, outside
from tracker.segment.bounds import Bounds, bounds
from tracker.segment.contents import without_contents
from tracker.segment.naming import Identity, identify
from tracker.segment.outline import items, levelled
from tracker.segment.sections import sections
from tracker.segment.years import COVER_LINES

__all__ = ["review_ends", "split"]


def split(
    document: Document, paragraphs: Sequence[Paragraph], named: Sequence[str] = ()
) -> tuple[Report, ...]:
    """The reports of a file, in file order.

    ``named`` gives names (``徐汇@2026``) by position, empty where the guess is to stand.
    Raises NotAReportError, which says what was missing.
    """
    reports: list[Report] = []
    whole, paragraphs = paragraphs, without_contents(paragraphs)
    passages = bounds(paragraphs) if not _is_of_another_genre(paragraphs) else []
    file = PurePosixPath(document.path).stem if len(passages) == 1 else ""
    for one in passages:
        name = named[len(reports)] if len(reports) < len(named) else ""
        report = _report(document, paragraphs, one, name, file)
        reports += [report] if report else []
    if not reports:
        raise NotAReportError(_what_is_missing(paragraphs, document.notes), where=document.path)
    left = outside.told(whole, reports)
    return tuple(replace(one, notes=(*one.notes, *left)) for one in reports)


def _is_of_another_genre(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a file's title is that of another kind of report, and no work report's stands beside it."""
    head = paragraphs[:COVER_LINES]
    titled = any(cover.is_title(one) or cover.is_on_work(one) for one in paragraphs)
    return not titled and any(cover.is_of_another_genre(one) for one in head)


def _what_is_missing(paragraphs: Sequence[Paragraph], notes: Sequence[str]) -> str:
    """Why there is no report: it is another paper, or what was missing, and what else the file holds."""
    other = next((one.text for one in paragraphs[:COVER_LINES] if cover.is_of_another_genre(one)), "")
    if other:
        return f"「{other}」不是政府工作报告;只读各级人民政府的政府工作报告,请移出 sources"
    title = next((one.text for one in paragraphs if cover.is_title(one)), "")
    seen = f"有标题「{title}」,但" if title else ""
    missing = "没有找到工作回顾和工作任务的标题(no plan section found, no review section found)"
    return ";".join((f"{seen}{missing}", *notes, "请换成带标题的全文,不是工作报告就移出 sources"))


def _report(
    document: Document, paragraphs: Sequence[Paragraph], at: Bounds, name: str, file: str
) -> Report | None:
    mine = paragraphs[at.start : at.end]
    identity = _named(identify(mine, file), name)
    last = mine[-1].lines[-1][1]
    parts = sections(levelled(items(mine), identity.year), identity.year, last)
    if not any(part.kind in ("review", "plan") for part in parts):
        return None
    first = mine[0].lines[0][1]
    _check(identity, f"{document.path}:{first}", paragraphs[:COVER_LINES])
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
    """The line with which each page begins, by the page of each line; one without any begins as the next."""
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


def _check(identity: Identity, where: str, head: Sequence[Paragraph]) -> None:
    if identity.district and identity.year:
        return
    what = "看不出是哪个地方的报告" if not identity.district else "看不出报告的年份"
    other = next((one.text for one in head if cover.is_of_another_paper(one)), "")
    doubt = f"(有标题「{other}」,不是政府工作报告就移出 sources)" if other else ""
    raise NotAReportError(f"{what}{doubt};用 tracker add 文件 --name 徐汇 --year 2026 指明", where=where)


def _coverage(paragraphs: Sequence[Paragraph], parts: Sequence[Section]) -> Coverage:
    kinds = {part.kind for part in parts}
    if "review" not in kinds:
        return "plan only"
    if "plan" not in kinds:
        return "review only"
    spoken = any(cover.is_address(one) or cover.is_spoken(one) for one in paragraphs)
    return "full" if spoken and not any(cover.is_digest_title(one) for one in paragraphs[:6]) else "digest"


def review_ends(report: Report) -> bool:
    """Whether the review is whole: the silence of one that is cut off proves nothing."""
    kinds = [section.kind for section in report.sections]
    return "review" in kinds and kinds[-1] != "review"
