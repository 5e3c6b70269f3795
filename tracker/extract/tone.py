"""What a review's paragraph or sentence is for: record, lesson, problems, or a word on what is to come."""

from __future__ import annotations

import re

from tracker.extract.sentences import Sentence
from tracker.language.quantity.amounts import amounts_in
from tracker.language.tables.headings import SHORTAGE, THANKING
from tracker.language.tables.tone import (
    ADMITS,
    LESSON,
    LESSONS,
    LOOKS_AHEAD,
    LOOKS_BACK,
    THIS_YEARS,
    TROUBLES,
)
from tracker.model import Paragraph, Statement

_TROUBLES = re.compile(TROUBLES)
_ADMITS = re.compile(ADMITS)
_LOOKS_BACK = re.compile(LOOKS_BACK)
_LOOKS_AHEAD = re.compile(LOOKS_AHEAD)
_LESSONS = re.compile(LESSONS)
_LESSON = re.compile(LESSON)
_THIS_YEARS = re.compile(THIS_YEARS)
_THANKS = re.compile(f"{THANKING}[^,;。]{{0,12}}$")
_PAST = re.compile(r"了(?!解)|已经?")
_SHORTAGE = re.compile(SHORTAGE)
_OPENING = 60
"""Characters within which a paragraph says what it is for."""
_SHORT = 120
"""Characters of a paragraph that may be no more than the line that announces lessons."""
_DENSE, _SPARSE = 50, 70
"""Characters to a shortage, at most, in a paragraph on problems: by itself, and in the section on them.

Of 690 paragraphs of such sections about 20 name fewer, none of them on problems; of 26 outside that open with
some (认真整改存在的问题,政风明显好转), 2 name more, and only these are.
"""


def opens_a_look_back(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the chapter on the government's own work begins with what was done."""
    return bool(_LOOKS_BACK.search(paragraph.folded[:_OPENING]))


def still_looks_back(statement: Statement) -> bool:
    """Whether a sentence still tells of the past; behind the first that does not, a plan has begun."""
    return not _LOOKS_AHEAD.search(statement.folded)


def is_record(statement: Statement) -> bool:
    """Whether a sentence of a review tells of what was done: none that thanks, or announces this year's."""
    text = statement.folded
    if _THANKS.search(text):
        return False
    return not _THIS_YEARS.search(text) or bool(_PAST.search(text))


def tells_lessons(paragraph: Paragraph, before: bool) -> bool:
    """Whether a paragraph announces lessons, or goes on with them (``before``): no figure, no admission."""
    folded = paragraph.folded.rstrip()
    if _LESSONS.search(folded):
        return len(folded) <= _SHORT or before
    return before and not amounts_in(folded) and not _ADMITS.search(folded[:_OPENING])


def is_lesson(sentence: Sentence) -> bool:
    """Whether a sentence says what one must hold to, without a figure and without a deed that is done."""
    told = any(piece.amounts for piece in sentence.pieces) or _PAST.search(sentence.text)
    return bool(_LESSON.search(sentence.text)) and not told


def tells_problems(paragraph: Paragraph, cut: tuple[Sentence, ...], in_section: bool) -> bool:
    """Whether a paragraph, ``cut`` into sentences, names problems.

    In the section on them (``in_section``) a few words are enough; elsewhere it opens with an admission.
    """
    if in_section:
        return _names_problems(paragraph, _SPARSE)
    opens_so = bool(cut) and _ADMITS.search(paragraph.folded[: cut[0].end + _OPENING])
    return bool(opens_so and _TROUBLES.search(paragraph.folded)) and _names_problems(paragraph, _DENSE)


def _names_problems(paragraph: Paragraph, most: int) -> bool:
    """Whether there is a shortage in so many characters; one line (对此,我们一定认真解决) may name none."""
    shortages = len(_SHORTAGE.findall(paragraph.folded))
    return max(1, shortages) * most >= len(paragraph.folded)
