"""A report in traditional characters (UTF-8, Big5) is read as the same one in simplified, quoted as it is.

Of run.py, language/fold.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from opencc import OpenCC

from tests.segment.report_text import lines
from tracker import run
from tracker.model import Extracted

TEXT = "\n".join(lines())


def extracted(folder: Path, data: bytes) -> Extracted:
    file = folder / "a.txt"
    file.write_bytes(data)
    (report,) = run.reports_in(file)
    return run.extracted(report)


@pytest.mark.parametrize(
    ("form", "encoding"), [("s2t", "utf-8"), ("s2tw", "utf-8"), ("s2hk", "utf-8"), ("s2tw", "big5")]
)
def test_it_is_read_like_any_other_and_quoted_verbatim(form: str, encoding: str, tmp_path: Path) -> None:
    other = OpenCC(form).convert(TEXT).encode(encoding, "ignore")  # Big5 has no fixed space
    known, read = extracted(tmp_path, TEXT.encode()), extracted(tmp_path, other)
    assert (read.report.name, read.report.jurisdiction) == ("徐汇@2019", "上海市徐汇区")
    assert [(one.kind, one.first, one.last) for one in read.report.sections] == [
        (one.kind, one.first, one.last) for one in known.report.sections
    ]
    assert [one.line for one in read.commitments] == [one.line for one in known.commitments]
    assert len(read.statements) == len(known.statements)
    text = other.decode(encoding).replace(" ", "")
    assert all(one.text.replace(" ", "") in text for one in read.commitments)
    assert any("區" in one.text for one in read.commitments)
