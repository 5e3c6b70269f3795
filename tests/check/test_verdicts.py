"""A status against the reason, figures and evidence beside it, though git says that nothing changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import GREEN, LEDGER, LIFTS, PATH, SILENT, checked, codes, commit, only, text_of, write

from tracker import ledger
from tracker.check import run
from tracker.check.checks.verdicts import contradiction
from tracker.model import Evidence, Verdict

HERE = Path(__file__).parents[2]
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
    assert any("没有重算,只与 HEAD 比" in line for line in result.looked)


@pytest.mark.parametrize(
    "verdict",
    [
        replace(MET, status="partial"),
        replace(MET, status="partial", reason="地区生产总值 增长5%左右 → 5.4%,达到(预计数)"),
        replace(MET, status="partial", reason="床位 1张 → 2张,200%;绿地 1公顷 → 1公顷,100%"),
        replace(MET, status="pending"),
        replace(MET, status="unmentioned"),
        replace(MET, status="unmentioned", figures=()),
        replace(MET, evidence=()),
        replace(MISSED, evidence=()),
        replace(MISSED, status="fulfilled", reason="财政收入 增长5% → 0.7%,差4.3个百分点"),
        replace(MISSED, status="fulfilled", reason="床位 9张 → 8张,88%,未达到;绿地 2公顷 → 1公顷,50%,未达到"),
        replace(MISSED, status="pending", provenance="outcomes", reason="床位 9张 → 8张,88%,未达到"),
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
        Verdict("pending", 0.0, "所读的报告只是摘要或不完整,没有提到不等于没有做", (), "review"),
        replace(SILENT, evidence=(FACT,)),
        replace(MET, reason="水质 100%左右 → 98%,98%,在「左右」之内"),
        replace(MISSED, reason="地区生产总值 增长5% → 5.4%,达到;另2个数字未见报告"),
        replace(MISSED, reason="高速铁路 3万公里 → 2.9万公里,96%;目标期是「2020年」,还没有到期"),
        replace(MISSED, reason="报告承认「未达到预期」"),
        replace(MET, figures=(), reason="报告写到「床位 → 未达到」"),
        replace(
            MISSED,
            status="pending",
            provenance="outcomes",
            reason="收入 1亿元 → 1千万元,10%,未达到(前三季度,不是全年数),尚不能定",
        ),
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
