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
