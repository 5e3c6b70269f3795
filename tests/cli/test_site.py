"""``tracker site`` in a workspace: what it writes, what it leaves alone, what it says.

Of cli/site.py, workspace/folder.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import years

SEEDS = Path(__file__).parents[2]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The seeds' ledger with its reports."""
    shutil.copy(SEEDS / "commitments.yaml", tmp_path)
    shutil.copytree(SEEDS / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def small(tmp_path: Path, tracker) -> Path:  # type: ignore[no-untyped-def]
    """Three short reports with their ledger: for what has nothing to do with size."""
    return years.workspace(tmp_path, tracker)


@pytest.mark.slow
def test_the_seeds_site_is_made_and_made_again(workspace: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    done = tracker(workspace, "site", "--out", "public")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("public/index.html:8 份报告,")
    out = workspace / "public"
    assert (out / "上海/2024.html").is_file()
    assert (out / "静安/2024-text.html").is_file()
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    (out / "上海/CNAME").write_text("x")
    again = tracker(workspace, "site", "--out", "public")
    assert "写了 0 个,去掉 0 个" in again.stderr
    marked = out / ".tracker-site"
    assert all(path == marked or path.stat().st_mtime_ns == when for path, when in before.items())
    assert (out / "上海/CNAME").is_file()


def test_pages_of_what_is_gone_go(small: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    tracker(small, "site", "--out", "public")
    marked = small / "public/.tracker-site"
    (small / "public/旧/2001").mkdir(parents=True)
    (small / "public/旧/2001/a.html").write_text("x")
    marked.write_text(marked.read_text() + "旧/2001/a.html\n../commitments.yaml\n")
    assert "去掉 1 个" in tracker(small, "site", "--out", "public").stderr
    assert not (small / "public/旧").exists()
    assert (small / "commitments.yaml").is_file()


@pytest.mark.parametrize(
    ("out", "said"),
    [
        (".", "这个文件夹里有别的文件,没有写入"),
        ("seeds/public", "这是放报告的文件夹,网页请写到别处"),
        ("commitments.yaml", "这是一个文件,不是文件夹"),
    ],
)
def test_what_is_somebody_elses_is_left_alone(workspace: Path, tracker, out: str, said: str) -> None:  # type: ignore[no-untyped-def]
    before = sorted(workspace.rglob("*"))
    done = tracker(workspace, "site", "--out", out)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(workspace.rglob("*")) == before


def test_a_report_whose_file_is_gone_has_pages_but_no_text(small: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    (small / "reports/2025.txt").unlink()
    done = tracker(small, "site", "--out", "public")
    assert done.returncode == 1
    assert "reports/2025.txt" in done.stderr
    assert "网页上没有它的原文和指标" in done.stderr
    page = (small / "public/长宁/2025.html").read_text()
    assert "2025-text.html" not in page


def test_a_report_that_changed_since_the_update_is_not_quoted_by_line(small: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    path = small / "reports/2025.txt"
    path.write_text("新的一行\n" + path.read_text())
    done = tracker(small, "site", "--out", "public")
    assert done.returncode == 1
    assert "上次 tracker update 以后改过,行号对不上了;请先 tracker update" in done.stderr
    assert (small / "public/长宁/2024-text.html").exists()
    assert not (small / "public/长宁/2025-text.html").exists()


def test_the_header_says_what_the_page_is_called(small: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    path = small / "commitments.yaml"
    head = "site: {title: 上海承诺, corrections: 'https://example.org/new?title={id}'}\nengine:"
    path.write_text(path.read_text().replace("engine:", head, 1))
    assert tracker(small, "site", "--out", "public").returncode == 0
    page = (small / "public/index.html").read_text()
    assert "<title>上海承诺</title>" in page
    assert "https://example.org/new?title=" in page


def test_a_header_address_that_is_none_is_refused(workspace: Path, tracker) -> None:  # type: ignore[no-untyped-def]
    path = workspace / "commitments.yaml"
    path.write_text(
        path.read_text().replace("engine:", "site: {corrections: 'javascript:alert(1)'}\nengine:", 1)
    )
    done = tracker(workspace, "site", "--out", "public")
    assert done.returncode == 2
    assert "corrections 应是 http 或 https 网址" in done.stderr
    assert not (workspace / "public").exists()
