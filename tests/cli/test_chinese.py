"""Help and complaints are Chinese throughout; what a person mistypes is answered in one line.

Of cli/chinese.py, cli/help_page.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest
import typer

from tracker.cli import app
from tracker.cli.chinese import Command, Program

ENGLISH = re.compile(r"Usage|Options|Arguments|Commands|Show |default:|required|<str>|<int>|ARGS|Error|Try ")


def commands() -> Iterator[tuple[str, ...]]:
    group: Any = typer.main.get_command(app)
    yield ()
    for name, one in group.commands.items():
        yield (name,)
        yield from ((name, inner) for inner in getattr(one, "commands", ()))


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_help(
    words: tuple[str, ...], columns: int, tmp_path: Path, tracker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    done = tracker(tmp_path, *words, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("用法:tracker")
    assert not ENGLISH.search(done.stdout)
    assert max(map(width, done.stdout.splitlines())) <= columns


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["repotr"], "没有「repotr」这个命令;是不是 report、reports、export?用法见 tracker --help"),
        (["report", "--stauts", "x"], "没有 --stauts 这个选项;是不是 --status?用法见 tracker report --help"),
        (["report", "--zzz"], "没有 --zzz 这个选项。用法见 tracker report --help"),
        (["show"], "缺少 id。用法见 tracker show --help"),
        (["show", "a", "b", "c"], "多出来的:b c。用法见 tracker show --help"),
        (
            ["report", "徐汇", "--year", "abc"],
            "--year、-y 应为整数,不能是「abc」。用法见 tracker report --help",
        ),
        (
            ["check", "--format", "x"],
            "--format 只有 text、github、json、junit、sarif,不能是「x」。用法见 tracker check --help",
        ),
        (["export", "-o"], "-o 后面要写值。用法见 tracker --help"),
        (["report", "--all=3"], "--all 后面不写值。用法见 tracker --help"),
        (["outcome", "add", "a", "b"], "缺少选项 --source、-s。用法见 tracker outcome add --help"),
        (["outcome", "x"], "没有「x」这个命令。用法见 tracker outcome --help"),
    ],
)
def test_what_is_mistyped(words: list[str], said: str, tmp_path: Path, tracker: Any) -> None:
    done = tracker(tmp_path, *words)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"tracker: {said}\n")


def test_a_group_without_a_command_shows_its_help(tmp_path: Path, tracker: Any) -> None:
    done = tracker(tmp_path, "outcome")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("用法:tracker outcome")


def test_the_command_that_is_named_is_made_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[str] = []
    begin = Command.__init__
    monkeypatch.setattr(
        Command, "__init__", lambda self, name, **more: (made.append(name), begin(self, name, **more))[1]
    )
    program = Program()
    program.callback()(lambda: None)
    for name in ("one", "two"):
        program.command(name)(lambda name=name: print(name))
    for words, those in ((["two"], ["two"]), (["--help"], ["one", "two"]), (["tow"], ["one", "two"])):
        made.clear()
        with pytest.raises(SystemExit):
            program(words)
        assert made == those
    said = capsys.readouterr()
    assert said.out.startswith("two\n用法:")
    assert "没有「tow」这个命令" in said.err
