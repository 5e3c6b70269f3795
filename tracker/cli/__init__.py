"""The command line: fills arguments, calls one function, prints. Modules register their commands here.

Start-up time is a feature: nothing but typer is imported before a command runs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import typer

MODULES = ()
"""The command modules, in the order in which ``--help`` lists their commands."""

app = typer.Typer(
    name="tracker",
    help="政府工作报告承诺追踪:去年承诺了什么,今年报告说了什么。",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _name in MODULES:
    import_module(f"tracker.cli.{_name}").register(app)


def workspace_root() -> Path:
    """The nearest folder, from the current one upwards, that holds ``commitments.yaml``; else the current one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "commitments.yaml").is_file():
            return folder
    return here


def main() -> None:
    """Run the command line; exit 0 clean, 1 findings, 2 usage or unreadable input, 70 a bug."""
    from tracker.errors import TrackerError

    try:
        app()
    except TrackerError as error:
        print(f"tracker: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
