"""Files that are too large, in bytes or when inflated, are refused at once; broken ones never crash.

Of workspace/files.py, formats/word.py, formats/docx.py, formats/pdf.py.
"""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from read_making import pdf, word

from tracker.errors import UnreadableError
from tracker.workspace.files import read_document


def refused_within_a_second(path: Path) -> str:
    begun = time.monotonic()
    with pytest.raises(UnreadableError) as raised:
        read_document(path)
    assert time.monotonic() - begun < 1
    return raised.value.message


def test_a_file_of_50_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.seek(50_000_000)
        stream.write(b"\0")
    assert "文件太大" in refused_within_a_second(path)


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.xml", "w") as part:
        for _ in range(110):
            part.write(b" " * 1_000_000)
    assert path.stat().st_size < 200_000
    assert "压缩炸弹" in refused_within_a_second(path)


def test_an_archive_of_very_many_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(2500):
            archive.writestr(f"word/{number}.xml", "")
    assert "压缩炸弹" in refused_within_a_second(path)


TEXT = (
    "政府工作报告\n各位代表:\n一、2024年工作回顾\n新增绿地2.1万平方米。\n二、2025年主要任务\n加装电梯175台。"
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1), suffix=st.sampled_from(["docx", "pdf"]), flip=st.booleans())
def test_a_damaged_file_is_read_or_refused(share: float, suffix: str, flip: bool, tmp_path: Path) -> None:
    whole = tmp_path / f"whole.{suffix}"
    if not whole.exists():
        (word if suffix == "docx" else pdf)(TEXT, whole)
    data = whole.read_bytes()
    at = int(len(data) * share)
    path = tmp_path / f"damaged.{suffix}"
    path.write_bytes(
        data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :] if flip and at < len(data) else data[:at]
    )
    with suppress(UnreadableError):
        read_document(path)
