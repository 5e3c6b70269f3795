"""What holds of an answer: read line by line; whatever fails a check is refused with its reason."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

from tracker.reader.instructions import NAMES, Names, Stage
from tracker.reader.spans import NoAnswerError, spans

Mentioned = Literal["fulfilled", "partial", "unmentioned"]
MOST_EVIDENCE = 3
LARGEST = 400_000
"""Most characters of an answer that is read; one to 30 questions has some thousand."""
LONGEST_REASON = 400

_FENCE = re.compile(r"```[a-zA-Z]*\s*\n?(.*?)```", re.DOTALL)
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_WRITTEN = re.compile(r"[A-Za-z]?([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the commitments of a sentence stand in it, in order, none overlapping another."""

    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """What a review says of a commitment: a verdict, the numbers of statements (best first), a reason."""

    status: Mentioned
    evidence: tuple[int, ...] = ()
    reason: str = ""


Answer: TypeAlias = Pieces | Link


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked in a request: its ``stage`` and, in order, the ``words`` of its questions.

    For links, statements 1 to ``most`` were numbered, and the words of those ``withheld`` were not shown.
    """

    stage: Stage
    words: tuple[str, ...]
    most: int = 0
    withheld: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """By the place of the question in its request (0, 1, …): the answer, or else why it was refused."""

    answers: Mapping[int, Answer]
    refused: Mapping[int, str]


def check(content: str, asked: Asked, names: Names = NAMES) -> Checked:
    """The answers in a model's ``content`` that pass all checks, and why the others were refused."""
    try:
        rows = _rows(content)
    except NoAnswerError as problem:
        return Checked({}, dict.fromkeys(range(len(asked.words)), str(problem)))
    given = [(number, row) for row in rows if (number := _number(row.get("n"))) is not None]
    counts = Counter(number for number, _ in given)
    answers: dict[int, Answer] = {}
    refused = {
        place: "没有回答" if not counts[place + 1] else "回答了不止一次"
        for place in range(len(asked.words))
        if counts[place + 1] != 1
    }
    for number, row in given:
        place = number - 1
        if 0 <= place < len(asked.words) and place not in refused:
            try:
                answers[place] = _answer(row, asked, place, names)
            except NoAnswerError as problem:
                refused[place] = str(problem)
    return Checked(answers, refused)


def _rows(content: str) -> list[Mapping[str, Any]]:
    """The list of answers in what a model wrote: plain, fenced, or among words. Raises NoAnswerError."""
    if len(content) > LARGEST:
        raise NoAnswerError("回答过长")
    text = _THOUGHT.sub("", content).strip()
    if not text:
        raise NoAnswerError("回答是空的")
    for candidate in _candidates(text):
        try:
            answers = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        rows = answers.get("answers") if isinstance(answers, dict) else answers
        if isinstance(rows, list):
            return [cast(Mapping[str, Any], row) for row in rows if isinstance(row, dict)]
    raise NoAnswerError("回答不是要求的 JSON")


def _candidates(text: str) -> Iterator[str]:
    yield text
    yield from reversed(_FENCE.findall(text))
    for opening, closing in ("{}", "[]"):
        first, last = text.find(opening), text.rfind(closing)
        if 0 <= first < last:
            yield text[first : last + 1]


def _number(value: object) -> int | None:
    """A whole number, written as one or as text; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    written = _WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(written[1]) if written else None


def _answer(row: Mapping[str, Any], asked: Asked, place: int, names: Names) -> Answer:
    if asked.stage == "pieces":
        return Pieces(tuple(spans(row.get("pieces"), asked.words[place])))
    return _link(row, asked, names)


def _link(row: Mapping[str, Any], asked: Asked, names: Names) -> Link:
    words: dict[object, Mentioned] = {
        names.fulfilled: "fulfilled", names.partial: "partial", names.unmentioned: "unmentioned"
    }  # fmt: skip
    status, said = row.get("status"), row.get("evidence", [])
    if not isinstance(status, str) or status.strip() not in words:
        raise NoAnswerError(f"status 只能是 {'、'.join(names.ordered)}")
    if not isinstance(said, list):
        raise NoAnswerError("evidence 应是编号的列表")
    numbers = [_number(one) for one in said]
    verdict = words[status.strip()]
    for number, one in zip(numbers, said, strict=True):
        if number is None or not 1 <= number <= asked.most:
            raise NoAnswerError(f"没有编号为 {str(one)[:12]} 的回顾句")
        if number in asked.withheld:
            raise NoAnswerError(f"回顾句 {number} 没有内容可引")
    if verdict == "unmentioned" and numbers:
        raise NoAnswerError(f"{names.unmentioned} 不能有 evidence")
    if verdict != "unmentioned" and not numbers:
        raise NoAnswerError(f"{names.fulfilled} 和 {names.partial} 必须有 evidence")
    reason = row.get("reason")
    kept = tuple(dict.fromkeys(number for number in numbers if number is not None))[:MOST_EVIDENCE]
    return Link(verdict, kept, reason[:LONGEST_REASON] if isinstance(reason, str) else "")
