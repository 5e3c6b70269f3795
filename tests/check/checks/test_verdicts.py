"""A status against the reason, figures and evidence beside it, though git says that nothing changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import GREEN, LEDGER, LIFTS, PATH, SILENT, checked, codes, commit, only, text_of, write

from tracker import ledger
from tracker.check import run
from tracker.check.checks.verdicts import contradiction
from tracker.language.quantity import parse
from tracker.model import Evidence, Figure, Standing, Verdict

HERE = Path(__file__).parents[3]
MET, MISSED = LIFTS.verdict, GREEN.verdict
FACT = Evidence("建成绿道3.2公里", "徐汇@2025", 0, 0.9, "街道公示")


def test_a_tampered_status_that_was_committed(tmp_path: Path) -> None:
    write(tmp_path, text_of().replace("status: fulfilled", "status: partial", 1))
    commit(tmp_path)
    result = run(tmp_path)
    found = only(result, "verdict-contradicted")
    assert not result.sound
    assert (found.subject, found.excerpt) == (LIFTS.id, "    status: partial")
    assert "333 台,167%" in found.message
    assert "figures_met" in found.message
    assert any("没有重算,只与 HEAD 比" in line for line in result.looked)


def of(promised: str, reported: str, standing: Standing = "outcome") -> Figure:
    return Figure(parse(promised), parse(reported), standing)


GROWTH = of("财政收入 增长 = 5 %", "财政收入 增长 = 0.7 %")
FLATS = of("床位 = 1 张", "床位 = 2 张")


@pytest.mark.parametrize(
    "verdict",
    [
        replace(MET, status="partial"),
        replace(MET, rule="figures_missed"),
        replace(MET, missed=True),
        replace(MET, status="pending"),
        replace(MET, status="unmentioned"),
        replace(MET, status="unmentioned", figures=()),
        replace(MET, evidence=()),
        replace(MET, figures=(FLATS, GROWTH)),
        replace(MET, rule="", figures=(GROWTH,)),
        replace(MISSED, evidence=()),
        replace(MISSED, missed=False),
        replace(MISSED, status="fulfilled", missed=False),
        replace(MISSED, figures=(FLATS,)),
        replace(MISSED, status="pending", missed=False, provenance="outcomes"),
        replace(SILENT, status="fulfilled"),
        replace(SILENT, status="pending"),
        Verdict("unmentioned"),
    ],
)
def test_what_can_never_be_right(verdict: Verdict) -> None:
    assert contradiction(verdict)


@pytest.mark.parametrize(
    "verdict",
    [
        MET,
        MISSED,
        SILENT,
        Verdict("pending"),
        Verdict(
            "pending", 0.0, "所读的报告只是摘要或不完整,没有提到不等于没有做", (), "review", rule="digest"
        ),
        replace(SILENT, evidence=(FACT,)),
        replace(MET, figures=(of("水质 ~ 100 %", "水质 = 99.8 %"),)),
        replace(MET, rule="another_program's"),
        replace(MISSED, rule=""),
        replace(MISSED, rule="figures_of_one", missed=False, figures=(FLATS,)),
        replace(MISSED, rule="figures_under_way", missed=False),
        replace(MISSED, rule="admitted", missed=False, figures=()),
        replace(MISSED, figures=(of("优良率 >= 90 %", "优良率 ~ 90 %", "bound"),)),
        replace(MET, figures=(), rule="said"),
        replace(MISSED, rule="figures_early", status="pending", missed=False, provenance="outcomes"),
    ],
)
def test_what_may_be_right(verdict: Verdict) -> None:
    assert contradiction(verdict) == ""


def test_the_committed_ledger_contradicts_itself_nowhere() -> None:
    known = ledger.load(HERE / LEDGER)
    assert [entry.id for entry in known.entries.values() if contradiction(entry.verdict)] == []


def test_a_persons_word_contradicts_no_reason(tmp_path: Path) -> None:
    text = text_of()
    at = text.index("  徐汇-2025-1b8318:")
    review = "    review: {status: fulfilled, note: 街道公示已建成, source: 'https://example.org/lvdao'}\n"
    assert PATH.verdict.status == "unmentioned"
    assert "verdict-contradicted" not in codes(checked(tmp_path, text[:at] + review + text[at:]))
