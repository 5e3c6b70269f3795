"""A ledger's file as a whole and in part, and what is said of one that cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from ledger_strategies import BLOCK, TEXT, header, record

from tracker import ledger
from tracker.errors import LedgerError, UnknownNameError, UnreadableError
from tracker.workspace.header import read_header


def test_lines_of_blocks_and_fields() -> None:
    text = (
        TEXT
        + "    review:\n      # 看过\n      status: partial\n"
        + "    evidence:\n      - {text: a, report: 徐汇@2025, line: 1}\n"
    )
    loaded = ledger.loads(text)
    id = "徐汇-2025-3f9a2c"
    lines = text.splitlines()
    assert lines[loaded.line_of(id) - 1] == f"  {id}:"
    assert lines[loaded.line_of(id, "line") - 1].strip() == "line: 52"
    assert lines[loaded.line_of(id, "review", "status") - 1].strip() == "status: partial"
    assert lines[loaded.line_of(id, "evidence", 0, "text") - 1].strip().startswith("- {text: a")
    assert lines[loaded.line_of(id, "nothing") - 1] == f"  {id}:"
    assert lines[loaded.line_of("reports", "徐汇@2025", "sha256") - 1].strip().startswith("sha256")
    assert lines[loaded.line_of("engine") - 1] == "engine: lexical 1"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "commitments.yaml"
    with pytest.raises(UnreadableError, match="没有这个文件"):
        ledger.load(path)
    path.write_bytes("version: 1\n# 承诺\n".encode("gb18030"))
    with pytest.raises(UnreadableError, match=r"^commitments.yaml:2: 不是 UTF-8 文本"):
        ledger.load(path)


def two_reports() -> str:
    second = BLOCK.replace("徐汇-2025", "徐汇-2026")
    text = ledger.update("", header("徐汇@2025", "徐汇@2026"), (), today="").text
    return text + BLOCK + second


def test_a_part_is_opened_without_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "commitments.yaml"
    path.write_text(two_reports().replace("kind: deliverable", "kind: !!broken", 1), encoding="utf-8")
    found = ledger.open_reports(path, lambda _: ["徐汇@2026"])
    assert list(found.entries) == ["徐汇-2026-3f9a2c"]
    assert found.entries == ledger.open_entries(path, "徐汇-2026-3f9a2c").entries
    assert dict(found.reports) == {
        name: replace(record(name), commitments=0) for name in ("徐汇@2025", "徐汇@2026")
    }
    assert read_header(path) == found.header
    with pytest.raises(LedgerError, match=r"^commitments\.yaml:"):
        ledger.open_reports(path, lambda _: ["徐汇@2025"])
    with pytest.raises(UnknownNameError, match="相近的有 徐汇-2026-3f9a2c"):
        ledger.open_entries(path, "徐汇-2026-3f9a2d")


def test_what_is_opened_in_part_is_what_a_full_load_gives(tmp_path: Path) -> None:
    path = tmp_path / "commitments.yaml"
    path.write_text(
        two_reports()
        .replace("  徐汇-2026", "\n  # 一条\n  '徐汇-2026")
        .replace("2026-3f9a2c:", "2026-3f9a2c':  # 引号"),
        encoding="utf-8",
    )
    whole = ledger.load(path)
    for name in ("徐汇@2025", "徐汇@2026"):
        part = ledger.open_reports(path, lambda _, name=name: [name])
        assert tuple(part.entries.values()) == whole.of_report(name) != ()


def test_the_header_may_go_on_below_the_blocks(tmp_path: Path) -> None:
    path = tmp_path / "commitments.yaml"
    moved = TEXT.replace("engine: lexical 1\n", "") + "'engine': semantic 2\n"
    path.write_text(moved.replace("commitments:", '"commitments":'), encoding="utf-8")
    whole = ledger.load(path)
    assert whole.header.engine == "semantic 2"
    assert read_header(path) == whole.header == ledger.open_reports(path, list).header
    assert ledger.open_reports(path, list).entries == whole.entries
    assert whole.line_of("engine") == moved.count("\n")
