"""The real text of 徐汇@2019, on which the tests try the forms that headings and pages take elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tracker.clean import clean
from tracker.model import Document, Report
from tracker.segment import item, split
from tracker.segment.years import planned_year

SEED = Path(__file__).parents[2] / "seeds/001_abf86c9aaf141910.txt"
REVIEW, PLAN = "一、2018年工作回顾", "二、2019年主要任务"


@cache
def lines() -> tuple[str, ...]:
    return tuple(line.strip() for line in SEED.read_text(encoding="utf-8").split("\n")[32:121])


def read(*text: str, name: str = "") -> Report:
    document = Document("报告.txt", "", tuple("\n".join(text).split("\n")))
    (report,) = split(document, clean(document), (name,) if name else ())
    return report


def planned(*text: str) -> tuple[int, str]:
    """The year that these lines plan, and where it was read if that is a guess."""
    return planned_year(item.read(clean(Document("a.txt", "", text))))


def main_headings(review: str, plan: str) -> str:
    """The text with other main headings."""
    return "\n".join(lines()).replace(REVIEW, review).replace(PLAN, plan)


def bodies(report: Report, *kinds: str) -> list[str]:
    """What a report's sections of these kinds say, headings left out."""
    return [p.text for s in report.sections if s.kind in kinds for p in s.paragraphs if not p.level]
