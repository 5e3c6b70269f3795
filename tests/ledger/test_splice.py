"""What is not an update's to change stays as it was written: comments, order, line ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from update_cases import BEDS, BOTH, DONE, FRESH, LIFTS, ONE, SAID, insert, news, written

from tracker import ledger
from tracker.errors import LedgerError


def test_comments_stay_where_the_value_changes() -> None:
    old = insert(FRESH, "    line: 52", "    # 电梯").replace(
        "status: pending", "status: pending  # 等报告", 1
    )
    new = written(old, BOTH, replace(LIFTS, line=54, verdict=DONE), BEDS)
    assert "    line: 54\n    # 电梯\n    kind: deliverable\n" in new
    assert "    status: fulfilled  # 等报告\n    why:" in new


def test_comments_of_a_field_that_goes_stay_in_the_block() -> None:
    old = FRESH.replace("change: lowered}", "change: lowered}  # 去年更多", 1)
    new = written(old, ONE, replace(LIFTS, baseline=None), BEDS)
    assert "    # 去年更多\n    status: pending\n" in new


def test_comments_within_a_list_stay_with_their_item() -> None:
    two = replace(DONE, evidence=(SAID, replace(SAID, text="加装电梯")))
    old = written(FRESH, BOTH, replace(LIFTS, verdict=two), BEDS)
    at = "      - {text: 加装电梯"
    old = old.replace(at, f"      # 这条更好\n{at}", 1).replace("score: 0.91}", "score: 0.91}  # 这条不是", 1)
    one = replace(DONE, evidence=(replace(SAID, text="加装电梯"), replace(SAID, text="新的")))
    new = written(old, BOTH, replace(LIFTS, verdict=one), BEDS)
    lines = new.splitlines()
    place = lines.index("      # 这条更好")
    assert lines[place + 1].startswith(at)
    assert lines[place + 2].startswith("      - {text: 新的")
    assert lines[place + 3] == "      # 这条不是"


def test_what_only_looks_like_a_comment_is_none() -> None:
    old = written("", ONE, replace(LIFTS, section="甲 # 乙", strength="#"))
    assert "section: '甲 # 乙'" in old
    assert written(old, ONE, replace(LIFTS, strength="")).count("#") == 0


def test_a_persons_review_is_left_alone_in_any_style() -> None:
    for review in (
        [
            "    review:  # 我",
            "      status: abandoned",
            "",
            "      note: |",
            "        不做了",
            "        # 真的",
        ],
        ["    review: {status: abandoned, note: 不做了}"],
        [
            "    'review':",
            '        "status": abandoned',
            "        note: >-",
            "            不做了",
            "            了",
        ],
    ):
        old = insert(FRESH, "    line: 52", *review)
        new = written(old, BOTH, replace(LIFTS, line=60, verdict=DONE), BEDS)
        assert "\n".join(["    line: 60", *review, "    kind: deliverable"]) in new
        assert ledger.loads(new).entries[LIFTS.id].status == "abandoned"


def test_order_of_fields_and_of_header_keys_is_a_persons_choice() -> None:
    old = FRESH.replace("engine: lexical 1\n", "").replace(
        "commitments:\n", "engine: lexical 1\n\ncommitments:\n"
    )
    old = old.replace(
        "    kind: deliverable\n    targets: [加装电梯完工 = 200 台]\n",
        "    targets: [加装电梯完工 = 200 台]\n    kind: deliverable\n",
    )
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, replace(ONE, engine="lexical 2"), replace(LIFTS, kind="target"), BEDS)
    assert news(old, new) == [
        "-engine: lexical 1",
        "+engine: lexical 2",
        "-    kind: deliverable",
        "+    kind: target",
    ]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(mark: str) -> None:
    old = mark + FRESH.replace("\n", "\r\n")
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, BOTH, replace(LIFTS, verdict=DONE), BEDS)
    assert new.startswith(mark)
    assert new.count("\n") == new.count("\r\n")
    assert ledger.loads(new).entries[LIFTS.id].status == "fulfilled"


def test_a_file_without_a_last_line_end_is_left_so() -> None:
    old = FRESH.removesuffix("\n")
    assert written(old, ONE, LIFTS, BEDS) == old


def test_remarks_between_blocks_stay_between_blocks() -> None:
    old = FRESH.replace("  徐汇-2025-aaaaaa:", "\n  # ---- 床位 ----\n\n  徐汇-2025-aaaaaa:")
    assert written(old, ONE, LIFTS, BEDS) == old
    new = written(old, ONE, LIFTS)
    assert new.endswith("    status: pending\n\n  # ---- 床位 ----\n\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (FRESH.replace("commitments:\n", "commitments: {\n").rstrip("\n") + "}\n", 0),
        (FRESH.replace("  徐汇-2025-3f9a2c:\n    text", "  ? 徐汇-2025-3f9a2c\n  : text"), 14),
        (FRESH.replace("    status: pending", "    state: pending"), 14),
    ],
)
def test_what_cannot_be_spliced_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(LedgerError) as error:
        written(text, ONE, LIFTS)
    assert error.value.where.startswith("commitments.yaml:")
    assert not line or error.value.where == f"commitments.yaml:{line}"
