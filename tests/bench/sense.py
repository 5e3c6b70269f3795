"""The semantic engine beside the lexical one, on one pair of reports: one line of JSON (seconds, cpu too).

``python tests/bench/sense.py``: whole processes that compare from nothing, and once more when it is kept;
beside them jieba's cut of both texts, its start included.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from corpora import pairs
from timing import CUT, TRACKER, Run, run


def compared(folder: Path, engine: str) -> Run:
    """A comparison in a process of its own; what it finds is kept for the next in the same folder."""
    plan, review = pairs()[-1]
    words = ("compare", str(plan), str(review), "--engine", engine, "--format", "json")
    return run((*TRACKER, *words), folder, {"TRACKER_CACHE_DIR": str(folder / "cache")})


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs = {
            "cut": run((sys.executable, "-c", CUT, *map(str, pairs()[-1])), folder),
            "lexical": compared(folder, "lexical"),
            "semantic": compared(folder, "semantic"),
            "semantic again": compared(folder, "semantic"),
        }
    seconds = {title: one.seconds for title, one in runs.items()}
    print(json.dumps(seconds | {f"{title} cpu": one.cpu for title, one in runs.items()}))


if __name__ == "__main__":
    sys.exit(main())
