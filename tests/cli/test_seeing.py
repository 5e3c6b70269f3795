"""What a person sees who does not know yet which year to ask for, and how far to trust it."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from years import REPORTS, workspace

CAVEAT = "未提及 ≠ 没做"


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return workspace(tmp_path, tracker)


def test_without_a_year_the_newest_plan_that_was_answered_opens(root: Path, tracker: Any) -> None:
    said = tracker(root, "report", "长宁").stdout
    assert said.startswith("长宁@2024")
    assert "更新  长宁@2025 的 3 条承诺还没有回顾可查:tracker report 长宁@2025\n" in said
    assert "长宁@2025** 有 3 条承诺" in tracker(root, "report", "长宁", "-f", "markdown").stdout


@pytest.mark.parametrize("words", [["长宁@2025"], ["长宁2025"], ["长宁", "--year", "2025"]])
def test_a_year_that_is_named_is_the_one_that_opens(words: list[str], root: Path, tracker: Any) -> None:
    said = tracker(root, "report", *words).stdout
    assert said.startswith("长宁@2025")
    assert "更新" not in said


def test_of_a_district_that_nothing_has_answered_the_newest_plan_opens(tmp_path: Path, tracker: Any) -> None:
    from years import write

    for words in (["init"], ["add", *write(tmp_path / "收到的", 2025)], ["update"]):
        tracker(tmp_path, *words)
    assert tracker(tmp_path, "report", "长宁").stdout.startswith("长宁@2025")


def test_a_year_that_does_not_fit_is_named(root: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert "2023 年这里放不下" in tracker(root, "report", "长宁").stdout
    monkeypatch.setenv("COLUMNS", "120")
    assert "放不下" not in tracker(root, "report", "长宁").stdout


def test_silence_is_never_printed_without_what_it_does_not_mean(root: Path, tracker: Any) -> None:
    silent = next(line for line in tracker(root, "export").stdout.splitlines() if ",unmentioned," in line)
    assert CAVEAT in silent
    id = silent.split(",")[0]
    for words in (
        [],
        ["report", "长宁@2023"],
        ["report", "--status", "未提及"],
        ["report", "长宁@2023", "-f", "markdown"],
        ["report", "长宁@2023", "-f", "html"],
        ["show", id],
        ["show", id, "-f", "markdown"],
        ["compare", "长宁@2023", "长宁@2024"],
    ):
        assert CAVEAT in re.sub("<[^>]*>", "", tracker(root, *words).stdout), words


def test_two_places_are_no_change_through_time(root: Path, tracker: Any) -> None:
    other = REPORTS[2024].replace("长宁", "普陀").replace("420张", "300张").replace("北横通道", "真如绿廊")
    (root / "普陀.txt").write_text(other, encoding="utf-8")
    done = tracker(root, "diff", "长宁@2024", "普陀.txt", "--all")
    assert "长宁@2024 与 普陀@2024 两个地方的计划" in done.stdout
    for word in ("后者更低", "相同", "只在后者", "只在前者"):
        assert word in done.stdout
    for format in ("terminal", "markdown", "html"):
        said = tracker(root, "diff", "长宁@2024", "普陀.txt", "-f", format).stdout
        assert not any(word in said for word in ("不再提", "上调", "下调", "新增  ", "延续"))
    assert '"two_places": true' in tracker(root, "diff", "长宁@2024", "普陀.txt", "-f", "json").stdout
    assert "不再提" in tracker(root, "diff", "长宁@2024", "长宁@2025").stdout


@pytest.mark.parametrize("format", ["markdown", "html", "svg", "json"])
def test_documents_are_utf8_whatever_the_terminal_is(format: str, root: Path) -> None:
    command = [sys.executable, "-c", "from tracker.cli import main; main()", "report", "长宁", "-f", format]
    done = subprocess.run(
        command, cwd=root, env=os.environ | {"PYTHONIOENCODING": "gbk"}, capture_output=True, check=True
    )
    assert "既有多层住宅加装电梯" in done.stdout.decode("utf-8").replace("</text>", "") or format == "svg"
    assert "长宁" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("words", [["report", "长宁"], ["report", "-f", "json"], ["export"], ["--help"]])
def test_a_reader_who_leaves_early_sees_no_traceback(words: list[str], root: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-c", "from tracker.cli import main; main()", *words]
    done = subprocess.run(command, cwd=root, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


def test_a_closed_stdout(root: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -c 'from tracker.cli import main; main()' report 长宁 >&-",
        shell=True,
        cwd=root,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert io.BytesIO(done.stdout).read() == b""


@pytest.mark.parametrize(
    ("file", "begins"),
    [
        ("长宁.md", "# 长宁@2024"),
        ("长宁.html", "<!DOCTYPE html>"),
        ("长宁.svg", "<svg"),
        ("长宁.json", "{"),
        ("长宁.txt", "长宁@2024"),
    ],
)
def test_a_report_in_a_file_by_its_suffix(file: str, begins: str, root: Path, tracker: Any) -> None:
    done = tracker(root, "report", "长宁", "-o", file)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{file}:写好了\n")
    assert (root / file).read_text(encoding="utf-8").startswith(begins)


def test_other_screens_in_files(root: Path, tracker: Any) -> None:
    for words in (
        ["show", "长宁-2024"],
        ["diff", "长宁@2024", "长宁@2025"],
        ["compare", "长宁@2024", "长宁@2025"],
    ):
        if words[0] == "show":
            words[1] = tracker(root, "export").stdout.splitlines()[1].split(",")[0]
        assert tracker(root, *words, "-o", f"{words[0]}.html").returncode == 0
        assert (root / f"{words[0]}.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "长宁.doc"], "看不出要写成什么格式"),
        (["-o", "长宁.md", "-f", "html"], "文件名是 .md,--format 却是 html"),
        (["-o", "没有/长宁.md"], "没有这个文件夹"),
        (["-o", "reports"], "看不出要写成什么格式"),
    ],
)
def test_a_file_that_cannot_be_written(words: list[str], said: str, root: Path, tracker: Any) -> None:
    done = tracker(root, "report", "长宁", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("words", [("export", "-f", "csv"), ("report", "长宁", "-f", "markdown")])
def test_a_dash_is_standard_output(words: tuple[str, ...], root: Path, tracker: Any) -> None:
    assert tracker(root, *words, "-o", "-").stdout == tracker(root, *words).stdout != ""
    assert not (root / "-").exists()


def test_an_endless_picture_is_refused(root: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.cli import output

    monkeypatch.setattr(output, "MOST_SVG_LINES", 20)
    done = tracker(root, "report", "长宁", "-o", "长宁.svg")
    assert done.returncode == 2
    assert "一张 SVG 至多画 20 行;请改用 --format html" in done.stderr
    assert not (root / "长宁.svg").exists()


def test_a_missed_target_is_no_partial_one(root: Path, tracker: Any) -> None:
    said = tracker(root, "report", "长宁@2024").stdout
    assert "◔ 未达到  指标" in said or "◔ 未达到 missed  指标" in said
    only = tracker(root, "report", "长宁@2024", "--status", "未达到").stdout
    assert "地区生产总值增长" in only
    assert "养老床位" not in only
    found = json.loads(tracker(root, "report", "-f", "json", "--status", "missed").stdout)
    assert [one["status"] for report in found["reports"] for one in report["commitments"]] == ["partial"]
