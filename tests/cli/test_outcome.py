"""Facts from elsewhere by report, by commitment, and as a list that tells what each met.

Of cli/outcome.py, cli/facts_met.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner
from years import workspace

from tracker import outcomes
from tracker.cli import app
from tracker.errors import TrackerError

SOURCE = ["-s", "https://example.org/a", "-t", "长宁报", "-d", "2026-01-08"]


@pytest.fixture
def root(tmp_path: Path, tracker: Any) -> Path:
    return workspace(tmp_path, tracker)


def id_of(text: str, root: Path, tracker: Any) -> str:
    rows = tracker(root, "export").stdout.splitlines()
    return str(next(row for row in rows if text in row).split(",")[0].lstrip("\ufeff"))


def test_a_fact_given_to_a_commitment_is_judged_there_whatever_its_words(root: Path, tracker: Any) -> None:
    lifts = id_of("加装电梯260台", root, tracker)
    done = tracker(root, "outcome", "add", lifts, "全部项目均已竣工", *SOURCE)
    assert done.stdout.endswith(f"全部项目均已竣工(长宁报,2026-01-08) → {lifts}\n")
    tracker(root, "update")
    said = tracker(root, "show", lifts).stdout
    assert "全部项目均已竣工" in said
    assert "◌ 待查" not in said.splitlines()[2]
    listed = tracker(root, "outcome", "list", "长宁").stdout
    assert f"  → {lifts} " in listed
    assert tracker(root, "check").returncode == 0


def test_an_update_tells_what_each_fact_met(root: Path, tracker: Any) -> None:
    tracker(root, "outcome", "add", "长宁@2025", "新增养老床位460张", *SOURCE)
    tracker(root, "outcome", "add", "长宁@2025", "举行龙舟赛", "-s", "https://example.org/a")
    said = tracker(root, "update").stdout
    beds = id_of("养老床位450张", root, tracker)
    assert "事实 2 条:1 条对上承诺,1 条没有对上" in said
    assert f"→ {beds} 兑现 新增养老床位450张" in said
    assert "举行龙舟赛\n      → 没有对上承诺" in said
    assert "事实" not in tracker(root, "update", "--fresh").stdout


@pytest.mark.parametrize("asked", ["长宁@2025", "长宁2025", "上海市长宁区2025"])
def test_a_report_is_named_as_elsewhere(asked: str, root: Path, tracker: Any) -> None:
    assert tracker(root, "outcome", "add", asked, "新增养老床位460张", *SOURCE).returncode == 0
    tracker(root, "outcome", "add", asked, "举行龙舟赛", "-s", "https://example.org/a")
    tracker(root, "update")
    beds = id_of("养老床位450张", root, tracker)
    said = tracker(root, "outcome", "list").stdout.splitlines()
    assert said[1] == f"  → {beds} 兑现 新增养老床位450张"
    assert said[2].startswith("长宁@2025  reports/outcomes.yaml:")
    assert said[3] == "  → 没有对上承诺;知道是哪条,可按编号再记:tracker outcome add 编号 …"


@pytest.mark.parametrize("date", ["2026-02-30", "去年", "2026-13", "26.1.8"])
def test_a_bad_date_is_called_one(date: str, root: Path, tracker: Any) -> None:
    done = tracker(root, "outcome", "add", "长宁@2025", "新增养老床位460张", *SOURCE[:-1], date)
    assert (done.returncode, done.stderr) == (
        2,
        f"tracker: --date 不是日期:「{date}」;应写成 2025-01-08、2025-01 或 2025\n",
    )


def test_an_id_that_is_none(root: Path, tracker: Any) -> None:
    done = tracker(root, "outcome", "add", "长宁-2025-ffffff", "新增养老床位460张", *SOURCE)
    assert done.returncode == 2
    assert "没有编号以「长宁-2025-ffffff」开头的承诺" in done.stderr
    assert not (root / "reports" / "outcomes.yaml").exists()
    assert tracker(root, "outcome", "list").stdout == "还没有记过事实:tracker outcome add\n"


EMPTY = "version: 1\nsources: [reports/]\ncommitments:\n"
GIVEN = ["--source", "https://example.org/a", "--title", "实事清单", "--date", "2026-01-07"]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "commitments.yaml").write_text(EMPTY, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "reports")
    return tmp_path


def added(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["outcome", "add", *arguments])
    if isinstance(result.exception, Exception):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def test_the_first_fact_makes_the_file_and_later_ones_join_it(empty: Path) -> None:
    assert "reports/outcomes.yaml:10: 新增绿地10公顷(实事清单,2026-01-07)" in added(
        "徐汇@2025", "新增绿地10公顷", *GIVEN
    )
    added("上海@2024", "新增养老床位4385张", "--source", "https://example.org/a")
    facts = outcomes.load(empty / "reports" / "outcomes.yaml", empty)
    assert [(fact.plan, fact.source.title) for fact in facts] == [
        ("徐汇@2025", "实事清单"),
        ("上海@2024", "实事清单"),
    ]


def test_a_fact_joins_the_file_that_speaks_of_its_plan(empty: Path) -> None:
    for name, plan in (("a.yaml", "上海@2024"), ("b.yaml", "徐汇@2025")):
        outcomes.append(empty / "reports" / name, plan, "一", "https://example.org/a", "甲", "2026")
    assert "reports/b.yaml" in added("徐汇@2025", "二", "--source", "https://example.org/a")
    assert "reports/a.yaml" in added("静安@2025", "三", "--source", "https://example.org/a")


def test_outside_of_a_workspace_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TrackerError, match="tracker init"):
        added("徐汇@2025", "新增绿地10公顷", *GIVEN)
