"""What the words of one comparison weigh and where they point, found once for all texts that hold them."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.align.holding import Weighed, weighed
from tracker.align.rarity import Rarity
from tracker.align.related import Direction, direction, mean, product
from tracker.align.terms import Terms, terms


class Scales:
    """The rarity of words and of pairs of characters, and the directions of texts."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.rarity = Rarity(terms(text) for text in sentences)
        self.middle: Direction = ()
        self.middle_with_lead: Direction = ()
        self._weighed: dict[frozenset[str], Weighed] = {}  # leads and topics come once a pair
        self._points: dict[str, Direction] = {}
        self._directions: dict[str, Direction] = {}

    def weigh(self, words: frozenset[str]) -> Weighed:
        """``words`` with their rarity, rarest first."""
        known = self._weighed.get(words)
        if known is None:
            known = self._weighed[words] = weighed(words, self.rarity.words)
        return known

    def grams(self, text: Terms) -> float:
        """What the pairs of characters of a text weigh together."""
        return self.rarity.grams.total(text.grams)

    def direction(self, words: Weighed) -> Direction:
        """Where words point."""
        return direction(words, self._directions)

    def points(self, text: str) -> Direction:
        """The direction of a text's words."""
        if text not in self._points:
            self._points[text] = self.direction(self.weigh(terms(text).words))
        return self._points[text]

    def find_middle(self, alone: Iterable[Direction], with_lead: Iterable[Direction]) -> None:
        """Learn the middle of all statements, alone and with their leads."""
        self.middle, self.middle_with_lead = mean(alone), mean(with_lead)

    def common(self, alone: Direction, with_lead: Direction) -> tuple[float, float]:
        """How near a commitment is, alone and with its lead, to the middle of all statements."""
        return product(alone, self.middle), product(with_lead, self.middle_with_lead)
