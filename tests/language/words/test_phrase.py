"""The verbs at the ends of a clause, whatever marks and white space stand behind them."""

from __future__ import annotations

import pytest

from tracker.language.words import closing_verb, object_phrase


@pytest.mark.parametrize("end", ["", "。", "\n", "。\n", ";\n\n", " "])
def test_what_stands_behind_a_clause_hides_no_verb(end: str) -> None:
    assert closing_verb(f"推进北横通道项目开工{end}") == "开工"
    assert object_phrase(f"推进北横通道项目开工{end}") == "北横通道项目"
