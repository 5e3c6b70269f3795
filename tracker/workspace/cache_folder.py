"""The user's folder for what can be computed again: safe to delete at any time."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "TRACKER_CACHE_DIR"
"""The environment variable that names another folder."""


def cache_folder(part: str) -> Path:
    """The folder of one kind of cached things; it need not exist."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given) / part
    from platformdirs import user_cache_path

    return user_cache_path("tracker") / part
