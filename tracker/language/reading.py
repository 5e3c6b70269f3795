"""One reading of a sentence or clause: made once, carried by clauses and statements to every later stage."""

from __future__ import annotations

from tracker.language.fold import fold
from tracker.language.names import names_in
from tracker.language.quantity import quantities
from tracker.language.words import closing_verb, cut, opening
from tracker.model import Reading


def read(text: str, folded: str = "", carried: str = "") -> Reading:
    """What ``text`` says; ``folded`` is its fold where the caller has it from the paragraph.

    ``carried`` names what an amount without a noun of its own measures: for 「力争完工200台」 after
    「推行规模化加装电梯」 it is 加装电梯.
    """
    folded = folded or fold(text)
    words = cut(folded)
    return Reading(
        text=text,
        folded=folded,
        words=words,
        amounts=quantities(text, carried, folded, words),
        names=names_in(folded),
        opening=opening(folded),
        closing=closing_verb(folded),
    )
