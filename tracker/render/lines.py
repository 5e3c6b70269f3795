"""Small pieces that every screen uses: status words, places, legends, tallies, rules."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from tracker.language.safe import address, safe
from tracker.model import Entry, Evidence, ReportRecord
from tracker.render.changes import change_words
from tracker.render.entries import outcome, unsure
from tracker.render.figures import amount, figures, ratio_words
from tracker.render.look import UNSURE, Look, on_page
from tracker.render.palette import CAVEAT, COMPARED, MACHINE, UNCERTAIN, sign_of
from tracker.render.tables import Lines, flow
from tracker.render.widths import width, wrap


def rule(look: Look) -> Text:
    """A quiet line across the screen."""
    return Text(look.dash * look.columns, style="line")


def status_words(status: str, look: Look, *, english: bool) -> Text:
    """A status by sign and name: 「● 兑现 fulfilled」; in Chinese alone without ``english``."""
    sign = sign_of(status)
    text = Text().append(f"{look.mark(sign)} {safe(sign.chinese)}", style=status)
    text.stylize("bold")
    if english and sign.english != sign.chinese:
        text.append(f" {sign.english}", style=status)
    return text


def counts_line(counts: Mapping[str, int], look: Look) -> Text:
    """The counts above zero by sign alone, where there is little room: 「● 12  ◐ 3」."""
    text = Text()
    for status, count in counts.items():
        if count:
            text.append("  " if text.plain else "").append(look.status(status), style=status)
            text.append(f" {count}")
    return text


def counts_lines(counts: Mapping[str, int], doubts: Mapping[str, int], look: Look, columns: int) -> Lines:
    """The counts by sign and name: 「● 兑现 12 33%   ◐ 部分 3(存疑 2) 8%」.

    ``doubts`` tells how many of each need a person's eye. Percentages are left out where they would take
    another line.
    """
    whole, short = (flow(Text(), _counts(counts, doubts, look, share), columns) for share in (True, False))
    return whole if len(whole) <= len(short) else short


def _counts(counts: Mapping[str, int], doubts: Mapping[str, int], look: Look, share: bool) -> list[Text]:
    items = []
    for status, count in counts.items():
        if count:
            sign = sign_of(status)
            text = Text().append(f"{look.mark(sign)} {sign.chinese}", style=status).append(f" {count}")
            if doubts.get(status):
                text.append(f"(存疑 {doubts[status]})", style="uncertain")
            text.append(f" {percent(count, sum(counts.values()))}" if share else "", style="muted")
            items.append(text)
    return items


def percent(count: int, total: int) -> str:
    """``count`` as a whole percentage of ``total``: at least 1% of any, at most 99% of fewer than all."""
    if count in (0, total):
        return "100%" if count else "0%"
    return f"{min(99, max(1, round(count * 100 / total)))}%"


def place(report: str, line: int, look: Look) -> Text:
    """A line of a report, 「徐汇@2026:13(第 3 页)」, linked to its web page or file if there is one."""
    text = Text(f"{safe(report)}:{line}{on_page(report, line, look.printed)}", style="muted")
    text.stylize(look.report_link(report))
    return text


def fetched(record: ReportRecord) -> Text:
    """Where a report was fetched, linked: 「取自 https://… (2026-01-20)」; empty if it was not fetched."""
    if record.origin is None:
        return Text()
    text = Text("取自 ", style="muted").append(safe(record.origin.address), style="accent")
    if link := address(record.origin.address):
        text.stylize(f"link {link}", len("取自 "))
    return text.append(f" ({record.origin.time[:10]})", style="muted")


def origin(evidence: Evidence, look: Look) -> Text:
    """Where a piece of evidence stands: a line of a report, or an outcome source with date and link."""
    if not evidence.source:
        return place(evidence.report, evidence.line, look)
    known = look.sources.get(evidence.source)
    text = Text().append(safe(evidence.source), style="accent")
    if known:
        if link := address(known.address):
            text.stylize(f"link {link}")
        text.append(f" · {safe(known.published)}", style="muted")
    return text


def figure_words(entry: Entry, look: Look) -> list[Text]:
    """The compared numbers in a few words each: 「200台 → 333台 167%」."""
    rows = []
    for item in figures(entry):
        if item.reported is not None:
            pair = f"{amount(item.target, look)} {look.arrow} {amount(item.reported, look)}"
            text = Text().append(pair, style="figure")
            if words := ratio_words(item):
                text.append(f" {words}", style=outcome(entry))
            rows.append(text)
    return rows


def confidence(entry: Entry) -> Text:
    """The verdict's confidence: 「把握 87%」, with 存疑 where it is low."""
    if entry.verdict.status == "pending" and not entry.verdict.confidence:
        return Text()
    text = Text().append(f"把握 {round(entry.verdict.confidence * 100)}%", style="muted")
    if unsure(entry):
        text.append(f" {UNCERTAIN.chinese}", style="uncertain")
    return text


def legend(look: Look, statuses: Mapping[str, int], *, changes: bool = True, diff: bool = False) -> Lines:
    """What the signs mean, for somebody who sees them for the first time."""
    keys = [key for key, count in statuses.items() if count or key in MACHINE]
    items = [status_words(key, look, english=True) for key in keys]
    items += [change_words(key, look) for key in COMPARED if changes]
    items.append(
        Text().append("存疑", style="uncertain").append(f" 把握不足{UNSURE:.0%},请人复核", style="muted")
    )
    items.append(Text().append(look.person, style="person").append(" 人工结论", style="muted"))
    lines = flow(Text("图例", style="muted"), items, look.columns)
    lines += diff_legend("承诺", "报告", look) if diff else []
    caveat = wrap(Text(look.said(CAVEAT), style="muted"), look.columns)
    return lines + (caveat if statuses.get("unmentioned") else [])


def diff_legend(old: str, new: str, look: Look) -> Lines:
    """What the marks of a diff mean; without colour there is one pair of brackets for all of them."""
    label = Text("对照", style="muted")
    if look.marks:
        return flow(label, [Text("[方括号里] 是另一边没有的字,或两边不同的数字")], look.columns)
    items = [
        Text("相同的字不加标记"),
        Text(f"只在{old}里", style="gone"),
        Text(f"只在{new}里", style="added"),
        Text("成对的数字", style="figure"),
    ]
    return flow(label, items, look.columns)


def heading(title: str, look: Look, note: str = "") -> Lines:
    """A part's title with a quiet note behind it."""
    text = Text().append(title, style="heading")
    if note and width(title) + width(note) + 2 <= look.columns:
        text.append(f"  {note}", style="muted")
    return wrap(text, look.columns)
