"""What a text holds: its words, pairs inside longer words, longer words by search; not single characters."""

from __future__ import annotations

import pytest

from tracker.align.holding import held, mass_held, weighed
from tracker.align.terms import terms

TEXT = terms("全年5g基站建成3000座,人工智能产业园与水厂开工")


@pytest.mark.parametrize("word", ["基站", "智能", "人工智能", "产业园", "5g", "工智", "能产业"])
def test_a_word_is_held_wherever_it_stands(word: str) -> None:
    assert held(weighed(frozenset([word]), {word: 1.0}), TEXT) == {word}


@pytest.mark.parametrize("word", ["电梯", "4g", "人工智能大模型", "座人", "厂"])
def test_what_stands_nowhere_or_is_but_a_character_of_a_word_is_not_held(word: str) -> None:
    assert held(weighed(frozenset([word]), {word: 1.0}), TEXT) == frozenset()


def test_words_come_rarest_first_and_weigh_together() -> None:
    words = weighed(frozenset(["基站", "电梯", "产业园"]), {"基站": 1.5, "电梯": 4.0, "产业园": 2.0})
    assert [word for word, _ in words] == ["电梯", "产业园", "基站"]
    assert words.total == 7.5
    assert words.rarest_of(frozenset(["基站", "产业园"])) == 2.0
    assert words.rarest_without(frozenset(["电梯"])) == 2.0
    assert mass_held(words, TEXT) == 3.5
