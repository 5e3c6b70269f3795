"""Who signs what a person writes into the ledger."""

from __future__ import annotations

import getpass
import subprocess
from pathlib import Path


def name(root: Path) -> str:
    """git's user.name, else the login name, else nobody."""
    try:
        command = ["git", "config", "user.name"]
        said = subprocess.run(command, cwd=root, capture_output=True, timeout=5, check=False).stdout
        return said.decode("utf-8", "replace").strip() or getpass.getuser()
    except (OSError, KeyError, subprocess.TimeoutExpired):
        return ""
