"""A verdict stands while nothing that it was judged on has changed: the same bytes, judged once.

Of run.py, planning.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Tracker
from tracker import run
from tracker.ledger.blocks import blocks
from tracker.model import Extracted
from tracker.workspace import cache, stale
from tracker.workspace.header import read_header

TODAY = "2026-11-21"
PLANS = {
    "徐汇@2024": "推行规模化加装电梯,力争完工100台。新增各类绿地12公顷。深化“一网通办”改革。",
    "徐汇@2025": "推行规模化加装电梯,力争完工200台。新增各类绿地10公顷,建成绿道3公里。",
    "长宁@2025": "新增养老床位100张。建成社区长者食堂5个。",
    "静安@2025": "完成既有多层住宅加装电梯150台。新增公共绿地4公顷。",
}
OUTCOMES = """version: 1
sources:
  人代会:
    title: 人代会报道
    address: https://example.org/a
    published: 2026-01-20
outcomes:
  长宁@2025:
    - {{fact: 新增养老床位{beds}张, source: 人代会}}
  静安@2025:
    - {{fact: 新增公共绿地5公顷, source: 人代会}}
"""


def text(name: str, plan: str, review: str = "新增各类绿地14.15公顷。加装电梯完工333台。") -> str:
    district, year = name.split("@")
    head = f"上海市{district}区{year}年政府工作报告"
    return f"{head}\n一、{int(year) - 1}年工作回顾\n{review}\n二、{year}年主要任务\n{plan}\n"


@dataclass
class Workspace:
    """A workspace of several districts, and which of its plans were judged since one last names."""

    root: Path
    judged: list[str] = field(default_factory=list)

    def write(self, file: str, *reports: str) -> None:
        (self.root / "reports" / file).write_text("".join(reports), encoding="utf-8")

    def updated(self, *, engine: str = "lexical", jobs: int = 1, fresh: bool = False) -> str:
        """What an update of a new process would write, from an empty ledger."""
        run.read.cache_clear()
        path = self.root / "commitments.yaml"
        old = path.read_text(encoding="utf-8")
        header = read_header(path)
        self.judged.clear()
        found = stale.inputs(self.root, header)
        computed = run.update(self.root, header, found, engine=engine, jobs=jobs, fresh=fresh)
        return computed.merged(old, TODAY).text


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    made = Workspace(tmp_path / "w")
    (made.root / "reports").mkdir(parents=True)
    (made.root / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    for name in ("徐汇@2024", "徐汇@2025"):
        made.write(f"{name}.txt", text(name, PLANS[name]))
    made.write("two.txt", *(text(name, PLANS[name]) for name in ("长宁@2025", "静安@2025")))
    (made.root / "reports" / "outcomes.yaml").write_text(OUTCOMES.format(beds=120), encoding="utf-8")
    whole = run.judged

    def judged(plan: Extracted, *rest: Any) -> object:
        made.judged.append(plan.report.name)
        return whole(plan, *rest)

    monkeypatch.setattr(run, "judged", judged)
    yield made
    run.read.cache_clear()


def verdicts(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache" / "verdicts").rglob("*.json"))


def test_judged_once_and_the_same_bytes_with_and_without_the_cache(
    workspace: Workspace, tmp_path: Path
) -> None:
    cold = workspace.updated()
    assert sorted(workspace.judged) == sorted(PLANS)
    assert workspace.updated() == cold
    assert workspace.judged == []
    shutil.rmtree(tmp_path / "cache" / "reports")
    assert workspace.updated() == cold
    assert workspace.judged == []
    shutil.rmtree(tmp_path / "cache")
    assert workspace.updated() == cold
    assert sorted(workspace.judged) == sorted(PLANS)


@pytest.mark.slow
def test_other_processes_write_the_same_and_keep_and_find_verdicts_too(
    workspace: Workspace, tmp_path: Path
) -> None:
    cold = workspace.updated(jobs=2)
    assert len(verdicts(tmp_path)) == len(PLANS)
    assert workspace.updated() == cold
    assert workspace.judged == []
    assert workspace.updated(jobs=2) == cold
    assert workspace.updated(fresh=True) == cold


@pytest.mark.parametrize("old", ["fulfilled", "公顷", "{", "\n"])
def test_a_damaged_entry_is_judged_again(workspace: Workspace, tmp_path: Path, old: str) -> None:
    cold = workspace.updated()
    damaged = [path for path in verdicts(tmp_path) if old.encode() in path.read_bytes()]
    for path in damaged:
        path.write_bytes(path.read_bytes().replace(old.encode(), b"partial", 1))
    (empty, *_) = verdicts(tmp_path)
    empty.write_bytes(b"")
    assert workspace.updated() == cold
    assert len(workspace.judged) == len({*damaged, empty})


def test_fresh_judges_all_and_keeps_what_it_judged(workspace: Workspace) -> None:
    cold = workspace.updated()
    assert workspace.updated(fresh=True) == cold
    assert sorted(workspace.judged) == sorted(PLANS)
    workspace.updated()
    assert workspace.judged == []


def test_a_new_report_is_judged_with_the_plan_that_it_answers(workspace: Workspace) -> None:
    workspace.updated()
    workspace.write("长宁@2026.txt", text("长宁@2026", "新增养老床位80张。", "新增养老床位90张。"))
    workspace.updated()
    assert workspace.judged == ["长宁@2025", "长宁@2026"]


def test_a_changed_review_is_heard_by_its_own_plan_and_the_one_before(workspace: Workspace) -> None:
    workspace.updated()
    workspace.write("徐汇@2025.txt", text("徐汇@2025", PLANS["徐汇@2025"], "加装电梯完工50台。"))
    found = workspace.updated()
    assert workspace.judged == ["徐汇@2024", "徐汇@2025"]
    assert "加装电梯完工50台" in found


def test_another_report_of_the_same_file_is_left_alone(workspace: Workspace) -> None:
    workspace.updated()
    workspace.write(
        "two.txt", text("长宁@2025", "新增养老床位300张。"), text("静安@2025", PLANS["静安@2025"])
    )
    workspace.updated()
    assert workspace.judged == ["长宁@2025"]


def test_a_changed_fact_is_heard_by_the_plan_that_it_speaks_of(workspace: Workspace) -> None:
    assert "养老床位 = 120 张" in workspace.updated()
    (workspace.root / "reports" / "outcomes.yaml").write_text(OUTCOMES.format(beds=60), encoding="utf-8")
    assert "养老床位 = 60 张" in workspace.updated()
    assert workspace.judged == ["长宁@2025"]


def test_a_name_given_in_the_header_is_part_of_what_is_judged(workspace: Workspace) -> None:
    workspace.updated()
    header = "version: 1\nsources: [reports/]\nnames: {reports/two.txt: 普陀@2025}\n"
    (workspace.root / "commitments.yaml").write_text(header, encoding="utf-8")
    assert "普陀-2025-" in workspace.updated()
    assert workspace.judged == ["普陀@2025"]


def test_a_rule_of_the_workspace_changes_no_verdict(workspace: Workspace) -> None:
    workspace.updated()
    with (workspace.root / "commitments.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write("policy: {fail_missed_targets: 20%}\n")
    workspace.updated()
    assert workspace.judged == []


def test_another_version_of_the_engine_judges_all(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.updated()
    monkeypatch.setattr(run.align, "engine_version", lambda engine: f"{engine} 99")
    workspace.updated()
    assert sorted(workspace.judged) == sorted(PLANS)


def test_another_program_judges_all_and_forgets_what_the_old_one_judged(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.updated()
    old = verdicts(tmp_path)
    monkeypatch.setattr(cache, "program", lambda *_: "another")
    workspace.updated()
    assert sorted(workspace.judged) == sorted(PLANS)
    assert {path.parent.name for path in verdicts(tmp_path)} == {"another"}
    assert not any(path.exists() for path in old)


def test_the_gate_computes_only_what_changed_and_finds_the_same(
    workspace: Workspace, tracker: Tracker
) -> None:
    assert tracker(workspace.root, "update").returncode == 0
    workspace.judged.clear()
    sound = tracker(workspace.root, "check")
    assert sound.returncode == 0
    assert "重算了一遍" in sound.stdout
    assert workspace.judged == []
    workspace.write("长宁@2026.txt", text("长宁@2026", "新增养老床位80张。", "新增养老床位90张。"))
    warm = tracker(workspace.root, "check")
    assert workspace.judged == ["长宁@2025", "长宁@2026"]
    shutil.rmtree(cache.cache_folder("verdicts"))
    assert tracker(workspace.root, "check") == warm


def test_an_update_after_one_report_writes_what_one_from_nothing_would(
    workspace: Workspace, tracker: Tracker
) -> None:
    ledger = workspace.root / "commitments.yaml"
    empty = ledger.read_bytes()
    assert tracker(workspace.root, "update").returncode == 0
    before = ledger.read_text(encoding="utf-8")
    workspace.write("徐汇@2026.txt", text("徐汇@2026", "新增各类绿地6公顷。", "加装电梯完工50台。"))
    workspace.judged.clear()
    assert tracker(workspace.root, "update").returncode == 0
    assert workspace.judged == ["徐汇@2025", "徐汇@2026"]
    warm = ledger.read_text(encoding="utf-8")
    now = {id: warm[block.start : block.end] for id, block in blocks(warm).items()}
    was = {id: before[block.start : block.end] for id, block in blocks(before).items()}
    assert {id.rpartition("-")[0] for id in now if now[id] != was.get(id)} == {"徐汇-2025", "徐汇-2026"}
    assert tracker(workspace.root, "update", "--fresh").returncode == 0
    assert ledger.read_text(encoding="utf-8") == warm
    ledger.write_bytes(empty)
    shutil.rmtree(cache.cache_folder("verdicts"))
    assert tracker(workspace.root, "update").returncode == 0
    cold = ledger.read_text(encoding="utf-8")
    assert cold == "\n".join(line for line in warm.splitlines() if "history:" not in line) + "\n"
