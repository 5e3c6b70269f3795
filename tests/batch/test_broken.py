"""Nothing that is wrong with one file or one district ends the run: it is a row, and the others go on.

Of batch/run.py, batch/folders.py, batch/problems.py, batch/districts.py, batch/inputs.py.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker import batch, ledger
from tracker.batch import inputs
from tracker.cli import app
from tracker.workspace import files
from tracker.workspace.header import read_header

pytest.importorskip("pyarrow")

SEEDS = Path(__file__).parents[2] / "seeds"
XUHUI, JINGAN = (SEEDS / name for name in ("000_d82c2995966ce095.txt", "002_70febe8c0a407742.txt"))
BODY = """各位代表:
现在,我代表区人民政府,向大会报告工作,请予审议。
一、2024年工作回顾
过去一年,全区经济社会发展总体平稳,加装电梯完工150台,各项目标任务顺利完成。
二、2025年主要任务
做好今年工作意义重大,重点做好以下工作。
推行规模化加装电梯,力争完工200台。
"""
BOTH = f"""政府工作报告
——2025年1月8日在上海市徐汇区第十七届人民代表大会第六次会议上
上海市徐汇区区长 王 华
{BODY}
政府工作报告
——2025年1月9日在静安区第二届人民代表大会第六次会议上
静安区区长 翟 磊
{BODY}"""
"""A file of two districts."""
HERE = batch.Workers(ThreadPoolExecutor, 1)
ELSEWHERE = replace(HERE, remote=True)
"""Workers that are sent the files' bytes, as those of a cluster are."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    """The input: one report of each of two districts."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(XUHUI.read_bytes())
    (tmp_path / "in" / "z.txt").write_bytes(JINGAN.read_bytes())
    return tmp_path / "in"


def silent(title: str, total: int) -> Callable[[], None]:
    return lambda: None


def score(folder: Path, workers: batch.Workers = HERE) -> batch.Summary:
    out = folder.parent / "out"
    return batch.run([folder], out, workers=workers, engine="lexical", today="2026-11-21", progress=silent)


def errors(folder: Path) -> list[dict[str, str]]:
    path = folder.parent / "out" / "errors.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def copies(folder: Path, district: str = "徐汇") -> list[str]:
    return sorted(path.name for path in (folder.parent / "out" / district / "reports").iterdir())


def ledger_of(folder: Path, district: str) -> Path:
    return folder.parent / "out" / district / "commitments.yaml"


def test_a_file_with_a_broken_byte_is_scored_and_told(folder: Path) -> None:
    whole = XUHUI.read_bytes()
    at = whole.index("力争完工".encode())
    (folder / "a.txt").write_bytes(whole[:at] + b"\xff" + whole[at:])
    done = score(folder)
    (note,) = done.notes
    assert note.startswith((folder.parent / "out/徐汇/reports/a.txt").as_posix())
    assert "第 53 行有 1 个字节认不出是什么字" in note
    assert (done.problems, done.districts) == ((), 2)
    assert "text: \ufffd力争完工200台" in ledger_of(folder, "徐汇").read_text(encoding="utf-8")
    assert score(folder).notes == ()


def test_a_file_with_another_name_takes_the_place_of_its_copy(folder: Path) -> None:
    score(folder)
    before = ledger.load(ledger_of(folder, "徐汇")).entries
    (folder / "a.txt").rename(folder / "b.txt")
    done = score(folder)
    assert (done.problems, done.unchanged, done.others) == ((), 1, ())
    assert copies(folder) == ["b.txt"]
    assert ledger.load(ledger_of(folder, "徐汇")).entries == before
    assert score(folder).unchanged == 2


def test_so_does_one_with_another_name_and_other_words(folder: Path) -> None:
    score(folder)
    (folder / "a.txt").unlink()
    text = XUHUI.read_text(encoding="utf-8").replace("力争完工200台", "力争完工300台")
    (folder / "b.txt").write_text(text, encoding="utf-8")
    done = score(folder)
    assert (done.problems, copies(folder)) == ((), ["b.txt"])
    assert "力争完工300台" in ledger_of(folder, "徐汇").read_text(encoding="utf-8")


def test_a_name_that_a_person_gave_goes_with_the_file(folder: Path) -> None:
    score(folder)
    path = ledger_of(folder, "徐汇")
    named = ledger.record_name(path.read_text(encoding="utf-8"), "reports/a.txt", "徐汇@2024")
    path.write_text(named, encoding="utf-8")
    (folder / "a.txt").rename(folder / "b.txt")
    assert score(folder).problems == ()
    header = read_header(path)
    assert (header.names, list(header.reports)) == ({"reports/b.txt": "徐汇@2024"}, ["徐汇@2024"])
    assert score(folder).unchanged == 2


def test_the_copy_of_a_piece_goes_with_its_name(folder: Path) -> None:
    for name in ("a.txt", "z.txt"):
        (folder / name).unlink()
    (folder / "both.txt").write_text(BOTH, encoding="utf-8")
    assert score(folder).problems == ()
    (folder / "both.txt").rename(folder / "two.txt")
    assert score(folder).problems == ()
    assert copies(folder) == ["two-徐汇@2025.txt"]
    assert read_header(ledger_of(folder, "徐汇")).names == {"reports/two-徐汇@2025.txt": "徐汇@2025"}
    assert score(folder).unchanged == 2


def test_a_file_that_was_given_is_never_removed(folder: Path) -> None:
    score(folder)
    out = folder.parent / "out"
    (out / "徐汇" / "reports" / "b.txt").write_bytes(XUHUI.read_bytes())
    done = batch.run([out], out, workers=HERE, engine="lexical", today="2026-11-21", progress=silent)
    assert copies(folder) == ["a.txt", "b.txt"]
    assert {one.report for one in done.problems} == {"徐汇@2025", ""}


def test_lists_of_outcomes_with_one_name_are_both_used(folder: Path) -> None:
    text = (SEEDS / "outcomes.yaml").read_text(encoding="utf-8")
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "facts.yaml").write_text(f"# {name}\n{text}", encoding="utf-8")
    assert score(folder).problems == ()
    assert copies(folder) == ["a.txt", "facts+.yaml", "facts.yaml"]
    (folder / "two" / "facts.yaml").rename(folder / "more.yaml")
    score(folder)
    assert copies(folder) == ["a.txt", "facts.yaml", "more.yaml"]


def test_a_damaged_list_of_outcomes_holds_up_its_district_alone(folder: Path) -> None:
    score(folder)
    (folder.parent / "out" / "徐汇" / "reports" / "outcomes.yaml").write_text("outcomes: [\n")
    (folder / "z.txt").write_bytes(JINGAN.read_bytes() + "\n以上。\n".encode())
    done = score(folder)
    assert done.unchanged == 0
    assert [Path(row["file"]).parent.name for row in errors(folder)] == ["徐汇"]
    assert errors(folder)[0]["problem"].startswith("reports/outcomes.yaml:1: ")
    record = read_header(ledger_of(folder, "静安")).reports["静安@2025"]
    assert record.sha256 == files.hash_of(folder / "z.txt")


@pytest.mark.parametrize("district", ["徐汇", "别处"])
@pytest.mark.parametrize("damage", [b"version: [\n", b"\xff", b"version: 2\n"])
def test_a_damaged_ledger_is_left_alone(folder: Path, district: str, damage: bytes) -> None:
    path = ledger_of(folder, district)
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    done = score(folder)
    rows = {row["file"] for row in errors(folder)}
    assert path.as_posix() in rows <= {path.as_posix(), (folder / "a.txt").as_posix()}
    assert path.read_bytes() == damage
    assert done.commitments > 100
    assert ledger.load(ledger_of(folder, "静安")).entries


def test_a_folder_that_cannot_be_made(folder: Path) -> None:
    (folder.parent / "out").mkdir()
    (folder.parent / "out" / "徐汇").write_bytes(b"")
    done = score(folder)
    ((file, report),) = {(one.file, one.report) for one in done.problems}
    assert (Path(file).name, report) == ("a.txt", "徐汇@2025")
    assert done.commitments > 100


@pytest.mark.parametrize("length", [80, 83])
def test_a_long_name(folder: Path, length: int) -> None:
    name = "徐" * length
    (folder / "a.txt").rename(folder / f"{name}.txt")
    assert score(folder).problems == ()
    (folder / f"{name}.txt").write_text(BOTH, encoding="utf-8")
    (folder / "z.txt").unlink()
    assert score(folder).problems == ()
    assert score(folder).unchanged == 2


@pytest.mark.parametrize("workers", [HERE, ELSEWHERE])
@pytest.mark.parametrize("name", [b"\xff.txt", b"a#1.txt", b"a\n.txt", b"\\.txt"])
def test_a_name_that_no_ledger_can_hold(folder: Path, name: bytes, workers: batch.Workers) -> None:
    for old in ("a.txt", "z.txt"):
        (folder / old).unlink()
    (folder / os.fsdecode(name)).write_text(BOTH, encoding="utf-8")
    assert score(folder, workers).problems == ()
    assert len(copies(folder)) == len(copies(folder, "静安")) == 1
    assert score(folder, workers).unchanged == 2


@pytest.mark.parametrize("workers", [HERE, ELSEWHERE])
def test_what_cannot_be_read_is_a_row(
    folder: Path, workers: batch.Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / os.fsdecode(b"\xff.txt")).write_bytes(b"")
    (folder / "gone.txt").write_bytes(b"")
    (folder / "closed.yaml").write_bytes(b"")
    (folder / "shut.txt").write_bytes(XUHUI.read_bytes())
    opened, files = Path.open, inputs.files

    def vanishing(paths: list[Path]) -> tuple[Path, ...]:
        found = files(paths)
        (folder / "gone.txt").unlink()
        return found

    def closed(path: Path, *words: str, **more: str) -> object:
        if path.name in ("closed.yaml", "shut.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *words, **more)

    monkeypatch.setattr(inputs, "files", vanishing)
    monkeypatch.setattr(Path, "open", closed)
    done = score(folder, workers)
    monkeypatch.undo()
    assert done.districts == 2
    assert [(Path(row["file"]).name, row["problem"]) for row in errors(folder)] == [
        ("gone.txt", "没有这个文件(no such file)"),
        ("shut.txt", "读不了这个文件(Permission denied)"),
        ("\\xff.txt", "文件是空的;请换成有内容的文件,或移出 sources"),
        ("closed.yaml", f"{folder / 'closed.yaml'}: 读写失败(Permission denied)"),
    ]


def test_yaml_that_says_nothing_is_a_row_and_a_ledger_is_none(folder: Path) -> None:
    (folder / "facts.yaml").write_text("facts: []\n")
    (folder / "commitments.yaml").write_text("version: 1\n")
    assert [Path(one.file).name for one in score(folder).problems] == ["facts.yaml"]


def test_reports_that_were_not_given_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "processes", lambda count: HERE)
    assert score(folder).others == ()
    (folder / "a.txt").unlink()
    done = CliRunner().invoke(app, ["batch", str(folder), "--out", str(folder.parent / "out")])
    assert (done.exit_code, done.stderr) == (0, "总表里还有这次没有给出的报告 1 份:徐汇@2025\n")
    assert copies(folder) == ["a.txt"]
