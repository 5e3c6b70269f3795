"""A pair of reports in a process that is warm, beside the yardsticks on the same text, as one line of JSON.

``python tests/bench/pairs.py``: every pair is compared for the first time, after another pair has loaded what
is loaded once, and again, when what was found is kept. The yardsticks run in between: jieba's cut of both
texts, and, on the commitments and the clauses of the review that the comparison itself sees, rapidfuzz's
``cdist`` and TF-IDF of characters (one to three) with cosine.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from corpora import pairs


def seconds(action: Callable[[], object]) -> float:
    """Seconds of the processor, which other programs of the machine disturb least."""
    start = time.process_time()
    action()
    return time.process_time() - start


def compare(plan: Path, review: Path) -> object:
    from tracker.compare import compare
    from tracker.workspace.header import Header

    return compare(str(plan), [str(review)], Path.cwd(), Header(), "lexical")


def clauses(plan: Path, review: Path) -> tuple[list[str], list[str]]:
    """The commitments of the plan and the clauses of the review."""
    from tracker import extract
    from tracker.run import reports_in

    promised = [one.text for one in extract.commitments(reports_in(plan)[0])]
    told = extract.statements(reports_in(review)[-1])
    return promised, [clause.text for one in told for clause in one.clauses]


def cut(plan: Path, review: Path) -> None:
    import jieba

    for path in (plan, review):
        jieba.lcut(path.read_text(encoding="utf-8"))


def cdist(promised: list[str], told: list[str]) -> None:
    from rapidfuzz import fuzz, process

    process.cdist(promised, told, scorer=fuzz.ratio)


def tfidf(promised: list[str], told: list[str]) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics.pairwise import cosine_similarity

    vectors = TfidfVectorizer(analyzer="char", ngram_range=(1, 3)).fit_transform(promised + told)
    cosine_similarity(vectors[: len(promised)], vectors[len(promised) :]).argmax(axis=1)


def measure(plan: Path, review: Path) -> dict[str, float]:
    first = seconds(partial(compare, plan, review))
    texts = clauses(plan, review)
    return {
        "compare": first,
        "cut": seconds(partial(cut, plan, review)),
        "cdist": seconds(partial(cdist, *texts)),
        "tfidf": seconds(partial(tfidf, *texts)),
        "again": seconds(partial(compare, plan, review)),
    }


def main() -> None:
    import jieba

    jieba.setLogLevel("WARNING")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TRACKER_CACHE_DIR"] = folder
        warming, *others = pairs()
        measure(*warming)
        found = [measure(*pair) for pair in others]
    print(json.dumps({name: statistics.median(one[name] for one in found) for name in found[0]}))


if __name__ == "__main__":
    main()
