"""For people: ``path:line: code message``, the line quoted under it, what to do, and the news as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tracker.check.finding import Finding, News, Result
from tracker.language.safe import shortened, visible
from tracker.render.palette import CAVEAT, SHOWN

MOST = 20
"""Findings of one code that are listed."""
SIGNS = {"error": "✗", "warning": "!", "note": "·"}
WHAT = {"missed": "未达到", "dropped": "无下文", "lowered": "下调再诺", "loosened": "放宽再诺"}
WHAT |= {"missed lowered": "未达到,下调再诺", "missed loosened": "未达到,放宽再诺"}


def text(result: Result) -> str:
    """The whole result as lines; every line ends in a line break."""
    told = {row.id for news in result.news for row in news.targets}
    listed = (
        finding for finding in result.findings if finding.severity != "note" or finding.subject not in told
    )
    lines = list(_listed(listed))
    lines += [line for news in result.news for line in _news(news)]
    lines += [visible(sentence) for sentence in result.looked]
    return "".join(f"{line}\n" for line in [*lines, verdict(result)])


def _listed(findings: Iterable[Finding]) -> Iterator[str]:
    """The findings; of one kind at most so many, the rest counted (json and sarif hold them all)."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.code] += 1
        if seen[finding.code] <= MOST:
            yield from _finding(finding)
    for code, number in sorted(seen.items()):
        if number > MOST:
            yield f"……{code} 还有 {number - MOST} 处(--format json 列出全部)"


def verdict(result: Result) -> str:
    """The last line: sound or not, with the numbers."""
    counts = f"{result.count('error')} 处错误,{result.count('warning')} 处提醒,{result.count('note')} 条消息"
    return f"通过 sound:{counts}" if result.sound else f"未通过 findings:{counts}"


def place(finding: Finding) -> str:
    """``path:line``, or the path alone; never with ``::`` in front, which CI would take for a command."""
    shown = visible(finding.path) + (f":{finding.line}" if finding.line else "")
    return f"./{shown}" if shown.startswith(":") else shown


def _finding(finding: Finding) -> Iterator[str]:
    head, *more = finding.message.split("\n")
    yield f"{place(finding)}: {SIGNS[finding.severity]} {finding.code} {visible(head)}"
    yield from (f"    > {visible(line)}" for line in more)
    if finding.excerpt.strip():
        yield f"    | {shortened(finding.excerpt.strip(), 100)}"
    if finding.remedy:
        yield f"    = {visible(finding.remedy)}"


def _news(news: News) -> Iterator[str]:
    counts = "  ".join(f"{SHOWN[mark].chinese} {mark} {number}" for mark, number in news.counts)
    yield ""
    yield f"{visible(news.plan)} 的承诺,据 {visible(news.report)}: {counts}"
    for row in news.targets:
        where = f" {row.path}:{row.line}" if row.line else ""
        figures = f"{visible(row.promised)} → {visible(row.reported) or '—'}"
        yield f"    {WHAT[row.said]}  {figures}  「{shortened(row.text, 40)}」{where}"
    if dict(news.counts).get("unmentioned"):
        yield f"    {CAVEAT}"
    yield ""
