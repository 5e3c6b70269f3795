"""The semantic engine beside its encoder alone, on one pair of reports: one line of JSON (seconds).

``python tests/bench/sense.py``: the comparison from nothing, the encoder on the same texts in the same
batches, the comparison again with all vectors cached, and the lexical one.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora import pairs


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def compare(engine: str) -> object:
    """A comparison by ``engine``, even if it was made before; vectors that are cached stay."""
    from tracker.compare import compare
    from tracker.workspace.cache_folder import cache_folder
    from tracker.workspace.header import Header

    shutil.rmtree(cache_folder("comparisons"), ignore_errors=True)
    plan, review = pairs()[-1]
    return compare(str(plan), [str(review)], Path.cwd(), Header(), engine)


def texts() -> list[str]:
    """What the engine encodes for the pair."""
    from tracker import extract
    from tracker.align.field import Field
    from tracker.align.semantic import texts_of
    from tracker.run import reports_in

    plan, review = pairs()[-1]
    promised = extract.commitments(reports_in(plan)[0])
    told = extract.statements(reports_in(review)[-1])
    return list(dict.fromkeys(text for part in texts_of(Field(promised, told)) for text in part))


def encode(given: Sequence[str]) -> None:
    from tracker.align.encode import BATCH, encoder

    model = encoder()
    for start in range(0, len(given), BATCH):
        model.encode(given[start : start + BATCH])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TRACKER_CACHE_DIR"] = folder
        compare("lexical")
        given = texts()
        found = {
            "encoder": seconds(lambda: encode(given)),
            "semantic": seconds(lambda: compare("semantic")),
            "semantic again": seconds(lambda: compare("semantic")),
            "lexical": seconds(lambda: compare("lexical")),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
