"""Law: two values have one digest exactly where they are equal, part by part and type by type."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Entry, Evidence, Figure, Quantity, Verdict
from tracker.workspace import digest


@dataclass(frozen=True)
class Inner:
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Held:
    """Of each sort of field one."""

    text: str
    number: int | None
    amount: Decimal | None
    inner: Inner
    several: tuple[Inner, ...] = ()


texts = st.text(max_size=2)
plain = texts | st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from([0.0, 0.5])
amounts = st.sampled_from([Decimal("1"), Decimal("1.0"), Decimal("2.5")])
inner = st.builds(Inner, st.lists(texts, max_size=2).map(tuple))
held = st.builds(
    Held,
    texts,
    st.none() | st.integers(0, 2),
    st.none() | amounts,
    inner,
    st.lists(inner, max_size=3).map(tuple),
)
values = st.recursive(plain | amounts | held, lambda one: st.lists(one, max_size=3).map(tuple), max_leaves=6)


@given(values, values)
def test_other_values_have_other_digests(one: object, other: object) -> None:
    assert (digest.of(one) == digest.of(other)) == (repr(one) == repr(other))


def entry(*evidence: Evidence) -> Entry:
    beds = Quantity("床位", "=", Decimal("4000"), "张")
    verdict = Verdict("fulfilled", 0.94, "", evidence, figures=(Figure(beds, beds),))
    return Entry("上海-2024-3822e1", "上海@2024", "新增床位", "", 1, "target", (beds,), verdict=verdict)


SAID, TOLD = Evidence("新增床位4385张", "上海@2025", 40, 0.9), Evidence("新增", "上海@2025", 41, 0.5)


@pytest.mark.parametrize(
    "other",
    [
        (entry(TOLD, SAID),),
        (entry(SAID), entry(TOLD)),
        (entry(SAID), entry(SAID, TOLD)),
        (replace(entry(SAID, TOLD), targets=()),),
        (replace(entry(SAID, TOLD), text="新增床位4000张"),),
    ],
)
def test_what_was_moved_or_changed_has_another_digest(other: tuple[Entry, ...]) -> None:
    assert digest.of((entry(SAID, TOLD),)) != digest.of(other)


def test_the_digest_is_the_same_in_another_process() -> None:
    code = "from tracker.workspace import digest; print(digest.of(('上海', 1, None, 0.5, True)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == digest.of(("上海", 1, None, 0.5, True))


@pytest.mark.parametrize("wrong", [["a list"], {"a": "mapping"}, b"bytes", object()])
def test_anything_else_is_refused(wrong: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        digest.of(wrong)
