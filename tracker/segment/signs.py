"""What a paragraph shows itself to be by its own words, whatever stands around it: read once, asked often.

Signs of the lines above a report's text (title, meeting, speaker), of its page (menus, footers), and of what
a text does: it thanks, admits problems, tells what was learnt, looks back, or ahead at five years.
"""

from __future__ import annotations

import re
import sys
from typing import Literal, NamedTuple

from tracker.language.offices import heads_columns, is_note
from tracker.language.tables import headings as words
from tracker.language.tables.furniture import CONTENTS, COVER_NOTE, DISCLAIMER, JOINT, PAGE, SOURCE_MARK, WEB

Sign = Literal[
    "title",  # a report's title: 「2019年上海市徐汇区政府工作报告」, no line of contents
    "digest",  # the title of a digest: 「政府工作报告(摘要)」
    "genre",  # the title of what is no work report: 「行政長官2024年施政報告」
    "paper",  # 「2023年工作总结和2024年工作计划」: a title, or a line of a menu, of another paper
    "meeting",  # 「2025年1月7日在徐汇区第十七届人民代表大会第五次会议上」
    "speaker",  # 「区长 王某某」
    "address",  # 「各位代表:」 alone on a line
    "cover",  # one of what stands before the speech: title, meeting and date, speaker, address
    "behalf",  # a speaker begins so: 「现在,我代表徐汇区人民政府,向大会作政府工作报告」
    "work",  # the same, of a government that gives no 施政报告, as those elsewhere do
    "spoken",  # speaks to the congress: a report in full does, a newspaper's digest does not
    "joint",  # a newspaper's joint (下转2版) or a page number
    "furniture",  # of the page and not of the report: menu, counter, contents, joint, footer
    "thanks",  # all acknowledgement and thanks, but for an aside
    "problems",  # opens the part on problems: 「我们也清醒地看到,…还存在不少问题」
    "shortages",  # names shortage after shortage, however it begins
    "more problems",  # goes on with problems, behind a paragraph on them
    "admits",  # admits problems, as a look back does at its end
    "learnt",  # what the time taught: 「我们深切体会到,…必须坚持…」
    "more learnt",  # goes on with that, behind such a paragraph
    "back",  # begins with the time that is past: 「过去五年,…」
    "five years",  # begins with the next five years
    "within a year",  # names a time within the coming year
    "goals",  # names goals early, as the first paragraphs of a plan do
    "goals listed",  # introduces a list of goals: 「到2012年的主要预期目标是:」
    "plan",  # begins as the plan of a year does, of whichever
    "addressed",  # begins with the address, as last words do
    "alone",  # 「各位代表!」 and nothing else
    "call",  # calls on all to stand together: 「让我们…团结」
    "defines",  # an entry of a glossary: 「[1]“双碳”:指…」
    "annex",  # the heading of an annex
    "columns",  # the head of a table of tasks: 「序号项目目标责任单位」
    "offices",  # a note on who is to do what stands above: 「责任单位:区教育局」
]
Signs = frozenset[Sign]

COVER_LINES = 14
"""Paragraphs at the head of a report that may be its cover."""
LONGEST_LINE = 80
"""Most characters of a line of the cover or the page; a longer paragraph is text, whatever words it holds."""
SHORTAGES = 4
"""Fewest shortages named in a paragraph that is full of them."""
PER = 40
"""Most characters that such a paragraph has for each shortage; 3 of 2,470 paragraphs of 181 reviews name as
many for another reason."""
ASIDE = 80
"""Fewest characters of a paragraph of thanks, and most that it holds beside the thanks."""


class _Row(NamedTuple):
    """A sign that paragraphs may bear, the pattern that tells it, and within what limits it counts."""

    sign: Sign
    pattern: re.Pattern[str]
    longest: int
    """Characters of the longest paragraph that may bear the sign."""
    within: int
    """Characters at a paragraph's head that are searched."""
    unless: re.Pattern[str] | None
    """What a paragraph that bears it does not hold."""


def _row(
    sign: Sign, *patterns: str, longest: int = sys.maxsize, within: int = sys.maxsize, unless: str = ""
) -> _Row:
    refused = re.compile(unless) if unless else None
    return _Row(sign, re.compile("|".join(patterns)), longest, within, refused)


_TABLE = (
    _row("title", words.TITLE, longest=48, unless=words.NOT_TITLE),
    _row("genre", words.OTHER_GENRES, longest=LONGEST_LINE),
    _row("paper", words.OTHER_PAPERS, longest=LONGEST_LINE),
    _row("meeting", *words.SPEECH, longest=LONGEST_LINE),
    _row("speaker", *words.SPEAKER, longest=24, unless=words.NOT_SPEAKER),
    _row("address", words.ADDRESS, longest=24),
    _row("behalf", words.ON_BEHALF, within=250),
    _row("joint", rf"^\(?{JOINT}[^。,;()]{{0,6}}\)?$", *PAGE, longest=24),
    _row("furniture", *WEB, *CONTENTS, *COVER_NOTE, rf"^{SOURCE_MARK}$", longest=LONGEST_LINE),
    _row("furniture", *DISCLAIMER),
    _row("problems", *words.PROBLEMS_LEAD, within=120),
    _row("more problems", *words.PROBLEMS_MORE, within=60),
    _row("admits", *words.ADMITTED, within=120),
    _row("more learnt", words.LEARNT_MORE, within=60),
    _row("back", words.PAST_LEAD),
    _row("five years", words.FIVE_YEARS),
    _row("within a year", words.WITHIN_YEAR),
    _row("goals", words.GOALS, within=80),
    _row("goals listed", words.GOALS_LEAD),
    _row("plan", *words.PLAN_LEAD),
    _row("addressed", words.CLOSING_LEAD),
    _row("alone", r"^各位代表[:!,。]?$"),
    _row("call", words.CLOSING_CALL),
    _row("defines", words.DEFINITION),
    _row("annex", *words.ANNEX_HEADING),
)
_DIGEST = re.compile(words.DIGEST_WORDS)
_THANKS = re.compile("|".join(words.THANKS_SENTENCE))
_SENTENCE = re.compile(r"[^。!?]+[。!?]?")
_LEARNT = re.compile(words.LEARNT_LEAD)
_LEARNT_WORDS = re.compile(words.LEARNT_WORDS)
_SHORTAGE = re.compile(words.SHORTAGE)
_EXPLAINED = re.compile(words.EXPLAINED)


def signs_of(folded: str) -> Signs:
    """The signs that a folded paragraph bears."""
    signs: set[Sign] = {
        row.sign
        for row in _TABLE
        if len(folded) <= row.longest
        and row.pattern.search(folded, 0, row.within)
        and not (row.unless and row.unless.search(folded))
    }
    if "title" in signs and _DIGEST.search(folded):
        signs.add("digest")
    if not folded.endswith("。") and signs & {"title", "meeting", "speaker", "address"}:
        signs.add("cover")
    if "behalf" in signs and "施政" not in folded:
        signs.add("work")
    if "behalf" in signs or folded.startswith("各位代表"):
        signs.add("spoken")
    if "joint" in signs:
        signs.add("furniture")
    if "back" in signs:
        signs -= {"more problems", "more learnt"}
    if heads_columns(folded):
        signs.add("columns")
    if is_note(folded):
        signs.add("offices")
    if _thanks(folded):
        signs.add("thanks")
    if _is_learnt(folded):
        signs.add("learnt")
    if _is_full_of_problems(folded, "back" in signs):
        signs.add("shortages")
    return frozenset(signs)


def _thanks(text: str) -> bool:
    if len(text) < ASIDE:
        return False
    sentences = _SENTENCE.findall(text)
    rest = [one for one in sentences if not _THANKS.search(one)]
    return len(rest) < len(sentences) and sum(map(len, rest)) <= ASIDE


def _is_learnt(text: str) -> bool:
    lead = _LEARNT.search(text, 0, 80)
    return lead is not None and _LEARNT_WORDS.search(text, lead.end()) is not None


def _is_full_of_problems(text: str, back: bool) -> bool:
    count = len(_SHORTAGE.findall(text))
    least = 2 * SHORTAGES if back else SHORTAGES  # what was braved in the year is no problem left
    return count >= least and count * PER >= len(text) and not _EXPLAINED.match(text)
