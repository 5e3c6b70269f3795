"""Reports that move, are replaced by a newer version, or are taken out on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
import three_years
from three_years import TEXTS, commit, git, text, written

from tests.conftest import Tracker
from tracker import ledger
from tracker.model import PersonReview
from tracker.workspace.header import read_header


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Path:
    return three_years.workspace(tmp_path, tracker, monkeypatch)


def test_remove_takes_a_report_out_on_purpose(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "remove", "徐汇2025", "--why", "重复收录")
    assert done.stdout == "徐汇@2025 已移出;文件移到 removed/徐汇@2025.txt\n"
    assert (workspace / "removed" / "徐汇@2025.txt").is_file()
    assert tracker(workspace, "update").returncode == 0
    found = ledger.loads(written(workspace))
    assert "徐汇@2025" not in found.reports
    assert found.header.removed["徐汇@2025"].endswith(" 重复收录")
    last = found.of_report("徐汇@2024")[0].history[-1]
    assert (last.status, last.reason) == ("fulfilled", "报告移出 徐汇@2025")
    check = tracker(workspace, "check")
    assert (check.returncode, "已移出" in check.stdout) == (0, True), check.stdout
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"
    tracker(workspace, "add", "removed/徐汇@2025.txt")
    assert tracker(workspace, "update").returncode == 0
    back = ledger.loads(written(workspace))
    assert back.of_report("徐汇@2025")
    assert back.header.removed == {}


def test_remove_of_what_is_not_there_names_what_is(workspace: Path, tracker: Tracker) -> None:
    done = tracker(workspace, "remove", "徐汇@2019")
    assert (done.returncode, "徐汇@2024" in done.stderr) == (2, True)


def test_one_of_two_reports_in_a_file_is_removed_and_the_file_stays(
    workspace: Path, tracker: Tracker
) -> None:
    both = text("长宁@2025", "新增养老床位100张。", "新增床位90张。") + text(
        "静安@2025", "新增绿地4公顷。", "植树。"
    )
    (workspace / "reports" / "two.txt").write_text(both, encoding="utf-8")
    tracker(workspace, "update")
    assert tracker(workspace, "remove", "静安").stdout == "静安@2025 已移出\n"
    for _ in range(2):
        assert tracker(workspace, "update").returncode == 0
    found = ledger.loads(written(workspace))
    assert found.of_report("长宁@2025")
    assert not found.of_report("静安@2025")
    assert tracker(workspace, "check").returncode == 0
    back = tracker(workspace, "add", "reports/two.txt")
    assert back.stderr == "下一步:tracker update --fresh\n"
    assert tracker(workspace, "update", "--fresh").returncode == 0
    assert ledger.loads(written(workspace)).of_report("静安@2025")


def test_a_file_that_moves_is_no_edit(workspace: Path, tracker: Tracker) -> None:
    before = written(workspace)
    (workspace / "reports" / "old").mkdir()
    git(workspace, "mv", "reports/徐汇@2024.txt", "reports/old/2024.txt")
    assert tracker(workspace, "update").returncode == 0
    assert written(workspace) == before.replace("reports/徐汇@2024.txt", "reports/old/2024.txt")
    check = tracker(workspace, "check")
    assert check.returncode == 0, check.stdout
    assert "machine-edited" not in check.stdout


def test_a_name_that_a_person_gave_goes_with_a_file_that_moves(workspace: Path, tracker: Tracker) -> None:
    path = workspace / "commitments.yaml"
    path.write_text(
        ledger.record_name(written(workspace), "reports/徐汇@2026.txt", "徐汇@2027"), encoding="utf-8"
    )
    assert tracker(workspace, "update").returncode == 0
    git(workspace, "mv", "reports/徐汇@2026.txt", "reports/b.txt")
    assert tracker(workspace, "update").returncode == 0
    assert read_header(path).names == {"reports/b.txt": "徐汇@2027"}
    assert list(read_header(path).reports) == ["徐汇@2024", "徐汇@2025", "徐汇@2027"]


def reviewed(workspace: Path) -> str:
    """A person's verdict on the lifts of 2024; the id of its block."""
    found = ledger.loads(written(workspace)).of_report("徐汇@2024")[0]
    review = PersonReview("abandoned", "现场看过", "张三", "2026-01-20", "https://example.org/a")
    new = ledger.record_review(written(workspace), found.id, review, today="2026-01-20")
    (workspace / "commitments.yaml").write_text(new, encoding="utf-8")
    commit(workspace)
    return found.id


def test_a_newer_version_replaces_and_says_what_changed(workspace: Path, tracker: Tracker) -> None:
    id = reviewed(workspace)
    new = workspace.parent / "更正.txt"
    plan, review = TEXTS["徐汇@2024"]
    new.write_text(text("徐汇@2024", plan.replace("7320", "7500"), review), encoding="utf-8")
    refused = tracker(workspace, "add", new)
    assert (refused.returncode, "--replace" in refused.stderr) == (2, True)
    taken = tracker(workspace, "add", new, "--replace")
    assert taken.stdout == "reports/徐汇@2024.txt:徐汇@2024(替换了 reports/徐汇@2024.txt)\n"
    done = tracker(workspace, "update")
    assert "徐汇@2024 换了新版:改字 1 条" in done.stdout
    assert "力争完工7320台」→「推行规模化加装电梯,力争完工7500台" in done.stdout
    assert "请再看一遍" in done.stdout
    moved = ledger.loads(written(workspace)).of_report("徐汇@2024")[0]
    assert moved.id != id
    assert moved.review is not None
    assert (moved.status, moved.review.note) == ("abandoned", "现场看过")
    assert "7320" in moved.look_again
    check = tracker(workspace, "check")
    assert check.returncode == 0, check.stdout
    assert "人工判断之后文字变了" in check.stdout or "7320" in check.stdout
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"


def test_a_newer_version_in_another_format_takes_the_place_of_the_old_file(
    workspace: Path, tracker: Tracker
) -> None:
    plan, review = TEXTS["徐汇@2025"]
    new = workspace.parent / "full.md"
    new.write_text(text("徐汇@2025", plan + "建成公园2座。", review), encoding="utf-8")
    tracker(workspace, "add", new, "--replace")
    assert sorted(path.name for path in (workspace / "reports").iterdir()) == [
        "徐汇@2024.txt",
        "徐汇@2025.md",
        "徐汇@2026.txt",
    ]
    assert tracker(workspace, "update").returncode == 0
    assert len(ledger.loads(written(workspace)).of_report("徐汇@2025")) == 3


def test_a_file_with_other_reports_is_not_replaced_whole(workspace: Path, tracker: Tracker) -> None:
    one = text("长宁@2025", "新增养老床位100张。", "新增床位90张。")
    both = one + text("静安@2025", "新增绿地4公顷。", "植树。")
    (workspace / "reports" / "two.txt").write_text(both, encoding="utf-8")
    (workspace.parent / "one.txt").write_text(one, encoding="utf-8")
    done = tracker(workspace, "add", workspace.parent / "one.txt", "--replace")
    assert (done.returncode, "里还有 静安@2025" in done.stderr) == (2, True)
    assert (workspace / "reports" / "two.txt").read_text(encoding="utf-8") == both
