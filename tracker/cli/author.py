"""The person at the terminal: the name that signs what they write, and the lines that they type."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

Ask = Callable[[str, str], str]
"""Called with the words before the line and what stands in it to begin with; gives the line, trimmed.

Raises EOFError where the terminal is gone, KeyboardInterrupt for Ctrl-C.
"""


def line_editor() -> Ask:
    """An editor for the terminal at hand: arrows, paste and deleting work on characters of any width.

    Nothing happens before Enter.
    """
    if os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return _bare
    from prompt_toolkit import PromptSession
    from prompt_toolkit.output import ColorDepth

    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")  # some terminals never say where their cursor is
    session: PromptSession[str] = PromptSession(
        color_depth=ColorDepth.MONOCHROME, enable_history_search=False
    )
    return lambda words, given: session.prompt(f"{words}> ", default=given).strip()


def _bare(words: str, given: str) -> str:
    """As the terminal itself edits a line; it cannot put ``given`` into it, so it is only shown."""
    return input(f"{words}{f'[原有:{given}]' if given else ''}> ").strip()


def name(root: Path) -> str:
    """Who signs what is written into the ledger in ``root``: git's user.name, else the login, else ""."""
    from tracker.workspace import git

    try:
        return git.user_name(root) or getpass.getuser()
    except (OSError, KeyError):
        return ""
