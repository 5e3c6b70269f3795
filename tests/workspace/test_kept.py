"""What is kept of a plan: never under the name of a file that it was not judged on.

Of workspace/kept.py, workspace/work.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tracker import run
from tracker.model import Extracted, Outline
from tracker.workspace import cache, kept
from tracker.workspace.files import sha256_of
from tracker.workspace.work import PlanTask, Source

REPORT = "上海市徐汇区2025年政府工作报告\n一、2024年工作回顾\n绿化好。\n二、2025年主要任务\n加装电梯200台。\n"


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Source, Extracted]]:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    (tmp_path / "徐汇.txt").write_text(REPORT, encoding="utf-8")
    source = Source(str(tmp_path), "徐汇.txt", sha256_of(REPORT.encode()))
    run.read.cache_clear()
    (report,) = run.read(source)
    yield source, report
    run.read.cache_clear()


def test_a_plan_is_found_again_and_not_by_another_engine_or_where_all_is_judged_anew(
    read: tuple[Source, Extracted],
) -> None:
    source, report = read
    task = PlanTask("徐汇@2025", source, contents=(kept.content_of(report),))
    judged = run.judge(task)
    version = run.engines.engine_version(task.engine)
    assert judged
    assert kept.entries(task, version) == judged
    assert kept.entries(task, "another 1") is None
    assert kept.entries(replace(task, fresh=True), version) is None


def test_what_a_list_tells_is_kept_with_what_it_was_made_of(read: tuple[Source, Extracted]) -> None:
    source, report = read
    assert kept.outlines(source) is None
    made = run.outlines(source)
    assert made == (Outline(report.report, len(report.commitments), kept.content_of(report)),)
    assert kept.outlines(source) == made
    assert kept.outlines(replace(source, fresh=True)) is None
    assert kept.outlines(replace(source, named=("浦东@2025",))) is None


def test_a_list_is_kept_under_the_bytes_that_were_read(read: tuple[Source, Extracted]) -> None:
    source, _ = read
    hasty = replace(source, sha256="0" * 64)  # the file was another one when it was listed
    made = run.outlines(hasty)
    assert kept.outlines(hasty) is None
    assert kept.outlines(source) == made


def test_a_plan_whose_file_changed_after_it_was_prepared_is_not_kept(
    read: tuple[Source, Extracted],
) -> None:
    source, report = read
    task = PlanTask("徐汇@2025", source, contents=(kept.content_of(report),))
    changed = replace(report.report, sha256="0" * 64)
    kept.keep_entries(task, "lexical 1", [changed], run.judge(task))
    assert kept.entries(task, "lexical 1") is None
