"""The step summary of a GitHub run: the news and every finding as Markdown tables."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tracker.check.finding import News, Result
from tracker.check.output.text import SIGNS, WHAT, place, verdict
from tracker.language.safe import visible
from tracker.render.palette import CAVEAT, SHOWN

LIMIT = 900_000
"""Bytes; GitHub refuses the summary of a step that is larger than 1 MiB."""

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|~@:])")


def summary(result: Result) -> str:
    """Markdown with a heading, the verdict, one table of news a new report, and the findings."""
    lines = ["### tracker check", "", _cell(verdict(result)), ""]
    lines += [line for news in result.news for line in _news(news)]
    if result.findings:
        lines += ["| | 位置 | 代码 | 说明 | 怎么办 |", "|---|---|---|---|---|"]
    return _within("\n".join(lines) + "\n", list(_rows(result)))


def _within(head: str, rows: list[str]) -> str:
    """As many rows as fit; the rest is counted."""
    parts, used = [head], len(head.encode())
    for number, row in enumerate(rows):
        used += len(row.encode())
        if used > LIMIT:
            parts.append(f"\n另有 {len(rows) - number} 处未列出。\n")
            break
        parts.append(row)
    return "".join(parts)


def _rows(result: Result) -> Iterator[str]:
    for finding in result.findings:
        cells = (
            SIGNS[finding.severity],
            _cell(place(finding)),
            finding.code,
            _cell(finding.message),
            _cell(finding.remedy),
        )
        yield f"| {' | '.join(cells)} |\n"


def _news(news: News) -> Iterator[str]:
    yield f"**{_cell(news.plan)}** 的承诺,据 **{_cell(news.report)}**:"
    yield ""
    yield f"| {' | '.join(f'{SHOWN[mark].chinese} {mark}' for mark, _ in news.counts)} |"
    yield "|" + "---:|" * len(news.counts)
    yield f"| {' | '.join(str(number) for _, number in news.counts)} |"
    yield ""
    if news.targets:
        yield "| 量化目标 | 承诺 | 报告 | 原文 | 编号 |"
        yield "|---|---|---|---|---|"
    for row in news.targets:
        cells = (
            WHAT[row.said],
            _cell(row.promised),
            _cell(row.reported) or "—",
            _cell(row.text),
            _cell(row.id),
        )
        yield f"| {' | '.join(cells)} |"
    if dict(news.counts).get("unmentioned"):
        yield ""
        yield f"{CAVEAT}。"
    yield ""


def _cell(text: str) -> str:
    """Text from a stranger as plain text of a table's cell: no markup, no link, no mention of a user."""
    escaped = (html.escape(visible(line), quote=False) for line in text.split("\n"))
    return "<br>".join(_MARKUP.sub(lambda mark: f"&#{ord(mark[1])};", line) for line in escaped)
