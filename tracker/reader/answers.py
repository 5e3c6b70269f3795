"""What the kept answers of a reader say of a question, taken together.

Answers are checked whenever they are read, so a check that is mended later holds for what was kept before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tracker.reader.checking import Answer, Asked, Checked, check
from tracker.reader.instructions import VERSIONS
from tracker.reader.jsonl import Line, Put, Said

MOST_TIMES = 2
"""How often a question is put to a model; if every answer is refused, the other engine judges instead."""


@dataclass(frozen=True, slots=True)
class Refused:
    """How often answers to a question were refused, and why the last one was."""

    times: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the kept answers say, by the key of their question.

    ``answers`` has the newest answer that passed the checks, ``models`` the model that gave it, ``refused``
    the questions that have answers but none that passed.
    """

    answers: Mapping[str, Answer]
    models: Mapping[str, str]
    refused: Mapping[str, Refused]

    @property
    def again(self) -> Mapping[str, Refused]:
        """The refused questions that may be asked again: refused fewer than ``MOST_TIMES`` times."""
        return {key: one for key, one in self.refused.items() if one.times < MOST_TIMES}

    def is_settled(self, key: str) -> bool:
        """Whether a question is answered, or was refused so often that it is left to the other engine."""
        return key in self.answers or self.refused.get(key, Refused()).times >= MOST_TIMES


NOTHING = Known({}, {}, {})


def known(lines: Iterable[Line], model: str = "") -> Known:
    """What the kept ``lines`` say; with a ``model``, only the answers of the model called or asked for so."""
    answers: dict[str, Answer] = {}
    models: dict[str, str] = {}
    refused: dict[str, Refused] = {}
    for asked, said in answered(lines):
        if model and model not in (said.model, said.wanted):
            continue
        checked = checked_of(asked, said)
        for place, key in enumerate(asked.keys):
            if place in checked.answers:
                answers[key], models[key] = checked.answers[place], said.model
            elif place in checked.refused:
                times = refused.get(key, Refused()).times + 1
                refused[key] = Refused(times, checked.refused[place])
    left = {key: one for key, one in refused.items() if key not in answers}
    return Known(answers, models, left)


def answered(lines: Iterable[Line]) -> Iterator[tuple[Put, Said]]:
    """Each answer with its request, in the order of ``lines``, to the present version of instructions."""
    asked: dict[str, Put] = {}
    waiting: list[Said] = []
    for line in lines:
        if isinstance(line, Put):
            asked[line.id] = line
        else:
            waiting.append(line)
    for said in waiting:
        there = asked.get(said.id)
        if there is not None and there.version == VERSIONS[there.stage]:
            yield there, said


def checked_of(asked: Put, said: Said) -> Checked:
    """An answer checked against its request."""
    return _checked(said.content, asked.asked)


@lru_cache(maxsize=4_096)  # a plan's answers are read again with those of the plan before it
def _checked(content: str, asked: Asked) -> Checked:
    return check(content, asked)
