"""The lines above a report's text, and what its page adds: title, meeting, speaker, menus, footers."""

from __future__ import annotations

import re

from tracker.language.tables.furniture import CONTENTS, COVER_NOTE, DISCLAIMER, JOINT, PAGE, SOURCE_MARK, WEB
from tracker.language.tables.headings import (
    ADDRESS,
    DIGEST_WORDS,
    NOT_SPEAKER,
    NOT_TITLE,
    ON_BEHALF,
    OTHER_GENRES,
    OTHER_PAPERS,
    SPEAKER,
    SPEECH,
    TITLE,
)
from tracker.model import Paragraph

LONGEST_LINE = 80
"""Characters; a longer paragraph is text, whatever words it holds."""

_TITLE = re.compile(TITLE)
_NOT_TITLE = re.compile(NOT_TITLE)
_SPEECH = re.compile("|".join(SPEECH))
_SPEAKER = re.compile("|".join(SPEAKER))
_NOT_SPEAKER = re.compile(NOT_SPEAKER)
_OTHER_GENRE = re.compile(OTHER_GENRES)
_OTHER_PAPER = re.compile(OTHER_PAPERS)
_ADDRESS = re.compile(ADDRESS)
_ON_BEHALF = re.compile(ON_BEHALF)
_DIGEST = re.compile(DIGEST_WORDS)
_PAGE_TURN = re.compile("|".join((rf"^\(?{JOINT}[^。,;()]{{0,6}}\)?$", *PAGE)))
_FURNITURE = re.compile("|".join((*WEB, *CONTENTS, *COVER_NOTE, rf"^{SOURCE_MARK}$")))
_DISCLAIMER = re.compile("|".join(DISCLAIMER))


def is_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a report's title: 「2019年上海市徐汇区政府工作报告」, no line of contents."""
    text = paragraph.folded
    return len(text) <= 48 and _TITLE.match(text) is not None and _NOT_TITLE.search(text) is None


def is_of_another_genre(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the title of what is no work report: 「行政長官2024年施政報告」."""
    return len(paragraph.folded) <= LONGEST_LINE and _OTHER_GENRE.search(paragraph.folded) is not None


def is_of_another_paper(paragraph: Paragraph) -> bool:
    """「2023年工作总结和2024年工作计划」: a title, or a line of a menu, of what is no work report."""
    return len(paragraph.folded) <= LONGEST_LINE and _OTHER_PAPER.search(paragraph.folded) is not None


def is_address(paragraph: Paragraph) -> bool:
    """Whether a paragraph is 「各位代表:」 alone on a line."""
    return len(paragraph.folded) <= 24 and _ADDRESS.match(paragraph.folded) is not None


def is_on_behalf(paragraph: Paragraph) -> bool:
    """Whether a speaker begins so: 「现在,我代表徐汇区人民政府,向大会作政府工作报告」."""
    return _ON_BEHALF.search(paragraph.folded[:250]) is not None


def is_on_work(paragraph: Paragraph) -> bool:
    """Whether a speaker of a government begins so, and with no 施政报告, which governments elsewhere give."""
    return is_on_behalf(paragraph) and "施政" not in paragraph.folded


def is_spoken(paragraph: Paragraph) -> bool:
    """Whether a paragraph speaks to the congress: a report in full does, a newspaper's digest does not."""
    return paragraph.folded.startswith("各位代表") or is_on_behalf(paragraph)


def is_digest_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the title of a digest: 「政府工作报告(摘要)」."""
    return is_title(paragraph) and _DIGEST.search(paragraph.folded) is not None


def is_cover(paragraph: Paragraph) -> bool:
    """Whether a paragraph stands before the speech: title, meeting and date, speaker, address."""
    text = paragraph.folded
    if len(text) > LONGEST_LINE or text.endswith("。"):
        return False
    return (
        is_title(paragraph)
        or _SPEECH.match(text) is not None
        or (len(text) <= 24 and _SPEAKER.match(text) is not None and not _NOT_SPEAKER.search(text))
        or is_address(paragraph)
    )


def is_page_turn(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a newspaper's joint (下转2版) or a page number."""
    return len(paragraph.folded) <= 24 and _PAGE_TURN.match(paragraph.folded) is not None


def is_furniture(paragraph: Paragraph) -> bool:
    """Whether a paragraph is of the page and not of the report: menu, counter, contents, joint, footer."""
    if is_page_turn(paragraph) or _DISCLAIMER.search(paragraph.folded):
        return True
    return len(paragraph.folded) <= LONGEST_LINE and _FURNITURE.search(paragraph.folded) is not None
