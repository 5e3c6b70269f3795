"""A small network that reads a commitment beside a sentence: does it speak of the matter, and is it all done?

``network.onnx`` is a cross-encoder of six layers, taught on the labelled sets by ``tests/gold/network``; its
card is ``network.md``. It needs onnxruntime (the extra ``tracker[semantic]``), no connection and no GPU.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.resources import files
from typing import Any

import numpy as np

from tracker.align.pieces import BEGIN, END, PADDING, pieces
from tracker.align.ragged import Floats
from tracker.errors import TrackerError

Progress = Callable[[int, int], None]
"""Called with how many of how many pairs are judged."""
Judge = Callable[[Sequence[tuple[str, str]]], Floats]
"""Pairs of commitment and sentence → a row each of two logits: it speaks of the matter, all of it is done."""

LONGEST_PROMISE, LONGEST_SENTENCE = 48, 64
"""How many pieces of the commitment and of the sentence are read at most."""
BATCH = 32
_DIGITS = 2
"""Logits are rounded, because machines multiply whole numbers of eight bits a little differently."""


def network(progress: Progress | None = None) -> Judge:
    """The network, ready to judge. Raises TrackerError where onnxruntime is not installed."""
    running = session()

    def judge(pairs: Sequence[tuple[str, str]]) -> Floats:
        logits = np.zeros((len(pairs), 2))
        done = 0
        for numbers in _by_length([_row(*pair) for pair in pairs]):
            logits[[at for at, _ in numbers]] = _judged(running, [row for _, row in numbers])
            done += len(numbers)
            if progress:
                progress(done, len(pairs))
        return logits

    return judge


def session() -> Any:
    """The network as onnxruntime runs it. Raises TrackerError where that is not installed."""
    try:
        runtime = import_module("onnxruntime")
    except ImportError as error:
        raise TrackerError("语义引擎需要另装一个包:pip install 'tracker[semantic]'") from error
    options = runtime.SessionOptions()
    options.log_severity_level = 3
    model = files("tracker.align").joinpath("network.onnx").read_bytes()
    return runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


Row = tuple[list[int], list[int]]
"""The pieces of both sides, and for each whether it is of the commitment (0) or of the sentence (1)."""


def _row(promise: str, sentence: str) -> Row:
    ours = [BEGIN, *pieces(promise)[:LONGEST_PROMISE], END]
    theirs = [END, *pieces(sentence)[:LONGEST_SENTENCE], END]
    return ours + theirs, [0] * len(ours) + [1] * len(theirs)


def _by_length(rows: Sequence[Row]) -> Iterator[tuple[tuple[int, Row], ...]]:
    """Batches of rows of about the same length, each row with its number."""
    ordered = sorted(enumerate(rows), key=lambda one: (len(one[1][0]), one[0]))
    return (tuple(ordered[start : start + BATCH]) for start in range(0, len(ordered), BATCH))


def _judged(running: Any, rows: Sequence[Row]) -> Floats:
    width = max(len(numbers) for numbers, _ in rows)
    ids = np.full((len(rows), width), PADDING, dtype=np.int64)
    sides = np.ones((len(rows), width), dtype=np.int64)
    for at, (numbers, segments) in enumerate(rows):
        ids[at, : len(numbers)], sides[at, : len(segments)] = numbers, segments
    (logits,) = running.run(None, {"pieces": ids, "sides": sides})
    rounded: Floats = np.round(logits.astype(float), _DIGITS)
    return rounded
