"""Parting a text that runs together: a whole report in one line, or broken at a width wherever that fell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from tracker.clean.characters import columns
from tracker.clean.cuts import LONG, headings, part, without_abstract
from tracker.formats import joined
from tracker.language.fold import fold
from tracker.language.tables.furniture import FIELD, FOOTER
from tracker.language.tables.headings import ADMITTED, LEARNT_LEAD, MARKS, THANKS_SENTENCE
from tracker.model import Paragraph

TOGETHER = 1500
"""Characters of a paragraph that runs together; 42 of 677 real reports have one, and none is half of it."""
SHARE = 0.5
"""A file is parted if paragraphs that run together hold at least this share of its characters."""
ONE_LINE = 0.8
"""A file is also parted if one line, though shorter than ``TOGETHER``, holds this share of its characters."""
PIECE = 120
"""A piece that has reached this many characters ends where its sentence ends."""
HEAD = 1000
"""Characters at the head of a file in which its title, meeting and speaker stand."""
ENTRIES = 3
"""Fewest entries of a glossary at the end."""
LINES = 50
"""Fewest lines of a text broken at a width."""
SLACK = 2
"""Columns by which a line may differ from the width: white space at its ends, half a wide character."""
SHORT = 0.02
"""Greatest share of lines (the last aside) that differ by more: those that held much white space."""

_COVER = re.compile(
    r"(?<=政府工作报告)(?![-—,。、》”的(])|(?<=会议上)(?!的)|(?=——?(?:19|20)\d\d年)|(?<=\.{6})|(?<=……)"
    rf"|(?={FIELD})|(?<=正文:)|(?<=\d日\))"
    r"|(?<![-—])(?=(?:19|20)\d\d年\d{1,2}月\d{1,2}日在[^。]{4,30}会议上)"
)
_ADDRESS = re.compile(r"各位代表[,:!]")
_ENDS = re.compile(r"[。!?]+[”’)]*|:")
_NOTE = r"(?:\[注?\d{1,3}\]|〔注?\d{1,3}〕|【注?\d{1,3}】)"
_OPENS = re.compile("|".join((*MARKS.values(), _NOTE, "各位代表")))
_NOTES = re.compile(rf"(?<=[。;!)！；）释明义]){_NOTE}")
_SENTENCE = re.compile(r"[^。!?]+[。!?]+[”’)]*")
_ASIDES = {
    "thanks": re.compile("|".join(THANKS_SENTENCE)),
    "problems": re.compile("|".join(ADMITTED)),
    "lessons": re.compile(LEARNT_LEAD),
}
"""What a sentence says with which another part begins, though no line does."""
_FOOTER = re.compile(rf"(?<=[。!?)”\d])(?:{FOOTER})[^。]*$|(?:分享到|上一篇):[^。]*$")
_LINK = re.compile(rf"(?={FOOTER})|(?<=政府工作报告)")


def unbroken(lines: Sequence[Paragraph], document: Sequence[str]) -> Sequence[Paragraph]:
    """The lines that show anything; joined to one if all lines of the document have the same width."""
    shown = [line.rstrip() for line in document if line.strip()][:-1]
    if len(shown) < LINES or not (_are_alike(map(len, shown)) or _are_alike(map(columns, shown))):
        return lines
    text, starts = "", []
    for line in lines:
        whole = joined(text, line.text)
        starts.append((len(whole) - len(line.text), line.lines[0][1]))
        text = whole
    return (Paragraph(text, fold(text), tuple(starts)),)


def _are_alike(widths: Iterable[int]) -> bool:
    """Whether these are one width, but for a few that are less."""
    counted = Counter(widths)
    width = counted.most_common(1)[0][0]
    short = sum(times for one, times in counted.items() if abs(one - width) > SLACK)
    return short <= SHORT * counted.total()


def parted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of a file, those of a text that runs together cut at headings, numbers and sentences."""
    whole = sum(len(one.text) for one in paragraphs)
    long = sum(len(one.text) for one in paragraphs if len(one.text) >= TOGETHER)
    if long < SHARE * whole and not _is_one_line(paragraphs):
        return tuple(paragraphs)
    starts = accumulate((len(one.text) for one in paragraphs), initial=0)
    return tuple(
        piece for one, at in zip(paragraphs, starts, strict=False) for piece in _pieces(one, HEAD - at)
    )


def _is_one_line(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether nearly all of a file stands on one line, as a short digest that runs together does."""
    held: Counter[int] = Counter()
    for one in paragraphs:
        numbers = {number for _, number in one.lines}
        held[numbers.pop() if len(numbers) == 1 else 0] += len(one.text)
    most = max((count for number, count in held.items() if number), default=0)
    return most >= max(LONG, ONE_LINE * held.total())


def _pieces(paragraph: Paragraph, head: int) -> Iterator[Paragraph]:
    if len(paragraph.text) < LONG and head <= 0:
        yield paragraph
        return
    text = paragraph.folded
    cut = {*headings(text, alone=True), *(match.start() for match in _ADDRESS.finditer(text))}
    cut |= {match.end() for match in _COVER.finditer(text[: max(0, head)])}
    last = 0
    for match in _ENDS.finditer(text):
        long = match.end() - last >= PIECE and match.group() != ":"
        if long or _OPENS.match(text, match.end()):
            last = match.end()
            cut.add(last)
    for start, end in _asides(text):
        cut = {at for at in cut if not start < at < end} | {start, end}
    notes = _notes(paragraph.text)
    cut = {at for at in cut if not notes or at < notes[0]} | {*notes}
    footer = _FOOTER.search(text)
    if footer:
        cut = {at for at in cut if at < footer.start()}
        cut |= {match.start() for match in _LINK.finditer(text, footer.start())}
    borders = [0, *without_abstract(cut, text), len(text)]
    pieces = (part(paragraph, start, end) for start, end in pairwise(borders))
    yield from (piece for piece in pieces if piece.text)


def _asides(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences of thanks, of problems and of lessons begin and end; those of one kind as one."""
    for kind, run in groupby(_SENTENCE.finditer(text), key=_aside):
        sentences = [*run]
        if kind:
            yield sentences[0].start(), sentences[-1].end() if kind == "thanks" else sentences[0].start()


def _aside(sentence: re.Match[str]) -> str:
    return next((kind for kind, says in _ASIDES.items() if says.search(sentence.group())), "")


def _notes(text: str) -> list[int]:
    """Where the entries of a glossary begin that stands at the end, numbered one by one."""
    chain: list[int] = []
    for match in _NOTES.finditer(text):
        number = int(re.sub(r"\D", "", match.group()))
        chain = [*chain[: number - 1], match.start()] if number in (1, len(chain) + 1) else chain
    return chain if len(chain) >= ENTRIES else []
