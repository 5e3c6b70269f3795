"""The command line: fills arguments, calls one function, prints. Modules register their commands here.

Start-up time is a feature: nothing but typer is imported before a command runs.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated

import typer

from tracker.cli.chinese import Program
from tracker.cli.here import fail, shortened

MODULES = (
    *("workspace", "update", "reports", "report", "show", "compare", "review", "outcome", "check", "site"),
    *("series", "export", "importing", "merge", "ask", "batch"),
)
"""The command modules, in the order in which ``--help`` lists their commands."""


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
        fail(shortened(str(error)), 2)
    except KeyboardInterrupt:
        fail("tracker: 已中断,没有写入", 130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        fail(f"tracker: {error.filename or '输出'}: {error.strerror}", 2)
    except Exception:
        import traceback

        fail(f"{traceback.format_exc()}tracker: 这是程序的错误(bug),请连同上面的内容报告给我们", 70)
