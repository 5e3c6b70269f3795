"""Where a command is run: the workspace around it, and what is told on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

MOST_FINDINGS = 40
"""Lines of an error that are printed; an unsound ledger may have thousands."""


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


def shortened(message: str) -> str:
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
    print(_visible(shortened("\n".join(map(str, problems)))), file=sys.stderr)


def fail(message: str, code: int) -> NoReturn:
    """Print to stderr what went wrong, and leave."""
    print(_visible(message), file=sys.stderr)
    sys.exit(code)


def _visible(message: str) -> str:
    """A message of some lines with what could steer a terminal spelled out."""
    from tracker.language.safe import visible

    return "\n".join(map(visible, message.split("\n")))
