"""As many reports as wanted, made by recombining paragraphs of real ones, the same in every run.

Districts that do not exist, with reports of twenty years each, so that plans and reviews meet as in reality.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpora import NATIONAL, SEEDS

from tracker.errors import TrackerError
from tracker.run import reports_in

FIRST, YEARS = 2001, 20
REVIEW, PLAN = 14, 26
"""Paragraphs of each part; a report has some 7,000 characters then."""
LONGEST = 600
_NAMES = "东西南北中上下前后新旧高长大小金银青白红"


@cache
def paragraphs() -> dict[str, list[str]]:
    """The paragraphs of reviews and plans of all real reports at hand, without headings."""
    found: dict[str, list[str]] = {"review": [], "plan": []}
    for path in (*SEEDS, *NATIONAL):
        try:
            reports = reports_in(path)
        except TrackerError:
            continue
        for section in (
            section for report in reports for section in report.sections if section.kind in found
        ):
            found[section.kind] += [
                one.text for one in section.paragraphs if not one.level and 40 <= len(one.text) <= LONGEST
            ]
    return found


def district(number: int) -> str:
    """The name of a district that does not exist: 东上区, 东下区, ……"""
    return f"{_NAMES[number // len(_NAMES) % len(_NAMES)]}{_NAMES[number % len(_NAMES)]}泽区"


def report(number: int) -> str:
    """The text of one report."""
    place, year = district(number // YEARS), FIRST + number % YEARS
    chance = random.Random(number)
    review = chance.sample(paragraphs()["review"], REVIEW)
    plan = chance.sample(paragraphs()["plan"], PLAN)
    return "\n".join(
        [
            f"{place}{year}年政府工作报告",
            "各位代表:",
            f"现在,我代表{place}人民政府,向大会报告政府工作,请予审议。",
            f"一、{year - 1}年工作回顾",
            *review,
            f"二、{year}年主要任务",
            *plan,
            "",
        ]
    )


def write(folder: Path, count: int) -> Iterator[Path]:
    """Write the first ``count`` reports into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"{number:05}.txt"
        path.write_text(report(number), encoding="utf-8")
        yield path
