"""Encodings: found by a library, decoded strictly, broken bytes told with their place."""

from __future__ import annotations

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
    assert decode(part.encode(encoding), "a.txt") == part


@pytest.mark.parametrize("length", [200, 4000])
def test_big5_is_found(length: int) -> None:
    part = OpenCC("s2t").convert(SEED[200 : 200 + length]).encode("big5", "ignore").decode("big5")
    assert decode(part.encode("big5"), "a.txt") == part


def test_a_declared_encoding_is_widened() -> None:
    assert decode("镕基、㐂".encode("gb18030"), "a.html", "gb2312") == "镕基、㐂"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_is_told_with_its_place(encoding: str) -> None:
    lines = SEED.split("\n")
    before = "\n".join(lines[:30]).encode(encoding) + b"\n"
    data = before + "东余".encode(encoding) + b"\xff" + "\n".join(lines[30:]).encode(encoding)
    with pytest.raises(UnreadableError) as raised:
        decode(data, "报告.txt")
    at = len(before) + len("东余".encode(encoding)) + 1
    assert raised.value.where == "报告.txt:31"
    assert f"第 {at} 个字节(ff" in raised.value.message


def test_a_file_cut_in_the_middle_of_a_character_says_where() -> None:
    with pytest.raises(UnreadableError, match="个字节"):
        decode(SEED.encode()[:1000] + "东".encode()[:2], "报告.txt")


def test_a_replacement_character_of_the_source_is_kept() -> None:
    assert decode("东余\ufffd路".encode(), "a.txt") == "东余\ufffd路"


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
