"""Encodings: found by a library; a few broken bytes are shown and told, many are refused with their place.

Of formats/text.py, formats/damaged.py, formats/mhtml.py.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from tracker.errors import TrackerError, UnreadableError
from tracker.formats import html, mhtml, text
from tracker.formats.text import decode

SEED = (Path(__file__).parents[2] / "seeds/004_fef9eb99018e8b25.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("length", [60, 400, len(SEED)])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_each_encoding_is_found(encoding: str, length: int) -> None:
    part = SEED[100 : 100 + length]
    assert decode(part.encode(encoding), "a.txt").text == part


@pytest.mark.parametrize("length", [200, 4000])
def test_big5_is_found(length: int) -> None:
    part = OpenCC("s2t").convert(SEED[200 : 200 + length]).encode("big5", "ignore").decode("big5")
    assert decode(part.encode("big5"), "a.txt").text == part


def test_a_declared_encoding_is_widened() -> None:
    assert decode("镕基、㐂".encode("gb18030"), "a.html", "gb2312").text == "镕基、㐂"


def damaged(encoding: str, wrong: bytes, lost: int) -> bytes:
    """The seed with, in its line 31, 「东余杭路、」 and ``wrong`` in the place of the first bytes of 杭."""
    lines = SEED.split("\n")
    before = "\n".join(lines[:30]) + "\n东余"
    behind = "\n".join(("杭路、环境整治", *lines[30:]))
    return before.encode(encoding) + wrong + behind.encode(encoding)[lost:]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_is_shown_and_told_with_its_line(encoding: str) -> None:
    read = text.read(damaged(encoding, b"\xff", 0), "报告.txt")
    before, line, *behind = read.lines[29:]
    assert (line, [before, *behind]) == ("东余\ufffd杭路、环境整治", text.split_lines(SEED)[29:])
    assert read.notes == ("第 31 行有 1 个字节认不出是什么字,读作「\ufffd」",)


@pytest.mark.parametrize(
    ("encoding", "wrong", "lost"),
    [
        ("gb18030", b"\xff", 1),  # the first byte of 杭: its second is no character's first
        ("gb18030", b"\xff", 2),
        ("gb18030", b"\x80", 1),
        ("utf-8", b"\xff", 1),
        ("utf-8", b"", 1),
        ("utf-8", b"\xff\xfe", 2),
    ],
)
def test_behind_a_broken_byte_the_text_is_read_right(encoding: str, wrong: bytes, lost: int) -> None:
    read = text.read(damaged(encoding, wrong, lost), "报告.txt")
    assert read.lines[30:] == ["东余\ufffd路、环境整治", *text.split_lines(SEED)[30:]]
    assert read.notes[0].startswith("第 31 行有 ")


def test_behind_a_byte_that_is_lost_the_text_is_taken_up_again() -> None:
    # Without it all characters to the line's end are other ones; which byte it was is seen by them only.
    read = text.read(damaged("gb18030", b"", 1), "报告.txt")
    assert re.fullmatch("东余.{0,2}\ufffd.?环境整治", read.lines[30])
    assert read.lines[31:] == text.split_lines(SEED)[30:]


def test_big5_with_a_broken_byte_is_no_gbk() -> None:
    whole = OpenCC("s2t").convert(SEED.strip()).encode("big5", "ignore")
    at = whole.index("發展".encode("big5"))
    read = text.read(whole[:at] + b"\xff" + whole[at:], "a.txt")
    assert "\n".join(read.lines) == whole.decode("big5").replace("發展", "\ufffd發展", 1)


def test_the_lines_of_many_broken_bytes_are_counted() -> None:
    lines = SEED.encode().split(b"\n")
    read = text.read(b"\n".join(line + b"\xff" if n < 7 else line for n, line in enumerate(lines)), "a.txt")
    assert read.notes == ("第 1、2、3、4、5 等 7 行有 7 个字节认不出是什么字,读作「\ufffd」",)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_many_broken_bytes_are_refused_with_the_place_of_the_first(encoding: str) -> None:
    lines = SEED.split("\n")
    before = "\n".join(lines[:30]).encode(encoding) + b"\n" + "东余".encode(encoding)
    data = before + b"\xff\n" * 21 + "\n".join(lines[30:]).encode(encoding)
    with pytest.raises(UnreadableError) as raised:
        decode(data, "报告.txt")
    assert raised.value.where == "报告.txt:31"
    assert f"第 {len(before) + 1} 个字节(ff" in raised.value.message


def test_a_file_cut_in_the_middle_of_a_character_says_where() -> None:
    read = text.read(SEED.encode()[:999] + "东".encode()[:2], "报告.txt")
    assert read.notes == (f"第 {len(read.lines)} 行有 2 个字节认不出是什么字,读作「\ufffd」",)


def test_a_replacement_character_of_the_source_is_kept() -> None:
    assert decode("东余\ufffd路".encode(), "a.txt") == ("东余\ufffd路", 0)


def test_lines_end_where_editors_end_them() -> None:
    assert text.read("一\r\n二\r三\n\x0c四\u2028五\n".encode(), "a.txt").lines == [
        "一",
        "二",
        "三",
        "\x0c四\u2028五",
    ]


def test_what_a_pages_source_writes_for_characters_is_read_as_those() -> None:
    source = "&nbsp;&nbsp;建设&ldquo;一网通办&rdquo;。\nAT&T\n"
    assert text.read(source.encode(), "a.txt").lines == ["\xa0\xa0建设“一网通办”。", "AT&T"]
    assert text.read("甲&nbsp;乙".encode(), "a.txt").lines == ["甲&nbsp;乙"]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for reader in (text.read, mhtml.read):
        try:
            found = reader(data, "a")
        except TrackerError:
            continue
        assert not any("\n" in line for line in found.lines)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_inside_a_page_are_read_or_refused(data: bytes) -> None:
    with suppress(TrackerError):
        html.read(b"<html><body><p>" + data + b"</p></body></html>", "a.html")
