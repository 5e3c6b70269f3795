"""Two branches of a ledger as one: laws, whatever people and the machine wrote in either.

Of ledger/branches.py, ledger/threeway.py.
"""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from ledger_strategies import Hand, entries

from tests.ledger.test_laws import HEADER, LAWS, changed, fresh
from tracker import ledger
from tracker.ledger import branches

FEW = settings(LAWS, max_examples=20, phases=[Phase.reuse, Phase.generate])  # ledgers shrink for minutes


@st.composite
def by_hand(draw: st.DrawFn, text: str) -> Hand:
    hand = Hand(text, [])
    for _ in range(draw(st.integers(1, 5))):
        hand.edit(draw)
    return hand


@pytest.mark.slow
@FEW
@given(st.data())
def test_what_one_branch_did_alone_is_taken_byte_for_byte(data: st.DataObject) -> None:
    base = data.draw(by_hand(fresh(data.draw(entries())))).text.rstrip("\n") + "\n"
    new = data.draw(by_hand(base)).text.rstrip("\n") + "\n"
    for ours, theirs in ((base, new), (new, base), (new, new)):
        found = branches.merged(base, ours, theirs)
        assert (found.text, found.conflicts, found.again) == (new, [], False)


@FEW
@given(st.data())
def test_people_in_one_branch_and_the_machine_in_the_other(data: st.DataObject) -> None:
    first = data.draw(entries())
    base = fresh(first)
    hand = data.draw(by_hand(base))
    later = tuple(data.draw(changed({entry.id: entry for entry in first})).values())
    machine = ledger.update(base, HEADER, later, today="2026-02-01").text
    computed = ledger.loads(machine)
    for ours, theirs in ((hand.text, machine), (machine, hand.text)):
        found = branches.merged(base, ours, theirs)
        assert found.conflicts == []
        merged = ledger.loads(found.text)
        for id, entry in computed.entries.items():
            assert merged.entries[id].verdict == entry.verdict
        for id, entry in ledger.loads(hand.text).entries.items():
            if entry.review:
                assert merged.entries[id].review == entry.review
        for word in hand.made:
            assert word in found.text, word
        after = ledger.update(found.text, HEADER, later, today="2026-02-02")
        assert list(ledger.loads(after.text).entries) == [entry.id for entry in computed.entries.values()]


def test_a_remark_above_a_block_that_the_other_branch_cut_anew_stays() -> None:
    blocks = "  徐汇-2025-aaaaaa:\n    text: 新建公厕\n  徐汇-2025-bbbbbb:\n    text: 新建公园\n"
    base = f"version: 1\ncommitments:\n{blocks}"
    by_hand = base.replace("  徐汇-2025-aaaaaa", "  # 问过街道\n  徐汇-2025-aaaaaa")
    computed = base.replace("aaaaaa:\n    text: 新建公厕", "cccccc:\n    text: 新建公厕30座")
    for ours, theirs in ((by_hand, computed), (computed, by_hand)):
        assert branches.merged(base, ours, theirs).text.count("# 问过街道") == 1
