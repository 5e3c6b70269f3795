"""``tracker review`` at a real terminal: every key, Chinese as whole characters, back and undo.

Of cli/review.py, cli/sitting.py, cli/author.py.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ledger_strategies import header

from tracker import ledger
from tracker.model import Entry, Evidence, PersonReview, Verdict
from tracker.reviewing import Places, lacking

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

LEDGER = "commitments.yaml"
KEYS = "q 结束"


def _entry(number: int, confidence: float) -> Entry:
    said = Evidence("新增床位", "徐汇@2026", 3)
    verdict = Verdict("partial", confidence, "少了", (said,), "review")
    id = f"徐汇-2025-{number:06x}"
    return Entry(id, "徐汇@2025", f"新增养老床位{number}张", "民生", number, "deliverable", verdict=verdict)


FOUND = [_entry(1, 0.5), _entry(2, 0.31), _entry(3, 0.4), _entry(4, 0.99)]
LEAST, MIDDLE, MOST, SURE = (FOUND[n].id for n in (1, 2, 0, 3))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    text = ledger.update("", header("徐汇@2025", "徐汇@2026"), FOUND, today="2026-01-01").text
    (tmp_path / LEDGER).write_text(text, encoding="utf-8")
    return tmp_path


class Terminal:
    """A terminal with ``tracker review`` in it; ``screen`` is what a person sees."""

    def __init__(self, folder: Path, *words: str, term: str = "xterm-256color") -> None:
        import pyte

        self.folder, self.screen = folder, pyte.Screen(100, 60)
        self.stream = pyte.Stream(self.screen)
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", "from tracker.cli import main; main()", "review", "--by", "张三", *words],
            cwd=str(folder),
            encoding="utf-8",
            timeout=30,
            dimensions=(60, 100),
            env=environment | {"PYTHONUTF8": "1", "TERM": term},
        )

    def sees(self, words: str) -> None:
        """Wait until the words are on the screen."""
        import time

        end = time.monotonic() + 30
        while words not in self.shown() and time.monotonic() < end:
            try:
                self.stream.feed(self.child.read_nonblocking(4096, 0.2))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
        assert words in self.shown(), self.shown()

    def shown(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def types(self, *lines: str) -> None:
        """Type lines, each with Enter, after the question before it is there."""
        for line in lines:
            self.sees("> ".rstrip())
            self.child.send(line + "\r")

    def ends(self, words: str) -> None:
        self.sees(words)
        self.child.close()

    def review_of(self, id: str) -> PersonReview | None:
        return ledger.load(self.folder / LEDGER).entries[id].review


@pytest.fixture
def sit(workspace: Path) -> Iterator[Any]:
    opened: list[Terminal] = []

    def begin(*words: str, term: str = "xterm-256color") -> Terminal:
        opened.append(Terminal(workspace, *words, term=term))
        return opened[-1]

    yield begin
    for terminal in opened:
        terminal.child.close(force=True)


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_verdict_with_note_and_source(sit: Any, term: str) -> None:
    there = sit("徐汇", term=term)
    there.sees("1/3")
    there.sees("新增养老床位2张")
    there.types("c")
    there.sees("6 无法判定")
    there.types("1")
    there.sees("说明(空着返回)>")
    there.types("去现场看过: 属实")
    there.sees("依据(空着返回)>")
    there.types("听说的")
    there.sees("依据查不到")
    there.types(("\x15" if term != "dumb" else "") + "沪府发〔2025〕3号")
    there.sees("2/3")
    review = there.review_of(LEAST)
    assert review is not None
    assert (review.status, review.note, review.by) == ("fulfilled", "去现场看过: 属实", "张三")
    assert review.source == "沪府发〔2025〕3号"
    assert list(lacking("partial", review, Places(there.folder))) == []
    assert ledger.load(there.folder / LEDGER).entries[LEAST].history[-1].reason == "复核 张三"
    there.types("q")
    there.ends("已保存 1 条,还剩 2 条没有看")


def test_typed_text_fires_nothing(sit: Any) -> None:
    there = sit()
    there.sees(KEYS)
    before = (there.folder / LEDGER).read_bytes()
    there.types("看过了a,属实q")
    there.sees("没有「看过了a,属实q」这个回答")
    there.child.send("aaa")
    there.sees("复核> aaa")
    assert (there.folder / LEDGER).read_bytes() == before
    there.child.send("\x7f\x7f\r")
    there.sees("2/3")
    assert there.review_of(LEAST) == PersonReview("partial", by="张三", date=_today())


def test_chinese_is_deleted_by_whole_characters(sit: Any) -> None:
    there = sit()
    there.types("n")
    there.sees("附注(空着返回)>")
    there.child.send("打电话问过统计局了")
    there.sees("问过统计局了")
    there.child.send("\x7f\x7f\x1b[D\x1b[D\x7f")
    there.sees("附注(空着返回)> 打电话问统计")
    there.child.send("\r")
    there.sees("已保存:附注(不算结论)")
    there.sees("2/3")
    review = there.review_of(LEAST)
    assert review is not None
    assert (review.status, review.note) == ("", "打电话问统计")
    there.types("q")
    there.ends("还剩 2 条没有看")


def test_back_and_undo_leave_no_trace(sit: Any) -> None:
    there = sit()
    there.sees("1/3")
    before = (there.folder / LEDGER).read_bytes()
    there.types("u")
    there.sees("这次还没有保存过")
    there.types("b")
    there.sees("这已是第一条")
    there.types("认可")
    there.sees("2/3")
    there.types("b")
    there.sees("机器:◐ 部分")
    there.types("部分")
    there.sees("说明(空着返回)>")
    there.types("")
    there.sees("未保存")
    there.types("u")
    there.sees(f"已撤回 {LEAST}")
    assert (there.folder / LEDGER).read_bytes() == before
    there.types("q")
    there.ends("已保存 0 条,还剩 3 条没有看")


def test_what_somebody_edited_meanwhile_is_not_undone(sit: Any) -> None:
    there = sit()
    there.types("a")
    there.sees("2/3")
    path = there.folder / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace("by: 张三", "by: 李四"), encoding="utf-8")
    edited = path.read_bytes()
    there.types("u")
    there.sees("没有撤回")
    assert path.read_bytes() == edited


def test_one_commitment_by_its_id(sit: Any) -> None:
    there = sit("000004")
    there.sees("1/1")
    there.sees("新增养老床位4张")
    there.types("a")
    there.ends("已保存 1 条,还剩 0 条没有看")
    again = sit(SURE)
    again.sees("人工")
    again.types("s")
    again.ends("已保存 0 条,还剩 0 条没有看")


def test_a_filter_reaches_the_sure_ones(sit: Any) -> None:
    there = sit("--kind", "项目", "--status", "部分")
    there.sees("1/4")
    there.sees("复核>")  # before it reads, the key would reach no prompt
    there.child.sendintr()
    there.ends("已保存 0 条,还剩 4 条没有看")


def test_review_needs_a_terminal_and_says_what_it_knows(workspace: Path, tracker: Any) -> None:
    assert "有 3 条判定需要复核,tracker review 要在终端里运行" in tracker(workspace, "review").stderr
    assert "已知" in tracker(workspace, "review", "静安").stderr
    assert "没有需要复核的判定" in tracker(workspace, "review", "--status", "兑现").stdout


def _today() -> str:
    from datetime import date

    return date.today().isoformat()
