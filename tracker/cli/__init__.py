"""The command line: fills arguments, calls one function, prints. Modules register their commands here.

Start-up time is a feature: nothing but typer is imported before a command runs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tracker.cli.chinese import Program

MODULES = (
    *("workspace", "update", "reports", "report", "show", "compare", "review", "outcome", "check", "site"),
    *("series", "export", "importing", "merge", "ask", "batch"),
)
"""The command modules, in the order in which ``--help`` lists their commands."""

MOST_FINDINGS = 40
"""Lines of an error that are printed; an unsound ledger may have thousands."""

app = Program(name="tracker")


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="显示版本")] = False,
) -> None:
    """政府工作报告承诺追踪:去年承诺了什么,今年报告说了什么。不带命令:全部地区一览。"""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"tracker {installed('tracker')}")
    elif context.invoked_subcommand is None:
        from tracker.cli.report import overview

        overview()


for _name in MODULES:
    import_module(f"tracker.cli.{_name}").register(app)


def workspace_root(start: Path | None = None) -> Path:
    """The nearest folder from ``start`` (here) upwards that holds ``commitments.yaml``; else that folder."""
    here = start or Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "commitments.yaml").is_file():
            return folder
    return here


def ledger_path() -> Path:
    """The workspace's ledger. Raises UnreadableError, which says how to begin, where there is none."""
    from tracker.errors import UnreadableError
    from tracker.workspace.header import LEDGER

    path = workspace_root() / LEDGER
    if not path.is_file():
        message = "这里还没有账本。tracker init 建一个工作区,或先进入有 commitments.yaml 的文件夹"
        raise UnreadableError(message, where=LEDGER)
    return path


def main() -> None:
    """Run the command line; exit 0 clean, 1 findings, 2 usage or unreadable input, 70 a bug."""
    from tracker.errors import TrackerError
    from tracker.workspace.garbage import to_the_end

    if sys.stdout is None:  # 「>&-」: whoever called wants to hear nothing
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the rest of the run
    try:
        with to_the_end():
            app(prog_name="tracker")
    except TrackerError as error:
        _fail(_shortened(str(error)), 2)
    except KeyboardInterrupt:
        _fail("tracker: 已中断,没有写入", 130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        _fail(f"tracker: {error.filename or '输出'}: {error.strerror}", 2)
    except Exception:
        import traceback

        _fail(f"{traceback.format_exc()}tracker: 这是程序的错误(bug),请连同上面的内容报告给我们", 70)


def _shortened(message: str) -> str:
    """The first findings of an unsound file, each a line that says who speaks; the rest counted."""
    lines = message.splitlines()
    first = map(_located, lines[:MOST_FINDINGS])
    rest = [f"……还有 {len(lines) - MOST_FINDINGS} 处"] if len(lines) > MOST_FINDINGS else []
    return "\n".join(f"tracker: {line}" for line in [*first, *rest])


def _located(line: str) -> str:
    """A line that begins with a place in the ledger's one text, with the file in which that stands."""
    number = line.removeprefix("commitments.yaml:").partition(":")[0]
    root = workspace_root()
    if line.startswith("commitments.yaml:") and number.isdecimal() and (root / "commitments").is_dir():
        from tracker import ledger
        from tracker.errors import TrackerError

        with suppress(TrackerError):
            name, own = ledger.located(root, int(number))
            return line.replace(f"commitments.yaml:{number}", f"{name}:{own}", 1)
    return line


def tell(problems: Iterable[object]) -> None:
    """Print to stderr what is wrong with some of the input, a line each, when the rest is done."""
    print(_visible(_shortened("\n".join(map(str, problems)))), file=sys.stderr)


def _fail(message: str, code: int) -> NoReturn:
    """Print to stderr what went wrong, and leave."""
    print(_visible(message), file=sys.stderr)
    sys.exit(code)


def _visible(message: str) -> str:
    """A message of some lines with what could steer a terminal spelled out."""
    from tracker.language.safe import visible

    return "\n".join(map(visible, message.split("\n")))
