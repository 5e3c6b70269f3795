"""Many reports at once: a workspace per district, two tables, the same on every executor.

Of batch/run.py, cli/batch.py, batch/tables.py.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import three_years
from typer.testing import CliRunner

from tracker import batch, ledger, run
from tracker.batch import tables
from tracker.cli import app
from tracker.errors import UnreadableError
from tracker.workspace import atomic, stale
from tracker.workspace.header import read_header

pytest.importorskip("pyarrow")

SEEDS = Path(__file__).parents[2] / "seeds"
XUHUI, JINGAN, MANY = (
    SEEDS / name
    for name in ("000_d82c2995966ce095.txt", "002_70febe8c0a407742.txt", "003_22cd1e946852648b.txt")
)
TODAY = "2026-11-21"
HERE = batch.Workers(ThreadPoolExecutor, 1)


def silent(title: str, total: int) -> Callable[[], None]:
    return lambda: None


def score(out: Path, *paths: Path, workers: batch.Workers = HERE, engine: str = "lexical") -> batch.Summary:
    return batch.run(paths, out, workers=workers, engine=engine, today=TODAY, progress=silent)


def content(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def errors(out: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((out / "errors.csv").read_text(encoding="utf-8-sig").splitlines()))


def test_a_workspace_per_district_and_two_tables(tmp_path: Path) -> None:
    from pyarrow import parquet

    done = score(tmp_path, XUHUI, JINGAN, SEEDS / "outcomes.yaml")
    assert sorted(path.name for path in tmp_path.glob("*") if path.is_dir()) == [
        "徐汇",
        "静安",
    ]
    table = parquet.read_table(tmp_path / "commitments.parquet")
    assert table.num_rows == done.commitments > 200
    assert set(table["report"].to_pylist()) == {"徐汇@2025", "静安@2025"}
    with (tmp_path / "commitments.csv").open(encoding="utf-8-sig", newline="") as file:
        plain = list(csv.DictReader(file))
    assert [row["id"] for row in plain] == table["id"].to_pylist()
    assert errors(tmp_path) == []
    for district in ("徐汇", "静安"):
        assert ledger.load(tmp_path / district / "commitments.yaml").entries


def test_without_pyarrow_the_table_is_csv_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "find_spec", lambda name: None)
    done = score(tmp_path, JINGAN)
    with (tmp_path / "commitments.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == done.commitments
    assert not list(tmp_path.glob("*.parquet")) + list(tmp_path.glob(".*.new"))


def updated(root: Path, old: str, today: str) -> str:
    """What an update would write."""
    header = read_header(root / "commitments.yaml")
    return run.update(root, header, stale.inputs(root, header), engine="lexical").merged(old, today).text


def test_an_update_in_a_districts_folder_changes_nothing(tmp_path: Path) -> None:
    score(tmp_path, XUHUI, SEEDS / "outcomes.yaml")
    root = tmp_path / "徐汇"
    header = read_header(root / "commitments.yaml")
    assert stale.is_fresh(header, stale.inputs(root, header), "lexical")
    old = atomic.read(root / "commitments.yaml")
    assert updated(root, old, "2027-01-01") == old


@pytest.mark.slow
def test_a_file_of_many_districts_is_cut_and_says_the_same(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    (whole / "reports").mkdir(parents=True)
    (whole / "reports" / MANY.name).write_bytes(MANY.read_bytes())
    text = ledger.new_text(whole)
    (whole / "commitments.yaml").write_text(text, encoding="utf-8")
    expected = ledger.loads(updated(whole, text, TODAY))
    score(tmp_path / "out", MANY)
    for district in ("上海", "浦东", "黄浦", "静安"):
        found = ledger.load(tmp_path / "out" / district / "commitments.yaml").entries
        assert {id: (one.text, one.status, one.kind, one.targets) for id, one in found.items()} == {
            id: (one.text, one.status, one.kind, one.targets)
            for id, one in expected.entries.items()
            if id.startswith(f"{district}-")
        }


def test_a_broken_report_is_a_row_and_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "other.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (tmp_path / "twice.txt").write_bytes(XUHUI.read_bytes())
    out = tmp_path / "out"
    done = score(out, tmp_path / "empty.txt", XUHUI, tmp_path / "other.txt", tmp_path / "twice.txt")
    assert [Path(row["file"]).name for row in errors(out)] == ["empty.txt", "other.txt", "twice.txt"]
    assert "no plan section found" in errors(out)[1]["problem"]
    assert errors(out)[2]["report"] == "徐汇@2025"
    assert (done.districts, done.unchanged, len(done.problems)) == (1, 0, 3)


def test_a_plan_that_fails_is_a_row_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(task: object) -> object:
        raise MemoryError

    monkeypatch.setattr(run, "judge", judge)
    done = score(tmp_path, XUHUI)
    assert [(one.report, one.problem) for one in done.problems] == [("徐汇@2025", "程序错误(MemoryError): ")]
    assert read_header(tmp_path / "徐汇" / "commitments.yaml").reports == {}
    monkeypatch.undo()
    assert score(tmp_path, XUHUI).problems == ()
    assert list(read_header(tmp_path / "徐汇" / "commitments.yaml").reports) == ["徐汇@2025"]


def test_a_second_run_does_nothing_again_and_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    score(tmp_path, XUHUI, JINGAN)
    first = content(tmp_path)
    monkeypatch.setattr(run, "prepare", None)
    monkeypatch.setattr(run, "judge", None)
    done = score(tmp_path, XUHUI, JINGAN)
    assert (done.districts, done.unchanged) == (2, 2)
    assert content(tmp_path) == first


def test_goes_on_where_it_was_interrupted(tmp_path: Path) -> None:
    def interrupt(title: str, total: int) -> Callable[[], None]:
        def advance() -> None:
            if title == "评判":
                raise KeyboardInterrupt

        return advance

    with pytest.raises(KeyboardInterrupt):
        batch.run(
            (XUHUI, JINGAN), tmp_path / "a", workers=HERE, engine="lexical", today=TODAY, progress=interrupt
        )
    assert not (tmp_path / "a" / "commitments.parquet").exists()
    done = score(tmp_path / "a", XUHUI, JINGAN)
    assert (done.districts, done.unchanged) == (2, 1)
    score(tmp_path / "b", XUHUI, JINGAN)
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_a_persons_review_stays(tmp_path: Path) -> None:
    score(tmp_path, XUHUI)
    path = tmp_path / "徐汇" / "commitments.yaml"
    text = path.read_text(encoding="utf-8")
    first = next(iter(ledger.loads(text).entries))
    reviewed = text.replace(f"  {first}:\n", f"  {first}:\n    review: {{status: abandoned, by: 张三}}\n", 1)
    path.write_text(reviewed, encoding="utf-8")
    (tmp_path / "徐汇" / "reports" / XUHUI.name).write_bytes(
        b""
    )  # it is copied again, and all is judged again
    score(tmp_path, XUHUI)
    assert ledger.load(path).entries[first].review is not None


def test_changed_reports_are_judged_again(tmp_path: Path) -> None:
    given = tmp_path / "report.txt"
    given.write_bytes(XUHUI.read_bytes())
    score(tmp_path / "out", given)
    given.write_text(
        XUHUI.read_text(encoding="utf-8").replace("力争完工200台", "力争完工300台"), encoding="utf-8"
    )
    assert score(tmp_path / "out", given).unchanged == 0
    assert "力争完工300台" in (tmp_path / "out" / "徐汇" / "commitments.yaml").read_text(encoding="utf-8")


def test_a_file_of_the_name_of_an_earlier_runs_report_does_not_take_its_place(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for year in (2024, 2025):
        file = tmp_path / str(year) / "徐汇.txt"
        file.parent.mkdir()
        file.write_text(three_years.text(f"徐汇@{year}", "新增绿地3公顷。", "植树。"), encoding="utf-8")
        assert score(out, file).problems == ()
    assert set(ledger.load(out / "徐汇" / "commitments.yaml").reports) == {"徐汇@2024", "徐汇@2025"}
    file.write_text(three_years.text("徐汇@2025", "新增绿地4公顷。", "植树。"), encoding="utf-8")
    assert score(out, file).problems == ()  # its newer version does
    assert sorted(path.name for path in (out / "徐汇" / "reports").iterdir()) == ["徐汇+.txt", "徐汇.txt"]
    found = ledger.load(out / "徐汇" / "commitments.yaml")
    assert [one.text for one in found.of_report("徐汇@2025")] == ["新增绿地4公顷"]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        score(tmp_path, tmp_path / "nothing.txt")


def test_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "processes", lambda count: HERE)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "徐汇.txt").write_bytes(XUHUI.read_bytes())
    (tmp_path / "in" / ".hidden.txt").write_bytes(b"")
    done = CliRunner().invoke(app, ["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "1 个地区" in done.stdout
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    done = CliRunner().invoke(app, ["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 1
    assert "1 个没有变化" in done.stdout
    assert "errors.csv:1 个问题" in done.stderr


def test_a_district_that_a_reader_judged_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "in.txt"
    file.write_text("上海市徐汇区2025年政府工作报告\n一、2025年主要任务\n加装电梯200台。\n", encoding="utf-8")
    assert score(tmp_path / "o", file, engine="reader:lexical").problems == ()
    [path] = (tmp_path / "o").rglob("commitments.yaml")
    assert read_header(path).engine.startswith("reader:lexical ")
    monkeypatch.chdir(path.parent)
    assert "没有变化" in CliRunner().invoke(app, ["update"]).output
    assert score(tmp_path / "o", file, engine="reader:lexical").unchanged == 1
