"""The semantic engine beside the lexical one, on one pair of reports: one line of JSON (seconds).

``python tests/bench/sense.py``: whole processes that compare from nothing, and once more when it is kept.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from corpora import pairs
from timing import TRACKER, run


def seconds(folder: Path, engine: str) -> float:
    plan, review = pairs()[-1]
    words = ("compare", str(plan), str(review), "--engine", engine, "--format", "json")
    return run((*TRACKER, *words), folder, {"TRACKER_CACHE_DIR": str(folder / "cache")}).seconds


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {
            "lexical": seconds(folder, "lexical"),
            "semantic": seconds(folder, "semantic"),
            "semantic again": seconds(folder, "semantic"),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    sys.exit(main())
