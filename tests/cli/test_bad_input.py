"""Bad input: one clear line on stderr, exit 2, the ledger untouched.

Of cli/__init__.py, errors.py, workspace/files.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Tracker
from tracker.ledger import loads

SEED = Path(__file__).parents[2] / "seeds" / "000_d82c2995966ce095.txt"
HEADER = "version: 1\nsources: [reports/]\nengine: lexical 1\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    shutil.copy(SEED, tmp_path / "reports" / "徐汇.txt")
    (tmp_path / "commitments.yaml").write_text(HEADER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("text", ["", "# c\n", "- a\n", "x\n", "version: 2\n", HEADER + "comitments: {}\n"])
def test_an_unsound_ledger_is_said_to_be_so_and_left_alone(
    workspace: Path, text: str, tracker: Tracker
) -> None:
    ledger = workspace / "commitments.yaml"
    ledger.write_text(text, encoding="utf-8")
    for words in (["update"], ["report", "徐汇"], ["show", "徐汇-2025-0"], ["reports"]):
        done = tracker(workspace, *words)
        assert done.returncode == 2, (words, done)
        assert "commitments.yaml:" in done.stderr
        assert "Traceback" not in done.stderr
    assert ledger.read_text(encoding="utf-8") == text


def test_a_block_that_does_not_parse_is_found_even_where_nothing_changed(
    workspace: Path, tracker: Tracker
) -> None:
    assert tracker(workspace, "update").returncode == 0
    ledger = workspace / "commitments.yaml"
    broken = ledger.read_text(encoding="utf-8").replace("    status: pending", "    statuss: pending", 1)
    ledger.write_text(broken, encoding="utf-8")
    done = tracker(workspace, "update")
    assert done.returncode == 2
    assert "statuss" in done.stderr
    assert ledger.read_text(encoding="utf-8") == broken


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no such file"),
        (b"", "换成有内容的文件"),
        (b"\xef\xbb\xbf \n", "换成有"),
        ("今天天气很好。\n".encode(), "no plan section found"),
        ("今天天气很好。\n".encode(), "移出 sources"),
    ],
)
def test_what_is_no_report_is_refused(
    workspace: Path, content: bytes | None, said: str, tracker: Tracker
) -> None:
    path = workspace / "x.txt"
    if content is not None:
        path.write_bytes(content)
    done = tracker(workspace, "compare", "x.txt", "x.txt")
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_refuses_no_report(workspace: Path, encoding: str, tracker: Tracker) -> None:
    whole = SEED.read_text(encoding="utf-8").encode(encoding, "ignore")
    at = whole.index("力争完工".encode(encoding))
    (workspace / "报告.txt").write_bytes(whole[:at] + b"\xff" + whole[at:])
    (workspace / "reports" / "徐汇.txt").unlink()
    said = "reports/报告.txt:第 53 行有 1 个字节认不出是什么字,读作「\ufffd」;请对照原文件看看有没有缺"
    for words in (["add", "报告.txt"], ["update"], ["check"]):
        done = tracker(workspace, *words)
        assert (done.returncode, said in done.stderr) == (0, words != ["check"]), done
    assert "text: \ufffd力争完工200台" in (workspace / "commitments.yaml").read_text(encoding="utf-8")


def test_every_file_that_cannot_be_read_is_told_though_one_is_too_large_to_hash(
    workspace: Path, tracker: Tracker
) -> None:
    with (workspace / "reports" / "large.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    with (workspace / "reports" / "notes.yaml").open("wb") as stream:
        stream.truncate(50_000_000)  # neither a report nor outcomes: left alone
    (workspace / "reports" / "weather.txt").write_text("今天天气很好。\n", encoding="utf-8")
    done = tracker(workspace, "update")
    assert done.returncode == 1
    assert loads((workspace / "commitments.yaml").read_text(encoding="utf-8")).of_report("徐汇@2025")
    large, weather = done.stderr.strip().splitlines()
    assert "reports/large.txt: 文件太大" in large
    assert "reports/weather.txt: " in weather
    assert "文件太大" in tracker(workspace, "check").stdout


def test_a_folder_is_no_report_and_an_unknown_district_names_the_known(
    workspace: Path, tracker: Tracker
) -> None:
    assert tracker(workspace, "update").returncode == 0
    assert "文件夹" in tracker(workspace, "compare", "reports", "reports").stderr
    done = tracker(workspace, "report", "长宁")
    assert done.returncode == 2
    assert "徐汇@2025" in done.stderr


def test_outside_of_a_workspace_every_command_says_how_to_begin(tmp_path: Path, tracker: Tracker) -> None:
    for words in ([], ["update"], ["report"], ["show", "x"], ["reports"], ["export"], ["review"]):
        done = tracker(tmp_path, *words)
        assert done.returncode == 2
        assert "tracker init" in done.stderr


def test_an_unknown_engine_is_no_bug(workspace: Path, tracker: Tracker) -> None:
    for words in (["update"], ["compare", "徐汇@2025", "徐汇@2025"], ["batch", "reports", "--out", "o"]):
        for engine in ("foo", "semantic:", "semantic:a b", "lexical:x"):
            done = tracker(workspace, *words, "--engine", engine)
            assert done.returncode == 2
            assert "lexical" in done.stderr.splitlines()[-1]
            assert "Traceback" not in done.stderr


def test_an_unknown_engine_of_the_header_is_told_with_its_line(workspace: Path, tracker: Tracker) -> None:
    ledger = workspace / "commitments.yaml"
    text = HEADER.replace("lexical 1", "foo 1")
    ledger.write_text(text, encoding="utf-8")
    report = "reports/徐汇.txt"
    for words in (["update"], ["update", "--fresh"], ["compare", report, report], ["diff", report, report]):
        done = tracker(workspace, *words)
        assert done.returncode == 2
        assert done.stderr.startswith("tracker: commitments.yaml:3: 引擎 foo 不认识(unknown engine)")
        assert len(done.stderr.splitlines()) == 1
    assert ledger.read_text(encoding="utf-8") == text
    assert tracker(workspace, "update", "--engine", "lexical").returncode == 0
    renamed = ledger.read_text(encoding="utf-8").replace("engine: lexical", "engine: foo", 1)
    ledger.write_text(renamed, encoding="utf-8")
    first = next(iter(loads(renamed).entries))
    assert tracker(workspace, "show", first).returncode == 0  # only the score's parts are left out


def test_a_full_disk_is_no_bug(workspace: Path, tracker: Tracker) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    assert tracker(workspace, "update").returncode == 0
    command = [sys.executable, "-c", "from tracker.cli import main; main()", "reports"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=workspace, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode in (2, 120)


def test_of_several_bad_files_each_line_says_who_speaks(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "a.txt").write_bytes(b"")
    (workspace / "reports" / "b.pdf").write_bytes(b"%PDF-1.7 cut off")
    lines = tracker(workspace, "update").stderr.splitlines()
    assert [line.partition(": ")[2].partition(": ")[0] for line in lines] == [
        "reports/a.txt",
        "reports/b.pdf",
    ]
    assert all(line.startswith("tracker: ") and "移出 sources" in line for line in lines)


def test_an_update_of_an_empty_workspace_says_what_it_waits_for(workspace: Path, tracker: Tracker) -> None:
    (workspace / "reports" / "徐汇.txt").unlink()
    for _ in range(2):
        done = tracker(workspace, "update")
        assert done.returncode == 0
        assert "reports/ 里还没有报告;下一步:tracker add" in done.stderr


def test_a_check_without_a_ledger_says_how_to_begin(tmp_path: Path, tracker: Tracker) -> None:
    done = tracker(tmp_path, "check")
    assert (done.returncode, "tracker init" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", [b"\xff.txt", b"\xff.yaml"])
@pytest.mark.parametrize("words", [("update",), ("update", "--jobs", "2")])
def test_a_file_whose_name_is_no_utf8_is_named_and_nothing_written(
    workspace: Path, tracker: Tracker, name: bytes, words: tuple[str, ...]
) -> None:
    text = SEED.read_text(encoding="utf-8") if name.endswith(b"txt") else "outcomes: {}\n"
    (workspace / "reports" / os.fsdecode(name)).write_text(text, encoding="utf-8")
    (workspace / "reports" / "徐汇.txt").unlink()
    done = tracker(workspace, *words)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done
    assert f"reports/\\xff.{name.decode('ascii', 'replace')[2:]}: 文件名不是 UTF-8" in done.stderr
    assert (workspace / "commitments.yaml").read_text(encoding="utf-8") == HEADER


def test_a_file_whose_name_is_no_utf8_can_be_compared(workspace: Path, tracker: Tracker) -> None:
    name = os.fsdecode(b"\xff.txt")
    shutil.move(workspace / "reports" / "徐汇.txt", workspace / name)
    done = tracker(workspace, "compare", name, name)
    assert (done.returncode, done.stderr) == (0, "")
    assert "全部承诺 136 条" in done.stdout
