"""The command line's own words in Chinese: its help, and what it says of arguments that it cannot use."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from tracker.cli.help_page import Help

UsageError: type[Any] = typer.BadParameter.__mro__[1]
"""What the library under typer raises for arguments that it cannot use; it has no public name."""
INTERRUPTED = 130

_Said = Callable[[re.Match[str]], str]


def _listed(words: str | None) -> str:
    return "、".join(re.findall(r"'([^']*)'", words or "")) or (words or "").replace(", ", "、")


def _maybe(words: str | None) -> str:
    return f";是不是 {_listed(words)}?" if words else ""


_MESSAGES: tuple[tuple[str, _Said], ...] = (
    (
        r"No such command '(.*?)'\.(?: Did you mean (.*)\?)?",
        lambda m: f"没有「{m[1]}」这个命令{_maybe(m[2])}",
    ),
    (
        r"No such option: (\S+)(?: \(Possible options: (.*)\)| Did you mean (.*)\?)?",
        lambda m: f"没有 {m[1]} 这个选项{_maybe(m[2] or m[3])}",
    ),
    (r"Missing argument '(.*?)'\..*", lambda m: f"缺少 {m[1]}"),
    (r"Missing option (.*?)\.(?: .*)?", lambda m: f"缺少选项 {_listed(m[1])}"),
    (r"Missing command\.", lambda m: "缺少命令"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", lambda m: f"多出来的:{m[1]}"),
    (r"Option '(.*?)' requires an argument\.", lambda m: f"{m[1]} 后面要写值"),
    (r"Option '(.*?)' does not take a value\.", lambda m: f"{m[1]} 后面不写值"),
    (r"Invalid value(?: for (.*?))?: (.*)", lambda m: f"{_listed(m[1])} {_value(m[2])}".strip()),
)
_VALUES: tuple[tuple[str, _Said], ...] = (
    (r"'(.*)' is not a valid int\.", lambda m: f"应为整数,不能是「{m[1]}」"),
    (r"'(.*)' is not a valid float\.", lambda m: f"应为数字,不能是「{m[1]}」"),
    (r"'(.*)' is not a valid boolean\..*", lambda m: f"应为 是 或 否,不能是「{m[1]}」"),
    (r"(\S+) is not in the range (.*)\.", lambda m: f"{m[1]} 不在范围 {m[2]} 内"),
    (r"\w+ '(.*)' does not exist\.", lambda m: f"「{m[1]}」不存在"),
    (r"\w+ '(.*)' is a directory\.", lambda m: f"「{m[1]}」是文件夹"),
    (r"\w+ '(.*)' is a file\.", lambda m: f"「{m[1]}」是文件,不是文件夹"),
)


def message(said: str) -> str:
    """A message of the library about arguments, in Chinese; an unknown message is returned as it is."""
    return _by(_MESSAGES, said)


def _value(said: str) -> str:
    return _by(_VALUES, said)


def _by(table: Sequence[tuple[str, _Said]], said: str) -> str:
    for pattern, told in table:
        if match := re.fullmatch(pattern, said, re.S):
            return told(match)
    return said


class Command(Help, TyperCommand):
    """A command whose help is Chinese."""


class Group(Help, TyperGroup):
    """Commands whose help and errors are Chinese."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command that ``args`` name; gives its code, or exits with it in ``standalone_mode``."""
        run = partial(super().main, args, prog_name, complete_var, False, windows_expand_args, **extra)
        if not standalone_mode:
            return run()
        try:
            code = run()
        except UsageError as error:
            _tell(error)
            code = error.exit_code
        except typer.Abort:
            code = INTERRUPTED
        if code == INTERRUPTED:
            typer.echo("tracker: 已中断", err=True)
        sys.exit(code if isinstance(code, int) else 0)


def _tell(error: Any) -> None:
    said, context = error.format_message(), error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(said, err=True)
        return
    path = context.command_path if context else "tracker"
    typer.echo(f"tracker: {_ended(message(said))}用法见 {path} --help", err=True)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("。", "?", "?")) else f"{sentence}。"


class Program(typer.Typer):
    """An app, or a group of its commands, that speaks Chinese."""

    def __init__(self, **more: Any) -> None:
        super().__init__(cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False, **more)

    def __call__(self, args: Sequence[str] | None = None, **more: Any) -> Any:
        """Run the command that ``args`` name; without ``args`` the command line names it.

        Where the first word is a command's name, only that command is built: each takes 1 ms.
        """
        words = sys.argv[1:] if args is None else args
        every, groups = self.registered_commands, self.registered_groups
        if named := [one for one in every if words and one.name == words[0]]:
            self.registered_commands, self.registered_groups = named, []
        try:
            return super().__call__(args, **more)
        finally:
            self.registered_commands, self.registered_groups = every, groups

    def command(self, name: str | None = None, **more: Any) -> Any:
        """A decorator like typer's ``command``, for a command whose help is Chinese."""
        return super().command(name, cls=Command, **more)
