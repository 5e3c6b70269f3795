"""A ledger in a folder keeps the laws of one in a file: bytes, people's words, the same text to everybody."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_strategies import NAMES, Hand, entries, header
from test_laws import changed

from tracker import ledger
from tracker.errors import LedgerError, TrackerError
from tracker.ledger import leaves
from tracker.model import Entry
from tracker.workspace.header import FOLDER, LEDGER

LAWS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEADER = replace(header(*NAMES), ledger=FOLDER)
Files = dict[str, str]


def fresh(found: tuple[Entry, ...]) -> str:
    return ledger.update("", HEADER, found, today="2026-01-01").text


def parted(text: str, files: Files) -> Files:
    """The files after a text was written."""
    before = {name.removeprefix(FOLDER): old for name, old in files.items() if name != LEDGER}
    return {name: new for name, new in leaves.parted(text, leaves.folder(before)).items() if new}


def joined(files: Files) -> leaves.Joined:
    folder = {name.removeprefix(FOLDER): text for name, text in files.items() if name != LEDGER}
    return leaves.joined(files[LEDGER], leaves.folder(folder))


@LAWS
@given(entries())
def test_the_files_joined_are_the_text(found: tuple[Entry, ...]) -> None:
    text = fresh(found)
    files = parted(text, {})
    assert joined(files).text == text
    assert set(files) == {LEDGER, *(f"{FOLDER}{entry.report.partition('@')[0]}.yaml" for entry in found)}
    assert "commitments:\n" not in files[LEDGER]
    assert parted(text, files) == files


@LAWS
@given(entries())
def test_every_line_is_found_where_it_stands(found: tuple[Entry, ...]) -> None:
    files = parted(fresh(found), {})
    lies = joined(files)
    for number, line in enumerate(lies.text.splitlines(), 1):
        name, own = lies.located(number)
        if line not in ("commitments:", "orphaned:"):
            assert files[name].splitlines()[own - 1] == line


def test_a_remark_behind_a_key_stays_where_all_blocks_go() -> None:
    old = {"徐汇.yaml": "# 这个区\ncommitments:  # 由李核对\n  徐汇-2025-3f9a2c:\n    text: 设1台\n"}
    main = f"version: 1\nledger: {FOLDER}\n"
    assert (
        leaves.parted(main, leaves.folder(old))[f"{FOLDER}徐汇.yaml"]
        == "# 这个区\ncommitments:  # 由李核对\n"
    )
    assert leaves.joined("version: 1\n", leaves.folder(old)).text.endswith(
        "    text: 设1台\n# 这个区\n# 由李核对\n"
    )


@pytest.mark.parametrize("indent", [0, 2])
def test_a_remark_below_the_last_block_of_all_is_written_once(indent: int) -> None:
    """Also where it stood in the block of a district's file and the lines below it went."""
    remark = f"{' ' * indent}# 由李核对\n"
    text = f"version: 1\nledger: {FOLDER}\ncommitments:\n  徐汇-2025-3f9a2c:\n    text: 设1台\n{remark}"
    files = parted(text, {})
    assert sum(one.count(remark) for one in files.values()) == 1
    assert sum(one.count("由李核对") for one in parted(joined(files).text, files).values()) == 1


def test_a_deep_remark_above_the_first_block_stays_with_its_file() -> None:
    old = {
        "卢湾.yaml": "commitments:\n  卢湾-2025-3f9a2c:\n    text: 设1台\n",
        "徐汇.yaml": "commitments:\n      # 由李核对\n  徐汇-2025-3f9a2c:\n    text: 设1台\n",
    }
    main = f"version: 1\nledger: {FOLDER}\n"
    before = leaves.folder(old)
    again = leaves.parted(leaves.joined(main, before).text, before)
    assert {name: again[f"{FOLDER}{name}"] for name in old} == old


@settings(LAWS, max_examples=25)
@given(st.data())
def test_what_people_wrote_in_any_file_survives_any_update(data: st.DataObject) -> None:
    first = data.draw(entries())
    current = {entry.id: entry for entry in first}
    files = parted(fresh(first), {})
    made: list[str] = []
    days = (f"2026-02-{day:02d}" for day in count(1))
    for _ in range(data.draw(st.integers(1, 3))):
        for name in data.draw(st.lists(st.sampled_from(sorted(files)), max_size=4)):
            hand = Hand(files[name], [f"{len(made)}-{number}" for number in range(len(made))])
            known = len(hand.made)
            hand.edit(data.draw)
            files[name] = hand.text
            made += hand.made[known:]
        before = joined(files).text
        same = ledger.update(before, HEADER, tuple(current.values()), today="2027-01-01")
        assert same.text == before
        assert parted(same.text, files) == {name: whole(text) for name, text in files.items()}

        current = data.draw(changed(current))
        updated = ledger.update(before, HEADER, tuple(current.values()), today=next(days))
        files = parted(updated.text, files)
        assert list(ledger.loads(joined(files).text).entries) == list(current)
        for word in made:
            assert sum(text.count(word) for text in files.values()) == 1, word
        again = ledger.update(joined(files).text, HEADER, tuple(current.values()), today="2027-01-01")
        assert parted(again.text, files) == files


def whole(text: str) -> str:
    """A file whose last line ends, as a writer leaves it."""
    return text if text.endswith("\n") else text + "\n"


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("version: 1\ncommitments:\n", f"{FOLDER}徐汇.yaml:1: 这里只放 commitments 和 orphaned"),
        ("# 注\ncommitments: {}\n", f"{FOLDER}徐汇.yaml:2: commitments 的内容应缩进写在下面"),
    ],
)
def test_a_file_of_the_folder_that_is_none_is_told(file: str, said: str) -> None:
    with pytest.raises(LedgerError, match=said):
        leaves.folder({"徐汇.yaml": file})


@pytest.mark.parametrize("district", ["..", "a\\b", "a:b"])
def test_a_place_whose_name_can_be_no_files(district: str) -> None:
    id = f"{district}-2025-3f9a2c"
    with pytest.raises(TrackerError, match="不能用作文件名"):
        leaves.parted(f"version: 1\nledger: commitments/\ncommitments:\n  {id}:\n    text: a\n", {})


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("ledger: commitments/", True),
        ("ledger: 'commitments/'  # 一区一个文件", True),
        ("# ledger: commitments/", False),
        ("names: {a.txt: 徐汇@2025}", False),
    ],
)
def test_the_header_says_where_the_blocks_lie(line: str, yes: bool) -> None:
    assert leaves.in_folder(f"version: 1\n{line}\nsources: [reports/]\n") == yes


def test_a_remark_between_two_districts_stays_with_the_block_below_it() -> None:
    blocks = "  上海-2024-aaaaaa:\n    text: a\n    # 深\n  # 浅\n  徐汇-2025-bbbbbb:\n    text: b\n"
    files = parted(f"version: 1\nledger: commitments/\ncommitments:\n{blocks}", {})
    assert files[f"{FOLDER}上海.yaml"] == "commitments:\n  上海-2024-aaaaaa:\n    text: a\n    # 深\n"
    assert files[f"{FOLDER}徐汇.yaml"] == "commitments:\n  # 浅\n  徐汇-2025-bbbbbb:\n    text: b\n"
