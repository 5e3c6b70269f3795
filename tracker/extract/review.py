"""Review sentences, facts and next plans as statements, cut into clauses, ready to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from tracker.extract.clause import analyse
from tracker.extract.neighbours import carried_words, goes_on
from tracker.extract.passages import running, with_spans
from tracker.extract.sentences import Piece, Sentence, sentences
from tracker.extract.tone import (
    is_lesson,
    is_record,
    opens_a_look_back,
    still_looks_back,
    tells_lessons,
    tells_problems,
)
from tracker.language.fold import fold
from tracker.language.reading import read
from tracker.language.tables.headings import PROBLEMS
from tracker.language.times import is_estimate, time_told
from tracker.language.words.phrase import opening
from tracker.model import Clause, Commitment, OutcomeSource, Paragraph, Report, Statement


def statements(report: Report) -> tuple[Statement, ...]:
    """The sentences of the review, and of the look-back that opens the chapter on the government's own work.

    The sentences of a paragraph that names problems (``tone.tells_problems``) have the tone ``problem``.
    Standing in the section on problems or opening with a word of them is not enough:
    「面对前所未有的困难,我们团结带领…」 tells what was done. Lessons learnt (主要体会是: 必须坚持……) are no
    record of deeds and are left out.
    """
    said: list[Statement] = []
    number = 0
    for section in report.sections:
        problems = section.title == PROBLEMS
        if section.kind not in ("review", "self") and not problems:
            continue
        lessons = False
        for paragraph, above in running(section.paragraphs):
            number += 1
            lessons = tells_lessons(paragraph, lessons and above != "heading")
            if lessons or (section.kind == "self" and not opens_a_look_back(paragraph)):
                continue
            told = _of_paragraph(report.name, paragraph, number, problems)
            said += takewhile(still_looks_back, told) if section.kind == "self" else filter(is_record, told)
    return with_spans(report, said)


def _of_paragraph(name: str, paragraph: Paragraph, number: int, problems: bool) -> Iterator[Statement]:
    cut = sentences(paragraph.folded)
    problems = tells_problems(paragraph, cut, in_section=problems)
    topic = lead = passing = ""
    for sentence in cut:
        if sentence.index == 0 and len(cut) > 1 and len(sentence.pieces) == 1 and len(sentence.text) <= 16:
            lead = sentence.text
        opens = _topic(sentence)
        within_year = _is_within_year(opens) or is_estimate(opens)
        passing = opens if within_year else passing
        topic = opens if opens and not within_year else topic
        inherited = tuple(part for part in (lead, topic, passing) if part)
        passing = "" if sentence.full_stop else passing
        if not problems and is_lesson(sentence):
            continue
        yield Statement(
            reading=read(paragraph.text[sentence.start : sentence.end], sentence.text),
            report=name,
            line=paragraph.line_at(sentence.start),
            clauses=tuple(_clauses(paragraph, sentence)),
            topics=paragraph.topics + inherited,
            tone="problem" if problems else "report",
            paragraph=number,
        )


def _topic(sentence: Sentence) -> str:
    """A short noun phrase that opens a sentence and names its matter: 绿色低碳,引进……等企业32家."""
    first = sentence.pieces[0]
    if len(sentence.pieces) < 2 or first.amounts or not 2 <= len(first.text) <= 10:
        return ""
    return "" if opening(first.text).verb or first.text[:1] in "以为在从对按把将一" else first.text


def _is_within_year(opens: str) -> bool:
    """Whether an opening is a time within the year (1—11月): it speaks up to the next 。 alone."""
    told = time_told(opens)
    return told is not None and told.standing in ("part of year", "moment")


def _clauses(paragraph: Paragraph, sentence: Sentence) -> Iterator[Clause]:
    run: tuple[Clause, ...] = ()
    for start, end, mark in _joined(sentence.pieces):
        text, folded = paragraph.text[start:end], paragraph.folded[start:end]
        elided, carried = carried_words(folded, mark, run)
        clause = analyse(text, folded, paragraph.line_at(start), elided, carried)
        run = goes_on(run, mark, clause)
        yield clause


def _joined(pieces: Iterable[Piece]) -> Iterator[tuple[int, int, str]]:
    """Pieces as spans; what is too short to say anything goes with what follows."""
    start, mark = -1, ""
    for piece in pieces:
        if start < 0:
            start, mark = piece.start, piece.mark
        if piece.end - start >= 5 or piece.amounts:
            yield start, piece.end, mark
            start = -1
    if start >= 0:
        yield start, piece.end, mark


def fact(text: str, plan: str, outcome: OutcomeSource, line: int, source: str) -> Statement:
    """A fact of an outcomes file (file ``source``, line ``line``) as a statement about ``plan``."""
    paragraph = Paragraph(text=text, folded=fold(text), lines=((0, line),))
    clauses = [clause for sentence in sentences(paragraph.folded) for clause in _clauses(paragraph, sentence)]
    return Statement(
        reading=read(text, paragraph.folded),
        report=plan,
        line=line,
        clauses=tuple(clauses),
        outcome=outcome,
        source=source,
    )


def as_statements(commitments: Iterable[Commitment]) -> tuple[Statement, ...]:
    """The commitments of a next plan as statements, one each, to be compared with an earlier plan's."""
    return tuple(
        Statement(
            reading=commitment.clause.reading,
            report=commitment.report,
            line=commitment.line,
            clauses=(commitment.clause,),
            topics=commitment.topics,
            paragraph=index,
            commitment=commitment.id,
        )
        for index, commitment in enumerate(commitments)
    )
