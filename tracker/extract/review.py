"""Review sentences, facts and next plans as statements, cut into clauses, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from tracker.extract.clause import analyse
from tracker.extract.neighbours import carried_words, goes_on
from tracker.extract.passages import running, with_spans
from tracker.extract.sentences import Piece, Sentence, sentences
from tracker.language.fold import fold
from tracker.language.quantity.amounts import amounts_in
from tracker.language.reading import read
from tracker.language.standing import time_told
from tracker.language.tables.headings import PROBLEMS, SHORTAGE
from tracker.language.tables.tone import (
    ADMITS,
    LESSON,
    LESSONS,
    LOOKS_AHEAD,
    LOOKS_BACK,
    THIS_YEARS,
    TROUBLES,
)
from tracker.language.words.phrase import opening
from tracker.model import Clause, Commitment, OutcomeSource, Paragraph, Report, Statement

_TROUBLES = re.compile(TROUBLES)
_ADMITS = re.compile(ADMITS)
_LOOKS_BACK = re.compile(LOOKS_BACK)
_LOOKS_AHEAD = re.compile(LOOKS_AHEAD)
_LESSONS = re.compile(LESSONS)
_LESSON = re.compile(LESSON)
_THIS_YEARS = re.compile(THIS_YEARS)
_PAST = re.compile(r"了(?!解)|已经?")
_SHORTAGE = re.compile(SHORTAGE)


def statements(report: Report) -> tuple[Statement, ...]:
    """The sentences of the review, and of the look-back that opens the chapter on the government's own work.

    What stands in the section on problems, or in a paragraph that admits them, has the tone of one where it
    names them: 「面对前所未有的困难,我们团结带领…」 tells what was done. Lessons
    learnt (主要体会是: 必须坚持……) are no record and are left out.
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
            lessons = _tells_lessons(paragraph, lessons and above != "heading")
            if lessons or (section.kind == "self" and not _LOOKS_BACK.search(paragraph.folded[:60])):
                continue
            told = _of_paragraph(report.name, paragraph, number, problems)
            said += takewhile(_looks_back, told) if section.kind == "self" else filter(_is_record, told)
    return with_spans(report, said)


def _looks_back(statement: Statement) -> bool:
    """Whether a sentence still tells of the past; behind the first that does not, a plan has begun."""
    return not _LOOKS_AHEAD.search(statement.folded)


def _is_record(statement: Statement) -> bool:
    """Whether a sentence of a review is no announcement of what this year is to bring."""
    text = statement.folded
    return not _THIS_YEARS.search(text) or bool(_PAST.search(text))


def _tells_lessons(paragraph: Paragraph, before: bool) -> bool:
    """Whether a paragraph announces lessons, or goes on with them (``before``): no figure, no admission."""
    folded = paragraph.folded.rstrip()
    if _LESSONS.search(folded):
        return len(folded) <= _SHORT or before
    return before and not amounts_in(folded) and not _ADMITS.search(folded[:60])


_SHORT = 120
"""Characters of a paragraph that may be no more than the line that announces lessons."""


def _is_lesson(sentence: Sentence) -> bool:
    told = any(piece.amounts for piece in sentence.pieces) or _PAST.search(sentence.text)
    return bool(_LESSON.search(sentence.text)) and not told


def _of_paragraph(name: str, paragraph: Paragraph, number: int, problems: bool) -> Iterator[Statement]:
    cut = sentences(paragraph.folded)
    problems = _names_problems(paragraph, SPARSE) if problems else _admits_problems(paragraph, cut)
    topic = lead = passing = ""
    for sentence in cut:
        if sentence.index == 0 and len(cut) > 1 and len(sentence.pieces) == 1 and len(sentence.text) <= 16:
            lead = sentence.text
        opens = _topic(sentence)
        within_year = _is_within_year(opens)
        passing = opens if within_year else passing
        topic = opens if opens and not within_year else topic
        inherited = tuple(part for part in (lead, topic, passing) if part)
        passing = "" if sentence.full_stop else passing
        if not problems and _is_lesson(sentence):
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


def _admits_problems(paragraph: Paragraph, cut: tuple[Sentence, ...]) -> bool:
    opens_so = bool(cut) and _ADMITS.search(paragraph.folded[: cut[0].end + 60])
    return bool(opens_so and _TROUBLES.search(paragraph.folded)) and _names_problems(paragraph, DENSE)


DENSE, SPARSE = 50, 70
"""Characters to a shortage, at most, in a paragraph on problems: by itself, and in the section on them.

Of 690 paragraphs of such sections about 20 name fewer, none of them on problems; of 26 outside that open with
some (认真整改存在的问题,政风明显好转), 2 name more, and only these are.
"""


def _names_problems(paragraph: Paragraph, most: int) -> bool:
    """Whether there is a shortage in so many characters; one line (对此,我们一定认真解决) may name none."""
    shortages = len(_SHORTAGE.findall(paragraph.folded))
    return max(1, shortages) * most >= len(paragraph.folded)


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
