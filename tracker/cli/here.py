"""Where a command is run: the workspace around it, and what is told on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

MOST_FINDINGS = 40
"""The most lines of an error that are printed; an unsound ledger may have thousands."""


def workspace_root(start: Path | None = None) -> Path:
    """The nearest folder from ``start`` upwards that holds ``commitments.yaml``, else ``start`` itself.

    ``start`` is the current folder where it is not given.
    """
    here = start or Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "commitments.yaml").is_file():
            return folder
    return here


def ledger_path() -> Path:
    """The path of the workspace's ledger.

    Raises UnreadableError where there is none; its message says how to begin.
    """
    from tracker.errors import UnreadableError
    from tracker.workspace.header import LEDGER

    path = workspace_root() / LEDGER
    if not path.is_file():
        message = "这里还没有账本。tracker init 建一个工作区,或先进入有 commitments.yaml 的文件夹"
        raise UnreadableError(message, where=LEDGER)
    return path


def shortened(message: str) -> str:
    """The first ``MOST_FINDINGS`` lines of a message, each after "tracker: ", and how many more there are."""
    lines = message.splitlines()
    first = map(_located, lines[:MOST_FINDINGS])
    rest = [f"……还有 {len(lines) - MOST_FINDINGS} 处"] if len(lines) > MOST_FINDINGS else []
    return "\n".join(f"tracker: {line}" for line in [*first, *rest])


def _located(line: str) -> str:
    """A line with its place in the ledger (commitments.yaml:120) as the file and line where that text stands.

    A ledger may be spread over the files of the folder ``commitments``; any other line stays as it is.
    """
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
    """Print problems with some of the input to stderr, a line each, after the rest has been done."""
    print(_visible(shortened("\n".join(map(str, problems)))), file=sys.stderr)


def fail(message: str, code: int) -> NoReturn:
    """Print what went wrong to stderr, and exit with ``code``."""
    print(_visible(message), file=sys.stderr)
    sys.exit(code)


def _visible(message: str) -> str:
    """The message with control characters spelled out, for a terminal would obey them."""
    from tracker.language.safe import visible

    return "\n".join(map(visible, message.split("\n")))
