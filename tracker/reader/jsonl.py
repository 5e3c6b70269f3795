"""Questions asked and answers kept, a JSON object a line, in files to which lines are only ever added.

A line with ``asked`` tells what stood in a request, one with ``answered`` what a model wrote, word for word,
and who, when and for how many tokens.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from unicodedata import category

from tracker.reader.checking import Asked
from tracker.reader.instructions import Stage

Json = dict[str, Any]
_STEERS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that are not seen, and may steer a terminal, turn the direction or end a line."""
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Put:
    """A request as it was put: ``keys`` and ``words`` are those of its questions, numbered 1, 2, …"""

    id: str
    stage: Stage
    plan: str
    reviews: tuple[str, ...]
    keys: tuple[str, ...]
    words: tuple[str, ...]
    version: int
    most: int = 0
    withheld: tuple[int, ...] = ()

    @property
    def asked(self) -> Asked:
        """What an answer is checked against."""
        return Asked(self.stage, self.words, self.most, self.withheld)


@dataclass(frozen=True, slots=True)
class Said:
    """What a model wrote in answer to the request ``id``; ``tokens`` are those of request and answer.

    ``wanted`` is the name by which the model was asked for, where it calls itself otherwise.
    """

    id: str
    model: str
    content: str
    date: str = ""
    endpoint: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    tokens: tuple[int, int] = (0, 0)
    wanted: str = ""

    @property
    def key(self) -> str:
        """A hash of endpoint, model, parameters and request; of answers with one key the first is kept.

        The id of the request tells the version of the instructions.
        """
        told = [self.endpoint, self.model, dict(sorted(self.parameters.items())), self.id]
        return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode()).hexdigest()[:32]


Line = Put | Said


def dump(line: Line) -> str:
    """A request or answer as a line of a file; what could steer a terminal or end a line is escaped."""
    tree = _as_put(line) if isinstance(line, Put) else _as_said(line)
    text = json.dumps(tree, ensure_ascii=False)
    return "".join(json.dumps(char)[1:-1] if category(char) in _STEERS else char for char in text) + "\n"


def _as_put(one: Put) -> Json:
    told: Json = {"asked": one.id, "version": one.version, "stage": one.stage, "plan": one.plan}
    if one.stage == "links":
        told |= {"review": list(one.reviews), "statements": one.most}
    if one.withheld:
        told["withheld"] = list(one.withheld)
    return told | {"questions": [list(pair) for pair in zip(one.keys, one.words, strict=True)]}


def _as_said(one: Said) -> Json:
    told: Json = {"answered": one.id, "key": one.key, "model": one.model, "date": one.date}
    if one.wanted and one.wanted != one.model:
        told["wanted"] = one.wanted
    if one.endpoint:
        told["endpoint"] = one.endpoint
    if one.parameters:
        told["parameters"] = dict(one.parameters)
    return told | {"tokens": list(one.tokens), "content": one.content}


def load(text: str) -> Line | None:
    """The request or answer in a line; None for any other line, as people who merge files may leave."""
    try:
        tree = json.loads(text)
        return _put(tree) if "asked" in tree else _said(tree)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _put(tree: Json) -> Put:
    stage = tree["stage"]
    if stage not in ("pieces", "links"):
        raise ValueError(stage)
    questions = [(_text(key), _text(words)) for key, words in tree["questions"]]
    return Put(
        _text(tree["asked"]),
        cast(Stage, stage),
        _text(tree["plan"]),
        tuple(_text(one) for one in tree.get("review", ())),
        tuple(key for key, _ in questions),
        tuple(words for _, words in questions),
        int(tree["version"]),
        int(tree.get("statements", 0)),
        tuple(int(one) for one in tree.get("withheld", ())),
    )


def _said(tree: Json) -> Said:
    spent: Sequence[Any] = tree.get("tokens", (0, 0))
    return Said(
        _text(tree["answered"]),
        model_name(_text(tree["model"])),
        _text(tree["content"]),
        _text(tree.get("date", "")),
        _text(tree.get("endpoint", "")),
        dict(tree.get("parameters", {})),
        (int(spent[0]), int(spent[1])),
        _text(tree.get("wanted", "")),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def model_name(name: str) -> str:
    """A model's name as a ledger may hold it: printable, short, without white space and brackets."""
    plain = "".join(char for char in name if char.isprintable() and not char.isspace() and char not in "()")
    return plain[:LONGEST_NAME] or "unnamed"
