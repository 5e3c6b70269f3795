"""The few words that a field may hold: kinds of section and commitment, statuses, standings."""

from __future__ import annotations

from typing import Literal

SectionKind = Literal["review", "plan", "self", "glossary", "other"]
Coverage = Literal["full", "digest", "plan only", "review only"]
Kind = Literal["target", "deliverable", "general"]
Op = Literal[">=", "<=", "~", "="]
Status = Literal["fulfilled", "partial", "unmentioned", "pending"]
PersonStatus = Literal["fulfilled", "partial", "unmentioned", "pending", "abandoned", "unratable"]
Change = Literal["raised", "held", "lowered", "continued"]
Measure = Literal["level", "up", "down", "rank"]
Span = Literal["", "year", "years"]
"""The time that a passage of a review looks back on: one year, several years, empty where it does not say."""
Standing = Literal[
    "outcome",  # of the year and of the thing: only such a figure decides
    "planned",  # 计划, 拟, 将
    "under way",  # 正在建设, against a promise of completion
    "start",  # where a change began: 由5.5%…
    "bound",  # 不足, 不到, 近: the figure lies below it; 几十: it may lie on either side
    "average",  # 两年平均, 年均
    "total",  # 五年累计
    "stock",  # 达到: all there is, against a promise of what is to come in a year
    "part of year",  # 前三季度
    "moment",  # 年末, against a promise for the year
    "part",  # 其中: a part of the whole
    "estimated",  # 预计
    "of another",  # of 规上工业, of a city or county, of another report
]
DECIDING: tuple[Standing, ...] = ("outcome", "estimated")
"""The standings of figures by which a verdict may be decided."""

DoubtKind = (
    Standing
    | Literal[
        "of another report", "not due", "unread", "begun", "basis", "misprint", "misprint decides", "real"
    ]
)
Provenance = Literal["", "own review", "review", "other review", "outcomes", "person"]
