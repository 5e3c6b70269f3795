"""The pages of one report: the list of its commitments, its text, and a page for every commitment.

This gathers what a page tells; its HTML is in ``templates`` (that of a commitment in ``commitment.html``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.model import Entry, ReportRecord, next_report
from tracker.render.entries import by_machine, provenances, unsure
from tracker.render.palette import COVERAGES, KINDS, PROVENANCES, sign_of
from tracker.site import addresses
from tracker.site.counts import scorecard
from tracker.site.given import File, Given
from tracker.site.of_all import Site
from tracker.site.picture import picture, summary
from tracker.site.showing import Shown, steps
from tracker.site.templating import fragment, page

Section = tuple[str, int, list[Shown]]
"""A heading, the number of the top heading above it (from 1), and the commitments below it."""


def files(record: ReportRecord, those: Sequence[Shown], site: Site) -> Iterator[File]:
    """The pages of a report; one without a plan has its text alone."""
    if record.name in site.given.texts:
        yield _text(record, bool(those), site)
    if those:
        yield _list(record, those, site)
    for number, one in enumerate(those):
        before = those[number - 1].entry if number else None
        after = those[number + 1].entry if number + 1 < len(those) else None
        yield from _commitment(record, one, before, after, site)


def _list(record: ReportRecord, those: Sequence[Shown], site: Site) -> File:
    given, path = site.given, addresses.report(record.name)
    entries = [one.entry for one in those]
    sections, tops = _sections(those)
    values = {
        **_named(record),
        "coverage": COVERAGES.get(record.coverage, record.coverage),
        "text": _text_page(record.name, given),
        "csv": addresses.report(record.name, ".csv"),
        "others": [
            (one.year, addresses.report(one.name))
            for one in given.by_place[record.district]
            if one.name != record.name and given.ledger.of_report(one.name)
        ],
        "answer": given.answered_by(record),
        "whose": [(PROVENANCES[key][1], count) for key, count in provenances(entries).items()],
        "score": scorecard(entries),
        "unsure": sum(map(unsure, entries)),
        "kinds": [
            (chinese, sum(entry.kind == kind for entry in entries)) for kind, (chinese, _) in KINDS.items()
        ],
        "sections": sections,
        "tops": tops,
        "any_answer": any(one.answer for one in those),
    }
    return File(path, page("report.html", path, site=site, **values))


def _named(record: ReportRecord) -> dict[str, object]:
    return {
        "record": record,
        "name": record.district,
        "year": record.year,
        "place_page": addresses.place(record.district),
        "next": next_report(record.name),
    }


def _sections(those: Sequence[Shown]) -> tuple[list[Section], list[str]]:
    """Neighbours of one section together, and the top headings in their order."""
    sections: list[Section] = []
    tops: list[str] = []
    for words, group in groupby(those, key=lambda one: one.entry.section):
        top = words.partition("/")[0] or "未分节"
        if top not in tops:
            tops.append(top)
        sections.append((words.replace("/", " / ") or top, tops.index(top) + 1, list(group)))
    return sections, tops


def _text_page(name: str, given: Given) -> str:
    return addresses.report(name, "-text.html") if name in given.texts else ""


def _text(record: ReportRecord, listed: bool, site: Site) -> File:
    path = addresses.report(record.name, "-text.html")
    lines = site.given.texts[record.name][record.first - 1 : record.last]
    values = {
        **_named(record),
        "listed": addresses.report(record.name) if listed else "",
        "lines": [(number, words.strip()) for number, words in enumerate(lines, record.first)],
    }
    return File(path, page("text.html", path, site=site, **values))


def _commitment(
    record: ReportRecord, one: Shown, before: Entry | None, after: Entry | None, site: Site
) -> Iterator[File]:
    given, entry, path = site.given, one.entry, addresses.commitment(one.entry)
    drawn = picture(one, site.title)
    answer = given.answered_by(record)
    following = given.ledger.reports.get(answer)
    values = {
        **_named(record),
        "one": one,
        "machine": sign_of(by_machine(entry)),
        "summary": summary(one),
        "in_list": addresses.in_list(entry),
        "answer": answer,
        "following": following if answer else None,
        "answer_text": _text_page(answer, given),
        "later": given.ledger.entries.get(entry.carried.id) if entry.carried else None,
        "later_plan": answer if following and following.coverage != "review only" else "",
        "steps": steps(entry, given),
        "before": before,
        "after": after,
        "picture": fragment("picture.svg", **{name: getattr(drawn, name) for name in drawn.__slots__}),
        "preview": addresses.picture(entry) if given.draw else "",
    }
    yield File(path, page("commitment.html", path, site=site, **values))
    if given.draw:
        yield File(addresses.picture(entry), given.draw(drawn))
