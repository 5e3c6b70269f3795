"""The table of a supervision office: out, filled in by people who make mistakes, and in again.

Of export/office.py, export/cells.py, export/workbook.py, export/office_back.py, export/taking_in.py,
cli/importing.py.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from render_workspace import write_ledger

from tracker import ledger

openpyxl = pytest.importorskip("openpyxl")

SHEET = "上海@2024"
BEDS, PARK, GDP, LIFTS = "上海-2024-2d7c18", "上海-2024-c3376f", "上海-2024-6b0f2e", "上海-2024-7719e4"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return write_ledger(tmp_path)


class Table:
    """An office's workbook, its cells by id and heading."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book: Any = openpyxl.load_workbook(path)
        self.sheet = self.book[SHEET]
        self.heads = [cell.value for cell in self.sheet[3]]

    def row(self, id: str) -> int:
        column = self.heads.index("编号") + 1
        return next(n for n in range(4, self.sheet.max_row + 1) if self.sheet.cell(n, column).value == id)

    def cell(self, id: str, head: str) -> Any:
        return self.sheet.cell(self.row(id), self.heads.index(head) + 1)

    def fill(self, id: str, **values: Any) -> None:
        for head, value in values.items():
            self.cell(id, head).value = value

    def save(self) -> None:
        self.book.save(self.path)


@pytest.fixture
def exported(workspace: Path, tracker: Any) -> Table:
    done = tracker(workspace, "export", "--for", "督查", "-o", "督查.xlsx")
    assert done.returncode == 0, done.stderr
    return Table(workspace / "督查.xlsx")


@pytest.fixture
def take_in(workspace: Path, tracker: Any, exported: Table) -> Callable[[], Any]:
    def run() -> Any:
        exported.save()
        return tracker(workspace, "import", "督查.xlsx", "--by", "督查室")

    return run


def entries(workspace: Path) -> Any:
    return ledger.load(workspace / "commitments.yaml").entries


def test_their_columns_in_their_order_and_ours_beside(exported: Table) -> None:
    assert exported.book.sheetnames == ["上海@2024", "徐汇@2025", "_导出时"]
    assert exported.heads == [
        *(
            "序号",
            "工作领域",
            "重点工作",
            "目标值",
            "牵头领导",
            "牵头单位",
            "责任单位",
            "完成时限",
            "序时进度",
        ),
        *("进展情况", "存在问题", "下一步措施", "办结情况", "结论说明", "结论依据", "备注"),
        *("机器结论", "把握", "报告原话", "出处", "序时参考", "编号"),
    ]
    assert "未提及 ≠ 没做" in exported.sheet["A2"].value
    assert exported.sheet.data_validations.dataValidation[0].formula1.startswith('"兑现,部分')
    assert exported.cell(BEDS, "重点工作").value == "新增4000张养老床位"
    assert exported.cell(BEDS, "报告原话").value == "全年新增养老床位4385张"
    assert exported.cell(PARK, "机器结论").value == "未提及(次年回顾)"


def test_what_was_not_touched_changes_nothing(workspace: Path, take_in: Callable[[], Any]) -> None:
    before = (workspace / "commitments.yaml").read_bytes()
    done = take_in()
    assert (done.returncode, done.stdout) == (0, "督查.xlsx:没有改动\n")
    assert (workspace / "commitments.yaml").read_bytes() == before


def test_verdicts_and_own_fields_come_in(
    workspace: Path, exported: Table, take_in: Callable[[], Any]
) -> None:
    exported.fill(BEDS, 牵头单位="市民政局", 序时进度=0.92, 存在问题="选址难;\n\n邻避")
    exported.cell(BEDS, "序时进度").number_format = "0%"
    exported.fill(PARK, 办结情况="兑现", 结论说明="已开园", 结论依据="沪绿容〔2025〕3号")
    first = exported.row(GDP)
    column = exported.heads.index("责任单位") + 1
    exported.sheet.cell(first, column).value = "各区"
    exported.sheet.merge_cells(start_row=first, end_row=first + 2, start_column=column, end_column=column)
    done = take_in()
    assert done.returncode == 0, done.stderr
    assert f"{BEDS} 牵头单位:(空) → 市民政局\n" in done.stdout
    assert done.stdout.endswith("督查.xlsx:5 条承诺,9 处改动\n")
    found = entries(workspace)
    assert dict(found[BEDS].own) == {"牵头单位": "市民政局", "序时进度": "92%", "存在问题": "选址难;\n邻避"}
    review = found[PARK].review
    assert (found[PARK].status, review.note, review.by) == ("fulfilled", "已开园", "督查室")
    assert found[PARK].history[-1].reason == "复核 督查室"
    assert sum(dict(entry.own).get("责任单位") == "各区" for entry in found.values()) == 3
    assert take_in().stdout == "督查.xlsx:没有改动\n"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"办结情况": "已完成"}, "不能是「已完成」"),
        ({"办结情况": "兑现"}, "缺少说明"),
        ({"办结情况": "兑现", "结论说明": "好", "结论依据": "听说"}, "依据查不到"),
        ({"重点工作": "推动公园开园"}, "承诺的原文不能在表里改"),
        ({"编号": "上海-2024-ffffff", "备注": "x"}, "账本里没有 上海-2024-ffffff"),
        ({"编号": None, "备注": "x"}, "没有编号"),
    ],
)
def test_what_cannot_be_taken_is_said_with_its_row(
    values: dict[str, Any], told: str, workspace: Path, exported: Table, take_in: Callable[[], Any]
) -> None:
    row = exported.row(PARK)
    exported.fill(BEDS, 牵头单位="市民政局")
    cells = {head: exported.cell(PARK, head) for head in values}
    for head, value in values.items():
        cells[head].value = value
    done = take_in()
    assert done.returncode == 1
    assert told in done.stderr
    assert f"督查.xlsx {SHEET}!{row}" in done.stderr
    assert dict(entries(workspace)[BEDS].own) == {"牵头单位": "市民政局"}
    assert entries(workspace)[PARK].review is None


def test_a_cell_that_is_cleared_and_one_that_somebody_filled_in_meanwhile(
    workspace: Path, tracker: Any, exported: Table, take_in: Callable[[], Any]
) -> None:
    exported.fill(BEDS, 牵头单位="市民政局", 备注="重点")
    take_in()
    tracker(workspace, "export", "--for", "督查", "-o", "督查.xlsx")
    again = Table(workspace / "督查.xlsx")
    path = workspace / "commitments.yaml"
    text = ledger.record_own(path.read_text(encoding="utf-8"), GDP, {"责任单位": "市发改委"})
    path.write_text(text, encoding="utf-8")
    again.fill(BEDS, 备注=None)
    again.fill(GDP, 责任单位="市统计局")
    again.save()
    done = tracker(workspace, "import", "督查.xlsx")
    assert done.returncode == 1
    assert f"{BEDS} 备注:重点 → (空)\n" in done.stdout
    assert "导出后账本里改成了「市发改委」" in done.stderr
    found = entries(workspace)
    assert dict(found[BEDS].own) == {"牵头单位": "市民政局"}
    assert dict(found[GDP].own) == {"责任单位": "市发改委"}


FORMULA = "这一格是公式,文件里没有存下算出的值"
ENTERED = {"牵头单位": "市民政局", "序时进度": "92%"}


@pytest.mark.parametrize(
    ("head", "value", "told"),
    [
        ("牵头单位", '="市"&"教委"', FORMULA),
        ("牵头单位", "#N/A", "这一格算错了(#N/A)"),
        ("序时进度", "=11/12", FORMULA),
        ("编号", '="上海-2024-"&"2d7c18"', FORMULA),
    ],
)
def test_a_formula_that_nobody_worked_out_wipes_nothing(
    head: str, value: str, told: str, workspace: Path, tracker: Any, take_in: Callable[[], Any]
) -> None:
    path = workspace / "commitments.yaml"
    path.write_text(ledger.record_own(path.read_text(encoding="utf-8"), BEDS, ENTERED), encoding="utf-8")
    tracker(workspace, "export", "--for", "督查", "-o", "督查.xlsx")
    again = Table(workspace / "督查.xlsx")
    where = again.cell(BEDS, head).coordinate
    again.fill(BEDS, 备注="重点", **{head: value})
    again.fill(PARK, 责任单位="各区")
    again.save()
    done = tracker(workspace, "import", "督查.xlsx")
    assert done.returncode == 1
    assert f"督查.xlsx {SHEET}!{where}: 「{head}」{told}" in done.stderr
    found = entries(workspace)
    assert dict(found[PARK].own) == {"责任单位": "各区"}
    assert dict(found[BEDS].own) == ENTERED | ({} if head == "编号" else {"备注": "重点"})


def with_values(path: Path, given: dict[str, str]) -> None:
    """Write into a workbook what Excel keeps beside its formulas: the XML of each one's value."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    for name in parts:
        for formula, kept in given.items():
            parts[name] = re.sub(
                rf"<c ([^>]*)><f>{re.escape(formula)}</f>(?:<v ?/>|<v></v>)</c>", kept, parts[name]
            )
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)


def test_a_formula_that_was_worked_out_is_read_and_so_is_an_empty_one(
    workspace: Path, tracker: Any, exported: Table
) -> None:
    exported.fill(BEDS, 牵头单位="=1+1", 备注='=IF(1>2,"x","")', 责任单位="市民政局")
    exported.save()
    with_values(
        exported.path,
        {
            "1+1": r"<c \1><f>1+1</f><v>2</v></c>",
            'IF(1&gt;2,"x","")': r'<c \1 t="str"><f>IF(1&gt;2,"x","")</f><v></v></c>',
        },
    )
    done = tracker(workspace, "import", "督查.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    assert dict(entries(workspace)[BEDS].own) == {"牵头单位": "2", "责任单位": "市民政局"}


def test_a_table_of_their_own_making(workspace: Path, tracker: Any) -> None:
    book = openpyxl.Workbook()
    book.active.append(["督查台账"])
    book.active.append(["编号", "分管\n处室", "备注"])
    book.active.append([BEDS, "三处", None])
    book.active.cell(1_048_576, 16_384).value = " "  # somebody once pressed Ctrl-End and a blank
    book.save(workspace / "自制.xlsx")
    done = tracker(workspace, "import", "自制.xlsx")
    assert done.stdout == f"{BEDS} 分管处室:(空) → 三处\n自制.xlsx:1 条承诺,1 处改动\n"
    tracker(workspace, "export", "--for", "督查", "-o", "督查.xlsx")
    assert Table(workspace / "督查.xlsx").cell(BEDS, "分管处室").value == "三处"


def test_no_row_and_no_column_is_too_far_away(workspace: Path, tracker: Any) -> None:
    book = openpyxl.Workbook()
    book.active.append(["编号"])
    book.active.cell(1, 300).value = "分管处室"
    book.active.cell(20_001, 1).value = BEDS
    book.active.cell(20_001, 300).value = "三处"
    book.save(workspace / "自制.xlsx")
    done = tracker(workspace, "import", "自制.xlsx")
    assert done.stdout == f"{BEDS} 分管处室:(空) → 三处\n自制.xlsx:1 条承诺,1 处改动\n"


def test_what_is_no_table_is_refused(workspace: Path, tracker: Any) -> None:
    (workspace / "a.xlsx").write_bytes("编号,备注".encode("gbk"))
    assert "请另存为 .xlsx" in tracker(workspace, "import", "a.xlsx").stderr
    openpyxl.Workbook().save(workspace / "b.xlsx")
    refused = tracker(workspace, "import", "b.xlsx")
    assert (refused.returncode, "没有「编号」一列" in refused.stderr) == (2, True)
    assert "文件不存在" in tracker(workspace, "import", "c.xlsx").stderr
    assert "请用 -o" in tracker(workspace, "export", "--for", "督查").stderr


def test_only_the_kinds_that_were_asked_for(workspace: Path, tracker: Any) -> None:
    tracker(workspace, "export", "上海", "--for", "督查", "--kind", "指标", "-o", "督查.xlsx")
    sheet = openpyxl.load_workbook(workspace / "督查.xlsx")[SHEET]
    assert sheet.max_row == 3 + 3
