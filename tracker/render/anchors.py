"""Which removed and added tokens of a diff belong together: the same words, or two numbers in one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.fold import fold
from tracker.render.tokens import figure_of

_MOST_LINKS = 1000


def anchors(gone: Sequence[str], added: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of positions (in ``gone``, in ``added``) of tokens that belong together.

    The pairs stand in the same order on both sides; of all such choices the one of greatest weight is taken.
    """
    news = [_Token.of(token) for token in added]
    links = [
        (left, right, weight)
        for left, old in enumerate(map(_Token.of, gone))
        if len(old.text) > 1
        for right, new in enumerate(news)
        if (weight := old.answers(new))
    ]
    if len(links) > _MOST_LINKS:
        return []
    best: list[tuple[int, int]] = []  # (weight up to here, link before)
    for number, (left, right, weight) in enumerate(links):
        top, last = 0, -1
        for before in range(number):
            there = links[before]
            if there[0] < left and there[1] < right:
                close = there[:2] == (left - 1, right - 1)
                top, last = max((top, last), (best[before][0] + close, before), key=lambda pair: pair[0])
        best.append((weight + top, last))
    anchors = []
    number = max(range(len(links)), key=lambda n: (best[n][0], -n), default=-1)
    while number >= 0:
        anchors.append(links[number][:2])
        number = best[number][1]
    return anchors[::-1]


@dataclass(frozen=True, slots=True)
class _Token:
    """A token folded, and its unit where it is a figure."""

    text: str
    unit: str = ""
    figure: bool = False

    @staticmethod
    def of(token: str) -> _Token:
        figure = figure_of(token)
        return _Token(fold(token), figure.unit if figure else "", figure is not None)

    def answers(self, new: _Token) -> int:
        """The weight of a pair: the length of equal words, 6 for equal figures, 1 for one unit, else 0."""
        if self.text == new.text:
            return 6 if self.figure else len(self.text)
        return 1 if self.unit and self.unit == new.unit else 0
