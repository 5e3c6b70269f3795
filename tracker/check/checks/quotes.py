"""Checks of the words that prove: every quote of the ledger stands in its source, on its line.

White space and invisible characters do not count, as a quote may run over broken lines. What is not found
in the lines as they are is looked for in the cleaned paragraphs (a newspaper's 「下转7版」 in mid-sentence).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.errors import TrackerError
from tracker.language.safe import shortened
from tracker.model import Document, Entry, ReportRecord


class Quote(NamedTuple):
    """Words that are said to stand on ``line`` of ``source``; ``keys`` lead to them in the ledger."""

    text: str
    source: str
    line: int
    keys: tuple[str | int, ...]
    first: int
    last: int

    @property
    def within(self) -> bool:
        """Whether the line is one of the report's."""
        return self.first <= self.line <= self.last


class Text:
    """A document's lines, as they are and without their white space."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    def says(self, quote: str, line: int) -> bool:
        """Whether the line has the quote character by character, as most have."""
        there = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return quote in there and quote.isprintable() and bool(quote) and not quote.isspace()

    @cached_property
    def bare(self) -> tuple[str, list[int]]:
        """The joined text without white space, and where in it each line begins, and where the last ends."""
        bare = [squashed(line) for line in self.lines]
        return "".join(bare), [0, *accumulate(map(len, bare))]

    def stands(self, quote: str, line: int) -> bool:
        """Whether the squashed quote begins on this line."""
        joined, starts = self.bare
        if not 0 < line < len(starts):
            return False
        return joined.find(quote, starts[line - 1], starts[line] - 1 + len(quote)) >= 0

    def lines_of(self, quote: str) -> tuple[int, ...]:
        """Every line on which the squashed quote begins."""
        joined, starts = self.bare
        lines = []
        at = joined.find(quote)
        while at >= 0:
            lines.append(bisect_right(starts, at))
            at = joined.find(quote, at + 1)
        return tuple(lines)


def squashed(text: str) -> str:
    """``text`` without white space and invisible characters."""
    bare = "".join(text.split())
    return bare if bare.isprintable() else "".join(c for c in bare if unicodedata.category(c) != "Cf")


def quotes(workspace: Workspace) -> Iterator[Finding]:
    """Text, baseline and evidence of every block stand in their source, on the line that is noted.

    A source that cannot be read is one finding, not many.
    """
    reports = workspace.ledger.reports
    texts: dict[str, Text | None] = dict.fromkeys((*workspace.refused, *workspace.proved))
    for id, entry in workspace.ledger.entries.items():
        if not workspace.in_scope(entry):
            continue
        for words, name, line, keys in _said(id, entry):
            record = reports.get(name)
            if record is None:
                continue
            if record.source not in texts:
                try:
                    texts[record.source] = Text(workspace.document(record.source).lines)
                except TrackerError as error:
                    texts[record.source] = None
                    yield _unreadable(workspace, record, error)
            text = texts[record.source]
            if text is not None and not (record.first <= line <= record.last and text.says(words, line)):
                quote = Quote(words, record.source, line, keys, record.first, record.last)
                yield from _judge(workspace, quote, text)


def _said(id: str, entry: Entry) -> Iterator[tuple[str, str, int, tuple[str | int, ...]]]:
    """What a block quotes of reports: the words, the report's name, the line, the keys that lead to them."""
    yield entry.text, entry.report, entry.line, (id, "text")
    if entry.baseline is not None:
        yield entry.baseline.text, entry.report, entry.baseline.line, (id, "baseline")
    for number, evidence in enumerate(entry.verdict.evidence):
        if not evidence.source:
            yield evidence.text, evidence.report, evidence.line, (id, "evidence", number)


def _judge(workspace: Workspace, quote: Quote, text: Text) -> Iterator[Finding]:
    bare = squashed(quote.text)
    if quote.within and bare and text.stands(bare, quote.line):
        return
    lines = [n for n in text.lines_of(bare) if quote.first <= n <= quote.last] if bare else []
    if not lines and bare:
        cleaned = _cleaned_lines(workspace.document(quote.source), bare)
        lines = [n for n in cleaned if quote.first <= n <= quote.last]
        if quote.line in lines:
            return
    yield _wrong_line(workspace, quote, lines) if lines else _missing(workspace, quote)


def _cleaned_lines(document: Document, bare: str) -> list[int]:
    """Lines on which the quote begins in the text with its joints and page furniture taken out."""
    from tracker.clean import clean

    lines = []
    for paragraph in clean(document):
        kept = [n for n, c in enumerate(paragraph.text) if squashed(c)]
        at = "".join(paragraph.text[n] for n in kept).find(bare)
        if at >= 0:
            lines.append(paragraph.line_at(kept[at]))
    return lines


def _wrong_line(workspace: Workspace, quote: Quote, lines: Sequence[int]) -> Finding:
    there = "、".join(str(n) for n in lines[:3])
    message = f"记的是 {quote.source} 第 {quote.line} 行,实际在第 {there} 行:「{shortened(quote.text, 40)}」"
    keys = (quote.keys[0], "line") if quote.keys[1:] == ("text",) else (*quote.keys, "line")
    return workspace.at("quote-line", keys, message, source=quote.source)


def _missing(workspace: Workspace, quote: Quote) -> Finding:
    message = f"{quote.source} 第 {quote.line} 行没有这句话:「{shortened(quote.text, 40)}」"
    keys = quote.keys if quote.keys[1:] == ("text",) else (*quote.keys, "text")
    return workspace.at("quote-missing", keys, message, source=quote.source)


def _unreadable(workspace: Workspace, record: ReportRecord, error: TrackerError) -> Finding:
    source, reports = record.source, workspace.ledger.reports.values()
    keys = ("reports", next(one.name for one in reports if one.source == source), "source")
    return workspace.at("source-unreadable", keys, error.message, subject=source, source=source)
