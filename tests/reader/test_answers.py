"""Questions asked and answers kept: how an answer is known, and what is read of a file that people merge.

Of reader/answers.py, reader/jsonl.py.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.reader.answers import known
from tracker.reader.checking import Link
from tracker.reader.instructions import VERSIONS
from tracker.reader.jsonl import Line, Put, Said, dump, load

VERSION = VERSIONS["links"]
WORDS = ("建成公园", "新增床位")
ASKED = Put("links-1", "links", "云溪@2025", ("云溪@2026",), ("k1", "k2"), WORDS, VERSION, 3)


def said(*rows: tuple[int, str, list[int]], **more: object) -> Said:
    answers = [{"n": n, "status": status, "evidence": ev, "reason": ""} for n, status, ev in rows]
    content = json.dumps({"answers": answers})
    return replace(Said("links-1", "m", content, "2026-11-26", "https://x/v1", {"temperature": 0}), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        {"endpoint": "https://y/v1"},
        {"model": "n"},
        {"parameters": {"temperature": 1}},
        {"id": "links-2"},
    ],
    ids=["endpoint", "model", "parameters", "question"],
)
def test_an_answer_is_known_by_who_was_asked_how_and_what(other: dict[str, object]) -> None:
    assert said(**other).key != said().key
    assert said(date="2027-01-01", tokens=(1, 2)).key == said().key


def test_the_last_answer_that_holds_counts_and_a_refused_one_takes_nothing_away() -> None:
    first = said((1, "fulfilled", [1]), (2, "partial", [2]))
    second = said((1, "partial", [3]), (2, "partial", []), model="n")
    found = known([ASKED, first, second])
    assert found.answers == {"k1": Link("partial", (3,)), "k2": Link("partial", (2,))}
    assert found.models == {"k1": "n", "k2": "m"}
    assert known([ASKED, first, second], "m").answers["k1"] == Link("fulfilled", (1,))


def test_answers_to_other_instructions_are_none() -> None:
    assert not known([replace(ASKED, version=VERSION - 1), said((1, "fulfilled", [1]))]).answers
    assert not known([said((1, "fulfilled", [1]))]).answers


@given(st.text(), st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_a_line_is_read_as_it_was_written(content: str, words: str, reviews: list[str]) -> None:
    lines: tuple[Line, ...] = (
        Said("i", "m", content, wanted="w", tokens=(3, 4)),
        Put("i", "links", words, tuple(reviews), ("k",), (words,), VERSION, 2, (1,)),
    )
    for line in lines:
        written = dump(line)
        assert len(written.splitlines()) == 1
        assert not [char for char in written[:-1] if unicodedata.category(char) in ("Cc", "Cf", "Cs")]
        assert load(written) == line


@pytest.mark.parametrize(
    "text",
    ["", "<<<<<<< HEAD", "[]", "1", '{"asked": 1}', '{"answered": "i"}', '{"asked": "i", "stage": "x"}'],
)
def test_what_is_no_line_is_passed_over(text: str) -> None:
    assert load(text) is None
