"""A pager like git's, for screens that are longer than the terminal."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path


def command() -> list[str]:
    """The pager's command in words: TRACKER_PAGER, else PAGER, else less.

    Empty where the variable is empty or says ``cat``, or where that program is not installed.
    """
    words = shlex.split(os.environ.get("TRACKER_PAGER", os.environ.get("PAGER", "less")))
    missing = not words or words == ["cat"] or shutil.which(words[0]) is None
    return [] if missing else words


def shows_links(pager: Sequence[str]) -> bool:
    """Whether a pager passes hyperlinks on: less does from version 566, others may print them as rubbish."""
    if Path(pager[0]).name != "less":
        return False
    said = subprocess.run([pager[0], "--version"], capture_output=True, text=True).stdout
    version = re.match(r"less (\d+)", said)
    return bool(version and int(version[1]) >= 566)


def page(command: Sequence[str], text: str) -> None:
    """Show a text in the pager that ``command`` starts; returns when the person leaves it."""
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | os.environ
    pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    try:
        pager.communicate(text.encode("utf-8"))
    except (BrokenPipeError, KeyboardInterrupt):
        pager.wait()
