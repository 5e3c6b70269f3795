"""The rows of tables as a reader would say them; of pages, see test_markup.py, of PDF, test_tables.py."""

from __future__ import annotations

import pytest

from tracker.formats.rows import row, typed


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (("新建公厕", "30", "座"), "新建公厕 30 座"),
        (("1", "新建公厕", "30座", "县城管局"), "1. 新建公厕 30座 (县城管局)"),
        (("3", "新建公厕", "30座", "县城管局", "2024年9月"), "3. 新建公厕 30座 (县城管局、2024年9月)"),
        (("新建公厕30座", "县城管局"), "新建公厕30座 (县城管局)"),
        (("1", "县医院新院区", "完成主体施工", "县卫健局"), "1. 县医院新院区:完成主体施工 (县卫健局)"),
        (("2", "老旧小区改造", "改造老旧小区12个,惠及3000户"), "2. 老旧小区改造:改造老旧小区12个,惠及3000户"),
        (("新建公厕", "不少于1,200座"), "新建公厕 不少于1,200座"),
        (("新建公厕", "城区3座"), "新建公厕 城区3座"),
        (("县城管局", "新建公厕", "30座"), "县城管局 新建公厕 30座"),
        (("地区生产总值", "2024年", "6%"), "地区生产总值 2024年 6%"),
    ],
)
def test_a_row_is_a_line(cells: tuple[str, ...], line: str) -> None:
    assert row([[cell] for cell in cells]) == [line]


def test_offices_beside_a_long_cell_stand_behind_it() -> None:
    long = "实施城乡供水一体化工程。" * 6
    assert row([["1"], [long], ["县水务局"]]) == ["1", f"{long} (县水务局)"]


def test_rows_that_are_typed_with_tabs_keep_their_lines() -> None:
    table = ["序号\t项目\t目标\t责任单位", "1\t新建公厕\t30座\t县城管局", "2\t加装电梯\t20台\t县住建局"]
    assert typed(["附件", *table, "以上"]) == [
        "附件",
        "序号 项目 目标 责任单位",
        "1. 新建公厕 30座 (县城管局)",
        "2. 加装电梯 20台 (县住建局)",
        "以上",
    ]


def test_tabs_that_make_no_table_stay() -> None:
    lines = [
        "时间:2023-01-24\t\t作者:博野县区域\t来源:政府办公室",
        "\t各位代表:",
        "\t现在,我向大会报告工作。",
    ]
    assert typed(lines) == lines
