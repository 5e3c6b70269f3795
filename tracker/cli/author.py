"""The person at the terminal: the name that signs what they write, and the lines that they type."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

Ask = Callable[[str, str], str]
"""Asks for one line: called with the prompt and the text to edit, returns the line, trimmed.

Raises EOFError where the terminal is closed, KeyboardInterrupt for Ctrl-C.
"""


def line_editor() -> Ask:
    """An editor for the terminal at hand: arrows, paste and deleting work on characters of any width.

    Nothing happens before Enter. On a dumb terminal, or where the output is redirected, it is a plain prompt.
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
    """A line typed without an editor: ``given`` cannot be edited then, so the prompt only shows it."""
    return input(f"{words}{f'[原有:{given}]' if given else ''}> ").strip()


def name(root: Path) -> str:
    """Who signs what is written into the ledger in ``root``: git's user.name, else the login, else ""."""
    from tracker.workspace import git

    try:
        return git.user_name(root) or getpass.getuser()
    except (OSError, KeyError):
        return ""
