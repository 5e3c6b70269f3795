"""The help of a command in Chinese: its parts in columns that know how wide Chinese is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import Any
from unicodedata import east_asian_width

WIDEST = 100

_WORDS = {
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 …",
    "<str>": "文字",
    "<int>": "整数",
    "<float>": "数字",
    "<path>": "路径",
    "[default: ": "[缺省:",
    "[required]": "[必填]",
    "Show this message and exit.": "显示这页说明",
    "Install completion for the current shell.": "给现在的 shell 装上补全",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "打印现在的 shell 的补全脚本,供复制或改动"
    ),
}


def _worded(text: str) -> str:
    for english, chinese in _WORDS.items():
        text = text.replace(english, chinese)
    return text


class Help:
    """Writes a command's help in columns that know how wide Chinese is."""

    def format_help(self, context: Any, formatter: Any) -> None:
        command: Any = self
        columns = min(WIDEST, get_terminal_size((WIDEST, 40)).columns)
        usage = " ".join(command.collect_usage_pieces(context))
        lines = [*_wrapped(_worded(f"用法:{context.command_path} {usage}"), columns, 2), ""]
        for paragraph in filter(None, (command.help or "").split("\n\n")):
            lines += [*_wrapped(paragraph, columns, 0), ""]
        for title, rows in _parts(command, context):
            lines += [f"{title}:", *_columns(rows, columns), ""] if rows else []
        formatter.write("\n".join(lines[:-1]) + "\n")


def _parts(command: Any, context: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The lists of a command's help: arguments, options, and a group's commands."""
    told: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for one in command.get_params(context):
        if record := one.get_help_record(context):
            told[one.param_type_name].append((_worded(record[0]), _worded(record[1])))
    yield "参数", told["argument"]
    yield "选项", told["option"]
    commands = getattr(command, "commands", {})
    yield "命令", [(name, _short(one.help or "")) for name, one in commands.items() if not one.hidden]


def _short(told: str) -> str:
    """The first paragraph of a command's help, or its first sentence where that is long."""
    first = told.partition("\n\n")[0]
    return first if len(first) <= WIDEST // 2 else first.partition("。")[0] + "。"


def _columns(rows: Sequence[tuple[str, str]], columns: int) -> Iterator[str]:
    left = min(max(_width(name) for name, _ in rows), columns // 3) + 4
    for name, told in rows:
        first, *rest = [line.strip() for line in _wrapped(told, columns - left, 0)] or [""]
        fits = _width(name) + 4 <= left
        yield f"  {name}{' ' * (left - 2 - _width(name))}{first}".rstrip() if fits else f"  {name}"
        for line in rest if fits else [first, *rest]:
            yield " " * left + line


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _wrapped(text: str, columns: int, hang: int) -> list[str]:
    """Lines no wider than ``columns``: broken between Chinese characters, never within a word."""
    lines, used = [""], 0
    for piece in re.findall(r"[!-~]+|\s+|.[,。;:、)」…]*", " ".join(text.split())):
        if used and used + _width(piece) > columns and not piece.isspace():
            lines.append(" " * hang)
            used = hang
        lines[-1] += piece
        used += _width(piece)
    return [line.rstrip() for line in lines if line.strip()]
