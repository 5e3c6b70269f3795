"""Rules of words, for mentions that no figure decides.

Each takes a case and gives what it found, to be put into the words of the reason, or None where it does not
apply. Rules are tried in the order of ``rules.RULES``, so a rule need not test again what those above it
test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.language.tables import tone
from tracker.score import lists, shared
from tracker.score.case import Case
from tracker.score.finding import Told
from tracker.score.spelling import head
from tracker.score.wording import quoted

SAYS_LITTLE = 0.1
"""Share of a promise's letter pairs below which the evidence speaks of it only in passing."""

SAME_WORDS = 0.4
"""Share of a promise's letter pairs from which the evidence says the same in other words."""

FEW_WORDS = 0.3
"""As ``SAME_WORDS``, for a general promise: a report seldom names every item of its list."""

HALF_SAID = 0.5
"""Share of a promise's letter pairs from which evidence counts as whole without the promise's last word."""

DIRECT = 0.4
"""Alignment's score of a sentence from which that sentence alone may answer a promise."""

PLAIN = 0.6
"""Alignment's probability of a mention from which a mention without figures may report the whole promise;
below this, as many mentions report a part of it as the whole.
"""

PLAIN_WORDS = 0.6
"""Share of a promise's letter pairs from which evidence uses the promise's own words (4 of 5 are whole)."""

LATE_STAGE = 3
"""The stage from which a promise is one of completion, and below which a report is one of progress."""


_SHOWN = 3
_A_PAIR = 2


def among_problems(case: Case) -> Told | None:
    """The best evidence stands among the shortcomings that a report admits: no fulfilment."""
    return Told() if case.evidence[0].statement.tone == "problem" else None


def unsolved(case: Case) -> Told | None:
    """The report says of the thing, among what was done, that it is still wanting: 尚未有效缓解."""
    word = _UNSOLVED.search(case.clause)
    return Told.of(word.group()) if word and word.group() not in case.promise else None


_UNSOLVED = re.compile(tone.UNSOLVED)


def listed(case: Case) -> Told | None:
    """The promise lists things, and the report names at most half of them; they are shown in its words."""
    items = lists.items_of(case.promise)
    named = _named(items, case)
    enough = FEW_WORDS if case.commitment.kind == "general" else SAME_WORDS
    if not named or 2 * len(named) > len(items) or case.coverage >= enough:
        return None
    return _items_told(items, named)


def some_listed(case: Case) -> Told | None:
    """The promise lists things to be done, and the report does not say a word of at least one.

    A list of two, or of a general promise, counts only where completion was promised: elsewhere one item
    often stands for the rest.
    """
    items = lists.items_of(case.promise)
    named, done = case.commitment.kind != "general", case.commitment.clause.stage > LATE_STAGE
    if not done and not (named and len(items) > _A_PAIR):
        return None
    named_ones = _named(items, case)
    return _items_told(items, named_ones) if named_ones and lists.missing(items, case.said) else None


def _named(items: Sequence[lists.Item], case: Case) -> list[str]:
    return [words for item in items if (words := lists.spoken(item, case.said))]


def _items_told(items: Sequence[lists.Item], named: Sequence[str]) -> Told:
    return Told((str(len(items)), str(len(named)), quoted(list(dict.fromkeys(named))[:_SHOWN])))


def indirect(case: Case) -> Told | None:
    """No single sentence is likely to be the answer, nor do its words repeat the promise: doubtful."""
    return None if is_direct(case) or _in_its_words(case) else Told()


def is_direct(case: Case) -> bool:
    """Whether one sentence is likely to be the answer; always so for facts, which ``facts`` linked."""
    likely = max(one.score for one in case.evidence) >= DIRECT and case.mention >= PLAIN
    return case.scope == "outcomes" or likely


def _in_its_words(case: Case) -> bool:
    """Whether the evidence says most of a promise, in words that can be shown."""
    return case.coverage >= PLAIN_WORDS and bool(shared.runs(case.promise, case.said))


def in_passing(case: Case) -> Told | None:
    """The evidence repeats next to nothing of what was promised: the matter is touched, not reported."""
    return Told.of(common(case)) if case.coverage < SAYS_LITTLE else None


def in_passing_without_words(case: Case) -> Told | None:
    """The evidence repeats next to nothing of what was promised, and no words of it can be shown."""
    return Told() if case.coverage < SAYS_LITTLE else None


def said_without_words(case: Case) -> Told | None:
    """As ``said``, where promise and evidence share no words that could be shown."""
    return None if common(case) else Told()


def said_in_its_words(case: Case) -> Told | None:
    """As ``said``, where no sentence is likely to be the answer, but the evidence repeats the promise."""
    return None if is_direct(case) else Told((common(case),))


def said_without_head(case: Case) -> Told | None:
    """As ``said``, where the evidence repeats less than half of the promise and not its last word (保险)."""
    last = head(re.split("[,;。]", case.promise)[0])
    without = case.coverage < HALF_SAID and last not in case.said
    return Told((common(case),)) if without and len(last) >= len("保险") else None


def said(case: Case) -> Told | None:
    """The matter is mentioned and nothing above speaks against it: it counts as done."""
    return Told((common(case),))


def common(case: Case) -> str:
    """The words that a promise shares with the first sentence, or else with any evidence, in quotes."""
    return quoted(shared.runs(case.promise, case.sentence) or shared.runs(case.promise, case.said))
