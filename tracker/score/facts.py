"""Facts from elsewhere: linked only where the thing itself is named, judged by the same rules.

A list of facts is never complete, so it makes a commitment fulfilled or partial, never unmentioned; and a
wrong link is worse here than a missing one, so a fact must share the measured thing or the named thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.tables import judging as lexicon
from tracker.language.tables.things import HEAD_TAILS, PLACE_ENDS
from tracker.language.words import closing_verb, object_phrase
from tracker.model import Candidate, Commitment, Match
from tracker.score import answering
from tracker.score.arithmetic import compare
from tracker.score.in_words import figures, reported
from tracker.score.same_noun import agreement
from tracker.score.same_thing import same_thing
from tracker.score.shared import QUOTED, longest_run
from tracker.score.spelling import HEAD_TAIL, head, plain

SAME_NAME = 0.7
"""Agreement of objects from which two clauses name one thing without sharing a run of letters."""

SAYS_ENOUGH = 0.2
"""Share of a promise's letter pairs that facts must repeat to be about it, where no figure answers."""

SHARED_RUN = 4
"""Letters in a row that a promise and a fact must share to be about one named thing."""

FULL_NAME = 5
"""Letters from which a list item links a fact to a promise by itself, wherever the fact says it."""

_GOES_ON = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
_CHANGE = re.compile("|".join((*lexicon.GROWTHS, *lexicon.DECLINES, *lexicon.STEADY)))
_WHERE = re.compile(rf"在[^,。;、]{{2,12}}?(?={'|'.join(lexicon.TAKES_PLACE)})")
_PLACE = re.compile(rf"[\u4e00-\u9fff]{{2,}}[{PLACE_ENDS}]")
_JURISDICTION = re.compile(r"[\u4e00-\u9fff]{2}(?:新区|开发区|自治州)")


def linked(match: Match) -> tuple[Candidate, ...]:
    """The facts that are surely about what was promised: a person says so, or their words do."""
    commitment = match.commitment
    wanted = None if commitment.targets else Wanted.of(commitment.folded)
    return tuple(one for one in match.candidates if _speaks_of(commitment, wanted, one))


def _speaks_of(commitment: Commitment, wanted: Wanted | None, candidate: Candidate) -> bool:
    if candidate.statement.commitment == commitment.id:
        return True
    if wanted is None:
        return _measures_same(commitment, candidate)
    said = _WHERE.sub("", candidate.statement.folded)
    return wanted.is_named_in(said) and not _only_a_level(commitment, candidate)


def _measures_same(commitment: Commitment, candidate: Candidate) -> bool:
    promise = commitment.clause
    return any(
        compare(target, quantity) is not None
        and same_thing(promise, target, clause, quantity) >= answering.SAME_THING_ELSEWHERE
        for target in commitment.targets
        for clause in candidate.statement.clauses
        for quantity in reported(clause, target)
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a folded ``promise`` without figures names: names in quotes, items before 等, the thing."""

    promise: str
    quoted: tuple[str, ...]
    items: tuple[str, ...]
    thing: str

    @classmethod
    def of(cls, promise: str) -> Wanted:
        """What a promise names, read once for all facts that are held against it."""
        items, wanted = examples_and_thing(promise)
        return cls(promise, tuple(QUOTED.findall(promise)), tuple(items), wanted)

    def is_named_in(self, said: str) -> bool:
        """Whether a fact's folded text says a quoted name, an item's full name, or the thing itself."""
        if any(_stands_alone(name, said) for name in self.quoted):
            return True
        if any(_is_name(item) and item in said for item in self.items):
            return True
        told = any(len(item) > 1 and item in said for item in self.items)
        if self.thing != "、".join(self.items) and not told:
            return False
        if any(place not in said for place in _JURISDICTION.findall(self.thing)):
            return False
        if head(self.thing) in said and len(longest_run(self.promise, said)) >= SHARED_RUN:
            return True
        return _same_object(self.thing, said)


def examples_and_thing(promise: str) -> tuple[list[str], str]:
    """The examples before 等 and the thing that is promised: what follows 等 unless it is a general word."""
    examples, _, kind = promise.partition("等")
    wanted = thing(examples)
    items = [item.strip("“”《》") for item in wanted.split("、")]
    general = not kind or HEAD_TAIL.sub("", kind) in HEAD_TAILS
    return items, "、".join(items) if general else kind


def _same_object(wanted: str, said: str) -> bool:
    if len(plain(wanted)) < SHARED_RUN:
        return False
    return any(agreement(wanted, one) >= SAME_NAME for one in objects_of(said))


def thing(phrase: str) -> str:
    """A phrase without the verbs that open it: 创新举办上海帆船公开赛 → 上海帆船公开赛."""
    while (bare := object_phrase(phrase)) != phrase and bare:
        phrase = bare
    return phrase


@lru_cache(maxsize=1_024)  # a fact is asked for each of its plan's commitments
def objects_of(said: str) -> tuple[str, ...]:
    """What the clauses of a fact are about."""
    return tuple(map(object_of, re.split("[,;。]", said)))


def object_of(clause: str) -> str:
    """What a clause is about, verbs of completion behind it left out: 并购集聚区已揭牌成立 → 并购集聚区."""
    phrase = object_phrase(clause)
    while (verb := closing_verb(phrase)) and len(verb) < len(phrase):
        phrase = phrase.removesuffix(verb).removesuffix("已")
    return phrase


def _stands_alone(name: str, said: str) -> bool:
    """Whether a quoted name stands in ``said`` and does not go on there (“外滩金融”, 外滩金融峰会)."""
    start = said.find(name)
    return start >= 0 and not _GOES_ON.match(said, start + len(name))


def _is_name(item: str) -> bool:
    return len(item) >= FULL_NAME or bool(_PLACE.fullmatch(item))


def _only_a_level(commitment: Commitment, candidate: Candidate) -> bool:
    """A promised change (稳中有增) cannot be told from a level (3730亿元) alone."""
    if not _CHANGE.search(commitment.folded):
        return False
    told = [quantity for clause in candidate.statement.clauses for quantity in figures(clause)]
    return bool(told) and all(figure.measure == "level" for figure in told)
