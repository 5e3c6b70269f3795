"""Over what time a reported figure was counted: by the words beside it, else by its passage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.extract.sentences import Sentence
from tracker.language.standing import standing
from tracker.language.tables import panel as words
from tracker.language.tables.standing import ESTIMATED
from tracker.model import Paragraph, Standing
from tracker.panel import times
from tracker.panel.said import Said
from tracker.panel.values import Period

_PERIODS: dict[Standing, Period | None] = {
    "planned": None,
    "start": None,
    "of another": None,
    "average": "years",
    "total": "years",
    "part of year": "part",
    "estimated": "expected",
}
"""The period of a figure by its standing; None where a figure of that standing is no outcome."""
_ITEM = re.compile("[^、,;]*")
"""The words behind a figure that still speak of it, to the next mark: none in 增长3.9%、总量连续37年居首."""
_EVERY_YEAR = re.compile(words.REACHED)
_BOOKS_CLOSED = re.compile("初步")
_FLOWS_OF_RATES = ("cpi", "unemployment", "registered_unemployment")
_NO_SPAN = re.compile(r"年均(?=浓度)|连续[\d一二三四五六七八九十]+年(?=[^,;。]*[,;、])")
"""Words that name several years but do not make a figure one of several: 年均浓度, 总量连续37年居首,…."""
_ESTIMATED = re.compile(ESTIMATED)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that looks back, and the time that it speaks of.

    ``run`` is the offset in the paragraph at which the text behind the last 。 begins.
    """

    paragraph: Paragraph
    sentence: Sentence
    span: times.Span
    run: int

    @property
    def before(self) -> str:
        """The text from the last 。 to this sentence, with every 「预计」 but an opening one blanked out.

        A 「预计」 at the opening also holds for the parts behind ; (预计生产总值增长10%;投资完成78亿元).
        A later one holds for its own part only (……完成6.5亿元;生产总值预计增长10%;投资完成78亿元).
        """
        run = self.paragraph.folded[self.run : self.sentence.start]
        return run[: times.OPENING] + _ESTIMATED.sub(_blank, run[times.OPENING :])


def period_of(spoken: Spoken, one: Said, year: int, own: tuple[str, ...]) -> Period | None:
    """Over what time a figure was counted, by the words beside it, else by its passage; None: no outcome.

    ``year`` is the year that the report plans; its review is of the year before.
    """
    figure, before = one.number.quantity, spoken.before
    item = _ITEM.match(spoken.sentence.text, figure.end)
    assert item is not None  # it may be empty
    text, offset = _NO_SPAN.sub(_blank, before + spoken.sentence.text[: item.end()]), len(before)
    told = standing(text, offset + figure.start, offset + figure.end, year - 1, own[:1])
    if told.standing == "estimated" and _BOOKS_CLOSED.match(told.words):
        return "year"
    if told.standing in _PERIODS:
        return _PERIODS[told.standing]
    if told.words or spoken.span != "years":
        return "year"
    return "year" if _reached(text[: offset + figure.start], one) else "years"


def _reached(before: str, one: Said) -> bool:
    """Whether a figure told of several years is the level reached in the last of them: 研发投入强度达3.4%."""
    level = one.indicator.measure in ("share", "level") and one.indicator.key not in _FLOWS_OF_RATES
    return level and not _EVERY_YEAR.search(re.split("[,;]", before)[-1])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
