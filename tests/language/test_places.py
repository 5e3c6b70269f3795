"""Places by their names: codes of jurisdictions as they were in a year."""

from __future__ import annotations

import pytest

from tracker.language.places import code_of, inside


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上海市徐汇区和浦东新区", [(0, "上海市"), (3, "徐汇区"), (7, "浦东新区")]),  # not 海市, 浦东
        ("北京", [(0, "北京")]),
        ("京", []),
        ("", []),
    ],
)
def test_the_longest_place_at_each_spot(text: str, found: list[tuple[int, str]]) -> None:
    assert list(inside(text)) == found


@pytest.mark.parametrize(
    ("jurisdiction", "code", "province", "level"),
    [
        ("河北省", "130000", "河北省", "province"),
        ("上海市徐汇区", "310104", "上海市", "county"),
        ("保定市清苑区", "130608", "河北省", "county"),
        ("恩施土家族苗族自治州", "422800", "湖北省", "city"),
        ("全国", "000000", "", "nation"),
        ("张江镇", "", "", "town"),
        ("某高新技术产业开发区", "", "", ""),
    ],
)
def test_codes_of_places(jurisdiction: str, code: str, province: str, level: str) -> None:
    found = code_of(jurisdiction, 2023)
    assert (found.code, found.province, found.level) == (code, province, level)
