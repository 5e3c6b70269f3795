"""One indicator over years and places on the screen: target, outcome, whether it was met, a small chart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from tracker.language.quantity.notation import SIGNS
from tracker.language.safe import safe
from tracker.panel import Number, Passage, Row
from tracker.panel.values import Stated
from tracker.render.figures import PLAIN_LIMITS
from tracker.render.figures import number as written
from tracker.render.look import Look, on_page
from tracker.render.palette import MISSED
from tracker.render.series_chart import charts, scale
from tracker.render.tables import Column, Lines, spread, table
from tracker.render.widths import wrap

PERIODS = {"years": "几年的数", "part": "不足一年", "expected": "预计数"}
"""Words for the period of an outcome that cannot answer a target of the year."""
SILENT: dict[Stated, str] = {"not stated": "没有说", "not read": "没有读到", "words": "没有数"}
_DIGIT = re.compile(r"\d")


def series(rows: Sequence[Row], look: Look) -> Lines:
    """The screen of an indicator: a table for each place, with a row for each year."""
    lines: Lines = []
    for place, those in groupby(rows, key=lambda row: (row.place, row.indicator.name)):
        years = list(those)
        head = Text(safe(years[0].indicator.name), style="title")
        where = Text(safe(years[0].jurisdiction or place[0]), style="muted")
        lines += [spread(head, where, look.columns), Text(), *_years(years, look), Text()]
    return [*lines, *_legend(rows, look)]


def _years(rows: Sequence[Row], look: Look) -> Lines:
    columns = [Column("年"), Column("目标", right=True), Column("结果", right=True), Column("")]
    cells = [
        [Text(str(row.year)), _target(row, look), _outcome(row, look), _judged(row, look)] for row in rows
    ]
    for line, picture in zip(cells, charts(rows, look), strict=True):
        line.append(picture)
    columns.append(Column(scale(rows, look)))
    if not look.narrow:
        columns.append(Column("出处", grow=True, least=14))
        for line, row in zip(cells, rows, strict=True):
            line.append(Text(" ".join((*_quotes(row), *_sources(row))), style="muted"))
    return table(columns, cells, look.columns)


def _target(row: Row, look: Look) -> Text:
    if row.target:
        same = "同口径" if row.target.like_for_like else ""
        return Text(same + figure(row.target.number, look))
    return without_figure(row.wording, row.target_stated)


def _outcome(row: Row, look: Look) -> Text:
    answer = row.answer
    if answer is None:
        return without_figure(row.account, row.outcome_stated)
    same = "同口径" if answer.like_for_like else ""
    return Text(same + figure(answer.number, look), style="bold" if answer.period == "year" else "")


def without_figure(words: Passage | None, stated: Stated) -> Text:
    """What a cell without a figure says: only words, another kind of number (亿元, not growth), or none."""
    if words is None:
        return Text(SILENT[stated], style="muted")
    return Text("另一种数" if _DIGIT.search(words.text) else "只有文字", style="muted")


def figure(number: Number, look: Look) -> str:
    """A figure in a few characters: ≥5%, 约5%, 4.5~5%, -3.3%."""
    limit = (PLAIN_LIMITS if look.plain else SIGNS)[number.op]
    high = "" if number.high is None else "~" + written(number.high)
    return safe(f"{limit}{written(number.value)}{high}{number.unit}")


def _judged(row: Row, look: Look) -> Text:
    """达到 (met) or 未达到 (missed), else the reason why neither can be said."""
    if row.met is not None:
        word, style = ("达到", "fulfilled") if row.met else (MISSED.chinese, "missed")
        sign = look.status("fulfilled") if row.met else look.mark(MISSED)
        return Text(f"{sign} {word}", style=style)
    if row.answer and row.answer.period != "year":
        return Text(PERIODS[row.answer.period], style="muted")
    if row.target and row.outcome_stated != "not read":
        return Text("口径不同" if row.answer else "没有数", style="muted")
    return Text("")


def _quotes(row: Row) -> Iterator[str]:
    """What is said in words where there is no figure."""
    if row.wording and not row.target:
        yield f"目标「{safe(row.wording.text)}」"
    if row.account and not row.answer:
        yield f"结果「{safe(row.account.text)}」"


def _sources(row: Row) -> Iterator[str]:
    """Where target and outcome stand: 广东@2025:30."""
    target = row.target.passage if row.target else row.wording
    outcome = row.answer.passage if row.answer else row.account
    for report, passage, pages in (
        (row.plan, target, row.plan_pages),
        (row.review, outcome, row.review_pages),
    ):
        if report and passage:
            yield safe(f"{report}:{passage.line}{on_page(report, passage.line, {report: pages})}")


def _legend(rows: Sequence[Row], look: Look) -> Lines:
    mark, point = ("|", "o") if look.plain else ("┃", "●")
    unit = rows[0].indicator.unit if rows else ""
    words = f"{mark} 目标  {point} 结果" + (f"  单位 {unit}" if unit else "")
    words += "。没有说:报告没有提到;没有读到:工作区里没有那份报告或那一部分;没有数:报告没有可比的当年数字。"
    words += "「左右」的容差是 0.3 个百分点或水平的一成。"
    return wrap(Text(safe(words), style="muted"), look.columns)
