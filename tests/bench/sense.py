"""The semantic engine beside the lexical one, on one pair of reports: one line of JSON (seconds).

``python tests/bench/sense.py``: whole processes that compare from nothing, and once more when it is kept;
beside them jieba's cut of both texts, its start included.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from corpora import pairs
from timing import CUT, TRACKER, run


def seconds(folder: Path, engine: str) -> float:
    plan, review = pairs()[-1]
    words = ("compare", str(plan), str(review), "--engine", engine, "--format", "json")
    return run((*TRACKER, *words), folder, {"TRACKER_CACHE_DIR": str(folder / "cache")}).seconds


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cut = run((sys.executable, "-c", CUT, *map(str, pairs()[-1])), folder).seconds
        found = {
            "cut": cut,
            "lexical": seconds(folder, "lexical"),
            "semantic": seconds(folder, "semantic"),
            "semantic again": seconds(folder, "semantic"),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    sys.exit(main())
