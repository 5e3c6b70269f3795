"""Nothing is lost in silence: reports, blocks and people's verdicts, over years and by mistake."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Done, Tracker
from tracker import ledger
from tracker.model import PersonReview
from tracker.workspace.header import read_header

TEXTS = {
    "徐汇@2024": ("推行规模化加装电梯,力争完工7320台。新增各类绿地12公顷。", "新增绿道2公里。"),
    "徐汇@2025": ("推行规模化加装电梯,力争完工200台。建成绿道3公里。", "加装电梯完工7333台。新增绿地8公顷。"),
    "徐汇@2026": ("新增养老床位80张。", "加装电梯完工190台。"),
}
GIT = ("git", "-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org")


def text(name: str, plan: str, review: str) -> str:
    district, year = name.split("@")
    head = f"上海市{district}区{year}年政府工作报告\n各位代表:\n现在,我代表区人民政府向大会报告工作。"
    return f"{head}\n一、{int(year) - 1}年工作回顾\n{review}\n二、{year}年主要任务\n{plan}\n"


def git(folder: Path, *words: str) -> str:
    done = subprocess.run([*GIT, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three years of a district, updated and committed."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "w"
    tracker(tmp_path, "init", "w")
    for name, (plan, review) in TEXTS.items():
        (root / "reports" / f"{name}.txt").write_text(text(name, plan, review), encoding="utf-8")
    assert tracker(root, "update").returncode == 0
    git(root, "init", "-q")
    commit(root)
    return root


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "state")


def written(root: Path) -> str:
    return (root / "commitments.yaml").read_text(encoding="utf-8")


def codes(done: Done) -> set[str]:
    return {word.strip("[]") for word in done.stdout.split() if "-" in word and word.strip("[]").isascii()}


def test_a_report_that_is_gone_takes_nothing_with_it(workspace: Path, tracker: Tracker) -> None:
    before = written(workspace)
    (workspace / "reports" / "徐汇@2025.txt").unlink()
    for _ in range(2):
        done = tracker(workspace, "update")
        assert done.returncode == 1
        assert "账本里的 徐汇@2025 不见了" in done.stderr
        assert "tracker remove 徐汇@2025" in done.stderr
        assert written(workspace) == before
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert "文件不存在: reports/徐汇@2025.txt(徐汇@2025,2 条承诺由它而来)" in check.stdout
    git(workspace, "checkout", "-q", "reports")
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"
    assert tracker(workspace, "check").returncode == 0


def test_another_report_that_came_is_judged_meanwhile(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "徐汇@2025.txt").unlink()
    (workspace / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "新增养老床位90张。"), encoding="utf-8"
    )
    assert tracker(workspace, "update").returncode == 1
    found = ledger.loads(written(workspace))
    assert found.of_report("长宁@2025")
    assert len(found.of_report("徐汇@2025")) == 2


def test_a_report_that_was_taken_out_by_hand_is_missed(workspace: Path, tracker: Tracker) -> None:
    """As an update of an older program left it: no record, no blocks, verdicts pending."""
    for name in ("徐汇@2025.txt", "徐汇@2026.txt"):
        (workspace / "reports" / name).unlink()
    (workspace / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    assert tracker(workspace, "update").returncode == 0
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert "徐汇@2025 不见了(HEAD 里有),连同 2 条承诺" in check.stdout


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


@pytest.mark.parametrize("many", [False, True])
def test_blocks_deleted_by_hand_are_missed_and_restored(
    workspace: Path, tracker: Tracker, many: bool
) -> None:
    before = written(workspace)
    ids = [entry.id for entry in ledger.loads(before).entries.values()]
    first = before.index(f"  {ids[0]}:")
    cut = before[:first] if many else before[:first] + before[before.index(f"  {ids[1]}:") :]
    (workspace / "commitments.yaml").write_text(cut, encoding="utf-8")
    named = tracker(workspace, "check")
    assert named.returncode == 1
    assert ids[0] in named.stdout
    commit(workspace)  # nor does it help to commit it
    check = tracker(workspace, "check")
    assert check.returncode == 1
    assert ids[0] in check.stdout
    done = tracker(workspace, "update")
    assert f"补回 {len(ids) if many else 1} 条从账本里不见了的承诺" in done.stdout
    assert written(workspace) == before


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


def test_bad_files_do_not_stop_add(workspace: Path, tracker: Tracker) -> None:
    folder = workspace.parent / "new"
    folder.mkdir()
    (folder / "a.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (folder / "b.txt").write_text(text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    shutil.copy(folder / "b.txt", folder / "d.txt")
    done = tracker(workspace, "add", *sorted(folder.iterdir()))
    assert done.returncode == 1
    assert done.stdout == "reports/b.txt:长宁@2025\n"
    assert [line.split(": ")[1].rpartition("/")[2] for line in done.stderr.splitlines()[1:]] == [
        "a.txt",
        "c.txt",
        "d.txt",
    ]
    assert "长宁@2025 已在工作区里(reports/b.txt)" in done.stderr.splitlines()[-1]
    assert tracker(workspace, "add", folder / "d.txt").returncode == 2


def test_bad_files_do_not_stop_update(workspace: Path, tracker: Tracker) -> None:
    before = written(workspace)
    (workspace / "reports" / "徐汇@2025.txt").write_bytes(b"")
    (workspace / "reports" / "bad.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (workspace / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8"
    )
    done = tracker(workspace, "update")
    assert done.returncode == 1
    assert [line.partition(": ")[2].partition(":")[0] for line in done.stderr.splitlines()] == [
        "reports/bad.txt",
        "reports/徐汇@2025.txt",
    ]
    found = ledger.loads(written(workspace))
    assert found.of_report("长宁@2025")
    for name in ("徐汇@2024", "徐汇@2025", "徐汇@2026"):
        assert found.of_report(name) == ledger.loads(before).of_report(name)


def test_facts_that_cannot_be_read_change_no_verdict(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "outcomes.yaml").write_text(
        "version: 1\nsources:\n  甲: {title: 甲, address: https://example.org/a, published: 2026-01-20}\n"
        "outcomes:\n  徐汇@2026:\n    - {fact: 新增养老床位90张, source: 甲}\n",
        encoding="utf-8",
    )
    assert tracker(workspace, "update").returncode == 0
    before = written(workspace)
    with (workspace / "reports" / "outcomes.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - broken\n")
    done = tracker(workspace, "update")
    assert (done.returncode, "outcomes.yaml:" in done.stderr) == (1, True)
    assert written(workspace) == before


@pytest.mark.parametrize("made_on", ["linux", "windows"])
def test_a_ledger_passes_on_the_other_system(
    workspace: Path, tracker: Tracker, made_on: str, tmp_path: Path
) -> None:
    """Git turns line ends round in a clone: there and back, the same ledger passes as it is."""
    if made_on == "windows":
        shutil.rmtree(workspace / ".git")
        for path in [workspace / "commitments.yaml", *(workspace / "reports").iterdir()]:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        git(workspace, "init", "-q")
        git(workspace, "config", "core.autocrlf", "true")
        assert tracker(workspace, "update", "--fresh").stdout == "commitments.yaml:没有变化\n"
        commit(workspace)
    other = tmp_path / "clone"
    crlf = "true" if made_on == "linux" else "false"
    git(tmp_path, "clone", "-q", "-c", f"core.autocrlf={crlf}", str(workspace), "clone")
    assert (b"\r\n" in (other / "commitments.yaml").read_bytes()) == (made_on == "linux")
    assert (b"\r\n" in (other / "reports" / "徐汇@2025.txt").read_bytes()) == (made_on == "linux")
    check = tracker(other, "check")
    assert check.returncode == 0, check.stdout
    assert tracker(other, "update").stdout == "commitments.yaml:没有变化\n"
    assert tracker(other, "update", "--fresh").stdout == "commitments.yaml:没有变化\n"
    (other / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8"
    )
    assert tracker(other, "update").returncode == 0
    commit(other)
    git(workspace, "pull", "-q", str(other))
    back = tracker(workspace, "check")
    assert back.returncode == 0, back.stdout
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"


def test_text_that_is_in_no_report_is_told_once_by_add_and_by_update(
    workspace: Path, tracker: Tracker
) -> None:
    news = "本报讯 区图书馆昨日恢复开放,读者可以凭证件进馆,开放时间为上午九点到下午五点,周一闭馆。\n"
    file = workspace.parent / "徐汇@2027.txt"
    file.write_text(news * 3 + text("徐汇@2027", "新增绿地3公顷。", "新增养老床位90张。"), encoding="utf-8")
    said = r"reports/徐汇@2027\.txt:文件里有 \d+ 个字没有取用\(占 \d+%\):第 1-3 行,.*;请对照原文件看.*\n"
    assert re.match(said, tracker(workspace, "add", file).stderr)
    assert re.fullmatch(said, tracker(workspace, "update").stderr)
    assert tracker(workspace, "update").stderr == ""
    assert re.fullmatch(said, tracker(workspace, "update", "--fresh").stderr)
