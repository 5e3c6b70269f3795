"""What a commitment's own screen says of its verdict: quotes, reason, both readings, parts of the score."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from rich.text import Text

from tracker.language.safe import address, safe
from tracker.model import Entry, Evidence, Parts
from tracker.render.bars import waterfall
from tracker.render.block import known
from tracker.render.diff import compare
from tracker.render.entries import by_machine, disputes, readings
from tracker.render.lines import confidence, figure_words, heading, origin, status_words
from tracker.render.look import Look
from tracker.render.palette import CONFLICT
from tracker.render.schedule import schedule, told
from tracker.render.sides import promised, reported
from tracker.render.tables import Column, Lines, hanging, indent, table
from tracker.render.why import by_hand, conflict, person, provenance
from tracker.render.widths import wrap

_HANG = 6


def quoted(entry: Entry, look: Look) -> Lines:
    """The promise and the first pieces of evidence; no lines where there is no evidence."""
    if not entry.verdict.evidence:
        return []
    lines = heading("证据", look, "报告或外部来源的原话,最有力的在前")
    return lines + _quotes(entry, entry.verdict.evidence[:3], "证据", look)


def nearest(entry: Entry, sentences: Sequence[Evidence], look: Look) -> Lines:
    """The most similar sentences where no evidence was found: to be read before 「未提及」 is quoted."""
    if not sentences:
        return []
    lines = heading("最接近的原话", look, "机器认为说的是别的事;引用「未提及」之前请看一眼")
    return lines + _quotes(entry, sentences, "原话", look)


def _quotes(entry: Entry, best: Sequence[Evidence], name: str, look: Look) -> Lines:
    """The promise, then each piece and where it stands; only words that they do not share are marked."""
    lines: Lines = []
    pieces = compare(entry.text, " / ".join(item.text for item in best), known(entry))
    lines += _part("承诺", promised(pieces, look), look)
    for number, item in enumerate(best, 1):
        pieces = compare(entry.text, item.text, known(entry))
        lines += _part(f"{name}{number}", reported(pieces, look), look)
        lines += indent(wrap(_where(item, look), look.columns - 2 - _HANG), 2 + _HANG)
    return lines


def _part(label: str | Text, words: Text, look: Look) -> Lines:
    """A label and what stands beside it, indented below a heading."""
    quiet = Text(label, style="muted") if isinstance(label, str) else label
    return indent(hanging(quiet, words, look.columns - 2, _HANG), 2)


def _where(item: Evidence, look: Look) -> Text:
    text = origin(item, look)
    known = look.sources.get(item.source)
    if known:
        text.append(f" · {safe(known.title)}", style="muted")
        text.append(f" · {address(known.address)}" if address(known.address) else "", style="muted")
    elif page := address(look.pages.get(item.report, "")):
        text.append(f" · {page}", style="muted")
    return text.append(f" · 相符 {round(item.score * 100)}%", style="muted") if item.score else text


def verdict(entry: Entry, look: Look) -> Lines:
    """The machine's verdict with its reason, and a person's above it."""
    lines = heading("结论", look)
    if entry.review:
        lines += _part(by_hand(entry), person(entry, look), look)
    text = status_words(by_machine(entry), look, english=False)
    for more in (*figure_words(entry, look), confidence(entry), provenance(entry)):
        if more.plain:
            text.append(" · ", style="muted").append_text(more)
    lines += _part("机器", text, look)
    for pair in disputes(entry):
        lines += _part(Text(CONFLICT.chinese, style="uncertain"), conflict(pair, look), look)
    if entry.verdict.reason:
        lines += _part("理由", Text(look.said(entry.verdict.reason)), look)
    if pace := schedule(entry):
        lines += _part("序时", Text(look.said(told(pace))), look)
    return lines


def both_readings(entry: Entry, look: Look) -> Lines:
    """What a language model and the engine beside it say, side by side; nothing where no model read."""
    there = entry.verdict
    if not there.reader or there.second is None:
        return []
    read, other = readings(there, there.second)
    told = {
        "语言模型": (
            read,
            f"{there.reader} 读" + (f":{there.reason}" if there.rule == "reader" else ""),
        ),
        "文字对照": (other, there.second.reason),
    }
    rows = [
        [Text(who, style="muted"), status_words(status, look, english=False), Text(look.said(why))]
        for who, (status, why) in told.items()
    ]
    columns = [Column(""), Column(""), Column("", grow=True, least=8)]
    lines = indent(table(columns, rows, look.columns - 2)[1:], 2)
    note = "不一致,请人复核" if there.contested else "一致"
    return heading("两种读法", look, note) + lines


def score(parts: Parts, look: Look) -> Lines:
    """The parts of the first evidence's score, their sum, and the chance of a match that it stands for."""
    if not parts:
        return []
    parts = tuple((name, value) for name, value in parts if abs(value) >= 0.005)
    bars = waterfall(parts, 20 if look.narrow else 36, look)
    rows = [
        [Text(safe(name)), Text(f"{value:+.2f}", style="added" if value >= 0 else "gone"), bar]
        for (name, value), bar in zip(parts, bars, strict=True)
    ]
    total = sum(value for _, value in parts)
    share = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    rows.append(
        [Text("合计", style="title"), Text(f"{total:+.2f}", style="title"), Text(f"即相符 {share:.0%}")]
    )
    columns = [Column("", grow=True, least=8), Column("", right=True), Column("")]
    return heading("相符程度怎么得来", look, "各项相加") + indent(
        table(columns, rows, look.columns - 2)[1:], 2
    )
