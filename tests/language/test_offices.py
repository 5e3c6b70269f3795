"""Who is to do a thing, told apart from what is to be done."""

from __future__ import annotations

import pytest

from tracker.language.offices import are_offices, heads_columns, is_note, note_at


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("新建公厕30座", "(县城管局)"),
        ("建成家庭养老床位7000张", "(牵头单位:民政厅)"),  # 内蒙古@2026
        ("全部开设夜间门诊", "(牵头单位:红十字会、残联、妇联、卫健委)"),
        ("改造管网3公里", "(县水务局、县财政局,各乡镇)"),
        ("送戏下乡", "(县文旅局牵头,各乡镇(街道)配合)"),
        ("完成主体施工", "(县卫健局、2024年12月底前)"),
        ("丰富群众文化生活。", "牵头单位:县文旅局;配合单位:各乡镇"),
        ("", "责任单位:县教育局"),
        # brackets that say what is promised
        ("推进黄河三角洲(东营)现代农业示范区建设", ""),
        ("建成大桥(2024年9月)", ""),
        ("建设文化中心(县博物馆、图书馆)", ""),
        ("优化服务(含民政局、教育局下放的12项)", ""),
        ("压实主体责任,明确责任单位:到人到岗,加强督查", ""),
    ],
)
def test_a_note_ends_what_is_said(said: str, note: str) -> None:
    assert (said + note)[note_at(said + note) :] == note
    assert is_note(said + note) == (not said)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("县水务局、县财政局", True),
        ("县住建局 各乡镇", True),
        ("县直有关部门", True),
        ("县委宣传部", True),
        ("团县委", True),
        ("全部", False),
        ("县医院", False),
        ("30座", False),
        ("县委党校迁建", False),
    ],
)
def test_a_cell_of_offices(cell: str, names: bool) -> None:
    assert are_offices(cell) is names


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("序号项目目标责任单位", True),
        ("序号项目名称建设内容责任单位完成时限", True),
        ("项目名称建设地点建设规模牵头单位备注", True),
        ("重点工作目标任务", False),
        ("主要目标任务", False),
        ("重点项目建设", False),
        ("明确责任单位", False),
    ],
)
def test_the_head_of_a_table_of_tasks(line: str, heads: bool) -> None:
    assert heads_columns(line) is heads


def test_columns_that_can_be_read_in_two_ways_are_read_in_one() -> None:
    # Each 目标任务 more doubled the time: one column, or 目标 and 任务.
    assert not heads_columns("序号" + "目标任务" * 5000 + "的")
    assert heads_columns("序号" + "目标任务" * 5000)
