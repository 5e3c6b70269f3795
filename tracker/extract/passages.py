"""The running text of a section; which passages of it look back on one year, and which on several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import Literal

from tracker.language.fold import fold
from tracker.language.tables.standing import SPAN_OF_A_YEAR, SPAN_OF_YEARS
from tracker.model import Paragraph, Report, Span, Statement

Above = Literal["", "heading", "targets"]
"""What stands above a paragraph: a heading, a line that opens a list of targets, or nothing of note."""

_OPENS_TARGETS = re.compile(r"(?:目标|指标)(?:任务)?(?:是|为|有)?:$")


def running(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Above]]:
    """The paragraphs of running text, with what stands above each.

    A paragraph whose words open the next one too was put down twice and is left out.
    """
    above: Above = ""
    following = [*(second for _, second in pairwise(paragraphs)), None]
    for paragraph, behind in zip(paragraphs, following, strict=True):
        if paragraph.level:
            above = "heading"
        elif not repeated(paragraph, behind):
            yield paragraph, above
            above = _below(paragraph, above)


def repeated(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether the next paragraph says this one's words again."""
    if following is None or following.level or paragraph.level:
        return False
    return following.folded.startswith(paragraph.folded)


def _below(paragraph: Paragraph, above: Above) -> Above:
    """A list of targets goes on below the line that opens it, and below each line that ends in ;."""
    folded = paragraph.folded.rstrip()
    goes_on = above == "targets" and folded.endswith(";")
    return "targets" if goes_on or _OPENS_TARGETS.search(folded) else ""


SEVERAL_PASSAGES = 2
"""So many paragraphs that open on several years make a review one of several years, whatever its title."""

LONG_PASSAGE = 5
"""How many sentences one paragraph that opens on several years must have to be enough by itself."""

_LISTED = "——"
"""Opens the paragraphs of a list, which all go on where the one before the list ends."""


_LEADS = re.compile(r"^(?:各位代表|同志们|回顾过去|——|[(（]?[一二三四五六七八九十\d]+[)）、.])?[,:!、 ]*")
_YEARS = re.compile(SPAN_OF_YEARS)
_LONG = re.compile(
    "(?<![〇○零一二三四五六七八九十第])[三四五]年|“?十[一二三四五]五”?|本届政府|(?<!换)届期|任期"
)

_FIRST_YEAR = re.compile(r"“?十[一二三四五]五”?[^,;。、和及“]{0,14}(?:开局|起步|第一年)")

_OVER_YEARS = re.compile(r"(?:是|比|较|相当于)(?:19|20)\d\d年|年均|[三四五]年(?:来|间|累计)")
"""With one of these a sentence looks over several years, however it opens (pattern)."""
_BRIDGE = re.compile("(?:各位代表[,:!])?(?:回[望顾首]|总结)")
"""How a sentence opens that leads from one time to another (pattern)."""


def with_spans(report: Report, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report in order, each with the time that its passage looks back on.

    The time that opens a paragraph holds for the paragraphs behind it, up to the next that opens with a time;
    one that opens a later sentence holds to the end of its paragraph, and for a list (——) right behind it. In
    a review of one year a paragraph that opens with several years has no effect on those behind it; a review
    whose title is of several years alone begins with them.

    Where the passage is of several years, only a paragraph whose first word is the year turns it; one that
    comes to it (特别是面对去年严峻复杂的形势) is of it alone, and so is a sentence inside of a paragraph that
    only names the year (2022年世界城市日主场活动……). A sentence on the year that looks over the years all
    the same (去年总产值是2007年的2.2倍) turns nothing; behind a bridge to the years (回望过去五年) what
    follows may be of either.
    """
    year, long = report.year - 1, several_years(report, statements)
    goes_on = bool(long)
    state: Span = "years" if of_heading(fold(long), year) == "years" and _is_title(report, long) else ""
    of_list: Span = ""
    dated: list[Statement] = []
    for _, paragraph in groupby(statements, key=lambda one: one.paragraph):
        told = list(paragraph)
        listed = told[0].folded.startswith(_LISTED)
        begins = here = _heading(told[0], year) or (of_list if listed else state)
        greetings = sum(1 for _ in takewhile(_is_greeting, told))
        for number, one in enumerate(told, -greetings):
            mark, words = opened(one.folded, year)
            dated.append(replace(one, span=mark or here))
            over_years = mark == "year" and _OVER_YEARS.search(one.folded)
            inside = number > 0 and here == "years" and mark == "year" and not _TURNS.match(one.folded)
            if mark and not inside:
                here = "years" if over_years and "years" in (here, state) else mark
            first = _PAST.sub("", _LEADS.sub("", one.folded, count=1)).startswith(words)
            opens = number <= 0 and not (listed and here != state) and (first or state != "years")
            state = here if opens and (goes_on or here != "years") else state
            if number > 0 and goes_on and mark == "years" and _BRIDGE.match(one.folded):
                state = ""
        of_list = begins if listed else here
    return tuple(dated)


def _is_greeting(said: Statement) -> bool:
    """Whether a sentence only greets (各位代表!); the one behind it opens the paragraph."""
    return bool(_GREETING.fullmatch(said.folded))


_PAST = re.compile("^(?:刚刚|即将)?过去的?")
_TURNS = re.compile(rf"(?:预计)?(?:(?:19|20)\d\d年|{SPAN_OF_A_YEAR})[,:]")
"""How a sentence opens that turns from several years to one: 2022年,……."""
_GREETING = re.compile("各位(?:人大)?(?:代表|委员)|同志们")


def _is_title(report: Report, words: str) -> bool:
    return any(section.title == words for section in report.of_kind("review"))


def several_years(report: Report, statements: Iterable[Statement]) -> str:
    """The words by which a review looks back on several years (过去五年工作回顾), "" where it does not."""
    titles = (section.title for section in report.of_kind("review"))
    told = next((title for title in titles if looks_back(title)), "")
    if told:
        return told
    passages = list(_openings(statements, report.year - 1))
    enough = len(passages) >= SEVERAL_PASSAGES or any(length >= LONG_PASSAGE for _, length in passages)
    return passages[0][0] if enough else ""


def _openings(statements: Iterable[Statement], year: int) -> Iterator[tuple[str, int]]:
    """By which words each paragraph opens on several years that does, and how many sentences it has."""
    for _, paragraph in groupby(statements, key=lambda one: one.paragraph):
        told = list(paragraph)
        span, words = opened(told[0].folded, year)
        if span == "years":
            yield words, len(told)


def _heading(first: Statement, year: int) -> Span:
    """The time of the nearest heading that tells one, and not two."""
    told = (of_heading(fold(topic), year) for topic in reversed(first.topics))
    return next((one for one in told if one), "")


def opened(text: str, year: int) -> tuple[Span, str]:
    """The time on which the first clause of a folded sentence opens, and its words.

    ``year`` is the one that is reviewed. 「2025年是“十四五”收官之年」 opens on a year: the first mark counts.
    """
    first = re.split("[,;。:]", _LEADS.sub("", text, count=1), maxsplit=1)[0]
    years = _YEARS.search(first)
    one = _of_a_year(first, year)
    if years and (one is None or years.start() < one.start()):
        return "years", years.group()
    return ("year", one.group()) if one else ("", "")


def of_heading(text: str, year: int) -> Span:
    """The time that a folded heading tells: neither where it is of both (2025年和“十四五”时期)."""
    span, _ = opened(text, year)
    both = (span == "year" and looks_back(text)) or (span == "years" and _of_a_year(text, year))
    return "" if both else span


def _of_a_year(text: str, year: int) -> re.Match[str] | None:
    """Where a folded text names the reviewed year, and not as one end of several."""
    return re.search(rf"{SPAN_OF_A_YEAR}|(?<![\d—至到-]){year}年(?!以?来|至|到|—|-)", text)


def looks_back(text: str) -> bool:
    """Whether a heading or an opening tells of a review of several years (过去五年工作回顾).

    The first year of a plan is one year: 2011年,实现“十二五”良好开局.
    """
    return bool(_LONG.search(_FIRST_YEAR.sub("", fold(text))))
