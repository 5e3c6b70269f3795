"""Three short reports of one district, in clauses as such reports have them, and a workspace of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

REPORTS = {
    2023: """上海市长宁区2023年政府工作报告
各位代表:
现在,我代表长宁区人民政府,向大会作政府工作报告,请予审议。
一、2022年工作回顾
过去一年,新增养老床位380张。完成既有多层住宅加装电梯150台。
二、2023年主要任务
地区生产总值增长5.5%左右。新增养老床位400张。完成既有多层住宅加装电梯200台。城镇登记失业率控制在4.5%以内。\
建成苏州河健身步道示范段。新建口袋公园5个。持续优化营商环境。
""",
    2024: """上海市长宁区2024年政府工作报告
各位代表:
现在,我代表长宁区人民政府,向大会作政府工作报告,请予审议。
一、2023年工作回顾
过去一年,地区生产总值增长5.3%。新增养老床位438张。1—11月,完成既有多层住宅加装电梯190台。城镇登记失业率4.2%。\
苏州河健身步道示范段建成开放。
二、2024年主要任务
地区生产总值增长5%左右。新增养老床位420张。完成既有多层住宅加装电梯240台。新建口袋公园3个。推进北横通道二期建设。
""",
    2025: """上海市长宁区2025年政府工作报告
各位代表:
现在,我代表长宁区人民政府,向大会作政府工作报告,请予审议。
一、2024年工作回顾
过去一年,地区生产总值增长4.1%。新增养老床位425张。完成既有多层住宅加装电梯251台。
二、2025年主要任务
地区生产总值增长5%左右。新增养老床位450张。完成既有多层住宅加装电梯260台。
""",
}


def write(folder: Path, *years: int) -> list[Path]:
    """The reports of these years (none named: all) as files in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for year in years or REPORTS:
        found.append(folder / f"{year}.txt")
        found[-1].write_text(REPORTS[year], encoding="utf-8")
    return found


_FOLDER = TemporaryDirectory()


def workspace(root: Path, tracker: Any) -> Path:
    """A workspace with all the years in it: made once by each process, then copied."""
    made = Path(_FOLDER.name) / "made"
    if not made.exists():
        made.mkdir()
        for words in (["init"], ["add", *write(made / "收到的")], ["update"]):
            done = tracker(made, *words)
            assert done.returncode == 0, done.stderr
    shutil.copytree(made, root, dirs_exist_ok=True)
    return root
