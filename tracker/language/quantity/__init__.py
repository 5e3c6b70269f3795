"""Numbers of a clause, each tied to its noun, unit and comparator, in exact decimals."""

from __future__ import annotations

from tracker.language.fold import fold
from tracker.language.quantity.convert import common
from tracker.language.quantity.notation import parse, show
from tracker.language.words import cut
from tracker.model import Quantity

__all__ = ["common", "parse", "quantities", "show"]


def quantities(
    text: str, carried: str = "", folded: str = "", words: tuple[str, ...] = (), behind: str = ""
) -> tuple[Quantity, ...]:
    """The quantities of a clause or sentence, in order, with offsets into ``text``.

    ``carried`` names what an amount without a noun of its own measures: for 「力争完工200台」 after
    「推行规模化加装电梯」 it is 加装电梯, and the noun becomes 加装电梯完工.
    ``folded`` is the fold of ``text`` and ``words`` are the words of that fold; left empty, they are worked
    out. ``behind`` is the folded text that follows: where ``text`` ends in a rank alone, the thing is named
    there (2个国家级|和12个省级产业集群).
    """
    from tracker.language.quantity.nouns import read  # its patterns are only compiled where a text is read

    folded = folded or fold(text)
    return read(text, carried, folded, words or cut(folded), behind)
