"""What holds of an answer: read line by line; whatever fails a check is refused with its reason."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

from tracker.language.fold import fold
from tracker.reader.instructions import NAMES, Names, Stage

Mentioned = Literal["fulfilled", "partial", "unmentioned"]
MOST_EVIDENCE = 3
LARGEST = 400_000
"""Characters of an answer; one of 30 questions has some thousand."""
LONGEST_REASON = 400

_FENCE = re.compile(r"```[a-zA-Z]*\s*\n?(.*?)```", re.DOTALL)
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_WRITTEN = re.compile(r"[A-Za-z]?([0-9]{1,6})")
_ORDINAL = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:是(?!否)|要|[、.,])|[①-⑳]|\([0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、](?![0-9]))\s*"
)
"""What a list puts before its items, which models copy with the words: 「一是」, ①, (三)."""
_MARKS = " \t,，、;；:：。.!！?？"
_BEFORE = "字"
"""A footnote's mark is one behind a word only."""
_HALF_A_NOTE = re.compile(r"[\[〔【]注?\d*$")
_CLOSED_BY = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", ")": "(", "】": "【", "]": "["}
"""Marks that close what another opens; models leave them out at the end of a piece."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the commitments of a sentence stand in it, in order, none overlapping another."""

    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """What a review says of a commitment: numbers of statements, best first, a verdict, a few words."""

    status: Mentioned
    evidence: tuple[int, ...] = ()
    reason: str = ""


Answer: TypeAlias = Pieces | Link


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked in a request: the words under each number, and which statements there were."""

    stage: Stage
    words: tuple[str, ...]
    most: int = 0
    withheld: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """Answers by the number of their question (0, 1, …), and why there is none where one was refused."""

    answers: Mapping[int, Answer]
    refused: Mapping[int, str]


class _NoAnswer(Exception):
    """Why a line is refused."""


def check(content: str, asked: Asked, names: Names = NAMES) -> Checked:
    """The answers in a model's ``content`` that hold; nothing in it is trusted."""
    try:
        rows = _rows(content)
    except _NoAnswer as problem:
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
            except _NoAnswer as problem:
                refused[place] = str(problem)
    return Checked(answers, refused)


def _rows(content: str) -> list[Mapping[str, Any]]:
    """The list of answers in what a model wrote: plain, fenced, or with words around. Raises _NoAnswer."""
    if len(content) > LARGEST:
        raise _NoAnswer("回答过长")
    text = _THOUGHT.sub("", content).strip()
    if not text:
        raise _NoAnswer("回答是空的")
    for candidate in _candidates(text):
        try:
            answers = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        rows = answers.get("answers") if isinstance(answers, dict) else answers
        if isinstance(rows, list):
            return [cast(Mapping[str, Any], row) for row in rows if isinstance(row, dict)]
    raise _NoAnswer("回答不是要求的 JSON")


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
        return Pieces(tuple(_spans(row.get("pieces"), asked.words[place])))
    return _link(row, asked, names)


def _link(row: Mapping[str, Any], asked: Asked, names: Names) -> Link:
    words: dict[object, Mentioned] = {
        names.fulfilled: "fulfilled", names.partial: "partial", names.unmentioned: "unmentioned"
    }  # fmt: skip
    status, said = row.get("status"), row.get("evidence", [])
    if not isinstance(status, str) or status.strip() not in words:
        raise _NoAnswer(f"status 只能是 {'、'.join(names.ordered)}")
    if not isinstance(said, list):
        raise _NoAnswer("evidence 应是编号的列表")
    numbers = [_number(one) for one in said]
    verdict = words[status.strip()]
    for number, one in zip(numbers, said, strict=True):
        if number is None or not 1 <= number <= asked.most:
            raise _NoAnswer(f"没有编号为 {str(one)[:12]} 的回顾句")
        if number in asked.withheld:
            raise _NoAnswer(f"回顾句 {number} 没有内容可引")
    if verdict == "unmentioned" and numbers:
        raise _NoAnswer(f"{names.unmentioned} 不能有 evidence")
    if verdict != "unmentioned" and not numbers:
        raise _NoAnswer(f"{names.fulfilled} 和 {names.partial} 必须有 evidence")
    reason = row.get("reason")
    kept = tuple(dict.fromkeys(number for number in numbers if number is not None))[:MOST_EVIDENCE]
    return Link(verdict, kept, reason[:LONGEST_REASON] if isinstance(reason, str) else "")


def _spans(said: object, sentence: str) -> Iterator[tuple[int, int]]:
    """Where the pieces stand in their sentence, each behind the one before."""
    if not isinstance(said, list):
        raise _NoAnswer("pieces 应是列表")
    folded, position = fold(sentence), 0
    wanted = [_ends(piece) for piece in said]
    for number, (start, end) in enumerate(wanted):
        first = folded.find(start, position)
        if first < 0:
            raise _NoAnswer(f"句中没有「{start[:12]}」,或次序不对")
        following = folded.find(wanted[number + 1][0], first + 1) if number + 1 < len(wanted) else -1
        last = _closing(folded, end, first, start, following)
        if last < 0:
            raise _NoAnswer(f"「{start[:12]}」之后没有「{end[:12]}」")
        last = _with_closing_mark(folded, first, last)
        listed = _ORDINAL.match(folded, first, last - 1)
        yield listed.end() if listed else first, last
        position = last


def _with_closing_mark(folded: str, first: int, last: int) -> int:
    """Where a piece ends that opens a quotation or a bracket: behind the mark that closes it right there."""
    while last < len(folded) and (opening := _CLOSED_BY.get(folded[last])):
        if folded.count(opening, first, last) <= folded.count(folded[last], first, last):
            break
        last += 1
    return last


def _ends(piece: object) -> tuple[str, str]:
    """The first and last words of a piece, folded, marks at their outer ends left out."""
    if not isinstance(piece, dict):
        raise _NoAnswer("pieces 的每一项应有 start 和 end")
    start, end = piece.get("start"), piece.get("end")
    if not isinstance(start, str) or not isinstance(end, str):
        raise _NoAnswer("pieces 的每一项应有 start 和 end")
    first, last = _copied(start), _copied(end)
    if not first or not last:
        raise _NoAnswer("start 和 end 不能是空的")
    return first, last


def _copied(words: str) -> str:
    """Words that a model copied from a sentence, folded as they are there: behind a word, and a footnote's
    mark that was cut through left out."""
    return fold(_BEFORE + _HALF_A_NOTE.sub("", words))[len(_BEFORE) :].strip(_MARKS)


def _closing(folded: str, end: str, first: int, start: str, following: int) -> int:
    """Where a piece ends: at its last words, at best those before a mark or the next piece; -1 if nowhere."""
    places: list[int] = []
    at = folded.find(end, first)
    while at >= 0:
        places.append(at + len(end))
        at = folded.find(end, at + 1)
    places = [place for place in places if place >= first + min(len(start), len(end))]
    before = [place for place in places if following < 0 or place <= following]
    closed = [place for place in before if not folded[place:].strip() or folded[place] in _MARKS]
    return next(iter(closed or before or places), -1)
