"""Questions as requests: a few behind a prefix that is the same in all of them, as lines of a batch."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from tracker.reader.answers import Refused
from tracker.reader.instructions import NAMES, VERSIONS, Names, Stage, schema, system
from tracker.reader.jsonl import Put
from tracker.reader.questions import Asking, Question
from tracker.reader.strangers import handed_on

Json = dict[str, Any]
Shape = Literal["schema", "object", "text"]
"""How an endpoint is told to answer in JSON: by a schema, as some object, or by the instructions alone."""

SHAPES: tuple[Shape, ...] = ("schema", "object", "text")
URL = "/v1/chat/completions"
BATCH: Mapping[Stage, int] = {"pieces": 30, "links": 24}
"""Most questions in one request: fewer cost more for the prefix, more are answered less well."""
PARAMETERS: Mapping[str, Any] = {"temperature": 0}


@dataclass(frozen=True, slots=True)
class Request:
    """One request: ``system`` and ``user`` are its messages, ``id`` names it by its content.

    ``questions`` stand in it as 1, 2, …; ``attempt`` is 2 where their last answers were refused, and else 1.
    For ``most`` and ``withheld`` see ``Asking``.
    """

    stage: Stage
    plan: str
    reviews: tuple[str, ...]
    questions: tuple[Question, ...]
    system: str
    user: str
    most: int = 0
    withheld: tuple[int, ...] = ()
    attempt: int = 1

    @property
    def id(self) -> str:
        """A name of at most 64 characters, made of what is asked and of which time it is asked."""
        text = f"{VERSIONS[self.stage]}\n{self.attempt}\n{self.system}\n{self.user}"
        return f"{self.stage}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"

    @property
    def put(self) -> Put:
        """The request as the line of a file that keeps it."""
        keys = tuple(one.key for one in self.questions)
        words = tuple(one.words for one in self.questions)
        version = VERSIONS[self.stage]
        return Put(
            self.id, self.stage, self.plan, self.reviews, keys, words, version, self.most, self.withheld
        )


def requests(
    asking: Asking,
    refused: Mapping[str, Refused] | None = None,
    names: Names = NAMES,
) -> tuple[Request, ...]:
    """The questions of ``asking`` in requests; those ``refused`` before in others that tell why."""
    refused = refused or {}
    first = [one for one in asking.questions if one.key not in refused]
    again = [one for one in asking.questions if one.key in refused]
    told = system(asking.stage, names)
    asked = [_request(asking, told, batch, {}) for batch in _batches(first, BATCH[asking.stage])]
    asked += [_request(asking, told, batch, refused) for batch in _batches(again, BATCH[asking.stage])]
    return tuple(asked)


def _batches(questions: Sequence[Question], most: int) -> Iterator[tuple[Question, ...]]:
    """Runs of at most ``most`` and nearly equal length; each begins with one that ``opens`` if it can."""
    first, count = 0, -(-len(questions) // most)
    while first < len(questions):
        left = len(questions) - first
        last = first + min(most, -(-left // max(1, count)))
        whole = (
            at for at in range(last, first + most // 2, -1) if at >= len(questions) or questions[at].opens
        )
        last = next(whole, last)
        yield tuple(questions[first:last])
        first, count = last, count - 1


def _request(
    asking: Asking, told: str, batch: tuple[Question, ...], refused: Mapping[str, Refused]
) -> Request:
    listed = "\n".join(_listed(asking.stage, batch))
    user = f"{asking.prefix}\n\n{listed}" if asking.prefix else listed
    if refused:
        user += "\n\n" + _corrections(batch, refused)
    attempt = 2 if refused else 1
    return Request(
        asking.stage, asking.plan, asking.reviews, batch, told, user, asking.most, asking.withheld, attempt
    )


def _listed(stage: Stage, batch: Sequence[Question]) -> Iterator[str]:
    """The questions below their headings, a commitment below its sentence."""
    heading = around = ""
    yield "<计划>" if stage == "pieces" else "<承诺>"
    for number, question in enumerate(batch, 1):
        if question.heading != heading:
            heading, around = question.heading, ""
            yield f"【{heading}】" if heading else ""
        elif stage == "pieces" and question.opens and number > 1:
            yield ""
        if question.around != around:
            around = question.around
            if around:
                yield f"句:{handed_on(around)}"
        yield f"{number} {handed_on(question.words)}"
    yield "</计划>" if stage == "pieces" else "</承诺>"


def _corrections(batch: Sequence[Question], refused: Mapping[str, Refused]) -> str:
    said = [f"{number}:{refused[one.key].why}" for number, one in enumerate(batch, 1)]
    return "这些问过一次,当时的回答没有通过检查,请照要求重新回答。\n" + "\n".join(said)


@dataclass(frozen=True, slots=True)
class Form:
    """How requests are written for an endpoint."""

    model: str
    shape: Shape = "schema"
    url: str = URL
    parameters: Mapping[str, Any] = field(default_factory=lambda: dict(PARAMETERS))


def body(request: Request, form: Form, names: Names = NAMES) -> Json:
    """The body, as JSON, of the chat completion that asks ``request``."""
    messages = [{"role": "system", "content": request.system}, {"role": "user", "content": request.user}]
    told: Json = {"model": form.model, "messages": messages, **form.parameters}
    if form.shape == "schema":
        shaped = {"name": request.stage, "strict": True, "schema": schema(request.stage, names)}
        told["response_format"] = {"type": "json_schema", "json_schema": shaped}
    elif form.shape == "object":
        told["response_format"] = {"type": "json_object"}
    return told
