from __future__ import annotations

from tracker.language import shipped


def test_remarks_and_empty_lines_are_no_rows() -> None:
    written = shipped.text("tracker.reader", "confidence.tsv").splitlines()
    rows = shipped.rows("tracker.reader", "confidence.tsv")
    assert any(line.startswith("#") for line in written)
    assert not any(row[0].startswith("#") for row in rows)
    assert {len(row) for row in rows} == {5}


def test_a_table_of_numbers_is_whole() -> None:
    assert {len(row) for row in shipped.rows("tracker.language.tables", "indicators.tsv")} == {6}
    assert {len(row) for row in shipped.rows("tracker.segment", "outlook.tsv")} == {2}
