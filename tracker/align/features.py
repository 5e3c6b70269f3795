"""The figures by which a commitment and one clause of a statement are compared, in named groups.

A figure's name is ``group.name``; a logit is the sum over all figures of figure times weight, and its parts
are the sums by group. Each function of ``GROUPS`` takes all pairs at once and gives the columns of its group,
in the order of the names beside it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tracker.align import of_facts, of_words
from tracker.align.field import Field
from tracker.align.pairs import Columns, Pairs
from tracker.align.ragged import Floats
from tracker.language.places import level_of

GROUPS: tuple[tuple[str, Callable[[Pairs], Columns], str], ...] = (
    ("同词", of_words.words, "clause window sentence topics mass rarest"),
    ("近义", of_words.near_words, "clause window sentence topics rare cosine lacking"),
    ("另说", of_words.beyond, "same near context lacking"),
    ("共有字", of_words.characters, "clause sentence topics back mass rarest"),
    ("对象", of_words.thing, "object head head_sentence noun"),
    ("语域", of_words.field_of, "clause sentence above"),
    ("主题", of_words.topic, "lead above beside own"),
    ("数字", of_facts.figures, "unit no_unit equal only_theirs"),
    ("专名", of_facts.names, "again absent same_number other_number"),
    ("阶段", of_facts.stage, "done earlier same_verb"),
    ("篇幅", of_facts.extent, "clause sentence announces early problem"),
    ("清单", of_facts.civic, "listed other"),
)
NAMES: tuple[str, ...] = tuple(f"{group}.{name}" for group, _, names_ in GROUPS for name in names_.split())


def table(pairs: Pairs) -> Floats:
    """All figures of all pairs: a row for each, columns in the order of ``NAMES``."""
    if not pairs.size:
        return np.zeros((0, len(NAMES)))
    return np.stack([column for _, measure, _ in GROUPS for column in measure(pairs)], axis=1)


OF_PROMISE = tuple(
    f"承诺.{name}" for name in "target general length mass figure named nation county own".split()
)
"""The names of the figures of a commitment by itself (``of_promise``)."""


def of_promise(field: Field) -> Floats:
    """What every commitment is by itself: kind, length, rarity of its words, whether it has a figure or name.

    The last columns are the level of its report and whether the statements do not tell how its plan turned
    out.
    """
    rows = []
    levels = {report: level_of(report) for report in {one.report for one in field.commitments}}
    for number, (one, made) in enumerate(zip(field.commitments, field.promises, strict=True)):
        level = levels[one.report]
        rows.append(
            [one.kind == "target", one.kind == "general", np.log(1 + len(made.own.text)),
             np.sqrt(field.ours.mass[number]), bool(one.targets), bool(one.clause.names),
             level == "nation", level == "county", not field.follows(number)]
        )  # fmt: skip
    return np.array(rows, dtype=float).reshape(len(rows), len(OF_PROMISE))
