"""The lines of a batch: those that go out, those that come back, and what is wrong where one is no answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tracker.language.fold import fold
from tracker.reader.instructions import NAMES, Names
from tracker.reader.jsonl import Said, model_name
from tracker.reader.requests import Form, Request, body

Json = Mapping[str, Any]
MOST_LINES = 5000
"""Most lines of a batch file that every provider takes."""
ANSWER = 45
"""Tokens that the answer to one question is reckoned at."""
LARGEST_LINE = 4_000_000
"""Most characters of a line of results; a longer one is refused unread."""


class NotAnAnswerError(Exception):
    """A line of results holds no answer; the text says why, for people."""


def line_of(request: Request, form: Form, names: Names = NAMES) -> str:
    """The line of a batch file that asks ``request``: JSON and a line end."""
    told = {"custom_id": request.id, "method": "POST", "url": form.url, "body": body(request, form, names)}
    return json.dumps(told, ensure_ascii=False) + "\n"


def tokens(requests: Iterable[Request]) -> tuple[int, int]:
    """About how many tokens requests have and how many their answers will have, together.

    Counted at 0.7 tokens for a Chinese character and 0.3 for another, which is above what the vocabularies
    of Qwen, GLM and DeepSeek need. A model that thinks before it answers writes many times more.
    """
    asked = answered = 0
    for request in requests:
        text = fold(request.system + request.user)
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
        asked += round(0.7 * chinese + 0.3 * (len(text) - chinese))
        answered += len(request.questions) * ANSWER
    return asked, answered


def results(lines: Iterable[str], date: str) -> Iterator[tuple[int, Said | NotAnAnswerError]]:
    """Every line that is not blank, with its number: what a model said in it, or why it says nothing."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, said_in(line, date)
            except NotAnAnswerError as problem:
                yield number, problem


def said_in(line: str, date: str) -> Said:
    """The answer in one line of results. Raises NotAnAnswerError."""
    if len(line) > LARGEST_LINE:
        raise NotAnAnswerError("这一行太长")
    try:
        tree = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        raise NotAnAnswerError("不是 JSON") from None
    name = tree.get("custom_id") if isinstance(tree, dict) else None
    if not isinstance(name, str) or not name:
        raise NotAnAnswerError("没有 custom_id")
    response = _mapping(tree.get("response"))
    told = _mapping(response.get("body")) or (response if "choices" in response else {})
    if not told or "choices" not in told:
        raise NotAnAnswerError(f"没有回答:{_error(tree, response, told)}")
    return said(name, told, date)


def said(
    name: str, body: Json, date: str, endpoint: str = "", parameters: Json | None = None, wanted: str = ""
) -> Said:
    """What the body of a chat completion says in answer to the request ``name``.

    ``wanted`` is the name by which the model was asked for; the answer may tell another one.
    Raises NotAnAnswerError.
    """
    if not isinstance(body, dict):
        raise NotAnAnswerError("不是对象")
    choices = body.get("choices")
    first = _mapping(choices[0]) if isinstance(choices, list) and choices else {}
    content = _mapping(first.get("message")).get("content")
    if content is not None and not isinstance(content, str):
        raise NotAnAnswerError("content 不是文字")
    usage = _mapping(body.get("usage"))
    spent = (_count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))
    model = body.get("model")
    return Said(
        name,
        model_name(model if isinstance(model, str) else ""),
        content or "",
        date,
        endpoint,
        dict(parameters or {}),
        spent,
        model_name(wanted) if wanted else "",
    )


def _mapping(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0


def _error(tree: Json, response: Json, body: Json) -> str:
    """What a provider says went wrong, shortened."""
    for place in (tree, body, response):
        error = place.get("error")
        words = error.get("message") if isinstance(error, dict) else error
        if words:
            return str(words)[:80]
    code = response.get("status_code")
    return f"状态 {code}" if isinstance(code, int) else "response.body.choices 不在"
