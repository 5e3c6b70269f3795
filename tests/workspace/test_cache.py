"""The cache of read reports: it saves time and decides nothing.

Of workspace/cache.py, workspace/stale.py.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tracker import run
from tracker.workspace import cache, stale
from tracker.workspace.header import read_header
from tracker.workspace.work import Source

ROOT = Path(__file__).parents[2]
REPORT = """上海市徐汇区2025年政府工作报告
一、2024年工作回顾
加装电梯完工333台。新增各类绿地14.15公顷。
二、2025年主要任务
推行规模化加装电梯,力争完工200台。新增各类绿地10公顷。
"""
TODAY = "2026-11-21"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    run.read.cache_clear()
    yield
    run.read.cache_clear()


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    (root / "reports").mkdir(parents=True)
    (root / "reports" / "徐汇.txt").write_text(REPORT, encoding="utf-8")
    (root / "commitments.yaml").write_text("version: 1\nsources: [reports/]\n", encoding="utf-8")
    return root


def ledger(root: Path) -> str:
    """What an update of a process that holds nothing in memory would write."""
    run.read.cache_clear()
    path = root / "commitments.yaml"
    old = path.read_text(encoding="utf-8")
    header = read_header(path)
    found = stale.inputs(root, header)
    computed = run.update(root, header, found, engine="lexical")
    return computed.merged(old, TODAY).text


def entries(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "cache" / "reports").rglob("*.json"))


def test_same_bytes_from_the_cache_and_without_it(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ledger(workspace)
    assert len(entries(tmp_path)) == 1
    monkeypatch.setattr(run, "reports_in", None)  # a second run reads no report
    assert ledger(workspace) == first
    assert "推行规模化加装电梯" in first


def test_a_changed_file_is_read_again(workspace: Path) -> None:
    assert "力争完工200台" in ledger(workspace)
    path = workspace / "reports" / "徐汇.txt"
    before = path.stat()
    path.write_text(
        path.read_text(encoding="utf-8").replace("力争完工200台", "力争完工300台"), encoding="utf-8"
    )
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "力争完工300台" in ledger(workspace)


def test_a_changed_program_reads_again(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger(workspace)
    (old,) = entries(tmp_path)
    monkeypatch.setattr(cache, "program", lambda *_: "another")
    ledger(workspace)
    (new,) = entries(tmp_path)
    assert new.parent.name == "another"
    assert not old.exists()


def test_names_given_in_the_header_are_part_of_the_key(workspace: Path) -> None:
    assert "徐汇@2025" in ledger(workspace)
    header = "version: 1\nsources: [reports/]\nnames: {reports/徐汇.txt: 长宁@2025}\n"
    (workspace / "commitments.yaml").write_text(header, encoding="utf-8")
    assert "长宁-2025-" in ledger(workspace)


def signed(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n" + data


@pytest.mark.parametrize("damage", [b"", b"[]", b"[[1]]", b"{}", b"\xff", b'[[["a"],[],[]]]'])
@pytest.mark.parametrize("write", [bytes, signed])
def test_a_damaged_entry_is_read_again(
    workspace: Path, tmp_path: Path, damage: bytes, write: Callable[[bytes], bytes]
) -> None:
    first = ledger(workspace)
    shutil.rmtree(tmp_path / "cache" / "verdicts")
    (entry,) = entries(tmp_path)
    entry.write_bytes(write(damage))
    assert ledger(workspace) == first


def test_a_single_changed_character_is_damage(workspace: Path, tmp_path: Path) -> None:
    first = ledger(workspace)
    shutil.rmtree(tmp_path / "cache" / "verdicts")
    (entry,) = entries(tmp_path)
    entry.write_bytes(entry.read_bytes().replace("加装电梯".encode(), "加装天梯".encode()))
    assert ledger(workspace) == first


def test_works_where_nothing_can_be_kept(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ledger(workspace)
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "a file"))
    assert ledger(workspace) == first


def test_a_file_that_changes_while_it_is_read_is_kept_under_what_was_read(workspace: Path) -> None:
    source = Source(str(workspace), "reports/徐汇.txt", "0" * 64)
    run.read(source)
    assert cache.REPORTS.get(cache.file_name("0" * 64, source.path, ())) is None


def test_a_program_is_its_code_and_tables(tmp_path: Path) -> None:
    def name(*parts: str) -> str:
        cache.program.cache_clear()
        return cache.program(tmp_path, parts)

    for path in ("fold.py", "words/cut.py", "words/table.txt", "align/weights.json"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(path)
    first = name("fold.py", "words")
    (tmp_path / "words" / "__pycache__").mkdir()
    (tmp_path / "words" / "__pycache__" / "cut.pyc").write_bytes(b"compiled")
    (tmp_path / "align" / "weights.json").write_text("others")
    assert name("fold.py", "words") == first
    (tmp_path / "words" / "table.txt").write_text("longer")
    assert name("fold.py", "words") != first


NO_PART = {"all", "bench", "cluster", "dev", "parquet", "pictures", "reader", "stata", "train"}
"""Extras whose libraries neither read nor judge."""
PLAIN = {"filelock", "jinja2", "openpyxl", "platformdirs", "prompt-toolkit", "rich", "typer", "urllib3"}
"""Libraries that have no part in what is read and judged."""


def test_every_library_that_decides_is_part_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(one for key in extras.keys() - NO_PART for one in extras[key])]
    names = {re.split(r"[<>=\[]", one)[0] for one in asked} - PLAIN
    assert {name.lower().replace("-", "_") for name in names} <= cache.LIBRARIES


IMPORTS = re.compile(
    r"^ *(?:from tracker\.(\w+)|from tracker import (.+)|import tracker\.(\w+))", re.MULTILINE
)
DECIDES_NOTHING = {"errors"}


@pytest.mark.parametrize("parts", [cache.READING, cache.JUDGING])
def test_what_decides_imports_nothing_that_is_no_part_of_the_program(parts: tuple[str, ...]) -> None:
    package = Path(cache.__file__).parents[1]
    named = {part.removesuffix(".py") for part in parts}
    for part in parts:
        if part in ("run.py", "workspace"):  # they also write ledgers, which are no part of what is kept
            continue
        files = [path for path in cache.files_of(package / part) if path.suffix == ".py"]
        assert files, part
        for path in files:
            found = IMPORTS.findall(path.read_text(encoding="utf-8"))
            used = {name.strip() for match in found for group in match for name in group.split(",")} - {""}
            assert used <= named | DECIDES_NOTHING, path


def test_an_entry_that_is_nested_too_deep_is_none(tmp_path: Path) -> None:
    cache.REPORTS.put("a", ())
    place = cache.REPORTS.place("a")
    place.write_bytes(signed(b"[" * 100_000 + b"]" * 100_000))
    assert cache.REPORTS.get("a") is None


NOT_UTF8 = os.fsdecode(b"reports/\xff.txt")


def test_names_that_are_no_utf8_are_names_too() -> None:
    names = {
        cache.file_name("0" * 64, NOT_UTF8, ()),
        cache.file_name("0" * 64, "reports/a.txt", ()),
        cache.content_name(NOT_UTF8),
        cache.content_name("reports/a.txt"),
    }
    assert len(names) == 4


def test_what_was_read_of_a_file_whose_name_is_no_utf8_is_kept(workspace: Path) -> None:
    (found,) = run.read(Source(str(workspace), "reports/徐汇.txt", "0" * 64))
    found = replace(found, report=replace(found.report, source=NOT_UTF8))
    cache.REPORTS.put("a", (found,))
    assert cache.REPORTS.get("a") == (found,)
