"""The commitments of a report's plan and of its chapter on the government's own work."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.extract.chain import Model, Weights, shipped
from tracker.extract.clause import analyse, kind_of
from tracker.extract.context import way_of
from tracker.extract.cutting import Cut, Given, cuts
from tracker.extract.neighbours import carried_words, goes_on
from tracker.extract.passages import running
from tracker.language.quantity.lent import named_above
from tracker.language.tables.standing import PASSAGES_AHEAD, THIS_YEAR
from tracker.language.tables.verbs import DEADLINES, STRENGTH
from tracker.model import Clause, Commitment, Paragraph, Report
from tracker.model.reports import SHORT, digest_of, identifier

_STRENGTH = re.compile("|".join(STRENGTH.split()))
_DEADLINE = re.compile(DEADLINES)
_NEXT = 40
"""Characters behind a commitment in which the thing of its last figure may be named."""

SECTION = 26
"""Characters of a heading that ``section`` keeps."""


def _nobody(sentence: str) -> None:
    """Nobody else has cut this sentence."""
    return None


def commitments(
    report: Report, weights: Weights | None = None, given: Given = _nobody
) -> tuple[Commitment, ...]:
    """The commitments of the plan and self sections in report order, with ids made from their text.

    ``weights`` replace those that come with the package (for measuring one learnt elsewhere); ``given``
    tells where a reader found the commitments of a sentence, which then counts instead.
    """
    model = Model.of(weights) if weights else shipped()
    promised: list[Commitment] = []
    taken: set[str] = set()
    way = way_of(report)
    for section in report.of_kind("plan", "self"):
        until = _until(section.paragraphs)
        for paragraph, above in running(section.paragraphs):
            found = cuts(paragraph, above, model, way, given)
            promised += _of_paragraph(report, paragraph, found, taken, until.get(paragraph.line_at(0), ""))
    return tuple(promised)


def _until(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """First line of a paragraph → the time that a line above sets for its goals, where it is years ahead.

    「到2012年的主要预期目标是:」 holds up to the next heading or line that speaks of this year.
    """
    found: dict[int, str] = {}
    until = ""
    for paragraph in paragraphs:
        opens = _LEADS_TO_GOALS.search(paragraph.folded)
        if paragraph.level or _THIS_YEAR.search(paragraph.folded[:_OPENING]):
            until = ""
        until = opens["until"] if opens else until
        if until and not paragraph.level:
            found[paragraph.line_at(0)] = until
    return found


_LEADS_TO_GOALS = re.compile(f"(?P<until>{PASSAGES_AHEAD})[^。;:]{{0,30}}目标(?:任务)?(?:是|为|有)?[:。]$")
_THIS_YEAR = re.compile(f"(?:{THIS_YEAR})")
_OPENING = 20
"""Characters in which a paragraph says that it is of this year."""


def _of_paragraph(
    report: Report, paragraph: Paragraph, found: Iterable[Cut], taken: set[str], until: str
) -> Iterator[Commitment]:
    """The commitments that were ``found`` in a paragraph; their ids are added to those ``taken`` before.

    ``until`` is the deadline of those that name none.
    """
    run: tuple[Clause, ...] = ()
    ended = 0
    for cut in found:
        text, folded = paragraph.text[cut.start : cut.end], paragraph.folded[cut.start : cut.end]
        apart = cut.mark == "," and cut.start - ended > len(",")
        elided, carried = carried_words(folded, cut.mark, () if apart else run)
        if apart:  # what stands between is no commitment, but names what this one is of
            carried = named_above(paragraph.folded, cut.start)
        ended = cut.end
        behind = paragraph.folded[cut.end : cut.end + _NEXT]
        clause = analyse(text, folded, paragraph.line_at(cut.start), elided, carried, behind)
        run = goes_on(run, cut.mark, clause)
        topics = paragraph.topics + ((cut.topic,) if cut.topic else ())
        strength, deadline = _STRENGTH.search(folded), _DEADLINE.search(folded)
        yield Commitment(
            id=_identifier(report, text, "/".join(paragraph.topics), taken),
            report=report.name,
            section="/".join(_short(topic) for topic in (*paragraph.topics, cut.lead) if topic),
            kind=kind_of(folded, clause),
            clause=clause,
            topics=topics,
            context=paragraph.text,
            strength=strength.group() if strength else "",
            deadline=deadline.group() if deadline else until,
        )


def _identifier(report: Report, text: str, section: str, taken: set[str]) -> str:
    """The id of a text; one with more digits of a salted hash where the text stands in the report already."""
    digest, length = digest_of(report.name, text), SHORT
    while (made := identifier(report.name, digest, length)) in taken:
        if length == SHORT:
            digest = digest_of(report.name, text, section)
        length += 2
        if length > len(digest):
            digest, length = hashlib.sha256(digest.encode()).hexdigest(), SHORT + 2
    taken.add(made)
    return made


def _short(topic: str) -> str:
    return topic if len(topic) <= SECTION else topic[: SECTION - 1] + "…"
