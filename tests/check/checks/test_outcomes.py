"""Facts from elsewhere that a ledger quotes: in their file as they were quoted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_workspace import (
    AGAIN,
    LEDGER,
    LIFTS,
    OUTCOMES,
    PATH,
    codes,
    commit,
    header,
    only,
    sha256,
    text_of,
    write,
)

from tracker.check import Result, run
from tracker.model import Evidence, Verdict


def with_outcomes(root: Path, evidence: Evidence, content: str = OUTCOMES) -> Result:
    verdict = Verdict("fulfilled", 0.9, "绿道 3 → 3.2 公里", (evidence,), "outcomes")
    head = header(outcomes={"reports/outcomes.yaml": sha256(content)})
    write(root, text_of(LIFTS, replace(PATH, verdict=verdict), AGAIN, head=head))
    (root / "reports/outcomes.yaml").write_text(content, encoding="utf-8")
    return run(root)


FACT = Evidence("建成绿道3.2公里", "徐汇@2025", 9, 0.9, "街道公示")


def test_a_fact_that_is_quoted_stands_in_a_file_of_outcomes(tmp_path: Path) -> None:
    assert codes(with_outcomes(tmp_path, FACT)) == set()


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        (replace(FACT, text="建成绿道4.2公里"), "quote-missing"),
        (replace(FACT, source="别处"), "quote-missing"),
    ],
)
def test_a_fact_that_is_not_there_as_quoted(tmp_path: Path, evidence: Evidence, code: str) -> None:
    assert codes(with_outcomes(tmp_path, evidence)) == {code}


def test_a_fact_moves_in_its_file_and_no_block_with_it(tmp_path: Path) -> None:
    with_outcomes(tmp_path, FACT)
    before = (tmp_path / LEDGER).read_text(encoding="utf-8")
    content = OUTCOMES.replace(
        "outcomes:",
        "  别处:\n    title: 甲\n    address: https://example.org/a\n    published: 2026-01\noutcomes:",
    )
    assert codes(with_outcomes(tmp_path, replace(FACT, line=13), content)) == set()
    after = (tmp_path / LEDGER).read_text(encoding="utf-8")
    assert [a for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b] == [
        f"  reports/outcomes.yaml: {sha256(OUTCOMES)}"
    ]


def test_the_line_of_a_fact_that_an_old_ledger_kept_means_nothing(tmp_path: Path) -> None:
    with_outcomes(tmp_path, FACT)
    text = (tmp_path / LEDGER).read_text(encoding="utf-8")
    old = text.replace("source: 街道公示, score", "source: 街道公示, line: 8, score")
    assert old != text
    commit(tmp_path)
    (tmp_path / LEDGER).write_text(old, encoding="utf-8")
    assert codes(run(tmp_path)) == set()


def test_a_broken_file_of_outcomes_is_found_at_its_line(tmp_path: Path) -> None:
    broken = OUTCOMES.replace("source: 街道公示}", "source: 街道工示}")
    found = only(with_outcomes(tmp_path, FACT, broken), "outcomes-invalid")
    assert (found.path, found.line) == ("reports/outcomes.yaml", 9)
