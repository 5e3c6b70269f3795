"""The panel beside what careful readers found (../shared/gold/panel-2025.jsonl): precision, recall, period.

``python tests/panel/measured.py`` prints the figures of both halves of the provinces and what differs in the
half that the rules may be developed on; the other half is for measuring only.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from tracker import panel, run
from tracker.language.indicators import known
from tracker.panel import reading

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD = SHARED / "gold" / "panel-2025.jsonl"
COUNTIES = Path(__file__).with_name("counties.tsv")
DEVELOPED_ON = (
    "北京市 河北省 内蒙古自治区 吉林省 江苏省 安徽省 江西省 湖南省 重庆市 贵州省 新疆维吾尔自治区".split()
)
PERIODS = {"2025": "year", "five years": "years", "expected": "expected"}

Row = tuple[dict[str, Any], panel.Target | None, panel.Outcome | None]


@cache
def _read(place: str, year: int) -> panel.ReportPanel:
    return reading.read(run.reports_in(SHARED / "reports" / "raw" / place / f"{year}.txt")[0])


def rows(places: tuple[str, ...] = ()) -> Iterator[Row]:
    """The labels with the program's target and outcome, of these places (none: all)."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        indicator = known(label["indicator"])
        if (places and label["place"] not in places) or indicator is None:
            continue
        before, after = _read(label["place"], 2025), _read(label["place"], 2026)
        yield label, before.of(indicator.name).target, after.of(indicator.name).outcome


def same_target(label: dict[str, Any] | None, target: panel.Target | None) -> bool:
    """Whether value, upper end, comparator and unit are those of the label."""
    if label is None or target is None:
        return False
    high = None if label["high"] is None else Decimal(str(label["high"]))
    number = target.number
    return (Decimal(str(label["value"])), high, label["op"], label["unit"]) == (
        number.value,
        number.high,
        number.op,
        number.unit,
    )


def same_outcome(label: dict[str, Any] | None, outcome: panel.Outcome | None) -> bool:
    """Whether value and unit are those of the label."""
    if label is None or outcome is None:
        return False
    return (Decimal(str(label["value"])), label["unit"]) == (outcome.number.value, outcome.number.unit)


def figures(places: tuple[str, ...] = ()) -> dict[str, float]:
    """Precision and recall of targets and outcomes, and in how many right ones place and period are right."""
    count: Counter[str] = Counter()
    for label, target, outcome in rows(places):
        hit, met = same_target(label["target"], target), same_outcome(label["outcome"], outcome)
        count["targets told"] += target is not None
        count["targets there"] += label["target"] is not None
        count["targets right"] += hit
        count["where right"] += hit and target.where == label["target"]["where"]
        count["outcomes told"] += outcome is not None
        count["outcomes there"] += label["outcome"] is not None
        count["outcomes right"] += met
        count["period right"] += met and outcome.period == PERIODS[label["outcome"]["period"]]
    return {
        "targets precision": count["targets right"] / count["targets told"],
        "targets recall": count["targets right"] / count["targets there"],
        "where": count["where right"] / count["targets right"],
        "outcomes precision": count["outcomes right"] / count["outcomes told"],
        "outcomes recall": count["outcomes right"] / count["outcomes there"],
        "period": count["period right"] / count["outcomes right"],
    }


def counties() -> Iterator[tuple[str, str, str, str]]:
    """What ``counties.tsv`` has and what the program says: (place and year, key, 「>= 8 / 3.8」, the same).

    Every indicator that one of the two tells of; 「-」 is nothing told.
    """
    lines = (line.split("\t") for line in COUNTIES.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    labels: dict[tuple[str, int], dict[str, tuple[str, str]]] = {}
    for place, year, key, target, outcome in lines:
        labels.setdefault((place, int(year)), {})[key] = target, outcome
    for (place, year), told in labels.items():
        before, after = _read(place, year), _read(place, year + 1)
        found = {said.indicator.key: said.name for report in (before, after) for said in report.sayings}
        for key in sorted({*told, *filter(None, found)}):
            name = found.get(key, "")
            said = _told_target(before.of(name).target), _told_outcome(after.of(name)) if name else "-"
            for labelled, program in zip(told.get(key, ("-", "-")), said, strict=True):
                if (labelled, program) != ("-", "-"):
                    yield f"{place}{year}", key, labelled, program


def _told_target(target: panel.Target | None) -> str:
    if target is None:
        return "-"
    return f"{target.number.op} {target.number.value}{_unit(target.number.unit)}"


def _told_outcome(said: panel.Sayings) -> str:
    one = said.outcome or said.alike
    if one is None:
        return "-"
    mark = " =" if said.outcome is None else " e" if one.period == "expected" else ""
    return f"{one.number.value}{_unit(one.number.unit)}{mark}"


def _unit(unit: str) -> str:
    return "" if unit == "%" else f" {unit}"


def _places() -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(json.loads(line)["place"] for line in GOLD.read_text(encoding="utf-8").splitlines())
    )


if __name__ == "__main__":
    other = tuple(place for place in _places() if place not in DEVELOPED_ON)
    for name, half in (("developed on", tuple(DEVELOPED_ON)), ("measured only", other)):
        told = ", ".join(f"{what} {share:.3f}" for what, share in figures(half).items())
        print(f"{name} ({len(half)} places): {told}")
    cells = list(counties())
    right = sum(label == said for *_, label, said in cells)
    there, told = (sum(cell[at] != "-" for cell in cells) for at in (2, 3))
    print(f"counties: precision {right / told:.3f}, recall {right / there:.3f}, {there} cells")
    for cell in cells:
        if cell[2] != cell[3]:
            print(*cell)
    for label, target, outcome in rows(tuple(DEVELOPED_ON)):
        if not same_target(label["target"], target) and (label["target"] or target):
            print(label["place"], label["indicator"], label["target"], target and target.passage.text)
        if not same_outcome(label["outcome"], outcome) and (label["outcome"] or outcome):
            print(label["place"], label["indicator"], label["outcome"], outcome and outcome.passage.text)
