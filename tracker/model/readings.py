"""What a sentence or clause says, read once: its words, figures, names and verbs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tracker.model.words import Measure, Op, Standing


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured amount tied to its noun: 「PM2.5浓度低于30微克/立方米」 = PM2.5浓度 <= 30 微克/立方米.

    ``noun`` is folded (``tracker.language.fold``). ``value`` is in ``unit`` as written (2.5 and 万平方米,
    exact); ``high`` is the upper end of a range.
    ``measure`` tells a level (达到1700亿元) from a change upwards (增长5%) or downwards (下降3%), and from
    a place in an order (第48名); ``total`` marks 累计 (a stock, not this year's flow). ``text`` is verbatim
    with modifiers (5%左右) and stands at ``start:end`` of its clause's text.
    """

    noun: str
    op: Op
    value: Decimal
    unit: str
    text: str = ""
    high: Decimal | None = None
    measure: Measure = "level"
    total: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """How a clause begins: its main verb (or ""), where that verb starts and where its object starts."""

    verb: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence or clause says, read once (``tracker.language.reading``).

    ``text`` is verbatim; ``folded`` is its fold, of the same length, and what rules look at. ``words`` are
    those of the folded text and make it up. ``amounts`` are its figures in order, each tied to what it
    measures; ``names`` what is quoted, and places, roads, bodies and projects. ``opening`` is how it
    begins, ``closing`` the verb that ends it and tells what is to be reached (……项目开工 → 开工), or "".
    """

    text: str
    folded: str
    words: tuple[str, ...]
    amounts: tuple[Quantity, ...]
    names: tuple[str, ...]
    opening: Opening
    closing: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence that says one thing, with what it is about.

    ``reading`` is of its verbatim text; ``elided`` are words carried over from a neighbour that are needed
    to understand it (never shown inside a quote). ``stage`` counts 0 研究/谋划, 1 启动/开工, 2 推进/加快,
    3 封顶/基本完成, 4 建成/竣工, 5 投用/通车/开放, and -1 where the verb has no stage.
    """

    reading: Reading
    line: int
    elided: str = ""
    action: str = ""
    stage: int = -1
    object: str = ""

    @property
    def text(self) -> str:
        """Its words, verbatim."""
        return self.reading.text

    @property
    def folded(self) -> str:
        """Its words folded (``tracker.language.fold``), of the same length."""
        return self.reading.folded

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its figures in order, each with what it measures."""
        return self.reading.amounts

    @property
    def names(self) -> tuple[str, ...]:
        """What it quotes or calls by a name."""
        return self.reading.names


@dataclass(frozen=True, slots=True)
class Stands:
    """What a figure stands for, and the words that tell it ("" for an outcome of which nothing is said)."""

    standing: Standing = "outcome"
    words: str = ""


OUTCOME = Stands()
