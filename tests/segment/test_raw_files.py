"""Every real report beside the checkout: its place and year, where its review and its plan begin and end.

Of segment.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.clean import clean
from tracker.model import Report, SectionKind
from tracker.segment import split
from tracker.workspace.files import read_document

RAW = Path(__file__).parents[3] / "shared/reports/raw"
LIST = Path(__file__).with_name("raw_files.tsv").read_text(encoding="utf-8")
ROWS = [line.split("\t") for line in LIST.splitlines() if not line.startswith("#")]


def lines_of(report: Report, *kinds: SectionKind) -> str:
    """The lines of these sections as runs, 「24-90,101-112」; lines that no section holds part no run."""
    held = {
        n: s.kind for s in report.sections for p in s.paragraphs for _, n in p.lines if s.kind not in kinds
    }
    runs: list[list[int]] = []
    for number in sorted({n for s in report.of_kind(*kinds) for p in s.paragraphs for _, n in p.lines}):
        if runs and not any(between in held for between in range(runs[-1][1] + 1, number)):
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(f"{first}-{last}" for first, last in runs)


@pytest.mark.skipif(
    not RAW.is_dir(), reason="the real reports (../shared/reports/raw) are not beside the checkout"
)
@pytest.mark.parametrize(("file", "name", "review", "plan"), ROWS, ids=[row[0] for row in ROWS])
def test_a_real_report_is_read_as_a_person_reads_it(file: str, name: str, review: str, plan: str) -> None:
    document = read_document(RAW / f"{file}.txt")
    (report,) = split(document, clean(document))
    assert (report.name, lines_of(report, "review"), lines_of(report, "plan", "self")) == (name, review, plan)


def test_the_list_is_whole() -> None:
    assert len(ROWS) == len({row[0] for row in ROWS}) == 181
