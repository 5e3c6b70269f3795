"""A journalist's day and an official's year, every screen of them, compared with what was read by eye.

``TRACKER_WRITE_GOLDEN=1 pytest tests/cli/test_year.py`` writes them anew; read the difference before
committing it. Chances are masked and a score's parts left out: they move with every release of the
engines, words must not.

Of cli, render.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from years import write

openpyxl = pytest.importorskip("openpyxl")

GOLDEN = Path(__file__).parent / "golden"
pytestmark = pytest.mark.slow


class Sitting:
    """One person at a terminal; ``said`` is all that they typed and saw."""

    def __init__(self, root: Path, tracker: Any) -> None:
        self.root, self._tracker, self.said = root, tracker, ""

    def __call__(self, *words: str | Path) -> str:
        done = self._tracker(self.root, *words)
        ended = f"[退出码 {done.returncode}]\n" if done.returncode else ""
        self.said += f"$ {' '.join(map(str, ('tracker', *words)))}\n{done.stdout}{done.stderr}{ended}\n"
        return str(done.stdout)

    def git(self, *words: str) -> None:
        command = ["git", "-c", "user.name=王督查", "-c", "user.email=w@example.org", *words]
        subprocess.run(command, cwd=self.root, check=True, capture_output=True)

    def id_of(self, text: str) -> str:
        rows = self._tracker(self.root, "export").stdout.splitlines()
        return str(next(row for row in rows if text in row).split(",")[0].lstrip("\ufeff"))

    def kept(self, name: str) -> None:
        """Compare all that was seen with the file of this name."""
        seen = self.said.replace(date.today().isoformat(), "今天").replace(str(self.root), "/工作区")
        seen = re.sub(r"\b[0-9a-f]{7,40}\b", "·······", seen)
        seen = re.sub(r"(把握|相符)(\s+)\d+%", r"\1\2··%", seen)
        seen = re.sub(r"\n  \S+ +[+-]\d+\.\d\d .*", "", seen)
        path = GOLDEN / name
        if os.environ.get("TRACKER_WRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(seen, encoding="utf-8")
        assert seen == path.read_text(encoding="utf-8")


@pytest.fixture
def sitting(tmp_path: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "家").mkdir()
    return Sitting(tmp_path / "家", tracker)


def test_a_journalists_day(sitting: Sitting) -> None:
    """Three reports arrive; what was promised last year, what came of it, what to quote and what not."""
    write(sitting.root / "下载")
    (sitting.root / "下载" / "食堂菜单.txt").write_text("周一:红烧肉\n周二:清蒸鱼\n", encoding="utf-8")
    sitting("compare", "下载/2024.txt", "下载/2025.txt")
    sitting("report", "长宁")
    sitting("init")
    sitting("add", "下载/2023.txt", "下载/2024.txt", "下载/2025.txt", "下载/食堂菜单.txt")
    sitting("add", "下载/2025.txt")
    sitting("update")
    sitting("update")
    sitting("reports")
    sitting()
    sitting("report", "长宁")
    sitting("report", "长宁2023", "--all")
    sitting("report", "长安")
    sitting("report", "长宁", "--status", "未达到")
    sitting("show", sitting.id_of("地区生产总值增长5.5%"))
    sitting("show", sitting.id_of("新建口袋公园5个"))
    sitting("diff", "长宁@2024", "长宁@2025")
    sitting("report", "长宁", "-f", "markdown")
    sitting("report", "长宁", "-o", "长宁.html")
    sitting("export", "--table", "targets", "-o", "指标.csv")
    sitting("outcome", "add", "长宁2025", "新增养老床位460张", "-s", "https://example.org/a")
    sitting(*("outcome", "add", "长宁2025", "新增养老床位460张"), *SOURCE)
    sitting("update")
    sitting("outcome", "list")
    sitting("reprot", "长宁")
    sitting("check")
    sitting.kept("journalist.txt")


SOURCE = ("-s", "https://example.org/a", "-t", "长宁报", "-d", "2026-01-08")


def test_an_officials_year(sitting: Sitting) -> None:
    """January's plan, the offices' table through the year, next January's report, and a ledger in git."""
    sitting("init")
    sitting.git("init", "-q")
    sitting.git("config", "user.name", "王督查")
    for year in (2023, 2024):
        sitting("add", *(path.relative_to(sitting.root) for path in write(sitting.root / "收文", year)))
        sitting("update")
    sitting.git("add", "-A")
    sitting.git("commit", "-qm", "二〇二四年计划入账")
    sitting("check")
    sitting("export", "长宁@2024", "--for", "督查", "-o", "督查.xlsx")
    _filled_in(sitting)
    sitting("import", "督查.xlsx", "--by", "督查室")
    sitting("import", "督查.xlsx", "--by", "督查室")
    sitting("show", sitting.id_of("推进北横通道二期"))
    sitting("check")
    sitting.git("add", "-A")
    sitting.git("commit", "-qm", "各单位填报")
    sitting("add", *(path.relative_to(sitting.root) for path in write(sitting.root / "收文", 2025)))
    sitting("update")
    sitting("check")
    sitting("report", "长宁")
    sitting("show", sitting.id_of("加装电梯200台"))
    (sitting.root / "reports" / "2023.txt").unlink()
    sitting("update")
    sitting("check")
    sitting.git("checkout", "reports/2023.txt")
    sitting("check")
    sitting("review")
    sitting.kept("official.txt")


def _filled_in(sitting: Sitting) -> None:
    """The offices fill in their cells; one misspells a verdict, one gives no source."""
    path = sitting.root / "督查.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["长宁@2024"]
    heads = [cell.value for cell in sheet[3]]
    tasks = heads.index("重点工作") + 1
    told: dict[str, dict[str, Any]] = {
        "养老床位": {"牵头单位": "区民政局", "完成时限": "2024年12月", "序时进度": "11月底完成95%"},
        "加装电梯": {"牵头单位": "区房管局", "办结情况": "办结了"},
        "北横通道": {
            "牵头单位": "区建管委",
            "办结情况": "部分",
            "结论说明": "主线贯通,匝道未开",
            "结论依据": "长建管〔2024〕18号",
        },
        "口袋公园": {"办结情况": "兑现", "结论说明": "三个都开了"},
    }
    for row in range(4, sheet.max_row + 1):
        for words, cells in told.items():
            if words in sheet.cell(row, tasks).value:
                for head, value in cells.items():
                    sheet.cell(row, heads.index(head) + 1).value = value
    book.save(path)
