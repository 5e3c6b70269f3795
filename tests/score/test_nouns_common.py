"""The longest common subsequence, bit by bit, against the table that defines it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.score.nouns import longest_common

NOUNS = st.text("床位养老额", max_size=9)


def by_table(a: str, b: str) -> tuple[int, int, int]:
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, left in enumerate(a, 1):
        for j, right in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if left == right else max(table[i - 1][j], table[i][j - 1])
    length = table[-1][-1]
    ends = [row[-1] for row in table].index(length), table[-1].index(length)
    return length, *ends


@given(NOUNS, NOUNS)
def test_length_and_ends_are_those_of_the_table(a: str, b: str) -> None:
    assert longest_common(a, b) == by_table(a, b)
