"""Files that are added: each by itself, and what of them is in no report."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import three_years
from three_years import text

from tests.conftest import Tracker


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Path:
    return three_years.workspace(tmp_path, tracker, monkeypatch)


def test_bad_files_do_not_stop_add(workspace: Path, tracker: Tracker) -> None:
    folder = workspace.parent / "new"
    folder.mkdir()
    (folder / "a.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (folder / "b.txt").write_text(text("长宁@2025", "新增养老床位100张。", "植树。"), encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").write_text(text("长宁@2025", "新增养老床位200张。", "植树。"), encoding="utf-8")
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


def by_year(folder: Path) -> None:
    """Files of three places in a folder each, all called 2027.txt."""
    for place in ("长宁", "虹口", "静安"):
        (folder / place).mkdir(parents=True)
        said = text(f"{place}@2027", "新增绿地3公顷。", "新增养老床位90张。")
        (folder / place / "2027.txt").write_text(said, encoding="utf-8")


def test_files_of_one_name_get_names_of_their_own(workspace: Path, tracker: Tracker) -> None:
    # A folder of places by year is how people keep reports, and add knows a better name than 「请先改名」.
    by_year(workspace.parent / "new")
    kept = sorted(path.name for path in (workspace / "reports").iterdir())
    done = tracker(workspace, "add", *sorted((workspace.parent / "new").glob("*/2027.txt")))
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "reports/2027.txt:虹口@2027",
            "reports/长宁@2027.txt:长宁@2027(已有别的 2027.txt,改用这个名字)",
            "reports/静安@2027.txt:静安@2027(已有别的 2027.txt,改用这个名字)",
        ],
    )
    again = tracker(workspace, "add", workspace.parent / "new")  # the folder itself says the same
    assert again.stdout.count("(已在工作区里,没有变)\n") == 3
    assert tracker(workspace, "update").returncode == 0
    assert sorted(path.name for path in (workspace / "reports").iterdir()) == [
        "2027.txt",
        *kept,
        "长宁@2027.txt",
        "静安@2027.txt",
    ]


def test_a_name_of_its_own_overwrites_nothing_and_leads_nowhere_else(
    workspace: Path, tracker: Tracker
) -> None:
    by_year(workspace.parent / "new")
    reports = workspace / "reports"
    (reports / "2027.txt").mkdir()
    (reports / "虹口@2027.txt").write_text("别的", encoding="utf-8")
    (reports / "静安@2027.txt").symlink_to(workspace / "elsewhere.txt")
    done = tracker(workspace, "add", workspace.parent / "new")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "reports/虹口@2027-2.txt",
        "reports/长宁@2027.txt",
        "reports/静安@2027-2.txt",
    ]
    assert (reports / "虹口@2027.txt").read_text(encoding="utf-8") == "别的"
    assert not (workspace / "elsewhere.txt").exists()


def test_a_copy_is_known_by_its_bytes(workspace: Path, tracker: Tracker) -> None:
    copy = workspace.parent / "下载 (1).txt"
    shutil.copy(workspace / "reports" / "徐汇@2025.txt", copy)
    done = tracker(workspace, "add", copy)
    assert (done.returncode, done.stdout) == (0, "reports/徐汇@2025.txt:徐汇@2025(已在工作区里,没有变)\n")
    shutil.copy(copy, workspace / "reports" / "twice.txt")  # lies in the workspace a second time: said
    assert "徐汇@2025 已在工作区里" in tracker(workspace, "add", "reports/twice.txt").stderr


def test_what_is_there_already_keeps_the_name_that_a_person_gave_it(
    workspace: Path, tracker: Tracker
) -> None:
    # It was told under the name that its text tells, which the ledger does not use for it.
    file = workspace.parent / "下载.txt"
    file.write_text(text("虹口@2027", "新增绿地3公顷。", "新增养老床位90张。"), encoding="utf-8")
    tracker(workspace, "add", file, "--name", "长宁", "--year", "2026")
    for _ in range(2):  # before it is in the ledger, and then
        done = tracker(workspace, "add", file)
        assert (done.returncode, done.stdout) == (0, "reports/下载.txt:长宁@2026(已在工作区里,没有变)\n")
        tracker(workspace, "update")
    file.unlink()
    assert "没有这个文件" in tracker(workspace, "add", file).stderr


def test_a_folder_without_files_is_refused(workspace: Path, tracker: Tracker) -> None:
    empty = workspace.parent / "empty"
    empty.mkdir()
    done = tracker(workspace, "add", empty)
    assert (done.returncode, done.stdout) == (2, "")
    assert "empty: 不是普通文件" in done.stderr


def test_a_file_s_name_steers_no_terminal(workspace: Path, tracker: Tracker) -> None:
    # One that lies among the reports is not copied, so that its name was not looked at.
    there = workspace / "reports" / "甲\u202e乙.txt"
    there.write_text(text("虹口@2027", "新增绿地3公顷。", "新增养老床位90张。"), encoding="utf-8")
    assert tracker(workspace, "add", there).stdout.startswith("reports/甲<U+202E>乙.txt:虹口@2027")
    folder = workspace.parent / "丙\u202e丁"  # nor is that of a folder that it is copied from
    folder.mkdir()
    file = folder / "2028.txt"
    file.write_text(text("虹口@2026", "新增绿地3公顷。", "新增养老床位90张。"), encoding="utf-8")
    assert "丙<U+202E>丁/2028.txt:文中读出的是" in tracker(workspace, "add", file, "--name", "长宁").stderr


def test_facts_of_one_name_are_not_taken_for_others(workspace: Path, tracker: Tracker) -> None:
    head = "version: 1\nsources: {甲: {title: t, address: https://a.b, published: '2025'}}\n"
    facts = workspace.parent / "facts.yaml"
    facts.write_text(f"{head}outcomes: {{徐汇@2025: [{{fact: 一, source: 甲}}]}}\n", encoding="utf-8")
    assert tracker(workspace, "add", facts).stdout == "reports/facts.yaml:1 份计划的外部结果\n"
    facts.write_text(f"{head}outcomes: {{徐汇@2025: [{{fact: 二, source: 甲}}]}}\n", encoding="utf-8")
    assert "同名而内容不同" in tracker(workspace, "add", facts).stderr


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
